/** The plugin's commands, ribbon button and entries in the app's own menus: each leads to a map or back. */
import { Keymap, MarkdownView, Platform, TFile, type PaneType, type Plugin, type WorkspaceLeaf } from "obsidian";
import { JourneySuggester } from "./journey-suggester";
import { JourneyView } from "./journey-view";
import type { MapHost } from "./map-host";
import { openMap, openMarkdown, type Where } from "./open-journey";
import { begin } from "./report";

/** The journey note in the active tab, as map or as Markdown. */
interface ActiveJourney {
  readonly file: TFile;
  readonly leaf: WorkspaceLeaf;
  /** The tab when it shows the map. */
  readonly map: JourneyView | undefined;
}

function activeJourney({ app, index }: MapHost): ActiveJourney | undefined {
  const map = app.workspace.getActiveViewOfType(JourneyView);
  if (map !== null && map.file !== null) return { file: map.file, leaf: map.leaf, map };
  const markdown = app.workspace.getActiveViewOfType(MarkdownView);
  if (markdown === null || markdown.file === null || index.journeyAt(markdown.file.path) === undefined) return undefined;
  return { file: markdown.file, leaf: markdown.leaf, map: undefined };
}

/** Adds every command and the ribbon button. Commands that need a journey hide without one. */
export function addCommands(plugin: Plugin, host: MapHost): void {
  const { app, words } = host;
  const toggle = ({ file, leaf, map }: ActiveJourney) =>
    map === undefined
      ? begin(() => openMap(app, file, false, leaf), words.app.failures.openMap)
      : begin(() => openMarkdown(app, map, false), words.app.failures.openMarkdown);
  const onJourney = (id: string, name: string, icon: string, act: (active: ActiveJourney) => void) =>
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback: (checking) => {
        const active = activeJourney(host);
        if (active !== undefined && !checking) act(active);
        return active !== undefined;
      },
    });
  const open = (where: PaneType) => (active: ActiveJourney) =>
    begin(() => openMap(app, active.file, where, active.leaf), words.app.failures.openMap);

  onJourney("toggle-map", words.app.commands.toggle, "route", toggle);
  onJourney("open-map-to-side", words.app.commands.toSide, "columns-2", open("split"));
  onJourney("open-map-in-new-tab", words.app.commands.inNewTab, "file-plus", open("tab"));
  if (Platform.isDesktopApp) onJourney("open-map-in-new-window", words.app.commands.inNewWindow, "picture-in-picture-2", open("window"));
  plugin.addCommand({ id: "open-journey", name: words.app.commands.openAnother, icon: "route", callback: () => chooseJourney(host) });
  plugin.addRibbonIcon("route", words.app.commands.openAnother, () => chooseJourney(host));
}

function chooseJourney(host: MapHost): void {
  const { app, index, words } = host;
  const choose = (path: string, where: Where) => {
    const file = app.vault.getFileByPath(path);
    if (file !== null) begin(() => openMap(app, file, where), words.app.failures.openMap);
  };
  new JourneySuggester(app, index, words, (entry, where) => choose(entry.path, where)).open();
}

/** Adds the way to the map to the menu of every journey note, wherever the app shows one. */
export function addMenus(plugin: Plugin, host: MapHost): void {
  const { app, index, words } = host;
  plugin.registerEvent(
    app.workspace.on("file-menu", (menu, file, _source, leaf) => {
      if (!(file instanceof TFile) || index.journeyAt(file.path) === undefined || leaf?.view instanceof JourneyView) return;
      const markdown = leaf?.view instanceof MarkdownView && leaf.view.file === file ? leaf : undefined;
      menu.addItem((item) =>
        item
          .setSection("open")
          .setIcon("route")
          .setTitle(words.app.actions.openAsMap)
          .onClick((event) => begin(() => openMap(app, file, Keymap.isModEvent(event), markdown), words.app.failures.openMap)),
      );
      if (markdown === undefined) return;
      menu.addItem((item) =>
        item
          .setSection("open")
          .setIcon("columns-2")
          .setTitle(words.app.actions.openMapToSide)
          .onClick(() => begin(() => openMap(app, file, "split", markdown), words.app.failures.openMap)),
      );
    }),
  );
}
