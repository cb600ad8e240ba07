/** What every part of the SVG picture is drawn with: the theme's colours as values, text styles, words and links. */
import type { EmotionBand } from "../../insight/emotion-level";
import type { Words } from "../../i18n/words";
import type { LinkResolver, MapScene, PersonaCard } from "../../render/map-scene";
import { personaColor } from "../../render/persona-color";
import { mixInOklch, over } from "./mix-color";
import type { TextStyle } from "./svg-text";
import { type Theme, themeColor } from "./theme-values";

export interface SheetColors {
  readonly page: string;
  readonly label: string;
  readonly header: string;
  readonly card: string;
  readonly border: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly faint: string;
  readonly accent: string;
  readonly bad: string;
  readonly badTint: string;
  readonly good: string;
  readonly moment: string;
  readonly bar: string;
  /** Letters on a filled point or avatar. */
  readonly onPoint: string;
  readonly bands: Readonly<Record<EmotionBand, string>>;
  /** Of the area between curve and neutral line, from the best level down; strength is the share over the page. */
  readonly areas: readonly { readonly offset: number; readonly color: string; readonly strength: number }[];
  /** Lines of personas that have scores of their own, used round and round. */
  readonly personas: readonly string[];
  /** Behind the initials of personas, by their place, used round and round. */
  readonly avatars: readonly string[];
}

export interface SheetStyles {
  readonly body: TextStyle;
  readonly strong: TextStyle;
  readonly small: TextStyle;
  readonly quote: TextStyle;
  readonly done: TextStyle;
  readonly bad: TextStyle;
  readonly stage: TextStyle;
  readonly title: TextStyle;
}

export interface SvgSheet {
  readonly theme: Theme;
  readonly colors: SheetColors;
  readonly styles: SheetStyles;
  readonly words: Words;
  readonly links: LinkResolver;
  readonly today: string;
  readonly idPrefix: string;
}

/** The sheet of a scene. */
export function makeSheet(scene: MapScene, theme: Theme): SvgSheet {
  const colors = sheetColors(theme);
  return { theme, colors, styles: sheetStyles(colors, scene.direction === "rtl"), words: scene.words, links: scene.links, today: scene.today, idPrefix: scene.idPrefix };
}

/** The style sheet's own tokens, mixed in numbers: marks reach 3:1 and words 4.5:1 on the page in both themes. */
function sheetColors(theme: Theme): SheetColors {
  const color = (name: Parameters<typeof themeColor>[1]): string => themeColor(theme, name);
  const [page, text] = [color("background-primary"), color("text-normal")];
  const mixed = (name: Parameters<typeof themeColor>[1], share: number): string => mixInOklch(color(name), text, share);
  const border = color("background-modifier-border");
  const secondary = color("background-secondary");
  const muted = color("text-muted");
  const bands = {
    negative: mixed("color-red", 0.8),
    low: mixed("color-orange", 0.6),
    neutral: mixed("color-yellow", 0.52),
    mild: mixInOklch(mixInOklch(color("color-green"), color("color-yellow"), 0.55), text, 0.52),
    positive: mixed("color-green", 0.58),
  };
  return {
    page,
    label: over(secondary, page, 0.55),
    header: over(secondary, page, 0.94),
    card: secondary,
    border,
    line: over(border, page, 0.62),
    text,
    muted,
    faint: over(muted, page, 0.62),
    accent: mixed("interactive-accent", 0.78),
    bad: bands.negative,
    badTint: over(color("color-red"), page, 0.09),
    good: bands.positive,
    moment: mixed("color-purple", 0.82),
    bar: mixed("color-blue", 0.8),
    onPoint: page,
    bands,
    areas: [
      { offset: 0, color: color("color-green"), strength: 0.36 },
      { offset: 0.5, color: color("color-yellow"), strength: 0.05 },
      { offset: 1, color: color("color-red"), strength: 0.4 },
    ],
    personas: [mixed("color-cyan", 0.62), mixed("color-pink", 0.74), mixed("color-blue", 0.8), mixed("color-purple", 0.78), mixed("color-orange", 0.62)],
    avatars: (["color-purple", "color-cyan", "color-pink", "color-blue", "color-green", "color-orange"] as const).map((name) => mixed(name, 0.74)),
  };
}

/** The colour of a persona's line: what its note asks for, mixed as the theme's colours are, else one of the theme's. */
export function personaLineColor(card: PersonaCard | undefined, lineIndex: number, { colors }: SvgSheet): string {
  const own = personaColor(card);
  if (own !== undefined) return own.startsWith("#") ? mixInOklch(own, colors.text, 0.74) : own;
  return colors.personas[lineIndex % colors.personas.length] ?? colors.accent;
}

function sheetStyles(colors: SheetColors, turned: boolean): SheetStyles {
  const shared = { accent: colors.accent, highlight: colors.bands.neutral, ...(turned ? { turned } : {}) };
  const body = { ...shared, sizePx: 12.5, lineHeightPx: 17.5, color: colors.text };
  return {
    body,
    strong: { ...body, weight: 600 },
    small: { ...shared, sizePx: 11, lineHeightPx: 15, color: colors.muted },
    quote: { ...body, color: colors.muted, italic: true },
    done: { ...body, color: colors.muted, struck: true },
    bad: { ...body, color: colors.bad },
    stage: { ...shared, sizePx: 13, lineHeightPx: 18, color: colors.text, weight: 600 },
    title: { ...shared, sizePx: 20, lineHeightPx: 27, color: colors.text, weight: 600 },
  };
}
