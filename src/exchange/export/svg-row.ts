/** One row of the picture: its label at the left, its cells as high as the highest of them. */
import { readReach } from "../../insight/reach-drops";
import type { MapLayout, MapRow, StageLayout } from "../../layout/map-layout";
import { laneIcon, laneName } from "../../render/lane-icons";
import type { MapScene } from "../../render/map-scene";
import { type Block, beside, stacked } from "./svg-block";
import { type CellParts, spanningCell, stageCell, touchpointCell } from "./svg-cells";
import { curveNodes, scaleFaces } from "./svg-curve";
import { type SvgNode, svgElement } from "./svg-node";
import { iconBlock } from "./svg-picture";
import type { SvgSheet } from "./svg-sheet";
import { wordsBlock } from "./svg-text";

export const labelPx = 132;
const padding = { acrossPx: 10, alongPx: 9 } as const;

/** A row of known height, to be drawn at any height of the page. */
export interface Row {
  readonly heightPx: number;
  readonly draw: (leftPx: number, topPx: number) => readonly SvgNode[];
}

/** The row of a lane, of the touchpoints, of the reach, or of the curve. */
export function mapRow(row: MapRow, scene: MapScene, layout: MapLayout, columnPx: number, sheet: SvgSheet): Row {
  const label = labelBlock(row, sheet);
  const content = row.kind === "emotion" ? curveContent(scene, layout, columnPx, sheet) : cellsContent(row, scene, layout, columnPx, sheet);
  const heightPx = Math.max(content.heightPx, label.heightPx + padding.alongPx * 2);
  return {
    heightPx,
    draw: (leftPx, topPx) => {
      const cellsLeft = leftPx + labelPx;
      const right = cellsLeft + layout.columns.length * columnPx;
      return [
        svgElement("rect", { x: leftPx, y: topPx, width: labelPx, height: heightPx, fill: sheet.colors.label }),
        svgElement("line", { x1: leftPx, y1: topPx, x2: right, y2: topPx, stroke: sheet.colors.border }),
        svgElement("line", { x1: cellsLeft, y1: topPx, x2: cellsLeft, y2: topPx + heightPx, stroke: sheet.colors.border }),
        ...label.draw(leftPx + 12, topPx + padding.alongPx),
        ...(row.kind === "emotion" ? scaleFaces(layout, scene.journey.scale, cellsLeft - 10, topPx, sheet) : stageLines(layout, columnPx, cellsLeft, topPx, heightPx, sheet)),
        ...content.draw(cellsLeft, topPx),
      ];
    },
  };
}

function curveContent(scene: MapScene, layout: MapLayout, columnPx: number, sheet: SvgSheet): Block {
  const { journey, personas } = scene;
  return { heightPx: layout.curve.heightPx, draw: (leftPx, topPx) => curveNodes({ journey, layout, personas, sheet, place: { leftPx, topPx, columnPx } }) };
}

function cellsContent(row: MapRow, scene: MapScene, layout: MapLayout, columnPx: number, sheet: SvgSheet): Block {
  const reaches = readReach(scene.journey.stages);
  const cells = layout.stages.map((stage) => {
    const parts: CellParts = { row, stage, reach: reaches[stage.stageIndex], scale: scene.journey.scale, sheet };
    const block = stage.columnCount === 1 && layout.columns[stage.firstColumn]?.touchpointIndex === undefined ? stageCell(parts, columnPx - padding.acrossPx * 2) : columnsCell(parts, columnPx);
    const shown = block.heightPx > 0 ? block : wordsBlock("—", columnPx, { ...sheet.styles.body, color: sheet.colors.faint });
    return { atPx: stage.firstColumn * columnPx + padding.acrossPx, block: shown };
  });
  const all = beside(cells);
  return { heightPx: all.heightPx + padding.alongPx * 2, draw: (leftPx, topPx) => all.draw(leftPx, topPx + padding.alongPx) };
}

/** A stage's own content over the columns of its touchpoints. */
function columnsCell(parts: CellParts, columnPx: number): Block {
  const { stage } = parts;
  const columns = beside(stage.stage.touchpoints.map((_, index) => ({ atPx: index * columnPx, block: touchpointCell(parts, index, columnPx - padding.acrossPx * 2) })));
  return stacked([spanningCell(parts, stage.columnCount * columnPx - padding.acrossPx * 2), columns], 6);
}

function stageLines(layout: MapLayout, columnPx: number, leftPx: number, topPx: number, heightPx: number, sheet: SvgSheet): SvgNode[] {
  return layout.stages.slice(1).map((stage: StageLayout) => {
    const x = leftPx + stage.firstColumn * columnPx;
    return svgElement("line", { x1: x, y1: topPx, x2: x, y2: topPx + heightPx, stroke: sheet.colors.line });
  });
}

function labelBlock(row: MapRow, sheet: SvgSheet): Block {
  const style = { ...sheet.styles.body, sizePx: 12, color: sheet.colors.muted, weight: 500 as const, italic: row.own };
  return beside([
    { atPx: 0, block: iconBlock(laneIcon(row.key), 13, style.lineHeightPx, sheet.colors.muted) },
    { atPx: 21, block: wordsBlock(row.own ? row.key : laneName(row.key, sheet.words), labelPx - 21 - 20, style) },
  ]);
}
