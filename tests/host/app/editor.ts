/** The editor of a Markdown view in source mode: the part of the app's Editor that plugins use, over CodeMirror. */
import { redo, undo } from "@codemirror/commands";
import type { EditorView } from "@codemirror/view";
import type { EditorPosition, EditorTransaction } from "obsidian";

export class Editor {
  constructor(readonly cm: EditorView) {}

  getValue(): string {
    return this.cm.state.doc.toString();
  }
  setValue(text: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: text } });
  }
  getLine(line: number): string {
    return this.cm.state.doc.line(line + 1).text;
  }
  lineCount(): number {
    return this.cm.state.doc.lines;
  }
  lastLine(): number {
    return this.lineCount() - 1;
  }
  offsetToPos(offset: number): EditorPosition {
    const line = this.cm.state.doc.lineAt(offset);
    return { line: line.number - 1, ch: offset - line.from };
  }
  posToOffset({ line, ch }: EditorPosition): number {
    const { from, to } = this.cm.state.doc.line(Math.min(line + 1, this.lineCount()));
    return Math.min(from + ch, to);
  }
  getCursor(side: "from" | "to" | "head" | "anchor" = "head"): EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }
  setCursor(position: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof position === "number" ? { line: position, ch } : position);
  }
  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }
  setSelection(anchor: EditorPosition, head = anchor): void {
    this.cm.dispatch({ selection: { anchor: this.posToOffset(anchor), head: this.posToOffset(head) } });
  }
  somethingSelected(): boolean {
    return !this.cm.state.selection.main.empty;
  }
  replaceSelection(text: string): void {
    this.cm.dispatch(this.cm.state.replaceSelection(text));
  }
  replaceRange(text: string, from: EditorPosition, to = from): void {
    this.cm.dispatch({ changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: text } });
  }
  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }
  transaction({ changes = [] }: EditorTransaction): void {
    this.cm.dispatch({
      changes: changes.map(({ from, to, text }) => ({ from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text })),
    });
  }
  scrollIntoView({ from }: { from: EditorPosition }): void {
    this.cm.dispatch({ selection: { anchor: this.posToOffset(from) }, scrollIntoView: true });
  }
  undo(): void {
    undo(this.cm);
  }
  redo(): void {
    redo(this.cm);
  }
  focus(): void {
    this.cm.focus();
  }
  hasFocus(): boolean {
    return this.cm.hasFocus;
  }
}
