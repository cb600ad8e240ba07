/** Telling maps from tables and notes that only look alike: by the kinds of lanes they name and the words around them. */
import { plainLabel } from "./know-label";

const core: ReadonlySet<string> = new Set(["emotion", "barriers", "solutions", "thoughts", "touchpoints"]);
const journeyWord = /journey|customer experience|cjm|\bujm\b|blueprint|пут[ьи]|карт[аы] |旅程|ジャーニー|여정|jornada|recorrido|parcours|\breise|kundenreise|viaje/iu;
/** Headers of a value column that name nothing. */
const generic = /^(?:details?|description|content|value|notes?|info|what|описание|содержание|значение|детали|내용|설명|说明|内容|详情|descrição|detalhes?|descripción|detalles?|beschreibung|détails?)$/iu;

/** Whether a table of these lanes is a map and not merely like one. */
export function isSurelyMap(kinds: ReadonlySet<string>, around: string | undefined): boolean {
  if (kinds.size >= 3) return true;
  return kinds.size === 2 && [...kinds].some((kind) => core.has(kind)) && around !== undefined && journeyWord.test(around);
}

/** Whether words name a customer's journey. */
export function namesJourney(text: string): boolean {
  return journeyWord.test(text);
}

/** Whether the header of a column of values names nothing: `Details`, `Описание`. */
export function isGenericHeader(text: string): boolean {
  return generic.test(plainLabel(text));
}
