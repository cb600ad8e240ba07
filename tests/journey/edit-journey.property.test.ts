/**
 * Random journeys in random shapes, edited at random: the note read afterwards is the plain model edited in the plain
 * way, and the inverse of the splices gives the first bytes.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Edit } from "../../src/journey/edit";
import { editJourney } from "../../src/journey/edit-journey";
import { scaleBetween } from "../../src/journey/emotion-scale";
import type { Lane, Stage, Touchpoint } from "../../src/journey/journey";
import { findPlace } from "../../src/journey/find-place";
import { frameOf } from "../../src/journey/note-frame";
import { readEmotionText } from "../../src/journey/read-emotion-text";
import { readJourney } from "../../src/journey/read-journey";
import { readNote, type ReadNote } from "../../src/note/read-note";
import { nodeAt } from "../../src/note/tree-places";
import { applySplices, invertSplices } from "../../src/note/text-splice";
import { Chance, laneKeys, RandomWriter, someStages, someText, type PlainItem, type PlainStage, type PlainThing } from "./random-journey";

const scale = scaleBetween(-2, 2);
const body = "\n---\n# Body\n\nstages: [not, these] 1.10\n";

const seenLanes = (lanes: readonly Lane[]) =>
  Object.fromEntries([...lanes].sort((one, other) => (one.key < other.key ? -1 : 1)).map((lane) => [lane.key, lane.items.map((item) => [item.text, item.status?.kind, item.owner])]));
const seenThing = (thing: Stage | Touchpoint) => ({ name: thing.name, level: thing.emotion?.level, feeling: thing.emotion?.feeling, channels: thing.channels, lanes: seenLanes(thing.lanes) });
const seen = (text: string) => readJourney(readNote(text)).journey.stages.map((stage) => ({ ...seenThing(stage), touchpoints: stage.touchpoints.map(seenThing) }));

const meantLanes = (lanes: ReadonlyMap<string, readonly PlainItem[]>) =>
  Object.fromEntries([...lanes].filter(([, items]) => items.length > 0).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, items]) => [key, items.map((item) => [item.text.trim(), item.status, item.owner])]));
const meantThing = (thing: PlainThing) => {
  const read = thing.emotion === undefined ? undefined : readEmotionText(String(thing.emotion), scale);
  return { name: thing.name, level: read?.level, feeling: read?.feeling, channels: thing.channels, lanes: meantLanes(thing.lanes) };
};
const meant = (stages: readonly PlainStage[]) => stages.map((stage) => ({ ...meantThing(stage), touchpoints: stage.touchpoints.map(meantThing) }));

const lanePath = (path: string, lane: string): string => (/^[a-z]+$/.test(lane) ? `${path}.${lane}` : `${path}[${JSON.stringify(lane)}]`);

interface Step {
  readonly edit: Edit;
  /** Does the same to the plain model. `name` is what the note calls a copy. */
  readonly change: (nameOfCopy: string) => void;
}

function placesOf(stages: readonly PlainStage[]): { path: string; thing: PlainThing; siblings: PlainThing[]; index: number; stage: number }[] {
  const all: PlainThing[] = stages.slice();
  return stages.flatMap((stage, at) => [
    { path: `stages[${at}]`, thing: stage, siblings: all, index: at, stage: -1 },
    ...stage.touchpoints.map((touchpoint, index) => ({ path: `stages[${at}].touchpoints[${index}]`, thing: touchpoint, siblings: stage.touchpoints, index, stage: at })),
  ]);
}

const copyOf = <Thing extends PlainThing>(thing: Thing, name: string): Thing => ({ ...structuredClone(thing), name });

/** Lines of a text that stand in the other no more, indentation and dashes aside. */
function lostLines(before: string, after: string): string[] {
  const left = after.split("\n").map((line) => line.replace(/^[\s-]+/, ""));
  return before.split("\n").filter((line) => {
    const found = left.indexOf(line.replace(/^[\s-]+/, ""));
    if (found !== -1) left.splice(found, 1);
    return found === -1;
  });
}

