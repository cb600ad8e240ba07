/**
 * What the app's default theme gives to its variables, for files that leave the app. Palette and sizes are the values in
 * Obsidian's developer documentation; where it names a variable without a value, ours is built from that palette.
 */

export type Theme = "light" | "dark";

const palettes = {
  light: {
    "color-base-00": "#ffffff", "color-base-05": "#fcfcfc", "color-base-10": "#fafafa", "color-base-20": "#f6f6f6",
    "color-base-25": "#efefef", "color-base-30": "#e4e4e4", "color-base-35": "#dadada", "color-base-40": "#bdbdbd",
    "color-base-50": "#ababab", "color-base-60": "#707070", "color-base-70": "#5c5c5c", "color-base-100": "#222222",
    "color-red": "#e93147", "color-orange": "#ec7500", "color-yellow": "#e0ac00", "color-green": "#08b94e",
    "color-cyan": "#00bfbc", "color-blue": "#086ddd", "color-purple": "#7852ee", "color-pink": "#d53984",
    "color-accent": "#8a5cf5", "text-accent": "#7a45f3", "mono-0": "#ffffff", "mono-100": "#000000",
  },
  dark: {
    "color-base-00": "#1c1c1c", "color-base-05": "#212121", "color-base-10": "#232323", "color-base-20": "#282828",
    "color-base-25": "#2e2e2e", "color-base-30": "#333333", "color-base-35": "#3f3f3f", "color-base-40": "#555555",
    "color-base-50": "#666666", "color-base-60": "#999999", "color-base-70": "#b3b3b3", "color-base-100": "#dadada",
    "color-red": "#fb464c", "color-orange": "#e9973f", "color-yellow": "#e0de71", "color-green": "#44cf6e",
    "color-cyan": "#53dfdd", "color-blue": "#027aff", "color-purple": "#a882ff", "color-pink": "#fa99cd",
    "color-accent": "#8a5cf5", "text-accent": "#a78af9", "mono-0": "#000000", "mono-100": "#ffffff",
  },
} as const;

export type PaletteColor = keyof (typeof palettes)["light"];

/** Variables that mean something, and the palette's colour each takes. */
const meanings = {
  "background-primary": "color-base-00",
  "background-primary-alt": "color-base-10",
  "background-secondary": "color-base-20",
  "background-secondary-alt": "color-base-05",
  "background-modifier-border": "color-base-30",
  "background-modifier-border-hover": "color-base-35",
  "background-modifier-border-focus": "color-base-40",
  "background-modifier-error": "color-red",
  "background-modifier-success": "color-green",
  "text-normal": "color-base-100",
  "text-muted": "color-base-70",
  "text-faint": "color-base-50",
  "text-success": "color-green",
  "text-warning": "color-orange",
  "text-error": "color-red",
  "interactive-accent": "color-accent",
  "interactive-accent-hover": "text-accent",
  "interactive-normal": "color-base-00",
  "interactive-hover": "color-base-10",
  "link-color": "text-accent",
  "link-external-color": "text-accent",
  "link-unresolved-color": "text-accent",
  "tag-color": "text-accent",
  "icon-color": "color-base-70",
  "code-normal": "color-base-100",
  "code-background": "color-base-10",
} as const satisfies Readonly<Record<string, PaletteColor>>;

export type ThemeColor = PaletteColor | keyof typeof meanings;

