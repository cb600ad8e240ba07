/**
 * The journey map as a tab of the note's own Markdown file. It holds no truth: the pane in it reads the note and follows
 * it, and hands edits to the gateway. What it remembers of the note's Markdown serves the way back.
 */
import { FileView, Keymap, Scope, type KeymapEventHandler, type Menu, type TFile, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { MapScreenState } from "../editor/map-screen";
import type { BodyReading } from "../exchange/import/read-body-map";
import { findTitle } from "./adopt-body-map";
import { adopt } from "./create-notes";
import { readDensity } from "./device-preferences";
import { journeyViewType, type MapHost } from "./map-host";
import { MapPane } from "./map-pane";
import { drawBroken, drawNotYet, drawOffer, drawSentences } from "./notices";
import { openMarkdown, type MapTab } from "./open-journey";
import { takeStep } from "./pane-editing";
import type { NoMap } from "./pane-owner";
import { readFields, readNumber } from "./read-fields";
import { begin, report } from "./report";

export class JourneyView extends FileView implements MapTab {
  override icon = "route";
  override navigation = true;
  markdownState: Record<string, unknown> | undefined;
  markdownPlace: unknown;
  private pane: MapPane | undefined;
  /** The note whose place is still to be remembered. */
  private shown: TFile | undefined;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly host: MapHost,
  ) {
    super(leaf);
    // From the start: the app may ask for it before the view is open.
    this.scope = this.makeScope();
  }

  override getViewType(): string {
    return journeyViewType;
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === "md";
  }

  protected override async onOpen(): Promise<void> {
    await super.onOpen();
    const { words } = this.host;
    this.contentEl.addClass("cjm-view");
    this.addAction("file-text", words.app.actions.openAsMarkdown, (event) => this.leave(undefined, event));
    this.pane = this.addChild(
      new MapPane(this.host, this.contentEl, {
        hoverPopover: null,
        show: "both",
        onlyLanes: undefined,
        editable: true,
        drawInstead: (reason, container) => this.drawInstead(reason, container),
        openMarkdown: (line, event) => this.leave(line, event),
        openMap: undefined,
      }),
    );
    this.keepKeys();
    const { workspace } = this.app;
    this.registerEvent(workspace.on("active-leaf-change", (leaf) => (leaf === this.leaf ? undefined : this.commitSoon())));
    // A phone may end the app while it is out of sight, without a word.
    this.registerDomEvent(this.containerEl.doc, "visibilitychange", () => this.commitSoon());
    this.registerEvent(workspace.on("quit", (tasks) => tasks.add(() => this.commit())));
  }

  /** Writes what is still being typed; resolves when it is written or refused. */
  async commit(): Promise<void> {
    await this.pane?.commit();
  }

  /** Whether the map stands in the note's text and is shown from it. */
  showsBodyMap(): boolean {
    return this.pane?.showsBodyMap() ?? false;
  }

  protected override async onClose(): Promise<void> {
    await this.commit();
    this.rememberPlace();
    if (this.pane !== undefined) this.removeChild(this.pane);
    this.pane = undefined;
    this.contentEl.empty();
    await super.onClose();
  }

  override async onLoadFile(file: TFile): Promise<void> {
    await super.onLoadFile(file);
    const { pane } = this;
    if (pane === undefined) return;
    const place = this.host.preferences.placeOf(file.path);
    const drawing = pane.show(file);
    this.shown = file;
    if (place !== undefined) pane.useScreenState({ scrollLeft: place.left, scrollTop: place.top });
    await drawing.catch((error: unknown) => report(error, this.host.words.app.failures.readNote));
  }

  override async onUnloadFile(file: TFile): Promise<void> {
    await this.commit();
    this.rememberPlace();
    this.pane?.clear();
    await super.onUnloadFile(file);
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), markdown: this.markdownState };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const markdown = readFields(readFields(state)["markdown"]);
    if (Object.keys(markdown).length > 0) this.markdownState = { ...markdown };
    await super.setState(state, result);
  }

  override getEphemeralState(): Record<string, unknown> {
    const { density, scrollLeft, scrollTop } = this.screenState();
    return { ...super.getEphemeralState(), density, mapLeft: scrollLeft, mapTop: scrollTop };
  }

  override setEphemeralState(state: unknown): void {
    super.setEphemeralState(state);
    const place = readFields(state);
    const [density, mapLeft, mapTop] = [readDensity(place["density"]), readNumber(place["mapLeft"]), readNumber(place["mapTop"])];
    if (place["markdownPlace"] !== undefined) this.markdownPlace = place["markdownPlace"];
    if (typeof place["focusPath"] === "string") this.pane?.focusOn(place["focusPath"]);
    else if (place["focus"] === true) this.pane?.focusOn();
    if (density === undefined && mapLeft === undefined && mapTop === undefined) return;
    this.pane?.useScreenState({
      ...(density === undefined ? {} : { density }),
      ...(mapLeft === undefined ? {} : { scrollLeft: mapLeft }),
      ...(mapTop === undefined ? {} : { scrollTop: mapTop }),
    });
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    menu.addItem((item) =>
      item
        .setSection("open")
        .setIcon("file-text")
        .setTitle(this.host.words.app.actions.openAsMarkdown)
        .onClick((event) => this.leave(undefined, event)),
    );
  }

  /** Undo and redo of the map, but for a text field that has its own. */
  private makeScope(): Scope {
    const scope = new Scope(this.app.scope);
    const step = (direction: "undo" | "redo") => (event: KeyboardEvent) => {
      const { file } = this;
      if (file === null || isTyping(event)) return undefined;
      begin(() => takeStep(this.host, file, direction), this.host.words.app.failures.write);
      return false;
    };
    scope.register(["Mod"], "z", step("undo"));
    scope.register(["Mod", "Shift"], "z", step("redo"));
    scope.register(["Ctrl"], "y", step("redo"));
    return scope;
  }

  /** F2 renames the note by the app's own hotkey; on the map it edits what has the focus, as it says in its menus. */
  private keepKeys(): void {
    const { scope } = this;
    if (scope === null) return;
    let kept: KeymapEventHandler | undefined;
    this.registerDomEvent(this.contentEl, "focusin", () => (kept ??= scope.register([], "F2", () => true)));
    this.registerDomEvent(this.contentEl, "focusout", () => {
      if (kept !== undefined) scope.unregister(kept);
      kept = undefined;
    });
  }

  private commitSoon(): void {
    begin(() => this.commit(), this.host.words.app.failures.write);
  }

  private screenState(): MapScreenState {
    return this.pane?.screenState() ?? { scrollLeft: 0, scrollTop: 0 };
  }

  private rememberPlace(): void {
    // The app unloads the note and then closes the view: the second time nothing stands that could tell a place.
    if (this.file === null || this.file !== this.shown) return;
    this.shown = undefined;
    const { scrollLeft, scrollTop } = this.screenState();
    this.host.preferences.rememberPlace(this.file.path, { left: scrollLeft, top: scrollTop });
  }

  private leave(line: number | undefined, event: UIEvent | undefined): void {
    const pressed = event !== undefined && (event.instanceOf(MouseEvent) || event.instanceOf(KeyboardEvent)) ? event : undefined;
    begin(() => openMarkdown(this.app, this, Keymap.isModEvent(pressed), line), this.host.words.app.failures.openMarkdown);
  }

  private adopt(): void {
    const { file } = this;
    if (file !== null) begin(() => adopt(this.host, file, this.leaf), this.host.words.app.failures.write);
  }

  /** Above what a note without a map is told: what in its text may be one. */
  private drawOffer(container: HTMLElement, body: BodyReading | undefined): void {
    const { file } = this;
    const { bodyMaps, words } = this.host;
    if (file === null) return;
    if (body?.kind === "too-long") drawOffer(container, { lead: words.app.body.tooLong, finds: [], words });
    if (body?.kind !== "offered") return;
    const finds = body.found.map((find, position) => ({ title: findTitle(find, words), press: () => bodyMaps.choose(file, { position, of: body.found.length }) }));
    drawOffer(container, { lead: words.app.body.offered(finds.length), finds, words });
  }

  private drawInstead(reason: NoMap, container: HTMLElement): void {
    const { words } = this.host;
    switch (reason.kind) {
      case "broken":
        return drawBroken(container, reason.problems, words, (problem, event) => this.leave(problem?.line, event));
      case "not-yet":
        drawNotYet(container, words, (problem, event) => this.leave(problem?.line, event), () => this.adopt());
        return this.drawOffer(container, reason.body);
      case "reading":
        return drawSentences(container, { sentences: [words.app.body.reading] });
      case "deleted":
        return drawSentences(container, { heading: words.app.view.deleted, sentences: [words.app.view.deletedMore] });
      case "unreadable":
        return drawSentences(container, { sentences: [words.app.view.unreadable] });
    }
  }
}

/** Whether a key was pressed in a text field, which has an undo of its own. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Node && target.instanceOf(HTMLElement) && (target.isContentEditable || target.matches("input, textarea, select"));
}
