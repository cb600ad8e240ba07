/**
 * One journey note's map in one element, kept true: it reads the note, draws, and follows every change of the note, of
 * its personas and of what its links lead to. Edits go to the gateway; what stands in place of a map is its owner's business.
 */
import { Component, type TAbstractFile, type TFile } from "obsidian";
import { mountMap, type MapScreenState, type MountedMap } from "../editor/map-screen";
import type { Journey, JourneyPath } from "../journey/journey";
import { readJourney } from "../journey/read-journey";
import { readTags } from "../note/read-tags";
import type { Density } from "../render/map-scene";
import type { MapHost } from "./map-host";
import { makeNoteScene } from "./note-scene";
import { makePaneEditing } from "./pane-editing";
import { paneEvents } from "./pane-events";
import type { NoMap, PaneOwner } from "./pane-owner";
import { begin } from "./report";
import { shareUnchanged } from "./share-unchanged";
import { VaultLinks } from "./vault-links";

let paneCount = 0;

export class MapPane extends Component {
  private file: TFile | undefined;
  private text: string | undefined;
  private journey: Journey | undefined;
  private links: VaultLinks | undefined;
  private mounted: MountedMap | undefined;
  /** Whether the map that stands can be edited. */
  private mountedEditable = false;
  private state: Partial<MapScreenState> = {};
  private density: Density;
  private turn = 0;
  private redrawing = false;
  /** Where the focus shall go once the map stands. */
  private wantedFocus: JourneyPath | undefined;
  private seenResolved = false;
  private readonly idPrefix = `cjm-${++paneCount}`;

  constructor(
    private readonly host: MapHost,
    private readonly container: HTMLElement,
    private readonly owner: PaneOwner,
  ) {
    super();
    this.density = host.preferences.density();
  }

