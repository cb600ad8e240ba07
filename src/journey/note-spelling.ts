/**
 * How a note spells its keys: which language, which of several spellings. What is new is written the same way. It reads
 * keys only, no values.
 */
import type { MapNode, TreeNode } from "../note/tree";
import { stagesOf, thingAt, touchpointsOf } from "./find-things";
import { canonicalKeyOf } from "./find-value";
import { isCanonicalLane } from "./match-key";
import type { NoteFrame } from "./note-frame";
import type { Level, Thing, ThingGroup } from "./place";
import { russianKeys } from "./russian-keys";

export type Language = "en" | "ru";

const cyrillic = /\p{Script=Cyrillic}/u;
/** Spellings that say more than their key: `done: yes` holds no other status. */
const narrowSpellings: ReadonlySet<string> = new Set(["done"]);

/** Where the spellings of metrics' names are counted, apart from those of other entries' texts. */
const namedText = "metric text";

export class NoteSpelling {
  readonly #frame: NoteFrame;
  readonly #fallback: Language;
  #walked = false;
  /** By level and canonical key: how often each spelling stands in the note. */
  readonly #counts = new Map<string, Map<string, number>>();
  #russian = 0;
  #english = 0;

  /** `fallback` is the language of a note that has no key we know. */
  constructor(frame: NoteFrame, fallback: Language) {
    this.#frame = frame;
    this.#fallback = fallback;
  }

  /** The language of the note's keys. */
  get language(): Language {
    this.#walk();
    if (this.#russian === this.#english) return this.#fallback;
    return this.#russian > this.#english ? "ru" : "en";
  }

  /** Walks all keys of the note, once and only when they are asked for: most edits need none. */
  #walk(): void {
    if (this.#walked) return;
    this.#walked = true;
    const frame = this.#frame;
    if (frame.root !== undefined) this.#countMap(frame.root.node, "note");
    const stages = stagesOf(frame);
    this.#countThings(stages, frame, (stage) => this.#countThings(touchpointsOf(stage, frame), frame));
  }

  #countThings(group: ThingGroup, frame: NoteFrame, below?: (thing: Thing) => void): void {
    const last = group.containers.at(-1);
    const count = last === undefined ? 0 : last.start + last.count;
    for (let position = 0; position < count; position += 1) {
      const thing = thingAt(group, position, frame);
      if (thing === undefined) continue;
      if (thing.map !== undefined) this.#countMap(thing.map.node, thing.level);
      below?.(thing);
    }
  }

  #countMap(map: MapNode, level: Level, named = false): void {
    const canonicalKey = canonicalKeyOf(level);
    for (const { key, value } of map.entries) {
      const canonical = canonicalKey(key);
      if (canonical === undefined) continue;
      if (russianKeys[level][canonical] !== undefined) {
        if (cyrillic.test(key)) this.#russian += 1;
        else this.#english += 1;
      }
      const place = named && canonical === "text" ? namedText : `${level} ${canonical}`;
      const counts = this.#counts.get(place) ?? new Map<string, number>();
      this.#counts.set(place, counts.set(key, (counts.get(key) ?? 0) + 1));
      if ((level === "stage" || level === "touchpoint") && isCanonicalLane(canonical)) this.#countItems(value, canonical === "kpi");
    }
  }

  #countItems(value: TreeNode, named: boolean): void {
    for (const item of value.kind === "list" ? value.items : [value]) if (item.kind === "map") this.#countMap(item, "item", named);
  }

  #favourite(level: Level, canonical: string): string | undefined {
    const counts = [...(this.#counts.get(`${level} ${canonical}`) ?? [])].filter(([key]) => !narrowSpellings.has(key.toLowerCase()));
    return counts.sort((one, other) => other[1] - one[1])[0]?.[0];
  }

  /** The key of an entry's text: metrics have names, as people write them, all else texts. */
  textKeyFor(lane: { readonly key: string; readonly own: boolean }): string {
    if (lane.own || lane.key !== "kpi") return this.keyFor("item", "text");
    this.#walk();
    const own = [...(this.#counts.get(namedText) ?? [])].sort((one, other) => other[1] - one[1])[0]?.[0];
    return own ?? (this.language === "ru" ? "название" : "name");
  }

  /** The key to write for a canonical one: the note's own spelling of it, else canonical in the note's language. */
  keyFor(level: Level, canonical: string): string {
    this.#walk();
    const own = this.#favourite(level, canonical);
    if (own !== undefined) return own;
    const sibling = level === "stage" ? "touchpoint" : level === "touchpoint" ? "stage" : undefined;
    const borrowed = sibling === undefined ? undefined : this.#favourite(sibling, canonical);
    if (borrowed !== undefined && canonicalKeyOf(level)(borrowed) === canonical) return borrowed;
    return (this.language === "ru" ? russianKeys[level][canonical] : undefined) ?? canonical;
  }
}
