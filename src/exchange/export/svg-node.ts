/** Elements of a picture as a tree, and the tree as text. The one place that escapes for XML; it knows no map. */
import { toHarmlessText } from "../../render/inline/harmless-text";

/** A person's text between tags. */
export interface SvgWords {
  readonly words: string;
}

export interface SvgElement {
  readonly name: string;
  /** Values as they will be read, not yet escaped. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
}

/** What is written as markup is always an element; a person's text cannot be taken for one. */
export type SvgNode = SvgElement | SvgWords;

export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element; an attribute that is undefined is left out, numbers are written with at most two decimals. */
export function svgElement(name: string, attributes: SvgAttributes, children: readonly SvgNode[] = []): SvgElement {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) written[key] = typeof value === "number" ? toShortNumber(value) : value;
  return { name, attributes: written, children };
}

/** A person's text between tags. */
export function svgWords(text: string): SvgWords {
  return { words: text };
}

/** Children as one thing; without children there is none. */
export function svgGroup(children: readonly SvgNode[], attributes: SvgAttributes = {}): SvgElement[] {
  return children.length === 0 ? [] : [svgElement("g", attributes, children)];
}

export function isElement(node: SvgNode): node is SvgElement {
  return "name" in node;
}

/** At most two decimals, no trailing zeros, never `-0` or an exponent. */
export function toShortNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? "0" : String(rounded);
}

/** The tree as XML text. */
export function writeSvg(node: SvgNode): string {
  if (!isElement(node)) return escaped(node.words);
  let written = "";
  for (const key in node.attributes) written += ` ${key}="${escaped(shortColor(node.attributes[key] ?? ""))}"`;
  const inside = node.children.map(writeSvg).join("");
  return inside === "" ? `<${node.name}${written}/>` : `<${node.name}${written}>${inside}</${node.name}>`;
}

/** `#222222` as `#222`, which every program reads. */
function shortColor(value: string): string {
  return value.startsWith("#") ? value.replace(/^#([\da-f])\1([\da-f])\2([\da-f])\3$/, "#$1$2$3") : value;
}

function escaped(text: string): string {
  return toHarmlessText(text).replace(/[&<>"]/g, (character) => `&${entityNames[character] ?? "#63"};`);
}

const entityNames: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };
