/**
 * A journey as data for other programs, in the shape docs/json.md describes (format 1). Absent things are null or
 * empty, levels stand on the note's own scale and are not clamped. It knows no files and writes nothing.
 */
import { describeProblem } from "../../i18n/describe-problem";
import type { Words } from "../../i18n/words";
import type { DateText, Emotion, Journey, Lane, LaneItem, Stage, Touchpoint } from "../../journey/journey";
import type { Problem } from "../../journey/problem";
import type { EmotionJson, JourneyJson, LaneItemJson, LanesJson, ProblemJson, StageJson, TouchpointJson } from "./json-shape";

/** What the JSON of one note is made of. `file` is the note's path in its vault, with `/`. */
export interface JsonParts {
  readonly file: string;
  /** Used when the journey has no title of its own. */
  readonly noteName: string;
  readonly status: "map" | "not-yet" | "broken";
  /** Where in the note the map stands; its properties when it is not said. */
  readonly mapIn?: "properties" | "body" | undefined;
  readonly journey: Journey;
  readonly problems: readonly Problem[];
  readonly words: Words;
}

/** A known kind by its code, anything else as the author typed it. */
function kindOrText(value: { readonly kind: string; readonly text: string } | undefined): string | null {
  if (value === undefined) return null;
  return value.kind === "other" ? value.text : value.kind;
}

function toDate(date: DateText | undefined): string | null {
  return date === undefined ? null : (date.iso ?? date.text);
}

function toItem(item: LaneItem): LaneItemJson {
  return {
    text: item.text,
    persona: item.persona ?? null,
    reason: item.reason ?? null,
    severity: item.severity ?? null,
    solves: item.solves ?? null,
    status: kindOrText(item.status),
    owner: item.owner ?? null,
    due: toDate(item.due),
    impact: item.impact ?? null,
    effort: item.effort ?? null,
    informed: [...item.informed],
    measured: item.measured ?? null,
    value: item.value ?? null,
    target: item.target ?? null,
    unit: item.unit ?? null,
    weight: item.weight ?? null,
    others: item.others.map(({ key, text }) => ({ key, text })),
  };
}

/** `Object.fromEntries` makes every key the object's own, `__proto__` as well. */
function toLanes(lanes: readonly Lane[]): LanesJson {
  return Object.fromEntries(lanes.map((lane) => [lane.key, lane.items.map(toItem)]));
}

function toEmotions(emotion: Emotion | undefined): EmotionJson[] {
  return (emotion?.personas ?? []).map(({ persona, level, changedFrom, feeling }) => ({
    persona, emotion: level ?? null, changedFrom: changedFrom ?? null, feeling: feeling ?? null,
  }));
}

function toTouchpoint(touchpoint: Touchpoint): TouchpointJson {
  const { emotion } = touchpoint;
  return {
    name: touchpoint.name ?? null,
    channels: [...touchpoint.channels],
    emotion: emotion?.level ?? null,
    changedFrom: emotion?.changedFrom ?? null,
    feeling: emotion?.feeling ?? null,
    emotions: toEmotions(emotion),
    evidence: null,
    moment: touchpoint.moment,
    momentLabel: touchpoint.momentLabel ?? null,
    reach: touchpoint.reach ?? null,
    variants: [...touchpoint.variants],
    personas: touchpoint.personas.map(({ source }) => source),
    lanes: toLanes(touchpoint.lanes),
  };
}

function toStage(stage: Stage): StageJson {
  return {
    name: stage.name ?? null,
    emotion: stage.level ?? null,
    own: stage.emotion?.level !== undefined,
    changedFrom: stage.emotion?.changedFrom ?? null,
    feeling: stage.emotion?.feeling ?? null,
    emotions: toEmotions(stage.emotion),
    reach: stage.reach ?? null,
    exit: kindOrText(stage.exit),
    channels: [...stage.channels],
    variants: [...stage.variants],
    personas: stage.personas.map(({ source }) => source),
    lanes: toLanes(stage.lanes),
    touchpoints: stage.touchpoints.map(toTouchpoint),
  };
}

/** A problem with its sentences in the language of `words`. */
export function toProblemJson(problem: Problem, words: Words): ProblemJson {
  const { message, meaning, remedy } = describeProblem(problem, words);
  return {
    code: problem.code,
    severity: problem.severity,
    path: problem.path,
    line: problem.line ?? null,
    column: problem.column ?? null,
    value: problem.value,
    mended: problem.mended ?? null,
    message,
    meaning,
    remedy,
  };
}

/** The journey of one note as plain data, ready for `JSON.stringify`. Shares nothing with its parts. */
export function toJson({ file, noteName, status, mapIn, journey, problems, words }: JsonParts): JourneyJson {
  return {
    format: 1,
    file,
    title: journey.title ?? noteName,
    status,
    mapIn: status === "map" ? (mapIn ?? "properties") : null,
    type: journey.type ?? null,
    state: kindOrText(journey.state),
    scenario: journey.scenario ?? null,
    goal: journey.goal ?? null,
    owner: journey.owner ?? null,
    reviewed: toDate(journey.reviewed),
    reviewEvery: journey.reviewEveryDays ?? null,
    baseline: journey.baseline?.source ?? null,
    scale: [journey.scale.min, journey.scale.max],
    personas: journey.personas.map(({ link, name, alias }) => ({ link: link.source, name, alias: alias ?? null })),
    laneOrder: [...journey.laneOrder],
    hiddenLanes: [...journey.hiddenLanes],
    coachOff: [...journey.coachOff],
    stages: journey.stages.map(toStage),
    problems: problems.map((problem) => toProblemJson(problem, words)),
  };
}
