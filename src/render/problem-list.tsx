/** What reading found wrong, behind a chip that opens without a script. Stateless. */
import { CircleAlert, Info, TriangleAlert } from "lucide";
import type { JSX } from "preact";
import { describeProblem } from "../i18n/describe-problem";
import type { Problem, Severity } from "../journey/problem";
import { Icon } from "./icon";
import type { MapScene } from "./map-scene";

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const shownAtMost = 100;

/** The chip with its list; nothing when there is no problem. */
export function ProblemList({ scene, interactive }: { readonly scene: MapScene; readonly interactive: boolean }): JSX.Element | null {
  const { problems, words } = scene;
  if (problems.length === 0) return null;
  const worst: Severity = problems.some((one) => one.severity === "error") ? "error" : problems.some((one) => one.severity === "warning") ? "warning" : "info";
  return (
    <details class="cjm-problems">
      <summary class={`cjm-problems-chip severity-${worst}`}>
        <Icon shape={icons[worst]} />
        {words.map.problems(problems.length)}
      </summary>
      <ul class="cjm-problem-list">
        {problems.slice(0, shownAtMost).map((problem, position) => <ProblemEntry key={position} problem={problem} position={position} scene={scene} interactive={interactive} />)}
        {problems.length > shownAtMost ? <li class="cjm-aside">{words.map.more(problems.length - shownAtMost)}</li> : null}
      </ul>
    </details>
  );
}

function ProblemEntry({ problem, position, scene, interactive }: { readonly problem: Problem; readonly position: number; readonly scene: MapScene; readonly interactive: boolean }): JSX.Element {
  const { words } = scene;
  const { message, meaning, remedy } = describeProblem(problem, words);
  return (
    <li class={`cjm-problem severity-${problem.severity}`}>
      <Icon shape={icons[problem.severity]} label={words.map.severities[problem.severity]} />
      <div>
        <div class="cjm-problem-message">
          <span dir="auto">{message}</span>
          {problem.line === undefined ? null : <span class="cjm-problem-line">{words.map.problemLine(problem.line)}</span>}
        </div>
        <div class="cjm-problem-meaning" dir="auto">{meaning}</div>
        <div class="cjm-problem-remedy" dir="auto">{remedy}</div>
        {interactive ? <button class="cjm-problem-open" type="button" data-action="problem" data-problem={position}>{words.map.openProblem}</button> : null}
      </div>
    </li>
  );
}
