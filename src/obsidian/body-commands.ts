/** The command and the menu line that adopt the map in a note's text, offered wherever that text holds one. */
import { MarkdownView, TFile, type Plugin, type WorkspaceLeaf } from "obsidian";
import { adoptBodyMap } from "./adopt-body-map";
import { JourneyView } from "./journey-view";
import type { MapHost } from "./map-host";
import { openMap } from "./open-journey";
import { begin } from "./report";

/** The note in the active tab whose map stands in its text, or is shown from it. */
function activeBodyMap({ app, index }: MapHost): { readonly file: TFile; readonly leaf: WorkspaceLeaf } | undefined {
  const view = app.workspace.getActiveViewOfType(JourneyView) ?? app.workspace.getActiveViewOfType(MarkdownView);
  if (view === null || view.file === null) return undefined;
  const shown = view instanceof JourneyView && view.showsBodyMap();
  return shown || index.journeyAt(view.file.path)?.status === "body" ? { file: view.file, leaf: view.leaf } : undefined;
}

async function adopt(host: MapHost, file: TFile, leaf: WorkspaceLeaf | undefined): Promise<void> {
  if (await adoptBodyMap(host, file)) await openMap(host.app, file, false, leaf, "stages[0]");
}

export function addBodyCommands(plugin: Plugin, host: MapHost): void {
  const { body, failures } = host.words.app;
  plugin.addCommand({
    id: "adopt-body-map",
    name: body.action,
    icon: "file-input",
    checkCallback: (checking) => {
      const active = activeBodyMap(host);
      if (active !== undefined && !checking) begin(() => adopt(host, active.file, active.leaf), failures.write);
      return active !== undefined;
    },
  });
  plugin.registerEvent(
    host.app.workspace.on("file-menu", (menu, file, _source, leaf) => {
      if (!(file instanceof TFile) || host.index.journeyAt(file.path)?.status !== "body") return;
      menu.addItem((item) => item.setSection("action").setIcon("file-input").setTitle(body.action).onClick(() => begin(() => adopt(host, file, leaf), failures.write)));
    }),
  );
}