const commentsIn = (text: string): string[] => text.match(/# (?:kept|above|over|under)(?: \d+)?(?=\r?\n)/g) ?? [];

/** Whether what stands at a path is within brackets, where comments have no room. */
function standsInBrackets(note: ReadNote, path: string | undefined): boolean {
  const place = path === undefined ? undefined : findPlace(frameOf(note), path);
  const at = place?.kind === "thing" ? place.thing.spot.at : place?.kind === "item" ? place.item.spot.at : [];
  return at.some((_, depth) => {
    const node = note.root === undefined ? undefined : nodeAt(note.root, at.slice(0, depth));
    return node !== undefined && node.kind !== "scalar" && node.flow;
  });
}

/** The path the model prints for an entry of a lane. */
function printedPath(text: string, path: string, lane: string, at: number): string {
  const { stages } = readJourney(readNote(text)).journey;
  const thing = [...stages, ...stages.flatMap((stage): readonly (Stage | Touchpoint)[] => stage.touchpoints)].find((one) => one.path === path);
  return thing?.lanes.find(({ key }) => key === lane)?.items[at]?.path ?? `${lanePath(path, lane)}[${at}]`;
}

/** One random edit of the note, with the same for the model. */
function someStep(text: string, chance: Chance, stages: PlainStage[], names: Set<string>): Step {
  const places = placesOf(stages);
  const name = someText(chance, names);
  if (places.length === 0 || chance.oneIn(8)) {
    const at = chance.below(stages.length + 1);
    names.add(name);
    return { edit: { kind: "insert", path: `stages[${at}]`, value: name }, change: () => stages.splice(at, 0, { name, channels: [], lanes: new Map(), touchpoints: [] }) };
  }
  const { path, thing, index, stage } = chance.pick(places);
  const lane = chance.pick(laneKeys);
  const items = thing.lanes.get(lane) ?? [];
  const at = chance.below(items.length);
  const item = items[at];
  const itemPath = chance.oneIn(2) ? printedPath(text, path, lane, at) : `${lanePath(path, lane)}[${at}]`;
  switch (chance.below(14)) {
    case 0:
      names.add(name);
      return { edit: { kind: "set", path: chance.pick([path, `${path}.name`]), value: name, was: { text: thing.name } }, change: () => { thing.name = name; } };
    case 1:
    case 2: {
      const emotion = chance.pick([-2, 0, 1, "+1", "радость", "0 → 2", undefined]);
      return { edit: { kind: "set", path: `${path}.emotion`, value: emotion ?? null }, change: () => { thing.emotion = emotion; } };
    }
    case 3: {
      const channels = ["site", "call: me", "shop"].slice(chance.below(4));
      return { edit: { kind: "set", path: `${path}.channel`, value: channels }, change: () => { thing.channels = channels; } };
    }
    case 4: {
      const inside = stage === -1 ? stages[index] : stages[stage];
      const place = chance.below((inside?.touchpoints.length ?? 0) + 1);
      names.add(name);
      return {
        edit: { kind: "insert", path: `stages[${stage === -1 ? index : stage}].touchpoints[${place}]`, value: name },
        change: () => inside?.touchpoints.splice(place, 0, { name, channels: [], lanes: new Map() }),
      };
    }
    case 5: {
      const place = chance.below(items.length + 1);
      const value = someText(chance);
      return { edit: { kind: "insert", path: `${lanePath(path, lane)}[${place}]`, value }, change: () => { items.splice(place, 0, { text: value }); thing.lanes.set(lane, items); } };
    }
    case 6:
      if (item === undefined) break;
      return { edit: { kind: "delete", path: itemPath, was: { text: item.text } }, change: () => items.splice(at, 1) };
    case 7: {
      if (item === undefined) break;
      const value = someText(chance);
      return { edit: { kind: "set", path: itemPath, value, was: { text: item.text } }, change: () => { item.text = value; } };
    }
    case 8: {
      if (item === undefined || lane !== "solutions") break;
      const status = chance.pick(["open", "doing", "done"]);
      return { edit: { kind: "set", path: `${itemPath}.status`, value: status }, change: () => { item.status = status; } };
    }
    case 9: {
      if (item === undefined) break;
      const owner = someText(chance);
      return { edit: { kind: "set", path: `${itemPath}.owner`, value: owner }, change: () => { item.owner = owner; } };
    }
    case 10: {
      if (item === undefined) break;
      const other = chance.pick(places).thing === thing ? thing : chance.pick(places).thing;
      const target = places.find((place) => place.thing === other);
      if (target === undefined) break;
      const rest = other === thing ? items.length - 1 : (other.lanes.get(lane)?.length ?? 0);
      if (rest === 0 && other === thing) break;
      const to = chance.below(rest + 1);
      return {
        edit: { kind: "move", path: itemPath, to: `${lanePath(target.path, lane)}[${to}]` },
        change: () => {
          items.splice(at, 1);
          const into = other.lanes.get(lane) ?? [];
          into.splice(to, 0, item);
          other.lanes.set(lane, into);
        },
      };
    }
    case 11: {
      const siblings: PlainThing[] = stage === -1 ? stages : (stages[stage]?.touchpoints ?? []);
      if (chance.oneIn(2)) return { edit: { kind: "delete", path, was: { text: thing.name } }, change: () => siblings.splice(index, 1) };
      return {
        edit: { kind: "duplicate", path },
        change: (copied) => {
          names.add(copied);
          siblings.splice(index + 1, 0, copyOf(thing, copied));
        },
      };
    }
    default: {
      if (stage === -1) {
        const moved = stages[index];
        const to = chance.below(stages.length);
        return {
          edit: { kind: "move", path, to: `stages[${to}]` },
          change: () => {
            stages.splice(index, 1);
            if (moved !== undefined) stages.splice(to, 0, moved);
          },
        };
      }
      const target = chance.below(stages.length);
      const from = stages[stage]?.touchpoints ?? [];
      const into = stages[target]?.touchpoints ?? [];
      const to = chance.below(into.length + (target === stage ? 0 : 1));
      return {
        edit: { kind: "move", path, to: `stages[${target}].touchpoints[${to}]` },
        change: () => {
          from.splice(index, 1);
          into.splice(to, 0, thing);
        },
      };
    }
  }
  return { edit: { kind: "set", path: `${path}.reach`, value: "1830" }, change: () => undefined };
}

test("the note after random edits reads as the model after the same edits, and every edit can be taken back", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, count) => {
      const chance = new Chance(seed);
      const names = new Set<string>();
      const stages = someStages(chance, names);
      const first = `---\n${new RandomWriter(chance).write(stages)}${body}`;
      const ending = chance.oneIn(4) ? first.replaceAll("\n", "\r\n") : first;
      let note = readNote(ending);
      expect(seen(note.text)).toEqual(meant(stages));
      for (let step = 0; step < count; step += 1) {
        const { edit, change } = someStep(note.text, chance, stages, names);
        const outcome = editJourney(note, [edit]);
        const told = `${JSON.stringify(edit)}\n${note.text}`;
        if (!outcome.edited) throw new Error(`${JSON.stringify(outcome.refusal)}\n${told}`);
        expect(applySplices(note.text, outcome.splices)).toBe(outcome.text);
        expect(applySplices(outcome.text, invertSplices(note.text, outcome.splices)), told).toBe(note.text);
        const place = /^stages\[(\d+)\](?:\.touchpoints\[(\d+)\])?$/.exec(edit.kind === "duplicate" ? (outcome.path ?? "") : "");
        const copied = place === null ? undefined : seen(outcome.text)[Number(place[1])];
        change((place?.[2] === undefined ? copied : copied?.touchpoints[Number(place[2])])?.name ?? "");
        expect(seen(outcome.text), `${told}\n=>\n${outcome.text}`).toEqual(meant(stages));
        expect(outcome.text.endsWith(ending.slice(ending.lastIndexOf("# Body")))).toBe(true);
        if (edit.kind === "insert" || (edit.kind === "set" && edit.value !== null && !Array.isArray(edit.value))) {
          const lost = lostLines(note.text, outcome.text);
          expect(lost.length, `${told}\n=>\n${outcome.text}`).toBeLessThan(3);
        }
        if (edit.kind !== "delete" && !(edit.kind === "set" && (edit.value === null || Array.isArray(edit.value))) && !standsInBrackets(outcome.note, outcome.path)) {
          const kept = commentsIn(outcome.text);
          expect(commentsIn(note.text).filter((comment) => !kept.includes(comment)), `${told}\n=>\n${outcome.text}`).toEqual([]);
        }
        ({ note } = outcome);
      }
    }),
    { numRuns: Number(process.env["EDIT_RUNS"] ?? 2000), ...(process.env["EDIT_SEED"] === undefined ? {} : { seed: Number(process.env["EDIT_SEED"]) }) },
  );
}, 600_000);
