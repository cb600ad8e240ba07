/**
 * Paths to places in a note: `stages[2].touchpoints[0].emotion["[[Olga]]"]`. Canonical keys stand bare, positions as
 * numbers, everything else as typed in quotes. It knows the notation, not the note.
 */
import type { JourneyPath } from "./journey";

/** One step of a path: a canonical key, a position from 0, or (`typed`) a key as the author typed it. */
export type PathStep = string | number | { readonly typed: string };

/** The path one canonical key further: `joinKey("stages[0]", "name")` is `stages[0].name`. */
export function joinKey(path: JourneyPath, key: string): JourneyPath {
  return path === "" ? key : `${path}.${key}`;
}

/** The path one position further, from 0: `stages[0]`. */
export function joinPosition(path: JourneyPath, position: number): JourneyPath {
  return `${path}[${position}]`;
}

/** The path one key as typed further: `stages[0]["Мой путь"]`. Quotes, backslashes and line breaks in it are escaped as in JSON. */
export function joinTyped(path: JourneyPath, key: string): JourneyPath {
  return `${path}[${JSON.stringify(key)}]`;
}

/** Puts steps together into one path. */
export function toPath(steps: readonly PathStep[]): JourneyPath {
  let path = "";
  for (const step of steps) {
    if (typeof step === "number") path = joinPosition(path, step);
    else path = typeof step === "string" ? joinKey(path, step) : joinTyped(path, step.typed);
  }
  return path;
}

const pathStep = /\.?([\p{L}_][\p{L}\p{M}\p{N}_ -]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/uy;

/** The decoded text of a JSON string, undefined when it is none. */
function decodeQuoted(quoted: string): string | undefined {
  try {
    const text: unknown = JSON.parse(quoted);
    return typeof text === "string" ? text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes a path apart, undefined when it is none. Bare keys come back as typed, so that an alias (`этапы[0].цели`) can be
 * matched at its level by whoever walks the note. The empty path has no steps.
 */
export function parsePath(path: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  let at = 0;
  while (at < path.length) {
    pathStep.lastIndex = at;
    const found = pathStep.exec(path);
    if (found === null || (at === 0 && path.startsWith("."))) return undefined;
    const [whole, key, position, quoted] = found;
    if (key !== undefined && at > 0 && !whole.startsWith(".")) return undefined;
    if (key !== undefined) steps.push(key);
    else if (position !== undefined) steps.push(Number(position));
    else {
      const typed = decodeQuoted(quoted ?? "");
      if (typed === undefined) return undefined;
      steps.push({ typed });
    }
    at += whole.length;
  }
  return steps;
}
