/** Makes the map in a note's text the note's own: into its properties, the text byte for byte as it was. Words for finds. */
import { Notice, type TFile } from "obsidian";
import type { Imported } from "../exchange/import/import-report";
import type { Words } from "../i18n/words";
import { readJourney } from "../journey/read-journey";
import type { MapHost } from "./map-host";

/** One line for a find: what it is, its title, where it stands, how much it holds. */
export function findTitle({ from, map, lines }: Imported, { app }: Words): string {
  const title = map.title === undefined || map.title.trim() === "" ? app.body.from[from] : `${app.body.from[from]}: ${map.title}`;
  const touchpoints = map.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  const place = lines === undefined ? "" : ` (${app.body.line(lines[0])})`;
  return `${title}${place} · ${app.suggester.counts(map.stages.length, touchpoints)}`;
}

/**
 * Puts the map the note's text holds when its turn comes into the note's properties; one step of the map's undo. False
 * when it was refused, which is told.
 */
export async function adoptBodyMap({ bodyMaps, words, writer }: MapHost, file: TFile): Promise<boolean> {
  const outcome = await writer.adopt(
    file,
    (note) => {
      const body = readJourney(note).status === "not-yet" ? bodyMaps.now(file, note) : undefined;
      return body?.kind === "map" ? body.imported.map : undefined;
    },
    words.app.body.action,
  );
  if (!outcome.written) new Notice(outcome.sentence);
  return outcome.written;
}
