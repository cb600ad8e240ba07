/**
 * A whole journey out of a note's tree: total, never throwing, never stopping at the first mistake. It knows the order in
 * which things must be read; what each thing means stands in its own file.
 */
import type { ReadNote } from "../note/read-note";
import { defaultScale } from "./emotion-scale";
import { GroupedEntries } from "./group-entries";
import type { Journey } from "./journey";
import { canonicalNoteKey } from "./match-key";
import { entriesOf } from "./node-text";
import { normaliseKey } from "./normalise-key";
import { PersonaMatcher } from "./persona-matcher";
import type { Problem } from "./problem";
import { ProblemCollector } from "./problem-collector";
import { parseLink } from "./read-link";
import { readPersonas, readReviewEvery, readRows, readScale, readText } from "./read-note-properties";
import { readStages } from "./read-stage";
import { readState } from "./read-status";
import { readDateOf, readTexts } from "./read-values";
import { OwnLaneNames, type ReadingScope } from "./reading-scope";
import { canonicalJourneyType, defaultNoteTags, journeyTypeFromProperty, journeyTypeFromTags, type NoteTags } from "./recognise-note";

/** What reading needs to know besides the note: all its tags without `#`, and aliases in persona notes by link path. */
export interface ReadingOptions {
  readonly tags?: readonly string[];
  readonly noteTags?: NoteTags;
  readonly aliasesOf?: (linkTarget: string) => readonly string[];
}

/**
 * `map`: there is a `stages` key, even an empty one. `not-yet`: there is none. `broken`: the frontmatter does not parse;
 * the journey is then empty. Problems stand in the order of the note.
 */
export interface JourneyReading {
  readonly status: "map" | "not-yet" | "broken";
  readonly journey: Journey;
  readonly problems: readonly Problem[];
}

/** A journey nothing is known of. */
const emptyJourney: Journey = {
  title: undefined, type: undefined, state: undefined, scenario: undefined, goal: undefined, owner: undefined, reviewed: undefined,
  reviewEveryDays: undefined, baseline: undefined, scale: defaultScale, personas: [], laneOrder: [], hiddenLanes: [], coachOff: [], stages: [],
};

/** The faults of the note's YAML as problems; a doubled key already reported with its path is not said twice. */
function reportFaults(note: ReadNote, problems: ProblemCollector): void {
  for (const fault of note.faults) {
    if (fault.code === "yaml-duplicate-key" && problems.hasDuplicateNear(fault.span)) continue;
    problems.report({
      code: fault.code, severity: fault.fatal ? "error" : "warning", path: "", span: fault.span, value: fault.value, mended: fault.mended, details: fault.details ?? {},
    });
  }
}

/** The text values of the note's `type` and `kind` properties. */
function typeProperty(note: ReadNote): string[] {
  const entries = note.root?.entries.filter((entry) => ["type", "kind"].includes(normaliseKey(entry.key))) ?? [];
  const nodes = entries.flatMap((entry) => (entry.value.kind === "list" ? entry.value.items : [entry.value]));
  return nodes.map((node) => (node.kind === "scalar" ? node.source : "")).filter((text) => text !== "");
}

/**
 * Reads a journey from a note already taken apart by `readNote`. Never throws; everything that is not as expected
 * becomes a problem with its place, and the rest of the map is read all the same.
 */
export function readJourney(note: ReadNote, options: ReadingOptions = {}): JourneyReading {
  const problems = new ProblemCollector(note.positionAt);
  const tags = options.tags ?? [];
  const fromTags = journeyTypeFromTags(tags, options.noteTags ?? defaultNoteTags);
  if (note.root === undefined) {
    reportFaults(note, problems);
    const status = note.frontmatter === "broken" ? "broken" : "not-yet";
    return { status, journey: { ...emptyJourney, type: fromTags }, problems: problems.sorted() };
  }
  const text = { text: note.text, problems };
  const grouped = new GroupedEntries(entriesOf(note.root, "", text, canonicalNoteKey), canonicalNoteKey, "", text);
  const personas = readPersonas(grouped.all("personas"), text);
  const scope: ReadingScope = {
    ...text,
    scale: readScale(grouped.single("emotion-scale"), text),
    personas,
    personaMatcher: new PersonaMatcher(personas, options.aliasesOf ?? (() => [])),
    ownLanes: new OwnLaneNames(),
  };
  const stagesEntry = grouped.single("stages");
  const stages = stagesEntry === undefined ? [] : readStages(stagesEntry.value, "stages", scope);
  const type = readText(grouped, "journey-type", text);
  const state = readText(grouped, "journey-state", text);
  const reviewed = grouped.single("reviewed");
  const baseline = readText(grouped, "baseline", text);
  const journey: Journey = {
    title: readText(grouped, "title", text),
    type: type === undefined ? (fromTags ?? journeyTypeFromProperty(typeProperty(note))) : canonicalJourneyType(type),
    state: state === undefined ? undefined : readState(state),
    scenario: readText(grouped, "scenario", text),
    goal: readText(grouped, "goal", text),
    owner: readText(grouped, "owner", text),
    reviewed: reviewed === undefined ? undefined : readDateOf(reviewed.value, "reviewed", text),
    reviewEveryDays: readReviewEvery(grouped.single("review-every"), text),
    baseline: baseline === undefined ? undefined : parseLink(baseline),
    scale: scope.scale,
    personas,
    laneOrder: readRows(grouped.single("lanes"), "lanes", scope.ownLanes, text),
    hiddenLanes: readRows(grouped.single("lanes-hidden"), "lanes-hidden", scope.ownLanes, text),
    coachOff: grouped.all("coach-off").flatMap((entry) => readTexts(entry.value, "coach-off", text).map((placed) => placed.text)),
    stages,
  };
  reportFaults(note, problems);
  return { status: stagesEntry === undefined ? "not-yet" : "map", journey, problems: problems.sorted() };
}
