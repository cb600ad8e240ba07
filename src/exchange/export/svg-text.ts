/**
 * Sets an author's text in SVG: tokens to runs, runs to lines, lines to `text` and `tspan`. Every line is its own element
 * at a computed place, so the picture looks alike in a browser, in Figma and in Inkscape.
 */
import { wrapRuns, type LinePart, type TextRun, type WrappedLine } from "../../layout/wrap-runs";
import type { InlineToken } from "../../render/inline/inline-token";
import { readInline } from "../../render/inline/read-inline";
import type { LinkResolver } from "../../render/map-scene";
import { pictureBlock } from "./svg-picture";
import { type Block, beside, stacked } from "./svg-block";
import { type SvgNode, svgElement, svgGroup, svgWords } from "./svg-node";
import { monospaceFamilies } from "./theme-values";

/** How a text is set. Colours are `#rrggbb`. */
export interface TextStyle {
  readonly sizePx: number;
  readonly lineHeightPx: number;
  readonly color: string;
  readonly weight?: 400 | 500 | 600 | 700;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly align?: "start" | "middle" | "end";
  /** Whether the picture will be turned round for readers from right to left: their texts then begin where the others do. */
  readonly turned?: boolean;
  /** Colours of what the author marked. */
  readonly accent: string;
  readonly highlight: string;
}

interface StyledRun extends TextRun {
  readonly weight: number;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly underlined: boolean;
  readonly color: string;
}

/** Wrapping a little early leaves room for a viewer whose font is wider than the table. */
const safety = 0.95;
const bulletIndentPx = 14;
const rightToLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The author's Markdown as a block of the given width. */
export function textBlock(text: string, widthPx: number, style: TextStyle, links: LinkResolver): Block {
  return tokensBlock(readInline(text), widthPx, style, links);
}

/** An author's Markdown in pieces on the same lines, each with a colour and weight of its own where it has them. */
export function coloredBlock(pieces: readonly { readonly text: string; readonly color?: string; readonly weight?: 600 }[], widthPx: number, style: TextStyle, links: LinkResolver): Block {
  const runs = pieces.flatMap(({ text, ...own }) => readInline(text).flatMap((token) => runsOf(token, plainRun("", { ...style, ...own }), style, links)));
  return linesBlock(runs, widthPx, style);
}

/** Words of ours, without Markdown. */
export function wordsBlock(words: string, widthPx: number, style: TextStyle): Block {
  return words === "" ? { heightPx: 0, draw: () => [] } : linesBlock([plainRun(words, style)], widthPx, style);
}

function tokensBlock(tokens: readonly InlineToken[], widthPx: number, style: TextStyle, links: LinkResolver): Block {
  const blocks: Block[] = [];
  let runs: StyledRun[] = [];
  const closeLine = (): void => {
    if (runs.some((run) => run.text.trim() !== "")) blocks.push(linesBlock(runs, widthPx, style));
    runs = [];
  };
  for (const token of tokens) {
    if (token.kind === "break") closeLine();
    else if (token.kind === "list") {
      closeLine();
      token.items.forEach((item, index) => {
        const mark = item.checked === undefined ? (token.start === undefined ? "•" : `${token.start + index}.`) : item.checked ? "☑" : "☐";
        blocks.push(markedBlock(mark, tokensBlock(item.tokens, widthPx - bulletIndentPx, style, links), style));
      });
    } else {
      const picture = token.kind === "image" ? pictureBlock(token, widthPx, links) : undefined;
      if (picture === undefined) runs.push(...runsOf(token, plainRun("", style), style, links));
      else {
        closeLine();
        blocks.push(picture);
      }
    }
  }
  closeLine();
  return stacked(blocks, 0);
}

/** A block with a bullet, number or box in front. */
export function markedBlock(mark: string, block: Block, style: TextStyle): Block {
  return beside([
    { atPx: 0, block: wordsBlock(mark, 40, style) },
    { atPx: bulletIndentPx, block },
  ]);
}

export const markIndentPx = bulletIndentPx;

