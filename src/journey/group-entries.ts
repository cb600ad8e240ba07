/**
 * Sorts a map's entries by the canonical keys of their level and settles what happens when two keys meet. It knows the
 * rule, not what any value means.
 */
import type { MapEntry } from "../note/tree";
import type { JourneyPath } from "./journey";
import { joinTyped } from "./join-path";
import { isNothing, typedText } from "./node-text";
import { normaliseKey } from "./normalise-key";
import type { TextScope } from "./reading-scope";

export class GroupedEntries<Key extends string> {
  readonly #byKey = new Map<Key, MapEntry[]>();
  /** Entries whose key is unknown at this level, and those that lost their place to another spelling. */
  readonly #others = new Set<MapEntry>();
  readonly #scope: TextScope;
  readonly #path: JourneyPath;
  readonly entries: readonly MapEntry[];

  constructor(entries: readonly MapEntry[], canonicalKey: (key: string) => Key | undefined, path: JourneyPath, scope: TextScope) {
    this.entries = entries;
    this.#scope = scope;
    this.#path = path;
    for (const entry of entries) {
      const key = canonicalKey(entry.key);
      if (key === undefined) this.#others.add(entry);
      else {
        const same = this.#byKey.get(key);
        if (same === undefined) this.#byKey.set(key, [entry]);
        else same.push(entry);
      }
    }
  }

  /** All entries of a key, in the order of the note; those of a key with several spellings join. */
  all(key: Key): readonly MapEntry[] {
    return this.#byKey.get(key) ?? [];
  }

  /** Whether any spelling of the key is there, even without a value. */
  has(key: Key): boolean {
    return this.#byKey.has(key);
  }

  /** Whether an entry is unknown at this level, or lost its place and stays as the author's own. */
  isOwn(entry: MapEntry): boolean {
    return this.#others.has(entry);
  }

  /**
   * The one entry of a key that can only have one value: the canonical spelling, else the first, those without a value
   * last. Each other entry with a value becomes the author's own and is reported.
   */
  single(key: Key): MapEntry | undefined {
    const found = this.all(key);
    if (found.length < 2) return found[0];
    const filled = found.filter((entry) => !isNothing(entry.value));
    const canonical = normaliseKey(key);
    const winner = filled.find((entry) => normaliseKey(entry.key) === canonical) ?? filled[0];
    for (const entry of filled) {
      if (entry === winner || winner === undefined || this.#others.has(entry)) continue;
      this.#others.add(entry);
      this.#scope.problems.report({
        code: "key-collision", severity: "warning", path: joinTyped(this.#path, entry.key), span: entry.keySpan,
        value: entry.value.kind === "scalar" ? entry.value.source : typedText(entry.value, this.#scope),
        details: { key, kept: winner.key, other: entry.key },
      });
    }
    return winner ?? found[0];
  }
}
