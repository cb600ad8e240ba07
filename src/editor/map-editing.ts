/**
 * What editing on the screen needs of its host: writing, undo, menus, suggestions. The map hands over edits and menus as
 * data and knows neither app nor note text.
 */
import type { Edit } from "../journey/edit";
import type { JourneyPath } from "../journey/journey";

/** A place that no longer held what the person saw: what stands there now, undefined for nothing. */
export interface MovedOn {
  readonly path: JourneyPath;
  readonly found: string | undefined;
}

/** How a write ended: a refusal is a whole sentence in the person's language, to be shown beside the draft. */
export type WriteOutcome =
  | { readonly written: true; /** Where what was edited stands now. */ readonly path: string | undefined }
  | { readonly written: false; readonly sentence: string; /** Set when writing over it knowingly would do. */ readonly movedOn?: MovedOn };

/** One line of a menu. `run` undefined with `items` is a submenu. */
export interface MenuLine {
  readonly title: string;
  /** Lucide name for the app's own icons. */
  readonly icon?: string;
  /** Keys that do the same, as shown to people: `Alt+→`. */
  readonly keys?: string;
  readonly section: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly warning?: boolean;
  readonly run?: () => void;
  readonly items?: readonly MenuLine[];
}

/** A note, persona or channel that completes what is being typed. */
export interface Suggestion {
  /** What is put into the text: a whole `[[link]]` or a channel's name. */
  readonly insert: string;
  readonly title: string;
  /** Shown small at the right: the folder, `Persona`, `Evidence`. */
  readonly note: string | undefined;
}

/** The text that stands at a path of the note; undefined for none. */
export type SeenAt = (path: JourneyPath) => string | undefined;

export interface MapEditing {
  /** Hands edits to the gateway, all or nothing; `label` names them for undo (`Rename touchpoint`). Never rejects. */
  readonly write: (edits: readonly Edit[], label: string) => Promise<WriteOutcome>;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Opens the app's own menu at a place of the window; `link`, as typed, puts the app's lines for that link first. */
  readonly openMenu: (lines: readonly MenuLine[], at: { readonly x: number; readonly y: number }, document: Document, link?: string) => void;
  /** Notes whose name or alias matches what was typed after `[[`; best first, at most 20. */
  readonly suggestNotes: (query: string, only?: "persona") => readonly Suggestion[];
  /** Tells a sentence, as the app's notice. */
  readonly tell: (sentence: string) => void;
  /** Hidden by this device alone. */
  readonly collapsedLanes: () => readonly string[];
  readonly collapseLane: (laneKey: string, collapsed: boolean) => void;
  /** The text that stands at a path in the note as shown, spelled as typed; without it drafts start from what the map shows. */
  readonly seenAt?: SeenAt;
  /** The same for the note as it is shown at this moment, to be asked later: a menu stands open, a drag goes on. */
  readonly keepSeen?: () => SeenAt;
  /** Tells what an undo or redo of this note did, as a sentence, from wherever it was asked for; returns the way to stop. */
  readonly onStep?: (tell: (sentence: string) => void) => () => void;
}
