/**
 * Stages written in one line with signs between them: `Search → Choice → Purchase`, also `->`, `>` or `|`. Several lines
 * with a name and a colon in front are stages with their touchpoints. It is offered, never sure.
 */
import type { Imported } from "./import-report";
import { namesJourney } from "./journey-words";
import { MapDraft } from "./map-draft";
import { withoutWholeEmphasis } from "./read-cell";

const arrows = /-{1,3}>|={1,2}>|[–—]>|[→⟶➡➔➜➝➞⇒⟹⟾►▶➤▸›»]\uFE0F?/u;
/** Between blanks only: they stand in words and formulas, too. */
const weakSigns: readonly RegExp[] = [/\s>\s+/u, /\s\|\s+/u, /\s\/\/?\s+/u];
const named = /^([^:：]{1,60})[:：]\s+(\S.*)$/su;
const longestText = 6000;
const longestName = 80;
const fewestParts = 3;
/** The first line of a Mermaid flowchart is no title. */
const flowchart = /^(?:flowchart|graph)\s+(?:LR|RL|TD|TB|BT)\b/iu;

interface Chain {
  /** What stands before a colon. */
  readonly label: string | undefined;
  readonly parts: readonly string[];
  readonly line: number;
}

function cleanName(text: string): string {
  const bare = withoutWholeEmphasis(text.trim().replace(/[;,.]$/u, ""));
  const inBrackets = /^\w{0,20}[[({]{1,2}([^[\](){}]+)[\])}]{1,2}$/u.exec(bare);
  return withoutWholeEmphasis((inBrackets?.[1]?.trim() ?? bare).replace(/^\d{1,2}[.)]\s+/u, ""));
}

function partsOf(text: string): string[] {
  const sign = arrows.test(text) ? arrows : weakSigns.find((one) => text.split(one).length >= fewestParts);
  return sign === undefined ? [] : text.split(sign).map(cleanName).filter((part) => part !== "");
}

function chainIn(source: string, line: number): Chain | undefined {
  const text = source.trim().replace(/^(?:#{1,6}|[-*+•]|\d{1,2}[.)])\s+/u, "");
  if (text === "" || /^[>|]/u.test(text)) return undefined;
  const found = named.exec(text);
  const label = found?.[1] !== undefined && partsOf(found[1]).length === 0 ? withoutWholeEmphasis(found[1].replace(/^\*\*/u, "")) : undefined;
  const parts = partsOf(label === undefined ? text : (found?.[2] ?? "").replace(/^\*\*\s*/u, ""));
  const fits = parts.length >= fewestParts && parts.every((part) => part.length <= longestName && /\p{L}/u.test(part) && !/[.!?]\s+\p{Lu}/u.test(part) && !/^\/|https?:|[\\{}=`]/u.test(part));
  return fits ? { label, parts, line } : undefined;
}

function mapOf(chains: readonly Chain[], title: string | undefined, leftOut: readonly (readonly [string, number])[]): Imported {
  const draft = new MapDraft();
  draft.title = title;
  const [first, ...others] = chains;
  if (first !== undefined && others.length === 0) {
    if (first.label !== undefined) draft.title = first.label;
    for (const part of first.parts) draft.addStage(part, { line: first.line });
  } else {
    for (const { label, parts, line } of chains) {
      const stage = draft.addStage(label, { line });
      for (const part of parts) draft.addTouchpoint(stage, part, { line });
    }
  }
  for (const [text, line] of leftOut) draft.remark("left-out", text, { line });
  return draft.finish("list", false, [first?.line ?? 1, chains.at(-1)?.line ?? 1]);
}

/** The maps of a text that is little else than such lines; each line without a name in front is a map of its own. Empty for any other text. */
export function importChains(text: string): readonly Imported[] {
  if (text.length > longestText) return [];
  const filled = text.split(/\r\n?|\n/u).map((line, at) => [line.trim(), at + 1] as const).filter(([line]) => line !== "");
  const opening = filled.findIndex(([line]) => flowchart.test(line));
  const lines = filled.filter((_, at) => at !== opening);
  const chains = lines.map(([line, at]) => chainIn(line, at));
  const found = chains.filter((chain) => chain !== undefined);
  const rest = lines.filter((_, at) => chains[at] === undefined);
  if (found.length === 0 || rest.length > Math.max(found.length, 1)) return [];
  const above = rest.find(([line, at]) => at < (found[0]?.line ?? 0) && (line.startsWith("#") || namesJourney(line) || rest.length === 1));
  const title = above?.[0].replace(/^#+\s*/u, "").replace(/[:：]\s*$/u, "");
  const left = rest.filter((one) => one !== above);
  const labelled = found.length > 1 && found.every(({ label }) => label !== undefined && !namesJourney(label));
  return labelled ? [mapOf(found, title, left)] : found.map((chain) => mapOf([chain], title, left));
}
