/**
 * One journey note's map in one element, kept true: it reads the note, draws, and follows every change of the note, of
 * its personas and of what its links lead to. Edits go to the gateway; what stands in place of a map is its owner's business.
 */
import { Component, type TFile } from "obsidian";
import { mountMap, type MapScreenState, type MountedMap } from "../editor/map-screen";
import { takesEdits } from "../journey/edit-journey";
import type { Journey, JourneyPath } from "../journey/journey";
import type { Density } from "../render/map-scene";
import { BodyBar } from "./body-bar";
import { followNote } from "./follow-note";
import type { MapHost } from "./map-host";
import { makeNoteScene } from "./note-scene";
import { makePaneEditing } from "./pane-editing";
import { paneEvents } from "./pane-events";
import { PaneFocus } from "./pane-focus";
import type { NoMap, PaneOwner } from "./pane-owner";
import { readTelling } from "./read-telling";
import { begin } from "./report";
import { shareUnchanged } from "./share-unchanged";
import { bodyMapOf, readShownJourney, type ShownJourney } from "./shown-journey";
import { VaultLinks } from "./vault-links";

let paneCount = 0;

/** What the map that stands can be: edited, only read, or only read because it stands in the note's body. */
type Standing = "edited" | "read" | "body";

export class MapPane extends Component {
  private file: TFile | undefined;
  private text: string | undefined;
  private journey: Journey | undefined;
  private links: VaultLinks | undefined;
  private mounted: MountedMap | undefined;
  private standing: Standing = "read";
  private bar: BodyBar | undefined;
  private state: Partial<MapScreenState> = {};
  private density: Density;
  private turn = 0;
  private reading = 0;
  private redrawing = false;
  private readonly focus: PaneFocus;
  private readonly idPrefix = `cjm-${++paneCount}`;

  constructor(
    private readonly host: MapHost,
    private readonly container: HTMLElement,
    private readonly owner: PaneOwner,
  ) {
    super();
    this.density = host.preferences.density();
    this.focus = new PaneFocus(container);
  }

  override onload(): void {
    followNote(this.host, this, {
      file: () => this.file,
      text: () => this.text,
      links: () => this.links,
      take: (text) => this.take(text),
      readAgain: (file) => this.readAgain(file),
      drawSoon: () => this.drawSoon(),
      gone: () => this.drawInstead({ kind: "deleted" }),
    });
    this.register(this.container.onWindowMigrated(() => this.rebuild()));
  }

  override onunload(): void {
    this.clear();
  }

  /** Draws `file`'s map; resolves when it stands. A later call wins over an earlier one that still reads. */
  async show(file: TFile): Promise<void> {
    if (file !== this.file) this.clear();
    const turn = ++this.turn;
    this.file = file;
    let text: string;
    try {
      text = await readTelling(this.host.app, file, () => turn === this.turn && this.mounted === undefined && this.drawInstead({ kind: "reading" }));
    } catch (error) {
      if (turn === this.turn) this.drawInstead({ kind: "unreadable" });
      throw error;
    }
    if (turn !== this.turn) return;
    this.text = text;
    await this.draw();
  }

  /** Writes what is still being typed; resolves when it is written or refused. */
  async commit(): Promise<void> {
    await this.mounted?.commit();
  }

  /** Puts the focus on what stands at a path, or without one on the map, now or as soon as it stands. */
  focusOn(path?: JourneyPath): void {
    this.focus.want(path);
    this.giveFocus();
  }

  /** Whether the map that stands was read from the note's body. */
  showsBodyMap(): boolean {
    return this.mounted !== undefined && this.standing === "body";
  }

  /** Takes the map away; the pane can show another note afterwards. */
  clear(): void {
    this.turn += 1;
    this.unmount();
    this.file = undefined;
    this.text = undefined;
    this.journey = undefined;
    this.links = undefined;
    this.state = {};
    this.container.empty();
  }

  /** How the map is looked at now, or will be once it stands. */
  screenState(): MapScreenState {
    return this.mounted?.state() ?? { scrollLeft: 0, scrollTop: 0, ...this.state };
  }

  /** Looks at the map in this way, now or as soon as it stands. */
  useScreenState(state: Partial<MapScreenState>): void {
    this.state = { ...this.state, ...state };
    this.density = state.density ?? this.density;
    if (this.mounted === undefined) return;
    const now = this.mounted.state();
    const { density = now.density, scrollLeft = now.scrollLeft, scrollTop = now.scrollTop } = state;
    if (density !== now.density || scrollLeft !== now.scrollLeft || scrollTop !== now.scrollTop) this.rebuild({ ...now, ...state });
  }

  /** Draws anew from nothing, as in another window; the way of looking stays. */
  rebuild(state: Partial<MapScreenState> = this.screenState()): void {
    if (this.text === undefined) return;
    this.unmount();
    this.state = state;
    this.redraw();
  }

