/**
 * Finds which runs of `*`, `_`, `~~` and `==` belong together, by the algorithm of CommonMark 0.31 (“process emphasis”):
 * one walk from left to right with a stack of runs that may open. It must not know where pieces come from.
 */
import type { InlineToken } from "./inline-token";

/** Neighbouring delimiters of one kind. `at` is their index in the source. */
export interface DelimiterRun {
  readonly kind: "run";
  readonly character: string;
  readonly at: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** A finished token; `depth` is how many tokens are nested in one another below it. */
export interface FinishedPiece {
  readonly kind: "finished";
  readonly token: InlineToken;
  readonly depth: number;
}

export type Piece = DelimiterRun | FinishedPiece;

interface Opener {
  readonly run: DelimiterRun;
  /** How many of its characters no closer has used yet. */
  remaining: number;
  /** Where the run stands in the output as text, for the case that nothing closes it. */
  readonly position: number;
}

interface Pairing {
  readonly output: FinishedPiece[];
  readonly openers: Opener[];
  /** By kind of closer, where a search ended in vain: no later search goes further back, which keeps the time linear. */
  readonly searchedSince: Map<string, number>;
}

/** Deeper than anyone writes, and shallow enough for every walk over the tokens. */
const maximumDepth = 24;
const punctuation = /[\p{P}\p{S}]/u;

/** Reads the run of delimiters that begins at `at`. Runs that can neither open nor close are text to the pairing. */
export function readRun(source: string, at: number): DelimiterRun {
  const character = source.charAt(at);
  let end = at + 1;
  while (source.charAt(end) === character) end += 1;
  const before = characterBefore(source, at);
  const after = String.fromCodePoint(source.codePointAt(end) ?? 0x20);
  return { kind: "run", character, at, length: end - at, ...directionsOf(character, end - at, before, after) };
}

/** The pieces with every pair of delimiters turned into a token around what stands between, and the rest of them into text. */
export function pairDelimiters(pieces: readonly Piece[]): FinishedPiece[] {
  const pairing: Pairing = { output: [], openers: [], searchedSince: new Map() };
  for (const piece of pieces) {
    if (piece.kind === "finished") pairing.output.push(piece);
    else placeRun(pairing, piece);
  }
  return pairing.output;
}

export function finished(token: InlineToken, contents: readonly FinishedPiece[] = []): FinishedPiece {
  return { kind: "finished", token, depth: contents.length === 0 ? 0 : deepest(contents) + 1 };
}

function finishedText(text: string): FinishedPiece {
  return finished({ kind: "text", text });
}

/** The tokens of the pieces, neighbouring texts joined. */
export function toTokens(pieces: readonly FinishedPiece[]): InlineToken[] {
  return joinTexts(pieces.map((piece) => piece.token));
}

export function joinTexts(tokens: readonly InlineToken[]): InlineToken[] {
  const joined: InlineToken[] = [];
  for (const token of tokens) {
    const last = joined[joined.length - 1];
    if (token.kind === "text" && last?.kind === "text") joined[joined.length - 1] = { kind: "text", text: last.text + token.text };
    else joined.push(token);
  }
  return joined;
}

function characterBefore(source: string, at: number): string {
  const [last = " "] = /[^]$/u.exec(source.slice(Math.max(0, at - 2), at)) ?? [];
  return last;
}

/** `~~` and `==` only ask for no blank inside; `*` and `_` follow CommonMark's left- and right-flanking. */
function directionsOf(character: string, length: number, before: string, after: string): { canOpen: boolean; canClose: boolean } {
  const blankBefore = before.trim() === "";
  const blankAfter = after.trim() === "";
  if (character === "~" || character === "=") return { canOpen: length === 2 && !blankAfter, canClose: length === 2 && !blankBefore };
  const signBefore = punctuation.test(before);
  const signAfter = punctuation.test(after);
  const leftFlanking = !blankAfter && (!signAfter || blankBefore || signBefore);
  const rightFlanking = !blankBefore && (!signBefore || blankAfter || signAfter);
  if (character === "*") return { canOpen: leftFlanking, canClose: rightFlanking };
  return { canOpen: leftFlanking && (!rightFlanking || signBefore), canClose: rightFlanking && (!leftFlanking || signAfter) };
}

/** Closes what the run can close; what is left of it may open, and stands as text until then. */
function placeRun(pairing: Pairing, run: DelimiterRun): void {
  const { output, openers } = pairing;
  let remaining = run.length;
  while (run.canClose && remaining > 0) {
    const openerIndex = findOpener(pairing, run);
    const opener = openers[openerIndex];
    if (opener === undefined) break;
    const used = enclose(output, opener, remaining);
    openers.length = opener.remaining === 0 ? openerIndex : openerIndex + 1;
    if (used === 0) {
      // Every opener further back would hold what is too deep already.
      openers.length = 0;
      break;
    }
    remaining -= used;
  }
  if (remaining === 0) return;
  if (run.canOpen) openers.push({ run, remaining, position: output.length });
  output.push(finishedText(run.character.repeat(remaining)));
}

/** Index of the nearest opener the run can close, -1 when there is none. */
function findOpener({ openers, searchedSince }: Pairing, closer: DelimiterRun): number {
  const kindOfCloser = `${closer.character}${String(closer.canOpen)}${String(closer.length % 3)}`;
  const since = searchedSince.get(kindOfCloser) ?? 0;
  for (let index = openers.length - 1; index >= 0; index -= 1) {
    const opener = openers[index]?.run;
    if (opener === undefined || opener.at < since) break;
    if (opener.character === closer.character && !isAgainstRuleOfThree(opener, closer)) return index;
  }
  searchedSince.set(kindOfCloser, closer.at);
  return -1;
}

/** CommonMark's rules 9 and 10: `*a**b*` is emphasis around `a**b`. */
function isAgainstRuleOfThree(opener: DelimiterRun, closer: DelimiterRun): boolean {
  if (!opener.canClose && !closer.canOpen) return false;
  return (opener.length + closer.length) % 3 === 0 && opener.length % 3 !== 0;
}

/** Puts what follows the opener into a token; says how many delimiters that took on each side, 0 when nested too deep. */
function enclose(output: FinishedPiece[], opener: Opener, remaining: number): number {
  const contents = output.slice(opener.position + 1);
  if (deepest(contents) >= maximumDepth) return 0;
  const { character } = opener.run;
  const used = opener.remaining >= 2 && remaining >= 2 ? 2 : 1;
  const kind = character === "~" ? "strike" : character === "=" ? "highlight" : used === 2 ? "strong" : "emphasis";
  opener.remaining -= used;
  output.length = opener.position;
  if (opener.remaining > 0) output.push(finishedText(character.repeat(opener.remaining)));
  output.push(finished({ kind, tokens: toTokens(contents) }, contents));
  return used;
}

function deepest(pieces: readonly FinishedPiece[]): number {
  return pieces.reduce((depth, piece) => Math.max(depth, piece.depth), 0);
}
