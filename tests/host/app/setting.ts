/** One line of a settings tab, and groups of them. */
import * as components from "./setting-components";

let lastId = 0;

export class Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;
  readonly components: components.BaseComponent[] = [];
  readonly #id = `setting-${(lastId += 1)}`;

  constructor(container: HTMLElement) {
    this.settingEl = container.createDiv("setting-item");
    this.infoEl = this.settingEl.createDiv("setting-item-info");
    this.nameEl = this.infoEl.createDiv({ cls: "setting-item-name", attr: { id: this.#id } });
    this.descEl = this.infoEl.createDiv("setting-item-description");
    this.controlEl = this.settingEl.createDiv("setting-item-control");
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.replaceChildren(name);
    return this;
  }
  setDesc(description: string | DocumentFragment): this {
    this.descEl.replaceChildren(description);
    return this;
  }
  setClass(name: string): this {
    this.settingEl.addClass(name);
    return this;
  }
  setHeading(): this {
    return this.setClass("setting-item-heading");
  }
  setTooltip(tooltip: string): this {
    this.nameEl.title = tooltip;
    return this;
  }
  setErrorMessage(message: string | null): this {
    this.settingEl.querySelector(".setting-item-error")?.remove();
    if (message !== null) this.infoEl.createDiv({ cls: "setting-item-error", text: message, attr: { role: "alert" } });
    return this;
  }
  setDisabled(disabled: boolean): this {
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }
  clear(): this {
    this.controlEl.empty();
    this.components.length = 0;
    return this;
  }
  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }

  addText(build: (component: components.TextComponent) => unknown): this {
    return this.#add(new components.TextComponent(this.controlEl), build);
  }
  addTextArea(build: (component: components.TextAreaComponent) => unknown): this {
    return this.#add(new components.TextAreaComponent(this.controlEl), build);
  }
  addToggle(build: (component: components.ToggleComponent) => unknown): this {
    return this.#add(new components.ToggleComponent(this.controlEl), build);
  }
  addDropdown(build: (component: components.DropdownComponent) => unknown): this {
    return this.#add(new components.DropdownComponent(this.controlEl), build);
  }
  addButton(build: (component: components.ButtonComponent) => unknown): this {
    return this.#add(new components.ButtonComponent(this.controlEl), build);
  }

  #add<C extends components.BaseComponent>(component: C, build: (component: C) => unknown): this {
    this.components.push(component);
    for (const field of Array.from(this.controlEl.querySelectorAll("input, select, textarea"))) field.setAttribute("aria-labelledby", this.#id);
    build(component);
    return this;
  }
}

export class SettingGroup {
  readonly groupEl: HTMLElement;
  readonly listEl: HTMLElement;
  readonly #heading: HTMLElement;

  constructor(container: HTMLElement) {
    this.groupEl = container.createDiv("setting-group");
    this.#heading = this.groupEl.createDiv("setting-group-heading");
    this.listEl = this.groupEl.createDiv("setting-items");
  }

  setHeading(heading: string | DocumentFragment): this {
    this.#heading.replaceChildren(heading);
    return this;
  }
  addClass(...names: string[]): this {
    this.groupEl.addClass(...names);
    return this;
  }
  addSetting(build: (setting: Setting) => unknown): this {
    build(new Setting(this.listEl));
    return this;
  }
}
