/** The export dialog: a preview that follows the choices, what the file will not hold, and the ways out. It writes nothing by itself. */
import { Modal, Platform, type Plugin } from "obsidian";
import { drawPng } from "../editor/picture-png";
import type { StandingPicture } from "../editor/picture-stage";
import { type ExportLoss, reportLines } from "../exchange/export/export-report";
import { lossPlace } from "../exchange/export/loss-place";
import { canvasLimits, largestScale, type PictureScale } from "../exchange/export/png-limits";
import type { MapRow } from "../layout/map-layout";
import type { MapScene } from "../render/map-scene";
import { exportFormats, formatFacts, type ExportChoices, type ExportFormat } from "./export-choices";
import { drawControls } from "./export-controls";
import { rememberChoices, rememberedChoices } from "./export-memory";
import { copyExport, readStylesheet, saveExport } from "./export-files";
import { type ExportedMap, exportScene, rowsOf } from "./export-map";
import { CarriedPictures } from "./export-pictures";
import { ExportPreview } from "./export-preview";
import { planPrint, printMap, widenForPage } from "./export-print";
import { exportText, isTextFormat } from "./export-text";
import type { MapHost } from "./map-host";
import { begin, logFailure, report } from "./report";

/** What stands ready to be saved: made anew with every choice. */
interface Ready {
  readonly choices: ExportChoices;
  readonly scene: MapScene;
  readonly stylesheet: string;
  readonly picture: StandingPicture | undefined;
  readonly size: PictureScale | undefined;
}

/** Phones have no printer that a page can be handed to. */
function offeredFormats(): readonly ExportFormat[] {
  return exportFormats.filter((format) => format !== "print" || Platform.isDesktopApp);
}

export class ExportModal extends Modal {
  private choices: ExportChoices;
  private readonly rows: readonly MapRow[];
  private readonly pictures: CarriedPictures;
  private preview: ExportPreview | undefined;
  private controls: HTMLElement | undefined;
  private facts: HTMLElement | undefined;
  private buttons: HTMLElement | undefined;
  private stylesheet: string | undefined;
  private ready: Ready | undefined;
  private turn = 0;

  constructor(
    private readonly plugin: Plugin,
    private readonly host: MapHost,
    private readonly map: ExportedMap,
  ) {
    super(host.app);
    const remembered = rememberedChoices(host.app, host.words.language);
    this.choices = offeredFormats().includes(remembered.format) ? remembered : { ...remembered, format: "png" };
    this.rows = rowsOf(host, map);
    this.pictures = new CarriedPictures(host);
  }

  override onOpen(): void {
    const { contentEl, host, map } = this;
    this.modalEl.addClass("cjm-export");
    const title = host.words.exchange.dialog.title(map.journey.title ?? map.file.basename);
    this.setTitle(title);
    this.modalEl.setAttribute("aria-label", title);
    this.preview = new ExportPreview(contentEl, host.words);
    const side = contentEl.createDiv({ cls: "cjm-export-side" });
    this.controls = side.createDiv({ cls: "cjm-export-choices" });
    this.facts = side.createDiv({ cls: "cjm-export-facts", attr: { role: "status" } });
    this.buttons = contentEl.createDiv({ cls: "modal-button-container cjm-export-buttons" });
    this.choose({});
  }

  override onClose(): void {
    this.turn += 1;
    this.preview?.remove();
    this.contentEl.empty();
  }

  private choose(change: Partial<ExportChoices>): void {
    this.choices = { ...this.choices, ...change };
    const { host, choices, controls } = this;
    if (controls === undefined) return;
    drawControls(controls, choices, { words: host.words, rows: this.rows, formats: offeredFormats(), choose: (next) => this.choose(next) });
    begin(() => this.draw(), host.words.exchange.dialog.cannotDraw);
  }

  /** Draws the preview and tells what will be in the file; the last choice wins over one that is still being drawn. */
  private async draw(): Promise<void> {
    const { choices, map, host, preview } = this;
    const turn = ++this.turn;
    this.ready = undefined;
    this.drawButtons();
    const stylesheet = await this.styles();
    const scene = await this.sceneOf(choices);
    if (turn !== this.turn || preview === undefined) return;
    const { format, theme } = choices;
    let picture: StandingPicture | undefined;
    let left: readonly ExportLoss[] = [];
    if (isTextFormat(format)) {
      const exported = exportText(format, { map, scene, choices, stylesheet });
      left = exported.left;
      if (format === "svg") preview.showDrawing(exported.text, scene.title);
      else if (format !== "html") preview.showText(exported.text);
    }
    if (format === "png" || format === "html" || format === "print") picture = await preview.showMap(scene, stylesheet, theme);
    if (turn !== this.turn) return;
    if (format === "print" && picture !== undefined) {
      widenForPage(picture, choices);
      preview.fit();
    }
    const size = format === "png" && picture !== undefined ? largestScale(picture.size, choices.scale, Platform.isMobile ? canvasLimits.phone : canvasLimits.desktop) : undefined;
    this.ready = { choices, scene, stylesheet, picture, size };
    if (formatFacts[format].pictured) left = [...left, ...this.pictures.leftBehind.map((path): ExportLoss => ({ code: "picture", path }))];
    this.drawFacts(this.ready, reportLines(left, host.words, (loss) => lossPlace(loss, map.journey, host.words)));
    this.drawButtons();
  }

