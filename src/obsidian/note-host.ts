/** What reading and writing notes needs of the app, handed down as one value. It knows neither maps nor what follows a rename. */
import type { App } from "obsidian";
import type { Words } from "../i18n/words";
import type { NoteTags } from "../journey/recognise-note";
import type { BodyMaps } from "./body-maps";
import type { DevicePreferences } from "./device-preferences";
import type { IndexCore } from "./index-core";
import type { NoteReadings } from "./note-readings";
import type { NoteWriter } from "./note-writer";
import type { LinkUpdates, Settings } from "./settings";

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
