/** Pictures and icons in SVG: an author's picture when it is data, Lucide shapes as plain elements. */
import type { IconNode } from "lucide";
import type { LinkResolver } from "../../render/map-scene";
import { isHarmlessAddress } from "../../render/inline/link-address";
import type { Block } from "./svg-block";
import { type SvgNode, svgElement, toShortNumber } from "./svg-node";

interface PictureToken {
  readonly target: string;
  readonly widthPx: number | undefined;
  readonly heightPx: number | undefined;
}

/** Only pictures carried as data: a file that is sent on must not ask the network or a vault for its parts. */
export function isCarriedPicture(address: string | undefined): address is string {
  return address !== undefined && /^data:image\//i.test(address) && isHarmlessAddress(address);
}

/** The author's picture as a block, undefined when it cannot be carried in the file. */
export function pictureBlock(token: PictureToken, widthPx: number, links: LinkResolver): Block | undefined {
  const address = links.resolveImage(token.target);
  if (!isCarriedPicture(address)) return undefined;
  const shownWidth = Math.min(widthPx, token.widthPx ?? widthPx);
  const shownHeight = token.heightPx ?? Math.min(120, shownWidth * 0.66);
  return {
    heightPx: shownHeight + 4,
    draw: (leftPx, topPx) => [
      svgElement("image", {
        x: leftPx,
        y: topPx + 2,
        width: shownWidth,
        height: shownHeight,
        preserveAspectRatio: "xMinYMin meet",
        "xlink:href": address,
      }),
    ],
  };
}

/** A Lucide icon at a place, as lines of the given colour. */
export function iconNode(icon: IconNode, leftPx: number, topPx: number, sizePx: number, color: string): SvgNode {
  const [, , shapes = []] = icon;
  const place = `translate(${toShortNumber(leftPx)} ${toShortNumber(topPx)}) scale(${toShortNumber(sizePx / 24)})`;
  const line = { fill: "none", stroke: color, "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round" };
  return svgElement("g", { transform: place, ...line }, shapes.map(([name, attributes]) => svgElement(name, { ...attributes })));
}

/** An icon as a block as high as a line of text, so that it stands in the middle of its first line. */
export function iconBlock(icon: IconNode, sizePx: number, lineHeightPx: number, color: string): Block {
  return {
    heightPx: lineHeightPx,
    draw: (leftPx, topPx) => [iconNode(icon, leftPx, topPx + (lineHeightPx - sizePx) / 2, sizePx, color)],
  };
}
