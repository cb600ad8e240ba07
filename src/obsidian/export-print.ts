/**
 * Prints a standing map, on paper or as a PDF: a hidden page of sheets, each made of windows onto one drawing of the map, handed
 * to the system's own print dialog. The drawing stays one of lines and letters.
 */
import { htmlSpace, type StandingPicture } from "../editor/picture-stage";
import { pictureSvg } from "../editor/picture-svg";
import { planPages, type PrintPlan } from "../exchange/export/print-pages";
import { themeColor } from "../exchange/export/theme-values";
import type { MapScene } from "../render/map-scene";
import type { ExportChoices } from "./export-choices";
import { measureMap } from "./export-measures";

/** CSS: an inch is 96 pixels and 25.4 millimetres. */
const pxPerMm = 96 / 25.4;

/** The sheets the map takes with these choices. */
export function planPrint(picture: StandingPicture, { paper, fit }: Pick<ExportChoices, "paper" | "fit">): PrintPlan {
  return planPages(measureMap(picture).printed, paper, fit);
}

/** Widths tried for a map on one page, in parts of its own: a wider map is lower, so that a high one fills the page better. */
const widthsTried = [1, 1.2, 1.45, 1.75, 2.1, 2.5];

/** Lays the map out so that its words are as large as they can be on the page; a map cut into pages keeps its width. */
export function widenForPage(picture: StandingPicture, choices: Pick<ExportChoices, "paper" | "fit">): void {
  if (choices.fit !== "fit") return;
  const least = picture.size.widthPx;
  let best = { widthPx: least, scale: 0 };
  for (const part of widthsTried) {
    picture.setWidth(Math.round(least * part));
    const { scale } = planPrint(picture, choices);
    if (scale > best.scale) best = { widthPx: picture.size.widthPx, scale };
  }
  picture.setWidth(best.widthPx);
}

/** Opens the print dialog of the window the map stands in; the page of sheets goes when it is closed. */
export async function printMap(picture: StandingPicture, choices: ExportChoices, { title }: MapScene): Promise<void> {
  const document = picture.host.ownerDocument;
  for (const old of Array.from(document.querySelectorAll(".cjm-print-frame"))) old.remove();
  const frame = document.body.createEl("iframe", { cls: "cjm-print-frame", attr: { "aria-hidden": "true", tabindex: "-1" } });
  const { contentDocument: page } = frame;
  const view = page?.defaultView ?? undefined;
  if (page === null || view === undefined) throw new Error("There is no page to print.");
  page.title = title;
  const plan = planPrint(picture, choices);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rulesOf(plan, themeColor(choices.theme, "background-primary")));
  page.adoptedStyleSheets = [sheet];
  // One address for every window: as data the drawing would stand in each of them anew, on 39 sheets of A4 some 280 MB.
  const address = view.URL.createObjectURL(new view.Blob([pictureSvg(picture)], { type: "image/svg+xml" }));
  await drawSheets(page, picture, plan, address);
  view.addEventListener("afterprint", () => {
    view.URL.revokeObjectURL(address);
    frame.remove();
  });
  view.focus();
  view.print();
}

function rulesOf({ paperMm, marginMm }: PrintPlan, color: string): string {
  return `@page { size: ${paperMm.width}mm ${paperMm.height}mm; margin: 0; }
html, body { margin: 0; background: ${color}; }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.sheet { position: relative; box-sizing: border-box; width: ${paperMm.width}mm; height: ${paperMm.height - 0.2}mm; overflow: hidden; background: ${color}; }
.sheet + .sheet { break-before: page; }
.area { position: absolute; left: ${marginMm}mm; top: ${marginMm}mm; }
.window { position: absolute; overflow: hidden; }
.window > img { position: absolute; max-width: none; }`;
}

async function drawSheets(page: Document, picture: StandingPicture, plan: PrintPlan, address: string): Promise<void> {
  const { scale, sheets, paperMm, marginMm } = plan;
  const { windowsOf } = measureMap(picture);
  const roomPx = ((paperMm.width - 2 * marginMm) * pxPerMm) / scale;
  const images: HTMLImageElement[] = [];
  const drawing = createEl("img");
  const box = (parent: Element, name: string): HTMLElement => {
    const element = page.createElementNS(htmlSpace, "div");
    element.className = name;
    parent.append(element);
    return element;
  };
  const put = (element: HTMLElement, sizes: Readonly<Record<string, number>>): void => {
    for (const [property, size] of Object.entries(sizes)) element.style.setProperty(property, `${size * scale}px`);
  };
  for (const sheet of sheets) {
    const area = box(box(page.body, "sheet"), "area");
    for (const { fromLeft, fromTop, toLeft, toTop, width, height } of windowsOf(sheet, roomPx)) {
      const shown = box(area, "window");
      put(shown, { left: toLeft, top: toTop, width, height });
      const image = page.importNode(drawing);
      image.src = address;
      put(image, { left: -fromLeft, top: -fromTop, width: picture.size.widthPx, height: picture.size.heightPx });
      shown.append(image);
      images.push(image);
    }
  }
  await Promise.all(images.map((image) => image.decode()));
}
