/**
 * One note while it is being edited: the tree as the changes so far left it, and all of them together. It performs
 * changes and finds places; which changes an edit needs is decided elsewhere.
 */
import { changeNote } from "../note/change-note";
import type { RawChange, RawPath, TextSplice, WriteValue } from "../note/raw-change";
import type { ReadNote } from "../note/read-note";
import { joinSplices } from "../note/text-splice";
import type { TreeNode } from "../note/tree";
import type { EditOptions, EditRefusalCode } from "./edit";
import { findPlace } from "./find-place";
import type { JourneyPath } from "./journey";
import { frameOf, type AliasesOf, type NoteFrame } from "./note-frame";
import { NoteSpelling } from "./note-spelling";
import type { Place } from "./place";
import { readRows } from "./read-note-properties";

export interface RewriteOptions extends EditOptions {
  /** Aliases in the note a persona's link leads to, so that keys of one value per persona are told from others. */
  readonly aliasesOf?: AliasesOf;
}

/** Thrown inside an edit that cannot be made; `editJourney` turns it into a refusal. */
export class EditRefused extends Error {
  readonly code: EditRefusalCode;
  readonly found: string | undefined;

  constructor(code: EditRefusalCode, found?: string) {
    super(code);
    this.code = code;
    this.found = found;
  }
}

export class Rewrite {
  readonly #first: ReadNote;
  readonly #options: RewriteOptions;
  readonly #splices: (readonly TextSplice[])[] = [];
  #frame: NoteFrame;
  #spelling: NoteSpelling | undefined;

  constructor(note: ReadNote, options: RewriteOptions) {
    this.#first = note;
    this.#options = options;
    this.#frame = frameOf(note, options.aliasesOf);
  }

  get frame(): NoteFrame {
    return this.#frame;
  }

  /** How the note spells its keys, as it was when first asked. */
  get spelling(): NoteSpelling {
    this.#spelling ??= new NoteSpelling(this.#frame, this.#options.language ?? "en");
    return this.#spelling;
  }

  /** The rows the note names first, for the order of new keys. */
  get laneOrder(): readonly string[] {
    const { properties, scope } = this.#frame;
    return readRows(properties.single("lanes"), "lanes", scope.ownLanes, scope);
  }

  /** Makes some changes; throws `EditRefused` when they cannot be made. */
  apply(...changes: readonly RawChange[]): void {
    if (changes.length === 0) return;
    const changed = changeNote(this.#frame.note, changes);
    if (!changed.changed) throw new EditRefused(changed.refusal);
    this.#splices.push(changed.splices);
    this.#frame = frameOf(changed.note, this.#options.aliasesOf);
  }

  /** Replaces a value. A text below a bar keeps its last line break, which nobody sees, so that the bar stays as typed. */
  set(at: RawPath, value: WriteValue): void {
    const old = this.nodeAt(at);
    const kept = typeof value === "string" && value.trim() !== "" && !value.endsWith("\n") && old !== undefined && this.#isBelowBar(old);
    this.apply({ kind: "set", at, value: kept ? `${value}\n` : value });
  }

  #isBelowBar(node: TreeNode): boolean {
    return node.kind === "scalar" && typeof node.value === "string" && /[^\n]\n$/.test(node.value) && this.#frame.note.text[node.span.start] === "|";
  }

  /** The place a path leads to; throws `EditRefused` when it is none. */
  place(path: JourneyPath): Place {
    const place = findPlace(this.#frame, path);
    if (place === undefined) throw new EditRefused("bad-path");
    return place;
  }

  /** The node at positions from the root down. */
  nodeAt(at: RawPath): TreeNode | undefined {
    let node: TreeNode | undefined = this.#frame.root?.node;
    for (const position of at) {
      if (node?.kind === "list") node = node.items[position];
      else node = node?.kind === "map" ? node.entries[position]?.value : undefined;
    }
    return node;
  }

  /** The note as it is by now, and the splices from the first text to it. */
  outcome(): { readonly text: string; readonly splices: readonly TextSplice[]; readonly note: ReadNote } {
    const { note } = this.#frame;
    return { text: note.text, splices: joinSplices(this.#first.text, this.#splices), note };
  }
}
