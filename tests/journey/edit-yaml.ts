/** Edits YAML as a test types it, the lines between the fences, and checks what every edit promises. It asserts no wording. */
import { expect } from "vitest";
import type { Edit, EditedJourney } from "../../src/journey/edit";
import { editJourney, type EditJourneyOptions } from "../../src/journey/edit-journey";
import type { JourneyPath } from "../../src/journey/journey";
import { readNote } from "../../src/note/read-note";
import type { WriteMap, WriteValue } from "../../src/note/raw-change";
import { applySplices, invertSplices } from "../../src/note/text-splice";

const before = "---\n";
const after = "\n---\nThe *body*, untouched: 1.10\n";

/** The outcome of some edits of a note whose frontmatter is this YAML. */
export function outcomeOf(yaml: string, edits: readonly Edit[], options?: EditJourneyOptions): EditedJourney {
  return editJourney(readNote(before + yaml + after), edits, options);
}

/** The YAML after some edits and the path they give. */
export function editYamlAt(yaml: string, edits: readonly Edit[], options?: EditJourneyOptions): { yaml: string; path: JourneyPath | undefined } {
  const text = before + yaml + after;
  const outcome = outcomeOf(yaml, edits, options);
  if (!outcome.edited) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  expect(applySplices(text, outcome.splices)).toBe(outcome.text);
  expect(applySplices(outcome.text, invertSplices(text, outcome.splices))).toBe(text);
  expect(outcome.note.text).toBe(outcome.text);
  const end = outcome.text.lastIndexOf("\n---\n");
  expect(outcome.text.slice(end)).toBe(after);
  return { yaml: outcome.text.slice(before.length, end), path: outcome.path };
}

/** The YAML after some edits. */
export function editYaml(yaml: string, ...edits: readonly Edit[]): string {
  return editYamlAt(yaml, edits).yaml;
}

export const set = (path: JourneyPath, value: WriteValue): Edit => ({ kind: "set", path, value });
export const insert = (path: JourneyPath, value: WriteValue): Edit => ({ kind: "insert", path, value });
export const remove = (path: JourneyPath): Edit => ({ kind: "delete", path });
export const move = (path: JourneyPath, to: JourneyPath): Edit => ({ kind: "move", path, to });
export const duplicate = (path: JourneyPath): Edit => ({ kind: "duplicate", path });
export const map = (entries: Record<string, WriteValue>): WriteMap => ({ entries: Object.entries(entries) });

/** Lines as YAML, for tests that read well. */
export function lines(...each: readonly string[]): string {
  return each.join("\n");
}
