/** Where the focus shall go once a pane's map stands: to a place asked for, or to the map as a whole. It draws nothing. */
import type { MountedMap } from "../editor/map-screen";
import type { JourneyPath } from "../journey/journey";

export class PaneFocus {
  private path: JourneyPath | undefined;
  /** What had the focus when the map was asked to take it: whoever goes on to something else keeps that. */
  private from: Element | null | undefined;

  constructor(private readonly container: HTMLElement) {}

  /** Without a path the map itself takes the focus, so that its keys work at once, unless it is in there already. */
  want(path: JourneyPath | undefined): void {
    const { activeElement } = this.container.doc;
    if (path !== undefined) this.path = path;
    else if (!this.container.contains(activeElement)) this.from = activeElement;
  }

  /** Gives the map that stands what was asked for. A map read from a body has no places, one without stages only the button that adds the first. */
  give(mounted: MountedMap, { readFromBody, stageCount }: { readonly readFromBody: boolean; readonly stageCount: number }): void {
    const { path, from } = this;
    if (path !== undefined && !readFromBody) {
      this.path = undefined;
      this.from = undefined;
      const first = stageCount === 0 ? this.container.querySelector<HTMLElement>("[data-action='add-stage']") : null;
      if (first === null) mounted.focusPath(path);
      else first.focus();
    } else if (from !== undefined) {
      this.from = undefined;
      const { activeElement, body } = this.container.doc;
      if (activeElement === from || activeElement === body) this.container.querySelector<HTMLElement>("[aria-colindex][tabindex='0']")?.focus({ preventScroll: true });
    }
  }
}
