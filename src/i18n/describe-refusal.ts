/** Puts a refused edit into words: what happened, why, how to mend it. It knows no language itself. */
import type { EditRefusal } from "../journey/edit";
import type { Words } from "./words";

/** One line of what stands in the note now, short enough for a sentence. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** The sentences of a refusal in a language. What the note holds is quoted as it is. */
export function describeRefusal({ code, found, path }: EditRefusal, words: Pick<Words, "edit">): string {
  const { refusal } = words.edit;
  switch (code) {
    case "moved-on":
      return found === undefined || found.trim() === "" ? refusal.nowEmpty : refusal.movedOn(shown(found));
    case "bad-path":
      return refusal.badPath(path);
    case "note-broken":
      return refusal.broken;
    case "duplicate-key":
      return refusal.duplicateKey;
    case "no-place":
      return refusal.noPlace;
    case "check-failed":
      return refusal.checkFailed;
    case "not-a-journey":
      return refusal.notAJourney;
  }
}