  override onload(): void {
    const { metadataCache, vault } = this.host.app;
    this.registerEvent(metadataCache.on("changed", (file, text) => this.noteChanged(file, text)));
    this.registerEvent(metadataCache.on("resolved", () => this.cacheResolved()));
    this.registerEvent(vault.on("create", (file) => this.fileMoved(file)));
    this.registerEvent(vault.on("rename", (file, oldPath) => this.fileMoved(file, oldPath)));
    this.registerEvent(vault.on("delete", (file) => this.fileMoved(file)));
    this.registerEvent(vault.on("modify", (file) => this.pictureChanged(file)));
    this.register(this.container.onWindowMigrated(() => this.rebuild()));
    this.register(this.host.writer.onWrite((file, text) => file === this.file && begin(() => this.take(text), this.host.words.app.failures.drawMap)));
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
      text = await this.host.app.vault.cachedRead(file);
    } catch (error) {
      if (turn === this.turn) this.drawInstead({ kind: "unreadable" });
      throw error;
    }
    if (turn !== this.turn) return;
    this.text = text;
    this.draw();
  }

  /** Writes what is still being typed; resolves when it is written or refused. */
  async commit(): Promise<void> {
    await this.mounted?.commit();
  }

  /** Puts the focus on what stands at a path, now or as soon as the map stands. */
  focusPath(path: JourneyPath): void {
    this.wantedFocus = path;
    this.giveFocus();
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
    this.draw();
  }

  private noteChanged(file: TFile, text: string): void {
    if (file === this.file) {
      // The echo of an earlier write of ours may come after a later one: then the file itself tells.
      if (text !== this.text && this.host.writer.wrote(file, text)) begin(() => this.readAgain(file), this.host.words.app.failures.readNote);
      else this.take(text);
    } else if (this.links?.showsNote(file.path) === true) {
      this.drawSoon();
    }
  }

  /** The note's text is this now. */
  private take(text: string): void {
    if (text === this.text) return;
    this.turn += 1;
    this.text = text;
    this.draw(this.links);
  }

  private async readAgain(file: TFile): Promise<void> {
    const { turn } = this;
    const text = await this.host.app.vault.cachedRead(file);
    if (turn === this.turn) this.take(text);
  }

  /** After a start the app may draw us before it knows every note. */
  private cacheResolved(): void {
    if (this.links === undefined) return;
    if (this.links.mayKnowMore(!this.seenResolved)) this.drawSoon();
    this.seenResolved = true;
  }

  private fileMoved(file: TAbstractFile, oldPath = file.path): void {
    if (file === this.file) {
      if (this.host.app.vault.getFileByPath(file.path) === null) this.drawInstead({ kind: "deleted" });
      else this.drawSoon();
    } else if (this.links?.mayLeadTo(file.path) === true || this.links?.mayLeadTo(oldPath) === true) {
      this.drawSoon();
    }
  }

  private pictureChanged(file: TAbstractFile): void {
    if (!file.name.endsWith(".md") && this.links?.mayLeadTo(file.path) === true) this.drawSoon();
  }

  /** One drawing for a burst of events, after the caches have settled. */
  private drawSoon(): void {
    if (this.redrawing) return;
    this.redrawing = true;
    this.container.win.setTimeout(() => {
      this.redrawing = false;
      if (this.text !== undefined) begin(() => this.draw(), this.host.words.app.failures.drawMap);
    }, 0);
  }

  /** `known` are links that still lead where they led: cells that are the same then stay as they are drawn. */
  private draw(known?: VaultLinks): void {
    const { file, text, host } = this;
    if (file === undefined || text === undefined) return;
    const links = known ?? new VaultLinks(host.app, file.path);
    const note = host.readings.read(file, text);
    const { status, journey, problems } = readJourney(note, { tags: readTags(note), noteTags: host.noteTags(), aliasesOf: links.aliasesOf });
    this.links = links;
    if (status === "broken") return this.drawInstead({ kind: "broken", problems });
    if (status === "not-yet") return this.drawInstead({ kind: "not-yet" });
    this.journey = this.journey === undefined ? journey : shareUnchanged(this.journey, journey);
    const { density, idPrefix } = this;
    const { show, onlyLanes } = this.owner;
    const rightToLeft = this.container.doc.body.hasClass("mod-rtl");
    const editable = this.owner.editable ? note.faults.length === 0 : undefined;
    const scene = makeNoteScene(host, { file, journey: this.journey, problems, links, density, show, onlyLanes, idPrefix, rightToLeft, editable });
    if (this.mounted !== undefined && this.mountedEditable === (editable === true)) return this.mounted.update(scene);
    this.unmount();
    this.container.empty();
    this.mountedEditable = editable === true;
    let mounted: MountedMap | undefined = undefined;
    const editing = this.mountedEditable
      ? makePaneEditing(host, file, { isOpen: () => mounted !== undefined && this.mounted === mounted, text: () => this.text, redraw: () => this.draw(this.links) })
      : undefined;
    mounted = mountMap(
      this.container,
      scene,
      paneEvents(host, file, this.owner, (chosen) => this.chooseDensity(chosen)),
      { scrollLeft: 0, scrollTop: 0, ...this.state },
      editing,
    );
    this.mounted = mounted;
    this.giveFocus();
  }

  private giveFocus(): void {
    const { mounted, wantedFocus } = this;
    if (mounted === undefined || wantedFocus === undefined) return;
    this.wantedFocus = undefined;
    // A map without stages has nothing at any path but the button that adds the first.
    const first = this.journey?.stages.length === 0 ? this.container.querySelector<HTMLElement>("[data-action='add-stage']") : null;
    if (first === null) mounted.focusPath(wantedFocus);
    else first.focus();
  }

  private chooseDensity(density: Density): void {
    this.density = density;
    this.host.preferences.chooseDensity(density);
    this.draw(this.links);
  }

  private drawInstead(reason: NoMap): void {
    this.unmount();
    this.container.empty();
    this.owner.drawInstead(reason, this.container);
  }

  private unmount(): void {
    const { mounted } = this;
    if (mounted === undefined) return;
    this.state = mounted.state();
    this.mounted = undefined;
    // What is being typed is written, or told with its text when it cannot be.
    begin(() => mounted.commit(), this.host.words.app.failures.write);
    mounted.unmount();
  }
}
