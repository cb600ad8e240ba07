/** The ways between a note's map and its Markdown: in the same tab, beside it, in a new tab or window. It draws nothing. */
import { FileView, MarkdownView, type App, type PaneType, type TFile, type WorkspaceLeaf } from "obsidian";
import type { JourneyPath } from "../journey/journey";
import { journeyViewType } from "./map-host";

/** Where to open: `false` is the tab given (or the most recent one), as `Keymap.isModEvent` says it. */
export type Where = PaneType | boolean;

/** A tab that shows a map, with what it remembers of the note's Markdown. */
export interface MapTab {
  readonly leaf: WorkspaceLeaf;
  readonly file: TFile | null;
  /** The Markdown view's last state (mode, live preview or source), undefined when the note was opened as a map. */
  readonly markdownState: Record<string, unknown> | undefined;
  /** Its last cursor and scroll, gone after a restart. */
  readonly markdownPlace: unknown;
}

/**
 * Shows `file`'s map. From a Markdown tab of the same note its mode and place are kept for the way back. With `focusPath`
 * the focus goes to what stands there.
 */
export async function openMap(app: App, file: TFile, where: Where, from?: WorkspaceLeaf, focusPath?: JourneyPath): Promise<void> {
  const leaf = where === false ? (from ?? app.workspace.getLeaf(false)) : newLeaf(app, where, from);
  const source = (from ?? leaf).view;
  const showsFile = source instanceof FileView && source.file === file;
  const markdown = source instanceof MarkdownView && showsFile ? source.getState() : undefined;
  const markdownPlace: unknown = markdown !== undefined && where === false ? source.getEphemeralState() : undefined;
  await leaf.setViewState({ type: journeyViewType, active: true, state: { file: file.path, markdown } }, { markdownPlace, focusPath, focus: true });
  if (where === "split" && from !== undefined && showsFile) leaf.setGroupMember(from);
  if (leaf !== from) await app.workspace.revealLeaf(leaf);
}

/** Shows the Markdown of the note a map is drawn from, in the mode it was last seen in; with `line` (from 1), at that line of its source. */
export async function openMarkdown(app: App, view: MapTab, where: Where, line?: number): Promise<void> {
  const { file } = view;
  if (file === null) return;
  const leaf = where === false ? view.leaf : newLeaf(app, where, view.leaf);
  const mode = line === undefined ? {} : { mode: "source" };
  const place = line === undefined ? view.markdownPlace : { line: line - 1 };
  await leaf.setViewState({ type: "markdown", active: true, state: { ...view.markdownState, ...mode, file: file.path } }, place);
  if (where === "split") leaf.setGroupMember(view.leaf);
  if (where !== false) await app.workspace.revealLeaf(leaf);
}

/** Beside the tab it comes from, also when that is not the one in use, as with the menu of another tab. */
function newLeaf({ workspace }: App, where: PaneType | true, from: WorkspaceLeaf | undefined): WorkspaceLeaf {
  if (where !== "split" || from === undefined || from === workspace.getMostRecentLeaf()) return workspace.getLeaf(where);
  return workspace.createLeafBySplit(from);
}
