/**
 * Runs in the page: makes pictures of a standing map, ours and html-to-image's, and measures them in the same rounds. Node
 * drives it through `window.pictures`.
 */
import { toPng, toSvg as toImageSvg } from "html-to-image";
import styles from "../../styles.css";
import { drawPng } from "../../src/editor/picture-png";
import { type StandingPicture, standPicture } from "../../src/editor/picture-stage";
import { pictureSvg } from "../../src/editor/picture-svg";
import { themeRules } from "../../src/exchange/export/theme-values";
import { toSvg } from "../../src/exchange/export/to-svg";
import { wordsFor } from "../../src/i18n/words";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { makeScene } from "../../src/render/make-scene";
import type { MapScene } from "../../src/render/map-scene";
import { runRounds } from "../measure.mjs";

declare global {
  var pictures: typeof suite;
}

type Theme = "light" | "dark";

function sceneOf(text: string, language: "en" | "ru"): MapScene {
  const { journey, problems } = readJourney(readNote(text));
  return makeScene({ noteName: "Picture", journey, problems, words: wordsFor(language), today: "2026-11-22", idPrefix: "picture" });
}

let standing: StandingPicture | undefined;

async function stand(scene: MapScene, theme: Theme): Promise<StandingPicture> {
  standing?.remove();
  document.body.style.margin = "0";
  standing = await standPicture(document.body, scene, { stylesheet: `${themeRules()}\n${styles}`, theme });
  return standing;
}

function toBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error("The picture cannot be read."));
    reader.readAsDataURL(blob);
  });
}

/** Milliseconds until what `work` promised is there. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const suite = {
  /** The PNG as a data address, while its map goes on standing for a screenshot. */
  async picture(text: string, language: "en" | "ru", theme: Theme, scale: number) {
    const picture = await stand(sceneOf(text, language), theme);
    const { widthPx, heightPx } = picture.size;
    const drawn = { widthPx: Math.ceil(widthPx * scale), heightPx: Math.ceil(heightPx * scale) };
    return { ...drawn, png: await toBase64(await drawPng(picture, drawn)) };
  },

  /** Times by name, and how many bytes each SVG has. */
  async race(text: string, language: "en" | "ru", rounds: number) {
    const scene = sceneOf(text, language);
    const picture = await stand(scene, "light");
    // The other one copies computed styles and cannot enter a shadow: it gets the same markup under the same rules in the open.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(picture.rules);
    document.adoptedStyleSheets = [sheet];
    const open = document.createElement("div");
    open.className = "theme-light";
    open.style.width = `${picture.size.widthPx}px`;
    for (const child of picture.body.childNodes) open.append(child.cloneNode(true));
    document.body.className = "theme-light";
    document.body.append(open);
    const bytes = { own: new TextEncoder().encode(toSvg(scene, { theme: "light" })).length, drawn: new TextEncoder().encode(pictureSvg(picture)).length, other: new TextEncoder().encode(await toImageSvg(open)).length };
    // Of a map that did not change the browser keeps what it read of the picture before; a mark makes it another one.
    let turn = 0;
    const mark = (element: HTMLElement): void => element.setAttribute("data-turn", String((turn += 1)));
    const times = await runRounds(
      {
        own: () => timed(() => drawPng(picture, picture.size)),
        changed: () => {
          const { body } = picture;
          mark(body);
          return timed(() => drawPng(picture, picture.size)).finally(() => body.removeAttribute("data-turn"));
        },
        all: () => timed(async () => {
          const fresh = await standPicture(document.body, scene, { stylesheet: `${themeRules()}\n${styles}`, theme: "light" });
          mark(fresh.body);
          await drawPng(fresh, fresh.size);
          fresh.remove();
        }),
        other: () => timed(() => toPng(open, { pixelRatio: 1, skipFonts: true })),
      },
      { rounds, warmUp: 1 },
    );
    document.adoptedStyleSheets = [];
    open.remove();
    return { times, bytes, elements: picture.body.querySelectorAll("*").length };
  },
};

globalThis.pictures = suite;
