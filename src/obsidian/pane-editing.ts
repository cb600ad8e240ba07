/**
 * What a map on the screen asks of the app while it is edited: writing, undo, menus, suggestions, rows folded on this
 * device. It passes on and tells; it decides nothing about an edit.
 */
import { Notice, type TFile } from "obsidian";
import type { MapEditing, SeenAt, WriteOutcome } from "../editor/map-editing";
import type { Edit } from "../journey/edit";
import { seenAt } from "../journey/seen-at";
import { showAppMenu } from "./app-menu";
import type { MapHost } from "./map-host";
import { suggestNotes } from "./note-suggestions";
import { begin } from "./report";

/** The pane a map is edited in. */
export interface EditedPane {
  /** Whether the map still stands, so that a refusal can be shown on it. */
  readonly isOpen: () => boolean;
  /** The note's text as drawn. */
  readonly text: () => string | undefined;
  readonly redraw: () => void;
}

/** Editing for the note a pane shows now; it stays with that note while the pane closes or shows another. */
export function makePaneEditing(host: MapHost, file: TFile, pane: EditedPane): MapEditing {
  const { words, writer, preferences } = host;
  const write = async (edits: readonly Edit[], label: string): Promise<WriteOutcome> => {
    const text = pane.text();
    const outcome = await writer.write(file, edits, label, { followNames: true });
    if (outcome.written) host.observedNames.follow(file, text, edits);
    else if (!pane.isOpen() || host.app.vault.getFileByPath(file.path) !== file) offerText(host, outcome.sentence, edits);
    return outcome;
  };
  const seenIn = (text: string | undefined): SeenAt => (path) => (text === undefined ? undefined : seenAt(host.readings.read(file, text), path));
  const step = (direction: "undo" | "redo"): void => begin(() => takeStep(host, file, direction), words.app.failures.write);
  return {
    write,
    undo: () => step("undo"),
    redo: () => step("redo"),
    openMenu: (lines, at, document, link) => showAppMenu(lines, at, document, undefined, (menu) => void (link === undefined || host.app.workspace.handleLinkContextMenu(menu, link, file.path))),
    suggestNotes: (query, only) => suggestNotes(host, file.path, query, only),
    tell: (sentence) => void new Notice(sentence),
    collapsedLanes: () => preferences.collapsedLanes(file.path),
    collapseLane: (laneKey, collapsed) => {
      preferences.collapseLane(file.path, laneKey, collapsed);
      pane.redraw();
    },
    seenAt: (path) => seenIn(pane.text())(path),
    keepSeen: () => seenIn(pane.text()),
    onStep: (tell) => writer.onWrite((written, _, said) => (written === file && said !== undefined ? tell(said) : undefined)),
  };
}

/** Undoes or redoes the last edit of a note; a refusal is told. */
export async function takeStep({ writer }: MapHost, file: TFile, direction: "undo" | "redo"): Promise<void> {
  const outcome = await writer[direction](file);
  if (!outcome.written) new Notice(outcome.sentence);
}

/** A draft that found no place any more: the sentence, and what was typed to be copied, so that no text is lost. */
function offerText({ words }: MapHost, sentence: string, edits: readonly Edit[]): void {
  const typed = edits.flatMap((edit) => ("value" in edit ? typedTexts(edit.value) : [])).join("\n");
  const notice = new Notice(sentence, typed === "" ? undefined : 0);
  if (typed === "") return;
  const { messageEl } = notice;
  messageEl.createDiv({ cls: "cjm-kept-text", text: typed });
  const button = messageEl.createEl("button", { text: words.edit.refusal.copyText, attr: { type: "button" } });
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    begin(() => event.win.navigator.clipboard.writeText(typed), words.app.failures.copy);
    button.setText(words.edit.refusal.copied);
  });
}

function typedTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(typedTexts);
  return typeof value === "object" && value !== null && "entries" in value && Array.isArray(value.entries) ? value.entries.flatMap((entry: unknown) => (Array.isArray(entry) ? typedTexts(entry[1]) : [])) : [];
}
