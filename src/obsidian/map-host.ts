/** What every map drawn in the app needs around it, handed down as one value. It knows no particular map. */
import type { App } from "obsidian";
import type { Words } from "../i18n/words";
import type { NoteTags } from "../journey/recognise-note";
import type { DevicePreferences } from "./device-preferences";
import type { IndexCore } from "./index-core";

export interface MapHost {
  readonly app: App;
  readonly words: Words;
  readonly index: IndexCore;
  readonly preferences: DevicePreferences;
  readonly noteTags: () => NoteTags;
}

/** The type of our view, as stored in the workspace; never changes after a release. */
export const journeyViewType = "customer-journey-map";

/** The name under which hover previews know our links. */
export const hoverSource = "customer-journey-maps";
