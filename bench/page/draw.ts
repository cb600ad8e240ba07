/**
 * Runs in the page: draws journeys through the shipped map screen and measures that against the same markup set as one
 * string, against Mermaid, and against itself without `contain`. Node drives it through `window.bench`.
 */
import { h, render } from "preact";
import { mountMap } from "../../src/editor/map-screen";
import type { MapScreenEvents } from "../../src/editor/map-screen-events";
import { wordsFor } from "../../src/i18n/words";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { JourneyMap } from "../../src/render/journey-map";
import { shareUnchanged } from "../../src/obsidian/share-unchanged";
import { makeScene } from "../../src/render/make-scene";
import type { Density, MapScene } from "../../src/render/map-scene";
import { toMermaid } from "../generate.mjs";
import { median, runRounds } from "../measure.mjs";
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

/** A journey read anew, as the app reads a changed note: what equals `before` is taken from there, and the links stay. */
function changedScene(before: MapScene, text: string): MapScene {
  const { journey, problems } = readJourney(readNote(text));
  return { ...before, journey: shareUnchanged(before.journey, journey), problems };
}

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

async function onFreshPane(work: (pane: HTMLElement) => void): Promise<number> {
  const pane = makePane();
  await settle();
  return timeToPixels(() => work(pane), pane);
}

/** A first draw in two parts: what is in sight, to its pixels, and after it everything else, to its own. */
interface TwoPartDraw {
  readonly sightMs: number;
  readonly wholeMs: number;
}

/** Mounts a map on a fresh pane. The rest, which the map leaves to idle time, is drawn when the first part stands. */
async function mountInParts(scene: MapScene, tellScript: (milliseconds: number) => void): Promise<TwoPartDraw> {
  const pane = makePane();
  await settle();
  let rest: (() => void) | undefined;
  const idle = globalThis.requestIdleCallback;
  globalThis.requestIdleCallback = (work) => {
    rest = () => work({ didTimeout: false, timeRemaining: () => 50 });
    return 0;
  };
  let map: { unmount: () => void } | undefined;
  const sightMs = await timeToPixels(() => (map = mountMap(pane, scene, events)), pane, tellScript);
  globalThis.requestIdleCallback = idle;
  const wholeMs = sightMs + (rest === undefined ? 0 : await timeToPixels(rest, pane, tellScript));
  map?.unmount();
  return { sightMs, wholeMs };
}

/** The markup the shipped screen has come to rest with, and the classes it gave its container. */
async function markupOf(scene: MapScene): Promise<{ html: string; className: string; elements: number }> {
  const pane = makePane();
  const map = mountMap(pane, scene, events);
  map.update(scene);
  await settle();
  const found = { html: pane.innerHTML, className: pane.className, elements: pane.querySelectorAll("*").length };
  map.unmount();
  return found;
}

/** The whole map's markup, every column drawn, inside the classes of the screen. */
async function fullMarkupOf(scene: MapScene): Promise<{ html: string; className: string; elements: number }> {
  const pane = makePane();
  pane.classList.add("cjm-screen");
  render(h(JourneyMap, { scene, interactive: true }), pane);
  await settle();
  const found = { html: pane.innerHTML, className: pane.className, elements: pane.querySelectorAll("*").length };
  render(null, pane);
  return found;
}

function toDiagram(scene: MapScene): string {
  const stages = scene.journey.stages.map((stage) => ({
    name: stage.name ?? "",
    touchpoints: stage.touchpoints.map((touchpoint) => ({ name: touchpoint.name ?? "", level: touchpoint.emotion?.level })),
  }));
  return toMermaid({ title: scene.title, actor: scene.journey.personas[0]?.name ?? "Olga", stages });
}

/** A note that holds what a Mermaid journey can hold: names of stages and touchpoints, scores, one persona. */
function toBareNote(scene: MapScene): string {
  const stages = scene.journey.stages.map((stage) => ({
    name: stage.name ?? "",
    touchpoints: stage.touchpoints.map((touchpoint) => ({ name: touchpoint.name ?? "", ...(touchpoint.emotion === undefined ? {} : { emotion: touchpoint.emotion.level }) })),
  }));
  const personas = [scene.journey.personas[0]?.name ?? "Olga"];
  return `---\ntags: [journey]\npersonas: ${JSON.stringify(personas)}\nstages: ${JSON.stringify(stages)}\n---\n`;
}

let diagrams = 0;

