/**
 * Runs in the page: draws journeys through the shipped map screen and measures that against the same markup set as one
 * string, against Mermaid, and against itself without `contain`. Node drives it through `window.bench`.
 */
import { mountMap, type MapScreenEvents } from "../../src/editor/map-screen";
import { wordsFor } from "../../src/i18n/words";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { makeScene } from "../../src/render/make-scene";
import type { Density, MapScene } from "../../src/render/map-scene";
import { toMermaid } from "../generate.mjs";
import { runRounds } from "../measure.mjs";
import { settle, timeToPixels } from "./frame";

interface Mermaid {
  initialize(config: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}

declare global {
  var mermaid: Mermaid;
  var bench: typeof suite;
}

type Times = Record<string, number[]>;

const events: MapScreenEvents = {
  openLink: () => undefined,
  hoverLink: () => undefined,
  linkMenu: () => undefined,
  chooseDensity: () => undefined,
  openMarkdown: () => undefined,
};

let scenes = 0;

function sceneOf(text: string, language: "en" | "ru", density: Density = "stages"): MapScene {
  const { journey, problems } = readJourney(readNote(text));
  return makeScene({ noteName: "Benchmark", journey, problems, words: wordsFor(language), today: "2026-11-22", idPrefix: `bench${scenes++}`, density });
}

/** An empty place for a map, attached and laid out, as large as a pane. */
function makePane(): HTMLElement {
  document.body.replaceChildren();
  const pane = document.createElement("div");
  pane.className = "bench-pane view-content";
  document.body.append(pane);
  return pane;
}

async function onFreshPane(work: (pane: HTMLElement) => void | (() => void)): Promise<number> {
  const pane = makePane();
  await settle();
  let clean: void | (() => void) = undefined;
  const milliseconds = await timeToPixels(() => {
    clean = work(pane);
  }, pane);
  if (typeof clean === "function") (clean as () => void)();
  return milliseconds;
}

/** The markup the shipped screen has come to rest with, and the classes it gave its container. */
async function markupOf(scene: MapScene): Promise<{ html: string; className: string; elements: number }> {
  const pane = makePane();
  const map = mountMap(pane, scene, events);
  await settle();
  const found = { html: pane.innerHTML, className: pane.className, elements: pane.querySelectorAll("*").length };
  map.unmount();
  return found;
}

let diagrams = 0;

const suite = {
  /** First draw of one journey: shipped, its own markup as one string, and optionally Mermaid. Milliseconds by variant and round. */
  async firstDraw(text: string, language: "en" | "ru", options: { rounds: number; mermaid: boolean; density?: Density; fullHtml?: string }): Promise<{ times: Times; elements: number }> {
    const scene = sceneOf(text, language, options.density);
    const { html, className, elements } = await markupOf(scene);
    const setMarkup = (markup: string) => () =>
      onFreshPane((pane) => {
        pane.className = className;
        pane.innerHTML = markup;
      });
    const variants: Record<string, () => Promise<number>> = {
      shipped: () =>
        onFreshPane((pane) => {
          const map = mountMap(pane, scene, events);
          return () => map.unmount();
        }),
      floor: setMarkup(html),
    };
    if (options.fullHtml !== undefined) variants["full"] = setMarkup(options.fullHtml);
    if (options.mermaid) {
      const diagram = toMermaid({
        title: scene.title,
        actor: scene.journey.personas[0]?.name ?? "Olga",
        stages: scene.journey.stages.map((stage) => ({ name: stage.name ?? "", touchpoints: stage.touchpoints.map((touchpoint) => ({ name: touchpoint.name ?? "", level: touchpoint.emotion?.level })) })),
      });
      globalThis.mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000 });
      variants["mermaid"] = async () => {
        const pane = makePane();
        await settle();
        const start = performance.now();
        const { svg } = await globalThis.mermaid.render(`diagram${diagrams++}`, diagram);
        const script = performance.now() - start;
        return script + (await timeToPixels(() => {
          pane.innerHTML = svg;
        }, pane));
      };
    }
    return { times: await runRounds(variants, { rounds: options.rounds, warmUp: 2 }), elements };
  },

  markupOf: (text: string, language: "en" | "ru", density?: Density) => markupOf(sceneOf(text, language, density)),
};

globalThis.bench = suite;
