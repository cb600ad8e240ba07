/**
 * Says once what a picture would say many times: shapes drawn in several places, and looks that neighbours share. The picture
 * stays the same to the pixel, in plain SVG that every program reads. It knows elements, no map.
 */
import { isElement, type SvgElement, type SvgNode, svgElement, writeSvg } from "./svg-node";

/** Attributes a group hands down to what is in it. */
const handedDown = ["font-size", "fill", "font-weight", "font-style", "text-anchor"] as const;
type HandedDown = (typeof handedDown)[number];

const filled = new Set(["text", "tspan", "path", "rect", "circle", "ellipse", "polygon", "polyline"]);
/** What is kept elsewhere or has no look of its own. */
const apart = new Set(["defs", "clipPath", "linearGradient", "title", "desc", "image", "use"]);

/** The nodes with every placed group of shapes that occurs more than once drawn once, ahead of them, and used. Ids begin with the prefix. */
export function shareShapes(nodes: readonly SvgNode[], idPrefix: string): SvgNode[] {
  const counts = new Map<string, number>();
  for (const node of nodes) count(node, counts);
  const ids = new Map<string, string>();
  const shapes: SvgElement[] = [];
  const share = (node: SvgNode): SvgNode => {
    if (!isElement(node)) return node;
    const { transform, ...look } = node.attributes;
    if (node.name !== "g" || transform === undefined) return { ...node, children: node.children.map(share) };
    const key = shapeKey(node);
    if ((counts.get(key) ?? 0) < 2) return node;
    let id = ids.get(key);
    if (id === undefined) {
      id = `${idPrefix}-${shapes.length}`;
      ids.set(key, id);
      shapes.push(svgElement("g", { id, ...look }, node.children));
    }
    return svgElement("use", { transform, "xlink:href": `#${id}` });
  };
  const shared = nodes.map(share);
  return shapes.length === 0 ? shared : [svgElement("defs", {}, shapes), ...shared];
}

function count(node: SvgNode, counts: Map<string, number>): void {
  if (!isElement(node)) return;
  if (node.name === "g" && node.attributes["transform"] !== undefined) {
    const key = shapeKey(node);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  } else for (const child of node.children) count(child, counts);
}

function shapeKey(node: SvgElement): string {
  const { transform: _place, ...look } = node.attributes;
  return writeSvg({ ...node, attributes: look });
}

/** The picture with each look written on the innermost group where most have it; what differs says so itself. */
export function shareLooks(root: SvgElement): SvgElement {
  return gather(root).node;
}

/** A node, and the attributes in it that the outside would change: set here by nobody. */
interface Gathered {
  readonly node: SvgElement;
  readonly open: ReadonlySet<HandedDown>;
}

const nothing: ReadonlySet<HandedDown> = new Set();

function gather(element: SvgElement): Gathered {
  const { name, attributes } = element;
  if (apart.has(name)) return { node: element, open: nothing };
  const inner = element.children.map((child) => (isElement(child) ? gather(child) : child));
  const open = new Set(handedDown.filter((key) => attributes[key] === undefined && (isRead(name, key) || inner.some((one) => "node" in one && one.open.has(key) && one.node.attributes[key] === undefined))));
  if (name !== "g" && name !== "svg") return { node: { ...element, children: inner.map((one) => ("node" in one ? one.node : one)) }, open };
  const own: Record<string, string> = { ...attributes };
  const taken = new Map<HandedDown, string>();
  for (const key of handedDown) {
    const value = attributes[key] === undefined && !open.has(key) ? commonValue(inner, key) : undefined;
    if (value === undefined) continue;
    own[key] = value;
    taken.set(key, value);
  }
  return { node: { name, attributes: own, children: inner.map((one) => ("node" in one ? without(one.node, taken) : one)) }, open };
}

function isRead(name: string, key: HandedDown): boolean {
  return key === "fill" ? filled.has(name) : name === "text";
}

/** The value most of the children have, when writing it on their group is shorter. */
function commonValue(children: readonly (Gathered | SvgNode)[], key: HandedDown): string | undefined {
  const counts = new Map<string, number>();
  for (const child of children) {
    const value = "node" in child ? child.node.attributes[key] : undefined;
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, first], [, second]) => second - first);
  return most !== undefined && most[1] > 1 ? most[0] : undefined;
}

function without(node: SvgElement, taken: ReadonlyMap<HandedDown, string>): SvgElement {
  const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([key, value]) => !handedDown.some((one) => one === key && taken.get(one) === value)));
  return { ...node, attributes };
}
