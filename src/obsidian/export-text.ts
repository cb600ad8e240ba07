/** A map as the text of each format that is one, with what the format could not hold. It touches no file and no screen. */
import type { Exported } from "../exchange/export/export-report";
import { toCanvas } from "../exchange/export/to-canvas";
import { toCsv, toTsv } from "../exchange/export/to-csv";
import { toHtml } from "../exchange/export/to-html";
import { toJson } from "../exchange/export/to-json";
import { toMarkdownTable } from "../exchange/export/to-markdown-table";
import { toMermaid } from "../exchange/export/to-mermaid";
import { toSvg } from "../exchange/export/to-svg";
import type { MapScene } from "../render/map-scene";
import type { ExportChoices, ExportFormat } from "./export-choices";
import type { ExportedMap } from "./export-map";

export type TextFormat = Exclude<ExportFormat, "png" | "print">;

export interface TextParts {
  readonly map: ExportedMap;
  readonly scene: MapScene;
  readonly choices: ExportChoices;
  /** The plugin's style sheet. */
  readonly stylesheet: string;
  /** For the clipboard: without what only a file needs. */
  readonly copied?: boolean;
}

export function isTextFormat(format: ExportFormat): format is TextFormat {
  return format !== "png" && format !== "print";
}

/** The text of a file, or of the clipboard. */
export function exportText(format: TextFormat, { map, scene, choices, stylesheet, copied = false }: TextParts): Exported {
  switch (format) {
    case "svg":
      return { text: toSvg(scene, { theme: choices.theme }), left: [] };
    case "html":
      return { text: toHtml(scene, { stylesheet, theme: choices.theme, script: choices.controls }), left: [] };
    case "md":
      return toMarkdownTable(scene);
    case "csv":
      return toCsv(scene, { byteOrderMark: !copied });
    case "tsv":
      return toTsv(scene, { byteOrderMark: !copied });
    case "mermaid": {
      const diagram = toMermaid(scene);
      return { ...diagram, text: `\`\`\`mermaid\n${diagram.text.replace(/\n?$/, "\n")}\`\`\`\n` };
    }
    case "canvas":
      return toCanvas(scene);
    case "json": {
      const { file, status, mapIn, journey, problems } = map;
      return { text: `${JSON.stringify(toJson({ file: file.path, noteName: file.basename, status, mapIn, journey, problems, words: scene.words }), null, 2)}\n`, left: [] };
    }
  }
}
