/**
 * Runs in the page: types letters into an open draft of the shipped map screen, and measures them against one cell's update
 * and against a bare text field. Node drives it through `window.typing`.
 */
import { mountMap, type MountedMap } from "../../src/editor/map-screen";
import type { MapEditing } from "../../src/editor/map-editing";
import type { MapScreenEvents } from "../../src/editor/map-screen-events";
import { wordsFor } from "../../src/i18n/words";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { shareUnchanged } from "../../src/obsidian/share-unchanged";
import { makeScene } from "../../src/render/make-scene";
import type { MapScene } from "../../src/render/map-scene";
import { median, runRounds } from "../measure.mjs";
import { nextFrame, settle, timeToPixels } from "./frame";

declare global {
  var typing: typeof suite;
}

type Times = Record<string, number[]>;

const events: MapScreenEvents = {
  openLink: () => undefined,
  hoverLink: () => undefined,
  linkMenu: () => undefined,
  chooseDensity: () => undefined,
  openMarkdown: () => undefined,
};

/** A host that writes nothing: no draft is left while it is measured. */
const editing: MapEditing = {
  write: () => Promise.resolve({ written: false, sentence: "" }),
  undo: () => undefined,
  redo: () => undefined,
  openMenu: () => undefined,
  suggestNotes: () => [],
  tell: () => undefined,
  collapsedLanes: () => [],
  collapseLane: () => undefined,
};

interface Info {
  readonly cls?: string;
  readonly text?: string;
  readonly type?: string;
  readonly attr?: Readonly<Record<string, string>>;
}

/** What the app adds to elements and the editing layer uses. */
function addAppElements(): void {
  const create = function (this: HTMLElement, name: string, info: Info = {}): HTMLElement {
    const element = this.ownerDocument.createElement(name);
    if (info.cls !== undefined) element.className = info.cls;
    if (info.text !== undefined) element.textContent = info.text;
    for (const [key, value] of Object.entries({ ...info.attr, ...(info.type === undefined ? {} : { type: info.type }) })) element.setAttribute(key, value);
    this.append(element);
    return element;
  };
  const additions = {
    createEl: create,
    createDiv(this: HTMLElement, info?: Info) {
      return create.call(this, "div", info);
    },
    createSpan(this: HTMLElement, info?: Info) {
      return create.call(this, "span", info);
    },
  };
  for (const [name, value] of Object.entries(additions)) Object.defineProperty(HTMLElement.prototype, name, { value, configurable: true });
}

function sceneOf(text: string): MapScene {
  const { journey, problems } = readJourney(readNote(text));
  return { ...makeScene({ noteName: "Benchmark", journey, problems, words: wordsFor("en"), today: "2026-11-22", idPrefix: "typing", density: "stages" }), editable: true };
}

function makePane(): HTMLElement {
  document.body.replaceChildren();
  const pane = document.createElement("div");
  pane.className = "bench-pane view-content";
  document.body.append(pane);
  return pane;
}

/** The text the letters are typed into. */
const goal = ".row-goals .cjm-item";

/** Types letters one by one where the focus is: the median of their times to pixels. */
async function typeInto(root: HTMLElement, letters: number, tellScript: (milliseconds: number) => void): Promise<number> {
  if (!(document.activeElement instanceof HTMLTextAreaElement)) throw new Error("no draft stands open");
  const times: number[] = [];
  const scripts: number[] = [];
  for (let letter = 0; letter < letters; letter += 1) {
    await settle();
    // The browser's own editing, with all the events a key brings.
    times.push(await timeToPixels(() => void document.execCommand("insertText", false, String(letter % 10)), root, (milliseconds) => void scripts.push(milliseconds)));
  }
  tellScript(median(scripts));
  return median(times);
}

const suite = {
  /** Milliseconds of a letter in a text's draft, in an emotion's draft, in a bare field, and of one cell's update, by round. */
  async typeLetters(before: string, after: string, { rounds, letters }: { rounds: number; letters: number }): Promise<{ times: Times; scripts: Times }> {
    addAppElements();
    const first = sceneOf(before);
    const scripts: Times = { letter: [], emotion: [], bare: [], cell: [] };
    const tell = (name: string) => (milliseconds: number) => void scripts[name]?.push(milliseconds);
    const onMap = async (work: (pane: HTMLElement, map: MountedMap) => Promise<number>): Promise<number> => {
      const pane = makePane();
      const map = mountMap(pane, first, events, undefined, editing);
      // Rows out of sight come after the first paint, in idle time.
      for (let frame = 0; frame < 300 && pane.querySelector(goal) === null; frame += 1) await nextFrame();
      await settle();
      const milliseconds = await work(pane, map);
      map.unmount();
      return milliseconds;
    };
    const inDraft = (name: string, selector: string) => () =>
      onMap(async (pane) => {
        pane.querySelector<HTMLElement>(selector)?.click();
        return typeInto(pane, letters, tell(name));
      });
    const times = await runRounds(
      {
        letter: inDraft("letter", goal),
        emotion: inDraft("emotion", ".cjm-card .cjm-card-level"),
        bare: async () => {
          const pane = makePane();
          const field = document.createElement("textarea");
          pane.append(field);
          field.focus();
          return typeInto(pane, letters, tell("bare"));
        },
        cell: () =>
          onMap(async (pane, map) => {
            const found: number[] = [];
            const script: number[] = [];
            let scene = first;
            for (let update = 0; update < letters; update += 1) {
              const { journey, problems } = readJourney(readNote(update % 2 === 0 ? after : before));
              scene = { ...scene, journey: shareUnchanged(scene.journey, journey), problems };
              await settle();
              found.push(await timeToPixels(() => map.update(scene), pane, (milliseconds) => void script.push(milliseconds)));
            }
            tell("cell")(median(script));
            return median(found);
          }),
      },
      { rounds, warmUp: 2 },
    );
    return { times, scripts };
  },
};

globalThis.typing = suite;
