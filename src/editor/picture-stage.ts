/**
 * A map standing for its picture: laid out by the browser at its full size in a shadow of its own, where the app's theme,
 * snippets and other plugins do not reach. It is the preview, what is measured, and what is drawn as a PNG.
 */
import { h, render } from "preact";
import { JourneyMap, layOutScene } from "../render/journey-map";
import type { MapScene } from "../render/map-scene";
import { labelColumnPx } from "../render/map-table";
import { pictureRules, usedRules } from "./picture-rules";

export interface PictureLook {
  /** Everything the picture's look comes from, the theme's variables included. */
  readonly stylesheet: string;
  readonly theme: "light" | "dark";
}

/** CSS pixels, whole. */
export interface StandingSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface StandingPicture {
  /** What stands in the document; its box is the picture's. */
  readonly host: HTMLElement;
  /** The root of the picture's own markup. */
  readonly body: HTMLElement;
  /** The rules it stands by. */
  readonly rules: string;
  readonly size: StandingSize;
  /** Lays the map out anew, not narrower than it can be; its size follows. */
  readonly setWidth: (widthPx: number) => void;
  readonly remove: () => void;
}

export const htmlSpace = "http://www.w3.org/1999/xhtml";
/** A map of few stages is as wide as on a usual screen. */
const usualWidthPx = 1280;
/** The map's padding on both sides and the lines at its edges. */
const paddingPx = 42;

/** The page of a picture: it scrolls nowhere and nothing follows a scroll; head and foot are no wider than a sheet of paper. */
const pageRules = `
:host { all: initial; display: block; }
body { display: block; margin: 0; background: var(--background-primary); color: var(--text-normal); font-family: var(--font-interface); font-size: var(--font-ui-small); line-height: 1.4; }
.cjm-map .cjm-scroll { overflow: visible; }
.cjm-map :is(.cjm-head, .cjm-foot, thead, th, td) { inset: auto !important; }
.cjm-map :is(.cjm-head, .cjm-foot) { max-inline-size: 1240px; }`;

/** Stands the map up in `place`; resolves when its pictures are there and it is measured. */
export async function standPicture(place: HTMLElement, scene: MapScene, { stylesheet, theme }: PictureLook): Promise<StandingPicture> {
  const document = place.ownerDocument;
  const { defaultView: view } = document;
  if (view === null) throw new Error("A picture needs a window to stand in.");
  const host = document.createElementNS(htmlSpace, "div");
  const root = host.attachShadow({ mode: "open" });
  const body = document.createElementNS(htmlSpace, "body");
  body.className = `theme-${theme}`;
  root.append(body);
  const { columns, columnMinimumPx } = layOutScene(scene);
  const leastPx = Math.max(usualWidthPx, labelColumnPx + columns.length * columnMinimumPx + paddingPx);
  setWidth(body, leastPx);
  render(h(JourneyMap, { scene }), body);
  const rules = usedRules(pictureRules(`${stylesheet}\n${pageRules}`), (selector) => root.querySelector(selector) !== null);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets = [sheet];
  place.append(host);
  // A picture that cannot be shown leaves its place empty, as on the screen.
  const images = Array.from(body.querySelectorAll("img"));
  // One that waits to come into sight would be waited for without end.
  for (const image of images) image.loading = "eager";
  await Promise.allSettled(images.map((image) => image.decode()));
  const layOut = (widthPx: number): StandingSize => {
    setWidth(body, widthPx);
    body.style.removeProperty("height");
    if (body.scrollWidth > body.clientWidth) setWidth(body, body.scrollWidth);
    const { width, height } = body.getBoundingClientRect();
    // The preview may stand it smaller than it is.
    const heightPx = Math.ceil((height * body.offsetWidth) / Math.max(width, 1));
    // Half a row of pixels would be see-through.
    body.style.setProperty("height", `${heightPx}px`);
    return { widthPx: body.offsetWidth, heightPx };
  };
  let size = layOut(leastPx);
  return {
    host,
    body,
    rules,
    get size() {
      return size;
    },
    setWidth: (widthPx) => {
      size = layOut(Math.max(leastPx, widthPx));
    },
    remove: () => {
      render(null, body);
      host.remove();
    },
  };
}

function setWidth(body: HTMLElement, widthPx: number): void {
  body.style.setProperty("width", `${widthPx}px`);
}
