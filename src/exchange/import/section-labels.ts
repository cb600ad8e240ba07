/**
 * Labels in a section of a note and what stands under each: `**Label:** text`, `- **Label**: text`, a label above a list,
 * `Label: text. Other label: text` in running text. It knows labels, not stages.
 */
import { isContent, knowLabel, plainLabel, type LabelTarget } from "./know-label";
import type { OutlineBlock } from "./note-outline";
import { linesOf } from "./read-cell";

export interface LabelledText {
  readonly text: string;
  readonly line: number;
}

export interface Labelled {
  readonly label: string;
  readonly target: LabelTarget;
  readonly known: boolean;
  readonly line: number;
  readonly texts: LabelledText[];
}

export interface SectionContent {
  readonly labels: readonly Labelled[];
  /** What no label stands above; `ordered` for numbered steps. */
  readonly loose: readonly (LabelledText & { readonly kind: "step" | "bullet" | "line" })[];
}

const decoration = /^[\p{Extended_Pictographic}\uFE0F\s]+/u;
const boldStart = /^(\*\*|__)([^*_]+)\1/u;
const longestBold = 60;
const plainStart = /^(\p{L}[^:：.!?]+)[:：](?=\s|$)/u;
const longestPlain = 49;
const insideLabel = /([.;!?])\s+(\p{Lu}[^:：.!?;]{1,40})[:：](?=\s|$)/gu;

interface FoundLabel {
  readonly label: string;
  readonly target: LabelTarget;
  readonly known: boolean;
  readonly rest: string;
}

/** The bold label a text begins with, its colon within the marks or behind them; a known one may stand alone without. */
function boldLabel(text: string): FoundLabel | undefined {
  const found = boldStart.exec(text);
  if (found === null) return undefined;
  const inner = (found[2] ?? "").trim();
  const behind = text.slice(found[0].length).trim();
  const colon = /[:：]$/u.test(inner) ? "within" : /^[:：]/u.test(behind) ? "behind" : undefined;
  const label = colon === "within" ? inner.slice(0, -1).trimEnd() : inner;
  if (label === "" || label.length > longestBold || (colon === undefined && behind !== "")) return undefined;
  const known = knowLabel(label);
  if (colon === undefined && known === undefined) return undefined;
  return { label, target: known?.target ?? "own", known: known !== undefined, rest: colon === "behind" ? behind.slice(1).trimStart() : behind };
}

/** The label a text begins with: a bold one whatever it says, a plain one only when it is known. */
export function labelOf(text: string): FoundLabel | undefined {
  const bare = text.replace(decoration, "");
  const bold = boldLabel(bare);
  if (bold !== undefined) return bold;
  const found = plainStart.exec(bare);
  const label = found?.[1]?.trimEnd() ?? "";
  if (found === null || label.length > longestPlain) return undefined;
  const known = knowLabel(label);
  // In running text a label must be a whole name, not a word in a sentence.
  if (known === undefined || !isContent(known.target) || (!known.exact && plainLabel(label).split(/\s+/u).length > 3)) return undefined;
  return { label, target: known.target, known: true, rest: bare.slice(found[0].length).trim() };
}

/** A running text cut in front of every known label within it. */
function cutAtLabels(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(insideLabel)) {
    const known = knowLabel(found[2] ?? "");
    if (known === undefined || !isContent(known.target) || !known.exact) continue;
    parts.push(text.slice(from, found.index + 1));
    from = found.index + found[0].length - (found[2] ?? "").length - 1;
  }
  parts.push(text.slice(from));
  return parts;
}

interface JoinedBlock {
  text: string;
  readonly kind: "line" | "item";
  readonly line: number;
  readonly apart: boolean;
  readonly ordered: boolean;
  /** Of an item; -1 for a line. */
  readonly indentation: number;
}

/** Puts lines that only wrap into one: a line goes on with what follows it without a blank line. */
function joinedLines(blocks: readonly OutlineBlock[]): JoinedBlock[] {
  const joined: JoinedBlock[] = [];
  for (const block of blocks) {
    if (block.kind === "table") continue;
    const last = joined.at(-1);
    if (block.kind === "line" && !block.apart && last !== undefined && labelOf(block.text) === undefined && last.text.length < 20_000) last.text += ` ${block.text}`;
    else joined.push({ ordered: false, indentation: -1, ...block });
  }
  return joined;
}

/** Reads the labels of a section's own blocks, in order. */
export function readLabels(blocks: readonly OutlineBlock[]): SectionContent {
  const labels: Labelled[] = [];
  const loose: (LabelledText & { kind: "step" | "bullet" | "line" })[] = [];
  let current: { readonly labelled: Labelled; readonly indentation: number; readonly ownText: boolean } | undefined;
  for (const block of joinedLines(blocks)) {
    for (const [at, text] of cutAtLabels(block.text).entries()) {
      const { indentation } = block;
      const found = labelOf(text);
      // A bold word in an entry below a label is that entry's own: "- **Home page**: found by search".
      const below = current !== undefined && block.kind === "item" && at === 0 && (indentation > current.indentation || (current.indentation === -1 && (!current.ownText || !block.apart))) && (found === undefined || !found.known || !isContent(found.target) || indentation > current.indentation + 1 && current.indentation >= 0);
      if (found !== undefined && !below) {
        const labelled: Labelled = { label: found.label, target: found.target, known: found.known, line: block.line, texts: [] };
        if (found.rest !== "") labelled.texts.push({ text: found.rest, line: block.line });
        labels.push(labelled);
        current = { labelled, indentation, ownText: found.rest !== "" };
      } else if (below && current !== undefined) current.labelled.texts.push({ text, line: block.line });
      else if (at > 0 && current !== undefined) current.labelled.texts.push({ text, line: block.line });
      else {
        if (current !== undefined && block.kind === "line" && current.labelled.texts.length === 0) {
          current.labelled.texts.push({ text, line: block.line });
          continue;
        }
        current = undefined;
        loose.push({ text, line: block.line, kind: block.kind === "line" ? "line" : block.ordered ? "step" : "bullet" });
      }
    }
  }
  return { labels, loose };
}

/** Texts of a label as one text a line each, for the readers of cells. */
export function textOfLabel({ texts }: Labelled): string {
  return texts.map(({ text }) => linesOf(text.replace(/<br\s*\/?>/giu, "\n")).join("\n")).join("\n");
}