  private take(text: string): void {
    if (text === this.text) return;
    this.turn += 1;
    this.text = text;
    this.redraw(this.links);
  }

  /** The reading begun last tells the newest text. */
  private async readAgain(file: TFile): Promise<void> {
    const reading = ++this.reading;
    const text = await this.host.app.vault.cachedRead(file);
    if (reading === this.reading && file === this.file) this.take(text);
  }

  /** One drawing for a burst of events, after the caches have settled. */
  private drawSoon(): void {
    if (this.redrawing) return;
    this.redrawing = true;
    this.container.win.setTimeout(() => {
      this.redrawing = false;
      if (this.text !== undefined) this.redraw();
    }, 0);
  }

  private redraw(known?: VaultLinks): void {
    begin(() => this.draw(known), this.host.words.app.failures.drawMap);
  }

  /** `known` are links that still lead where they led: cells that are the same then stay as they are drawn. */
  private draw(known?: VaultLinks): Promise<void> | undefined {
    const { file, text, host } = this;
    if (file === undefined || text === undefined) return undefined;
    const links = known ?? new VaultLinks(host.app, file.path);
    const shown = readShownJourney(host, file, text, links);
    this.links = links;
    if (shown.waiting) return this.drawLater(file, shown);
    this.drawShown(file, shown, links);
    return undefined;
  }

  /** A long body is read in slices; the map that stands stays until then. */
  private async drawLater(file: TFile, { note }: ShownJourney): Promise<void> {
    if (this.mounted === undefined) this.drawInstead({ kind: "reading" });
    const outdated = () => this.file !== file || this.text !== note.text;
    const body = await this.host.bodyMaps.read(file, note, outdated);
    if (body !== undefined && !outdated()) await this.draw(this.links);
  }

  private drawShown(file: TFile, shown: ShownJourney, links: VaultLinks): void {
    const { host } = this;
    const { status, journey, problems, note, body } = shown;
    if (status === "broken") return this.drawInstead({ kind: "broken", problems });
    if (status === "not-yet") return this.drawInstead({ kind: "not-yet", body });
    this.journey = this.journey === undefined ? journey : shareUnchanged(this.journey, journey);
    const { density, idPrefix } = this;
    const { show, onlyLanes } = this.owner;
    const bodyMap = bodyMapOf(shown);
    const rightToLeft = this.container.doc.body.hasClass("mod-rtl");
    const editable = this.owner.editable ? bodyMap === undefined && takesEdits(note) : undefined;
    const scene = makeNoteScene(host, { file, journey: this.journey, problems, links, density, show, onlyLanes, idPrefix, rightToLeft, editable });
    const standing: Standing = bodyMap !== undefined ? "body" : editable === true ? "edited" : "read";
    if (this.mounted !== undefined && this.standing === standing) {
      if (bodyMap !== undefined) this.bar?.show(bodyMap);
      return this.mounted.update(scene);
    }
    const hadFocus = this.container.contains(this.container.doc.activeElement);
    this.unmount();
    this.container.empty();
    this.standing = standing;
    this.container.toggleClass("cjm-from-body", bodyMap !== undefined);
    this.bar = bodyMap === undefined ? undefined : new BodyBar(host, this.container, file, this.owner, () => this.focusOn("stages[0]"));
    if (bodyMap !== undefined) this.bar?.show(bodyMap);
    const place = bodyMap === undefined ? this.container : this.container.createDiv({ cls: "cjm-body-map" });
    let mounted: MountedMap | undefined = undefined;
    const editing =
      standing === "edited" ? makePaneEditing(host, file, { isOpen: () => mounted !== undefined && this.mounted === mounted, text: () => this.text, redraw: () => this.redraw(this.links) }) : undefined;
    mounted = mountMap(place, scene, paneEvents(host, file, this.owner, (chosen) => this.chooseDensity(chosen)), { scrollLeft: 0, scrollTop: 0, ...this.state }, editing);
    this.mounted = mounted;
    if (hadFocus && standing === "body") this.bar?.focus();
    this.giveFocus();
  }

  private giveFocus(): void {
    if (this.mounted !== undefined) this.focus.give(this.mounted, { readFromBody: this.standing === "body", stageCount: this.journey?.stages.length ?? 0 });
  }

  private chooseDensity(density: Density): void {
    this.density = density;
    this.host.preferences.chooseDensity(density);
    this.redraw(this.links);
  }

  private drawInstead(reason: NoMap): void {
    this.unmount();
    this.container.removeClass("cjm-from-body");
    this.container.empty();
    this.owner.drawInstead(reason, this.container);
  }

  private unmount(): void {
    const { mounted } = this;
    if (mounted === undefined) return;
    this.state = mounted.state();
    this.mounted = undefined;
    this.bar = undefined;
    // What is being typed is written, or told with its text when it cannot be.
    begin(() => mounted.commit(), this.host.words.app.failures.write);
    mounted.unmount();
  }
}
