/**
 * A Markdown note as the maps its body holds: Mermaid blocks, tables, headings with labels, lists of stages. Several maps
 * come in the order of the note. It looks only at the body; what the properties say is taken as the map's frame.
 */
import { readNote, type ReadNote } from "../../note/read-note";
import type { CellGrid } from "./cell-grid";
import { importMermaidSteps } from "./import-mermaid";
import { importStageGroup } from "./import-headings";
import { type ImportSteps } from "./import-steps";
import { importStageLists } from "./import-stage-list";
import { importTableSteps } from "./import-table";
import type { ImportChoices, Imported, ImportResult } from "./import-report";
import { nestedListsAsSections } from "./nested-list";
import { readOutline, type OutlineBlock, type OutlineSection } from "./note-outline";
import { withLinesMoved } from "./source-lines";
import { findStageGroups, findToldGroups } from "./stage-sections";
import { MapDraft } from "./map-draft";
import { takeFrame } from "./take-frame";

/** The single values of a note's properties, by key. */
function propertiesOf({ root }: ReadNote): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const { key, value } of root?.entries ?? []) if (value.kind === "scalar" && value.value !== null) properties.set(key, value.source);
  return properties;
}

/** Nobody keeps more maps in a note. */
const mostMaps = 200;
/** Longer properties are those of no map's frame, and would take long to read. */
const longestHead = 60_000;

/** What the properties say, and where the body begins. */
function headOf(text: string): { readonly frontmatter: ReadonlyMap<string, string>; readonly bodyStart: number; readonly firstLine: number } {
  const end = /^---[^\S\n]*\r?\n/u.test(text.slice(0, 200)) ? text.indexOf("\n---", 3) : -1;
  if (end > longestHead) {
    const bodyStart = end + 4;
    return { frontmatter: new Map(), bodyStart, firstLine: text.slice(0, bodyStart).split("\n").length + 1 };
  }
  const note = readNote(text);
  return { frontmatter: propertiesOf(note), bodyStart: note.bodyStart, firstLine: note.positionAt(note.bodyStart).line };
}

/** Every table that no group of headings took, with the sections it stands in. */
function* tablesIn(section: OutlineSection, ancestors: readonly OutlineSection[], taken: ReadonlySet<OutlineBlock>): Generator<{ readonly block: Extract<OutlineBlock, { kind: "table" }>; readonly section: OutlineSection; readonly ancestors: readonly OutlineSection[] }> {
  for (const block of section.blocks) if (block.kind === "table" && !taken.has(block)) yield { block, section, ancestors };
  for (const child of section.children) yield* tablesIn(child, [...ancestors, section], taken);
}

/** A table with what stands around it: personas, scenario and goal from lines above. */
function withFrame(imported: Imported, section: OutlineSection, ancestors: readonly OutlineSection[], frontmatter: ReadonlyMap<string, string>): Imported {
  const draft = new MapDraft();
  takeFrame(draft, { parent: section, ancestors }, frontmatter);
  const { map } = imported;
  return {
    ...imported,
    map: {
      ...map, title: map.title ?? draft.title, personas: map.personas.length > 0 ? map.personas : draft.personas, scenario: map.scenario ?? draft.scenario,
      goal: map.goal ?? draft.goal, scale: map.scale ?? draft.scale, properties: [...map.properties, ...draft.properties],
    },
  };
}

function beginningOf({ lines }: Imported): number {
  return lines?.[0] ?? 0;
}

/**
 * Finds every map in a note in short steps; `given` are tables known already, by the line they stand in. The note's own
 * `stages` are not looked at. Never throws.
 */
export function* importNoteSteps(text: string, choices: ImportChoices = {}, given: ReadonlyMap<number, CellGrid> = new Map()): ImportSteps<ImportResult> {
  const { frontmatter, bodyStart, firstLine } = headOf(text);
  yield 0;
  const outline = yield* readOutline(text, firstLine, given);
  const taken = new Set<OutlineBlock>();
  const groups: Imported[] = [];
  for (const group of yield* findStageGroups(outline)) {
    const imported = yield* importStageGroup(group, frontmatter, choices, taken);
    if (holdsAnything(imported)) groups.push(imported);
    yield 1;
    if (groups.length >= mostMaps) break;
  }
  const tables: Imported[] = [];
  let found = 0;
  for (const { block, section, ancestors } of tablesIn(outline, [], taken)) {
    const headings = [section, ...ancestors].map(({ heading }) => heading ?? "").join(" ");
    if (found >= mostMaps) break;
    const imported = yield* importTableSteps({ ...block.grid, heading: section.heading ?? block.grid.heading }, choices, headings);
    if (imported !== undefined) found += 1;
    if (imported !== undefined) tables.push({ ...withFrame(imported, section, ancestors, frontmatter), lines: [block.line, block.lastLine] });
    yield 1;
  }
  const mermaid = (yield* importMermaidSteps(text.slice(bodyStart))).map((one): Imported => withLinesMoved(one, firstLine - 1));
  const maps = [...mermaid, ...groups, ...tables.filter((table) => !groups.some((group) => group.sure && !table.sure && isWithin(table, group)))];
  if (maps.length === 0) {
    const sections = nestedListsAsSections(text.slice(bodyStart));
    if (sections !== undefined) {
      const nested = yield* importNoteSteps(text.slice(0, bodyStart) + sections, choices, given);
      if (nested.found.length > 0) return nested;
    }
  }
  const lists = maps.some(({ sure }) => sure) ? [] : importStageLists(outline, frontmatter);
  if (maps.length + lists.length === 0) for (const group of findToldGroups(outline)) lists.push(yield* importStageGroup(group, frontmatter, choices, taken));
  return { found: [...maps, ...lists].sort((one, other) => beginningOf(one) - beginningOf(other)), remarks: [] };
}

function holdsAnything({ report: { found } }: Imported): boolean {
  return found.touchpoints + found.scores + found.entries > 0;
}

function isWithin(inner: Imported, outer: Imported): boolean {
  return inner.lines !== undefined && outer.lines !== undefined && inner.lines[0] >= outer.lines[0] && inner.lines[1] <= outer.lines[1];
}
