/**
 * The index's door to a journey: what a vault-wide list must know of it, out of the plain values of a metadata cache.
 * Same names, same words, same scores as the text door; no positions, no lane texts, no problems, and very fast.
 */
import { defaultScale, scaleBetween } from "./emotion-scale";
import type { EmotionScale, JourneyState } from "./journey";
import { canonicalNoteKey } from "./match-key";
import { normaliseKey } from "./normalise-key";
import { readBareNumber } from "./read-number";
import { readState } from "./read-status";
import { canonicalJourneyType, defaultNoteTags, journeyTypeFromProperty, journeyTypeFromTags, type NoteTags } from "./recognise-note";
import { LaneCounts } from "./summary-lanes";
import { readPlainStages, type StageSummary } from "./summary-stages";
import { addTargets, isBlank, isPlainMap, plainText, type PlainMap } from "./summary-values";
import type { NoteKey } from "./vocabulary-note";

export type { StageSummary } from "./summary-stages";

/** A journey as the index keeps it, about a kilobyte. Levels are on the note's scale and unclamped. */
export interface JourneySummary {
  /** False for a note without a `stages` key: not yet a map. */
  readonly hasStages: boolean;
  readonly title: string | undefined;
  readonly type: string | undefined;
  readonly state: JourneyState | undefined;
  readonly scale: EmotionScale;
  /** Link paths of the note's personas, without subpath and alias, each once. */
  readonly personaTargets: readonly string[];
  /** Link paths of the baseline, of evidence and of those who take part, each once. */
  readonly linkTargets: readonly string[];
  readonly stages: readonly StageSummary[];
  readonly stageCount: number;
  readonly touchpointCount: number;
  /** Touchpoints with a score. */
  readonly scoredCount: number;
  readonly barriers: number;
  readonly solutions: number;
  /** Solutions whose status is not done. */
  readonly openSolutions: number;
}

export interface SummaryOptions {
  /** All tags of the note, without `#`; a nested one may tell the kind of map. */
  readonly tags?: readonly string[];
  readonly noteTags?: NoteTags;
}

/** The note's own properties by canonical key: the canonical spelling, else the first, those without a value last. */
function readProperties(frontmatter: PlainMap, personas: unknown[], types: unknown[]): Map<NoteKey, string> {
  const keys = new Map<NoteKey, string>();
  for (const key in frontmatter) {
    const canonical = canonicalNoteKey(key);
    if (canonical === undefined) {
      if (key.length < 12 && /^(?:type|kind)$/.test(normaliseKey(key))) types.push(frontmatter[key]);
    } else if (canonical === "personas") {
      personas.push(frontmatter[key]);
    } else {
      const before = keys.get(canonical);
      if (before === undefined || yields(before, key, canonical, frontmatter)) keys.set(canonical, key);
    }
  }
  return keys;
}

/** Whether the key met before gives way to another spelling of the same property. */
function yields(before: string, key: string, canonical: NoteKey, frontmatter: PlainMap): boolean {
  if (isBlank(frontmatter[key])) return false;
  if (isBlank(frontmatter[before])) return true;
  const spelling = normaliseKey(canonical);
  return normaliseKey(key) === spelling && normaliseKey(before) !== spelling;
}

function readScaleEnd(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  return typeof value === "string" ? readBareNumber(value) : undefined;
}

/** The note's scale; anything but two different finite numbers is the default. */
function readPlainScale(value: unknown): EmotionScale {
  if (!Array.isArray(value) || value.length !== 2) return defaultScale;
  const first = readScaleEnd(value[0]);
  const second = readScaleEnd(value[1]);
  if (first === undefined || second === undefined || first === second || !Number.isFinite(second - first)) return defaultScale;
  const scale = scaleBetween(first, second);
  return scale.min === defaultScale.min && scale.max === defaultScale.max ? defaultScale : scale;
}

/** The kind of map set by tags or by the `type` property, when no property names it. */
function inferType(types: readonly unknown[], { tags = [], noteTags = defaultNoteTags }: SummaryOptions): string | undefined {
  const fromTags = tags.some((tag) => tag.includes("/")) ? journeyTypeFromTags(tags, noteTags) : undefined;
  return fromTags ?? (types.length === 0 ? undefined : journeyTypeFromProperty(types.flat()));
}

/**
 * The summary of a journey note by its cached frontmatter. Whatever the value is, there is a summary: junk gives one
 * without stages. Never throws on plain data; time grows with the size of the frontmatter.
 */
export function readSummary(frontmatter: unknown, options: SummaryOptions = {}): JourneySummary {
  const map = isPlainMap(frontmatter) ? frontmatter : {};
  const personas: unknown[] = [];
  const types: unknown[] = [];
  const keys = readProperties(map, personas, types);
  const valueOf = (key: NoteKey): unknown => {
    const typed = keys.get(key);
    return typed === undefined ? undefined : map[typed];
  };
  const type = plainText(valueOf("journey-type"));
  const state = plainText(valueOf("journey-state"));
  const personaTargets = new Set<string>();
  for (const value of personas) addTargets(value, personaTargets);
  const linkTargets = new Set<string>();
  addTargets(valueOf("baseline"), linkTargets);
  const counts = new LaneCounts(personas);
  const scale = readPlainScale(valueOf("emotion-scale"));
  const stages = readPlainStages(valueOf("stages"), { scale, counts, linkTargets });
  let touchpointCount = 0;
  let scoredCount = 0;
  for (const { touchpointLevels } of stages) {
    touchpointCount += touchpointLevels.length;
    for (const level of touchpointLevels) if (level !== undefined) scoredCount += 1;
  }
  return {
    hasStages: keys.has("stages"),
    title: plainText(valueOf("title")),
    type: type === undefined ? inferType(types, options) : canonicalJourneyType(type),
    state: state === undefined ? undefined : readState(state),
    scale,
    personaTargets: [...personaTargets],
    linkTargets: [...linkTargets],
    stages,
    stageCount: stages.length,
    touchpointCount,
    scoredCount,
    barriers: counts.barriers,
    solutions: counts.solutions,
    openSolutions: counts.openSolutions,
  };
}
