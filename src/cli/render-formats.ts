/** The formats `cjm render` writes: what their files are called and how a map becomes their text. It touches no file. */
import type { Exported } from "../exchange/export/export-report";
import { toCanvas } from "../exchange/export/to-canvas";
import { toCsv, toTsv } from "../exchange/export/to-csv";
import { toHtml } from "../exchange/export/to-html";
import { toMarkdownTable } from "../exchange/export/to-markdown-table";
import { toMermaid } from "../exchange/export/to-mermaid";
import { toSvg } from "../exchange/export/to-svg";
import type { MapScene } from "../render/map-scene";

export const renderFormats = ["html", "svg", "json", "md", "csv", "tsv", "mermaid", "canvas"] as const;
export type RenderFormat = (typeof renderFormats)[number];

/** What a file of the format ends in, without the point. */
export function extensionOf(format: RenderFormat): string {
  return format === "mermaid" ? "mmd" : format;
}

/** Whether a file of the format is something people go on writing in their vault, so that an old one is not replaced there. */
export function isKeptInVaults(format: RenderFormat): boolean {
  return format === "md" || format === "canvas";
}

/** The first of the formats a link from one map to another can open: a page or a picture. */
export function pageFormatOf(formats: readonly RenderFormat[]): RenderFormat | undefined {
  return formats.find((format) => format === "html") ?? formats.find((format) => format === "svg");
}

/** A map in a format, with what the format could not hold; `controls` gives an HTML page its script. */
export function exportScene(scene: MapScene, format: Exclude<RenderFormat, "json">, theme: "light" | "dark", stylesheet: string, controls = false): Exported {
  switch (format) {
    case "html":
      return { text: toHtml(scene, { stylesheet, theme, script: controls }), left: [] };
    case "svg":
      return { text: toSvg(scene, { theme }), left: [] };
    case "md":
      return toMarkdownTable(scene);
    case "csv":
      return toCsv(scene);
    case "tsv":
      return toTsv(scene);
    case "mermaid":
      return toMermaid(scene);
    case "canvas":
      return toCanvas(scene);
  }
}
