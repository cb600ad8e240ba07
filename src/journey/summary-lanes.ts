/** Counts the barriers and solutions in plain values of a metadata cache. It mirrors `read-lane`, keeping only how many there are. */
import type { PersonaReference } from "./journey";
import { canonicalItemKey } from "./match-key";
import { checkboxItem } from "./read-lane-item";
import { linkName, parseLink } from "./read-link";
import { PersonaMatcher } from "./persona-matcher";
import { readStatus } from "./read-status";
import { eachLinkText, isBlank, isPlainMap, nestedListLink, plainText, type PlainMap } from "./summary-values";

const deepest = 12;

/** What is counted while a summary is read, and what counting needs to know of the note. */
export class LaneCounts {
  barriers = 0;
  solutions = 0;
  openSolutions = 0;
  #matcher: PersonaMatcher | undefined;
  #personas = 0;

  /** `personas` are the values of the note's personas, looked into only when a lane holds an odd map. */
  constructor(private readonly personas: readonly unknown[]) {}

  addBarriers(value: unknown): void {
    this.barriers += this.#count(value, undefined, 0);
  }

  addSolutions(value: unknown): void {
    this.solutions += this.#count(value, (done) => {
      if (!done) this.openSolutions += 1;
    }, 0);
  }

  /** How many items a value holds; `tell` hears of each whether it is done. */
  #count(value: unknown, tell: ((done: boolean) => void) | undefined, depth: number): number {
    if (isBlank(value)) return 0;
    if (typeof value === "string") {
      if (tell !== undefined) tell(isDoneText(value));
      return 1;
    }
    if (isPlainMap(value) && depth <= deepest) return this.#countMap(value, tell, depth);
    if (Array.isArray(value) && depth <= deepest && nestedListLink(value) === undefined) {
      let count = 0;
      for (const item of value) count += this.#count(item, tell, depth + 1);
      return count;
    }
    tell?.(false);
    return 1;
  }

  #countMap(map: PlainMap, tell: ((done: boolean) => void) | undefined, depth: number): number {
    const keys = Object.keys(map);
    const itemKeyCount = keys.filter((key) => canonicalItemKey(key) !== undefined).length;
    const hasItemKey = itemKeyCount > 0;
    // A map of item keys alone is one item, unless a persona is named like an item key: looked into only when one may be.
    const mayBePersonas = itemKeyCount < keys.length || this.personas.some(mayNameItemKey);
    if (mayBePersonas && this.#isPersonaMap(keys, hasItemKey)) {
      let count = 0;
      for (const key of keys) count += this.#count(map[key], tell, depth + 1);
      return count;
    }
    if (hasItemKey) {
      tell?.(isDoneItem(map, keys));
      return 1;
    }
    if (tell !== undefined) for (const key of keys) tell(isDoneText(key));
    return keys.length;
  }

  #isPersonaMap(keys: readonly string[], hasItemKey: boolean): boolean {
    const matcher = this.#personaMatcher();
    const named = keys.filter((key) => matcher.match(key) !== undefined).length;
    if (keys.length === 0 || named === keys.length) return keys.length > 0;
    if (named > 0) return !hasItemKey;
    return this.#personas === 0 && keys.every((key) => parseLink(key).kind === "wiki");
  }

  #personaMatcher(): PersonaMatcher {
    if (this.#matcher !== undefined) return this.#matcher;
    const references: PersonaReference[] = [];
    for (const value of this.personas) {
      eachLinkText(value, (text) => {
        const link = parseLink(text);
        if (link.target !== "") references.push({ path: "personas", link, name: linkName(link), alias: link.alias });
      });
    }
    this.#personas = references.length;
    this.#matcher = new PersonaMatcher(references, () => []);
    return this.#matcher;
  }
}

/** Remembers which values of `personas` hold a name that is also a key of an item (`Owner`). */
const itemKeyNames = new Map<string, boolean>();
const cacheLimit = 5_000;

function mayNameItemKey(persona: unknown): boolean {
  if (Array.isArray(persona)) return nestedListLink(persona) !== undefined || persona.some(mayNameItemKey);
  if (typeof persona !== "string") return true;
  const known = itemKeyNames.get(persona);
  if (known !== undefined) return known;
  let named = false;
  eachLinkText(persona, (text) => {
    const link = parseLink(text);
    named ||= [link.target, linkName(link), link.alias].some((name) => name !== undefined && canonicalItemKey(name) !== undefined);
  });
  if (itemKeyNames.size >= cacheLimit) itemKeyNames.clear();
  itemKeyNames.set(persona, named);
  return named;
}

/** A solution that is only a text is done when it is a ticked checkbox. */
function isDoneText(text: string): boolean {
  return text.includes("[") && checkboxItem("", text).status?.kind === "done";
}

/** A solution that is a map is done when its status says so; the canonical spelling goes before the others. */
function isDoneItem(map: PlainMap, keys: readonly string[]): boolean {
  const statusKeys = keys.filter((key) => canonicalItemKey(key) === "status" && !isBlank(map[key]));
  const key = statusKeys.find((typed) => typed.toLowerCase() === "status") ?? statusKeys[0];
  const text = key === undefined ? undefined : plainText(map[key]);
  return text !== undefined && readStatus(text)?.kind === "done";
}
