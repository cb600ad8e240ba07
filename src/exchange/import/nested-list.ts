/**
 * Nested lists whose items are stages with labels below them, of Markdown, of indented lines or of an outliner's OPML:
 * written anew as sections, line for line, so that they are read as sections are. It makes no map.
 */
import { cutEnd } from "../../journey/cut-end";
import { decodeEntities, htmlTokens } from "./html-tokens";
import { isContent, knowLabel } from "./know-label";
import { withoutWholeEmphasis } from "./read-cell";

interface ListNode {
  readonly text: string;
  /** In the lines of the text, from 0. */
  readonly at: number;
  readonly indentation: number;
  readonly children: ListNode[];
}

const itemStart = /^(\s*)(?:[-*+•●▪◦‣·]|\(?\d{1,3}[.)])\s+(\S.*)$/u;
const mostLines = 20_000;
const longestLabel = 60;

/** What a label alone, or in front of a colon, means for a lane; undefined for any other text. */
function laneOf(text: string): string | undefined {
  const bare = text.replace(/^[\s*_]+/u, "");
  const end = bare.search(/[:：*_]|$/u);
  const label = bare.slice(0, end).trimEnd();
  const known = label.length <= longestLabel && /^[\s*_]*(?:[:：]|$)/u.test(bare.slice(end)) ? knowLabel(label) : undefined;
  return known !== undefined && isContent(known.target) ? known.target : undefined;
}

/** The items of a text as trees; lines without a bullet count where none has one and they are indented. */
function treesOf(lines: readonly string[]): ListNode[] {
  const bullets = lines.some((line) => itemStart.test(line));
  if (!bullets && !lines.some((line) => /^(?:\t|\s{2,})\S/u.test(line))) return [];
  const roots: ListNode[] = [];
  const open: ListNode[] = [];
  for (const [at, line] of lines.entries()) {
    const found = bullets ? itemStart.exec(line) : /^(\s*)(\S.*)$/u.exec(line);
    const text = found?.[2];
    if (found === null || text === undefined || text.length > 2000) {
      if (line.trim() !== "") open.length = 0;
      continue;
    }
    const indentation = (found[1] ?? "").replaceAll("\t", "    ").length;
    while ((open.at(-1)?.indentation ?? -1) >= indentation) open.pop();
    const node: ListNode = { text: text.trim(), at, indentation, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** Whether siblings are stages: most of them, and two at least, have labels of lanes below them, of two kinds in all. */
function areStages(nodes: readonly ListNode[]): boolean {
  const told = nodes.filter(({ children }) => children.length > 0);
  const kinds = told.map(({ children }) => children.map(({ text }) => laneOf(text)).filter((lane) => lane !== undefined));
  return kinds.filter((lanes) => lanes.length > 0).length >= 2 && told.length * 2 >= nodes.length && kinds.every((lanes) => lanes.length > 0) && new Set(kinds.flat()).size >= 2 && !nodes.every(({ text }) => laneOf(text) !== undefined);
}

/** Groups of siblings that are stages, with the item they stand under. */
function stagesIn(nodes: readonly ListNode[], parent?: ListNode): { readonly stages: readonly ListNode[]; readonly parent: ListNode | undefined }[] {
  if (areStages(nodes)) return [{ stages: nodes, parent }];
  return nodes.flatMap((node) => (node.children.length >= 2 ? stagesIn(node.children, node) : []));
}

/** The same text with such lists as sections, as many lines as before; undefined without any. */
export function nestedListsAsSections(text: string): string | undefined {
  const lines = text.split(/\r\n?|\n/u);
  if (lines.length > mostLines) return undefined;
  const groups = stagesIn(treesOf(lines));
  if (groups.length === 0) return undefined;
  const written = [...lines];
  const write = (node: ListNode, depth: number): void => {
    const alone = depth === 0 && node.children.length > 0 && node.text.length <= longestLabel && laneOf(node.text) !== undefined && !/[:：]\s*\S/u.test(cutEnd(node.text, /[*_]/u));
    written[node.at] = `${"  ".repeat(depth)}- ${alone ? `**${cutEnd(withoutWholeEmphasis(node.text), /[:：\s*_]/u)}:**` : node.text}`;
    for (const child of node.children) write(child, depth + 1);
  };
  for (const { stages, parent } of groups) {
    if (parent !== undefined) written[parent.at] = `##### ${withoutWholeEmphasis(parent.text)}`;
    for (const stage of stages) {
      written[stage.at] = `###### ${withoutWholeEmphasis(stage.text.replace(/[:：]\s*(\*\*)?$/u, "$1"))}`;
      for (const child of stage.children) write(child, 0);
    }
  }
  return written.join("\n");
}

/** An outliner's OPML as a nested list of Markdown below its title; undefined for any other text. */
export function opmlAsList(text: string): string | undefined {
  if (!/<opml[\s>]/iu.test(text.slice(0, 2000))) return undefined;
  const title = /<title>([^<]{1,200})<\/title>/iu.exec(text.slice(0, 5000))?.[1];
  const lines = title === undefined || title.trim() === "" ? [] : [`# ${decodeEntities(title).trim()}`, ""];
  let depth = 0;
  for (const token of htmlTokens(text)) {
    if (token.kind === "text" || token.name !== "outline") continue;
    if (token.kind === "close") {
      depth = Math.max(0, depth - 1);
      continue;
    }
    const found = /\btext\s*=\s*(?:"([^"]*)"|'([^']*)')/iu.exec(token.attributes);
    lines.push(`${"  ".repeat(Math.min(depth, 50))}- ${decodeEntities(found?.[1] ?? found?.[2] ?? "").replace(/\s+/gu, " ").trim()}`);
    if (!token.attributes.trimEnd().endsWith("/")) depth += 1;
    if (lines.length > mostLines) break;
  }
  return lines.join("\n");
}
