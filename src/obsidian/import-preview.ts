/**
 * The map an import would make, drawn as it will be and only to be read: from the very note text that would be written.
 * Of a huge map it draws the beginning. It writes nothing.
 */
import { moment } from "obsidian";
import type { ImportedMap } from "../exchange/import/imported-map";
import { toJourneyNote } from "../exchange/import/write-note";
import { elementAt } from "../editor/draft-anchor";
import { mountMap, type MountedMap } from "../editor/map-screen";
import type { JourneyPath } from "../journey/journey";
import type { Problem } from "../journey/problem";
import { readJourney } from "../journey/read-journey";
import { readNote } from "../note/read-note";
import { readTags } from "../note/read-tags";
import { layOutScene } from "../render/journey-map";
import { makeScene } from "../render/make-scene";
import type { Density, LinkResolver, MapScene } from "../render/map-scene";
import { drawnPaths } from "./import-place-words";
import { shortenMap } from "./import-shorten";
import type { MapHost } from "./map-host";
import { VaultLinks } from "./vault-links";

/** A place that is shown stands out for so long. */
const markedMs = 2400;

export class ImportPreview {
  private readonly box: HTMLElement;
  private readonly note: HTMLElement;
  private readonly place: HTMLElement;
  private mounted: MountedMap | undefined;
  private scene: MapScene | undefined;
  private marked: { readonly element: Element; readonly timer: number } | undefined;

  constructor(
    container: HTMLElement,
    private readonly host: MapHost,
  ) {
    const { importing } = host.words.exchange;
    this.box = container.createDiv({ cls: "cjm-import-preview", attr: { role: "group", "aria-label": importing.preview } });
    this.note = this.box.createDiv({ cls: "cjm-import-preview-note" });
    this.place = this.box.createDiv({ cls: "cjm-import-preview-map" });
    this.clear();
  }

  /** Draws the map under a name; gives what its note will be told of as not understood. Nothing is drawn of a map no note can hold. */
  show(map: ImportedMap, name: string): readonly Problem[] {
    const { host } = this;
    const { importing } = host.words.exchange;
    const { map: beginning, shortened } = shortenMap(map);
    const text = toJourneyNote(beginning, { language: "en", title: name, noteTags: host.noteTags() });
    if (text === undefined) {
      this.clear(host.words.exchange.import.refusal["too-large"]);
      return [];
    }
    const note = readNote(text);
    const links = new VaultLinks(host.app, "");
    const { journey, problems } = readJourney(note, { tags: readTags(note), noteTags: host.noteTags(), aliasesOf: links.aliasesOf });
    const { findPersona } = links;
    const scene = makeScene({
      noteName: name, journey, words: host.words, links: withoutLinks(links), findPersona, today: moment().format("YYYY-MM-DD"), idPrefix: "cjm-import",
      density: this.scene?.density ?? "stages", direction: this.box.doc.body.hasClass("mod-rtl") ? "rtl" : "ltr",
    });
    this.say(!shortened ? "" : beginning.stages.length < map.stages.length ? importing.previewPart(beginning.stages.length, map.stages.length) : importing.previewThings);
    this.draw(scene);
    return problems;
  }

  /** Nothing to draw, with a sentence about it. */
  clear(sentence = this.host.words.exchange.importing.previewEmpty): void {
    this.unmark();
    this.mounted?.unmount();
    this.mounted = undefined;
    this.box.addClass("is-empty");
    this.say(sentence);
  }

  /** Brings a place of the map into sight and marks it; false when the preview does not hold it. */
  async bring(path: JourneyPath): Promise<boolean> {
    const { mounted, place } = this;
    if (mounted === undefined) return false;
    const paths = drawnPaths(path);
    const find = () => paths.map((one) => elementAt(place, one)).find((element) => element !== undefined);
    if (find() === undefined) {
      this.scrollToStage(Number(/^stages\[(\d+)\]/u.exec(path)?.[1] ?? -1));
      // Columns out of sight are drawn in the frame after the one that scrolls to them.
      await nextFrame(place.win);
      await nextFrame(place.win);
    }
    const element = find();
    if (element === undefined) return false;
    element.scrollIntoView({ block: "center", inline: "center" });
    this.unmark();
    element.addClass("cjm-import-marked");
    this.marked = { element, timer: place.win.setTimeout(() => this.unmark(), markedMs) };
    return true;
  }

  /** Scrolls to about where a stage stands: its column is not drawn yet. */
  private scrollToStage(stageIndex: number): void {
    const { scene, place } = this;
    const scroller = place.querySelector(".cjm-scroll");
    if (scene === undefined || scroller === null || stageIndex < 0) return;
    const { columns, stages } = layOutScene(scene);
    const share = (stages[stageIndex]?.firstColumn ?? 0) / Math.max(1, columns.length);
    scroller.scrollTo({ left: share * scroller.scrollWidth * (scene.direction === "rtl" ? -1 : 1) });
  }

  private say(sentence: string): void {
    this.note.setText(sentence);
    this.note.toggle(sentence !== "");
  }

  private unmark(): void {
    if (this.marked === undefined) return;
    this.place.win.clearTimeout(this.marked.timer);
    this.marked.element.removeClass("cjm-import-marked");
    this.marked = undefined;
  }

  private draw(scene: MapScene): void {
    this.unmark();
    this.scene = scene;
    this.box.removeClass("is-empty");
    if (this.mounted !== undefined) return this.mounted.update(scene);
    const stay = (): void => undefined;
    const chooseDensity = (density: Density): void => {
      if (this.scene !== undefined) this.draw({ ...this.scene, density });
    };
    this.mounted = mountMap(this.place, scene, { openLink: stay, hoverLink: stay, linkMenu: stay, openMarkdown: stay, chooseDensity });
  }
}

/** Pictures are shown; links are words, because nothing may lead out of a dialog that is not finished. */
function withoutLinks(links: VaultLinks): LinkResolver {
  return { resolveImage: links.resolveImage, resolveLink: (target) => ({ ...links.resolveLink(target), href: undefined }) };
}

function nextFrame(view: Window): Promise<void> {
  return new Promise((resolve) => {
    view.requestAnimationFrame(() => resolve());
  });
}
