/** Writes SVG elements as text. The one place that escapes for XML; it knows no map. */
import { toHarmlessText } from "../../render/inline/harmless-text";

/** Markup that is already escaped, so that it cannot be taken for a person's text. */
export interface SvgNode {
  readonly markup: string;
}

export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element; an attribute that is undefined is left out, numbers are written with at most two decimals. */
export function svgElement(name: string, attributes: SvgAttributes, children: readonly SvgNode[] = []): SvgNode {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${typeof value === "number" ? toShortNumber(value) : escaped(value)}"`))
    .join("");
  const inside = children.map((child) => child.markup).join("");
  return { markup: inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

/** A person's text between tags. */
export function svgWords(text: string): SvgNode {
  return { markup: escaped(text) };
}

/** Children drawn from another origin; nothing when there are none. */
export function svgGroup(children: readonly SvgNode[], attributes: SvgAttributes = {}): SvgNode {
  return children.length === 0 ? { markup: "" } : svgElement("g", attributes, children);
}

/** At most two decimals, no trailing zeros, never `-0` or an exponent. */
export function toShortNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? "0" : String(rounded);
}

function escaped(text: string): string {
  return toHarmlessText(text).replace(/[&<>"]/g, (character) => `&${entityNames[character] ?? "#63"};`);
}

const entityNames: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };
