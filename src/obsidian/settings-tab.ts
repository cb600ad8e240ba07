/** The settings tab as declarations, so that the app draws and searches it. It only knows settings as typed text. */
import { PluginSettingTab, type Plugin, type SettingDefinitionItem } from "obsidian";
import type { App } from "obsidian";
import type { Words } from "../i18n/words";
import type { SettingsHolder } from "./make-host";
import { report } from "./report";
import { firstImpossibleTag, splitTags, type NewNotes, type SettingPlace, type Settings, type TagKind } from "./settings";

/** The key of each control, and the setting it stands for. */
const places: ReadonlyMap<string, SettingPlace> = new Map<string, SettingPlace>([
  ["journey", ["tags", "journey"]],
  ["persona", ["tags", "persona"]],
  ["evidence", ["tags", "evidence"]],
  ["journeyFolder", ["newJourneys", "folder"]],
  ["journeyTemplate", ["newJourneys", "template"]],
  ["personaFolder", ["newPersonas", "folder"]],
  ["personaTemplate", ["newPersonas", "template"]],
  ["updateLinks", ["updateLinks"]],
]);

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
        heading: words.newNotesHeading,
        items: [
          { name: words.journeyFolder, desc: words.folderDescription, control: { type: "folder", key: "journeyFolder" } },
          { name: words.journeyTemplate, desc: words.journeyTemplateDescription, control: { type: "file", key: "journeyTemplate", filter: isNote } },
          { name: words.personaFolder, desc: words.folderDescription, control: { type: "folder", key: "personaFolder" } },
          { name: words.personaTemplate, desc: words.personaTemplateDescription, control: { type: "file", key: "personaTemplate", filter: isNote } },
        ],
      },
      {
        type: "group",
        heading: words.linksHeading,
        items: [
          {
            name: words.updateLinks,
            desc: words.updateLinksDescription,
            control: { type: "dropdown", key: "updateLinks", options: { always: words.updateAlways, ask: words.updateAsk, never: words.updateNever } },
          },
        ],
      },
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
    const place = places.get(key);
    return place === undefined ? undefined : shownValue(this.holder.settings(), place);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const place = places.get(key);
    if (place === undefined || typeof value !== "string") return;
    const stored = place[0] === "tags" ? splitTags(value) : value;
    if (stored === undefined) return;
    try {
      await this.holder.set(place, stored);
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

function isNote(file: { readonly extension: string }): boolean {
  return file.extension === "md";
}

function shownValue(settings: Settings, place: SettingPlace): string {
  switch (place[0]) {
    case "tags":
      return settings.tags[place[1]].join(", ");
    case "updateLinks":
      return settings.updateLinks;
    case "newJourneys":
    case "newPersonas": {
      const paths: NewNotes = settings[place[0]];
      return paths[place[1]];
    }
  }
}
