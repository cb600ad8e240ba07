/** The shape of the JSON in docs/json.md, as schemas to check it by and types to write it by. Format 1: fields may be added. */
import * as z from "zod/mini";

const text = z.string();
const optionalText = z.nullable(z.string());
const optionalNumber = z.nullable(z.number());
const texts = z.array(text);

export const laneItemShape = z.strictObject({
  text,
  persona: optionalText,
  reason: optionalText,
  severity: optionalNumber,
  solves: optionalText,
  status: optionalText,
  owner: optionalText,
  due: optionalText,
  impact: optionalNumber,
  effort: optionalNumber,
  informed: texts,
  measured: optionalText,
  value: optionalNumber,
  target: optionalNumber,
  unit: optionalText,
  weight: optionalNumber,
  others: z.array(z.strictObject({ key: text, text })),
});

export const lanesShape = z.record(text, z.array(laneItemShape));

export const emotionShape = z.strictObject({ persona: text, emotion: optionalNumber, changedFrom: optionalNumber, feeling: optionalText });

export const touchpointShape = z.strictObject({
  name: optionalText,
  channels: texts,
  emotion: optionalNumber,
  changedFrom: optionalNumber,
  feeling: optionalText,
  emotions: z.array(emotionShape),
  /** Scores from evidence notes; always null in this version. */
  evidence: z.null(),
  moment: z.boolean(),
  momentLabel: optionalText,
  reach: optionalNumber,
  variants: texts,
  personas: texts,
  lanes: lanesShape,
});

export const stageShape = z.strictObject({
  name: optionalText,
  emotion: optionalNumber,
  own: z.boolean(),
  changedFrom: optionalNumber,
  feeling: optionalText,
  emotions: z.array(emotionShape),
  reach: optionalNumber,
  exit: optionalText,
  channels: texts,
  variants: texts,
  personas: texts,
  lanes: lanesShape,
  touchpoints: z.array(touchpointShape),
});

export const problemShape = z.strictObject({
  code: text,
  severity: z.enum(["error", "warning", "info"]),
  path: text,
  line: optionalNumber,
  column: optionalNumber,
  value: text,
  mended: optionalText,
  message: text,
  meaning: text,
  remedy: text,
});

export const journeyShape = z.strictObject({
  format: z.literal(1),
  file: text,
  title: text,
  status: z.enum(["map", "not-yet", "broken"]),
  // Not in the files of the first versions.
  mapIn: z.optional(z.nullable(z.enum(["properties", "body"]))),
  type: optionalText,
  state: optionalText,
  scenario: optionalText,
  goal: optionalText,
  owner: optionalText,
  reviewed: optionalText,
  reviewEvery: optionalNumber,
  baseline: optionalText,
  scale: z.tuple([z.number(), z.number()]),
  personas: z.array(z.strictObject({ link: text, name: text, alias: optionalText })),
  laneOrder: texts,
  hiddenLanes: texts,
  coachOff: texts,
  stages: z.array(stageShape),
  problems: z.array(problemShape),
});

export type LaneItemJson = z.infer<typeof laneItemShape>;
export type LanesJson = z.infer<typeof lanesShape>;
export type EmotionJson = z.infer<typeof emotionShape>;
export type TouchpointJson = z.infer<typeof touchpointShape>;
export type StageJson = z.infer<typeof stageShape>;
export type ProblemJson = z.infer<typeof problemShape>;
export type JourneyJson = z.infer<typeof journeyShape>;
