/** Telling maps from tables and notes that only look alike: by the kinds of lanes they name and the words around them. */
import { namesCustomersJourney, namesJourney } from "./journey-words";
import { plainLabel } from "./know-label";

const core: ReadonlySet<string> = new Set(["emotion", "barriers", "solutions", "thoughts", "touchpoints"]);
/** What people do, feel, think or meet: lists of risks, problems and figures name none of it. */
const lived: ReadonlySet<string> = new Set(["emotion", "thoughts", "touchpoints", "channel", "actions", "questions", "expectations", "fears", "motives", "frontstage", "backstage"]);
/** Headers of a value column that name nothing. */
const generic = /^(?:details?|description|content|value|notes?|info|what|elements?|elementos?|элементы?|описание|содержание|значение|детали|내용|설명|说明|内容|详情|descrição|detalhes?|descripción|detalles?|beschreibung|détails?)$/iu;

/** Names of columns that say something about a thing (a field of data, a task, a figure) and so are no stages. */
const facts =
  /^(?:type|kind|description|definition|meaning|purpose|required|optional|mandatory|validation|format|example|examples|default|notes?|comments?|status|owner|priority|target|actual|current|baseline|value|unit|frequency|severity|impact|effort|editable|width|тип|вид|описание|определение|обязательно|пример|примеры|формат|примечани[ея]|комментари[йи]|статус|приоритет|значение|ответственный|факт|план|tipo|descrição|descripción|exemplo|ejemplo|obrigatório|requerido|estado|typ|beschreibung|beispiel|pflicht|类型|類型|描述|说明|說明|示例|必填|必須|型|説明|例|타입|설명|예시|필수|상태)$/iu;

/** A stage still to be named: `[Stage]`, `Stage 1: [Name]`, `{{stage}}`. */
const unfilled = /^(?:[^[\]{}]{0,20}[\s:])?(?:\[(?!\[)[^[\]]+\]|\{+[^{}]+\}+|<[^<>]+>)$/u;

/** What a table names, to tell a map by. */
export interface NamedInTable {
  /** Kinds of lanes it names. */
  readonly kinds: ReadonlySet<string>;
  /** How many of its labels that hold something are known, from 0 to 1. */
  readonly share: number;
  /** Whether what the rows are about comes before the stage they name: a list of problems, say, with the stages they are met at. */
  readonly listsOthers: boolean;
  /** Whether one of its labels is just the feeling, and no kind of it. */
  readonly feels: boolean;
  /** How many lanes are the author's own. */
  readonly ownLanes: number;
  /** Whether one of its labels is just "Stage". */
  readonly namesStages: boolean;
  /** What would be the stages. */
  readonly stages: readonly string[];
  /** Its title and the heading above it. */
  readonly heading: string;
  /** All headings it stands under. */
  readonly headings: string;
}

/** Beside a feeling these make a map; what was done and thought beside it makes a diary, a story or a script. */
const besideFeeling: ReadonlySet<string> = new Set(["touchpoints", "channel", "barriers", "solutions", "goals", "expectations"]);
/** Parts of a diary, a plan of days, a book or a film. */
const datedOrTold = /^[\s\p{P}\p{S}\d]*(?:(?:day|week|chapter|scene|act|день|неделя|глава|сцена|акт|урок|lesson|tag|woche|kapitel|jour|semaine|chapitre|día|dia|semana|capítulo)(?!\p{L})|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})|понедельник|вторник|сред[аыу](?!\p{L})|четверг|пятниц|суббот|воскресень|(?:пн|вт|ср|чт|пт|сб|вс)(?!\p{L}))|^\s*\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?(?!\d)|^\s*\d{1,2}[:.]\d{2}(?!\d)/iu;

/**
 * Whether lanes alone make stages a map, when no heading says so: what is felt beside what it is met at, or places of
 * contact beside what is thought or goes wrong. Goals, actions, risks and channels stand in every plan and instruction.
 */
export function lanesMakeMap(kinds: ReadonlySet<string>, stages: readonly string[]): boolean {
  if (stages.filter((name) => datedOrTold.test(name)).length * 2 >= stages.length) return false;
  if (kinds.has("frontstage") && kinds.has("backstage")) return true;
  if (kinds.has("emotion")) return [...kinds].some((kind) => besideFeeling.has(kind));
  return kinds.has("touchpoints") && (kinds.has("thoughts") || (kinds.has("barriers") && kinds.has("solutions")));
}

/** What makes a map of lanes beside a column of stages, though not of them alone. */
function lanesAboutStages(kinds: ReadonlySet<string>, namesStages: boolean): boolean {
  const cores = [...kinds].filter((kind) => core.has(kind)).length;
  return namesStages && (kinds.has("emotion") || cores >= 3 || (kinds.has("touchpoints") && cores >= 2));
}

/** Whether a table is a map and not merely like one: a list of a thing's fields has lanes, too, but no stages. */
export function isSurelyMap({ kinds, share, listsOthers, feels, ownLanes, namesStages, stages, heading, headings }: NamedInTable): boolean {
  if (listsOthers || (stages.length > 0 && stages.every((name) => unfilled.test(name)))) return false;
  if (stages.length > 1 && stages.filter((name) => facts.test(plainLabel(name))).length * 3 >= stages.length * 2) return false;
  const named = namesJourney(heading);
  if (!named && ![...kinds].some((kind) => lived.has(kind))) return false;
  if (kinds.has("frontstage") && kinds.has("backstage")) return share >= 0.4;
  if (kinds.size >= 3 && (namesCustomersJourney(`${heading} ${headings}`) || lanesMakeMap(kinds, stages) || lanesAboutStages(kinds, namesStages))) return share >= (named ? 0.25 : 0.4);
  // Under a heading that speaks of a journey, stages with lanes of their author's own are one.
  if (namesStages && named && stages.length >= 3 && ownLanes > 0 && ownLanes + kinds.size >= 3) return true;
  // Steps with a stage and a feeling each, whatever else is kept of them.
  if (namesStages && kinds.has("emotion") && kinds.has("touchpoints") && stages.length > 1) return true;
  if (share < 0.4) return false;
  if (kinds.size === 2 && named && [...kinds].some((kind) => core.has(kind))) return true;
  // Whoever writes "Stage" beside two of a map's own lanes draws a map.
  if (namesStages && stages.length > 1 && ownLanes <= 1 && kinds.size >= 2 && (kinds.has("emotion") || (kinds.has("touchpoints") && [...kinds].filter((kind) => core.has(kind)).length >= 2))) return true;
  return (feels || (namesStages && kinds.has("emotion"))) && kinds.size + ownLanes >= 2 && namesJourney(`${heading} ${headings}`);
}

/** Whether the header of a column of values names nothing: `Details`, `Описание`. */
export function isGenericHeader(text: string): boolean {
  return generic.test(plainLabel(text));
}
