/**
 * What else may be wrong with one line of YAML than its quotes: a quote left open, a blank that is missing
 * or is none, a dash that is none. It works on one line of text and knows no note.
 */

/** Blanks that look like a space and are none to YAML: no-break and other wide or narrow ones, as copied from pages and letters. */
const oddBlank = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF]/g;

/** The head of a line that says where its value stands: indentation, dashes, key. */
const head = /^\s*(?:-\s+)*(?:[^\s:][^:]{0,60}:)?\s*/u;

/** Spaces for the blanks in a line's indentation, behind its dashes and behind its key; undefined when all are spaces or tabs. */
export function spacesForOddBlanks(line: string): string | undefined {
  const [before = ""] = head.exec(line) ?? [];
  const mended = before.replace(/^\s*(?:-\s+)*/, (blanks) => blanks.replace(oddBlank, " ")).replace(/:\s+$/, (blanks) => blanks.replace(oddBlank, " "));
  return mended === before ? undefined : `${mended}${line.slice(before.length)}`;
}

/** The line with its double quotes closed, when that is what is missing. */
function closed(before: string, value: string): string | undefined {
  return /^"[^"]*$/.test(value) && !value.endsWith("\\") ? `${before}${value}"` : undefined;
}

/**
 * Lines that may be meant by one that is no YAML, the likeliest first: closed, with a blank behind its key's colon or its
 * dash, with a dash for another bullet, with a colon for an equals sign or for nothing at all. None is proven.
 */
export function respacedLines(line: string, hasLinesBelow: boolean): string[] {
  const typed = line.trimEnd();
  const [before = ""] = /^[ \t]*(?:-[ \t]+)*/.exec(typed) ?? [];
  const rest = typed.slice(before.length);
  const found: string[] = [];
  const [key = ""] = /^(?:"[^"]*"|'[^']*'|[^\s"'[{#:][^:]{0,60}):[ \t]+/u.exec(rest) ?? [];
  const shut = closed(`${before}${key}`, rest.slice(key.length));
  if (shut !== undefined) found.push(shut);
  const bullet = /^(?:(?:[–—−‐‑•·*]|\d{1,3}[.)])[ \t]|-(?=[^\s-]))(.*)$/u.exec(rest)?.[1]?.replace(/^[ \t]+/, "");
  if (bullet !== undefined) found.push(`${before}- ${bullet}`);
  const crowded = /^([^\s"'[{#&*!|>%@`:：][^:：]{0,39}|[^\s"'[{#&*!|>%@`:：]):(?!\/\/)(\S.*)$|^([^\s"'[{#:：][^:：]{0,40})：(.*)$/u.exec(bullet ?? rest);
  const name = crowded?.[1] ?? crowded?.[3];
  if (crowded !== null && name !== undefined && /\p{L}$/u.test(name)) found.push(`${bullet === undefined ? before : `${before}- `}${name}: ${crowded[2] ?? crowded[4]?.trimStart() ?? ""}`);
  const equals = /^(\p{L}[\p{L}\d _-]{0,40}?) *= *(\S.*)$/u.exec(rest);
  if (equals !== null) found.push(`${before}${equals[1] ?? ""}: ${equals[2] ?? ""}`);
  if (hasLinesBelow && /^\p{L}[\p{L}\d_-]{0,40}$/u.test(rest)) found.push(`${before}${rest}:`);
  return found;
}
