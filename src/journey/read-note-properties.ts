/** The properties of a journey note other than its stages: personas, scale, kind, rows, dates. It reads no stage. */
import type { MapEntry, TreeNode } from "../note/tree";
import { defaultScale, scaleBetween } from "./emotion-scale";
import type { GroupedEntries } from "./group-entries";
import type { EmotionScale, JourneyPath, PersonaReference } from "./journey";
import { canonicalRow } from "./match-key";
import type { NoteKey } from "./vocabulary-note";
import { joinTyped } from "./join-path";
import { entriesOf, isNothing, textOf, typedText } from "./node-text";
import { linkName, parseLink } from "./read-link";
import { readBareNumber } from "./read-number";
import type { OwnLaneNames, TextScope } from "./reading-scope";
import { readLinks, readNumber, readTexts, type PlacedLink } from "./read-values";
import { splitAtCommas } from "./split-at-commas";

/** The links of one `personas` value; of a map the values that are wiki links, else the keys. */
function personaLinks(node: TreeNode, scope: TextScope): PlacedLink[] {
  if (node.kind !== "map") return readLinks(node, "personas", scope);
  return entriesOf(node, "personas", scope).map((entry) => {
    const path = joinTyped("personas", entry.key);
    const link = parseLink(textOf(entry.value, path, scope) ?? "");
    return { link: link.kind === "wiki" ? link : parseLink(entry.key), path, node: entry.value };
  });
}

/** The personas of a note, each once, in its order. */
export function readPersonas(entries: readonly MapEntry[], scope: TextScope): PersonaReference[] {
  const seen = new Set<string>();
  const references: PersonaReference[] = [];
  for (const { link, path } of entries.flatMap((entry) => personaLinks(entry.value, scope))) {
    const identity = `${link.kind} ${link.target.toLowerCase()} ${link.subpath ?? ""}`;
    if (link.target === "" || seen.has(identity)) continue;
    seen.add(identity);
    references.push({ path, link, name: linkName(link), alias: link.alias });
  }
  return references;
}

/** The note's scale: a list of two different finite numbers. A reversed one is turned, anything else is the default; both are reported. */
export function readScale(entry: MapEntry | undefined, scope: TextScope): EmotionScale {
  if (entry === undefined || isNothing(entry.value)) return defaultScale;
  const { value } = entry;
  const path: JourneyPath = "emotion-scale";
  const ends = (value.kind === "list" && value.items.length === 2 ? value.items : []).map((item) => {
    if (item.kind !== "scalar" || item.value === null) return undefined;
    if (!item.quoted && typeof item.value === "number") return Number.isFinite(item.value) ? item.value : undefined;
    return readBareNumber(item.source);
  });
  const [first, second] = ends;
  const typed = typedText(value, scope);
  if (first === undefined || second === undefined || first === second || !Number.isFinite(second - first)) {
    const details = { min: defaultScale.min, max: defaultScale.max };
    const meant = /^\D*?(-?\d+)\D+?(\d+)\D*$/u.exec(typed.slice(0, 40));
    const mended = meant?.[1] !== undefined && meant[2] !== undefined && meant[1] !== meant[2] ? `[${meant[1]}, ${meant[2]}]` : "[-2, 2]";
    scope.problems.report({ code: "scale-wrong", severity: "warning", path, span: value.span, value: typed, mended, details });
    return defaultScale;
  }
  if (first > second) {
    const mended = `[${second}, ${first}]`;
    scope.problems.report({ code: "scale-reversed", severity: "warning", path, span: value.span, value: typed, mended });
  }
  return scaleBetween(first, second);
}

const dayUnits: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:days?|d|дн|день|сут)/iu],
  [7, /^(?:weeks?|w|нед)/iu],
  [30, /^(?:months?|мес)/iu],
  [365, /^(?:years?|y|год|лет)/iu],
];

/** Days between reviews, at least 1; weeks, months (30 days) and years (365) are understood. */
export function readReviewEvery(entry: MapEntry | undefined, scope: TextScope): number | undefined {
  if (entry === undefined) return undefined;
  const path = "review-every";
  const found = readNumber(entry.value, path, scope);
  if (found === undefined) return undefined;
  const { unit } = found;
  const factor = unit === undefined ? 1 : dayUnits.find(([, pattern]) => pattern.test(unit))?.[0];
  const value = textOf(entry.value, path, scope) ?? "";
  if (factor === undefined) {
    scope.problems.report({ code: "number-unreadable", severity: "warning", path, span: entry.value.span, value });
    return undefined;
  }
  const days = found.number * factor;
  if (days >= 1) return days;
  const details = { min: 1, max: 36_500 };
  scope.problems.report({ code: "number-out-of-range", severity: "warning", path, span: entry.value.span, value, details });
  return undefined;
}

/** The rows a list (or a text with commas) names, canonical or own keys, each once. Own ones take the spelling the stages use. */
export function readRows(entry: MapEntry | undefined, path: JourneyPath, ownLanes: OwnLaneNames, scope: TextScope): string[] {
  if (entry === undefined) return [];
  const texts = readTexts(entry.value, path, scope).map((placed) => placed.text);
  const names = entry.value.kind === "scalar" ? texts.flatMap(splitAtCommas) : texts;
  return [...new Set(names.map((name) => canonicalRow(name) ?? ownLanes.spell(name)))];
}

/** A property that is one text: links left unquoted are read, lists joined. */
export function readText(grouped: GroupedEntries<NoteKey>, key: NoteKey, scope: TextScope): string | undefined {
  const entry = grouped.single(key);
  return entry === undefined ? undefined : textOf(entry.value, key, scope);
}
