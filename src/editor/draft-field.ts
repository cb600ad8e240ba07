/** The field of a draft as an element: its letters, its caret, its height. It knows nothing of what is typed into it. */
import type { DraftField } from "./draft-view";

/** Gives a draft the letters of what is edited, for the style sheet. */
export function wearLetters(root: HTMLElement, piece: Element): void {
  const style = piece.ownerDocument.defaultView?.getComputedStyle(piece);
  if (style === undefined) return;
  const letters = { "--cjm-draft-size": style.fontSize, "--cjm-draft-weight": style.fontWeight, "--cjm-draft-slant": style.fontStyle };
  for (const [name, value] of Object.entries(letters)) root.style.setProperty(name, value);
}

/** Where the caret stands, as an offset into the text; its end where a field has no caret. */
export function caretOf(field: DraftField): number {
  return field.selectionStart ?? field.value.length;
}

/** Puts the caret to an offset. */
export function placeCaret(field: DraftField | null, caret: number): void {
  // A native date field has no caret.
  if (field !== null && field.selectionStart !== null) field.setSelectionRange(caret, caret);
}

/**
 * Lets the field be as high as its text, by a copy of the text under it, where the browser does not size fields itself
 * (`field-sizing`: Chromium 123, Safari 26).
 */
export function fitField(root: HTMLElement): void {
  if (root.ownerDocument.defaultView?.CSS.supports("field-sizing", "content") === true) return;
  const field = root.querySelector("textarea");
  field?.parentElement?.setAttribute("data-text", `${field.value === "" ? field.placeholder : field.value}\u200b`);
}
