/**
 * A journey as a table of texts, the base of Markdown, CSV and TSV: stages as columns, rows as on the map, and with the
 * touchpoints their channels and the rest. Cells are in the notation of `table-notation.ts`. It knows no file format.
 */
import type { Words } from "../../i18n/words";
import type { Journey, LaneItem, Stage, Touchpoint } from "../../journey/journey";
import { canonicalStageKey, canonicalTouchpointKey } from "../../journey/match-key";
import type { MapRow } from "../../layout/map-layout";
import { layOutScene } from "../../render/journey-map";
import type { MapScene } from "../../render/map-scene";
import { spellClosedWord } from "../closed-words";
import { plainNumber } from "../plain-number";
import { type CellEntry, spellEntries } from "../table-notation";
import { emotionEntry } from "./emotion-entry";
import type { ExportLoss } from "./export-report";

/** Rows of equal length; the first names the stages, the first cell of each other names the row. */
export interface JourneyTable {
  readonly rows: readonly (readonly string[])[];
  readonly left: readonly ExportLoss[];
}

/** A stage or a touchpoint; `number` is the touchpoint's. */
interface Owner {
  readonly thing: Stage | Touchpoint;
  readonly number: number | undefined;
}

type Read = (owner: Owner) => readonly (CellEntry | undefined)[];

interface TableRow {
  readonly label: string;
  readonly read: Read;
  /** True for a row that stands even when nobody has a value. */
  readonly always: boolean;
}

function entry(number: number | undefined, text: string): CellEntry {
  return { number, text, facts: [] };
}

function touchpointOf({ thing }: Owner): Touchpoint | undefined {
  return "moment" in thing ? thing : undefined;
}

/** What an entry of a lane says besides its text, each under its name. */
export function itemEntry(item: LaneItem, number: number | undefined, words: Words): CellEntry {
  const { facts } = words.exchange.export.table;
  const count = (value: number | undefined): string | undefined => (value === undefined ? undefined : plainNumber(value, words.language));
  const said: readonly (readonly [keyof typeof facts, string | undefined])[] = [
    ["persona", item.persona], ["reason", item.reason], ["severity", count(item.severity)], ["solves", item.solves], ["status", item.status === undefined ? undefined : spellClosedWord("status", item.status, words)], ["owner", item.owner], ["due", item.due?.text],
    ["impact", count(item.impact)], ["effort", count(item.effort)], ...item.informed.map((name) => ["informed", name] as const), ["measured", item.measured], ["value", count(item.value)],
    ["target", count(item.target)], ["unit", item.unit], ["weight", count(item.weight)],
  ];
  const known = said.flatMap(([key, value]) => (value === undefined ? [] : [{ label: facts[key], value }]));
  return { number, text: item.text, facts: [...known, ...item.others.map(({ key, text }) => ({ label: key, value: text }))] };
}

/** The rows with the touchpoints: their names, then what a touchpoint or a stage has besides lanes. */
function touchpointRows(words: Words): TableRow[] {
  const { table } = words.exchange.export;
  const row = (label: string, read: Read): TableRow => ({ label, read, always: false });
  return [
    { label: words.map.lanes.touchpoints, always: true, read: (owner) => (touchpointOf(owner) === undefined ? [] : [entry(owner.number, owner.thing.name ?? "")]) },
    row(table.channels, ({ thing, number }) => (thing.channels.length === 0 ? [] : [entry(number, thing.channels.join(", "))])),
    row(table.moment, (owner) => (touchpointOf(owner)?.moment === true ? [entry(owner.number, touchpointOf(owner)?.momentLabel ?? table.yes)] : [])),
    row(table.variants, ({ thing, number }) => thing.variants.map((text) => entry(number, text))),
    row(table.personas, ({ thing, number }) => thing.personas.map(({ source }) => entry(number, source))),
    row(table.exit, ({ thing, number }) => ("exit" in thing && thing.exit !== undefined ? [entry(number, spellClosedWord("exit", thing.exit, words))] : [])),
  ];
}

