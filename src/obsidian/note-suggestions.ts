/** Which notes complete a link that is being typed on a map. It reads names and caches and opens no file. */
import { prepareFuzzySearch, type TFile } from "obsidian";
import type { Suggestion } from "../editor/map-editing";
import { readFields } from "./read-fields";
import type { MapHost } from "./map-host";

const mostSuggestions = 20;
/** What would end or bend a wiki link when it stands in a name. */
const unlinkable = /[[\]|#^]/;

interface Candidate {
  readonly file: TFile;
  /** Another name of the note that fits better than its own. */
  readonly alias: string | undefined;
  readonly score: number;
}

/** The notes whose name or alias fits `query`, best first; with nothing typed our own notes come first. */
export function suggestNotes(host: MapHost, sourcePath: string, query: string, only?: "persona"): Suggestion[] {
  const { app, index } = host;
  const kinds = kindsByPath(host);
  const files = only === "persona" ? index.personas().flatMap(({ path }) => app.vault.getFileByPath(path) ?? []) : app.vault.getMarkdownFiles();
  const typed = query.trim();
  const search = typed === "" ? undefined : prepareFuzzySearch(typed);
  const found: Candidate[] = [];
  for (const file of files) {
    if (unlinkable.test(file.basename)) continue;
    const ours = kinds.has(file.path) ? 0.1 : 0;
    const best = bestName(file.basename, search === undefined ? [] : aliasesOf(host, file), search);
    if (best !== undefined) found.push({ file, alias: best.name === file.basename ? undefined : best.name, score: best.score + ours });
  }
  found.sort((one, other) => other.score - one.score || other.file.stat.mtime - one.file.stat.mtime);
  return found.slice(0, mostSuggestions).map(({ file, alias }) => {
    const link = app.metadataCache.fileToLinktext(file, sourcePath, true);
    const folder = file.parent?.path;
    return {
      insert: alias === undefined ? `[[${link}]]` : `[[${link}|${alias}]]`,
      title: alias ?? file.basename,
      note: kinds.get(file.path) ?? (alias === undefined ? (folder === "/" ? undefined : folder) : file.basename),
    };
  });
}

type Search = ReturnType<typeof prepareFuzzySearch>;

function bestName(name: string, aliases: readonly string[], search: Search | undefined): { readonly name: string; readonly score: number } | undefined {
  if (search === undefined) return { name, score: 0 };
  let best: { name: string; score: number } | undefined;
  for (const one of [name, ...aliases]) {
    const match = search(one);
    if (match !== null && (best === undefined || match.score > best.score)) best = { name: one, score: match.score };
  }
  return best;
}

function aliasesOf({ app }: MapHost, file: TFile): string[] {
  const { aliases } = readFields(app.metadataCache.getFileCache(file)?.frontmatter);
  const listed: readonly unknown[] = Array.isArray(aliases) ? aliases : [aliases];
  return listed.filter((alias) => typeof alias === "string").filter((alias) => alias !== "" && !unlinkable.test(alias));
}

/** What each of our notes is, in the app's language. */
function kindsByPath({ index, words }: MapHost): Map<string, string> {
  const { kinds } = words.app;
  const named = new Map<string, string>();
  for (const { path } of index.journeys()) named.set(path, kinds.journey);
  for (const { path } of index.evidence()) named.set(path, kinds.evidence);
  for (const { path } of index.personas()) named.set(path, kinds.persona);
  return named;
}
