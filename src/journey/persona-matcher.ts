/** Finds which of a journey's personas a text means: by name, link path, alias, or an alias of its note. It reads no notes. */
import type { PersonaReference } from "./journey";
import { linkLookupTarget, linkName, parseLink } from "./read-link";

/** A persona found by a text; `ambiguous` when the text names another one as well (the first is taken). */
export interface PersonaMatch {
  readonly personaIndex: number;
  readonly ambiguous: boolean;
}

/** Names as compared: no case, ё = е, single spaces. */
function foldName(name: string): string {
  return name.normalize("NFC").trim().toLowerCase().replaceAll("ё", "е").replace(/\s+/gu, " ");
}

export class PersonaMatcher {
  readonly #byPath = new Map<string, number>();
  readonly #byName = new Map<string, number[]>();
  readonly #cache = new Map<string, PersonaMatch | undefined>();

  /** `aliasesOf` gives the aliases in the note a link leads to, by its lookup target. */
  constructor(references: readonly PersonaReference[], aliasesOf: (linkTarget: string) => readonly string[]) {
    references.forEach((reference, index) => {
      const target = linkLookupTarget(reference.link);
      if (target !== undefined && !this.#byPath.has(foldName(target))) this.#byPath.set(foldName(target), index);
      this.#know(reference.name, index);
      if (reference.alias !== undefined) this.#know(reference.alias, index);
      for (const alias of target === undefined ? [] : aliasesOf(target)) this.#know(alias, index);
    });
  }

  #know(name: string, index: number): void {
    const folded = foldName(name);
    const indexes = this.#byName.get(folded);
    if (indexes === undefined) this.#byName.set(folded, [index]);
    else if (!indexes.includes(index)) indexes.push(index);
  }

  /** The persona a key or a link means, with or without brackets; undefined when none of them. */
  match(text: string): PersonaMatch | undefined {
    if (!this.#cache.has(text)) this.#cache.set(text, this.#find(text));
    return this.#cache.get(text);
  }

  #find(text: string): PersonaMatch | undefined {
    const link = parseLink(text);
    const byPath = link.kind === "text" ? undefined : this.#byPath.get(foldName(link.target));
    if (byPath !== undefined) return { personaIndex: byPath, ambiguous: false };
    for (const name of [link.target, linkName(link), link.alias]) {
      if (name === undefined || name === "") continue;
      const indexes = this.#byName.get(foldName(name));
      const first = indexes?.[0];
      if (first !== undefined) return { personaIndex: first, ambiguous: (indexes?.length ?? 0) > 1 };
    }
    return undefined;
  }
}
