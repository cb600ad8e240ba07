/**
 * Single values out of tree nodes: numbers, yes and no, dates, links, lists of texts, each with its problems. It does
 * not know which property asks.
 */
import type { TreeNode } from "../note/tree";
import type { DateText, JourneyPath, Link } from "./journey";
import { joinPosition } from "./join-path";
import { isNothing, isPlainList, itemsOf, textOf } from "./node-text";
import { readDate } from "./read-date";
import { linkTextsIn, parseLink } from "./read-link";
import { splitAtCommas } from "./split-at-commas";
import { readNumberText, type NumberText } from "./read-number";
import type { TextScope } from "./reading-scope";

/**
 * A number with its unit, undefined for nothing and for anything that is no finite number; the latter is reported.
 */
export function readNumber(node: TreeNode, path: JourneyPath, scope: TextScope): NumberText | undefined {
  if (isNothing(node)) return undefined;
  if (node.kind === "scalar") {
    const { value } = node;
    if (!node.quoted && (typeof value === "number" || typeof value === "bigint") && Number.isFinite(Number(value))) {
      return { number: Number(value), unit: undefined };
    }
    const found = readNumberText(node.source);
    if (found !== undefined) return found;
  }
  const value = textOf(node, path, scope) ?? "";
  scope.problems.report({ code: "number-unreadable", severity: "warning", path, span: node.span, value });
  return undefined;
}

const degreeWords: readonly (readonly [number, RegExp])[] = [
  [3, /^(?:high|critical|major|высок|критич|сильн)/iu],
  [2, /^(?:medium|moderate|middle|средн)/iu],
  [1, /^(?:low|minor|низк|слаб|мал)/iu],
];

/**
 * A degree from 1 to 3, also as high, medium, low. Anything beyond is reported and taken as the nearest end.
 */
export function readDegree(node: TreeNode, path: JourneyPath, scope: TextScope): number | undefined {
  if (isNothing(node)) return undefined;
  if (node.kind === "scalar") {
    const word = degreeWords.find(([, pattern]) => pattern.test(node.source.trim()));
    if (word !== undefined) return word[0];
  }
  const found = readNumber(node, path, scope);
  if (found === undefined) return undefined;
  const degree = Math.min(3, Math.max(1, Math.round(found.number)));
  if (degree !== found.number) {
    const value = textOf(node, path, scope) ?? "";
    scope.problems.report({
      code: "number-out-of-range", severity: "warning", path, span: node.span, value, mended: String(degree), details: { min: 1, max: 3 },
    });
  }
  return degree;
}

/** A date, reported when it is none we know; the text is kept either way. */
export function readDateOf(node: TreeNode, path: JourneyPath, scope: TextScope): DateText | undefined {
  const text = textOf(node, path, scope);
  const date = text === undefined ? undefined : readDate(text);
  if (date !== undefined && date.iso === undefined) {
    scope.problems.report({ code: "date-unreadable", severity: "warning", path, span: node.span, value: date.text });
  }
  return date;
}

/** One text with the place it stands at. */
export interface PlacedText {
  readonly text: string;
  readonly path: JourneyPath;
  readonly node: TreeNode;
}

/** The texts of a value that may be one or a list, nested lists flattened; nothing is left out. */
export function readTexts(node: TreeNode, path: JourneyPath, scope: TextScope, depth = 0): PlacedText[] {
  if (!isPlainList(node, scope) || depth > 8) {
    const text = textOf(node, path, scope);
    return text === undefined ? [] : [{ text, path, node }];
  }
  return itemsOf(node, scope).flatMap((item, position) => readTexts(item, joinPosition(path, position), scope, depth + 1));
}

/** One link with the place it stands at. */
export interface PlacedLink {
  readonly link: Link;
  readonly path: JourneyPath;
  readonly node: TreeNode;
}

/** Links, one or a list; a text that holds several (`"[[Olga]], Igor"`) gives each of them. */
export function readLinks(node: TreeNode, path: JourneyPath, scope: TextScope): PlacedLink[] {
  return readTexts(node, path, scope).flatMap((placed) => linkTextsIn(placed.text).map((source) => ({ link: parseLink(source), path: placed.path, node: placed.node })));
}

/** Channels: one text, a text with commas, or a list; each once, in order. */
export function readChannels(node: TreeNode, path: JourneyPath, scope: TextScope): string[] {
  return [...new Set(readTexts(node, path, scope).flatMap((placed) => splitAtCommas(placed.text)))];
}
