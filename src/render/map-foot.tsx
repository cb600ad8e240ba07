/** The line of facts under a map. Stateless. */
import type { JSX } from "preact";
import { readCurveStatistics } from "../insight/curve-statistics";
import { countJourney } from "../insight/journey-counts";
import { largestDrop, readReach } from "../insight/reach-drops";
import { readSteps, type Step } from "../insight/scored-steps";
import { stepName } from "./curve-words";
import type { MapScene } from "./map-scene";
import { NumberBadge } from "./number-badge";
import { changeText } from "./number-text";

/** Barriers, open solutions, the lowest step, the largest loss, the deepest gap between personas: those that exist. */
export function MapFoot({ scene }: { readonly scene: MapScene }): JSX.Element | null {
  const { journey, words } = scene;
  const facts = words.map.facts;
  const counts = countJourney(journey);
  const { lowest, deepestGap } = readCurveStatistics(readSteps(journey));
  const reaches = readReach(journey.stages);
  const drop = largestDrop(reaches);
  const dropStage = drop === undefined ? undefined : journey.stages[drop];
  const change = drop === undefined ? undefined : reaches[drop]?.change;
  const nodes: JSX.Element[] = [];
  if (counts.barriers > 0) nodes.push(<><b>{counts.barriers}</b> {facts.barriers(counts.barriers)}</>);
  if (counts.solutions > 0) nodes.push(<><b>{counts.openSolutions}</b> {facts.solutionsOpen(counts.solutions)}</>);
  if (lowest !== undefined) nodes.push(<>{facts.lowestAt} <StepReference step={lowest} scene={scene} /></>);
  if (dropStage !== undefined && change !== undefined) nodes.push(<>{facts.largestDrop} <b dir="auto">{dropStage.name ?? words.map.unnamedStage}</b> <span class="cjm-change-text is-loss">{changeText(change, words.language)}</span></>);
  if (deepestGap !== undefined) nodes.push(<>{facts.deepestGap} <StepReference step={deepestGap.step} scene={scene} /></>);
  if (nodes.length === 0) return null;
  return <div class="cjm-foot">{nodes.map((node, place) => <span class="cjm-foot-fact" key={place}>{node}</span>)}</div>;
}

function StepReference({ step, scene }: { readonly step: Step; readonly scene: MapScene }): JSX.Element {
  return (
    <span class="cjm-step-reference">
      {step.number === undefined ? null : <NumberBadge small number={step.number} level={step.level} scale={scene.journey.scale} />}
      <b dir="auto">{stepName(step, scene.words)}</b>
    </span>
  );
}
