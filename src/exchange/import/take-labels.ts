/** Puts labelled texts of a section into a stage or a touchpoint: each label by its meaning, unknown ones as own lanes. */
import { readBareNumber } from "../../journey/read-number";
import type { ImportChoices } from "./import-report";
import { joinsThoughtsAndFeelings, takeThoughtsAndFeelings } from "./joint-label";
import { plainLabel } from "./know-label";
import type { MapDraft, ThingDraft } from "./map-draft";
import { isNothingText, linesOf, plainFeeling, valuesOf, withoutWholeEmphasis } from "./read-cell";
import { textOfLabel, type Labelled } from "./section-labels";
import { meaningOf } from "./find-orientation";

const boldStart = /^\*\*([^*]+)\*\*/u;
const longestName = 80;

/** A touchpoint's name, and what is told about it: `**Home page**: found by search`. */
function nameAndStory(text: string): { readonly name: string; readonly story: string } {
  const found = boldStart.exec(text);
  const name = (found?.[1] ?? "").replace(/[:：]$/u, "").trimEnd();
  if (found === null || name === "" || name.length > longestName) return { name: withoutWholeEmphasis(text), story: "" };
  return { name, story: text.slice(found[0].length).trimStart().replace(/^[:：–—-]/u, "").trim() };
}

const ratedName = /^(.*\S)\s*[([]\s*(?:[\p{L} ]{1,20}:\s*)?(\d+(?:[.,]\d+)?\s*\/\s*(?:5|7|10))\s*[)\]]$/su;

/** Adds a touchpoint from a note; a rating in brackets behind its name (`Sign up (4/5)`) is its emotion. */
export function addNamedTouchpoint(draft: MapDraft, stage: ThingDraft, text: string, line: number): ThingDraft {
  const { name, story } = nameAndStory(text);
  const rated = ratedName.exec(name);
  const touchpoint = draft.addTouchpoint(stage, rated?.[1] ?? name, { line });
  if (rated?.[2] !== undefined) draft.addEmotion(touchpoint, rated[2], { line });
  if (story !== "") draft.addEntries(touchpoint, "actions", [story], { line });
  return touchpoint;
}

/** The values of a label: entries that stand on lines of their own are not cut further, a single line is. */
function entriesOf(labelled: Labelled, commas: boolean): string[] {
  const text = textOfLabel(labelled);
  const lines = linesOf(text).filter((line) => !isNothingText(line));
  return lines.length > 1 ? lines : valuesOf(text, commas);
}

/** Takes one label into a thing; touchpoints only into a stage. */
export function takeLabel(draft: MapDraft, thing: ThingDraft, labelled: Labelled, isStage: boolean, choices: ImportChoices): void {
  const place = { line: labelled.line };
  const { target, chosen } = meaningOf(labelled.label, choices);
  if (!draft.guesses.some((guess) => guess.kind === "label" && guess.label === labelled.label)) {
    draft.guesses.push({ kind: "label", label: labelled.label, taken: target, known: labelled.known, place });
  }
  const label = plainLabel(labelled.label) || labelled.label;
  if (target === "thoughts" && !chosen && joinsThoughtsAndFeelings(labelled.label)) return takeThoughtsAndFeelings(draft, thing, entriesOf(labelled, false), place);
  switch (target) {
    case "emotion": {
      const words = linesOf(textOfLabel(labelled)).map(plainFeeling).join(", ");
      if (!isNothingText(words)) draft.addEmotion(thing, readBareNumber(words) ?? words, place);
      return;
    }
    case "channel":
      return draft.addChannels(thing, entriesOf(labelled, true), place);
    case "personas":
      thing.personas.push(...entriesOf(labelled, true));
      return;
    case "touchpoints": {
      if (!isStage) return draft.addEntries(thing, label, entriesOf(labelled, false), place, true);
      for (const text of entriesOf(labelled, true)) addNamedTouchpoint(draft, thing, text, labelled.line);
      return;
    }
    case "stage":
    case "step":
    case "number":
    case "reach":
    case "own":
      return draft.addEntries(thing, label, entriesOf(labelled, false), place, true);
    default:
      draft.addEntries(thing, target, entriesOf(labelled, false), place);
  }
}
