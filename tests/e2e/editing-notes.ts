/** A journey to be edited by hand in specs, with what must survive: a comment, quotes, flow lists, words, personas. */

export const editedPath = "Journeys/Edited.md";

export const editedNote = `---
tags: [journey]
personas: ["[[Olga]]", "[[Igor]]"]
journey-state: as-is
reviewed: 2026-11-09
stages:
  - name: Choosing
    goals: Be sure
    fears: [Charging, Looks]
    touchpoints:
      - name: Spec sheet   # the sheet
        emotion: -2        # felt twice
        barriers:
          - Found late
      - name: Reviews
        emotion: { "[[Olga]]": 1, "[[Igor]]": 0 }
      - Strap shelf
  - name: Buying
    touchpoints:
      - name: Checkout
        emotion: "angry 😠"
      - name: First evening
        emotion: 2
    solutions:
      - text: Reserve and try
        status: open
  - name: Using
---
The body stays.
`;

export const editedNotes = {
  [editedPath]: editedNote,
  "Journeys/Empty.md": "---\ntags: [journey]\nstages: []\n---\n",
  "People/Olga.md": "---\ntags: [persona]\n---\n",
  "People/Igor.md": "---\ntags: [persona]\n---\n",
};

/** The note with some of its text replaced; throws when a piece is not there exactly once. */
export function changed(...pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`Not exactly once in the note: ${from}`);
    return text.replace(from, () => to);
  }, editedNote);
}
