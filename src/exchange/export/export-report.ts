/** What an export says about itself: the places whose content the format could not hold. Codes here, sentences in the tables of words. */
import type { Words } from "../../i18n/words";
import type { JourneyPath } from "../../journey/journey";

export type LossCode = keyof Words["exchange"]["export"]["left"];

/** One thing that is not in the file, or not as it was. */
export interface ExportLoss {
  readonly code: LossCode;
  /** Where it stands in the note; a property's key for the map as a whole, a row's key for a row. */
  readonly path: JourneyPath;
}

/** An export as text with what it had to leave out; nothing left means that the file holds the whole map. */
export interface Exported {
  readonly text: string;
  readonly left: readonly ExportLoss[];
}

const placesShown = 3;

/** The report as lines, one for each code in the order they were met: what it is, how often, and the first places. */
export function reportLines(left: readonly ExportLoss[], words: Words): string[] {
  const { left: sentences, leftAt, more } = words.exchange.export;
  return [...new Set(left.map(({ code }) => code))].map((code) => {
    const paths = [...new Set(left.filter((loss) => loss.code === code).map(({ path }) => path))];
    const rest = paths.length - placesShown;
    const places = paths.slice(0, placesShown).join(words.map.listJoin);
    return leftAt(sentences[code](paths.length), rest > 0 ? `${places} ${more(rest)}` : places);
  });
}
