/** Lucide icons by id, as `setIcon` draws them. Ids that do not exist are remembered: a typo fails a test. */
export type IconShapes = Record<string, readonly (readonly [string, Record<string, string>])[]>;

const namespace = "http://www.w3.org/2000/svg";
const added = new Map<string, string>();
let shapes: IconShapes = {};
export const unknownIcons = new Set<string>();

export function provideIcons(icons: IconShapes): void {
  shapes = icons;
}

export function addIcon(id: string, markup: string): void {
  added.set(id, markup);
}

export function removeIcon(id: string): void {
  added.delete(id);
}

export function getIconIds(): string[] {
  return [...Object.keys(shapes).map((name) => `lucide-${name}`), ...added.keys()];
}

export function getIcon(id: string): SVGSVGElement | null {
  const name = id.replace(/^lucide-/, "");
  const svg = document.createElementNS(namespace, "svg");
  const markup = added.get(id);
  const parts = shapes[name];
  if (markup === undefined && parts === undefined) {
    unknownIcons.add(id);
    return null;
  }
  const box = markup === undefined ? "0 0 24 24" : "0 0 100 100";
  const attributes = { xmlns: namespace, width: "24", height: "24", viewBox: box, fill: "none", stroke: "currentColor", "stroke-width": "2" };
  setAttributes(svg, { ...attributes, "stroke-linecap": "round", "stroke-linejoin": "round", class: `svg-icon lucide-${name}` });
  if (markup !== undefined) {
    const parsed = new DOMParser().parseFromString(`<svg xmlns="${namespace}">${markup}</svg>`, "image/svg+xml");
    svg.append(...parsed.documentElement.childNodes);
  }
  for (const [tag, partAttributes] of parts ?? []) {
    const part = document.createElementNS(namespace, tag);
    setAttributes(part, partAttributes);
    svg.append(part);
  }
  return svg;
}

export function setIcon(parent: HTMLElement, id: string): void {
  const svg = getIcon(id);
  parent.replaceChildren(...(svg === null ? [] : [svg]));
}

export function setTooltip(element: HTMLElement, tooltip: string, options?: { readonly placement?: string }): void {
  if (tooltip === "") element.removeAttribute("aria-label");
  else setAttributes(element, { "aria-label": tooltip, "data-tooltip-position": options?.placement ?? "bottom" });
}

function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) if (name !== "key") element.setAttribute(name, value);
}
