/** Replacements in a text: making them, taking them back, and joining several in a row into one. It knows no YAML. */
import type { TextSplice } from "./raw-change";

/** A piece of a text being made: a stretch of the first text, or new text. */
type Piece = { readonly start: number; readonly end: number } | { readonly insert: string };

/** The text with the splices made; they count in `text`, ascend and do not overlap. */
export function applySplices(text: string, splices: readonly TextSplice[]): string {
  let after = "";
  let at = 0;
  for (const splice of splices) {
    after += text.slice(at, splice.start) + splice.insert;
    at = splice.end;
  }
  return after + text.slice(at);
}

/** The splices that turn the text after back into `textBefore`. */
export function invertSplices(textBefore: string, splices: readonly TextSplice[]): TextSplice[] {
  let shift = 0;
  return splices.map((splice) => {
    const start = splice.start + shift;
    shift += splice.insert.length - (splice.end - splice.start);
    return { start, end: start + splice.insert.length, insert: textBefore.slice(splice.start, splice.end) };
  });
}

const lengthOf = (piece: Piece): number => ("insert" in piece ? piece.insert.length : piece.end - piece.start);

function cut(piece: Piece, from: number, to: number): Piece {
  return "insert" in piece ? { insert: piece.insert.slice(from, to) } : { start: piece.start + from, end: piece.start + to };
}

/** The pieces that stand at `from` to `to` of the text the pieces make. */
function piecesBetween(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const between: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const start = Math.max(0, from - at);
    const end = Math.min(length, to - at);
    if (start < end) between.push(cut(piece, start, end));
    at += length;
  }
  return between;
}

/** Whether a text may not be parted at an offset: inside a surrogate pair or a CRLF. */
function holdsTogether(text: string, at: number): boolean {
  return at > 0 && at < text.length && (/[\uD800-\uDBFF]/.test(text[at - 1] ?? "") || (text[at - 1] === "\r" && text[at] === "\n"));
}

/** A splice without what it takes away and puts back at its two ends. */
function trimmed(text: string, { start, end, insert }: TextSplice): TextSplice {
  const removed = text.slice(start, end);
  const most = Math.min(removed.length, insert.length);
  let head = 0;
  while (head < most && removed[head] === insert[head]) head++;
  while (head > 0 && (holdsTogether(removed, head) || holdsTogether(insert, head))) head--;
  let tail = 0;
  while (tail < most - head && removed[removed.length - 1 - tail] === insert[insert.length - 1 - tail]) tail++;
  while (tail > 0 && (holdsTogether(removed, removed.length - tail) || holdsTogether(insert, insert.length - tail))) tail--;
  return { start: start + head, end: end - tail, insert: insert.slice(head, insert.length - tail) };
}

/**
 * Joins splices made one after the other, each list counting in the text the lists before it left, into one list that
 * counts in `text`: ascending, not overlapping, without what stays as it was.
 */
export function joinSplices(text: string, lists: readonly (readonly TextSplice[])[]): TextSplice[] {
  let pieces: Piece[] = [{ start: 0, end: text.length }];
  for (const list of lists) {
    const next: Piece[] = [];
    let at = 0;
    for (const splice of list) {
      next.push(...piecesBetween(pieces, at, splice.start), { insert: splice.insert });
      at = splice.end;
    }
    pieces = [...next, ...piecesBetween(pieces, at, Infinity)];
  }
  const joined: TextSplice[] = [];
  let at = 0;
  let insert = "";
  for (const piece of [...pieces, { start: text.length, end: text.length }]) {
    if ("insert" in piece) {
      insert += piece.insert;
      continue;
    }
    const splice = trimmed(text, { start: at, end: piece.start, insert });
    if (splice.end > splice.start || splice.insert !== "") joined.push(splice);
    at = piece.end;
    insert = "";
  }
  return joined;
}
