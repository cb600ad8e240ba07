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

const boldLabel = /^[\p{Extended_Pictographic}\uFE0F\s]*(\*\*|__)\s*([^*_]{1,60}?)\s*(?:[:：]\s*\1|\1\s*[:：])\s*(.*)$/su;
const boldAlone = /^[\p{Extended_Pictographic}\uFE0F\s]*(\*\*|__)\s*([^*_]{1,60}?)\s*\1\s*$/u;
const plainLabelStart = /^[\p{Extended_Pictographic}\uFE0F\s]*(\p{L}[^:：.!?]{1,48}?)\s*[:：](?:\s+(.*)|\s*)$/su;
const insideLabel = /([.;!?])\s+(\p{Lu}[^:：.!?;]{1,40})[:：](?=\s|$)/gu;

interface FoundLabel {
  readonly label: string;
  readonly target: LabelTarget;
  readonly known: boolean;
  readonly rest: string;
}

/** The label a text begins with: a bold one whatever it says, a plain one only when it is known. */
export function labelOf(text: string): FoundLabel | undefined {
  const bold = boldLabel.exec(text);
  const alone = bold === null ? boldAlone.exec(text) : null;
  const label = bold?.[2] ?? alone?.[2];
  if (label !== undefined) {
    const known = knowLabel(label);
    if (alone !== null && known === undefined) return undefined;
    return { label, target: known?.target ?? "own", known: known !== undefined, rest: (bold?.[3] ?? "").trim() };
  }
  const plain = plainLabelStart.exec(text);
  if (plain === null) return undefined;
  const known = knowLabel(plain[1] ?? "");
  // In running text a label must be a whole name, not a word in a sentence.
  if (known === undefined || !isContent(known.target) || (!known.exact && plainLabel(plain[1] ?? "").split(/\s+/u).length > 3)) return undefined;
  return { label: plain[1] ?? "", target: known.target, known: true, rest: (plain[2] ?? "").trim() };
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
