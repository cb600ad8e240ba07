/** English strings: what each problem means for the map and how to mend it. */
import type { Problem, ProblemCode } from "../../journey/problem";
import { pluralEn } from "../plural";

/**
 * The sentences of one problem. `{value}`, `{mended}` and the names of the problem's details stand for what it holds;
 * `instead` says that the remedy gives way to the corrected text when one is known.
 */
export type ProblemSentences = readonly [message: string, meaning: string, remedy: string, whenMended?: "instead"];

const noMap = "The properties of this note cannot be read, so there is no map to show. Nothing in the note has been changed.";
const oneNotDrawn = "It is not on the map. Everything else is.";

const spaces = (count: string | number | undefined): string => (Number(count ?? 0) === 0 ? "no spaces" : `${count} ${pluralEn(Number(count), "space", "spaces")}`);

const codes: Readonly<Record<ProblemCode, ProblemSentences | ((problem: Problem) => ProblemSentences)>> = {
  "yaml-syntax": [
    "This line of the properties cannot be understood: {value}",
    noMap,
    "Look at this line and the one above it: a missing quote, a bracket or the indentation is the usual reason.",
    "instead",
  ],
  "yaml-tab": ({ details }) => [
    Number(details["lines"] ?? 1) > 1 ? "Lines are indented with tabs, beginning with this one: {value}" : "There is a tab where only spaces may stand: {value}",
    `YAML allows only spaces in front of a line and its dashes. ${noMap}`,
    "Replace the tabs there with spaces, two for each level.",
  ],
  "yaml-space": [
    "There is a special space where YAML expects an ordinary one: {value}",
    `It looks like any other and comes along with text copied from a web page or a document. ${noMap}`,
    "Delete the spaces in front of this line and after its colon, and type them again.",
  ],
  "yaml-indentation": ({ details }) => [
    `This line is indented by ${spaces(details["found"])}: {value}`,
    `What belongs together must start in the same column, what belongs to a line must be indented further. ${noMap}`,
    `Indent it by ${spaces(details["expected"])}, and move what belongs to it along.`,
  ],
  "yaml-unresolvable": ({ severity }) =>
    severity === "error"
      ? [
        "This line refers to something the note does not have: {value}",
        `Text that begins with * is a reference in YAML. ${noMap}`,
        "Put the text in quotes.",
        "instead",
      ]
      : [
        "The beginning of this text is a sign of YAML’s own: {value}",
        "Unquoted, a word with ! or & in front is no text in YAML. Part of the value is missing on the map and in other programs.",
        "Put the text in quotes.",
        "instead",
      ],
  "yaml-too-many-aliases": [
    "The properties repeat themselves through references far too many times.",
    noMap,
    "Write the repeated parts out, or remove the references (& and *).",
  ],
  "yaml-not-a-map": [
    "The properties are not a list of “key: value” lines: {value}",
    noMap,
    "Give each line a key, a colon and a value, for example “stages:”.",
  ],
  "yaml-duplicate-key": [
    "The key “{value}” appears twice in the same place.",
    "The last one counts. The note can be read but not edited on the map until this is fixed.",
    "Delete or rename one of the two.",
  ],
  "conflict-markers": [
    "The note holds two versions of itself, with conflict marks between them.",
    "Nobody can tell which version is right, so there is no map to show. Nothing in the note has been changed.",
    "Keep the version you want and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
  ],
  "frontmatter-unclosed": [
    "The properties have a beginning but no end.",
    noMap,
    "Add a line with three dashes (---) after the last property.",
  ],
  "frontmatter-late": [
    "The properties do not start in the first line of the note.",
    "Obsidian takes them for text, and so there is no map in them. Nothing in the note has been changed.",
    "Delete the empty lines in front of the first three dashes (---).",
  ],
  "frontmatter-code": [
    "The first line asks for something other than YAML: {value}",
    "Such properties could run code, so they are never read. There is no map to show.",
    "Make the first line three dashes (---) and nothing else.",
  ],
  "frontmatter-too-large": [
    "The properties are larger than a million characters.",
    "Reading them would make everything wait, so there is no map to show. Nothing in the note has been changed.",
    "Divide the journey between several notes, or move long texts into the body.",
  ],
  "stages-wrong-type": [
    "“stages” holds a single value: {value}",
    "A list of stages was expected, so the map has none.",
    "Put each stage on its own line below “stages:”, beginning with a dash.",
  ],
  "stage-wrong-type": [
    "There is a list where a stage was expected: {value}",
    oneNotDrawn,
    "Give the stage a name (“- name: …”) and put the list below it as “touchpoints:”.",
  ],
  "touchpoints-wrong-type": [
    "“touchpoints” holds {value} instead of touchpoints.",
    "The stage is drawn without touchpoints.",
    "Put each touchpoint on its own line below “touchpoints:”, beginning with a dash.",
  ],
  "touchpoint-wrong-type": [
    "There is a list where a touchpoint was expected: {value}",
    oneNotDrawn,
    "Make each touchpoint a text, or lines that begin with “name:”.",
  ],
  "name-missing": (problem) =>
    problem.mended === undefined
      ? [
        problem.details.kind === "stage" ? "This stage has no name." : "This touchpoint has no name.",
        "It is drawn, but without a name and hard to refer to.",
        "Add a line “name: …”.",
      ]
      : [
        "“{value}:” is where a name was expected, with nothing after the colon.",
        "It is read as the name.",
        "Clearer for everyone: {mended}",
      ],
  "colon-unquoted": [
    "The colon makes this text a key with a value: {value}",
    "It is shown as the one text it was meant to be. Other programs will see a key and a value.",
    "Put the whole text in quotes.",
    "instead",
  ],
  "colon-crowded": [
    "There is no space after this colon: {value}",
    "Without it, the whole line is one text, and the map shows it like that. A key needs a space after its colon.",
    "Put a space after the colon if a key was meant, and the whole text in quotes if not.",
    "instead",
  ],
  "comma-unquoted": [
    "The comma ends this value: {value}",
    "Between { and } a comma begins the next property. What follows it counts as a property without a value and is not on the map.",
    "Put the whole value in quotes.",
    "instead",
  ],
  "hash-unquoted": ({ mended }) => [
    "This text ends before the number sign: {value}",
    "After a space, # begins a comment. The rest is not on the map.",
    `${mended === undefined ? "If it belongs to the text, put all of it in quotes." : "If it belongs to the text, type {mended}."} If it is a comment, put a space after the #.`,
  ],
  "link-unquoted": [
    "The link {value} has no quotes.",
    "Here it is read as a link. To Obsidian it is a list in a list: no backlink, and renaming the note will break it.",
    "Put the link in quotes.",
    "instead",
  ],
  "key-collision": [
    "“{kept}” and “{other}” mean the same, and only one value fits.",
    "“{kept}” is used. The other value ({value}) is kept under its own key.",
    "Keep one of the two keys.",
  ],
  "key-duplicate": [
    "The key “{value}” appears twice in the same place.",
    "The last one is shown. The note can be read but not edited on the map until this is fixed.",
    "Delete or rename one of the two.",
  ],
  "emotion-out-of-scale": [
    "The emotion {value} is outside the scale from {min} to {max}.",
    "The point is drawn at the edge, at {drawn}. The value stays as you wrote it.",
    "Change the value, or set “emotion-scale” to the scale you use.",
  ],
  "scale-wrong": [
    "“{value}” is not a scale.",
    "The usual scale from {min} to {max} is used instead.",
    "Give two different numbers, the worst and the best: emotion-scale: {mended}",
  ],
  "scale-reversed": [
    "The scale {value} begins with the larger number.",
    "It is read with the smaller number as the worst.",
    "Put the smaller number first.",
    "instead",
  ],
  "number-unreadable": [
    "“{value}” is not a number.",
    "The map shows no number here.",
    "Type digits only; a unit may follow, as in “1 830 people”.",
  ],
  "number-out-of-range": (problem) => ([
    "{value} is not between {min} and {max}.",
    problem.mended === undefined ? "The map does without this number." : "It is shown as {mended}.",
    "Choose a number from {min} to {max}.",
  ]),
  "date-unreadable": [
    "“{value}” is not a date.",
    "It is shown as text, and nothing can be calculated from it.",
    "Type a day that exists, as 2026-11-09 or 09.11.2026.",
  ],
  "persona-unknown": [
    "{value} is not one of this journey’s personas.",
    "The value is kept and shown under that name, but it belongs to no persona.",
    "Check the spelling, or add the persona to “personas” at the top of the note.",
  ],
  "persona-ambiguous": [
    "{value} could be more than one of this journey’s personas.",
    "It is taken for {taken}, the first of them.",
    "Use the full link of the persona as the key, in quotes.",
  ],
  "lane-wrong-type": [
    "These keys are unknown inside a lane: {value}",
    "Each is shown as a text of its own, key and value.",
    "Write a list of texts, or use keys an entry knows, such as “text”, “reason” or “status”.",
  ],
  "list-nested": [
    "There is a list inside a list: {value}",
    "Its entries are shown as if they stood in one list.",
    "Bring all entries to the same level.",
  ],
  "link-broken": [
    "No note was found for {value}.",
    "The name is shown, but there is nothing to open.",
    "Check the spelling, or create the note.",
  ],
  "avatar-missing": [
    "The picture {value} was not found.",
    "The persona is shown with its initials.",
    "Check the path, or put the picture into the vault.",
  ],
  "map-in-text": ({ details }) => [
    details["remarks"] === 0 ? "The map is read from the note’s text." : "The map is read from the note’s text; not all of it was understood.",
    "It is shown, but cannot be edited on the map.",
    "Adopt it into the properties: open the map and choose “Adopt into properties”.",
  ],
};

export const problems = {
  codes,
  /** The remedy when the corrected text is known. */
  instead: "Type it like this: {mended}",
  decimalMark: ".",
  severities: { error: "Error", warning: "Warning", info: "Hint" },
  place: (line: number, column: number) => `line ${line}, column ${column}`,
};
