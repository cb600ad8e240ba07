/**
 * The map of a note as it is exported: read once, drawn from by every format and choice. Pictures of the vault are carried as
 * data and links into the vault become words, because a file that is sent on has no vault beside it.
 */
import type { TFile } from "obsidian";
import { wordsFor } from "../i18n/words";
import type { Journey } from "../journey/journey";
import type { Problem } from "../journey/problem";
import { readJourney, type JourneyReading } from "../journey/read-journey";
import { readTags } from "../note/read-tags";
import { layOutScene } from "../render/journey-map";
import type { MapScene } from "../render/map-scene";
import type { MapRow } from "../layout/map-layout";
import type { ExportChoices } from "./export-choices";
import type { CarriedPictures } from "./export-pictures";
import { JourneyView } from "./journey-view";
import type { MapHost } from "./map-host";
import { makeNoteScene } from "./note-scene";
import { bodyMapOf, readWholeJourney } from "./shown-journey";
import { VaultLinks } from "./vault-links";

export interface ExportedMap {
  readonly file: TFile;
  readonly status: JourneyReading["status"];
  readonly journey: Journey;
  readonly problems: readonly Problem[];
  /** Where the map stands in the note; undefined for none. */
  readonly mapIn: "properties" | "body" | undefined;
  readonly links: VaultLinks;
  readonly rightToLeft: boolean;
}

/** Reads the note as it stands once open drafts are written. */
export async function readExportedMap(host: MapHost, file: TFile, document: Document): Promise<ExportedMap> {
  const views = host.app.workspace.getLeavesOfType("customer-journey-map").flatMap(({ view }) => (view instanceof JourneyView && view.file === file ? [view] : []));
  for (const view of views) await view.commit();
  const links = new VaultLinks(host.app, file.path);
  const shown = await readWholeJourney(host, file, await host.app.vault.cachedRead(file), links);
  const { status, journey, problems } = shown;
  const mapIn = status !== "map" ? undefined : bodyMapOf(shown) === undefined ? "properties" : "body";
  return { file, status, journey, problems, mapIn, links, rightToLeft: document.body.hasClass("mod-rtl") };
}

/** Reads the map that stands in the properties of a text of the note. */
export function readMapText(host: MapHost, file: TFile, text: string, document: Document): ExportedMap {
  const links = new VaultLinks(host.app, file.path);
  const note = host.readings.read(file, text);
  const { status, journey, problems } = readJourney(note, { tags: readTags(note), noteTags: host.noteTags(), aliasesOf: links.aliasesOf });
  return { file, status, journey, problems, mapIn: status === "map" ? "properties" : undefined, links, rightToLeft: document.body.hasClass("mod-rtl") };
}

/** The rows the map has with nothing left out. */
export function rowsOf(host: MapHost, map: ExportedMap): readonly MapRow[] {
  return layOutScene(wholeScene(host, map)).rows;
}

/** The scene of a file: with the choices, and pictures as they are known so far. */
export function exportScene(host: MapHost, map: ExportedMap, choices: ExportChoices, pictures: CarriedPictures): MapScene {
  const { show, withoutRows } = choices;
  const scene = { ...wholeScene({ ...host, words: wordsFor(choices.language) }, map), show, lasting: true };
  const rows = layOutScene({ ...scene, show: "both" }).rows.map(({ key }) => key);
  const carried = {
    ...scene,
    personas: scene.personas.map((card) => ({ ...card, avatarAddress: pictures.carry(card.avatarAddress) })),
    links: { resolveLink: withoutVault(scene.links.resolveLink), resolveImage: (target: string) => pictures.carry(scene.links.resolveImage(target)) },
  };
  return withoutRows.length === 0 || show === "curve" ? carried : { ...carried, onlyLanes: rows.filter((key) => !withoutRows.includes(key)) };
}

/** A link into the vault leads nowhere from a file: it becomes words. */
function withoutVault(resolveLink: MapScene["links"]["resolveLink"]): MapScene["links"]["resolveLink"] {
  return (target) => {
    const found = resolveLink(target);
    return found.external ? found : { ...found, href: undefined };
  };
}

function wholeScene(host: MapHost, { file, journey, problems, links, rightToLeft }: ExportedMap): MapScene {
  return makeNoteScene(host, { file, journey, problems, links, density: host.preferences.density(), show: "both", onlyLanes: undefined, idPrefix: "cjm-export", rightToLeft, editable: undefined });
}
