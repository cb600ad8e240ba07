/** Where something stands that an export left out, in the names people know from the map. It knows no format. */
import type { Words } from "../../i18n/words";
import type { Journey } from "../../journey/journey";
import { mapPlaceNames, rowName } from "../map-place";
import type { ExportLoss } from "./export-report";

/**
 * `Choosing › Spec sheet › Barriers`; for the map as a whole the name of the property or of the row. What is no place of
 * this journey (a picture's file) comes back as given.
 */
export function lossPlace({ path, row }: ExportLoss, journey: Journey, words: Words): string {
  return mapPlaceNames(path, journey.stages, words, row)?.join(words.exchange.importing.placeJoin) ?? rowName(path, words);
}
