/** The choices of the export dialog as the app's own settings. It knows what is chosen, and nothing of what is made of it. */
import { Setting } from "obsidian";
import type { Words } from "../i18n/words";
import type { MapRow } from "../layout/map-layout";
import { exportFormats, formatFacts, type ExportChoices, type ExportFormat } from "./export-choices";

export interface ControlParts {
  readonly words: Words;
  readonly rows: readonly MapRow[];
  readonly formats: readonly ExportFormat[];
  readonly choose: (change: Partial<ExportChoices>) => void;
}

/** Draws the controls the chosen format knows, in place of those before; the focus stays where it was. */
export function drawControls(container: HTMLElement, choices: ExportChoices, parts: ControlParts): void {
  const { words, rows, formats, choose } = parts;
  const { dialog } = words.exchange;
  const focused = container.contains(container.doc.activeElement) ? container.doc.activeElement?.getAttribute("data-choice") : undefined;
  container.empty();
  const dropdown = <Value extends string>(key: string, name: string, options: Readonly<Record<Value, string>>, value: Value, take: (value: Value) => void, note = ""): void => {
    new Setting(container).setName(name).setDesc(note).addDropdown((control) => {
      for (const option of keysOf(options)) control.addOption(option, options[option]);
      control.selectEl.setAttribute("data-choice", key);
      control.setValue(value).onChange((text) => {
        const chosen = keysOf(options).find((option) => option === text);
        if (chosen !== undefined) take(chosen);
      });
      // The app draws a name beside the control without joining the two.
      control.selectEl.setAttribute("aria-label", name);
    });
  };
  const offered: Readonly<Record<string, string>> = Object.fromEntries(formats.map((format) => [format, dialog.formats[format]]));
  dropdown<string>("format", dialog.format, offered, choices.format, (value) => {
    const format = exportFormats.find((one) => one === value);
    if (format !== undefined) choose({ format });
  }, dialog.formatNotes[choices.format]);
  for (const choice of formatFacts[choices.format].choices) {
    switch (choice) {
      case "show":
        dropdown(choice, dialog.show, dialog.shows, choices.show, (show) => choose({ show }));
        break;
      case "withoutRows":
        if (choices.show === "both") drawRows(container, choices, parts, rows);
        break;
      case "theme":
        dropdown(choice, dialog.theme, dialog.themes, choices.theme, (theme) => choose({ theme }));
        break;
      case "language":
        dropdown(choice, dialog.language, dialog.languages, choices.language, (language) => choose({ language }));
        break;
      case "scale":
        dropdown(choice, dialog.scale, Object.fromEntries([1, 2, 3, 4].map((scale) => [String(scale), dialog.scales(scale)])), String(choices.scale), (scale) => choose({ scale: Number(scale) }));
        break;
      case "paper":
        dropdown(choice, dialog.paper, dialog.papers, choices.paper, (paper) => choose({ paper }));
        break;
      case "controls":
        new Setting(container).setName(dialog.controls).setDesc(dialog.controlsNote).addToggle((control) => {
          // The app's switch is a box around the one that takes the focus.
          const box = control.toggleEl.querySelector("input") ?? control.toggleEl;
          box.setAttribute("data-choice", choice);
          box.setAttribute("aria-label", dialog.controls);
          control.setValue(choices.controls).onChange((controls) => choose({ controls }));
        });
        break;
      case "fit":
        dropdown(choice, dialog.fit, dialog.fits, choices.fit, (fit) => choose({ fit }));
        break;
    }
  }
  if (focused !== undefined && focused !== null) Array.from(container.querySelectorAll<HTMLElement>("[data-choice]")).find((element) => element.getAttribute("data-choice") === focused)?.focus();
}

function drawRows(container: HTMLElement, choices: ExportChoices, { words, choose }: ControlParts, rows: readonly MapRow[]): void {
  const names: Readonly<Record<string, string>> = words.map.lanes;
  const group = container.createEl("fieldset", { cls: "cjm-export-rows" });
  group.createEl("legend", { text: words.exchange.dialog.rows });
  for (const { key, own } of rows) {
    const label = group.createEl("label", { attr: { dir: "auto" } });
    const box = label.createEl("input", { type: "checkbox", attr: { "data-choice": `row ${key}` } });
    label.appendText(own ? key : (names[key] ?? key));
    box.checked = !choices.withoutRows.includes(key);
    box.addEventListener("change", () => {
      const others = choices.withoutRows.filter((one) => one !== key);
      choose({ withoutRows: box.checked ? others : [...others, key] });
    });
  }
}

function keysOf<Key extends string>(options: Readonly<Record<Key, string>>): Key[] {
  const keys: Key[] = [];
  for (const key in options) keys.push(key);
  return keys;
}
