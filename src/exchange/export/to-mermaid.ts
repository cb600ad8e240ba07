/**
 * The map as a Mermaid `journey` diagram: stages as sections, scored touchpoints as tasks, personas as actors. Mermaid has
 * one score from 1 to 5 a task and nothing else, so most of a map stays behind, each piece named in the report.
 */
import { toBalance, isBeyondScale } from "../../insight/emotion-level";
import { readSteps, type Step } from "../../insight/scored-steps";
import type { Journey, Link } from "../../journey/journey";
import { plainTextOf } from "../../render/curve-words";
import { linkName } from "../../render/link-name";
import type { MapScene } from "../../render/map-scene";
import type { Exported, ExportLoss } from "./export-report";
import { leftProperties } from "./journey-frame";
import { toMermaidWords } from "./mermaid-words";

/** Mermaid refuses a longer text (`maxTextSize`). */
const longestDiagram = 50_000;

/** A whole number from 1 to 5: Mermaid draws faces for these. */
function toScore(level: number, { scale }: Journey): number {
  return Math.round(3 + 2 * toBalance(level, scale));
}

/** Who stands at a task: those who take part, else those with a score of their own, else everybody the map is about. */
function actorsOf({ stage, touchpoint, emotion }: Step, journey: Journey): string[] {
  const named = (links: readonly Link[]): string[] => links.map(linkName);
  const groups = [named(touchpoint?.personas ?? []), named(stage.personas), (emotion?.personas ?? []).filter(({ level }) => level !== undefined).map(({ persona }) => persona)];
  const names = groups.find((group) => group.length > 0) ?? journey.personas.map(({ name }) => name);
  return [...new Set(names.map((name) => toMermaidWords(plainTextOf(name))).filter((name) => name !== ""))];
}

/** What a task cannot say of its touchpoint. */
function leftOfStep({ level, emotion, touchpoint, stage }: Step, journey: Journey): ExportLoss[] {
  const path = (touchpoint ?? stage).path;
  if (level === undefined) return touchpoint === undefined ? [] : [{ code: "no-score", path }];
  const exact = 3 + 2 * toBalance(level, journey.scale);
  const codes: readonly (readonly [ExportLoss["code"], boolean])[] = [
    ["stage-score", touchpoint === undefined],
    ["score-beyond", isBeyondScale(level, journey.scale)],
    ["score-rounded", Math.abs(exact - Math.round(exact)) > 1e-9],
    ["persona-scores", (emotion?.personas.length ?? 0) > 0],
    ["emotion-change", emotion?.changedFrom !== undefined],
    ["feeling", emotion?.feeling !== undefined],
  ];
  return codes.filter(([, set]) => set).map(([code]) => ({ code, path: emotion?.path || path }));
}

/** What a diagram cannot say of stages and touchpoints. */
function leftOfThings({ stages }: Journey): ExportLoss[] {
  return stages.flatMap((stage) => [stage, ...stage.touchpoints].flatMap((thing): ExportLoss[] => {
    const codes: readonly (readonly [ExportLoss["code"], boolean])[] = [
      ["channels", thing.channels.length > 0], ["moment", "moment" in thing && thing.moment], ["reach", thing.reach !== undefined],
      ["exit", "exit" in thing && thing.exit !== undefined], ["variants", thing.variants.length > 0],
      ["markup", thing.name !== undefined && plainTextOf(thing.name) !== thing.name],
    ];
    const set = codes.filter(([, isSet]) => isSet).map(([code]): ExportLoss => ({ code, path: thing.path }));
    return [...set, ...thing.lanes.flatMap(({ items }) => items.map(({ path }): ExportLoss => ({ code: "lane", path })))];
  }));
}

interface Line {
  readonly text: string;
  readonly path: string;
}

function linesOf({ journey, words }: MapScene): Line[] {
  const named = (name: string | undefined, spare: string): string => toMermaidWords(plainTextOf(name ?? "")) || toMermaidWords(spare);
  const steps = readSteps(journey);
  return journey.stages.flatMap((stage, stageIndex): Line[] => [
    { text: `    section ${named(stage.name, words.map.unnamedStage)}`, path: stage.path },
    ...steps.flatMap((step): Line[] => {
      if (step.stageIndex !== stageIndex || step.level === undefined) return [];
      const name = step.touchpoint === undefined ? named(stage.name, words.map.unnamedStage) : named(step.touchpoint.name, words.map.unnamedTouchpoint);
      const actors = actorsOf(step, journey);
      return [{ text: `      ${name}: ${toScore(step.level, journey)}${actors.length === 0 ? "" : `: ${actors.join(", ")}`}`, path: (step.touchpoint ?? stage).path }];
    }),
  ]);
}

/** A complete diagram without a fence. What does not fit into Mermaid's 50,000 characters is left out from the end and named. */
export function toMermaid(scene: MapScene): Exported {
  const { journey, words } = scene;
  const title = toMermaidWords(scene.title);
  const head = title === "" ? "journey\n" : `journey\n    title ${title}\n`;
  const lines = linesOf(scene);
  let size = head.length;
  const fitting = lines.findIndex(({ text }) => (size += text.length + 1) > longestDiagram);
  const shown = fitting === -1 ? lines : lines.slice(0, fitting);
  return {
    text: head + shown.map(({ text }) => `${text}\n`).join(""),
    left: [
      ...leftProperties(journey, words, ["title", "personas"]),
      ...lines.slice(shown.length).map(({ path }): ExportLoss => ({ code: "too-long", path })),
      ...readSteps(journey).flatMap((step) => leftOfStep(step, journey)),
      ...leftOfThings(journey),
    ],
  };
}
