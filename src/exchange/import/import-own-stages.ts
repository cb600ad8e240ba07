/** The map a note of ours holds in its own properties, when its text is given to be imported: through our JSON, which loses nothing of it. */
import { wordsFor } from "../../i18n/words";
import { readJourney } from "../../journey/read-journey";
import { readNote } from "../../note/read-note";
import { toJson } from "../export/to-json";
import { importJourneyJson } from "./import-journey-json";
import type { Imported } from "./import-report";

/** Longer properties are no map's, and would take long to read. */
const longestHead = 300_000;

/** Reads the stages in the properties of a note's text; undefined when it has none. Never throws. */
export function importOwnStages(text: string): Imported | undefined {
  if (!/^\uFEFF?---[^\S\n]*\r?\n/u.test(text.slice(0, 200)) || text.indexOf("\n---", 3) > longestHead) return undefined;
  const { status, journey } = readJourney(readNote(text));
  if (status !== "map" || journey.stages.length === 0) return undefined;
  return importJourneyJson(toJson({ file: "", noteName: "", status, journey, problems: [], words: wordsFor("en") }));
}
