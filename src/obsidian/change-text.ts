/**
 * Changes the text of a note where it lives: in the editor it is open in, so that the app's undo and the cursor stay, or
 * on disk. It decides nothing about the change itself and knows no journeys.
 */
import { MarkdownView, type App, type TFile } from "obsidian";
import type { TextSplice } from "../note/raw-change";

/** From the text asked about to `text`, which the splices give. */
export interface TextChange {
  readonly text: string;
  readonly splices: readonly TextSplice[];
}

/** Asked with the whole text at the very moment of writing; undefined leaves the note as it is. */
export type Decide = (text: string) => TextChange | undefined;

const attempts = 5;
const firstPauseMs = 15;
/** How long an editor is given to come in step by itself: it may still be reading the note, and saving it would write what it held before. */
const patienceMs = 400;
/** The same for one that holds nothing: longer than the app takes to save a note that somebody emptied. */
const emptyPatienceMs = 3000;
const stepMs = 50;

/**
 * Asks `decide` about the note's text and writes its answer, all or nothing. Rejects when the disk fails; then nothing was
 * written. `unsaved` when the change stands in an open editor that could not be saved yet. What people typed into an open
 * editor is saved first, never overwritten.
 */
export async function changeText(app: App, file: TFile, decide: Decide): Promise<"done" | "unsaved"> {
  let waitedMs = 0;
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt === attempts;
    const disk = viewsOf(app, file).length === 0 ? undefined : await app.vault.read(file);
    // Asked after reading: a view closed meanwhile follows its note no more, and writing through it would undo what came later.
    const views = viewsOf(app, file);
    const behind = disk === undefined ? [] : views.filter((view) => !sameLines(view.getViewData(), disk));
    const typedInto = behind.filter((view) => view.getViewData() !== "");
    if (behind.length > 0 && waitedMs < (typedInto.length < behind.length ? emptyPatienceMs : patienceMs)) {
      waitedMs += stepMs;
      attempt -= 1;
      await pause(app, stepMs);
      continue;
    }
    if (behind.length === 0 || last) {
      const view = disk === undefined || behind.length > 0 ? undefined : editorWith(disk, views);
      if (disk !== undefined && view !== undefined) return changeInEditor(view, disk, decide);
      if (await changeOnDisk(app, file, decide, last)) return "done";
    }
    // Saving writes only what was typed; a view that has not followed an outside change yet is given the time.
    for (const view of typedInto) if (viewsOf(app, file).includes(view)) await view.save();
    if (attempt > 1) await pause(app, firstPauseMs * attempt);
  }
}

function viewsOf(app: App, file: TFile): MarkdownView[] {
  const views: MarkdownView[] = [];
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.file === file) views.push(view);
  });
  return views;
}

/** Line endings apart: an editor holds line feeds, whatever the file has. */
function sameLines(one: string, other: string): boolean {
  return one === other || one.replace(/\r\n?/g, "\n") === other.replace(/\r\n?/g, "\n");
}

/**
 * A view whose editor holds exactly what is on disk. A note with carriage returns has none: saving its editor would change
 * every line ending.
 */
function editorWith(disk: string, views: readonly MarkdownView[]): MarkdownView | undefined {
  return views.find((view) => view.getMode() === "source" && view.editor.getValue() === disk);
}

async function changeInEditor(view: MarkdownView, text: string, decide: Decide): Promise<"done" | "unsaved"> {
  const change = decide(text);
  if (change === undefined || change.splices.length === 0) return "done";
  const { editor } = view;
  editor.transaction({
    changes: change.splices.map(({ start, end, insert }) => ({ from: editor.offsetToPos(start), to: editor.offsetToPos(end), text: insert })),
  });
  try {
    await view.save();
    return "done";
  } catch (error) {
    console.error("Customer Journey Maps: an editor could not be saved.", error);
    view.requestSave();
    return "unsaved";
  }
}

/** Changes the text on disk; false, and nothing written, when an editor holds something else, unless it `must` be now. */
async function changeOnDisk(app: App, file: TFile, decide: Decide, must: boolean): Promise<boolean> {
  let inStep = true;
  await app.vault.process(file, (text) => {
    // Asked at the moment of writing: an editor may have been opened and typed into since.
    inStep = must || viewsOf(app, file).every((view) => sameLines(view.getViewData(), text));
    return (inStep ? decide(text)?.text : undefined) ?? text;
  });
  return inStep;
}

function pause({ workspace }: App, milliseconds: number): Promise<void> {
  return new Promise((resolve) => workspace.containerEl.win.setTimeout(resolve, milliseconds));
}
