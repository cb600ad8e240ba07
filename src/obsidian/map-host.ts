/** What every map drawn in the app needs around it, handed down as one value. It knows no particular map. */
import type { App } from "obsidian";
import type { Words } from "../i18n/words";
import type { NoteTags } from "../journey/recognise-note";
import type { BodyMaps } from "./body-maps";
import type { DevicePreferences } from "./device-preferences";
import type { IndexCore } from "./index-core";
import type { LinkMending } from "./link-mending";
import type { NoteReadings } from "./note-readings";
import type { NoteWriter } from "./note-writer";
import type { LinkUpdates, Settings } from "./settings";
import type { TouchpointRenames } from "./touchpoint-renames";

/** What reading and writing notes needs. */
export interface NoteHost {
  readonly app: App;
  readonly words: Words;
  readonly index: IndexCore;
  readonly preferences: DevicePreferences;
  readonly readings: NoteReadings;
  readonly bodyMaps: BodyMaps;
  readonly writer: NoteWriter;
  readonly settings: () => Settings;
  readonly noteTags: () => NoteTags;
  /** Keeps the answer to whether links are mended. */
  readonly useLinkUpdates: (updates: LinkUpdates) => Promise<void>;
}

export interface MapHost extends NoteHost {
  readonly mending: LinkMending;
  readonly touchpointRenames: TouchpointRenames;
}

/** The type of our view, as stored in the workspace; never changes after a release. */
export const journeyViewType = "customer-journey-map";

/** The name under which hover previews know our links. */
export const hoverSource = "customer-journey-maps";