const shared: Readonly<Record<string, string>> = {
  "text-on-accent": "#ffffff",
  "background-modifier-hover": "color-mix(in srgb, var(--mono-100) 7%, transparent)",
  "background-modifier-active-hover": "color-mix(in srgb, var(--color-accent) 15%, transparent)",
  "text-highlight-bg": "color-mix(in srgb, var(--color-yellow) 40%, transparent)",
  "text-selection": "color-mix(in srgb, var(--color-accent) 25%, transparent)",
  "tag-background": "color-mix(in srgb, var(--color-accent) 12%, transparent)",
  "font-text-size": "16px", "font-smallest": "0.8em", "font-smaller": "0.875em", "font-small": "0.933em",
  "font-ui-smaller": "12px", "font-ui-small": "13px", "font-ui-medium": "15px", "font-ui-large": "20px",
  "font-thin": "100", "font-light": "300", "font-normal": "400", "font-medium": "500", "font-semibold": "600", "font-bold": "700",
  "bold-weight": "600", "line-height-normal": "1.5", "line-height-tight": "1.3",
  "size-2-1": "2px", "size-2-2": "4px", "size-2-3": "6px", "size-4-1": "4px", "size-4-2": "8px", "size-4-3": "12px",
  "size-4-4": "16px", "size-4-5": "20px", "size-4-6": "24px", "size-4-8": "32px", "size-4-9": "36px", "size-4-12": "48px", "size-4-16": "64px",
  "radius-s": "4px", "radius-m": "8px", "radius-l": "12px", "radius-xl": "16px", "border-width": "1px",
  "icon-xs": "14px", "icon-s": "16px", "icon-m": "18px", "icon-l": "18px", "icon-size": "18px", "icon-stroke": "1.75px",
  "icon-xs-stroke-width": "2px", "icon-s-stroke-width": "2px", "icon-m-stroke-width": "1.75px", "icon-l-stroke-width": "1.75px",
  "code-size": "0.875em", "link-unresolved-opacity": "0.7", "cursor": "default", "cursor-link": "pointer", "direction": "1",
  "layer-popover": "30", "layer-tooltip": "70",
  "shadow-l": "0 2px 6px color-mix(in srgb, black 6%, transparent), 0 16px 48px color-mix(in srgb, black 14%, transparent)",
  "shadow-s": "0 1px 2px color-mix(in srgb, black 5%, transparent), 0 4px 12px color-mix(in srgb, black 7%, transparent)",
};

/** Families that hold Latin and Cyrillic on every system, the app's own first. Without emoji: programs on Linux would take digits from a font named, before the system's own. */
export const drawnFamilies = "Inter, ui-sans-serif, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
/** The same for a browser, emoji last. */
export const fontFamilies = `${drawnFamilies}, 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'`;
export const monospaceFamilies = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";

/** A colour of the theme as `#rrggbb`. */
export function themeColor(theme: Theme, name: ThemeColor): string {
  return palettes[theme][isMeaning(name) ? meanings[name] : name];
}

function isMeaning(name: ThemeColor): name is keyof typeof meanings {
  return name in meanings;
}

/** Style rules that give a page the variables of both themes, chosen by the class `theme-light` or `theme-dark` on `body`. */
export function themeRules(): string {
  const fonts = { "font-interface": fontFamilies, "font-interface-theme": fontFamilies, "font-text": fontFamilies, "font-monospace": monospaceFamilies };
  return [
    rule("body", { ...fonts, ...shared, ...namedVariables() }),
    rule(".theme-light", palettes.light, "color-scheme: light;"),
    rule(".theme-dark", palettes.dark, "color-scheme: dark;"),
  ].join("\n");
}

/** Paper is light, whatever the screen was; the root too, whose scheme colours the margins of the paper. */
export function printRules(): string {
  return `@media print {\n:root { color-scheme: light; }\n${rule(".theme-dark", palettes.light, "color-scheme: light;")}\n}`;
}

function namedVariables(): Record<string, string> {
  return Object.fromEntries(Object.entries(meanings).map(([name, color]) => [name, `var(--${color})`]));
}

function rule(selector: string, values: Readonly<Record<string, string>>, more = ""): string {
  const lines = Object.entries(values).map(([name, value]) => `  --${name}: ${value};`);
  return `${selector} {\n${lines.join("\n")}\n${more === "" ? "" : `  ${more}\n`}}`;
}
