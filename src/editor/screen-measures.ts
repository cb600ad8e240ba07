/** What a map needs to know of its container's size. Uses the container's own window, so that pop-outs work. */
import { useLayoutEffect, useState } from "preact/hooks";
import { labelColumnPx } from "../render/map-table";
import type { ScrollerMeasures } from "./visible-stages";

const paddingPx = 20;

/**
 * Inner width of the container in whole pixels, followed as it changes; 0 until it is shown. `cameBack` is called when it is
 * shown again after it was out of sight: a note takes what is far from the reader out of the page, and scrollers lose their place.
 */
export function useScreenWidth(container: HTMLElement, cameBack: () => void): number {
  const [widthPx, setWidthPx] = useState(() => container.clientWidth);
  useLayoutEffect(() => {
    const view = container.ownerDocument.defaultView;
    if (view === null || !("ResizeObserver" in view)) return undefined;
    // What was measured before the map was drawn: asking now would lay it out at once, in the middle of the script.
    let gone = widthPx === 0;
    const observer = new view.ResizeObserver(() => {
      const shown = container.clientWidth > 0;
      if (shown) setWidthPx(container.clientWidth);
      if (shown && gone) cameBack();
      gone = !shown;
    });
    observer.observe(container);
    return () => observer.disconnect();
  }, []);
  return widthPx;
}

/** The scroller's place and size for a container this wide; a width of 0 counts as a wide screen. */
export function toMeasures(scrollPx: number, widthPx: number): ScrollerMeasures {
  return { scrollPx, widthPx: widthPx > 0 ? widthPx : 1280, labelPx: labelColumnPx, paddingPx };
}
