/** Turns a Lucide icon's shapes into one path, so that an icon costs two elements instead of up to eight. */
import type { IconNode } from "lucide";

const paths = new WeakMap<IconNode, string>();

/** Path data of all the icon's shapes in its 24 × 24 box; worked out once for each icon. */
export function iconPath(shape: IconNode): string {
  const known = paths.get(shape);
  if (known !== undefined) return known;
  const path = (shape[2] ?? []).map(([tag, attributes]) => shapePath(tag, attributes)).join("");
  paths.set(shape, path);
  return path;
}

function shapePath(tag: string, attributes: Readonly<Record<string, string | number>>): string {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  switch (tag) {
    case "path":
      // A relative first move counts from the path's start; behind another shape it must start there again.
      return `M0,0${attributes["d"] ?? ""}`;
    case "circle":
    case "ellipse": {
      const across = number("r") || number("rx");
      const along = number("r") || number("ry");
      return `M${number("cx") - across},${number("cy")}a${across},${along} 0 1,0 ${across * 2},0a${across},${along} 0 1,0 ${-across * 2},0`;
    }
    case "line":
      return `M${number("x1")},${number("y1")}L${number("x2")},${number("y2")}`;
    case "rect":
      return rectangle(number("x"), number("y"), number("width"), number("height"), number("rx") || number("ry"));
    case "polyline":
      return `M${attributes["points"] ?? ""}`;
    case "polygon":
      return `M${attributes["points"] ?? ""}Z`;
    default:
      return "";
  }
}

function rectangle(x: number, y: number, width: number, height: number, radius: number): string {
  const [across, along] = [width - 2 * radius, height - 2 * radius];
  const corner = (dx: number, dy: number): string => (radius === 0 ? "" : `a${radius},${radius} 0 0,1 ${dx},${dy}`);
  return `M${x + radius},${y}h${across}${corner(radius, radius)}v${along}${corner(-radius, radius)}h${-across}${corner(-radius, -radius)}v${-along}${corner(radius, -radius)}Z`;
}
