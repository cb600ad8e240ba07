/** The words around an exported map: what stands under its title, and its problems as lines. Shared by the file formats. */
import { describeProblem } from "../../i18n/describe-problem";
import { readCurveStatistics } from "../../insight/curve-statistics";
import { countJourney } from "../../insight/journey-counts";
import { largestDrop, readReach } from "../../insight/reach-drops";
import { readSteps, type Step } from "../../insight/scored-steps";
import { stepName } from "../../render/curve-words";
import { addDays, dateText, daysBetween } from "../../render/date-text";
import { linkName } from "../../render/link-name";
import { changeText } from "../../render/number-text";
import type { MapScene } from "../../render/map-scene";

const shownAtMost = 40;

/** Scenario; goal, owner, day of review and evidence: the lines under the title, empty ones left out. */
export function subtitleLines(scene: MapScene): string[] {
  const { journey, words } = scene;
  const evidence = countJourney(journey).evidence;
  const facts = [
    journey.goal === undefined ? "" : words.map.goal(journey.goal),
    journey.owner === undefined ? "" : words.map.owner(journey.owner),
    ...reviewFacts(scene),
    journey.baseline === undefined ? "" : `${words.map.comparedWith} ${linkName(journey.baseline)}`,
    evidence === 0 ? "" : words.map.evidencePieces(evidence),
  ];
  const line = facts.filter((fact) => fact !== "").join(" · ");
  return [journey.scenario ?? "", line.slice(0, 1).toUpperCase() + line.slice(1)].filter((text) => text !== "");
}

/** When it was reviewed, as a date because a file is read later than it is made, and whether that was too long ago. */
function reviewFacts({ journey, words, today }: MapScene): string[] {
  const { reviewed, reviewEveryDays } = journey;
  if (reviewed === undefined) return [];
  const due = reviewed.iso === undefined || reviewEveryDays === undefined ? undefined : addDays(reviewed.iso, reviewEveryDays);
  const late = daysBetween(due, today);
  return [words.map.reviewedOn(dateText(reviewed, words.language)), due === undefined || late === undefined || late <= 0 ? "" : words.map.reviewWasDue(dateText({ text: due, iso: due }, words.language))];
}

/** Barriers, open solutions, the lowest step, the largest loss and the deepest gap between personas: those that exist. */
export function footFacts({ journey, words }: MapScene): string[] {
  const { facts } = words.map;
  const counts = countJourney(journey);
  const { lowest, deepestGap } = readCurveStatistics(readSteps(journey));
  const reaches = readReach(journey.stages);
  const drop = largestDrop(reaches);
  const change = drop === undefined ? undefined : reaches[drop]?.change;
  const dropName = drop === undefined ? undefined : journey.stages[drop]?.name;
  const named = (step: Step): string => `${step.number ?? ""} ${stepName(step, words)}`.trim();
  return [
    counts.barriers === 0 ? "" : `${counts.barriers} ${facts.barriers(counts.barriers)}`,
    counts.solutions === 0 ? "" : `${counts.openSolutions} ${facts.solutionsOpen(counts.solutions)}`,
    lowest === undefined ? "" : `${facts.lowestAt} ${named(lowest)}`,
    change === undefined ? "" : `${facts.largestDrop} ${dropName ?? words.map.unnamedStage} ${changeText(change, words.language)}`,
    deepestGap === undefined ? "" : `${facts.deepestGap} ${named(deepestGap.step)}`,
  ].filter((fact) => fact !== "");
}

/** One line for each problem: how grave, where, what; of very many only the first and how many more. */
export function problemLines(scene: MapScene): string[] {
  const { words } = scene;
  const lines = scene.problems.slice(0, shownAtMost).map((problem) => {
    const place = problem.line === undefined ? "" : `, ${words.map.problemLine(problem.line)}`;
    return `${words.map.severities[problem.severity]}${place}: ${describeProblem(problem, words).message}`;
  });
  return scene.problems.length > shownAtMost ? [...lines, words.map.more(scene.problems.length - shownAtMost)] : lines;
}
