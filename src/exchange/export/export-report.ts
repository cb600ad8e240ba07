/** What an export says about itself: the places whose content the format could not hold. Codes here, sentences in the tables of words. */
import type { Words } from "../../i18n/words";
import type { JourneyPath } from "../../journey/journey";

export type LossCode = keyof Words["exchange"]["export"]["left"];

/** One thing that is not in the file, or not as it was. */
export interface ExportLoss {
  readonly code: LossCode;
  /** Where it stands in the note; a property's key for the map as a whole, a row's key for a row. */
  readonly path: JourneyPath;
  /** The row's name as the file has it, where the path stops short of it. */
  readonly row?: string;
}

/** An export as text with what it had to leave out; nothing left means that the file holds the whole map. */
export interface Exported {
  readonly text: string;
  readonly left: readonly ExportLoss[];
}

const placesShown = 3;

/** A place as the note's path to it. */
function pathOf({ path, row }: ExportLoss): string {
  return row === undefined ? path : `${path} ${row}`;
}

/**
 * The report as lines, one for each code in the order they were met: what it is, how often, and the first places, each
 * once. Places are told as `placeOf` says, else as the note's paths.
 */
export function reportLines(left: readonly ExportLoss[], words: Words, placeOf: (loss: ExportLoss) => string = pathOf): string[] {
  const { left: sentences, leftAt, more } = words.exchange.export;
  return [...new Set(left.map(({ code }) => code))].map((code) => {
    const losses = [...new Map(left.filter((loss) => loss.code === code).map((loss) => [pathOf(loss), loss])).values()];
    const places = [...new Set(losses.map(placeOf))];
    const rest = places.length - placesShown;
    const shown = places.slice(0, placesShown).join(words.map.listJoin);
    return leftAt(sentences[code](losses.length), rest > 0 ? `${shown} ${more(rest)}` : shown);
  });
}
