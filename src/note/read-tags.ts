/**
 * A note's tags, from its properties and from its text, by Obsidian's rules. It knows the rules for tags, not what a
 * tag means.
 */
import { readRawProperty } from "./read-raw-property";
import type { ReadNote } from "./read-note";
import type { TreeNode } from "./tree";

/** What ends a tag: blanks, Unicode's general punctuation, and every sign of ASCII but `_`, `-` and `/`. */
const inlineTag = /(^|\s)#([^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)/g;
const fence = /^[ \t]*(?:>[ \t]*)*(?:[-*+][ \t]+)?(`{3,}|~{3,})/;

/** The longest link looked for: an end that is missing must not be sought again and again through a long line. */
const wikiLink = /\[\[[^[\]\n]{0,1000}\]\]/g;
const linkAddress = /\]\([^)\n]{0,1000}\)/g;

/** One line with a backtick for each piece of code in it: from a run of backticks to the next run of as many. */
function withoutCode(line: string): string {
  const runs = [...line.matchAll(/`+/g)].map((run) => ({ start: run.index, end: run.index + run[0].length }));
  const next = new Map<number, number>();
  const closing = runs.map(() => -1);
  for (let index = runs.length - 1; index >= 0; index--) {
    const { start, end } = runs[index] ?? { start: 0, end: 0 };
    closing[index] = next.get(end - start) ?? -1;
    next.set(end - start, index);
  }
  let kept = "";
  let from = 0;
  for (let index = 0; index < runs.length; index++) {
    const last = runs[closing[index] ?? -1];
    if (last === undefined) continue;
    kept += `${line.slice(from, runs[index]?.start)} \` `;
    from = last.end;
    index = closing[index] ?? index;
  }
  return kept + line.slice(from);
}

function withoutCodeSpans(text: string): string {
  return text.includes("`") ? text.split("\n").map((line) => (line.includes("`") ? withoutCode(line) : line)).join("\n") : text;
}

/** The body without fenced code. */
function withoutFencedCode(body: string): string {
  if (!body.includes("```") && !body.includes("~~~")) return body;
  const kept: string[] = [];
  let open: string | undefined;
  for (const line of body.split("\n")) {
    const marks = fence.exec(line)?.[1];
    if (open === undefined) {
      if (marks === undefined) kept.push(line);
      else open = marks;
    } else if (marks !== undefined && marks[0] === open[0] && marks.length >= open.length && line.trim().endsWith(marks)) open = undefined;
  }
  return kept.join("\n");
}

/** The tags in a Markdown text, without `#`, in its order; code and the inside of links do not count. */
export function inlineTagsIn(body: string): string[] {
  if (!body.includes("#")) return [];
  const text = withoutCodeSpans(withoutFencedCode(body)).replaceAll(wikiLink, "[]").replaceAll(linkAddress, "]");
  const tags: string[] = [];
  for (const match of text.matchAll(inlineTag)) {
    const tag = match[2] ?? "";
    if (!/^[\d/]*$/.test(tag)) tags.push(tag);
  }
  return tags;
}

/** `journey, b` and `#journey #b` are two tags each. */
function splitTags(text: string): string[] {
  return text
    .split(/[,\s]+/)
    .map((part) => part.replace(/^#/, ""))
    .filter((part) => part !== "");
}

function tagsOfProperty(node: TreeNode): string[] {
  if (node.kind === "scalar") return node.value === null ? [] : splitTags(node.source);
  return node.kind === "list" ? node.items.flatMap(tagsOfProperty) : [];
}

/**
 * All tags of a note without `#`, as typed, each once: the property `tags` or `tag` (text or list) first, then those in
 * the text. From a frontmatter that does not parse, the tags are taken as far as the eye can see them.
 */
export function readTags(note: ReadNote): string[] {
  const tags = new Set<string>();
  for (const entry of note.root?.entries ?? []) if (/^tags?$/i.test(entry.key)) for (const tag of tagsOfProperty(entry.value)) tags.add(tag);
  if (note.frontmatter === "broken") for (const name of ["tags", "tag"]) for (const text of readRawProperty(note, name)) for (const tag of splitTags(text)) tags.add(tag);
  for (const tag of inlineTagsIn(note.bodyStart === 0 ? note.text : note.text.slice(note.bodyStart))) tags.add(tag);
  return [...tags];
}
