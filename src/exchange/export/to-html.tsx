/**
 * The map as one HTML file that needs nothing else: the same components as the screen, the theme's values, nothing from the
 * network, and no script unless it is asked for. Holds the table and the list for small screens; a media query shows one of them.
 */
import { renderToString } from "preact-render-to-string";
import { JourneyMap, layOutScene } from "../../render/journey-map";
import { labelColumnPx } from "../../render/map-table";
import { toHarmlessText } from "../../render/inline/harmless-text";
import type { MapScene } from "../../render/map-scene";
import { pageScript, pageScriptHash, pageToolRules } from "./page-script";
import { PageTools } from "./page-tools";
import { isCarriedPicture } from "./svg-picture";
import { printRules, type Theme, themeRules } from "./theme-values";

export interface HtmlOptions {
  /** The plugin's style sheet as text. */
  readonly stylesheet: string;
  readonly theme: Theme;
  /** True adds a small script: a switch for the theme, boxes for the rows, touchpoints lit together. The page reads without it too. */
  readonly script?: boolean;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const scriptPolicy = `${policy}; script-src 'sha256-${pageScriptHash}'`;

const marginPx = 38;
const leastPagePx = 1587;

/** A landscape page of A3's proportions at least as wide as the map at its narrowest, so that print drivers shrink nothing unevenly. */
function pageSize(scene: MapScene): string {
  const { columns, columnMinimumPx } = layOutScene(scene);
  const widthPx = Math.max(leastPagePx, labelColumnPx + columns.length * columnMinimumPx + 2 * marginPx + 2);
  return `${widthPx}px ${Math.round(widthPx / Math.SQRT2)}px`;
}

const pageRules = (size: string): string => `html { -webkit-text-size-adjust: 100%; }
body { margin: 0; box-sizing: border-box; background: var(--background-primary); color: var(--text-normal); font-family: var(--font-interface); font-size: var(--font-ui-small); line-height: 1.4; }
a { color: var(--link-color); }
.cjm-file-list { display: none; }
/* The page scrolls, not a box in it. */
@media screen {
  .cjm-map .cjm-scroll { overflow: visible; }
  .cjm-map :is(.cjm-head, .cjm-foot) { inset-inline-start: var(--cjm-pad); }
  .cjm-map .cjm-table thead, .cjm-map .cjm-list-curve { inset-block-start: 0; }
  .cjm-map .cjm-table .cjm-corner, .cjm-map .cjm-table .cjm-label { inset-inline-start: 0; }
}
@media screen and (max-width: 640px) {
  .cjm-file-table { display: none; }
  .cjm-file-list { display: block; }
}
@media print {
  @page { size: ${size}; margin: ${marginPx}px; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;

/** A complete HTML document. The same scene gives the same bytes. */
export function toHtml(scene: MapScene, { stylesheet, theme, script = false }: HtmlOptions): string {
  const carried = toCarriedScene(scene);
  const direction = scene.direction === "rtl" ? ' dir="rtl"' : "";
  const table = renderToString(<div class="cjm-file-table"><JourneyMap scene={carried} /></div>);
  const list = renderToString(<div class="cjm-file-list"><JourneyMap scene={{ ...carried, idPrefix: `${scene.idPrefix}-list` }} narrow /></div>);
  return toHarmlessText(`<!doctype html>
<html lang="${scene.words.language}"${direction}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${script ? scriptPolicy : policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme}">
${renderToString(<title>{scene.title}</title>)}
<style>
${withoutEndTags([themeRules(), stylesheet, pageRules(pageSize(scene)), printRules(), ...(script ? [pageToolRules] : [])].join("\n"))}
</style>
</head>
<body class="theme-${theme}">
${script ? `${renderToString(<PageTools scene={carried} />)}\n` : ""}${table}
${list}
${script ? `<script>${pageScript}</script>\n` : ""}</body>
</html>
`);
}

/** Pictures stay only when the file can carry them as data. */
function toCarriedScene(scene: MapScene): MapScene {
  const carried = (address: string | undefined): string | undefined => (isCarriedPicture(address) ? address : undefined);
  return {
    ...scene,
    lasting: true,
    personas: scene.personas.map((card) => ({ ...card, avatarAddress: carried(card.avatarAddress) })),
    links: { resolveLink: scene.links.resolveLink, resolveImage: (target) => carried(scene.links.resolveImage(target)) },
  };
}

/** A style sheet cannot end its own element early. */
function withoutEndTags(rules: string): string {
  return rules.replace(/<\//g, "<\\/");
}
