/**
 * The bar above a map that was read from a note's text: that it was, what was not understood, which of several maps it
 * is, and the way to make it the note's own. It reads no note; adopting is the gateway's work.
 */
import { setIcon, type TFile } from "obsidian";
import { remarksOf, type BodyMap } from "../exchange/import/read-body-map";
import { adoptBodyMap, findTitle } from "./adopt-body-map";
import type { MapHost } from "./map-host";
import type { PaneOwner } from "./pane-owner";
import { begin } from "./report";

/** More than anybody goes through; the note itself tells the rest. */
const mostRemarks = 60;
let barCount = 0;

export class BodyBar {
  private readonly element: HTMLElement;
  private drawn = "";
  private open = false;

  /** `adopted` is called once the map stands in the note's properties. */
  constructor(
    private readonly host: MapHost,
    container: HTMLElement,
    private readonly file: TFile,
    private readonly owner: PaneOwner,
    private readonly adopted: () => void,
  ) {
    this.element = container.createDiv({ cls: "cjm-body-bar", attr: { role: "group", "aria-label": host.words.app.body.label } });
  }

  /** Draws what the bar says of a map; nothing is touched while it says the same, so that the focus stays. */
  show(body: BodyMap): void {
    const saying = JSON.stringify([body.position, body.found.map((find) => findTitle(find, this.host.words)), remarksOf(body.imported)]);
    if (saying === this.drawn) return;
    this.drawn = saying;
    const focused = this.element.doc.activeElement;
    const at = focused === null ? -1 : this.controls().findIndex((control) => control === focused);
    this.element.empty();
    this.draw(body);
    this.controls()[at]?.focus();
  }

  /** Puts the focus on the bar's first button. */
  focus(): void {
    this.element.querySelector("button")?.focus();
  }

  private controls(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("button, select")];
  }

  private draw(body: BodyMap): void {
    const { body: text } = this.host.words.app;
    const line = this.element.createDiv({ cls: "cjm-body-line" });
    setIcon(line.createSpan({ cls: "cjm-body-icon", attr: { "aria-hidden": "true" } }), "file-text");
    const said = line.createDiv({ cls: "cjm-body-said" });
    said.createSpan({ cls: "cjm-body-lead", text: body.imported.sure ? text.lead : text.question });
    if (this.owner.openMap === undefined) said.createSpan({ cls: "cjm-body-more", text: ` ${text.more}` });
    const buttons = line.createDiv({ cls: "cjm-body-buttons" });
    if (this.owner.openMap !== undefined) return this.drawWay(buttons, this.owner.openMap);
    this.drawButtons(buttons, body);
    this.drawChoice(body);
    this.drawRemarks(body);
  }

  private drawWay(buttons: HTMLElement, openMap: (event: MouseEvent) => void): void {
    buttons.createEl("button", { text: this.host.words.app.block.openMap, attr: { type: "button" } }).addEventListener("click", openMap);
  }

  private drawButtons(buttons: HTMLElement, { found, imported }: BodyMap): void {
    const { host, file } = this;
    const { actions, body: text, failures } = host.words.app;
    const adopt = buttons.createEl("button", { cls: "mod-cta", text: text.adopt, attr: { type: "button" } });
    adopt.addEventListener("click", () =>
      begin(async () => {
        if (await adoptBodyMap(host, file)) this.adopted();
      }, failures.write),
    );
    if (!imported.sure) buttons.createEl("button", { text: text.notThis, attr: { type: "button" } }).addEventListener("click", () => host.bodyMaps.choose(file, { position: undefined, of: found.length }));
    buttons.createEl("button", { text: actions.openAsMarkdown, attr: { type: "button" } }).addEventListener("click", (event) => this.owner.openMarkdown(imported.lines?.[0], event));
  }

  private drawChoice({ found, position }: BodyMap): void {
    if (found.length < 2) return;
    const { host, file } = this;
    const { body: text } = host.words.app;
    const label = this.element.createEl("label", { cls: "cjm-body-choice" });
    label.createSpan({ text: text.several(found.length) });
    const select = label.createEl("select", { cls: "dropdown" });
    for (const [at, find] of found.entries()) select.createEl("option", { text: findTitle(find, host.words), attr: { value: String(at), ...(at === position ? { selected: "" } : {}) } });
    select.addEventListener("change", () => host.bodyMaps.choose(file, { position: select.selectedIndex, of: found.length }));
  }

  private drawRemarks({ imported }: BodyMap): void {
    const { words } = this.host;
    const { body: text } = words.app;
    const remarks = remarksOf(imported);
    if (remarks.length === 0) return;
    const id = `cjm-body-${++barCount}`;
    const toggle = this.element.createEl("button", { cls: "cjm-body-toggle", attr: { type: "button", "aria-expanded": String(this.open), "aria-controls": id } });
    const arrow = toggle.createSpan({ cls: "cjm-body-arrow", attr: { "aria-hidden": "true" } });
    setIcon(arrow, "chevron-right");
    toggle.createSpan({ text: text.remarks(remarks.length) });
    const list = this.element.createEl("ul", { cls: "cjm-body-remarks", attr: { id } });
    list.toggleAttribute("hidden", !this.open);
    toggle.addEventListener("click", () => {
      this.open = !this.open;
      toggle.setAttribute("aria-expanded", String(this.open));
      list.toggleAttribute("hidden", !this.open);
    });
    for (const { code, text: piece, line } of remarks.slice(0, mostRemarks)) {
      const button = list.createEl("li").createEl("button", { attr: { type: "button", "aria-label": `${words.app.actions.openAt(line)}: ${words.exchange.import.remark[code](piece)}` } });
      button.createSpan({ cls: "cjm-body-at", text: text.line(line) });
      button.createSpan({ text: words.exchange.import.remark[code](piece), attr: { dir: "auto" } });
      button.addEventListener("click", (event) => this.owner.openMarkdown(line, event));
    }
    if (remarks.length > mostRemarks) list.createEl("li", { cls: "cjm-body-rest", text: text.moreRemarks(remarks.length - mostRemarks) });
  }
}
