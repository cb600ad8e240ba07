/**
 * What a journey is once read: names, scores, lanes, each with the path where it stands in the note. Plain data, absent
 * things are undefined or empty. It must not know YAML, words of a language, or how a map is drawn.
 */

/** A place in the note: canonical names, numbers from 0, anything else as typed in quotes: `stages[0]["Мой путь"][1].text`. */
export type JourneyPath = string;

/** A reference to a note, a web page, or plain text that names something. */
export interface Link {
  /** As typed, decoded: `[[Olga|Оля]]`. */
  readonly source: string;
  readonly kind: "wiki" | "markdown" | "text";
  /** Link path without brackets, subpath and alias: `People/Olga`; a web address for an external link; the text itself for plain text. */
  readonly target: string;
  /** `#heading` or `#^block`, with its `#`. */
  readonly subpath: string | undefined;
  readonly alias: string | undefined;
  readonly external: boolean;
}

/** The note's own scale; `neutral` is its middle. `min < max`, both finite. */
export interface EmotionScale {
  readonly min: number;
  readonly max: number;
  readonly neutral: number;
}

export interface PersonaReference {
  readonly path: JourneyPath;
  readonly link: Link;
  /** The linked note's name (`Olga`), or the plain text. */
  readonly name: string;
  readonly alias: string | undefined;
}

export interface PersonaEmotion {
  /** The persona's name when the key names one of the note's personas, else the key without brackets. */
  readonly persona: string;
  /** Index in `Journey.personas`, undefined when the key names none of them. */
  readonly personaIndex: number | undefined;
  readonly path: JourneyPath;
  readonly level: number | undefined;
  readonly changedFrom: number | undefined;
  readonly feeling: string | undefined;
}

/** An emotion as read. Levels are on the note's scale and unclamped; undefined is no score, never zero. */
export interface Emotion {
  readonly path: JourneyPath;
  /** The value, else the mean over personas or over a list. */
  readonly level: number | undefined;
  /** Where a change `a → b` starts. */
  readonly changedFrom: number | undefined;
  /** The author's words, without the bare number when the value was only a number. */
  readonly feeling: string | undefined;
  readonly personas: readonly PersonaEmotion[];
  /** Where the level stands when the words stand apart from it: `{ score: -1, word: annoyed }`. */
  readonly levelPath?: JourneyPath;
}

export interface DateText {
  readonly text: string;
  /** `YYYY-MM-DD` when the text is a date we know. */
  readonly iso: string | undefined;
}

export interface SolutionStatus {
  readonly kind: "open" | "doing" | "done" | "other";
  readonly text: string;
}

/** One entry of a lane. Only `text` is always there (it may be empty when the author wrote only other keys). */
export interface LaneItem {
  readonly path: JourneyPath;
  readonly text: string;
  /** Set when the lane was written as one value per persona. */
  readonly persona: string | undefined;
  readonly reason: string | undefined;
  /** 1 to 3. */
  readonly severity: number | undefined;
  readonly solves: string | undefined;
  readonly status: SolutionStatus | undefined;
  readonly owner: string | undefined;
  readonly due: DateText | undefined;
  readonly impact: number | undefined;
  readonly effort: number | undefined;
  readonly informed: readonly string[];
  readonly measured: string | undefined;
  readonly value: number | undefined;
  readonly target: number | undefined;
  readonly unit: string | undefined;
  readonly weight: number | undefined;
  /** Keys an item does not know, kept and shown: key as typed, value as text. */
  readonly others: readonly { readonly key: string; readonly text: string }[];
}

export interface Lane {
  /** A canonical lane key, or an own lane's key as first spelled in the note. */
  readonly key: string;
  readonly own: boolean;
  readonly items: readonly LaneItem[];
}

export interface Touchpoint {
  readonly path: JourneyPath;
  readonly name: string | undefined;
  readonly channels: readonly string[];
  readonly emotion: Emotion | undefined;
  readonly moment: boolean;
  /** Text given to `moment` other than yes or no. */
  readonly momentLabel: string | undefined;
  readonly reach: number | undefined;
  readonly variants: readonly string[];
  /** Who takes part, as links. */
  readonly personas: readonly Link[];
  /** In the note's order. */
  readonly lanes: readonly Lane[];
}

export interface StageExit {
  readonly kind: "stops" | "competitor" | "other";
  readonly text: string;
}

export interface Stage {
  readonly path: JourneyPath;
  readonly name: string | undefined;
  readonly touchpoints: readonly Touchpoint[];
  /** The stage's own value, when it has one. */
  readonly emotion: Emotion | undefined;
  /** Own value, else the mean of its touchpoints' levels; undefined without any score. */
  readonly level: number | undefined;
  readonly channels: readonly string[];
  readonly reach: number | undefined;
  readonly exit: StageExit | undefined;
  readonly variants: readonly string[];
  readonly personas: readonly Link[];
  readonly lanes: readonly Lane[];
}

export interface JourneyState {
  readonly kind: "as-is" | "to-be" | "other";
  readonly text: string;
}

export interface Journey {
  /** The `title` property, undefined when the note's name is the title. */
  readonly title: string | undefined;
  /** `CJM`, `UJM`, `LXM`, `blueprint` in that spelling, or the author's text; also from a nested tag or the `type` property. */
  readonly type: string | undefined;
  readonly state: JourneyState | undefined;
  readonly scenario: string | undefined;
  readonly goal: string | undefined;
  readonly owner: string | undefined;
  readonly reviewed: DateText | undefined;
  readonly reviewEveryDays: number | undefined;
  readonly baseline: Link | undefined;
  readonly scale: EmotionScale;
  readonly personas: readonly PersonaReference[];
  /** Rows named by `lanes`, canonical or own keys, in that order. */
  readonly laneOrder: readonly string[];
  readonly hiddenLanes: readonly string[];
  /** Codes of coach rules switched off in this note. */
  readonly coachOff: readonly string[];
  readonly stages: readonly Stage[];
}
