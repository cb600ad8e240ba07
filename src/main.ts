/** The plugin: loads its settings, builds its parts and registers them. It reads and writes no note and decides nothing. */
import { getLanguage, Plugin } from "obsidian";
import { languageOf, wordsFor } from "./i18n/words";
import { addBodyCommands } from "./obsidian/body-commands";
import { BodyIndex } from "./obsidian/body-index";
import { registerCodeBlock } from "./obsidian/code-block";
import { addCommands, addMenus } from "./obsidian/commands";
import { addEditCommands, addEditMenus } from "./obsidian/edit-commands";
import { addExportCommands } from "./obsidian/export-commands";
import { addImportCommands } from "./obsidian/import-commands";
import { idleMoment } from "./obsidian/idle-moments";
import { JourneyIndex } from "./obsidian/journey-index";
import { JourneyView } from "./obsidian/journey-view";
import { makeHost } from "./obsidian/make-host";
import { hoverSource, journeyViewType } from "./obsidian/map-host";
import { MarkdownAction } from "./obsidian/markdown-action";
import { report } from "./obsidian/report";
import { readSettings, withSetting, type SettingPlace, type Settings } from "./obsidian/settings";
import { JourneySettingTab } from "./obsidian/settings-tab";

export default class CustomerJourneyMaps extends Plugin {
  /** What data.json holds, fields of other versions included. */
  private data: unknown;
  override settings: Settings = readSettings(undefined);
  private readonly words = wordsFor(languageOf(getLanguage()));
  private index: JourneyIndex | undefined;

  override async onload(): Promise<void> {
    await this.readData();
    const index = this.addChild(new JourneyIndex(this.app, this.words, this.settings.tags));
    this.index = index;
    const holder = { settings: () => this.settings, set: (place: SettingPlace, value: string | readonly string[]) => this.set(place, value) };
    const host = makeHost(this.app, this.words, index.core, holder);
    this.addChild(host.mending);
    const idle = (): Promise<void> => idleMoment(this.app.workspace.containerEl.win);
    this.addChild(new BodyIndex({ app: this.app, core: index.core, bodyMaps: host.bodyMaps, noteTags: () => this.settings.tags, ready: index.whenReady(), idle, failure: this.words.app.failures.readVault }));
    this.registerView(journeyViewType, (leaf) => new JourneyView(leaf, host));
    this.registerHoverLinkSource(hoverSource, { display: this.manifest.name, defaultMod: true });
    this.addChild(new MarkdownAction(host));
    addCommands(this, host);
    addEditCommands(this, host);
    addBodyCommands(this, host);
    addExportCommands(this, host);
    addImportCommands(this, host);
    addMenus(this, host);
    addEditMenus(this, host);
    registerCodeBlock(this, host);
    this.addSettingTab(new JourneySettingTab(this.app, this, holder, this.words));
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.readData();
    this.index?.useTags(this.settings.tags);
  }

  private async set(place: SettingPlace, value: string | readonly string[]): Promise<void> {
    this.data = withSetting(this.data, place, value);
    this.settings = readSettings(this.data);
    await this.saveData(this.data);
    if (place[0] === "tags") this.index?.useTags(this.settings.tags);
  }

  private async readData(): Promise<void> {
    try {
      this.data = await this.loadData();
    } catch (error) {
      report(error, this.words.app.failures.loadSettings);
    }
    this.settings = readSettings(this.data);
  }
}
