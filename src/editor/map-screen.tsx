/**
 * Puts a journey map on a screen and keeps it alive: narrow or wide, columns in sight, keyboard, links, scroll place. It
 * works in the window of its container, and knows the app only through the events it is given.
 */
import { type JSX, render } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { JourneyMap, layOutScene } from "../render/journey-map";
import type { JourneyPath } from "../journey/journey";
import type { MapLayout } from "../layout/map-layout";
import type { Density, MapScene } from "../render/map-scene";
import type { VisibleStages } from "../render/map-table";
import { type EditedMap, editMap } from "./edit-map";
import { followLinks } from "./follow-links";
import { joinNumbers } from "./join-numbers";
import type { MapEditing } from "./map-editing";
import type { MapScreenEvents } from "./map-screen-events";
import { type MapKeys, walkMap } from "./walk-map";
import { toMeasures, useScreenWidth } from "./screen-measures";
import { countRowsInSight, estimateScreenRows } from "./screen-rows";
import { sameStages, stagesAround, stagesInSight } from "./visible-stages";
import { followPrint } from "./follow-print";
import { waitForRest } from "./wait-for-rest";
import { markCurrentStage } from "./mark-current-stage";

export interface MapScreenState {
  readonly density?: Density | undefined;
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

export interface MountedMap {
  readonly update: (scene: MapScene) => void;
  readonly state: () => MapScreenState;
  /** Writes every open draft; resolves when all are written or refused. */
  readonly commit: () => Promise<void>;
  /** Puts the focus on what stands at a path, now or as soon as it is drawn. */
  readonly focusPath: (path: JourneyPath) => void;
  readonly unmount: () => void;
}

/** Below this the map is a vertical list. */
const narrowPx = 620;

/** Draws the scene into the container, which is the map's alone until `unmount`. Without `editing` it is for reading only. */
export function mountMap(container: HTMLElement, scene: MapScene, events: MapScreenEvents, state?: MapScreenState, editing?: MapEditing): MountedMap {
  let shown: MapScene = state?.density === undefined ? scene : { ...scene, density: state.density };
  let layout: MapLayout | undefined;
  let edited: EditedMap | undefined;
  // What lies below a pane of known height is drawn after the first paint, unless the map opens scrolled down.
  let firstPx: number | undefined = (state?.scrollTop ?? 0) === 0 && (state?.scrollLeft ?? 0) === 0 && container.clientHeight > 0 ? container.clientHeight : undefined;
  let rest: { readonly stop: () => void } | undefined;
  const keys = walkMap(container);
  const drawn = (now: MapLayout, whole: boolean): void => {
    layout = now;
    if (!whole) rest ??= waitForRest(container, drawWhole);
    edited?.afterDraw();
  };
  const draw = (): void => render(<MapScreen scene={shown} container={container} keys={keys} firstPx={firstPx} drawn={drawn} />, container);
  const drawWhole = (): void => {
    firstPx = undefined;
    rest?.stop();
    draw();
  };
  container.classList.add("cjm-screen");
  draw();
  if (editing !== undefined) {
    edited = editMap({ container, scene: () => shown, layout: () => (layout ??= layOutScene(shown)), editing, keys });
    edited.afterDraw();
  }
  const scroller = (): Element | null => container.querySelector(".cjm-scroll");
  if (state !== undefined && (state.scrollLeft !== 0 || state.scrollTop !== 0)) scroller()?.scrollTo(state.scrollLeft, state.scrollTop);
  const stops = [joinNumbers(container), followLinks(container, events, () => shown)];
  return {
    update: (next) => {
      shown = next;
      drawWhole();
    },
    state: () => ({ density: shown.density, scrollLeft: scroller()?.scrollLeft ?? 0, scrollTop: scroller()?.scrollTop ?? 0 }),
    commit: async () => edited?.editor.commit(),
    focusPath: (path) => {
      if (firstPx !== undefined) drawWhole();
      edited?.editor.focusPath(path);
    },
    unmount: () => {
      rest?.stop();
      edited?.stop();
      keys.stop();
      for (const stop of stops) stop();
      render(null, container);
      container.classList.remove("cjm-screen");
    },
  };
}

interface MapScreenProps {
  readonly scene: MapScene;
  readonly container: HTMLElement;
  readonly keys: MapKeys;
  /** How much of the map's height is wanted now; undefined for all of it. */
  readonly firstPx: number | undefined;
  /** Called after every drawing; `whole` is false while rows are left for later. */
  readonly drawn: (layout: MapLayout, whole: boolean) => void;
}

function MapScreen({ scene, container, keys, firstPx, drawn }: MapScreenProps): JSX.Element {
  const place = useRef({ left: 0, top: 0 });
  const widthPx = useScreenWidth(container, () => container.querySelector(".cjm-scroll")?.scrollTo(place.current));
  const narrow = widthPx > 0 && widthPx < narrowPx;
  const layout = useMemo(() => layOutScene(scene), [scene]);
  const [visible, setVisible] = useState<VisibleStages | undefined>(() => (narrow ? undefined : stagesInSight(layout, toMeasures(0, widthPx))));
  const [printing, setPrinting] = useState(() => container.closest(".print") !== null);
  // Asked of the scroller only after it has moved: asking right after a drawing would lay the map out an extra time.
  const scrollPx = useRef(0);
  const early = firstPx !== undefined && !narrow && !printing;
  const wanted = early && visible !== undefined ? stagesInSight(layout, toMeasures(0, widthPx), 0) : visible;
  const windowed = !narrow && !printing && layout.stages.length > 0 ? clampTo(wanted, layout.stages.length) : undefined;
  const heights = useMemo(() => (windowed === undefined && !early ? undefined : estimateScreenRows(layout, widthPx)), [layout, widthPx, windowed === undefined && !early]);
  const firstRows = early && heights !== undefined ? countRowsInSight(layout, heights, scene.collapsedLanes ?? [], firstPx) : undefined;

  useLayoutEffect(() => {
    const scroller = container.querySelector(".cjm-scroll");
    if (scroller === null) return undefined;
    const show = (): void => {
      if (narrow) return markCurrentStage(container);
      const next = stagesInSight(layout, toMeasures(scrollPx.current, widthPx));
      setVisible((before) => (sameStages(before, next) ? before : next));
    };
    const follow = (): void => {
      place.current = { left: scroller.scrollLeft, top: scroller.scrollTop };
      scrollPx.current = Math.abs(scroller.scrollLeft);
      show();
    };
    show();
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => scroller.removeEventListener("scroll", follow);
  }, [layout, narrow, widthPx]);

  useLayoutEffect(() => {
    const show = (columnIndex: number): void => setVisible((before) => stagesAround(layout, columnIndex, before === undefined ? 1 : before.end - before.first));
    keys.showColumn = show;
    keys.afterDraw();
    drawn(layout, !early || (firstRows === layout.rows.length && sameStages(windowed, visible)));
  });
  useLayoutEffect(() => followPrint(container, setPrinting), []);

  return <JourneyMap scene={scene} layout={layout} interactive narrow={narrow && !printing} visible={windowed} rowHeightsPx={heights} firstRows={firstRows} />;
}

/** The range inside a map that may have lost stages since. */
function clampTo(visible: VisibleStages | undefined, count: number): VisibleStages | undefined {
  if (visible === undefined) return undefined;
  const end = Math.min(visible.end, count);
  return { first: Math.max(0, Math.min(visible.first, end - 1)), end };
}
