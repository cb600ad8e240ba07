/**
 * The journey a note shows, and whence: from its properties, or from a map in its body while it has no stages there. The
 * one place where this is decided for tabs, code blocks and exports; it draws and writes nothing.
 */
import type { TFile } from "obsidian";
import { readBodyJourney, type BodyMap, type BodyReading } from "../exchange/import/read-body-map";
import { readJourney, type JourneyReading } from "../journey/read-journey";
import { readTags } from "../note/read-tags";
import type { ReadNote } from "../note/read-note";
import type { MapHost } from "./map-host";
import type { VaultLinks } from "./vault-links";

export interface ShownJourney extends JourneyReading {
  readonly note: ReadNote;
  /** What the body holds; undefined when the note has stages of its own or cannot be read, and as long as `waiting`. */
  readonly body: BodyReading | undefined;
  /** The body is too long to be read at once: `readWholeJourney` waits for it. */
  readonly waiting: boolean;
}

function shown(host: MapHost, note: ReadNote, reading: JourneyReading, links: VaultLinks, body: BodyReading | undefined): ShownJourney {
  if (body?.kind !== "map") return { ...reading, note, body, waiting: false };
  return { ...readBodyJourney(body, optionsFor(host, note, links)), note, body, waiting: false };
}

function optionsFor(host: MapHost, note: ReadNote, links: VaultLinks) {
  return { tags: readTags(note), noteTags: host.noteTags(), aliasesOf: links.aliasesOf };
}

/** Reads what can be told at once of the journey in a text of the note. */
export function readShownJourney(host: MapHost, file: TFile, text: string, links: VaultLinks): ShownJourney {
  const note = host.readings.read(file, text);
  const reading = readJourney(note, optionsFor(host, note, links));
  if (reading.status !== "not-yet") return { ...reading, note, body: undefined, waiting: false };
  const body = host.bodyMaps.at(file, note);
  return body === undefined ? { ...reading, note, body, waiting: true } : shown(host, note, reading, links, body);
}

/** The same, waiting for a long body in slices. */
export async function readWholeJourney(host: MapHost, file: TFile, text: string, links: VaultLinks): Promise<ShownJourney> {
  const quick = readShownJourney(host, file, text, links);
  if (!quick.waiting) return quick;
  return shown(host, quick.note, quick, links, await host.bodyMaps.read(file, quick.note));
}

/** The map a journey was read from in the note's body; undefined for one that stands in its properties. */
export function bodyMapOf({ body }: ShownJourney): BodyMap | undefined {
  return body?.kind === "map" ? body : undefined;
}
