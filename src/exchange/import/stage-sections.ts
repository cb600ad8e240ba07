/**
 * Which sections of an outline are stages of one map: siblings that hold labels or tables of lanes. It weighs; what the
 * stages hold is taken by `import-headings`.
 */
import { describesPeople, knowLabel, isContent, type LabelTarget } from "./know-label";
import type { ImportSteps } from "./import-steps";
import { namesCustomersJourney, namesJourney } from "./journey-words";
import type { OutlineSection } from "./note-outline";
import { headingKey, isByPersona, repeatedParts, type RepeatedParts } from "./repeated-parts";
import { readLabels, type SectionContent } from "./section-labels";
import { isNumberedStage } from "./table-units";
import { lanesMakeMap } from "./tell-maps";

/** A section looked at as a stage. */
export interface StageSection {
  readonly section: OutlineSection;
  readonly content: SectionContent;
  readonly kinds: ReadonlySet<LabelTarget>;
  /** Sections below it that are things of their own: its touchpoints. */
  readonly parts: readonly StageSection[];
}

export interface StageGroup {
  readonly parent: OutlineSection;
  readonly ancestors: readonly OutlineSection[];
  readonly stages: readonly StageSection[];
  readonly sure: boolean;
}

const noneRepeated: RepeatedParts = { headings: new Set(), columns: new Set() };

/** What a heading means as a label: `#### Key Touchpoints:`. */
export function headingLabel(section: OutlineSection, repeated: RepeatedParts = noneRepeated): LabelTarget | undefined {
  const known = section.heading === undefined || isNumberedStage(section.heading) ? undefined : knowLabel(section.heading);
  return known !== undefined && isContent(known.target) && (known.exact || /[:：]\s*$/u.test(section.heading ?? "") || repeated.headings.has(headingKey(section))) ? known.target : undefined;
}

const personWord = /persona|персон[аы](?!\p{L})|аватар|ペルソナ|페르소나|用户画像/iu;

function describesPerson(section: OutlineSection, content: SectionContent): boolean {
  const labels = [...content.labels.map(({ label }) => label), ...section.children.map(({ heading }) => heading ?? "")];
  return labels.some(describesPeople) || personWord.test(section.heading ?? "");
}

/** The kinds of lanes that stand below each other in the tables of a section about one stage. */
function tableKinds(section: OutlineSection, repeated: RepeatedParts): Set<LabelTarget> {
  const kinds = new Set<LabelTarget>();
  for (const block of section.blocks) {
    if (block.kind !== "table") continue;
    const { rows } = block.grid;
    const column = rows.map((row) => row[0]?.text ?? "");
    if (((rows[0]?.length ?? 0) > 3 && !(isCounted(section.heading) && isByPersona(block.grid, repeated))) || column.filter(describesPeople).length >= 2) continue;
    for (const label of column) {
      const known = knowLabel(label);
      if (known !== undefined && isContent(known.target)) kinds.add(known.target);
    }
    if (kinds.size < 2) kinds.clear();
  }
  return kinds;
}

/** Whether a section's table holds the steps of the stage its heading names. */
function holdsSteps(section: OutlineSection): boolean {
  return isNumberedStage(section.heading) && section.blocks.some((block) => block.kind === "table" && contentLabels(block.grid.rows[0]?.map(({ text }) => text) ?? []) >= 2 && !block.grid.rows[0]?.some(({ text }) => knowLabel(text)?.target === "stage"));
}

function contentLabels(labels: readonly string[]): number {
  return new Set(labels.map((label) => knowLabel(label)?.target).filter((target) => target !== undefined && isContent(target))).size;
}

function lookAt(section: OutlineSection, repeated: RepeatedParts): StageSection {
  const content = readLabels(section.blocks);
  const kinds = tableKinds(section, repeated);
  if (holdsSteps(section)) kinds.add("touchpoints").add("actions");
  if (describesPerson(section, content)) return { section, content, kinds: new Set(), parts: [] };
  for (const { target } of content.labels) if (isContent(target)) kinds.add(target);
  const parts: StageSection[] = [];
  const below = repeatedParts(section.children);
  for (const child of section.children) {
    const target = headingLabel(child, repeated);
    if (target !== undefined) kinds.add(target);
    else if (!repeated.headings.has(headingKey(child))) {
      const part = lookAt(child, below);
      if (part.kinds.size > 0) parts.push(part);
    }
  }
  return { section, content, kinds, parts };
}

const felt: ReadonlySet<LabelTarget> = new Set(["emotion", "touchpoints", "actions", "thoughts", "channel", "questions"]);

/** Whether a section is a stage: by itself, or through touchpoints below it that are described. */
function isStage({ kinds, parts }: StageSection): boolean {
  return kinds.size > 0 || parts.filter((part) => part.kinds.size >= 2).length > 0;
}

function kindsOf(stages: readonly StageSection[]): Set<LabelTarget> {
  return new Set(stages.flatMap(({ kinds, parts }) => [...kinds, ...parts.flatMap((part) => [...part.kinds])]));
}

/** Sections whose headings count alike (`Stage 1: …`, `2. …`), so that one without labels is a stage, too. */
export function isCounted(heading: string | undefined): boolean {
  return isNumberedStage(heading) || /^[\s*]*(?:\d{1,2}(?:\.\d{1,2})?[.):：]?\s|\d\uFE0F?\u20E3|🔟|[①-⑳]|[一二三四五六七八九十]{1,2}、)/u.test(heading ?? "");
}

/** Steps may be those of an instruction, these are of a journey. */
const stageWord = /stage|phase|этап|стади|фаза|etapa|fase|étape|阶段|階段|フェーズ|ステージ|단계/iu;

