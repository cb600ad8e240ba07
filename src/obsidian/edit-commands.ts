/** Commands and menu entries that change notes: undo and redo of a map, new journeys and personas, a note made a journey. */
import { MarkdownView, TFile, TFolder, type Plugin, type WorkspaceLeaf } from "obsidian";
import { adopt, createJourney, createPersona } from "./create-notes";
import { JourneyView } from "./journey-view";
import type { MapHost } from "./map-host";
import { takeStep } from "./pane-editing";
import { begin } from "./report";

/** The note in the active tab, as map or as Markdown. */
function activeNote({ app }: MapHost): { readonly file: TFile; readonly leaf: WorkspaceLeaf } | undefined {
  const view = app.workspace.getActiveViewOfType(JourneyView) ?? app.workspace.getActiveViewOfType(MarkdownView);
  return view === null || view.file === null ? undefined : { file: view.file, leaf: view.leaf };
}

export function addEditCommands(plugin: Plugin, host: MapHost): void {
  const { commands, failures } = host.words.app;
  const stepCommand = (direction: "undo" | "redo", name: string, icon: string) =>
    plugin.addCommand({
      id: `${direction}-edit`,
      name,
      icon,
      checkCallback: (checking) => {
        const file = host.app.workspace.getActiveViewOfType(JourneyView)?.file ?? undefined;
        if (file === undefined || host.writer.nextStep(file, direction) === undefined) return false;
        if (!checking) begin(() => takeStep(host, file, direction), failures.write);
        return true;
      },
    });
  stepCommand("undo", commands.undo, "undo-2");
  stepCommand("redo", commands.redo, "redo-2");
  plugin.addCommand({ id: "new-journey", name: commands.newJourney, icon: "file-plus-2", callback: () => begin(() => createJourney(host), failures.create) });
  plugin.addCommand({ id: "new-persona", name: commands.newPersona, icon: "user-plus", callback: () => begin(() => createPersona(host), failures.create) });
  plugin.addCommand({
    id: "turn-into-journey",
    name: commands.turnIntoJourney,
    icon: "route",
    checkCallback: (checking) => {
      const active = activeNote(host);
      if (active === undefined || active.file.extension !== "md" || !mayBecomeJourney(host, active.file)) return false;
      if (!checking) begin(() => adopt(host, active.file, active.leaf), failures.write);
      return true;
    },
  });
}

/** Adds new notes to the menu of folders, and the way to a map to that of journeys without one. */
export function addEditMenus(plugin: Plugin, host: MapHost): void {
  const { app, words } = host;
  const { actions, failures } = words.app;
  plugin.registerEvent(
    app.workspace.on("file-menu", (menu, file, source, leaf) => {
      if (file instanceof TFolder) {
        menu.addItem((item) => item.setSection("action-primary").setIcon("file-plus-2").setTitle(actions.newJourney).onClick(() => begin(() => createJourney(host, file), failures.create)));
        menu.addItem((item) => item.setSection("action-primary").setIcon("user-plus").setTitle(actions.newPersona).onClick(() => begin(() => createPersona(host, file), failures.create)));
      } else if (file instanceof TFile && mayBecomeByMenu(host, file, source)) {
        menu.addItem((item) => item.setSection("action").setIcon("route").setTitle(actions.turnIntoJourney).onClick(() => begin(() => adopt(host, file, leaf), failures.write)));
      }
    }),
  );
}

/** Every note is asked for in its own menu, others only when they are tagged: a list of files is no place for offers. */
function mayBecomeByMenu(host: MapHost, file: TFile, source: string): boolean {
  return file.extension === "md" && (host.index.journeyAt(file.path)?.status === "not-yet" || (source === "more-options" && mayBecomeJourney(host, file)));
}

/** Whether a note has no map yet and can be read, so that what is missing can be added. */
function mayBecomeJourney({ index }: MapHost, file: TFile): boolean {
  const entry = index.journeyAt(file.path);
  return entry === undefined || entry.status === "not-yet";
}
