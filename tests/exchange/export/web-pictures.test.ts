/** Pictures on the web stay as typed in Markdown, and are said. */
import { expect, test } from "vitest";
import { reportLines } from "../../../src/exchange/export/export-report";
import { toMarkdownTable } from "../../../src/exchange/export/to-markdown-table";
import { writeStaticMap } from "../../../src/exchange/export/static-map";
import { wordsFor } from "../../../src/i18n/words";
import { item, journey, lane, sceneOf, stage, touchpoint } from "./sample-scenes";

const picture = "![Shelf](https://pictures.example/shelf.png)";
const scene = sceneOf({
  journey: journey([
    stage("Look", [touchpoint(`Shelf ${picture}`, 1, { path: "stages[0].touchpoints[0]" })], [lane("barriers", item(`Too high ${picture}`, { path: "stages[0].barriers[0]" }), "`![a](https://code.example/a.png)`", "![near](shelf.png)", "[page](https://page.example)")], { path: "stages[0]" }),
  ]),
});

test("a Markdown file and a static map keep the picture as typed and name the places", () => {
  const { text, left } = toMarkdownTable(scene);
  expect(text).toContain(picture);
  const found = left.filter(({ code }) => code === "web-picture");
  expect(found.map(({ path }) => path)).toEqual(["stages[0].barriers[0]", "stages[0].touchpoints[0]"]);
  expect(reportLines(found, wordsFor("en"))).toEqual(["2 pictures are not in the file but on the web, and will load from there when it is opened: stages[0].barriers[0], stages[0].touchpoints[0]"]);
  expect(reportLines(found.slice(0, 1), wordsFor("ru"))).toEqual(["1 картинка не в файле, а в интернете: при открытии загрузится оттуда: stages[0].barriers[0]"]);
  const written = writeStaticMap("---\ntags: [journey]\n---\n", scene);
  expect(written.written && written.left.filter(({ code }) => code === "web-picture").length).toBe(2);
});

test("nothing is said of pictures that are not in the file", () => {
  expect(toMarkdownTable({ ...scene, journey: { ...scene.journey, hiddenLanes: ["barriers", "touchpoints"] } }).left.some(({ code }) => code === "web-picture")).toBe(false);
});
