/** The words around an exported map: what stands under its title, and its problems as lines. Shared by the file formats. */
import { describeProblem } from "../../i18n/describe-problem";
import { countJourney } from "../../insight/journey-counts";
import { dateText } from "../../render/date-text";
import type { MapScene } from "../../render/map-scene";

/** Scenario; goal, owner, day of review and evidence: the lines under the title, empty ones left out. */
export function subtitleLines(scene: MapScene): string[] {
  const { journey, words } = scene;
  const evidence = countJourney(journey).evidence;
  const facts = [
    journey.goal === undefined ? "" : words.map.goal(journey.goal),
    journey.owner === undefined ? "" : words.map.owner(journey.owner),
    journey.reviewed === undefined ? "" : words.map.reviewedOn(dateText(journey.reviewed, words.language)),
    evidence === 0 ? "" : words.map.evidencePieces(evidence),
  ];
  return [journey.scenario ?? "", facts.filter((fact) => fact !== "").join(" · ")].filter((line) => line !== "");
}

/** One line for each problem: how grave, where, what. */
export function problemLines(scene: MapScene): string[] {
  const { words } = scene;
  return scene.problems.map((problem) => {
    const place = problem.line === undefined ? "" : `, ${words.map.problemLine(problem.line)}`;
    return `${words.map.severities[problem.severity]}${place}: ${describeProblem(problem, words).message}`;
  });
}