interface DrawOptions {
  readonly rounds: number;
  /** Also draws the journey with Mermaid, which must be loaded. */
  readonly mermaid: boolean;
  /** Also sets the markup of the whole map, every column drawn. */
  readonly full: boolean;
  readonly density?: Density;
}

const suite = {
  /** First draw of one journey in every variant asked for: milliseconds by variant and round, and how many elements each draws. */
  async firstDraw(text: string, language: "en" | "ru", { rounds, mermaid, full, density }: DrawOptions): Promise<{ times: Times; scriptMs: number; elements: number; fullElements: number }> {
    const scene = sceneOf(text, language, density);
    const settled = await markupOf(scene);
    const whole = full ? await fullMarkupOf(scene) : settled;
    const setMarkup = ({ html, className }: { html: string; className: string }) => () =>
      onFreshPane((pane) => {
        pane.className = className;
        pane.innerHTML = html;
      });
    const scripts: Times = {};
    const wholes: Times = {};
    const draw = (name: string, shown: MapScene) => async (): Promise<number> => {
      let scriptMs = 0;
      const { sightMs, wholeMs } = await mountInParts(shown, (milliseconds) => (scriptMs += milliseconds));
      (scripts[name] ??= []).push(scriptMs);
      (wholes[name] ??= []).push(wholeMs);
      return sightMs;
    };
    const variants: Record<string, () => Promise<number>> = { sight: draw("whole", scene), floor: setMarkup(settled) };
    if (full) variants["full"] = setMarkup(whole);
    if (mermaid) {
      const diagram = toDiagram(scene);
      const bare = sceneOf(toBareNote(scene), language, density);
      variants["bareSight"] = draw("bareWhole", bare);
      globalThis.mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000 });
      variants["mermaid"] = async () => {
        const pane = makePane();
        await settle();
        const start = performance.now();
        const { svg } = await globalThis.mermaid.render(`diagram${diagrams++}`, diagram);
        const script = performance.now() - start;
        return script + (await timeToPixels(() => void (pane.innerHTML = svg), pane));
      };
    }
    const times = await runRounds(variants, { rounds, warmUp: 2 });
    for (const [name, all] of Object.entries(wholes)) times[name] = all.slice(-rounds);
    return { times, scriptMs: median(scripts["whole"]?.slice(-rounds) ?? []), elements: settled.elements, fullElements: whole.elements };
  },

  /**
   * One changed score, from the new scene to pixels, on a map already drawn: as shipped and with every column drawn, each
   * with the stylesheet as it is and without `contain`. As in the app each text is read anew, before the clock starts.
   */
  async oneScore(before: string, after: string, language: "en" | "ru", { rounds, updates }: { rounds: number; updates: number }): Promise<Times> {
    const first = sceneOf(before, language);
    const plain = document.getElementById("bench-uncontained");
    if (!(plain instanceof HTMLStyleElement) || plain.sheet === null) throw new Error("the page lacks the stylesheet without contain");
    const shipped = document.getElementById("bench-styles");
    if (!(shipped instanceof HTMLStyleElement) || shipped.sheet === null) throw new Error("the page lacks the stylesheet");
    const sheets = { plain: plain.sheet, shipped: shipped.sheet };
    const measureUpdates = (contained: boolean, mount: (pane: HTMLElement) => { update: (scene: MapScene) => void; unmount: () => void }) => async (): Promise<number> => {
      sheets.shipped.disabled = !contained;
      sheets.plain.disabled = contained;
      const pane = makePane();
      const map = mount(pane);
      await settle();
      const times: number[] = [];
      let scene = first;
      for (let update = 0; update < updates; update++) {
        scene = changedScene(scene, update % 2 === 0 ? after : before);
        await settle();
        times.push(await timeToPixels(() => map.update(scene), pane));
      }
      map.unmount();
      return median(times);
    };
    const mountShipped = (pane: HTMLElement) => mountMap(pane, first, events);
    const mountFull = (pane: HTMLElement) => {
      pane.classList.add("cjm-screen");
      const draw = (scene: MapScene) => render(h(JourneyMap, { scene, interactive: true }), pane);
      draw(first);
      return { update: draw, unmount: () => render(null, pane) };
    };
    const times = await runRounds(
      {
        windowed: measureUpdates(true, mountShipped),
        windowedPlain: measureUpdates(false, mountShipped),
        full: measureUpdates(true, mountFull),
        fullPlain: measureUpdates(false, mountFull),
      },
      { rounds, warmUp: 1 },
    );
    sheets.shipped.disabled = false;
    sheets.plain.disabled = true;
    return times;
  },
};

globalThis.bench = suite;