function tableRows({ key, kind, own }: MapRow, { scale }: Journey, words: Words): TableRow[] {
  const { lanes } = words.map;
  const { table } = words.exchange.export;
  switch (kind) {
    case "touchpoints":
      return touchpointRows(words);
    case "emotion": {
      const usual = scale.min === -2 && scale.max === 2;
      const label = usual ? lanes.emotion : table.emotionOnScale(lanes.emotion, plainNumber(scale.min, words.language), plainNumber(scale.max, words.language));
      return [{ label, always: true, read: ({ thing, number }) => [emotionEntry(thing.emotion, number, scale, words)] }];
    }
    case "reach":
      return [{ label: lanes.reach, always: true, read: ({ thing, number }) => (thing.reach === undefined ? [] : [entry(number, plainNumber(thing.reach, words.language))]) }];
    default: {
      const label = own ? key : key === "evidence" ? table.evidence : canonicalLabel(key, lanes);
      return [{ label, always: true, read: ({ thing, number }) => thing.lanes.find((lane) => lane.key === key)?.items.map((item) => itemEntry(item, number, words)) ?? [] }];
    }
  }
}

function canonicalLabel(key: string, lanes: Readonly<Record<string, string>>): string {
  return lanes[key] ?? key;
}

/** The owners of each column: the stage, then its touchpoints with their numbers in the whole journey. */
function columnsOf({ stages }: Journey): Owner[][] {
  let number = 0;
  return stages.map((stage) => [
    { thing: stage, number: undefined },
    ...stage.touchpoints.map((thing) => {
      number += 1;
      return { thing, number };
    }),
  ]);
}

/** The table of a scene's map with the rows the scene shows, in their order; a scene with `onlyLanes` has only those. */
export function journeyTable(scene: MapScene): JourneyTable {
  const { journey, words } = scene;
  const columns = columnsOf(journey);
  const shown = layOutScene(scene).rows;
  // Channels and their like stand with the touchpoints; a map without touchpoints has them too, unless that row is hidden.
  const spare = shown.some(({ kind }) => kind === "touchpoints") || hidesTouchpoints(scene) ? [] : touchpointRows(words);
  const rows = [...shown.flatMap((row) => tableRows(row, journey, words)), ...spare.filter(({ always }) => !always)].flatMap(({ label, read, always }) => {
    const cells = columns.map((owners) => spellEntries(owners.flatMap((owner) => read(owner).filter((one) => one !== undefined))));
    return always || cells.some((cell) => cell !== "") ? [[label, ...cells]] : [];
  });
  return { rows: [[words.exchange.export.table.stage, ...journey.stages.map(({ name }) => name ?? "")], ...rows], left: [...leftRows(scene, shown), ...(shown.some(({ kind }) => kind === "touchpoints") || spare.length > 0 ? [] : leftWithTouchpoints(journey))] };
}

function hidesTouchpoints({ journey, show, onlyLanes }: MapScene): boolean {
  return show === "curve" || onlyLanes !== undefined || journey.hiddenLanes.includes("touchpoints");
}

/** What goes with the row of the touchpoints when it is hidden. */
function leftWithTouchpoints({ stages }: Journey): ExportLoss[] {
  return stages.flatMap((stage) => [stage, ...stage.touchpoints].flatMap((thing): ExportLoss[] => {
    const codes: readonly (readonly [ExportLoss["code"], boolean])[] = [
      ["channels", thing.channels.length > 0], ["variants", thing.variants.length > 0], ["participants", thing.personas.length > 0],
      ["exit", "exit" in thing && thing.exit !== undefined], ["moment", "moment" in thing && thing.moment],
    ];
    return codes.filter(([, set]) => set).map(([code]) => ({ code, path: thing.path }));
  }));
}

/** Rows with something in them that the scene does not show, by their key, and own lanes whose name means something else. */
export function leftRows({ journey }: MapScene, shown: readonly MapRow[]): ExportLoss[] {
  const keys = new Set(shown.map(({ key }) => key));
  const hidden = new Set<string>();
  const misread = new Set<string>();
  for (const stage of journey.stages) {
    if (stage.touchpoints.length > 0) hidden.add("touchpoints");
    for (const thing of [stage, ...stage.touchpoints]) {
      if (thing.emotion !== undefined) hidden.add("emotion");
      if (thing.reach !== undefined) hidden.add("reach");
      for (const { key, own, items } of thing.lanes) {
        if (items.length > 0) hidden.add(key);
        if (own && keys.has(key) && (canonicalStageKey(key) ?? canonicalTouchpointKey(key)) !== undefined) misread.add(key);
      }
    }
  }
  return [
    ...[...hidden].filter((key) => !keys.has(key)).map((key): ExportLoss => ({ code: "lane-not-shown", path: key })),
    ...[...misread].map((key): ExportLoss => ({ code: "lane-name", path: key })),
  ];
}
