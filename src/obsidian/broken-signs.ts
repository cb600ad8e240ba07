/**
 * What a note whose frontmatter does not parse still says of itself: its tags and its type, read line by line from the
 * raw text. It decides nothing; the recogniser is asked with these signs as with any frontmatter.
 */
import type { ReadNote } from "../note/read-note";
import { readTags } from "../note/read-tags";
import type { NoteFacts } from "./index-entries";

const tagKeys = new Set(["tags", "tag"]);
const typeKeys = new Set(["type", "kind"]);

/** The signs in the raw frontmatter and in the body of a note that does not parse. */
export function readBrokenSigns(note: ReadNote): NoteFacts {
  const yaml = note.yamlSpan === undefined ? openedFrontmatter(note.text) : note.text.slice(note.yamlSpan.start, note.yamlSpan.end);
  const tags: string[] = [];
  const frontmatter: Record<string, unknown> = { tags };
  let key = "";
  for (const line of yaml.split(/\r\n|\r|\n/)) {
    const keyed = /^["']?([^\s"':#-][^"':]*)["']?\s*:(?:\s+(.*))?$/.exec(line);
    if (keyed !== null) key = (keyed[1] ?? "").trim().toLowerCase();
    const rest = keyed === null ? line : (keyed[2] ?? "");
    if (tagKeys.has(key) && (keyed !== null || /^\s*-\s|^\s+\S/.test(line))) tags.push(...tagWords(rest));
    if (typeKeys.has(key) && keyed !== null) frontmatter["type"] = unquoted(rest);
  }
  return { frontmatter, bodyTags: readTags(note) };
}

/** An opening fence that nothing closes: the lines up to the first empty one are what was meant as frontmatter. */
function openedFrontmatter(text: string): string {
  const opened = /^\ufeff?---[ \t]*(?:\r\n|\r|\n)([\s\S]*)$/.exec(text);
  return opened === null ? "" : ((opened[1] ?? "").split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/)[0] ?? "");
}

function tagWords(text: string): string[] {
  return withoutComment(text).split(/[[\]{}"',\s]+/).map((word) => word.replace(/^#/, "")).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function unquoted(text: string): string {
  return withoutComment(text).trim().replace(/^["']|["']$/g, "");
}

function withoutComment(text: string): string {
  return text.replace(/(^|\s)#\s.*$/, "$1");
}