/** Words of a lesson about maps, whose sections have labels, too. */
const lesson = /\b(?:guide|framework|methodology|how to|workshop|skill|instructions?|map (?:the |a |your )?(?:user|customer)s?)\b|методолог|руководств|инструкци|guía|guia|metodolog/iu;

/** Steps of making a map, not of a customer: `Define scope`, `Touchpoint mapping`, «Определите персону». */
const method = /\b(?:defin|identif|map|gather|collect|analy|visuali|choos)|выдел|определ|собер|сбор|состав|нарис|опи[сш]/iu;
const matter = /journey|touch ?point|persona|scope|stages|data\b|emotion|pain|карт[аыу]|персон|точ\p{L}{1,6} (?:касан|контакт)|этап|данны|эмоци/iu;

/**
 * Whether sections are surely the stages of one map: the same kinds of lanes come again in most of them. Sections of a
 * document that only happen to have labels have different ones.
 */
function isSurelyGroup(stages: readonly StageSection[], headings: string, counted: boolean, numbered: number): boolean {
  const counts = new Map<LabelTarget, number>();
  for (const kind of stages.flatMap((stage) => [...kindsOf([stage])])) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const common = new Set([...counts].filter(([, count]) => count >= 2 && count * 2 >= stages.length).map(([kind]) => kind));
  const names = stages.map(({ section }) => section.heading ?? "");
  if (names.filter((name) => method.test(name) && matter.test(name)).length * 3 >= names.length) return false;
  const usual = new Set([...counts].filter(([, count]) => count * 3 >= stages.length).map(([kind]) => kind));
  if (!namesCustomersJourney(headings) && !((common.has("emotion") || common.has("touchpoints")) && lanesMakeMap(usual, names))) return false;
  if (common.size >= 2) return (common.size >= 3 && (stages.length >= 3 || !lesson.test(headings))) || counted || stages.length >= 3 || (namesJourney(headings) && !lesson.test(headings));
  if (!counted || lesson.test(headings)) return false;
  if (namesJourney(headings)) return common.size === 1 || numbered >= 3;
  return common.size === 1 && kindsOf(stages).size >= 3 && stages.every(({ section }) => stageWord.test(section.heading ?? ""));
}

/** How many sections are looked at between two pauses. */
const sectionsAtOnce = 20;

/** Every group of sibling sections that are stages of one map, outermost first; none within another. */
export function* findStageGroups(parent: OutlineSection, ancestors: readonly OutlineSection[] = []): ImportSteps<StageGroup[]> {
  const repeated = repeatedParts(parent.children);
  const looked: StageSection[] = [];
  for (const [at, child] of parent.children.entries()) {
    if (headingLabel(child) === undefined) looked.push(lookAt(child, repeated));
    if (at % sectionsAtOnce === sectionsAtOnce - 1) yield 0.9;
  }
  // Where stages are counted as such, sections beside them (an overview, the metrics) are none.
  const numbered = looked.filter(({ section }) => isNumberedStage(section.heading));
  const isSeries = numbered.filter(isStage).length >= 2;
  const stages = (isSeries ? numbered : looked).filter(isStage);
  const kinds = kindsOf(stages);
  const headings = [parent, ...ancestors].map(({ heading }) => heading ?? "").join(" ");
  const counted = stages.length > 0 && stages.every(({ section }) => isCounted(section.heading));
  const enough = stages.length >= 2 && (kinds.size >= 2 || (counted && namesJourney(headings))) && [...kinds].some((kind) => felt.has(kind));
  const direct = stages.filter((stage) => stage.kinds.size > 0);
  // Sections that hold stages below them, and none themselves, are maps of their own unless they are counted as stages.
  const holdStages = stages.some(({ parts }) => parts.filter(({ section }) => isNumberedStage(section.heading)).length >= 2 || (!counted && parts.filter(({ section }) => isCounted(section.heading)).length >= 3));
  const outer = (holdStages || direct.length * 2 < stages.length) && !stages.every(({ section }) => isNumberedStage(section.heading));
  const people = personWord.test(parent.heading ?? "") && !isSeries;
  const rich = stages.filter((stage) => stage.kinds.size >= 2 || stage.parts.length > 0);
  if (!enough || outer || people || (rich.length * 2 < stages.length && !counted)) {
    const below: StageGroup[] = [];
    for (const child of parent.children) if (child.children.length > 0) below.push(...(yield* findStageGroups(child, [...ancestors, parent])));
    return below;
  }
  const taken = isSeries ? numbered : counted ? looked.filter((one) => isStage(one) || isCounted(one.section.heading)) : stages;
  const sure = isSurelyGroup(stages, headings, counted, numbered.length);
  return [{ parent, ancestors, stages: taken, sure }];
}

const fewestTold = 3;

/**
 * Sections below a heading that names a journey and whose points only tell what happens: a skeleton to be offered, when
 * nothing in the note has labels.
 */
export function findToldGroups(parent: OutlineSection, ancestors: readonly OutlineSection[] = []): StageGroup[] {
  const told = parent.children.filter((child) => child.blocks.some(({ kind }) => kind === "item") && headingLabel(child) === undefined).map((child) => lookAt(child, noneRepeated));
  const people = told.some(({ section, content }) => describesPerson(section, content));
  if (namesJourney(parent.heading ?? "") && told.length >= fewestTold && told.length * 2 > parent.children.length && !people) return [{ parent, ancestors, stages: told, sure: false }];
  return parent.children.flatMap((child) => findToldGroups(child, [...ancestors, parent]));
}
