/** Readings of bodies as they are kept: at once or in slices, once a text, with the choice of a person. */
import { expect, it, vi } from "vitest";
import { defaultNoteTags } from "../../src/journey/recognise-note";
import { readNote } from "../../src/note/read-note";

vi.mock("obsidian", () => import("./fake-app"));
const { TFile } = await import("obsidian");
const { BodyMaps } = await import("../../src/obsidian/body-maps");

const head = "---\ntags: [journey]\n---\n";
const stages = "# The journey to a bike\n\n## Wish\n\n**Goals:** Work\n**Barriers:** No prices\n**Emotion:** 😕\n\n## Shop\n\n**Goals:** Try\n**Barriers:** No sizes\n**Emotion:** 😊\n";
const two = readNote(`${head}\`\`\`mermaid\njourney\n  section One\n    Go: 3: Me\n\`\`\`\n\n${stages}`);
const long = readNote(`${head}${stages}\n# Diary\n\n${"Words: many of them.\n\n".repeat(2000)}`);
const fileAt = (path: string): InstanceType<typeof TFile> => Reflect.construct(TFile, [path]);
const make = () => ({ maps: new BodyMaps(() => defaultNoteTags), file: fileAt("Bike.md") });
const stageNames = (reading: ReturnType<InstanceType<typeof BodyMaps>["at"]>): unknown => (reading?.kind === "map" ? reading.imported.map.stages.map(({ name }) => name) : reading?.kind);

it("reads a text of usual length at once, and the same text once", () => {
  const { maps, file } = make();
  const first = maps.at(file, two);
  expect(stageNames(first)).toEqual(["Wish", "Shop"]);
  expect(maps.at(file, readNote(two.text))).toBe(first);
});

it("waits for a long text, and knows it then", async () => {
  const { maps, file } = make();
  expect(maps.at(file, long)).toBeUndefined();
  const reading = await maps.read(file, long);
  expect(stageNames(reading)).toEqual(["Wish", "Shop"]);
  expect(maps.at(file, long)).toBe(reading);
});

it("stops reading a long text nobody waits for any more", async () => {
  const { maps, file } = make();
  expect(await maps.read(file, long, () => true)).toBeUndefined();
  expect(maps.at(file, long)).toBeUndefined();
  expect(stageNames(maps.now(file, long))).toEqual(["Wish", "Shop"]);
});

it("reads what a person chose, tells of it, and of nothing to another note", () => {
  const { maps, file } = make();
  const told = vi.fn();
  const stop = maps.onChoose(told);
  maps.choose(file, { position: 0, of: 2 });
  expect(told.mock.calls).toEqual([[file]]);
  expect(stageNames(maps.at(file, two))).toEqual(["One"]);
  expect(stageNames(maps.at(fileAt("Other.md"), two))).toEqual(["Wish", "Shop"]);
  maps.choose(file, { position: undefined, of: 2 });
  expect(stageNames(maps.at(file, two))).toBe("offered");
  stop();
  maps.choose(file, { position: 1, of: 2 });
  expect(told).toHaveBeenCalledTimes(2);
});

it("forgets what has not been looked at for long", () => {
  const { maps, file } = make();
  const first = maps.at(file, two);
  for (let number = 0; number < 12; number += 1) maps.at(fileAt(`${number}.md`), two);
  expect(maps.at(file, two)).not.toBe(first);
});