function plainRun(text: string, style: TextStyle): StyledRun {
  const weight = style.weight ?? 400;
  return {
    text: text.replace(/\s+/g, (blank) => (blank.includes("\u00A0") ? "\u00A0" : " ")),
    font: { sizePx: style.sizePx, bold: weight >= 600 },
    weight,
    italic: style.italic === true,
    struck: style.struck === true,
    underlined: false,
    color: style.color,
  };
}

function runsOf(token: InlineToken, run: StyledRun, style: TextStyle, links: LinkResolver): StyledRun[] {
  const inside = (tokens: readonly InlineToken[], changes: Partial<StyledRun>): StyledRun[] =>
    tokens.flatMap((child) => runsOf(child, { ...run, ...changes }, style, links));
  const words = (text: string, changes: Partial<StyledRun> = {}): StyledRun[] => [{ ...run, text: text.replace(/[^\S\u00A0]+/g, " "), ...changes }];
  switch (token.kind) {
    case "text":
      return words(token.text);
    case "code":
      return words(token.text, { font: { sizePx: run.font.sizePx * 0.92, monospace: true } });
    case "break":
      return words(" ");
    case "emphasis":
      return inside(token.tokens, { italic: !run.italic });
    case "strong":
      return inside(token.tokens, { weight: 600, font: { ...run.font, bold: true } });
    case "strike":
      return inside(token.tokens, { struck: true });
    case "highlight":
      return inside(token.tokens, { color: style.highlight, weight: 600, font: { ...run.font, bold: true } });
    case "tag":
      return words(`#${token.name}`, { color: style.accent });
    case "link":
      return links.resolveLink(token.target).href === undefined ? inside(token.tokens, {}) : inside(token.tokens, { color: style.accent, underlined: true });
    case "image":
      return words(`[${token.alternative === "" ? token.target : token.alternative}]`);
    case "list":
      return token.items.flatMap((item) => item.tokens.flatMap((child) => runsOf(child, run, style, links)));
  }
}

/** Runs wrapped to lines. */
function linesBlock(runs: readonly StyledRun[], widthPx: number, style: TextStyle): Block {
  const lines = wrapRuns(runs, widthPx * safety);
  const mirrored = rightToLeft.test(runs.map((run) => run.text).join(""));
  return {
    heightPx: lines.length * style.lineHeightPx,
    draw: (leftPx, topPx) => {
      const drawn = lines.map((line, index) => {
        const baseline = topPx + index * style.lineHeightPx + style.lineHeightPx / 2 + style.sizePx * 0.36;
        return lineElement(line, leftPx, baseline, widthPx, style, mirrored);
      });
      return drawn.length > 1 ? svgGroup(drawn) : drawn;
    },
  };
}

function lineElement(line: WrappedLine<StyledRun>, leftPx: number, baselinePx: number, widthPx: number, style: TextStyle, mirrored: boolean): SvgNode {
  const align = style.align ?? "start";
  const turned = style.turned === true;
  const atRight = align === "end" || (align === "start" && mirrored && !turned);
  const [only] = line.parts;
  const alone = line.parts.length === 1 && only !== undefined;
  return svgElement(
    "text",
    {
      x: align === "middle" ? leftPx + widthPx / 2 : atRight ? leftPx + widthPx : leftPx,
      y: baselinePx,
      "text-anchor": align === "middle" ? "middle" : align === "end" ? (mirrored ? "start" : "end") : mirrored && turned ? "end" : undefined,
      direction: mirrored ? "rtl" : undefined,
      ...(alone ? runAttributes(only.run) : { "font-size": style.sizePx, fill: style.color }),
    },
    alone ? [svgWords(only.text)] : line.parts.map(partElement),
  );
}

function partElement(part: LinePart<StyledRun>): SvgNode {
  return svgElement("tspan", runAttributes(part.run), [svgWords(part.text)]);
}

function runAttributes(run: StyledRun): Record<string, string | number | undefined> {
  const decorations = [run.struck ? "line-through" : "", run.underlined ? "underline" : ""].filter((name) => name !== "").join(" ");
  return {
    "font-size": run.font.sizePx,
    "font-weight": run.weight === 400 ? undefined : run.weight,
    "font-style": run.italic ? "italic" : undefined,
    "font-family": run.font.monospace === true ? monospaceFamilies : undefined,
    "text-decoration": decorations === "" ? undefined : decorations,
    fill: run.color,
  };
}
