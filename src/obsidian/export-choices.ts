/** What a person chooses when a map is exported, and which choices each format knows. Data only. */
import type { Paper, PageFit } from "../exchange/export/print-pages";
import type { Theme } from "../exchange/export/theme-values";
import type { Language } from "../i18n/words";

export const exportFormats = ["png", "svg", "html", "print", "md", "csv", "tsv", "mermaid", "canvas", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportChoices {
  readonly format: ExportFormat;
  readonly show: "both" | "curve";
  /** Keys of rows left out. */
  readonly withoutRows: readonly string[];
  readonly theme: Theme;
  readonly language: Language;
  /** PNG pixels for each CSS pixel, 1 to 4. */
  readonly scale: number;
  readonly paper: Paper;
  readonly fit: PageFit;
  /** Whether an HTML page can be switched, filtered and pointed at, by a script of its own. */
  readonly controls: boolean;
}

/** What is proposed: a light picture of the whole map, sharp on any screen, in the app's language. */
export function proposedChoices(language: Language): ExportChoices {
  return { format: "png", show: "both", withoutRows: [], theme: "light", language, scale: 2, paper: "a4", fit: "fit", controls: true };
}

interface FormatFacts {
  /** What the file ends in; a diagram goes into a note, which the app draws. */
  readonly extension: string;
  /** Whether it shows the map as the screen does. */
  readonly pictured: boolean;
  readonly copied: boolean;
  /** Choices it knows besides the format, in the order they are shown. */
  readonly choices: readonly Exclude<keyof ExportChoices, "format">[];
}

const drawn = ["show", "withoutRows", "theme", "language"] as const;

export const formatFacts: Readonly<Record<ExportFormat, FormatFacts>> = {
  png: { extension: "png", pictured: true, copied: true, choices: [...drawn, "scale"] },
  svg: { extension: "svg", pictured: true, copied: true, choices: drawn },
  html: { extension: "html", pictured: true, copied: false, choices: [...drawn, "controls"] },
  print: { extension: "pdf", pictured: true, copied: false, choices: [...drawn, "paper", "fit"] },
  md: { extension: "md", pictured: false, copied: true, choices: ["show", "withoutRows", "language"] },
  csv: { extension: "csv", pictured: false, copied: true, choices: ["show", "withoutRows", "language"] },
  tsv: { extension: "tsv", pictured: false, copied: true, choices: ["show", "withoutRows", "language"] },
  mermaid: { extension: "md", pictured: false, copied: true, choices: ["language"] },
  canvas: { extension: "canvas", pictured: false, copied: false, choices: ["withoutRows", "language"] },
  json: { extension: "json", pictured: false, copied: true, choices: ["language"] },
};
