/** What every reader of one note shares: its text, scale, personas, problems found so far, spellings of own lanes. */
import type { EmotionScale, PersonaReference } from "./journey";
import { derivedRows } from "./lane-keys";
import { normaliseKey } from "./normalise-key";
import type { PersonaMatcher } from "./persona-matcher";
import type { ProblemCollector } from "./problem-collector";

const rowKeys: ReadonlySet<string> = new Set(derivedRows);

/** Remembers how the note first spelled each of its own lanes, so that later spellings join the same row. */
export class OwnLaneNames {
  readonly #first = new Map<string, string>();

  /**
   * The lane's key: the first spelling met of the same words. A key without any letter or digit is only itself; one that
   * is the key of a drawn row (`touchpoints` inside a touchpoint) gets a capital, so that the two rows stay apart.
   */
  spell(key: string): string {
    const folded = normaliseKey(key);
    const compared = folded === "" ? key : folded;
    const known = this.#first.get(compared);
    if (known !== undefined) return known;
    const spelled = rowKeys.has(key) ? key.charAt(0).toUpperCase() + key.slice(1) : key;
    this.#first.set(compared, spelled);
    return spelled;
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
