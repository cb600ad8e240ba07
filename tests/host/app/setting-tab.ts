/** Settings tabs, written out by definitions, and the modal they are shown in. */
import type { SettingDefinition, SettingDefinitionGroup, SettingDefinitionItem, SettingDefinitionList, SettingDefinitionPage } from "obsidian";
import type { App } from "./app";
import { isRecord } from "./frontmatter";
import { Modal } from "./modal";
import type { Plugin } from "./plugin";
import { Setting, SettingGroup } from "./setting";

type Container = SettingDefinitionGroup | SettingDefinitionList | SettingDefinitionPage;

export abstract class SettingTab {
  readonly containerEl = createDiv("vertical-tab-content");
  settingItems: SettingDefinitionItem[] = [];
  icon = "lucide-settings";

  constructor(readonly app: App) {}

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }
  abstract getControlValue(key: string): unknown;
  abstract setControlValue(key: string, value: unknown): void | Promise<void>;

  display(): void {}
  hide(): void {}
  refreshDomState(): void {}

  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length === 0) return;
    this.containerEl.empty();
    for (const item of this.settingItems) this.#draw(item, this.containerEl);
  }

  #draw(item: SettingDefinitionItem, parent: HTMLElement): void {
    if ("visible" in item && (typeof item.visible === "function" ? !item.visible() : item.visible === false)) return;
    if (isContainer(item)) this.#drawContainer(item, parent);
    else this.#drawSetting(item, parent);
  }

  #drawContainer(item: Container, parent: HTMLElement): void {
    const group = new SettingGroup(parent).setHeading(item.type === "page" ? item.name : (item.heading ?? ""));
    for (const child of item.items ?? []) this.#draw(child, group.listEl);
  }

  #drawSetting(item: SettingDefinition, parent: HTMLElement): void {
    const setting = new Setting(parent).setName(item.name).setDesc(item.desc ?? "");
    if (item.render !== undefined) {
      // The definitions are typed against the app's own classes; this host's stand in for them.
      Reflect.apply(item.render, item, [setting, new SettingGroup(parent)]);
    } else if (item.action !== undefined) {
      const { action } = item;
      setting.addButton((button) => button.setButtonText(item.name).onClick(() => Reflect.apply(action, item, [setting.settingEl])));
    } else if (item.control !== undefined) this.#drawControl(item.control, setting);
  }

  #drawControl(control: NonNullable<SettingDefinition["control"]>, setting: Setting): void {
    const value = this.getControlValue(control.key) ?? control.defaultValue;
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    const save = async (changed: string | number | boolean): Promise<void> => {
      const problem: unknown = control.validate === undefined ? undefined : await Reflect.apply(control.validate, control, [changed]);
      setting.setErrorMessage(typeof problem === "string" ? problem : null);
      if (typeof problem !== "string") await this.setControlValue(control.key, changed);
    };
    if (control.type === "toggle") setting.addToggle((toggle) => toggle.setValue(value === true).onChange(save));
    else if (control.type === "dropdown") setting.addDropdown((list) => list.addOptions(control.options).setValue(text).onChange(save));
    else if (control.type === "textarea") setting.addTextArea((area) => area.setValue(text).onChange(save));
    else if (control.type === "text" || control.type === "file" || control.type === "folder") setting.addText((field) => field.setPlaceholder(control.placeholder ?? "").setValue(text).onChange(save));
    else throw new Error(`This host cannot draw the control ${control.type} yet.`);
  }
}

function isContainer(item: SettingDefinitionItem): item is Container {
  return "type" in item;
}

export class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    readonly plugin: Plugin,
  ) {
    super(app);
  }

  getControlValue(key: string): unknown {
    return isRecord(this.plugin.settings) ? this.plugin.settings[key] : undefined;
  }

  async setControlValue(key: string, value: unknown): Promise<void> {
    if (isRecord(this.plugin.settings)) this.plugin.settings[key] = value;
    await this.plugin.saveData(this.plugin.settings);
  }
}

/** The settings window: one tab per plugin. */
export class SettingsWindow extends Modal {
  readonly tabs = new Map<string, PluginSettingTab>();

  openTabById(id: string): void {
    const tab = this.tabs.get(id);
    this.setTitle("Settings");
    this.open();
    if (tab === undefined) return;
    this.contentEl.replaceChildren(tab.containerEl);
    tab.update();
    if (tab.settingItems.length === 0) tab.display();
  }
}
