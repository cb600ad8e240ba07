/** English strings: what importers and exporters say, and the words they write into files. */
import { pluralEn } from "../plural";

const times = (count: number, one: string, other: string) => `${count} ${pluralEn(count, one, other)}`;

export const exchange = {
  export: {
    /** Names of rows and of what an entry says, in tables. Each is read back as the key it stands under. */
    table: {
      stage: "Stage →",
      channels: "Channels",
      moment: "Moment of truth",
      exit: "Exit",
      variants: "Variants",
      personas: "Who",
      evidence: "Evidence",
      yes: "yes",
      /** The row of the emotion when the scale is not the usual one. */
      emotionOnScale: (label: string, min: string, max: string) => `${label} (${min}…${max})`,
      score: "Score",
      facts: {
        persona: "Persona",
        reason: "Why",
        severity: "Severity",
        solves: "Solves",
        status: "Status",
        owner: "Owner",
        due: "Due",
        impact: "Impact",
        effort: "Effort",
        informed: "Known to",
        measured: "Measured",
        value: "Value",
        target: "Target",
        unit: "Unit",
        weight: "Weight",
      },
    },
    /** Bold labels above a Markdown table. */
    frame: {
      personas: "Personas",
      scenario: "Scenario",
      goal: "Goal",
      owner: "Owner",
      "journey-type": "Map type",
      "journey-state": "Map state",
      reviewed: "Reviewed",
      "review-every": "Review every",
      baseline: "Previous map",
      "emotion-scale": "Emotion scale",
    },
    staticMap: "made from this note's properties, changes in here are overwritten",
    /** Why a static map was not written; nothing was changed then. */
    staticMapRefusals: {
      "markers-damaged": "The lines around the static map in this note are damaged or stand there twice. Mend or remove them, then write the map again.",
      "note-unreadable": "The properties of this note cannot be read, so its text is left alone.",
      conflict: "This note holds two versions of the same text. Settle the conflict first.",
      "body-open": "The note ends within a code block or a comment that is not closed. Close it first, or the map would be hidden in it.",
    },
    html: { theme: "Light or dark", lanes: "Rows" },
    /** What a format could not hold, by code. */
    left: {
      "note-property": (count: number) => `${times(count, "property", "properties")} of the whole map ${pluralEn(count, "is", "are")} not in the file`,
      lane: (count: number) => `${times(count, "lane entry", "lane entries")} ${pluralEn(count, "is", "are")} not in the file, which has no lanes`,
      "lane-not-shown": (count: number) => `${times(count, "row that is", "rows that are")} not shown on the map ${pluralEn(count, "is", "are")} not in the file`,
      "lane-name": (count: number) => `${times(count, "lane has a name", "lanes have names")} that will be read back as another row`,
      "no-score": (count: number) => `${times(count, "touchpoint", "touchpoints")} without a score ${pluralEn(count, "is", "are")} not in the diagram`,
      "stage-score": (count: number) => `${times(count, "stage's own score stands", "stages' own scores stand")} as a task with the stage's name`,
      "score-rounded": (count: number) => `${times(count, "score was", "scores were")} rounded to a whole number from 1 to 5`,
      "score-beyond": (count: number) => `${times(count, "score lies", "scores lie")} beyond the scale and ${pluralEn(count, "was", "were")} brought to its end`,
      "persona-scores": (count: number) => `${times(count, "place has", "places have")} a score for each persona; the file holds their mean`,
      "emotion-change": (count: number) => `${times(count, "change", "changes")} of emotion: the file holds only where it ends`,
      feeling: (count: number) => `${times(count, "feeling", "feelings")} in words ${pluralEn(count, "is", "are")} not in the file`,
      channels: (count: number) => `channels of ${times(count, "place", "places")} are not in the file`,
      moment: (count: number) => `${times(count, "moment", "moments")} of truth ${pluralEn(count, "is", "are")} not marked in the file`,
      reach: (count: number) => `${times(count, "number", "numbers")} of people ${pluralEn(count, "is", "are")} not in the file`,
      exit: (count: number) => `${times(count, "way", "ways")} out ${pluralEn(count, "is", "are")} not marked in the file`,
      variants: (count: number) => `variants of ${times(count, "place", "places")} are not in the file`,
      participants: (count: number) => `who takes part in ${times(count, "place", "places")} is not in the file`,
      markup: (count: number) => `${times(count, "name", "names")} lost links or emphasis: the file holds plain words`,
      "too-long": (count: number) => `${times(count, "place", "places")} did not fit: Mermaid reads no more than 50,000 characters`,
      "cell-too-long": (count: number) => `${times(count, "cell is", "cells are")} longer than the 32,767 characters Excel reads`,
      picture: (count: number) => `${times(count, "picture is", "pictures are")} not carried in the file`,
    },
    /** A line of the report: what was left, and where. */
    leftAt: (what: string, places: string) => `${what}: ${places}`,
    more: (count: number) => `and ${count} more`,
  },
};
