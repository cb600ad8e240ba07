/** Texts that lost a part because they stand without quotes: to a comma within braces, to a number sign. It knows YAML's traps, not what any key means. */
import type { MapEntry, MapNode, ScalarNode } from "../note/tree";
import type { JourneyPath } from "./journey";
import { joinKey, joinTyped } from "./join-path";
import type { TextScope } from "./reading-scope";

/** The quotes a text needs to stand in YAML as it is: double ones, single ones when it holds double ones itself. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Whether an entry within braces is a word between commas, without a colon of its own. */
function isBare({ keySpan, keyNode, value }: MapEntry, scope: TextScope): boolean {
  return keyNode === undefined && value.kind === "scalar" && value.value === null && value.source === "" && !/^\s*:/.test(scope.text.slice(keySpan.end, keySpan.end + 20));
}

/**
 * Reports values within braces that a comma cuts short (`{ channel: phone, site }`, `{ emotion: 1,5 }`): what stands
 * behind the comma is a property without a value. Keys of the level (`{ name: A, goals }`) are meant as keys.
 */
export function reportUnquotedCommas(node: MapNode, path: JourneyPath, scope: TextScope, canonicalKey: (key: string) => string | undefined): void {
  for (let index = 1; index < node.entries.length; index++) {
    const before = node.entries[index - 1];
    if (before?.value.kind !== "scalar" || before.value.quoted || before.value.value === null) continue;
    let last: MapEntry | undefined;
    for (; index < node.entries.length; index++) {
      const entry = node.entries[index];
      if (entry === undefined || !isBare(entry, scope) || canonicalKey(entry.key) !== undefined) break;
      last = entry;
    }
    if (last === undefined) continue;
    const text = scope.text.slice(before.value.span.start, last.keySpan.end).replace(/\s+/gu, " ");
    const key = canonicalKey(before.key);
    const decimal = /^[-+−]?\d+,\d+$/u.test(text) ? text.replace(",", ".") : undefined;
    scope.problems.report({
      code: "comma-unquoted", severity: "warning", path: key === undefined ? joinTyped(path, before.key) : joinKey(path, key), span: before.value.span, value: text, mended: decimal ?? quoted(text),
    });
  }
}

/** Reports a text that begins with a key of its level and a colon without a blank behind it (`- name:Choosing`): to YAML it is all one text. */
export function reportCrowdedColon(node: ScalarNode, path: JourneyPath, scope: TextScope, canonicalKey: (key: string) => string | undefined): void {
  if (node.quoted || node.alias !== undefined) return;
  const crowded = /^([^\s:：][^:：]{0,39})[:：](?!\/\/)(\S.*)$/u.exec(node.source.trim());
  const [, key = "", value = ""] = crowded ?? [];
  if (crowded === null || canonicalKey(key) === undefined) return;
  scope.problems.report({ code: "colon-crowded", severity: "info", path, span: node.span, value: node.source, mended: `${key}: ${/^[\p{L}\p{N}][^:#]*$/u.test(value) ? value : quoted(value)}` });
}

/** Reports a text that ends where YAML sees a comment: `Be #1 in town`. A comment with a blank behind its sign is one. */
export function reportUnquotedHash(node: ScalarNode, path: JourneyPath, scope: TextScope): void {
  if (node.quoted || node.alias !== undefined) return;
  const { end } = node.span;
  const sign = scope.text.charCodeAt(end);
  if (sign !== 32 && sign !== 9) return;
  const lost = /^[ \t]+#[\p{L}\p{N}][^\r\n]*/u.exec(scope.text.slice(end, end + 300))?.[0];
  if (lost === undefined) return;
  const text = `${node.source}${lost}`.replace(/\s+/gu, " ").trim();
  scope.problems.report({ code: "hash-unquoted", severity: "info", path, span: node.span, value: text, mended: quoted(text) });
}
