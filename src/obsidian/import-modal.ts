/**
 * The import dialog: where the text comes from, the map it makes, what was understood and can be decided otherwise, and
 * the note it becomes. It puts the parts together; reading, drawing and writing are done elsewhere.
 */
import { Modal, type TFile, type WorkspaceLeaf } from "obsidian";
import { elementOf } from "../editor/join-numbers";
import type { ImportedMap } from "../exchange/import/imported-map";
import { drawImportControls } from "./import-controls";
import { createImported, personaLinks } from "./import-finish";
import { ImportFinishBar } from "./import-finish-bar";
import { fileBaseName, proposedName } from "./import-name";
import { linkPersonas } from "./import-personas";
import { ImportPreview } from "./import-preview";
import { ImportReading, type ImportSource, type Understood } from "./import-reading";
import { drawImportReport, remarkLine } from "./import-report-list";
import { readVaultFile } from "./import-source";
import { ImportSourcePanel, type SourceKind } from "./import-source-panel";
import { ImportStatus } from "./import-status";
import type { MapHost } from "./map-host";
import { openMap } from "./open-journey";
import { begin } from "./report";

/** What there is to import when the dialog opens. */
export interface ImportOpening {
  /** The note the person is in, its text as it stands in the editor. */
  readonly note?: { readonly file: TFile; readonly text: string; readonly leaf: WorkspaceLeaf | undefined } | undefined;
  /** Selected in that note, from a line counted from 1. */
  readonly selection?: { readonly text: string; readonly firstLine: number } | undefined;
  /** A file of the vault that is no note. */
  readonly file?: TFile | undefined;
  /** The note was asked for by name: it is shown whether it holds a map or not. */
  readonly wanted?: boolean | undefined;
}

export class ImportModal extends Modal {
  private readonly reading: ImportReading;
  private readonly findPersonas: ReturnType<typeof personaLinks>;
  private panel: ImportSourcePanel | undefined;
  private preview: ImportPreview | undefined;
  private status: ImportStatus | undefined;
  private controls: HTMLElement | undefined;
  private reportEl: HTMLElement | undefined;
  private finishBar: ImportFinishBar | undefined;
  private kind: SourceKind = "paste";
  private source: ImportSource | undefined;
  /** The map as it will be written. */
  private map: ImportedMap | undefined;
  private understood: Understood | undefined;
  /** Whether the note is only looked at: without a map in it the dialog waits for a paste. */
  private trying = false;
  private closed = false;

  constructor(
    private readonly host: MapHost,
    private readonly opening: ImportOpening,
  ) {
    super(host.app);
    this.findPersonas = personaLinks(host);
    this.reading = new ImportReading({
      began: () => this.status?.began(),
      progress: (share) => this.status?.progress(share),
      understood: (understood) => this.show(understood),
    });
  }

  override onOpen(): void {
    const { contentEl, modalEl, host, opening } = this;
    const { importing } = host.words.exchange;
    modalEl.addClass("cjm-import");
    this.setTitle(importing.title);
    modalEl.setAttribute("aria-label", importing.title);
    const { note, selection } = opening;
    const kinds: SourceKind[] = ["paste", "file", ...(selection === undefined ? [] : ["selection" as const]), ...(note === undefined ? [] : ["note" as const])];
    this.panel = new ImportSourcePanel(contentEl, { words: host.words, kinds, noteName: note?.file.basename ?? "", chosen: (kind, source) => this.turnTo(kind, source) });
    this.preview = new ImportPreview(contentEl, host);
    const side = contentEl.createDiv({ cls: "cjm-import-side" });
    this.status = new ImportStatus(side, host.words, () => this.cancel());
    this.controls = side.createDiv({ cls: "cjm-import-choices" });
    this.reportEl = side.createDiv({ cls: "cjm-import-report" });
    this.finishBar = new ImportFinishBar(contentEl, host, { create: (name) => this.create(name), add: () => this.add(), renamed: () => this.drawMap() });
    this.listen();
    this.begin();
  }

  override onClose(): void {
    this.closed = true;
    this.reading.stop();
    this.panel?.remove();
    this.status?.remove();
    this.preview?.clear();
    this.contentEl.empty();
  }

