/** What every reader of one note shares: its text, scale, personas, problems found so far, spellings of own lanes. */
import type { EmotionScale, PersonaReference } from "./journey";
import { normaliseKey } from "./normalise-key";
import type { PersonaMatcher } from "./persona-matcher";
import type { ProblemCollector } from "./problem-collector";

/** Remembers how the note first spelled each of its own lanes, so that later spellings join the same row. */
export class OwnLaneNames {
  readonly #first = new Map<string, string>();

  /** The lane's key: the first spelling met of the same words. A key without any letter or digit is only itself. */
  spell(key: string): string {
    const folded = normaliseKey(key);
    const compared = folded === "" ? key : folded;
    const known = this.#first.get(compared);
    if (known !== undefined) return known;
    this.#first.set(compared, key);
    return key;
  }
}

export interface ReadingScope {
  readonly text: string;
  readonly problems: ProblemCollector;
  readonly scale: EmotionScale;
  readonly personas: readonly PersonaReference[];
  readonly personaMatcher: PersonaMatcher;
  readonly ownLanes: OwnLaneNames;
}

/** What reading a plain text needs: the note's text for what was typed, and somewhere to put problems. */
export type TextScope = Pick<ReadingScope, "text" | "problems">;
