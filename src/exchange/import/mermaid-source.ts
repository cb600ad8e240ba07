/**
 * Where the Mermaid journeys of a text stand, and the lines of one without what is no statement: frontmatter, directives,
 * comments, entities. It knows Mermaid's notation, not what a task is.
 */
import { readYamlValue } from "../../note/read-yaml-value";
import { decodeEntities } from "./html-tokens";

export interface MermaidBlock {
  readonly source: string;
  /** The first line of the source, from 1. */
  readonly firstLine: number;
}

export interface MermaidLine {
  readonly text: string;
  readonly line: number;
}

export interface MermaidSource {
  /** The title of the frontmatter. */
  readonly title: string | undefined;
  /** Statements, from the line after the word `journey`. */
  readonly lines: readonly MermaidLine[];
  /** Directives and other settings, as written. */
  readonly leftOut: readonly MermaidLine[];
}

const fence = /^([\s>]*(?:[-*+]\s+)?)(`{3,}|~{3,}|:{3,})/u;
const lineEnd = /\r\n?|\n/u;
/** Nobody keeps more diagrams in a note. */
const mostBlocks = 200;
/** Lines of settings above the word `journey`. */
const mostSettings = 80;
/** It holds a title and a few settings; YAML takes long to find much wrong in more. */
const longestFrontmatter = 8000;
const keyword = /^\s*journey(?![\p{L}\p{N}_])/iu;

/** Whether a source is a journey once frontmatter, directives and comments are off. */
export function isMermaidJourney(source: string): boolean {
  return keyword.test(withoutSettings(source).rest.replace(/^\s*(?:%%[^\n]*\n\s*|#[^\n]*\n\s*)*/u, ""));
}

/** Whether a text only begins with the word, like `Journey of a patient`. */
function isSentence(text: string): boolean {
  return /^\s*journey[^\S\n]+[^\s;%#]/iu.test(text) && !/:\s*\d/u.test(text) && !text.split(lineEnd).some((line) => /^\s*(?:journey\s+)?(?:title|section)(?!\p{L})/iu.test(line));
}

/** Every journey of a text: fenced in any of the usual ways, else the whole text when it is one. */
export function findMermaidBlocks(text: string): MermaidBlock[] {
  if (isMermaidJourney(text) && !isSentence(text)) return [{ source: text, firstLine: 1 }];
  const lines = text.split(lineEnd);
  const blocks: MermaidBlock[] = [];
  // From here on a block may open: above, all is taken or opens none.
  let free = 0;
  for (let at = 0; at < lines.length && blocks.length < mostBlocks; at += 1) {
    if (at < free || !keyword.test((lines[at] ?? "").replace(/^[\s>]+/u, "").slice(0, 40))) continue;
    const opening = findOpening(lines, at, free);
    if (opening === undefined) {
      free = at;
      continue;
    }
    const sourceTo = (end: number): string => lines.slice(opening.at + 1, end).map((line) => unindented(line, opening.indentation)).join("\n");
    // What stands below the word need not be looked at for another diagram in which it happens to begin a line.
    if (!isMermaidJourney(sourceTo(at + 1))) continue;
    let end = at + 1;
    while (end < lines.length && !closes(lines[end] ?? "", opening.mark)) end += 1;
    blocks.push({ source: sourceTo(end), firstLine: opening.at + 2 });
    free = end + 1;
  }
  return blocks;
}

/** The fence above the word `journey`; settings and comments may stand between. */
function findOpening(lines: readonly string[], at: number, free: number): { readonly at: number; readonly mark: string; readonly indentation: string } | undefined {
  for (let above = at - 1; above >= Math.max(free, at - mostSettings); above -= 1) {
    const line = (lines[above] ?? "").slice(0, 300);
    const open = fence.exec(line);
    if (open !== null) return { at: above, mark: open[2] ?? "", indentation: open[1] ?? "" };
    const attributes = /<(?:div|pre|code)([^<>]*)>$/iu.exec(line.trimEnd())?.[1];
    if (attributes !== undefined && /class=["'][^"']*mermaid/iu.test(attributes)) return { at: above, mark: "<", indentation: "" };
  }
  return undefined;
}

function closes(line: string, mark: string): boolean {
  const trimmed = line.replace(/^[\s>]+/u, "");
  return mark === "<" ? /^<\//u.test(trimmed) : trimmed.startsWith(mark) && trimmed.replace(/^[`~:]+/u, "").trim() === "";
}

