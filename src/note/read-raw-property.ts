/**
 * A property of a frontmatter that does not parse, taken from its raw lines: enough to know that a broken note was a
 * journey. It must not be used where a tree is there.
 */
import type { ReadNote } from "./read-note";

const longestSearch = 100_000;

function unquote(text: string): string {
  const trimmed = text.trim().replace(/\s#.*$/, "").trimEnd();
  return /^(["']).*\1$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}

/**
 * The texts of a top-level property: what stands behind its colon, in flow brackets, or as a block list under it. Empty
 * when the property is not there. The name is compared without case.
 */
export function readRawProperty(note: ReadNote, name: string): string[] {
  if (note.yamlSpan === undefined) return [];
  const lines = note.text.slice(note.yamlSpan.start, Math.min(note.yamlSpan.end, note.yamlSpan.start + longestSearch)).split(/\r?\n/);
  const texts: string[] = [];
  for (const [lineIndex, line] of lines.entries()) {
    const property = /^["']?([^\s"':]+)["']?[ \t]*:(?:[ \t](.*))?$/.exec(line);
    if (property === null || property[1]?.toLowerCase() !== name.toLowerCase()) continue;
    const inline = (property[2] ?? "").trim();
    if (inline !== "" && !inline.startsWith("#")) {
      const flow = /^\[([^\]]*)\]?/.exec(inline)?.[1];
      texts.push(...(flow === undefined ? [unquote(inline)] : flow.split(",").map(unquote)));
      continue;
    }
    for (const following of lines.slice(lineIndex + 1)) {
      const item = /^\s*-\s(.*)$/.exec(following)?.[1];
      if (item === undefined) break;
      texts.push(unquote(item));
    }
  }
  return texts.filter((text) => text !== "");
}
