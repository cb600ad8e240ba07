/**
 * The journey-map code block: this note's map, or another's, wherever the app renders Markdown. It stands on its own:
 * a mistake in it is told in its place and harms nothing around it.
 */
import { Keymap, MarkdownRenderChild, parseYaml, type HoverPopover, type MarkdownPostProcessorContext, type Plugin, type TAbstractFile, type TFile } from "obsidian";
import { linkLookupTarget, linkName, parseLink } from "../journey/read-link";
import { readBlockOptions, type BlockOptions, type BlockReading } from "./code-block-options";
import type { MapHost } from "./map-host";
import { MapPane } from "./map-pane";
import { drawSentences } from "./notices";
import { openMap } from "./open-journey";
import type { NoMap, PaneOwner } from "./pane-owner";
import { begin, report } from "./report";

/** Registers the block. The promise it gives lets printing wait for the map. */
export function registerCodeBlock(plugin: Plugin, host: MapHost): void {
  plugin.registerMarkdownCodeBlockProcessor("journey-map", async (source, element, context) => {
    const block = new JourneyBlock(host, element, source, context);
    context.addChild(block);
    await block.draw();
  });
}

class JourneyBlock extends MarkdownRenderChild implements PaneOwner {
  hoverPopover: HoverPopover | null = null;
  readonly editable = false;
  private options: BlockOptions | undefined;
  private pane: MapPane | undefined;
  private shown: TFile | undefined;
  /** The note the block stands in; unlike the context's path it follows a rename. */
  private home: TFile | undefined;

  constructor(
    private readonly host: MapHost,
    element: HTMLElement,
    private readonly source: string,
    private readonly context: MarkdownPostProcessorContext,
  ) {
    super(element);
  }

  get show() {
    return this.options?.show ?? "both";
  }

  get onlyLanes() {
    return this.options?.lanes;
  }

  override onload(): void {
    const { vault } = this.host.app;
    this.registerEvent(vault.on("create", (file) => this.mayHaveMoved(file)));
    this.registerEvent(vault.on("rename", (file) => this.mayHaveMoved(file)));
    this.registerEvent(vault.on("delete", (file) => this.mayHaveMoved(file)));
  }

  /** Reads the options and draws; resolves when the map or the reason against it stands. */
  async draw(): Promise<void> {
    const { containerEl: element } = this;
    const { words } = this.host;
    element.addClass("cjm-block");
    this.home = this.host.app.vault.getFileByPath(this.context.sourcePath) ?? undefined;
    const reading = this.readOptions();
    if ("mistakes" in reading) {
      return drawSentences(element, { heading: words.app.block.cannotDraw, sentences: reading.mistakes });
    }
    this.options = reading.options;
    const { heightPx } = reading.options;
    element.toggleClass("cjm-block-fixed", heightPx !== undefined);
    if (heightPx !== undefined) element.setCssProps({ "--cjm-block-height": `${heightPx}px` });
    await this.drawNote();
  }

  drawInstead(reason: NoMap, container: HTMLElement): void {
    const name = this.shown?.basename ?? "";
    const text = this.host.words.app.block;
    drawSentences(container, { sentences: [this.reasonText(reason, name)], buttons: reason.kind === "broken" || mayHoldMap(reason) ? [{ text: text.openMap, press: this.openMap }] : [] });
  }

  readonly openMap = (event: MouseEvent): void => {
    const { app, words } = this.host;
    const file = this.shown;
    if (file !== undefined) begin(() => openMap(app, file, Keymap.isModEvent(event) || "tab"), words.app.failures.openMap);
  };

  openMarkdown(): void {
    const { app, words } = this.host;
    const file = this.shown;
    if (file !== undefined) begin(() => app.workspace.openLinkText(file.path, this.context.sourcePath, "tab"), words.app.failures.openMarkdown);
  }

  private reasonText(reason: NoMap, name: string): string {
    const { block, body, view } = this.host.words.app;
    switch (reason.kind) {
      case "broken":
        return block.broken(name);
      case "not-yet":
        return mayHoldMap(reason) ? body.mayHold(name) : block.noStages(name);
      case "reading":
        return body.reading;
      case "deleted":
      case "unreadable":
        return view[reason.kind];
    }
  }

  private readOptions(): BlockReading {
    const { words } = this.host;
    try {
      const parsed: unknown = parseYaml(this.source);
      return readBlockOptions(parsed, words);
    } catch (error) {
      const line = error instanceof Error ? /\bline (\d+)/.exec(error.message)?.[1] : undefined;
      return { mistakes: [words.app.block.notYaml(line === undefined ? undefined : Number(line))] };
    }
  }

  private async drawNote(): Promise<void> {
    const { containerEl: element } = this;
    const { words } = this.host;
    const file = this.findNote();
    if (file === this.shown && file !== undefined) return;
    this.shown = file;
    if (file === undefined) {
      if (this.pane !== undefined) this.removeChild(this.pane);
      this.pane = undefined;
      element.empty();
      const named = this.options?.note;
      const sentence = named === undefined ? words.app.block.noOwnNote : words.app.block.noteNotFound(linkName(parseLink(named)));
      drawSentences(element, { sentences: [sentence] });
      return;
    }
    if (this.pane === undefined) {
      element.empty();
      this.pane = this.addChild(new MapPane(this.host, element.createDiv({ cls: "cjm-block-map" }), this));
    }
    try {
      await this.pane.show(file);
    } catch (error) {
      report(error, words.app.failures.drawMap);
    }
  }

  private findNote(): TFile | undefined {
    const { metadataCache, vault } = this.host.app;
    const home = this.home === undefined || vault.getFileByPath(this.home.path) === null ? undefined : this.home;
    const named = this.options?.note;
    // A card on a canvas stands in the canvas's file, which is no note.
    if (named === undefined) return home?.extension === "md" ? home : undefined;
    const target = linkLookupTarget(parseLink(named));
    if (target === undefined) return undefined;
    const file = metadataCache.getFirstLinkpathDest(target, home?.path ?? this.context.sourcePath);
    return file?.extension === "md" ? file : undefined;
  }

  /** The link may lead to another note now, or to none. */
  private mayHaveMoved(file: TAbstractFile): void {
    if (this.options === undefined || !file.path.endsWith(".md")) return;
    if (this.findNote() !== this.shown) begin(() => this.drawNote(), this.host.words.app.failures.drawMap);
  }
}

/** Whether a note without a map has something in its text that may be one. */
function mayHoldMap(reason: NoMap): boolean {
  return reason.kind === "not-yet" && reason.body?.kind === "offered";
}
