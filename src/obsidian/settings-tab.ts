/** The settings tab as declarations, so that the app draws and searches it. It only knows tags as typed text. */
import { PluginSettingTab, type Plugin, type SettingDefinitionItem } from "obsidian";
import type { App } from "obsidian";
import type { Words } from "../i18n/words";
import { report } from "./report";
import { firstImpossibleTag, splitTags, type Settings, type TagKind } from "./settings";

/** Where the settings live while the plugin runs. */
export interface SettingsHolder {
  readonly settings: () => Settings;
  readonly setTags: (kind: TagKind, names: readonly string[]) => Promise<void>;
}

export class JourneySettingTab extends PluginSettingTab {
  override icon = "route";

  constructor(
    app: App,
    plugin: Plugin,
    private readonly holder: SettingsHolder,
    private readonly words: Words,
  ) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const words = this.words.app.settings;
    return [
      {
        type: "group",
        heading: words.tagsHeading,
        items: [
          this.tagSetting("journey", words.journeyTags, words.journeyTagsDescription),
          this.tagSetting("persona", words.personaTags, words.personaTagsDescription),
          this.tagSetting("evidence", words.evidenceTags, words.evidenceTagsDescription),
        ],
      },
    ];
  }

  override getControlValue(key: string): unknown {
    return isTagKind(key) ? this.holder.settings().tags[key].join(", ") : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const names = typeof value === "string" ? splitTags(value) : undefined;
    if (!isTagKind(key) || names === undefined) return;
    try {
      await this.holder.setTags(key, names);
    } catch (error) {
      report(error, this.words.app.failures.saveSettings);
    }
  }

  private tagSetting(key: TagKind, name: string, desc: string) {
    return { name, desc, control: { type: "text" as const, key, validate: (typed: string) => this.complaint(typed) } };
  }

  private complaint(typed: string): string | undefined {
    const names = splitTags(typed);
    if (names === undefined) return this.words.app.settings.needsTag;
    const impossible = firstImpossibleTag(names);
    return impossible === undefined ? undefined : this.words.app.settings.badTag(impossible);
  }
}

function isTagKind(key: string): key is TagKind {
  return key === "journey" || key === "persona" || key === "evidence";
}
