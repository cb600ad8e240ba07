/** The plugin: loads its settings, builds its parts and registers them. It reads nothing of the vault and decides nothing. */
import { getLanguage, Plugin } from "obsidian";
import { languageOf, wordsFor } from "./i18n/words";
import { registerCodeBlock } from "./obsidian/code-block";
import { addCommands, addMenus } from "./obsidian/commands";
import { DevicePreferences } from "./obsidian/device-preferences";
import { JourneyIndex } from "./obsidian/journey-index";
import { JourneyView } from "./obsidian/journey-view";
import { hoverSource, journeyViewType, type MapHost } from "./obsidian/map-host";
import { MarkdownAction } from "./obsidian/markdown-action";
import { report } from "./obsidian/report";
import { readSettings, withTags, type Settings, type TagKind } from "./obsidian/settings";
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
    const host: MapHost = {
      app: this.app,
      words: this.words,
      index: index.core,
      preferences: new DevicePreferences(this.app),
      noteTags: () => this.settings.tags,
    };
    this.registerView(journeyViewType, (leaf) => new JourneyView(leaf, host));
    this.registerHoverLinkSource(hoverSource, { display: this.manifest.name, defaultMod: true });
    this.addChild(new MarkdownAction(host));
    addCommands(this, host);
    addMenus(this, host);
    registerCodeBlock(this, host);
    const holder = { settings: () => this.settings, setTags: (kind: TagKind, names: readonly string[]) => this.setTags(kind, names) };
    this.addSettingTab(new JourneySettingTab(this.app, this, holder, this.words));
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.readData();
    this.index?.useTags(this.settings.tags);
  }

  private async setTags(kind: TagKind, names: readonly string[]): Promise<void> {
    this.data = withTags(this.data, kind, names);
    this.settings = readSettings(this.data);
    await this.saveData(this.data);
    this.index?.useTags(this.settings.tags);
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
