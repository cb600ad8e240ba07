/** Puts together what reading, drawing and writing notes needs. It starts nothing. */
import type { App } from "obsidian";
import type { Words } from "../i18n/words";
import { BodyMaps } from "./body-maps";
import { DevicePreferences } from "./device-preferences";
import type { IndexCore } from "./index-core";
import { LinkMending } from "./link-mending";
import type { MapHost } from "./map-host";
import type { NoteHost } from "./note-host";
import { NoteReadings } from "./note-readings";
import { NoteWriter } from "./note-writer";
import { ObservedNames } from "./observed-names";
import type { Settings, SettingPlace } from "./settings";

/** Where the settings live while the plugin runs. */
export interface SettingsHolder {
  readonly settings: () => Settings;
  readonly set: (place: SettingPlace, value: string | readonly string[]) => Promise<void>;
}

export function makeHost(app: App, words: Words, index: IndexCore, { settings, set }: SettingsHolder): MapHost {
  const readings = new NoteReadings();
  const noteTags = () => settings().tags;
  const host: NoteHost = {
    app,
    words,
    index,
    preferences: new DevicePreferences(app),
    readings,
    bodyMaps: new BodyMaps(noteTags),
    writer: new NoteWriter(app, words, readings, noteTags),
    settings,
    noteTags,
    useLinkUpdates: (updates) => set(["updateLinks"], updates),
  };
  return { ...host, mending: new LinkMending(host), observedNames: new ObservedNames(host) };
}