function unindented(line: string, indentation: string): string {
  return indentation.includes(">") ? line.replace(/^[\s>]+/u, "") : line;
}

/** The text with line breaks only, so that lines keep their numbers. */
function blank(text: string): string {
  return text.replace(/[^\n]+/gu, "");
}

function withoutSettings(source: string): { readonly rest: string; readonly frontmatter: string | undefined; readonly directives: readonly MermaidLine[] } {
  let rest = source.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n").replace(/<\w[^<>]{0,500}>/gu, (tag) => tag.replace(/="([^"]*)"/gu, "='$1'"));
  const head = /^\s*---[^\S\n]*\n([\s\S]*?)\n[^\S\n]*---[^\S\n]*(?=\n|$)/u.exec(rest);
  if (head !== null) rest = blank(head[0]) + rest.slice(head[0].length);
  const directives: MermaidLine[] = [];
  let line = 1;
  let counted = 0;
  rest = rest.replace(/%%\{[\s\S]*?(?:\}%%|$)/gu, (directive: string, at: number, whole: string) => {
    line += whole.slice(counted, at).split("\n").length - 1;
    counted = at;
    directives.push({ text: directive, line });
    return blank(directive);
  });
  return { rest, frontmatter: head?.[1], directives };
}

function titleOf(frontmatter: string | undefined): string | undefined {
  if (frontmatter === undefined || frontmatter.length > longestFrontmatter) return undefined;
  const indentation = /^[^\S\n]*/u.exec(frontmatter)?.[0] ?? "";
  const root = readYamlValue(frontmatter.split("\n").map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line)).join("\n"));
  const title = root?.kind === "map" ? root.entries.find(({ key }) => key === "title")?.value : undefined;
  if (title?.kind === "scalar" && title.value !== null) return title.source;
  return root === undefined ? /^title:\s*(\S.*)/mu.exec(frontmatter)?.[1]?.trim() : undefined;
}

/** `#quot;` and `#35;` as Mermaid shows them. */
export function decodeMermaid(text: string): string {
  return text.includes("#") ? text.replace(/#(\w+);/gu, (typed: string, name: string) => {
    const entity = `&${/^\d+$/u.test(name) ? `#${name}` : name};`;
    const decoded = decodeEntities(entity);
    return decoded === entity || /^\p{Cc}?$/u.test(decoded) ? typed : decoded;
  }) : text;
}

/** A line without an entity's end in it, cut at semicolons that part statements. */
function statementsIn(line: string): string[] {
  if (!line.includes(";")) return [line];
  const parts = line.replace(/#(\w+);/gu, "#$1\u0001").split(";").map((part) => part.replaceAll("\u0001", ";"));
  const isStatement = (part: string) => /^\s*(?:title|section)\s|:\s*-?\d+(?:\.\d+)?\s*(?::|$)/iu.test(part);
  return parts.length > 1 && parts.filter((part) => part.trim() !== "").every((part, at) => at === 0 || isStatement(part)) ? parts : [line];
}

/** The statements of a journey with the lines they stand in. */
export function readMermaidSource({ source, firstLine }: MermaidBlock): MermaidSource {
  const { rest, frontmatter, directives } = withoutSettings(source);
  const lines: MermaidLine[] = [];
  let begun = false;
  for (const [at, whole] of rest.split("\n").entries()) {
    // A page's `&amp;` is a sign, its semicolon parts nothing.
    let line = whole.replace(/&(?:amp|lt|gt|quot|apos|nbsp|#3[489]|#6[02]|#160);/giu, (entity) => decodeEntities(entity.toLowerCase())).trim();
    if (line === "" || /^%(?!\{)/u.test(line) || /^#(?!\w+;)/u.test(line)) continue;
    if (!begun) {
      if (!keyword.test(line)) continue;
      begun = true;
      line = line.replace(keyword, "").trim();
      if (line === "") continue;
    }
    for (const statement of statementsIn(line)) if (statement.trim() !== "") lines.push({ text: statement.trim(), line: firstLine + at });
  }
  return { title: titleOf(frontmatter), lines, leftOut: directives.map((one) => ({ ...one, line: firstLine + one.line - 1 })) };
}
