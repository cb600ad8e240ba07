/** The commands and menu lines that lead out of the app: the export dialog, and the static map in a note's body. */
import { MarkdownView, Notice, TFile, type Plugin } from "obsidian";
import { reportLines } from "../exchange/export/export-report";
import { lossPlace } from "../exchange/export/loss-place";
import { writeStaticMap } from "../exchange/export/static-map";
import { ExportModal } from "./export-modal";
import { readExportedMap, readMapText } from "./export-map";
import { JourneyView } from "./journey-view";
import type { MapHost } from "./map-host";
import { makeNoteScene } from "./note-scene";
import { begin } from "./report";

/** The journey in the active tab, as map or as Markdown, when it has a map in its properties or, if that is `enough`, in its text. */
function activeMap({ app, index }: MapHost, enough: "body" | undefined): TFile | undefined {
  const view = app.workspace.getActiveViewOfType(JourneyView) ?? app.workspace.getActiveViewOfType(MarkdownView);
  const file = view?.file ?? undefined;
  if (file === undefined) return undefined;
  const status = index.journeyAt(file.path)?.status;
  const shown = enough === "body" && view instanceof JourneyView && view.showsBodyMap();
  return shown || status === "map" || status === enough ? file : undefined;
}

export function addExportCommands(plugin: Plugin, host: MapHost): void {
  const { dialog } = host.words.exchange;
  const onMap = (id: string, name: string, icon: string, failure: string, act: (file: TFile) => Promise<void>, enough?: "body"): void => {
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback: (checking) => {
        const file = activeMap(host, enough);
        if (file !== undefined && !checking) begin(() => act(file), failure);
        return file !== undefined;
      },
    });
  };
  onMap("export-map", dialog.command, "share", dialog.cannotOpen, (file) => openExport(plugin, host, file), "body");
  onMap("refresh-static-map", dialog.staticMapCommand, "refresh-cw", dialog.cannotRefresh, (file) => refreshStaticMap(host, file));
  plugin.registerEvent(
    host.app.workspace.on("file-menu", (menu, file) => {
      const status = file instanceof TFile ? host.index.journeyAt(file.path)?.status : undefined;
      if (!(file instanceof TFile) || (status !== "map" && status !== "body")) return;
      menu.addItem((item) => item.setSection("action").setIcon("share").setTitle(dialog.command).onClick(() => begin(() => openExport(plugin, host, file), dialog.cannotOpen)));
    }),
  );
}

async function openExport(plugin: Plugin, host: MapHost, file: TFile): Promise<void> {
  const map = await readExportedMap(host, file, host.app.workspace.containerEl.doc);
  if (map.status === "map") new ExportModal(plugin, host, map).open();
  else new Notice(map.status === "broken" ? host.words.app.block.broken(file.basename) : host.words.app.block.noStages(file.basename));
}

/** Writes the map as the note says it at that moment; what stands outside the markers stays byte for byte. */
async function refreshStaticMap(host: MapHost, file: TFile): Promise<void> {
  const { app, words, writer } = host;
  const { dialog, export: exported } = words.exchange;
  let left: readonly string[] = [];
  const outcome = await writer.replace(file, (text) => {
    const map = readMapText(host, file, text, app.workspace.containerEl.doc);
    if (map.status !== "map") return { sentence: words.app.block.broken(file.basename) };
    const { journey, problems, links, rightToLeft } = map;
    const scene = makeNoteScene(host, { file, journey, problems, links, density: "stages", show: "both", onlyLanes: undefined, idPrefix: "cjm-static", rightToLeft, editable: undefined });
    const written = writeStaticMap(text, scene);
    if (!written.written) return { sentence: exported.staticMapRefusals[written.refusal] };
    left = reportLines(written.left, words, (loss) => lossPlace(loss, journey, words));
    return { text: written.text, splices: written.splices };
  });
  new Notice(!outcome.written ? outcome.sentence : left.length === 0 ? dialog.staticMapWritten : [dialog.staticMapLeft, ...left].join("\n"));
}
