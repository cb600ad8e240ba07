/** The pieces of a story, each to be taken or left. It knows no story. */
import type { ProsePiece } from "../exchange/import/import-prose";
import type { Words } from "../i18n/words";

/** A story has a tenth of it; the pieces behind are taken as they are. */
const mostPieces = 300;

/** Draws the pieces as a list to tick; a change gives the positions left out. */
export function drawPieces(container: HTMLElement, pieces: readonly ProsePiece[], leftOut: readonly number[], words: Words, change: (leftOut: readonly number[]) => void): void {
  const { importing, import: texts } = words.exchange;
  const group = container.createEl("fieldset", { cls: "cjm-import-pieces" });
  group.createEl("legend", { text: importing.pieces });
  const buttons = group.createDiv({ cls: "cjm-import-pieces-buttons" });
  const button = (key: string, text: string, next: readonly number[]): void => {
    buttons.createEl("button", { text, attr: { type: "button", "data-choice": key } }).addEventListener("click", () => change(next));
  };
  button("all pieces", importing.all, []);
  button("no pieces", importing.none, pieces.map((_, position) => position));
  const list = group.createEl("ul", { attr: { "data-kept": "pieces" } });
  for (const [position, { kind, text }] of pieces.slice(0, mostPieces).entries()) {
    const label = list.createEl("li", { cls: `is-${kind}` }).createEl("label");
    const box = label.createEl("input", { type: "checkbox", attr: { "data-choice": `piece ${position}` } });
    label.createSpan({ cls: "cjm-import-kind", text: texts.piece[kind] });
    label.createSpan({ text, attr: { dir: "auto" } });
    box.checked = !leftOut.includes(position);
    box.addEventListener("change", () => {
      const others = leftOut.filter((one) => one !== position);
      change(box.checked ? others : [...others, position]);
    });
  }
  if (pieces.length > mostPieces) group.createEl("p", { text: importing.morePieces(pieces.length - mostPieces) });
}
