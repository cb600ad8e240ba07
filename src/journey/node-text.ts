/**
 * Texts out of tree nodes: the source of a scalar, a link somebody left unquoted, entries without doubles. It knows
 * YAML's traps, not what any key means.
 */
import type { ListNode, MapEntry, MapNode, TreeNode } from "../note/tree";
import type { JourneyPath } from "./journey";
import { joinKey, joinTyped } from "./join-path";
import type { TextScope } from "./reading-scope";
import { quoted, reportUnquotedCommas, reportUnquotedHash } from "./unquoted-text";

const deepestFlattening = 12;
const longestKeptText = 1_000_000;

/** Whether a node says nothing: `key:` without a value, `null`, `~`. Quoted text is never nothing but empty text is. */
export function isNothing(node: TreeNode): boolean {
  return node.kind === "scalar" && (node.value === null || node.source.trim() === "");
}

/** A node's text as it stands in the note, on one line. */
export function typedText(node: TreeNode, scope: TextScope): string {
  const text = scope.text.slice(node.span.start, Math.min(node.span.end, node.span.start + longestKeptText));
  return text.replace(/\s+/gu, " ").trim();
}

/**
 * The link an unquoted `[[Note]]` was meant to be: YAML makes it a list in a list. Undefined for anything else, also for
 * lists in lists over several lines.
 */
export function unquotedLink(node: TreeNode, scope: TextScope): string | undefined {
  if (node.kind !== "list" || !node.flow || node.items.length !== 1) return undefined;
  const inner = node.items[0];
  if (inner?.kind !== "list" || !inner.flow || inner.items.length === 0) return undefined;
  if (inner.items.some((item) => item.kind !== "scalar")) return undefined;
  const typed = typedText(node, scope);
  if (/^\[\[[^[\]]+\]\]$/.test(typed)) return typed;
  const texts = inner.items.map((item) => (item.kind === "scalar" ? item.source : ""));
  return inner.items.length === 1 && texts[0] !== undefined && texts[0] !== "" ? `[[${texts[0]}]]` : undefined;
}

/** Reports an unquoted link with the quotes it needs. */
function reportUnquotedLink(link: string, node: { readonly span: TreeNode["span"] }, path: JourneyPath, scope: TextScope): void {
  scope.problems.report({ code: "link-unquoted", severity: "warning", path, span: node.span, value: link, mended: quoted(link) });
}

/** `key: content` as typed, for a text whose colon was left unquoted. */
export function colonText(entry: MapEntry, scope: TextScope): string {
  const value = entry.value.kind === "scalar" ? entry.value.source : typedText(entry.value, scope);
  const plain = value === "" ? `${entry.key}:` : `${entry.key}: ${value}`;
  const { start } = entry.keySpan;
  const { end } = entry.value.span;
  if (end <= start || end - start > plain.length * 2 + 40) return plain;
  const typed = scope.text.slice(start, end).replace(/\s+/gu, " ").trim();
  return typed.startsWith(entry.key) && !typed.includes(" #") ? typed : plain;
}

/** Reports a text whose unquoted colon made it a map. */
export function reportUnquotedColon(text: string, entry: MapEntry, path: JourneyPath, scope: TextScope): void {
  scope.problems.report({ code: "colon-unquoted", severity: "warning", path, span: entry.keySpan, value: text, mended: quoted(text) });
}

/**
 * The entries of a map in its order, each key once: of doubled keys the last stands, and each double is reported. Keys
 * that are unquoted links are reported with the fix. `canonicalKey` is the level's table, for the paths of problems.
 */
export function entriesOf(
  node: MapNode,
  path: JourneyPath,
  scope: TextScope,
  canonicalKey: (key: string) => string | undefined = () => undefined,
): readonly MapEntry[] {
  const doubled = node.entries.some((entry) => entry.duplicate);
  if (node.flow) reportUnquotedCommas(node, path, scope, canonicalKey);
  for (const entry of node.entries) {
    if (entry.keyNode !== undefined && /^\[\[.*\]\]$/su.test(entry.key.trim())) {
      reportUnquotedLink(entry.key.trim(), { span: entry.keySpan }, joinTyped(path, entry.key), scope);
    }
  }
  if (!doubled) return node.entries;
  const last = new Map<string, MapEntry>();
  for (const entry of node.entries) {
    if (entry.duplicate) {
      const canonical = canonicalKey(entry.key);
      const place = canonical === undefined ? joinTyped(path, entry.key) : joinKey(path, canonical);
      scope.problems.report({ code: "key-duplicate", severity: "warning", path: place, span: entry.keySpan, value: entry.key });
    }
    last.set(entry.key, entry);
  }
  return node.entries.filter((entry) => last.get(entry.key) === entry);
}

/** The nodes of a value that may be one thing or a list of them; nothing at all gives none. An unquoted link is one thing. */
export function itemsOf(node: TreeNode, scope: TextScope): readonly TreeNode[] {
  if (isNothing(node)) return [];
  return node.kind === "list" && unquotedLink(node, scope) === undefined ? node.items : [node];
}

/** Whether a list was written as one value per line or bracket, not as an unquoted link. */
export function isPlainList(node: TreeNode, scope: TextScope): node is ListNode {
  return node.kind === "list" && unquotedLink(node, scope) === undefined;
}

/**
 * Any node as one text: the source of a scalar, a link left unquoted (reported), `key: value` of a map, the entries of a
 * list joined with commas. Undefined for nothing.
 */
export function textOf(node: TreeNode, path: JourneyPath, scope: TextScope, depth = 0): string | undefined {
  if (node.kind === "scalar") {
    if (node.value === null) return undefined;
    const text = node.source.trim();
    reportUnquotedHash(node, path, scope);
    return text === "" ? undefined : text;
  }
  const link = unquotedLink(node, scope);
  if (link !== undefined) {
    reportUnquotedLink(link, node, path, scope);
    return link;
  }
  if (depth >= deepestFlattening) return typedText(node, scope);
  const parts =
    node.kind === "list"
      ? node.items.map((item) => textOf(item, path, scope, depth + 1))
      : node.entries.map((entry) => {
          const text = textOf(entry.value, path, scope, depth + 1);
          return text === undefined ? entry.key : `${entry.key}: ${text}`;
        });
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join(", ");
}
