/**
 * The shapes in which people give a stage or a touchpoint its name as a key: `- Choosing: {…}`, `- Choosing:` with its
 * properties on the same level, a text with an unquoted colon. It does not know what stages and touchpoints hold.
 */
import type { MapEntry, TreeNode } from "../note/tree";
import type { GroupedEntries } from "./group-entries";
import type { JourneyPath } from "./journey";
import { joinKey } from "./join-path";
import { colonText, isNothing, reportUnquotedColon } from "./node-text";
import type { TextScope } from "./reading-scope";
import { quoted } from "./unquoted-text";

/** A one-entry map with an unknown key: only a name, or a name with content. Undefined for every other map. */
export function readNamedEntry(
  entries: readonly MapEntry[],
  isKnown: (key: string) => boolean,
  path: JourneyPath,
  scope: TextScope,
): { readonly name: string; readonly content: TreeNode | undefined } | undefined {
  const only = entries.length === 1 ? entries[0] : undefined;
  if (only === undefined || isKnown(only.key)) return undefined;
  if (only.value.kind !== "scalar") return { name: only.key, content: only.value };
  if (isNothing(only.value)) return { name: only.key, content: undefined };
  const text = colonText(only, scope);
  reportUnquotedColon(text, only, joinKey(path, "name"), scope);
  return { name: text, content: undefined };
}

/**
 * The first entry of a map without a name, when it is an unknown key without a value: `- Choosing:` with `goals:` on the
 * same level. It is taken as the name and reported as a notation to avoid.
 */
export function nameFromEmptyKey<Key extends string>(
  grouped: GroupedEntries<Key | "name">,
  path: JourneyPath,
  scope: TextScope,
): string | undefined {
  const first = grouped.entries[0];
  if (first === undefined || grouped.has("name") || !grouped.isOwn(first) || !isNothing(first.value)) return undefined;
  scope.problems.report({
    code: "name-missing", severity: "info", path: joinKey(path, "name"), span: first.keySpan, value: first.key,
    mended: `name: ${/[:#[\]{}"'&*!|>%@`]/.test(first.key) ? quoted(first.key) : first.key}`,
  });
  return first.key;
}

/** Reports that a stage or a touchpoint has no name; `kind` tells the message which. */
export function reportNameless(kind: "stage" | "touchpoint", node: TreeNode, path: JourneyPath, scope: TextScope): void {
  scope.problems.report({
    code: "name-missing", severity: "warning", path: joinKey(path, "name"), span: node.span, value: "", details: { kind },
  });
}
