/** The demo vault is the tour of the product: whatever a map can hold occurs in its English and in its Russian half. */
import { describe, expect, it } from "vitest";
import type { Journey, LaneItem, Stage, Touchpoint } from "../../src/journey/journey";
import { canonicalLanes } from "../../src/journey/lane-keys";
import { halves, journeysOf, notesOf } from "./demo-vault";

/** A half taken apart, so that each feature is one look. */
interface Parts {
  readonly journeys: readonly Journey[];
  readonly stages: readonly Stage[];
  readonly touchpoints: readonly Touchpoint[];
  readonly items: readonly LaneItem[];
  readonly statuses: readonly string[];
  readonly notes: ReturnType<typeof notesOf>;
}

const features: Readonly<Record<string, (parts: Parts) => boolean | undefined>> = {
  "a moment of truth": ({ touchpoints }) => touchpoints.some(({ moment, momentLabel }) => moment && momentLabel === undefined),
  "a moment of truth with words": ({ touchpoints }) => touchpoints.some(({ momentLabel }) => momentLabel !== undefined),
  "a change of emotion": ({ touchpoints }) => touchpoints.some(({ emotion }) => emotion?.changedFrom !== undefined),
  "an emotion for each persona": ({ touchpoints }) => touchpoints.some(({ emotion }) => (emotion?.personas.filter(({ personaIndex }) => personaIndex !== undefined).length ?? 0) > 1),
  "a feeling in words": ({ touchpoints }) => touchpoints.some(({ emotion }) => /^\p{L}{4}/u.test(emotion?.feeling ?? "")),
  "a feeling made stronger": ({ notes }) => notes.some(({ text }) => /\p{L}\+\+? /u.test(text)),
  "a feeling as an emoji": ({ touchpoints }) => touchpoints.some(({ emotion }) => /\p{Emoji_Presentation}/u.test(emotion?.feeling ?? "")),
  "a touchpoint without score": ({ touchpoints }) => touchpoints.some(({ emotion }) => emotion?.level === undefined),
  "a stage with a score of its own and no touchpoints": ({ stages }) => stages.some(({ emotion, touchpoints }) => emotion?.level !== undefined && touchpoints.length === 0),
  "a stage without any score": ({ stages }) => stages.some(({ level }) => level === undefined),
  "a scale of its own": ({ journeys }) => journeys.some(({ scale }) => scale.min === 1 && scale.max === 5) && journeys.some(({ scale }) => scale.max === 2 && scale.min === -2),
  "an own lane": ({ stages }) => stages.some(({ lanes }) => lanes.some(({ own }) => own)),
  "a lane written for each persona": ({ items }) => items.some(({ persona }) => persona !== undefined),
  "stages as a map": ({ notes }) => notes.some(({ whole }) => whole.note.root?.entries.some(({ key, value }) => /^(?:stages|этапы)$/.test(key) && value.kind === "map")),
  "an exit to nowhere": ({ stages }) => stages.some(({ exit }) => exit?.kind === "stops"),
  "an exit to a competitor": ({ stages }) => stages.some(({ exit }) => exit?.kind === "competitor"),
  "an exit in words": ({ stages }) => stages.some(({ exit }) => exit?.kind === "other"),
  "reach of stages": ({ stages }) => stages.filter(({ reach }) => reach !== undefined).length > 1,
  "variants of a stage": ({ stages }) => stages.some(({ variants }) => variants.length > 1),
  "a touchpoint of one variant": ({ touchpoints }) => touchpoints.some(({ variants }) => variants.length > 0),
  "a touchpoint of one persona": ({ touchpoints }) => touchpoints.some(({ personas }) => personas.length === 1),
  "several channels of one touchpoint": ({ touchpoints }) => touchpoints.some(({ channels }) => channels.length > 1),
  "channels of a stage": ({ stages }) => stages.some(({ channels }) => channels.length > 0),
  "a KPI with value, target and unit": ({ items }) => items.some(({ value, target, unit }) => value !== undefined && target !== undefined && unit !== undefined),
  "a barrier with reason and severity": ({ items }) => items.some(({ reason, severity }) => reason !== undefined && severity === 3),
  "a solution that names its barrier, with impact and effort": ({ items }) => items.some(({ solves, impact, effort }) => solves !== undefined && impact !== undefined && effort !== undefined),
  "a measured solution and who was told": ({ items }) => items.some(({ measured, informed }) => measured !== undefined && informed.length > 0),
  "solutions open, being worked on and done": ({ statuses }) => ["open", "doing", "done"].every((kind) => statuses.includes(kind)),
  "solutions as ticked and empty checkboxes": ({ notes }) => notes.some(({ text }) => text.includes("[ ] ") && text.includes("[x] ")),
  "a link to evidence": ({ touchpoints }) => touchpoints.some(({ lanes }) => lanes.some(({ key, items }) => key === "evidence" && items.some(({ text }) => text.includes("[[")))),
  "a journey known by a tag in its text only": ({ notes }) => notes.some(({ whole }) => whole.recognition.journey && whole.tags.includes("cjm") && whole.frontmatter !== undefined && !("tags" in whole.frontmatter)),
  "a nested tag": ({ notes }) => notes.some(({ whole }) => whole.tags.includes("journey/ujm")),
  "every kind of map": ({ journeys }) => ["CJM", "UJM", "LXM", "blueprint"].every((type) => journeys.some((journey) => journey.type === type)),
  "a map as it is and as it shall be": ({ journeys }) => ["as-is", "to-be"].every((kind) => journeys.some(({ state }) => state?.kind === kind)),
  "a baseline": ({ journeys }) => journeys.some(({ baseline }) => baseline !== undefined),
  "a review every so many days": ({ journeys }) => journeys.some(({ reviewed, reviewEveryDays }) => reviewed?.iso !== undefined && reviewEveryDays !== undefined),
  "an order of rows": ({ journeys }) => journeys.some(({ laneOrder }) => laneOrder.length > 0),
  "a title other than none": ({ journeys }) => journeys.some(({ title }) => title !== undefined),
  "a persona under another name": ({ journeys }) => journeys.some(({ personas }) => personas.some(({ alias }) => alias !== undefined)),
  "a persona without a note": ({ journeys }) => journeys.some(({ personas }) => personas.some(({ link }) => link.kind === "text")),
  "a persona whose note is still to be written": ({ journeys, notes }) =>
    journeys.some(({ personas }) => personas.some(({ link }) => link.kind === "text" && !notes.some(({ name }) => name === link.target))),
  "a review that is overdue": ({ journeys }) =>
    journeys.some(({ reviewed, reviewEveryDays }) => reviewed?.iso !== undefined && reviewEveryDays !== undefined && Date.parse(reviewed.iso) + reviewEveryDays * 86_400_000 < Date.parse("2026-11-22")),
  "a hidden row with something in it": ({ journeys }) =>
    journeys.some(({ hiddenLanes, stages }) => stages.some((stage) => [stage, ...stage.touchpoints].some(({ lanes }) => lanes.some(({ key }) => hiddenLanes.includes(key))))),
  "a KPI that reached its target": ({ items }) => items.some(({ value, target }) => value !== undefined && target !== undefined && value >= target),
  "reach of a touchpoint": ({ touchpoints }) => touchpoints.some(({ reach }) => reach !== undefined),
  "a solution of several barriers": ({ notes }) => notes.some(({ text }) => /(?:solves|решает): \[/.test(text)),
  "the weight of an entry": ({ items }) => items.some(({ weight }) => weight !== undefined),
  "evidence in words": ({ touchpoints }) => touchpoints.some(({ lanes }) => lanes.some(({ key, items }) => key === "evidence" && items.some(({ text }) => !text.includes("[[")))),
  "a picture in a cell": ({ items }) => items.some(({ text }) => text.includes("![[")),
  "a link in what an entry says": ({ items }) => items.some(({ reason }) => reason?.includes("[[")),
  "an entry of several lines": ({ items }) => items.some(({ text }) => text.includes("\n")),
  "emphasis in a cell": ({ items }) => items.some(({ text }) => /\*\w/u.test(text) || /\*\p{L}/u.test(text)),
  "a static map for those who have no plugin": ({ notes }) => notes.some(({ text }) => text.includes("<!-- customer-journey-map:begin")),
  "something to import": ({ notes }) => notes.some(({ text, whole }) => !whole.recognition.journey && text.includes("```mermaid\njourney") && /^\|.*\|$/m.test(text)),
  "every option of a block": ({ notes }) => ["show: curve", "show: table", "show: both", "lanes: [", "height: "].every((option) => notes.some(({ text }) => text.includes(`\n${option}`))),
  "blocks with a map": ({ notes }) => notes.some(({ text }) => text.includes("```journey-map\nnote:")) && notes.some(({ text }) => text.includes("```journey-map\n```")),
};

describe.each(halves)("the half $folder", (half) => {
  const { journeys: found } = journeysOf(half);
  const journeys = found.map(({ reading }) => reading.journey);
  const stages = journeys.flatMap((journey) => journey.stages);
  const touchpoints = stages.flatMap((stage) => stage.touchpoints);
  const lanes = [...stages, ...touchpoints].flatMap((owner) => owner.lanes);
  const items = lanes.flatMap((lane) => lane.items);
  const statuses = items.flatMap(({ status }) => (status === undefined ? [] : [status.kind]));
  const parts: Parts = { journeys, stages, touchpoints, items, statuses, notes: notesOf(half) };

  it.each(canonicalLanes.map((key) => [key]))("fills the lane %s", (key) => {
    expect(lanes.some((lane) => lane.key === key && !lane.own && lane.items.length > 0)).toBe(true);
  });

  it.each(Object.entries(features))("shows %s", (_, isShown) => {
    expect(isShown(parts)).toBe(true);
  });

  it("has one broken note, one that is no map yet, and nine maps, one of them in its text", () => {
    expect(found.map(({ reading }) => reading.status).sort()).toEqual(["broken", ...Array.from({ length: 9 }, () => "map"), "not-yet"]);
    expect(found.filter(({ body }) => body !== undefined)).toHaveLength(1);
  });

  it("has personas with pictures, and evidence that scores touchpoints", () => {
    const personas = parts.notes.filter(({ whole }) => whole.recognition.persona);
    expect(personas).toHaveLength(8);
    for (const { whole } of personas) expect(whole.frontmatter).toHaveProperty(half.language === "ru" ? "аватар" : "avatar");
    expect(parts.notes.filter(({ whole }) => whole.recognition.evidence)).toHaveLength(4);
  });
});

describe("the two halves", () => {
  it("tell the same journeys with the same scores", () => {
    const shapes = halves.map((half) =>
      journeysOf(half).journeys.map(({ reading }) => JSON.stringify([reading.status, reading.journey.stages.map((stage) => [stage.level, stage.touchpoints.map(({ emotion }) => emotion?.level)])])).sort(),
    );
    expect(shapes[0]).toEqual(shapes[1]);
  });
});
