/** English strings: what each problem means for the map and how to mend it. */
import type { Problem, ProblemCode } from "../../journey/problem";

/**
 * The sentences of one problem: what happened, what it means for the map, how to mend it. `{value}`, `{mended}` and the
 * names of the problem's details stand for what it holds; `otherwise` is a remedy that gives way to a known corrected text.
 */
export interface ProblemSentences {
  readonly message: string;
  readonly meaning: string;
  readonly remedy?: string;
  readonly otherwise?: string;
}

const noMap = "The properties of this note cannot be read, so there is no map to show. Nothing in the note has been changed.";
const oneNotDrawn = "It is not on the map. Everything else is.";

const codes: Readonly<Record<ProblemCode, ProblemSentences | ((problem: Problem) => ProblemSentences)>> = {
  "yaml-syntax": {
    message: "This line of the properties cannot be understood: {value}",
    meaning: noMap,
    otherwise: "Look at this line and the one above it: a missing quote, a bracket or the indentation is the usual reason.",
  },
  "yaml-tab": {
    message: "This line is indented with a tab: {value}",
    meaning: `YAML allows only spaces there. ${noMap}`,
    remedy: "Replace the tab at the beginning of the line with two spaces for each level.",
  },
  "yaml-unresolvable": {
    message: "This line refers to something the note does not have: {value}",
    meaning: `Text that begins with * is a reference in YAML. ${noMap}`,
    otherwise: "Put the text in quotes.",
  },
  "yaml-too-many-aliases": {
    message: "The properties repeat themselves through references far too many times.",
    meaning: noMap,
    remedy: "Write the repeated parts out, or remove the references (& and *).",
  },
  "yaml-not-a-map": {
    message: "The properties are not a list of “key: value” lines: {value}",
    meaning: noMap,
    remedy: "Give each line a key, a colon and a value, for example “stages:”.",
  },
  "yaml-duplicate-key": {
    message: "The key “{value}” stands twice in the same place.",
    meaning: "The last one counts. The note can be read but not edited on the map until this is mended.",
    remedy: "Delete or rename one of the two.",
  },
  "conflict-markers": {
    message: "The note holds two versions of itself, with conflict marks between them.",
    meaning: "Nobody can tell which version is right, so there is no map to show. Nothing in the note has been changed.",
    remedy: "Keep the version you want and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
  },
  "frontmatter-unclosed": {
    message: "The properties have a beginning but no end.",
    meaning: noMap,
    remedy: "Add a line with three dashes (---) after the last property.",
  },
  "frontmatter-code": {
    message: "The first line asks for something other than YAML: {value}",
    meaning: "Such properties could run code, so they are never read. There is no map to show.",
    remedy: "Make the first line three dashes (---) and nothing else.",
  },
  "frontmatter-too-large": {
    message: "The properties are larger than a million characters.",
    meaning: "Reading them would make everything wait, so there is no map to show. Nothing in the note has been changed.",
    remedy: "Divide the journey between several notes, or move long texts into the body.",
  },
  "stages-wrong-type": {
    message: "“stages” holds a single value: {value}",
    meaning: "A list of stages was expected, so the map has none.",
    remedy: "Put each stage on its own line below “stages:”, beginning with a dash.",
  },
  "stage-wrong-type": {
    message: "A list stands where a stage was expected: {value}",
    meaning: oneNotDrawn,
    remedy: "Give the stage a name (“- name: …”) and put the list below it as “touchpoints:”.",
  },
  "touchpoints-wrong-type": {
    message: "“touchpoints” holds {value} instead of touchpoints.",
    meaning: "The stage is drawn without touchpoints.",
    remedy: "Put each touchpoint on its own line below “touchpoints:”, beginning with a dash.",
  },
  "touchpoint-wrong-type": {
    message: "A list stands where a touchpoint was expected: {value}",
    meaning: oneNotDrawn,
    remedy: "Make each touchpoint a text, or lines that begin with “name:”.",
  },
  "name-missing": (problem) =>
    problem.mended === undefined
      ? {
          message: problem.details.kind === "stage" ? "This stage has no name." : "This touchpoint has no name.",
          meaning: "It is drawn, but without a name and hard to refer to.",
          remedy: "Add a line “name: …”.",
        }
      : {
          message: "“{value}:” stands where a name was expected, with nothing behind the colon.",
          meaning: "It is read as the name.",
          remedy: "Clearer for everyone: {mended}",
        },
  "colon-unquoted": {
    message: "The colon makes this text a key with a value: {value}",
    meaning: "It is shown as the one text it was meant to be. Other programs will see a key and a value.",
    otherwise: "Put the whole text in quotes.",
  },
  "link-unquoted": {
    message: "The link {value} has no quotes.",
    meaning: "Here it is read as a link. To Obsidian it is a list in a list: no backlink, and renaming the note will break it.",
    otherwise: "Put the link in quotes.",
  },
  "key-collision": {
    message: "“{kept}” and “{other}” mean the same, and only one value fits.",
    meaning: "“{kept}” is used. The other value ({value}) is kept under its own key.",
    remedy: "Keep one of the two keys.",
  },
  "key-duplicate": {
    message: "The key “{value}” stands twice in the same place.",
    meaning: "The last one is shown. The note can be read but not edited on the map until this is mended.",
    remedy: "Delete or rename one of the two.",
  },
  "emotion-out-of-scale": {
    message: "The emotion {value} is outside the scale from {min} to {max}.",
    meaning: "The point is drawn at the edge, at {drawn}. The value stays as you wrote it.",
    remedy: "Change the value, or set “emotion-scale” to the scale you use.",
  },
  "scale-wrong": {
    message: "“{value}” is not a scale.",
    meaning: "The usual scale from {min} to {max} is used instead.",
    remedy: "Give two different numbers, the worst and the best: emotion-scale: {mended}",
  },
  "scale-reversed": {
    message: "The scale {value} begins with the larger number.",
    meaning: "It is read with the smaller number as the worst.",
    otherwise: "Put the smaller number first.",
  },
  "number-unreadable": {
    message: "“{value}” is not a number.",
    meaning: "The map shows no number here.",
    remedy: "Type digits only; a unit may follow, as in “1 830 people”.",
  },
  "number-out-of-range": (problem) => ({
    message: "{value} is not between {min} and {max}.",
    meaning: problem.mended === undefined ? "The map does without this number." : "It is shown as {mended}.",
    remedy: "Choose a number from {min} to {max}.",
  }),
  "date-unreadable": {
    message: "“{value}” is not a date.",
    meaning: "It is shown as text, and nothing can be reckoned from it.",
    remedy: "Type a day that exists, as 2026-11-09 or 09.11.2026.",
  },
  "persona-unknown": {
    message: "{value} is none of this journey's personas.",
    meaning: "The value is kept and shown under that name, but it belongs to no persona.",
    remedy: "Check the spelling, or add the persona to “personas” at the top of the note.",
  },
  "persona-ambiguous": {
    message: "{value} could be more than one of this journey's personas.",
    meaning: "It is taken for {taken}, the first of them.",
    remedy: "Use the full link of the persona as the key, in quotes.",
  },
  "lane-wrong-type": {
    message: "These keys are unknown inside a lane: {value}",
    meaning: "Each is shown as a text of its own, key and value.",
    remedy: "Write a list of texts, or use keys an entry knows, such as “text”, “reason” or “status”.",
  },
  "list-nested": {
    message: "A list stands inside a list: {value}",
    meaning: "Its entries are shown as if they stood in one list.",
    remedy: "Bring all entries to the same level.",
  },
  "link-broken": {
    message: "No note was found for {value}.",
    meaning: "The name is shown, but there is nothing to open.",
    remedy: "Check the spelling, or create the note.",
  },
  "avatar-missing": {
    message: "The picture {value} was not found.",
    meaning: "The persona is shown with its initials.",
    remedy: "Check the path, or put the picture into the vault.",
  },
};

export const problems = {
  codes,
  /** The remedy when the corrected text is known. */
  instead: "Type it like this: {mended}",
  decimalMark: ".",
  severities: { error: "Error", warning: "Warning", info: "Hint" },
  place: (line: number, column: number) => `line ${line}, column ${column}`,
};
