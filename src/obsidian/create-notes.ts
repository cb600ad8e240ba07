/**
 * Makes new journey and persona notes, and journeys of notes there are: where they go, what they are called, what they
 * start from. Never over an existing note. What a journey needs to be one is known elsewhere.
 */
import { normalizePath, type App, type TFile, type TFolder, type WorkspaceLeaf } from "obsidian";
import { readJourney } from "../journey/read-journey";
import { turnIntoJourney } from "../journey/turn-into-journey";
import { writingLanguage } from "../journey/writing-language";
import { readNote } from "../note/read-note";
import { turnIntoPersona } from "../persona/turn-into-persona";
import { adoptBodyMap } from "./adopt-body-map";
import type { MapHost } from "./map-host";
import { openMap } from "./open-journey";
import { report } from "./report";
import type { NewNotes } from "./settings";

/** Makes a journey note in `folder` (else where the settings or the app say), and opens it as a map, ready for its first stage. */
export async function createJourney(host: MapHost, folder?: TFolder): Promise<void> {
  const { settings, words } = host;
  const file = await createNote(host, settings().newJourneys, words.app.creating.journeyName, folder);
  await adopt(host, file);
}

/** Makes a persona note and opens it as Markdown. */
export async function createPersona(host: MapHost, folder?: TFolder): Promise<void> {
  const { app, settings, words, writer, noteTags } = host;
  const file = await createNote(host, settings().newPersonas, words.app.creating.personaName, folder);
  const outcome = await writer.rewrite(file, words.app.creating.personaLabel, (note) => turnIntoPersona(note, noteTags()));
  if (!outcome.written) report(undefined, outcome.sentence);
  await app.workspace.getLeaf(false).openFile(file);
}

/**
 * Adds to a note what it lacks to be a journey, and nothing else: the map that surely stands in its text, where there is one, else an empty list of
 * stages. Then shows its map, in `from` when given.
 */
export async function adopt(host: MapHost, file: TFile, from?: WorkspaceLeaf): Promise<void> {
  const { app, bodyMaps, noteTags, words, writer } = host;
  const note = readNote(await app.vault.cachedRead(file));
  const body = readJourney(note).status === "not-yet" ? await bodyMaps.read(file, note) : undefined;
  if (body?.kind === "map" && body.imported.sure) return (await adoptBodyMap(host, file)) ? openMap(app, file, false, from, "stages[0]") : undefined;
  const outcome = await writer.rewrite(file, words.app.creating.journeyLabel, (note) => turnIntoJourney(note, { language: writingLanguage(note, file.basename), noteTags: noteTags() }));
  if (!outcome.written) return report(undefined, outcome.sentence);
  await openMap(app, file, false, from, "stages");
}

async function createNote(host: MapHost, { folder, template }: NewNotes, name: string, chosen: TFolder | undefined): Promise<TFile> {
  const { app } = host;
  const home = chosen?.path ?? homeOf(host, folder);
  await makeFolder(app, home);
  const text = await readTemplate(host, template);
  return app.vault.create(freePath(app, home, name), text);
}

/** The folder new notes go into: the one of the settings, else where the app would put them. */
export function homeOf({ app }: MapHost, folder: string): string {
  return folder === "" ? app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? "").path : folder;
}

/** The text new notes start from; empty without a template, and told when the one named is not there. */
export async function readTemplate({ app, words }: MapHost, template: string): Promise<string> {
  if (template === "") return "";
  const source = findTemplate(app, template);
  if (source === undefined) report(undefined, words.app.creating.noTemplate(template));
  return source === undefined ? "" : app.vault.read(source);
}

function findTemplate(app: App, path: string): TFile | undefined {
  return app.vault.getFileByPath(normalizePath(path)) ?? app.vault.getFileByPath(normalizePath(`${path}.md`)) ?? undefined;
}

/** Makes the folder when it is not there. */
export async function makeFolder(app: App, path: string): Promise<void> {
  if (app.vault.getAbstractFileByPath(normalizePath(path)) === null) await app.vault.createFolder(normalizePath(path));
}

/** `name.md` in the folder, or with the first number that is free. File systems may ignore case, so we do too. */
export function freePath(app: App, folder: string, name: string): string {
  const taken = new Set(app.vault.getFiles().map(({ path }) => path.toLowerCase()));
  const inFolder = (base: string): string => normalizePath(`${folder}/${base}.md`);
  let path = inFolder(name);
  for (let number = 1; taken.has(path.toLowerCase()); number += 1) path = inFolder(`${name} ${number}`);
  return path;
}
