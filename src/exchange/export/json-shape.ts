/**
 * The shape of the JSON in docs/json.md, as schemas to check it by and types to write it by. Format 1: fields may be added, so those
 * it does not know are passed over.
 */
import * as z from "zod/mini";

function makeShapes() {
  const text = z.string();
  const optionalText = z.nullable(z.string());
  const optionalNumber = z.nullable(z.number());
  const texts = z.array(text);

  const laneItemShape = z.object({
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
    others: z.array(z.object({ key: text, text })),
  });

  const lanesShape = z.record(text, z.array(laneItemShape));

  const emotionShape = z.object({ persona: text, emotion: optionalNumber, changedFrom: optionalNumber, feeling: optionalText });

  const touchpointShape = z.object({
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

  const stageShape = z.object({
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

  const problemShape = z.object({
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

  const journeyShape = z.object({
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
    personas: z.array(z.object({ link: text, name: text, alias: optionalText })),
    laneOrder: texts,
    hiddenLanes: texts,
    coachOff: texts,
    stages: z.array(stageShape),
    problems: z.array(problemShape),
  });
  return { laneItemShape, lanesShape, emotionShape, touchpointShape, stageShape, problemShape, journeyShape };
}

type Shapes = ReturnType<typeof makeShapes>;

let shapes: Shapes | undefined;

/** The schema of a file, made when it is first asked for: the app starts without it. */
export function journeyShape(): Shapes["journeyShape"] {
  return (shapes ??= makeShapes()).journeyShape;
}

export type LaneItemJson = z.infer<Shapes["laneItemShape"]>;
export type LanesJson = z.infer<Shapes["lanesShape"]>;
export type EmotionJson = z.infer<Shapes["emotionShape"]>;
export type TouchpointJson = z.infer<Shapes["touchpointShape"]>;
export type StageJson = z.infer<Shapes["stageShape"]>;
export type ProblemJson = z.infer<Shapes["problemShape"]>;
export type JourneyJson = z.infer<Shapes["journeyShape"]>;
