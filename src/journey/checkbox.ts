/** A solution written as a text with a checkbox: its parts, and the same with another mark. It knows no tree beyond the text. */
import type { Item } from "./place";

const checkbox = /^(\s*(?:[-*+]\s+)?)\[([ xX/]?)\]((?:\s[\s\S]*)?)$/;

/** Whether a text begins with a checkbox itself. */
export function hasCheckbox(text: string): boolean {
  return checkbox.test(text);
}

export interface Checkbox {
  /** `- [`, as typed before the mark. */
  readonly before: string;
  readonly mark: string;
  /** From the bracket's end to the text. */
  readonly space: string;
  readonly text: string;
  readonly status: "open" | "doing" | "done";
}

/** The checkbox an entry of the solutions begins with, undefined for any other entry. */
export function checkboxOf(item: Item): Checkbox | undefined {
  const { node } = item.spot;
  if (item.form !== "text" || item.lane.own || item.lane.key !== "solutions" || node.kind !== "scalar") return undefined;
  const found = checkbox.exec(node.source);
  if (found === null) return undefined;
  const [, before = "", mark = "", rest = ""] = found;
  const text = rest.trim();
  const status = mark === "/" ? "doing" : mark === "x" || mark === "X" ? "done" : "open";
  return { before, mark, space: text === "" ? " " : rest.slice(0, rest.indexOf(text)), text, status };
}

/** Puts a checkbox text together again. */
export function checkboxText({ before, mark, space, text }: Pick<Checkbox, "before" | "mark" | "space" | "text">): string {
  return `${before}[${mark}]${space}${text}`;
}

const marks: Readonly<Record<string, string>> = { open: " ", doing: "/", done: "x" };

/** The mark of a status that a checkbox can show, undefined for any other. */
export function markOf(status: string): string | undefined {
  return marks[status];
}