  /** A drawing asks for its pictures; they are read, and it is drawn once more with them. */
  private async sceneOf(choices: ExportChoices): Promise<MapScene> {
    const { host, map, pictures } = this;
    const scene = exportScene(host, map, choices, pictures);
    if (!formatFacts[choices.format].pictured) return scene;
    exportText("svg", { map, scene, choices, stylesheet: "" });
    return (await pictures.read()) ? exportScene(host, map, choices, pictures) : scene;
  }

  private async styles(): Promise<string> {
    try {
      this.stylesheet ??= await readStylesheet(this.plugin);
    } catch (error) {
      report(error, this.host.words.exchange.dialog.noStyles);
    }
    return this.stylesheet ?? "";
  }

  private drawFacts({ choices, picture, size }: Ready, left: readonly string[]): void {
    const { facts, host } = this;
    if (facts === undefined) return;
    const { dialog } = host.words.exchange;
    facts.empty();
    if (choices.format === "png") {
      if (size === undefined) facts.createEl("p", { cls: "cjm-export-warning", text: dialog.impossible });
      else facts.createEl("p", { text: dialog.pixels(size.widthPx, size.heightPx) });
      if (size?.reduced === true) facts.createEl("p", { cls: "cjm-export-warning", text: dialog.reduced(choices.scale, size.scale.toLocaleString(host.words.language)) });
    }
    if (choices.format === "print" && picture !== undefined) facts.createEl("p", { text: dialog.sheets(planPrint(picture, choices).sheets.length) });
    if (left.length === 0) return;
    facts.createEl("p", { cls: "cjm-export-left", text: dialog.left });
    const list = facts.createEl("ul");
    for (const line of left) list.createEl("li", { text: line, attr: { dir: "auto" } });
  }

  private drawButtons(): void {
    const { buttons, ready, host, choices } = this;
    if (buttons === undefined) return;
    const { dialog } = host.words.exchange;
    const focused = buttons.doc.activeElement?.getAttribute("data-way");
    buttons.empty();
    const button = (way: string, text: string, failure: string, act: (now: Ready) => Promise<unknown>): void => {
      const element = buttons.createEl("button", { cls: way === "copy" ? "" : "mod-cta", text, attr: { type: "button", "data-way": way } });
      element.disabled = ready === undefined || (choices.format === "png" && ready.size === undefined);
      element.addEventListener("click", () => (ready === undefined ? undefined : begin(() => this.run(act(ready), ready, failure), failure)));
      if (focused === way) element.focus();
    };
    if (formatFacts[choices.format].copied && Platform.isDesktopApp) button("copy", dialog.copy, dialog.cannotCopy, (now) => this.copy(now));
    if (choices.format === "print") button("print", dialog.print, dialog.cannotPrint, (now) => this.print(now));
    else button("save", dialog.save, dialog.cannotSave, (now) => this.save(now));
  }

  /** A failure is told where the person stands as well: the dialog stays open with what was chosen. */
  private async run(work: Promise<unknown>, { choices }: Ready, failure: string): Promise<void> {
    try {
      await work;
      rememberChoices(this.host.app, choices, this.host.words.language);
    } catch (error) {
      logFailure(error, failure);
      report(undefined, failure);
    }
  }

  private contentOf({ choices, scene, stylesheet, picture, size }: Ready, copied: boolean): string | Promise<Blob> {
    const { format } = choices;
    if (isTextFormat(format)) return exportText(format, { map: this.map, scene, choices, stylesheet, copied }).text;
    if (picture === undefined || size === undefined) throw new Error("There is no picture to draw.");
    return drawPng(picture, size);
  }

  private async save(ready: Ready): Promise<void> {
    const { app, host, map } = this;
    await saveExport(app, host.words, map.file, formatFacts[ready.choices.format].extension, await this.contentOf(ready, false));
    this.close();
  }

  private copy(ready: Ready): Promise<void> {
    return copyExport(this.modalEl.doc, this.host.words, this.contentOf(ready, true));
  }

  private async print({ picture, choices, scene }: Ready): Promise<void> {
    if (picture !== undefined) await printMap(picture, choices, scene);
  }
}
