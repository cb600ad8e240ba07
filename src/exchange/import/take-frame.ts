/** What a note says about its map as a whole: title, personas, scenario and goal from headings, bold lines and properties. */
import { canonicalNoteKey } from "../../journey/match-key";
import { readBareNumber } from "../../journey/read-number";
import { fromMarkdownCell } from "../markdown-cell";
import type { SourcePlace } from "./import-report";
import type { MapDraft } from "./map-draft";
import type { OutlineSection } from "./note-outline";
import { isNothingText, splitOutside } from "./read-cell";
import { readLabels } from "./section-labels";
import { scaleInLabel } from "./table-scale";

/** Headings that name a part of a note and no map. */
const partOfNote = /^[\d.\s]*(?:(?:journey|map|cjm|основные|main|key|user|customer|the)\s+)*(?:stages?|phases?|steps?|этапы|стадии|фазы|шаги|journey stages|journey map|stages of the journey|etapas|fases)(?!\p{L})[^:]*$/iu;

export interface FramePlace {
  readonly parent: OutlineSection;
  readonly ancestors: readonly OutlineSection[];
}

/** The nearest heading that names more than a part of the note; else the note's first. */
function titleOf({ parent, ancestors }: FramePlace): string | undefined {
  const headings = [parent, ...[...ancestors].reverse()].map(({ heading }) => heading).filter((heading) => heading !== undefined);
  const root = ancestors[0] ?? parent;
  const first = root.children[0];
  return headings.find((heading) => !partOfNote.test(heading)) ?? (first === parent || first === undefined || first.level > parent.level ? headings[0] : first.heading);
}

/** Names in one value, links and commas in brackets kept whole; a sentence stays one. */
function namesIn(text: string): string[] {
  const links = text.match(/\[\[[^\]]+\]\]/gu);
  if (links !== null && links.length > 1) return links;
  return splitOutside(text, ",;").map((name) => name.trim()).filter((name) => name !== "" && !isNothingText(name));
}

/** A line as it was written before the export disarmed it: in it, other than in a cell, a pipe has no backslash of ours. */
function fromMarkdownLine(text: string): string {
  return fromMarkdownCell(text.replaceAll("|", "\\|"));
}

/** Takes what a label says of the map as a whole, such as `Persona: Anna`; false when it says nothing of it. */
export function takeProperty(draft: MapDraft, label: string, text: string, line: number | undefined, place: SourcePlace = { line }): boolean {
  const key = canonicalNoteKey(label) ?? (/^(?:target |primary |main )?(?:persona|user|audience|segment)/iu.test(label) ? "personas" : undefined);
  if (key === undefined || isNothingText(text)) return false;
  switch (key) {
    case "personas": {
      if (draft.personas.length > 0) return false;
      const names = namesIn(text);
      draft.personas.push(...(names.some((name) => name.length > 60) ? [text] : names));
      break;
    }
    case "scenario":
      draft.scenario ??= text;
      break;
    case "goal":
      draft.goal ??= text;
      break;
    case "title":
      draft.title ??= text;
      break;
    case "emotion-scale": {
      const scale = scaleInLabel(text);
      if (scale === undefined) return false;
      draft.scale = scale;
      break;
    }
    case "journey-type":
    case "journey-state":
    case "owner":
    case "reviewed":
    case "baseline":
      if (draft.properties.some(([known]) => known === key)) return false;
      draft.properties.push([key, text]);
      break;
    case "review-every":
      if (!draft.properties.some(([known]) => known === key)) draft.properties.push([key, readBareNumber(text) ?? text]);
      break;
    case "stages":
    case "lanes":
    case "lanes-hidden":
    case "coach-off":
      return false;
  }
  if (line !== undefined || place.row !== undefined) draft.traceFrame(place, text, key);
  return true;
}

/** Fills title, personas, scenario, goal and the like. Labels nearest to the map win; what means nothing here is left to the body. */
export function takeFrame(draft: MapDraft, place: FramePlace, frontmatter: ReadonlyMap<string, string>): void {
  for (const section of [place.parent, ...[...place.ancestors].reverse()]) {
    for (const { label, texts, line } of readLabels(section.blocks).labels) {
      takeProperty(draft, label, fromMarkdownLine(texts.map(({ text }) => text).join(", ")), line);
    }
  }
  for (const [key, text] of frontmatter) if (canonicalNoteKey(key) !== undefined) takeProperty(draft, key, text, undefined);
  draft.title ??= titleOf(place);
}
