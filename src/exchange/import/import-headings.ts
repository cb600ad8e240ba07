/** Sections under headings as the stages of a map: labels, lists, steps and tables of each become lanes and touchpoints. */
import { takeGrades } from "./feeling-signs";
import { finishSteps, type ImportSteps } from "./import-steps";
import { takeTableSteps } from "./import-table";
import type { ImportChoices, Imported } from "./import-report";
import { MapDraft, type ThingDraft } from "./map-draft";
import type { OutlineBlock, OutlineSection } from "./note-outline";
import { isNothingText, withoutWholeEmphasis } from "./read-cell";
import { isByPersona, repeatedParts, type RepeatedParts } from "./repeated-parts";
import { readLabels, type Labelled } from "./section-labels";
import { headingLabel, isCounted, type StageGroup, type StageSection } from "./stage-sections";
import { addNamedTouchpoint, takeLabel } from "./take-labels";
import { takeFrame } from "./take-frame";

/** Puts what one draft holds into a stage of another: of a table that is one stage. */
function merge(stage: ThingDraft, from: ThingDraft, draft: MapDraft, line: number): void {
  draft.addChannels(stage, from.channels, { line });
  if (from.emotion !== undefined) draft.addEmotion(stage, from.emotion, { line });
  for (const [key, { own, items }] of from.lanes) draft.addEntries(stage, key, items, { line }, own);
  stage.touchpoints.push(...from.touchpoints);
  stage.properties.push(...from.properties);
}

/** Puts what a table says of each persona into a stage: one value per persona, their touchpoints as theirs. */
function mergeByPersona(stage: ThingDraft, byPersona: readonly ThingDraft[], draft: MapDraft, line: number): void {
  const emotions: (readonly [string, string | number])[] = [];
  for (const { name: persona = "", channels, emotion, lanes, touchpoints } of byPersona) {
    if (!draft.personas.includes(persona)) draft.personas.push(persona);
    draft.addChannels(stage, channels, { line });
    if (typeof emotion === "string" || typeof emotion === "number") emotions.push([persona, emotion]);
    for (const [key, { own, items }] of lanes) for (const item of items) draft.addEntries(stage, key, [{ entries: [[persona, item]] }], { line }, own);
    for (const touchpoint of touchpoints) stage.touchpoints.push({ ...touchpoint, personas: [persona] });
  }
  if (emotions.length > 0) draft.addEmotion(stage, { entries: emotions }, { line });
}

/** The tables of a stage that are about this stage alone; true for those taken. */
function takeTables(draft: MapDraft, stage: ThingDraft, section: OutlineSection, choices: ImportChoices, taken: Set<OutlineBlock>, repeated: RepeatedParts): void {
  for (const block of section.blocks) {
    if (block.kind !== "table") continue;
    const trial = new MapDraft();
    const several = isCounted(section.heading) && isByPersona(block.grid, repeated);
    const table = finishSteps(takeTableSteps(trial, { ...block.grid, heading: section.heading }, several ? { ...choices, orientation: "stages-as-columns", unit: "stage" } : choices));
    const only = trial.stages.length === 1 ? trial.stages[0] : undefined;
    if (table === undefined || table.kinds.size < 2 || (only === undefined && !several)) continue;
    if (several) mergeByPersona(stage, trial.stages, draft, block.line);
    else if (only !== undefined) merge(stage, only, draft, block.line);
    draft.scale ??= trial.scale;
    draft.remarks.push(...trial.remarks);
    for (const guess of trial.guesses) if (guess.kind === "label" && !draft.guesses.some((known) => known.kind === "label" && known.label === guess.label)) draft.guesses.push(guess);
    taken.add(block);
  }
}

/** A heading that is itself a label, with all that stands below it. */
function underHeading(section: OutlineSection): Labelled {
  const { labels, loose } = readLabels(section.blocks);
  const target = headingLabel(section) ?? "own";
  const texts = [
    ...loose.map(({ text, line }) => ({ text, line })),
    ...labels.flatMap(({ label, texts: inner, line }) => (inner.length === 0 ? [{ text: label, line }] : inner.map(({ text }) => ({ text: `**${label}**: ${text}`, line })))),
    ...section.children.flatMap((child) => [{ text: child.heading ?? "", line: child.line }]),
  ].sort((one, other) => one.line - other.line);
  return { label: (section.heading ?? "").replace(/[:：]\s*$/u, ""), target, known: target !== "own", line: section.line, texts };
}

/** Takes what stands in a section, and below it, into a stage or one of its touchpoints. */
function takeSection(draft: MapDraft, thing: ThingDraft, { section, content, parts }: StageSection, isStage: boolean, choices: ImportChoices, taken: Set<OutlineBlock>, repeated: RepeatedParts): void {
  for (const labelled of content.labels) takeLabel(draft, thing, labelled, isStage, choices);
  takeTables(draft, thing, section, choices, taken, repeated);
  for (const { text, line, kind } of content.loose) {
    if (isNothingText(text)) continue;
    if (kind === "step" && isStage) addNamedTouchpoint(draft, thing, text, line);
    else if (kind === "line") draft.remark("left-out", text, { line });
    else draft.addEntries(thing, "actions", [text], { line });
  }
  for (const child of section.children) {
    const part = parts.find((one) => one.section === child);
    if (part === undefined || !isStage) takeLabel(draft, thing, underHeading(child), isStage, choices);
    else takeSection(draft, draft.addTouchpoint(thing, withoutWholeEmphasis(child.heading ?? ""), { line: child.line }), part, false, choices, taken, repeated);
  }
}

/** How many stages are taken between two pauses. */
const stagesAtOnce = 50;

/** One group of sections as a map, in steps; the tables it took are added to `taken`. */
export function* importStageGroup(group: StageGroup, frontmatter: ReadonlyMap<string, string>, choices: ImportChoices, taken: Set<OutlineBlock>): ImportSteps<Imported> {
  const draft = new MapDraft();
  takeFrame(draft, group, frontmatter);
  const repeated = repeatedParts(group.stages.map(({ section }) => section));
  for (const [at, one] of group.stages.entries()) {
    if (at % stagesAtOnce === stagesAtOnce - 1) yield 0.95;
    const stage = draft.addStage(withoutWholeEmphasis(one.section.heading ?? "") || undefined, { line: one.section.line });
    takeSection(draft, stage, one, true, choices, taken, repeated);
  }
  draft.gatherPersonas();
  takeGrades(draft);
  const first = group.stages[0]?.section.line ?? 1;
  return draft.finish("headings", group.sure, [first, group.stages.at(-1)?.section.lastLine ?? first]);
}
