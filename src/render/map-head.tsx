/** The head of a map: title, kind, state, scenario, review, evidence, personas and problems. Stateless. */
import { Columns3, Rows3 } from "lucide";
import type { JSX } from "preact";
import { countJourney } from "../insight/journey-counts";
import { personasApart, readSteps } from "../insight/scored-steps";
import { addDays, dateText, daysBetween } from "./date-text";
import { Icon } from "./icon";
import { InlineText } from "./inline/inline-text";
import { kindText } from "./kind-text";
import { linkName, linkTarget } from "./link-name";
import type { MapScene } from "./map-scene";
import { PersonaChip } from "./persona-chip";
import { ProblemList } from "./problem-list";
import { directionOf } from "./text-direction";

/** The head; `interactive` adds the button that chooses columns. */
export function MapHead({ scene, interactive }: { readonly scene: MapScene; readonly interactive: boolean }): JSX.Element {
  const { journey, words, personas } = scene;
  const lines = personasApart(readSteps(journey));
  const state = journey.state;
  return (
    <div class="cjm-head">
      <div class="cjm-head-words">
        <div class="cjm-title-line">
          <h2 class="cjm-title" data-field="title" dir="auto">{scene.title}</h2>
          {journey.type === undefined ? null : <span class="cjm-badge is-kind" data-field="journey-type" dir="auto">{kindText(journey.type, words)}</span>}
          {state === undefined ? null : <span class={`cjm-badge is-${state.kind}`} data-field="journey-state" dir="auto">{state.kind === "other" ? state.text : words.map.states[state.kind]}</span>}
        </div>
        <Subtitle scene={scene} />
      </div>
      <div class="cjm-head-tools">
        {personas.length === 0 ? null : (
          <ul class="cjm-personas" aria-label={words.map.personas}>
            {personas.map((card, place) => (
              <li key={card.reference.path}>
                <PersonaChip card={card} links={scene.links} words={words} place={place} lineIndex={lines.includes(place) ? lines.indexOf(place) : undefined} />
              </li>
            ))}
          </ul>
        )}
        <ProblemList scene={scene} interactive={interactive} />
        {interactive && journey.stages.length > 0 ? <DensityButton scene={scene} /> : null}
      </div>
    </div>
  );
}

function DensityButton({ scene: { density, words } }: { readonly scene: MapScene }): JSX.Element {
  const label = density === "stages" ? words.map.densityTouchpoints : words.map.densityStages;
  return (
    <button class="cjm-tool clickable-icon" type="button" data-action="density" aria-label={label}>
      <Icon shape={density === "stages" ? Columns3 : Rows3} />
    </button>
  );
}

interface SubtitlePart {
  /** Which of the frame's fields it shows; none for what is counted. */
  readonly field?: "scenario" | "goal" | "owner" | "reviewed" | "baseline";
  readonly shown: JSX.Element;
}

/** Scenario, goal, owner, review, baseline, evidence: what is there, with dots between. */
function Subtitle({ scene }: { readonly scene: MapScene }): JSX.Element | null {
  const { journey, words, links } = scene;
  const evidence = countJourney(journey).evidence;
  const parts: SubtitlePart[] = [];
  if (journey.scenario !== undefined) parts.push({ field: "scenario", shown: <InlineText text={journey.scenario} links={links} /> });
  if (journey.goal !== undefined) parts.push({ field: "goal", shown: <InlineText text={words.map.goal(journey.goal)} links={links} /> });
  if (journey.owner !== undefined) parts.push({ field: "owner", shown: <InlineText text={words.map.owner(journey.owner)} links={links} /> });
  parts.push(...reviewParts(scene));
  if (journey.baseline !== undefined) {
    const target = linkTarget(journey.baseline);
    const { href, exists } = links.resolveLink(target);
    parts.push({ field: "baseline", shown: <>{words.map.comparedWith} {href === undefined ? linkName(journey.baseline) : <a class={exists ? "internal-link" : "internal-link is-unresolved"} data-href={target} href={href}>{linkName(journey.baseline)}</a>}</> });
  }
  if (evidence > 0) parts.push({ shown: <>{words.map.evidencePieces(evidence)}</> });
  if (parts.length === 0) return null;
  // The parts are apart from each other, so that the line itself has no letter to run by; our own words run from left to right.
  const direction = directionOf(journey.scenario ?? words.map.comparedWith, scene.direction === "rtl");
  return <p class="cjm-subtitle" dir={direction}>{parts.map(({ field, shown }, place) => <span class="cjm-subtitle-part" key={place} data-field={field}><bdi>{shown}</bdi></span>)}</p>;
}

function reviewParts({ journey, words, today, lasting }: MapScene): SubtitlePart[] {
  const { reviewed, reviewEveryDays } = journey;
  if (reviewed === undefined) return [];
  const days = daysBetween(reviewed.iso, today);
  const ago = lasting || days === undefined ? words.map.reviewedOn(dateText(reviewed, words.language)) : days < 0 ? words.map.reviewPlannedOn(dateText(reviewed, words.language)) : words.map.reviewedDaysAgo(days);
  const due = reviewed.iso === undefined || reviewEveryDays === undefined ? undefined : addDays(reviewed.iso, reviewEveryDays);
  const late = daysBetween(due, today);
  if (due === undefined || late === undefined || late <= 0) return [{ field: "reviewed", shown: <>{ago}</> }];
  const overdue = lasting ? words.map.reviewWasDue(dateText({ text: due, iso: due }, words.language)) : words.map.reviewOverdue(late);
  return [{ field: "reviewed", shown: <>{ago}</> }, { field: "reviewed", shown: <span class="cjm-overdue">{overdue}</span> }];
}
