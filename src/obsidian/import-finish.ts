/** The end of an import: a new note with the map, or the map in the note it came from. Never over a note or stages that are there. */
import type { TFile } from "obsidian";
import type { ImportedMap } from "../exchange/import/imported-map";
import { adoptInto, toJourneyNoteSteps } from "../exchange/import/write-note";
import { writingLanguage } from "../journey/writing-language";
import { readNote } from "../note/read-note";
import { readPersona } from "../persona/read-persona";
import { freePath, homeOf, makeFolder, readTemplate } from "./create-notes";
import type { FindPersonaLinks } from "./import-personas";
import { textOfMap } from "./import-shorten";
import type { MapHost } from "./map-host";
import { stepsInSlices } from "./slices";

/** Where a new note of this name would go; `taken` when the name itself is not free there. */
export function newNotePlace(host: MapHost, name: string): { readonly path: string; readonly taken: boolean } {
  const home = homeOf(host, host.settings().newJourneys.folder);
  const path = freePath(host.app, home, name);
  return { path, taken: !path.endsWith(`${name}.md`) };
}

/**
 * Makes the note, a large one in slices; a sentence says why not. Its keys are in the language the map is written in.
 * Nothing is made, and undefined given, once `stopped` says so.
 */
export async function createImported(host: MapHost, map: ImportedMap, name: string, stopped: () => boolean): Promise<TFile | { readonly sentence: string } | undefined> {
  const { app, settings, noteTags, words } = host;
  const { folder, template } = settings().newJourneys;
  const options = { language: writingLanguage(readNote(`\n${textOfMap(map)}`), ""), title: name, noteTags: noteTags() };
  const frame = await readTemplate(host, template);
  const adopted = frame === "" ? undefined : adoptInto(frame, map, options);
  // A template with stages of its own gives way to the map.
  const text = adopted?.adopted === true ? adopted.text : await stepsInSlices(toJourneyNoteSteps(map, options), { stopped });
  if (stopped()) return undefined;
  if (text === undefined) return { sentence: words.exchange.import.refusal["too-large"] };
  const home = homeOf(host, folder);
  await makeFolder(app, home);
  return app.vault.create(freePath(app, home, name), text);
}

/** The persona notes that go by a name, by their own name or another one they have, each as the link to write. */
export function personaLinks({ app, index }: MapHost): FindPersonaLinks {
  const { metadataCache, vault } = app;
  let links: Map<string, Map<string, string>> | undefined;
  const gather = (): Map<string, Map<string, string>> => {
    const all = new Map<string, Map<string, string>>();
    for (const { path } of index.personas()) {
      const file = vault.getFileByPath(path);
      if (file === null) continue;
      const { aliases } = readPersona(file.basename, metadataCache.getFileCache(file)?.frontmatter);
      const target = metadataCache.fileToLinktext(file, "");
      for (const name of [file.basename, ...aliases]) {
        const link = name === file.basename && target === file.basename ? `[[${target}]]` : `[[${target}|${name}]]`;
        const key = folded(name);
        const known = all.get(key) ?? new Map<string, string>();
        all.set(key, known.has(path) ? known : known.set(path, link));
      }
    }
    return all;
  };
  return (name) => [...((links ??= gather()).get(folded(name))?.values() ?? [])];
}

function folded(name: string): string {
  return name.normalize("NFC").trim().toLowerCase().replaceAll("ё", "е");
}