  /** Keys, pastes and drops anywhere in the dialog. */
  private listen(): void {
    const { modalEl, scope } = this;
    scope.register(["Mod"], "Enter", () => {
      this.finishBar?.finish();
      return false;
    });
    modalEl.addEventListener("paste", (event) => {
      // The name of the note is typed like any text.
      if (event.clipboardData === null || elementOf(event)?.matches("input[type='text']") === true) return;
      if (this.panel?.takeTransfer(event.clipboardData) === true) event.preventDefault();
    });
    // What is dropped here is not for the app behind the dialog.
    modalEl.addEventListener("dragover", (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
    modalEl.addEventListener("drop", (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) this.panel?.takeTransfer(event.dataTransfer);
    });
  }

  /** Reads what is most likely meant. */
  private begin(): void {
    const { opening, panel, host } = this;
    const { note, selection, file, wanted } = opening;
    if (panel === undefined) return;
    if (note !== undefined) panel.provide("note", { text: note.text, name: note.file.name });
    if (selection !== undefined) panel.provide("selection", selection);
    if (file !== undefined) {
      begin(async () => {
        panel.provide("file", await readVaultFile(host.app, file));
        panel.turnTo("file", false);
        panel.focus();
      }, host.words.exchange.importing.cannotReadFile);
      return;
    }
    const readNote = note !== undefined && (wanted === true || host.index.journeyAt(note.file.path)?.status !== "map");
    this.trying = selection === undefined && readNote && wanted !== true;
    panel.turnTo(selection !== undefined ? "selection" : readNote ? "note" : "paste", false);
    panel.focus();
  }

  private turnTo(kind: SourceKind, source: ImportSource | undefined): void {
    this.kind = kind;
    this.source = source;
    this.finishBar?.forget();
    if (kind !== "note") this.trying = false;
    if (source === undefined) {
      this.reading.stop();
      this.show(undefined);
    } else begin(() => this.reading.read(source), this.host.words.exchange.importing.cannotRead);
  }

  private cancel(): void {
    this.reading.stop();
    this.panel?.forget();
    this.show(undefined);
    this.status?.stopped();
  }

  private show(understood: Understood | undefined): void {
    const { controls, reportEl, host, status } = this;
    this.understood = understood;
    status?.understood(understood);
    if (this.trying) {
      this.trying = false;
      if (understood?.found.some(({ sure }) => sure) !== true) {
        this.panel?.turnTo("paste", true);
        return;
      }
    }
    if (controls === undefined || reportEl === undefined) return;
    const failure = host.words.exchange.importing.cannotRead;
    if (understood === undefined || understood.remarks.some(({ code }) => code === "not-text" || code === "too-large")) controls.empty();
    else
      drawImportControls(controls, understood, {
        words: host.words,
        readAs: (format) => begin(() => this.reading.readAs(format), failure),
        choose: (position) => this.reading.choose(position),
        change: (change) => begin(() => this.reading.change(change), failure),
      });
    this.drawMap();
  }

  /** Draws the map and its report, and offers what can be done with it. */
  private drawMap(): void {
    const { understood, host, preview, reportEl, finishBar, source } = this;
    const { importing } = host.words.exchange;
    const found = understood?.current?.map;
    if (understood === undefined || found === undefined) {
      this.map = undefined;
      this.modalEl.addClass("is-empty");
      preview?.clear(understood === undefined ? undefined : understood.remarks.map((remark) => remarkLine(remark, host.words).text).join(" "));
      reportEl?.empty();
      finishBar?.update(undefined);
      return;
    }
    const { map, linked } = linkPersonas(found, this.findPersonas);
    this.map = map;
    this.modalEl.removeClass("is-empty");
    finishBar?.update({ proposed: proposedName([map.title, source?.name === undefined ? undefined : fileBaseName(source.name)], importing.defaultName), ...this.wayBack() });
    const problems = preview?.show(map, finishBar?.noteName ?? "") ?? [];
    if (reportEl !== undefined) drawImportReport(reportEl, { words: host.words, understood, map, problems, linked, bring: (path) => begin(() => this.bring(path), importing.cannotShow) });
  }

  /** Whether the map may go into the note it comes from. */
  private wayBack(): { readonly add: boolean; readonly remark: string } {
    const { kind, opening, host } = this;
    const { note } = opening;
    if (note === undefined || (kind !== "note" && kind !== "selection")) return { add: false, remark: "" };
    const has = host.index.journeyAt(note.file.path)?.status === "map";
    return { add: !has, remark: has ? host.words.exchange.importing.hasStages(note.file.basename) : "" };
  }

  private async bring(path: string): Promise<void> {
    if ((await this.preview?.bring(path)) === false) this.status?.say(this.host.words.exchange.importing.cannotShow);
  }

  private async create(name: string): Promise<string | undefined> {
    const { map, host } = this;
    if (map === undefined) return undefined;
    const made = await createImported(host, map, name, () => this.closed);
    if (made === undefined) return undefined;
    if ("sentence" in made) return made.sentence;
    this.close();
    await openMap(host.app, made, false, undefined, "stages[0]");
    return undefined;
  }

  private async add(): Promise<string | undefined> {
    const { map, host, opening } = this;
    const { note } = opening;
    if (map === undefined || note === undefined) return undefined;
    const outcome = await host.writer.adopt(note.file, map, host.words.exchange.importing.addLabel);
    if (!outcome.written) return outcome.sentence;
    this.close();
    await openMap(host.app, note.file, false, note.leaf, "stages[0]");
    return undefined;
  }
}
