/** What a map on a screen tells its host: links, chosen density, the way to the Markdown. The host answers; the map knows no app. */
import type { Problem } from "../journey/problem";
import type { Density } from "../render/map-scene";

export interface MapScreenEvents {
  /** `target` as typed, with its subpath; a web address for a link that leads outside. */
  readonly openLink: (target: string, event: MouseEvent | KeyboardEvent) => void;
  readonly hoverLink: (target: string, element: HTMLElement, event: MouseEvent) => void;
  readonly linkMenu: (target: string, event: MouseEvent) => void;
  readonly chooseDensity: (density: Density) => void;
  readonly openMarkdown: (problem: Problem | undefined) => void;
}
