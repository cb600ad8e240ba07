/** What a note says about its map as a whole: title, personas, scenario and goal from headings, bold lines and properties. */
import { canonicalNoteKey } from "../../journey/match-key";
import { readBareNumber } from "../../journey/read-number";
import { readClosedWord } from "../closed-words";
import { fromMarkdownCell } from "../markdown-cell";
import type { SourcePlace } from "./import-report";
import type { MapDraft } from "./map-draft";
import type { OutlineSection } from "./note-outline";
import { isNothingText, splitOutside } from "./read-cell";
import { readLabels } from "./section-labels";
import { scaleInLabel } from "./table-scale";

/** Headings that name a part of a note and no map. */
const partOfNote = /^[\d.\s]*(?:(?:journey|map|cjm|основные|main|key|user|customer|the)\s+)*(?:stages?|phases?|steps?|этапы|стадии|фазы|шаги|journey stages|journey map|stages of the journey|etapas|fases)(?!\p{L})/iu;

export interface FramePlace {
  readonly parent: OutlineSection;
  readonly ancestors: readonly OutlineSection[];
}

/** The nearest heading that names more than a part of the note; else the note's first. */
function titleOf({ parent, ancestors }: FramePlace): string | undefined {
  const headings = [parent, ...[...ancestors].reverse()].map(({ heading }) => heading).filter((heading) => heading !== undefined);
  const root = ancestors[0] ?? parent;
  const first = root.children[0];
  return headings.find((heading) => heading.includes(":") || !partOfNote.test(heading)) ?? (first === parent || first === undefined || first.level > parent.level ? headings[0] : first.heading);
}

/**
 * Names in one value, links and commas in brackets kept whole. Commas part names only: in `Nora, rides to work` and
 * `Anna, 34` they part what is said of one person. A label in the plural announces several, whatever they are called.
 */
function namesIn(text: string, plural: boolean): string[] {
  const links = text.match(/\[\[[^[\]]+\]\]/gu);
  if (links !== null && links.length > 1) return links;
  // Where semicolons or bullets part the people, commas need not.
  const several = plural && !text.includes(";");
  const partsOf = (one: string): string[] => splitOutside(one, ",").flatMap((part) => (several ? (twoNames.exec(part)?.slice(1) ?? [part]) : [part])).map((name) => name.trim()).filter((name) => name !== "" && !isNothingText(name));
  return splitOutside(text, ";").flatMap((one) => {
    const parts = partsOf(one);
    return parts.every((part) => part.length <= 60) && (several || parts.every(looksLikeName) || parts.every((part) => /^\p{Ll}/u.test(part))) ? parts : [one.trim()].filter((name) => name !== "" && !isNothingText(name));
  });
}

const twoNames = /^\s*(\p{Lu}\p{L}*)\s+(?:and|и|&)\s+(\p{Lu}\p{L}*)\s*$/u;

function looksLikeName(text: string): boolean {
  return /^(?:\p{Lu}|\p{Lo}|\[\[|@|["«“])/u.test(text) && !/\d/u.test(text) && text.split(/\s+/u).length <= 4;
}

const pluralLabel = /(?:s|ы|и)\s*$/iu;
/** What a plain line may say of the map as a whole without looking like a sentence. */
const plainFrame = /^(?:[-*+•]\s+)?(\p{L}[^:：.!?*_]{1,30})[:：]\s+(\S.*)$/u;

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
      draft.personas.push(...namesIn(text, pluralLabel.test(label)));
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
      draft.properties.push([key, key === "journey-type" || key === "journey-state" ? readClosedWord(key, text) : text]);
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
      takeProperty(draft, label, fromMarkdownLine(texts.map(({ text }) => text).join(canonicalNoteKey(label) === "personas" ? "; " : ", ")), line);
    }
    for (const block of section.blocks) {
      const [, label, text] = block.kind === "table" ? [] : (plainFrame.exec(block.text) ?? []);
      const key = label === undefined ? undefined : canonicalNoteKey(label);
      if (label !== undefined && text !== undefined && (key === "personas" || key === "scenario")) takeProperty(draft, label, fromMarkdownLine(text), block.line);
    }
  }
  for (const [key, text] of frontmatter) if (canonicalNoteKey(key) !== undefined) takeProperty(draft, key, text, undefined);
  draft.title ??= titleOf(place);
}
