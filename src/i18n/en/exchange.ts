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
    /** Names of what a note says of the map as a whole: bold above a Markdown table, in rows below a sheet. Each is read back as its key. */
    frame: {
      title: "Title",
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
      lanes: "Rows",
      "lanes-hidden": "lanes-hidden",
      "coach-off": "coach-off",
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
  /** What an import tells: in the preview of the app and on the terminal. */
  import: {
    found: (stages: number, touchpoints: number, scores: number, entries: number) =>
      `${times(stages, "stage", "stages")}, ${times(touchpoints, "touchpoint", "touchpoints")}, ${times(scores, "score", "scores")}, ${times(entries, "lane entry", "lane entries")}`,
    /** What was not understood, or not as it stood; `text` is the piece in question. */
    remark: {
      "not-text": () => "This is no text that can be read: a picture, an archive or a program's own file.",
      "too-large": () => "This is too long to be a map: nothing was read. Take the part that holds the map.",
      "cells-left-out": () => "Only the beginning was read: this is larger than a map can be.",
      "text-cut": (text: string) => `A cell was too long and was cut: ${text}`,
      "characters-removed": () => "Control characters and broken characters were taken out.",
      "nothing-found": () => "No map was found: no table with lanes, no Mermaid journey, no headings with labels.",
      "data-unreadable": (text: string) => (text === "" ? "This cannot be read as JSON or YAML." : `This cannot be read as JSON or YAML: ${text}`),
      "left-out": (text: string) => `Not taken into the map: ${text}`,
      "stage-unnamed": () => "A stage has no name here.",
      template: (text: string) => `This looks like a template that nobody has filled in yet: ${text}`,
      "table-in-fence": () => "The table stands in a code block.",
      "table-torn": () => "A blank line parts the table from its header.",
      "row-too-long": (text: string) => `The row has more cells than the header; not taken: ${text}`,
      "score-missing": (text: string) => `No score: ${text}`,
      "score-unreadable": (text: string) => `The score is no number: ${text}`,
      "score-out-of-scale": (text: string) => `The score lies outside of 1 to 5 and was kept: ${text}`,
      "scale-converted": (text: string) => `The scores lie on a scale of ${text} and were converted.`,
      "line-mended": (text: string) => `Read, although Mermaid would not read it so: ${text}`,
      "remark-kept": (text: string) => `What stood behind the people was kept as a thought: ${text}`,
      "line-not-understood": (text: string) => `Not understood; kept as a touchpoint where it has words: ${text}`,
    },
    place: { line: (line: number) => `line ${line}`, cell: (row: number, column: number) => `row ${row}, column ${column}` },
    orientation: { "stages-as-rows": "Stages are rows", "stages-as-columns": "Stages are columns" },
    unit: { stage: "Each is a stage", touchpoint: "Each is a touchpoint of its stage" },
    /** What a label can mean besides the rows of a map. */
    target: { stage: "Name of the stage", step: "Name of the step", channel: "Channel", personas: "Who", number: "Number, left out", own: "A lane of its own" },
    piece: { stage: "Stage", touchpoint: "Touchpoint", emotion: "Feeling", thought: "Thought" },
    /** Why a map was not put into a note. */
    refusal: { "has-stages": "This note has stages already: they are never written over. Import into a new note.", "too-large": "The map is larger than a note's properties can hold." },
  },
};
