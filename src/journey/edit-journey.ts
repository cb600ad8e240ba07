/**
 * The one door for edits of a journey: finds each edit's place in the note as it is written, checks that it still holds
 * what the person saw, and hands the changes of the text over. All edits or none. It writes no file.
 */
import type { ReadNote } from "../note/read-note";
import { readTags } from "../note/read-tags";
import { toValues } from "../note/to-values";
import { putShortLists, takeShortLists } from "./bracket-lists";
import { duplicatePlace } from "./duplicate-place";
import type { Edit, EditedJourney, EditRefusalCode } from "./edit";
import { canonicalRow } from "./match-key";
import { forgetBarriers, namesToFollow } from "./follow-names";
import { insertInto, insertThing } from "./insert-into";
import { joinKey, joinPosition, joinTyped } from "./join-path";
import type { JourneyPath } from "./journey";
import { listPlace, splitPosition } from "./list-place";
import { movePlace } from "./move-place";
import type { Place } from "./place";
import { readBareNumber } from "./read-number";
import { defaultNoteTags, recogniseNote, type NoteTags } from "./recognise-note";
import { EditRefused, Rewrite, type RewriteOptions } from "./rewrite";
import { seenAtPlace } from "./seen-at";
import { pathOfPair } from "./set-pair";
import { setPlace } from "./set-value";
import { takeAway } from "./take-away";

export type EditJourneyOptions = RewriteOptions & { readonly noteTags?: NoteTags };

/** Whether a note may be edited as a journey: it has stages, or says that it is one. */
function isJourney(note: ReadNote, rewrite: Rewrite, noteTags: NoteTags): boolean {
  if (rewrite.frame.properties.has("stages")) return true;
  const frontmatter = note.root === undefined ? undefined : toValues(note.root);
  return recogniseNote({ frontmatter, tags: readTags(note) }, noteTags).journey;
}

/** Whether a note can take edits as far as its YAML goes: it can be read, and no key that stands twice could lose one of its values. */
export function takesEdits({ frontmatter, faults }: ReadNote): boolean {
  return frontmatter !== "broken" && faults.every((fault) => !fault.fatal && fault.code !== "yaml-duplicate-key");
}

/** Whether a text seen is what stands there: the same text, the same number, or the same rows. */
function isSame(seen: string | undefined, found: string | undefined, path: JourneyPath): boolean {
  const one = seen?.trim() ?? "";
  const other = found?.trim() ?? "";
  if (one === other) return true;
  if (one === "" || other === "") return false;
  const number = readBareNumber(one);
  if (number !== undefined && number === readBareNumber(other)) return true;
  if (!/^(?:lanes|lanes-hidden)$/.test(path)) return false;
  const rows = (text: string) => text.split("\n").map((name) => canonicalRow(name) ?? name).join("\n");
  return rows(one) === rows(other);
}

/** The path of a place as the model prints it. */
function pathOfPlace(place: Place, path: JourneyPath): JourneyPath {
  switch (place.kind) {
    case "thing":
      return place.thing.path;
    case "name":
      return `${place.thing.path}.name`;
    case "item":
      return place.item.path;
    case "text":
      return `${place.item.path}.text`;
    case "value":
      return place.missing.length === 0 ? place.path : path;
    case "group":
      return place.group.path;
    case "gap":
      return joinPosition(place.group.path, place.position);
  }
}

function insert(edit: Edit & { readonly kind: "insert" }, rewrite: Rewrite): JourneyPath {
  const target = splitPosition(edit.path);
  if (target === undefined) throw new EditRefused("bad-path");
  const place = listPlace(target.parent, rewrite);
  if (place.kind === "group") {
    const { value, lists } = takeShortLists(place.group.level, edit.value, rewrite);
    const path = joinPosition(place.group.path, insertThing(place.group, target.position, value, rewrite));
    putShortLists(path, lists, rewrite);
    return path;
  }
  if (place.kind !== "value") throw new EditRefused("bad-path");
  return insertInto(place, target.position, edit.value, rewrite);
}

/** Makes one edit. The path of what was edited as it is then. */
function make(edit: Edit, rewrite: Rewrite, followNames: boolean): JourneyPath | undefined {
  if (edit.kind === "insert") return insert(edit, rewrite);
  const place = rewrite.place(edit.path);
  if (edit.was !== undefined) {
    const found = seenAtPlace(place, rewrite.frame);
    if (!isSame(edit.was.text, found, edit.path)) throw new EditRefused("moved-on", found);
  }
  switch (edit.kind) {
    case "set": {
      const follow = followNames && typeof edit.value === "string" ? namesToFollow(place, rewrite) : undefined;
      setPlace(place, edit.value, rewrite);
      if (typeof edit.value === "string") follow?.(edit.value);
      if (edit.value === null) return undefined;
      if ((place.kind === "item" || place.kind === "text") && place.item.form === "pair") return pathOfPair(place.item, rewrite);
      if (place.kind === "value" && place.owner.level === "item" && place.owner.item.form === "pair") {
        const item = pathOfPair(place.owner.item, rewrite);
        return place.own ? joinTyped(item, place.key) : joinKey(item, place.key);
      }
      return pathOfPlace(rewrite.place(edit.path), edit.path);
    }
    case "delete":
      if (place.kind === "gap" || (place.kind === "value" && place.spot === undefined && place.picked === undefined)) throw new EditRefused("bad-path");
      if (followNames) forgetBarriers(pathOfPlace(place, edit.path), rewrite);
      takeAway(followNames ? rewrite.place(edit.path) : place, rewrite);
      return undefined;
    case "move":
      return movePlace(place, edit.to, rewrite);
    case "duplicate":
      return duplicatePlace(place, rewrite);
    case "check":
      return undefined;
  }
}

/**
 * Makes edits one after the other, all or none. Paths are those of the model, aliases of any language accepted. The
 * outcome holds the whole text, the splices from the text before, the note after and the canonical path of what was
 * edited last. Never throws: what cannot be made is a refusal with the path of the edit it stopped at.
 */
export function editJourney(note: ReadNote, edits: readonly Edit[], options: EditJourneyOptions = {}): EditedJourney {
  const refuse = (code: EditRefusalCode, path: JourneyPath, found?: string): EditedJourney => ({ edited: false, refusal: { code, path, found } });
  const first = edits[0]?.path ?? "";
  if (note.frontmatter === "broken") return refuse("note-broken", first);
  if (note.faults.some((fault) => fault.code === "yaml-duplicate-key")) return refuse("duplicate-key", first);
  const rewrite = new Rewrite(note, options);
  if (options.adopt !== true && !isJourney(note, rewrite, options.noteTags ?? defaultNoteTags)) return refuse("not-a-journey", first);
  let path: JourneyPath | undefined;
  for (const edit of edits) {
    try {
      path = make(edit, rewrite, options.followNames === true);
    } catch (error) {
      if (error instanceof EditRefused) return refuse(error.code, edit.path, error.found);
      throw error;
    }
  }
  return { edited: true, ...rewrite.outcome(), path };
}
