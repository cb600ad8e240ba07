/** Pieces of a hand-laid picture: each knows its height before it is drawn, so rows can be as high as their highest cell. */
import { type SvgNode, svgElement } from "./svg-node";

/** Something of a known size; `draw` gets its top left corner in pixels. */
export interface Block {
  readonly heightPx: number;
  readonly draw: (leftPx: number, topPx: number) => readonly SvgNode[];
}

export const emptyBlock: Block = { heightPx: 0, draw: () => [] };

/** Blocks one under the other; those without height leave no gap. */
export function stacked(blocks: readonly Block[], gapPx: number): Block {
  const shown = blocks.filter((block) => block.heightPx > 0);
  const heightPx = shown.reduce((sum, block) => sum + block.heightPx, Math.max(0, shown.length - 1) * gapPx);
  return {
    heightPx,
    draw: (leftPx, topPx) => {
      let top = topPx;
      return shown.flatMap((block) => {
        const nodes = block.draw(leftPx, top);
        top += block.heightPx + gapPx;
        return nodes;
      });
    },
  };
}

/** Blocks that share a top, each at its own distance from the left. */
export function beside(blocks: readonly { readonly atPx: number; readonly block: Block }[]): Block {
  return {
    heightPx: Math.max(0, ...blocks.map(({ block }) => block.heightPx)),
    draw: (leftPx, topPx) => blocks.flatMap(({ atPx, block }) => block.draw(leftPx + atPx, topPx)),
  };
}

export interface Padding {
  readonly topPx: number;
  readonly rightPx: number;
  readonly bottomPx: number;
  readonly leftPx: number;
}

/** The block inside a rounded, filled box of the given outer width, with a thin frame inside its edge when a colour is given for one. */
export function boxed(block: Block, widthPx: number, padding: Padding, fill: string, radiusPx: number, frame?: string): Block {
  const heightPx = block.heightPx + padding.topPx + padding.bottomPx;
  return {
    heightPx,
    draw: (leftPx, topPx) => [
      svgElement("rect", { x: leftPx, y: topPx, width: widthPx, height: heightPx, rx: radiusPx, fill }),
      ...(frame === undefined ? [] : [svgElement("rect", { x: leftPx + 0.5, y: topPx + 0.5, width: widthPx - 1, height: heightPx - 1, rx: radiusPx - 0.5, fill: "none", stroke: frame })]),
      ...block.draw(leftPx + padding.leftPx, topPx + padding.topPx),
    ],
  };
}
