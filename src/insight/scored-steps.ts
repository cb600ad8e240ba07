/**
 * The path as a sequence of steps with their scores: every touchpoint in order, and a stage's own score where none of its
 * touchpoints has one. The base of the curve and of its statistics; it knows no columns or pixels.
 */
import type { Emotion, Journey, Stage, Touchpoint } from "../journey/journey";

export interface Step {
  /** The touchpoint's number in the whole journey, from 1; undefined for a stage's own score or a stage without touchpoints. */
  readonly number: number | undefined;
  readonly stageIndex: number;
  readonly touchpointIndex: number | undefined;
  readonly touchpoint: Touchpoint | undefined;
  readonly stage: Stage;
  readonly emotion: Emotion | undefined;
  /** On the note's scale, unclamped; undefined is a gap. */
  readonly level: number | undefined;
}

/** A journey never changes once it is read, and one drawing asks for its steps several times. */
const remembered = new WeakMap<Journey, readonly Step[]>();

/** Every step of the journey in order. A stage with its own score and no scored touchpoint adds one step without number. */
export function readSteps(journey: Journey): readonly Step[] {
  let steps = remembered.get(journey);
  if (steps === undefined) remembered.set(journey, (steps = findSteps(journey)));
  return steps;
}

function findSteps(journey: Journey): Step[] {
  const steps: Step[] = [];
  let number = 0;
  journey.stages.forEach((stage, stageIndex) => {
    const ownScore = hasOwnScore(stage);
    if (ownScore || stage.touchpoints.length === 0) {
      const emotion = ownScore ? stage.emotion : undefined;
      steps.push({ number: undefined, stageIndex, touchpointIndex: undefined, touchpoint: undefined, stage, emotion, level: emotion?.level });
    }
    stage.touchpoints.forEach((touchpoint, touchpointIndex) => {
      number += 1;
      const emotion = touchpoint.emotion;
      steps.push({ number, stageIndex, touchpointIndex, touchpoint, stage, emotion, level: emotion?.level });
    });
  });
  return steps;
}

/** Whether the step is left out of lines without being a gap: a touchpoint without score whose stage's own score is on the curve. */
export function isSpokenFor({ touchpoint, stage, level }: Step): boolean {
  return touchpoint !== undefined && level === undefined && hasOwnScore(stage);
}

function hasOwnScore({ emotion, touchpoints }: Stage): boolean {
  return emotion?.level !== undefined && touchpoints.every((one) => one.emotion?.level === undefined);
}

/** Level of one persona at a step: their own, else the one that holds for everybody; undefined when others are scored and they are not. */
export function levelForPersona(step: Step, personaIndex: number): number | undefined {
  const emotion = step.emotion;
  if (emotion === undefined) return undefined;
  if (emotion.personas.length === 0) return emotion.level;
  return emotion.personas.find((one) => one.personaIndex === personaIndex)?.level;
}

/** Indexes of the personas whose scores are told apart: those with scores of their own, when there are at least two. */
export function personasApart(steps: readonly Step[]): number[] {
  const found = new Set<number>();
  for (const step of steps) {
    for (const one of step.emotion?.personas ?? []) {
      if (one.personaIndex !== undefined && one.level !== undefined) found.add(one.personaIndex);
    }
  }
  return found.size < 2 ? [] : [...found].sort((first, second) => first - second);
}
