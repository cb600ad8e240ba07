/**
 * The whole map as one picture in plain SVG: laid out by hand with measured text, so that it opens alike in a browser, in
 * Figma and in Inkscape. No style sheet, no variables, no foreign elements, nothing loaded from elsewhere.
 */
import type { MapLayout } from "../../layout/map-layout";
import { readCurveStatistics } from "../../insight/curve-statistics";
import { readSteps } from "../../insight/scored-steps";
import { curveSummary, plainTextOf } from "../../render/curve-words";
import { layOutScene } from "../../render/journey-map";
import type { MapScene } from "../../render/map-scene";
import { stacked } from "./svg-block";
import { footBlock, frameBlock } from "./svg-frame";
import { stageHead } from "./svg-header";
import { type SvgNode, svgElement, svgGroup, svgWords, toShortNumber, writeSvg } from "./svg-node";
import { mirrored } from "./svg-mirror";
import { shareLooks, shareShapes } from "./svg-sharing";
import { labelPx, mapRow, type Row } from "./svg-row";
import { makeSheet, type SvgSheet } from "./svg-sheet";
import { wordsBlock } from "./svg-text";
import { drawnFamilies, type Theme } from "./theme-values";

const marginPx = 20;
const usualWidthPx = 1280;
const leastColumnPx = 204;

/** A complete SVG document. The same scene gives the same bytes. */
export function toSvg(scene: MapScene, options: { readonly theme: Theme }): string {
  const sheet = makeSheet(scene, options.theme);
  const layout = layOutScene(scene);
  const columnPx = Math.max(leastColumnPx, layout.columnMinimumPx, Math.floor((usualWidthPx - marginPx * 2 - labelPx) / Math.max(1, layout.columns.length)));
  const mapPx = labelPx + columnPx * Math.max(1, layout.columns.length);
  const frame = frameBlock(scene, mapPx, sheet);
  const rows = layout.stages.length === 0 ? [emptyRow(mapPx, sheet)] : [headerRow(scene, layout, columnPx, sheet), ...layout.rows.map((row) => mapRow(row, scene, layout, columnPx, sheet))];
  const foot = footBlock(scene, mapPx, sheet);
  const mapTop = marginPx + frame.heightPx + 16;
  const mapHeight = rows.reduce((sum, row) => sum + row.heightPx, 0);
  const widthPx = mapPx + marginPx * 2;
  const heightPx = Math.ceil(mapTop + mapHeight + 14 + foot.heightPx + marginPx);
  return toDocument(scene, layout, sheet, widthPx, heightPx, [
    svgElement("rect", { width: widthPx, height: heightPx, fill: sheet.colors.page }),
    ...svgGroup(frame.draw(marginPx, marginPx)),
    ...drawRows(rows, mapTop),
    svgElement("rect", { x: marginPx, y: mapTop, width: mapPx, height: mapHeight, rx: 8, fill: "none", stroke: sheet.colors.border }),
    ...svgGroup(foot.draw(marginPx, mapTop + mapHeight + 14)),
  ]);
}

function drawRows(rows: readonly Row[], mapTop: number): SvgNode[] {
  let top = mapTop;
  return rows.flatMap((row) => {
    const nodes = row.draw(marginPx, top);
    top += row.heightPx;
    return svgGroup(nodes);
  });
}

function headerRow(scene: MapScene, layout: MapLayout, columnPx: number, sheet: SvgSheet): Row {
  const { colors, words, styles } = sheet;
  const headers = layout.stages.map((stage) => ({ stage, ...stageHead(stage, stage.columnCount * columnPx, scene.journey.scale, sheet) }));
  const label = stacked([wordsBlock(words.map.stages(layout.stages.length), labelPx - 22, styles.small), wordsBlock(layout.touchpointCount === 0 ? "" : words.map.touchpoints(layout.touchpointCount), labelPx - 22, styles.small)], 0);
  const namesPx = Math.max(...headers.map(({ name }) => name.heightPx)) + 3;
  const inner = Math.max(label.heightPx, ...headers.map(({ facts }) => namesPx + facts.heightPx));
  const heightPx = inner + 22;
  const mapPx = labelPx + layout.columns.length * columnPx;
  return {
    heightPx,
    draw: (leftPx, topPx) => [
      svgElement("path", { d: `M${leftPx},${topPx + heightPx}V${topPx + 8}a8,8 0 0 1 8,-8H${leftPx + mapPx - 8}a8,8 0 0 1 8,8V${topPx + heightPx}Z`, fill: colors.header }),
      ...label.draw(leftPx + 12, topPx + 11),
      ...headers.flatMap(({ stage, name, facts }, index) => {
        const left = leftPx + labelPx + stage.firstColumn * columnPx;
        const middle = topPx + 20;
        const arrow = svgElement("path", { d: `M${left - 4},${toShortNumber(middle - 8)}l8,8l-8,8`, fill: "none", stroke: colors.border, "stroke-width": 1.5 });
        return [...(index === 0 ? [] : [arrow]), ...name.draw(left, topPx + 11), ...facts.draw(left, topPx + 11 + namesPx)];
      }),
    ],
  };
}

/** A map without stages says so, instead of being an empty box. */
function emptyRow(mapPx: number, sheet: SvgSheet): Row {
  const title = wordsBlock(sheet.words.map.emptyTitle, mapPx - 40, sheet.styles.stage);
  return { heightPx: 80, draw: (leftPx, topPx) => title.draw(leftPx + 20, topPx + 31) };
}

function toDocument(scene: MapScene, layout: MapLayout, sheet: SvgSheet, widthPx: number, heightPx: number, nodes: readonly SvgNode[]): string {
  const [titleId, descriptionId] = [`${sheet.idPrefix}-title`, `${sheet.idPrefix}-description`];
  const root = svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      "xmlns:xlink": "http://www.w3.org/1999/xlink",
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      "font-family": drawnFamilies,
      role: "img",
      "xml:lang": sheet.words.language,
      "aria-labelledby": `${titleId} ${descriptionId}`,
    },
    [svgElement("title", { id: titleId }, [svgWords(scene.title)]), svgElement("desc", { id: descriptionId }, [svgWords(describe(scene, layout, sheet))]), ...shareShapes(scene.direction === "rtl" ? mirrored(nodes, widthPx) : nodes, sheet.idPrefix)],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeSvg(shareLooks(root))}\n`;
}

/** The map in a few sentences, for who cannot see the picture. */
function describe(scene: MapScene, layout: MapLayout, sheet: SvgSheet): string {
  const { map } = sheet.words;
  const summary = curveSummary(readCurveStatistics(readSteps(scene.journey)), layout.touchpointCount, sheet.words, scene.journey.scale);
  const names = layout.stages.map(({ stage }) => (stage.name === undefined ? map.unnamedStage : plainTextOf(stage.name)));
  return `${map.stages(layout.stages.length)}: ${names.join(map.listJoin)}. ${summary}`;
}
