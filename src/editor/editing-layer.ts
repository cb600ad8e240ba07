/**
 * The element over a map in which editing draws: drafts, handles, buttons. It stands inside the scroller and scrolls with
 * the map, so that the map itself is never drawn again by typing. It knows places in pixels, and no journeys.
 */

/** A place in the layer's own pixels, from the scrolled content's top left corner. */
export interface LayerRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface EditingLayer {
  readonly element: HTMLElement;
  /** Where an element of the map stands. */
  readonly rectOf: (element: Element) => LayerRect;
  /** The part of the content that is in sight. */
  readonly sight: () => LayerRect;
  /** Puts a child of the layer to a place: `--cjm-x`, `--cjm-y`, `--cjm-width` and `--cjm-height` in pixels, for the style sheet. */
  readonly place: (child: HTMLElement, rect: LayerRect) => void;
  /** Says a sentence aloud, politely, for those who do not see the map change. */
  readonly announce: (sentence: string) => void;
  /** To be called after every drawing: the layer stays the scroller's last child. */
  readonly afterDraw: () => void;
  readonly stop: () => void;
}

let layerCount = 0;

/** A layer over the map in `container`; empty but for what is said aloud. `keysHint` describes the table's keys. */
export function makeEditingLayer(container: HTMLElement, keysHint: string): EditingLayer {
  const element = (container.querySelector(".cjm-scroll") ?? container).createDiv({ cls: "cjm-editing" });
  const hint = element.createDiv({ cls: "cjm-spoken", text: keysHint, attr: { id: `cjm-keys-${++layerCount}` } });
  const spoken = element.createDiv({ cls: "cjm-spoken", attr: { role: "status", "aria-live": "polite" } });
  let turn = 0;
  const scroller = (): Element | null => container.querySelector(".cjm-scroll");
  const afterDraw = (): void => {
    const home = scroller();
    if (home !== null && element.parentElement !== home) home.append(element);
    const table = home?.querySelector(".cjm-table");
    if (table?.getAttribute("aria-describedby") !== hint.id) table?.setAttribute("aria-describedby", hint.id);
  };
  const sight = (): LayerRect => {
    const home = scroller();
    return home === null ? { x: 0, y: 0, width: 0, height: 0 } : { x: home.scrollLeft, y: home.scrollTop, width: home.clientWidth, height: home.clientHeight };
  };
  afterDraw();
  return {
    element,
    rectOf: (anchor) => {
      const origin = element.getBoundingClientRect();
      const { left, top, width, height } = anchor.getBoundingClientRect();
      return { x: left - origin.left, y: top - origin.top, width, height };
    },
    sight,
    place: (child, { x, y, width, height }) => {
      const places = { "--cjm-x": x, "--cjm-y": y, "--cjm-width": width, "--cjm-height": height };
      for (const [name, pixels] of Object.entries(places)) child.style.setProperty(name, `${Math.round(pixels)}px`);
    },
    announce: (sentence) => {
      // The same sentence twice in a row would be said once.
      turn += 1;
      spoken.textContent = turn % 2 === 0 ? sentence : `${sentence}\u00A0`;
    },
    afterDraw,
    stop: () => element.remove(),
  };
}
