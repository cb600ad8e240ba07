/**
 * Adds the quotes that make a line of YAML mean what its author meant. It works on one line of text and knows no note.
 */
import { isAlias, isCollection, isPair, isScalar, parseDocument } from "yaml";

const readableLength = 200;

/** One line of text, trimmed and cut to a readable length. */
export function readableLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > readableLength ? `${line.slice(0, readableLength - 1)}…` : line;
}

/** A text in quotes, as YAML reads it back: in double ones, in single ones when it holds double ones itself. */
function quoteYaml(text: string): string {
  if (text.includes('"') && !text.includes("'")) return `'${text}'`;
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

const severalLinks = /^\[\[[^[\]]+\]\](?:(?:\s*[,;])?\s*\[\[[^[\]]+\]\])+$/;

/** Whether an alias in a library node stands for no node that ends before it. */
function leadsNowhere(node: unknown, anchors: Set<string>): boolean {
  if (isAlias(node)) return !anchors.has(node.source);
  if (isPair(node)) return leadsNowhere(node.key, anchors) || leadsNowhere(node.value, anchors);
  if (isCollection(node) && node.items.some((item) => leadsNowhere(item, anchors))) return true;
  if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) anchors.add(node.anchor);
  return false;
}

/** Whether a line by itself is YAML without errors and without an alias that leads nowhere. */
function parsesAlone(line: string): boolean {
  try {
    const document = parseDocument(line.trim(), { uniqueKeys: false, prettyErrors: false, logLevel: "silent", resolveKnownTags: false });
    return document.errors.length === 0 && !leadsNowhere(document.contents, new Set());
  } catch {
    return false;
  }
}

/**
 * The line with its value in quotes, when the value begins with a sign of YAML's own (`[ ! * & % @` and a backtick),
 * with a stray quote, or holds `: `; its key in quotes, when that is a bare link or in bold; with spaces for tabs when it is indented with tabs. Undefined when nothing of this
 * helps, or nothing is wrong with the line: the mended line always parses. The line is given and returned without its line break.
 */
export function mendLine(line: string): string | undefined {
  const indentation = /^[ \t]*/.exec(line)?.[0] ?? "";
  if (indentation.includes("\t")) {
    const spaced = `${indentation.replaceAll("\t", "  ")}${line.slice(indentation.length)}`;
    return parsesAlone(spaced) ? spaced.trimEnd() : (mendLine(spaced) ?? spaced.trimEnd());
  }
  const dashes = /^[ \t]*(?:-[ \t]+)*/.exec(line)?.[0] ?? "";
  const rest = line.slice(dashes.length).trimEnd();
  // A bare link as a key is YAML at the top level only; below, the parser gives up on it.
  // So it does on a key in bold, which to YAML is a reference.
  const boldKey = dashes.trim() === "" ? /^((?:\*[^*:]+\*|\*\*[^*:]+\*\*)[^:*]{0,20})(:(?:[ \t].*)?)$/ : /^((?:\*[^*:]+\*|\*\*[^*:]+\*\*)[^:*]{0,20})(:)$/;
  const signKey = /^(\[\[[^\]]*\]\])(:(?:[ \t].*)?)$/.exec(rest) ?? boldKey.exec(rest);
  if (signKey !== null) {
    const mended = `${dashes}${quoteYaml(signKey[1] ?? "")}${signKey[2] ?? ""}`;
    if (parsesAlone(mended)) return mended;
  }
  // Text that begins with `!` is a tag to YAML, with `&` an anchor: no error, but not what was meant.
  if (!/(?:^|:[ \t]+)[!&]/.test(rest) && parsesAlone(line)) return undefined;
  const keyed = /^((?:"[^"]*"|'[^']*'|[^\s"'[{!*&%@`#-][^:]*?|\[\[[^\]]*\]\]):[ \t]+)(\S.*)$/.exec(rest);
  const candidates = keyed === null ? [] : [{ before: `${dashes}${keyed[1] ?? ""}`, value: keyed[2] ?? "" }];
  if (dashes.trim() !== "" && keyed === null) candidates.push({ before: dashes, value: rest });
  for (const { before, value } of candidates) {
    const needsQuotes = /^[[!*&%@`"'>|{}\],?#]/.test(value) || /:(?:\s|$)/.test(value) || value.includes(" #");
    // Quotes would make one text of a list or a map with a bracket too many or too few.
    if (!needsQuotes || /^\[?\{.*:\s/.test(value)) continue;
    // Only a link that stands alone is one to Obsidian: several make a list.
    const links = severalLinks.test(value) ? (value.match(/\[\[[^[\]]+\]\]/g) ?? []) : [];
    const mended = `${before}${links.length > 1 ? `[${links.map(quoteYaml).join(", ")}]` : quoteYaml(value)}`;
    if (parsesAlone(mended)) return mended;
  }
  return undefined;
}
