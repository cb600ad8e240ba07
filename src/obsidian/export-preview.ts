/**
 * What the export dialog shows of the file to come: the map as it will be drawn, the drawing itself, or the beginning of a
 * text. It follows the choices; the standing map it shows is the one a PNG is made of.
 */
import { type StandingPicture, standPicture } from "../editor/picture-stage";
import { pictureAddress } from "../editor/picture-svg";
import { themeRules, type Theme } from "../exchange/export/theme-values";
import type { Words } from "../i18n/words";
import type { MapScene } from "../render/map-scene";

const shownCharacters = 6000;

export class ExportPreview {
  private readonly box: HTMLElement;
  private picture: StandingPicture | undefined;
  private readonly follower: ResizeObserver;

  constructor(
    container: HTMLElement,
    private readonly words: Words,
  ) {
    this.box = container.createDiv({ cls: "cjm-export-preview", attr: { tabindex: "0", role: "group", "aria-label": words.exchange.dialog.preview } });
    const { defaultView: view } = container.ownerDocument;
    if (view === null) throw new Error("The dialog stands in no window.");
    this.follower = new view.ResizeObserver(() => this.fit());
    this.follower.observe(this.box);
  }

  /** Stands the map up; resolves with the standing map once it is measured. */
  async showMap(scene: MapScene, stylesheet: string, theme: Theme): Promise<StandingPicture> {
    const paper = this.box.createDiv({ cls: "cjm-export-paper is-coming", attr: { role: "img", "aria-label": scene.title } });
    // Pictures of the same map: its links and boxes are not for use here.
    const place = paper.createDiv({ cls: "cjm-export-stage", attr: { inert: "" } });
    const picture = await standPicture(place, scene, { stylesheet: `${themeRules()}\n${stylesheet}`, theme });
    this.take(paper);
    this.picture = picture;
    this.fit();
    return picture;
  }

  /** Shows a drawing in place of the map that was measured for it. */
  showDrawing(svg: string, name: string): void {
    this.removePicture();
    const image = this.box.createEl("img", { cls: "cjm-export-drawing", attr: { alt: name, src: pictureAddress(svg) } });
    this.take(image);
  }

  showText(text: string): void {
    this.removePicture();
    const { dialog } = this.words.exchange;
    const shown = text.slice(0, shownCharacters);
    const block = this.box.createDiv({ cls: "cjm-export-text", attr: { role: "group", "aria-label": dialog.previewText } });
    block.createEl("pre", { text: shown, attr: { dir: "auto" } });
    if (text.length > shown.length) block.createEl("p", { text: dialog.tooLongToShow(text.length - shown.length) });
    this.take(block);
  }

  remove(): void {
    this.follower.disconnect();
    this.removePicture();
    this.box.remove();
  }

  /** Only now does what was shown before go: choices follow each other without a flash. */
  private take(next: HTMLElement): void {
    this.removePicture();
    for (const child of Array.from(this.box.children)) if (child !== next) child.remove();
    next.removeClass("is-coming");
    this.box.scrollTo(0, 0);
  }

  private removePicture(): void {
    this.picture?.remove();
    this.picture = undefined;
  }

  /** Makes the map as wide as the box; its height follows. */
  fit(): void {
    const { picture, box } = this;
    if (picture === undefined) return;
    const scale = Math.min(1, box.clientWidth / picture.size.widthPx);
    box.setCssProps({ "--cjm-scale": String(scale), "--cjm-width": `${picture.size.widthPx}px`, "--cjm-height": `${picture.size.heightPx}px` });
  }
}
