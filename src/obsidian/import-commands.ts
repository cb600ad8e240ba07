/** The ways to the import dialog: a command that is always there, and lines in the menus of selections, files and notes. */
import { MarkdownView, TFile, type CachedMetadata, type Plugin, type WorkspaceLeaf } from "obsidian";
import { namesJourney } from "../exchange/import/journey-words";
import { ImportModal, type ImportOpening } from "./import-modal";
import { importedExtensions } from "./import-source";
import { JourneyView } from "./journey-view";
import type { MapHost } from "./map-host";
import { begin } from "./report";

export function addImportCommands(plugin: Plugin, host: MapHost): void {
  const { importing } = host.words.exchange;
  const { workspace, metadataCache } = host.app;
  const open = (opening: () => Promise<ImportOpening>): void => begin(async () => new ImportModal(host, await opening()).open(), importing.cannotOpen);
  plugin.addCommand({ id: "import-map", name: importing.command, icon: "import", callback: () => open(() => whatIsOpen(host)) });
  plugin.registerEvent(
    workspace.on("editor-menu", (menu, editor) => {
      if (!editor.somethingSelected()) return;
      menu.addItem((item) => item.setSection("action").setIcon("import").setTitle(importing.asMap).onClick(() => open(() => whatIsOpen(host))));
    }),
  );
  plugin.registerEvent(
    workspace.on("file-menu", (menu, file, source, leaf) => {
      if (!(file instanceof TFile)) return;
      const line = (title: string, opening: () => Promise<ImportOpening>): void => {
        menu.addItem((item) => item.setSection("action").setIcon("import").setTitle(title).onClick(() => open(opening)));
      };
      if (importedExtensions.has(file.extension.toLowerCase())) line(importing.asMap, async () => ({ file }));
      else if (file.extension === "md" && offersNote(host, file, source, metadataCache.getFileCache(file))) line(importing.fromNote, () => noteOpening(host, file, leaf));
    }),
  );
}

/** The note in the active tab, with what is selected in it. */
async function whatIsOpen(host: MapHost): Promise<ImportOpening> {
  const { workspace } = host.app;
  const view = workspace.getActiveViewOfType(MarkdownView);
  if (view !== null && view.file !== null) {
    const text = view.getMode() === "source" ? view.editor.getSelection() : "";
    const selection = text.trim() === "" ? undefined : { text, firstLine: view.editor.getCursor("from").line + 1 };
    return { note: { file: view.file, text: view.getViewData(), leaf: view.leaf }, selection };
  }
  const map = workspace.getActiveViewOfType(JourneyView);
  return map === null || map.file === null ? {} : { ...(await noteOpening(host, map.file, map.leaf)), wanted: undefined };
}

/** One note, asked for by its menu. */
async function noteOpening({ app }: MapHost, file: TFile, leaf: WorkspaceLeaf | undefined): Promise<ImportOpening> {
  const view = leaf?.view;
  const open = view instanceof MarkdownView && view.file === file ? view : undefined;
  return { note: { file, text: open?.getViewData() ?? (await app.vault.cachedRead(file)), leaf: view instanceof MarkdownView || view instanceof JourneyView ? leaf : undefined }, wanted: true };
}

/**
 * Whether a note's menu offers to import from it: a journey without stages does, and a note in its own menu whose headings
 * speak of a journey and which holds a table. A list of files is no place for guesses.
 */
function offersNote({ index }: MapHost, file: TFile, source: string, cache: CachedMetadata | null): boolean {
  const status = index.journeyAt(file.path)?.status;
  if (status !== undefined) return status === "not-yet" || status === "body";
  if (source !== "more-options" || cache?.sections?.some(({ type }) => type === "table") !== true) return false;
  return namesJourney([file.basename, ...(cache.headings ?? []).map(({ heading }) => heading)].join(" "));
}
