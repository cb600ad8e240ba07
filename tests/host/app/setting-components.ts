/** The controls of a setting: button, text, text area, toggle, dropdown; each a real form element. */
import { setIcon, setTooltip } from "./icons";

export class BaseComponent {
  disabled = false;

  then(callback: (component: this) => unknown): this {
    callback(this);
    return this;
  }
  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    return this;
  }
}

export class ValueComponent<T> extends BaseComponent {
  protected changed: (value: T) => unknown = () => undefined;

  constructor(
    protected readonly element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
    private readonly read: () => T,
    private readonly show: (value: T) => void,
    eventName = "input",
  ) {
    super();
    element.addEventListener(eventName, () => this.changed(this.getValue()));
  }

  getValue(): T {
    return this.read();
  }
  setValue(value: T): this {
    this.show(value);
    return this;
  }
  onChange(callback: (value: T) => unknown): this {
    this.changed = callback;
    return this;
  }
  setTooltip(tooltip: string): this {
    setTooltip(this.element, tooltip);
    return this;
  }
  override setDisabled(disabled: boolean): this {
    this.element.disabled = disabled;
    return super.setDisabled(disabled);
  }
}

export class AbstractTextComponent<E extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> {
  constructor(readonly inputEl: E) {
    super(
      inputEl,
      () => inputEl.value,
      (value) => (inputEl.value = value),
    );
  }
  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
  constructor(container: HTMLElement) {
    super(container.createEl("input", { type: "text" }));
  }
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
  constructor(container: HTMLElement) {
    super(container.createEl("textarea"));
  }
}

export class ToggleComponent extends ValueComponent<boolean> {
  readonly toggleEl: HTMLElement;

  constructor(container: HTMLElement) {
    const toggleEl = container.createEl("label", { cls: "checkbox-container" });
    const input = toggleEl.createEl("input", { type: "checkbox" });
    super(
      input,
      () => input.checked,
      (value) => {
        input.checked = value;
        toggleEl.toggleClass("is-enabled", value);
      },
      "change",
    );
    this.toggleEl = toggleEl;
    input.addEventListener("change", () => toggleEl.toggleClass("is-enabled", input.checked));
  }
}

export class DropdownComponent extends ValueComponent<string> {
  readonly selectEl: HTMLSelectElement;

  constructor(container: HTMLElement) {
    const selectEl = container.createEl("select", { cls: "dropdown" });
    super(
      selectEl,
      () => selectEl.value,
      (value) => (selectEl.value = value),
      "change",
    );
    this.selectEl = selectEl;
  }
  addOption(value: string, text: string): this {
    this.selectEl.createEl("option", { value, text });
    return this;
  }
  addOptions(options: Record<string, string>): this {
    for (const [value, text] of Object.entries(options)) this.addOption(value, text);
    return this;
  }
}

export class ButtonComponent extends BaseComponent {
  readonly buttonEl: HTMLButtonElement;
  #click: (event: MouseEvent) => unknown = () => undefined;

  constructor(container: HTMLElement) {
    super();
    this.buttonEl = container.createEl("button");
    this.buttonEl.addEventListener("click", (event) => this.#click(event));
  }
  setButtonText(text: string): this {
    this.buttonEl.setText(text);
    return this;
  }
  setIcon(icon: string): this {
    setIcon(this.buttonEl, icon);
    return this;
  }
  setTooltip(tooltip: string): this {
    setTooltip(this.buttonEl, tooltip);
    return this;
  }
  setCta(): this {
    return this.setClass("mod-cta");
  }
  setWarning(): this {
    return this.setClass("mod-warning");
  }
  setDestructive(): this {
    return this.setClass("mod-warning");
  }
  setClass(name: string): this {
    this.buttonEl.addClass(name);
    return this;
  }
  onClick(callback: (event: MouseEvent) => unknown): this {
    this.#click = callback;
    return this;
  }
  override setDisabled(disabled: boolean): this {
    this.buttonEl.disabled = disabled;
    return super.setDisabled(disabled);
  }
}
