/** Menus in the document, by section, with mouse and keyboard. */
import type { MenuPositionDef } from "obsidian";
import { Component } from "./events";
import { setIcon } from "./icons";

type Choose = (event: MouseEvent | KeyboardEvent) => unknown;

export class MenuItem {
  readonly dom = createDiv({ cls: "menu-item tappable", attr: { role: "menuitem", tabindex: "-1" } });
  readonly #icon = this.dom.createDiv("menu-item-icon");
  readonly #title = this.dom.createDiv("menu-item-title");
  section = "";
  disabled = false;
  #choose: Choose = () => undefined;

  constructor(readonly menu: Menu) {
    this.dom.addEventListener("click", (event) => this.choose(event));
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    if (this.disabled) return;
    this.menu.hide();
    this.#choose(event);
  }

  setTitle(title: string | DocumentFragment): this {
    this.#title.replaceChildren(title);
    return this;
  }
  setIcon(icon: string | null): this {
    this.#icon.empty();
    if (icon !== null) setIcon(this.#icon, icon);
    return this;
  }
  setChecked(checked: boolean | null): this {
    this.dom.toggleClass("mod-checked", checked === true);
    this.dom.setAttribute("role", checked === null ? "menuitem" : "menuitemcheckbox");
    if (checked !== null) this.dom.setAttribute("aria-checked", String(checked));
    return this;
  }
  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass("is-disabled", disabled);
    return this;
  }
  setWarning(warning: boolean): this {
    this.dom.toggleClass("is-warning", warning);
    return this;
  }
  setIsLabel(label: boolean): this {
    this.dom.toggleClass("is-label", label);
    return this.setDisabled(label);
  }
  setSection(section: string): this {
    this.section = section;
    return this;
  }
  onClick(choose: Choose): this {
    this.#choose = choose;
    return this;
  }
}

export class Menu extends Component {
  readonly dom = createDiv({ cls: "menu", attr: { role: "menu" } });
  readonly items: (MenuItem | "separator")[] = [];
  readonly #hideCallbacks: (() => unknown)[] = [];
  #selected = -1;

  static forEvent(event: MouseEvent): Menu {
    const menu = waitingMenus.get(event) ?? new Menu();
    if (!waitingMenus.has(event)) setTimeout(() => menu.showAtMouseEvent(event), 0);
    waitingMenus.set(event, menu);
    return menu;
  }

  addItem(build: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.items.push(item);
    build(item);
    return this;
  }
  addSeparator(): this {
    this.items.push("separator");
    return this;
  }
  setNoIcon(): this {
    return this;
  }
  setUseNativeMenu(): this {
    return this;
  }
  onHide(callback: () => unknown): void {
    this.#hideCallbacks.push(callback);
  }

  showAtMouseEvent(event: MouseEvent): this {
    event.preventDefault();
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.view?.document);
  }

  showAtPosition(position: MenuPositionDef, target: Document = document): this {
    const sections = new Map<string, (MenuItem | "separator")[]>();
    for (const item of this.items) {
      const section = item === "separator" ? ([...sections.keys()].at(-1) ?? "") : item.section;
      sections.set(section, [...(sections.get(section) ?? []), item]);
    }
    this.dom.empty();
    for (const [index, items] of [...sections.values()].entries()) {
      if (index > 0) this.dom.createDiv({ cls: "menu-separator" });
      for (const item of items) {
        if (item === "separator") this.dom.createDiv({ cls: "menu-separator" });
        else this.dom.append(item.dom);
      }
    }
    target.body.append(this.dom);
    this.load();
    const left = Math.max(4, Math.min(position.x, (target.defaultView ?? window).innerWidth - this.dom.offsetWidth - 4));
    const top = Math.max(4, Math.min(position.y, (target.defaultView ?? window).innerHeight - this.dom.offsetHeight - 4));
    this.dom.setCssProps({ "--menu-left": `${left}px`, "--menu-top": `${top}px` });
    const press = (event: Event): void => {
      if (event.target instanceof Node && !this.dom.contains(event.target)) this.hide();
    };
    const key = (event: KeyboardEvent): void => this.#press(event);
    setTimeout(() => target.addEventListener("mousedown", press, true), 0);
    target.addEventListener("keydown", key, true);
    this.register(() => {
      target.removeEventListener("mousedown", press, true);
      target.removeEventListener("keydown", key, true);
    });
    return this;
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    this.dom.remove();
    this.unload();
    for (const callback of this.#hideCallbacks) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  #press(event: KeyboardEvent): void {
    const items = this.items.filter((item) => item !== "separator").filter((item) => !item.disabled);
    if (event.key === "Escape") this.hide();
    else if (event.key === "Enter") items[this.#selected]?.choose(event);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#selected = (Math.max(this.#selected + step, this.#selected < 0 ? 0 : -1) + items.length) % items.length;
      items.forEach((item, index) => item.dom.toggleClass("selected", index === this.#selected));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

const waitingMenus = new WeakMap<MouseEvent, Menu>();
