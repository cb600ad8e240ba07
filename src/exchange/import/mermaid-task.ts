/**
 * One task line of a Mermaid journey: name, score, people. As Mermaid itself reads it wherever that gives a finite score
 * and drops nothing; else the last `: number` is the score, and what follows a further colon is a remark.
 */
import type { ImportRemarkCode } from "./import-report";

export interface MermaidTask {
  readonly name: string;
  /** As written, on the diagram's own scale; undefined without one. */
  readonly score: number | undefined;
  readonly people: readonly string[];
  /** What stood behind a further colon. */
  readonly remark: string | undefined;
  readonly found: readonly ImportRemarkCode[];
}

const scoreInside = /:\s*([+-]?\d+(?:[.,]\d+)?)\s*(?=$|[:,：])/gu;
const scoreAlone = /^[+-]?\d+(?:\.\d+)?$/u;
const scoreInName = /^(.*\S)\s*(?:->|→|=>|=|–|—)\s*([+-]?\d+(?:\.\d+)?)$/u;

/** Names parted by commas, as Mermaid parts them; empty ones left out. */
export function peopleOf(text: string): string[] {
  return text.split(",").map((name) => name.trim()).filter((name) => name !== "");
}

/** Reads a line that is no keyword; undefined when it has no colon and so no parts. */
export function readTask(line: string): MermaidTask | undefined {
  const colon = line.indexOf(":");
  if (colon === -1) return undefined;
  const name = line.slice(0, colon).trim();
  const pieces = line.slice(colon + 1).split(":");
  const score = Number(pieces[0]);
  if (name !== "" && Number.isFinite(score) && pieces.length <= 2 && line.length > colon + 1) {
    return { name, score, people: peopleOf(pieces[1] ?? ""), remark: undefined, found: (pieces[0] ?? "").trim() === "" ? ["score-missing"] : [] };
  }
  return readLoosely(line) ?? readWithoutScore(name, pieces);
}

function readLoosely(line: string): MermaidTask | undefined {
  const found = [...line.matchAll(scoreInside)].at(-1);
  if (found !== undefined && line.slice(0, found.index).trim() !== "") {
    const rest = line.slice(found.index + found[0].length);
    const [people = "", ...remarks] = rest.replace(/^\s*[:,：]\s*/u, "").split(":");
    const remark = remarks.join(":").trim();
    return {
      name: line.slice(0, found.index).trim(),
      score: Number((found[1] ?? "").replace(",", ".")),
      people: peopleOf(people),
      remark: remark === "" ? undefined : remark,
      found: remark === "" ? ["line-mended"] : ["remark-kept"],
    };
  }
  // People in front of the score: `Pay: Anna, Ben, 4`.
  const colon = line.lastIndexOf(":");
  const comma = line.lastIndexOf(",");
  const name = line.slice(0, colon).trim();
  const score = line.slice(comma + 1).trim();
  if (comma < colon || name === "" || !scoreAlone.test(score)) return undefined;
  return { name, score: Number(score), people: peopleOf(line.slice(colon + 1, comma)), remark: undefined, found: ["line-mended"] };
}

function readWithoutScore(name: string, pieces: readonly string[]): MermaidTask {
  const inName = scoreInName.exec(name);
  if (inName !== null) {
    return { name: inName[1] ?? name, score: Number(inName[2]), people: peopleOf(pieces[0] ?? ""), remark: joined(pieces.slice(1)), found: ["line-mended"] };
  }
  const first = (pieces[0] ?? "").trim();
  const unreadable = pieces.length > 1 && first !== "";
  const people = unreadable ? (pieces[1] ?? "") : first;
  return {
    name, score: undefined, people: peopleOf(people),
    remark: joined(unreadable ? [first, ...pieces.slice(2)] : pieces.slice(1)),
    found: [unreadable ? "score-unreadable" : "score-missing"],
  };
}

function joined(pieces: readonly string[]): string | undefined {
  const text = pieces.map((piece) => piece.trim()).filter((piece) => piece !== "").join(": ");
  return text === "" ? undefined : text;
}
