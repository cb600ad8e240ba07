/**
 * Typing in an open draft on a map of 50 × 20 in Chromium: a letter, from the key's input to pixels, against the update of
 * one cell on the same map. A letter may never cost more, so that typing stays smooth however large the map is.
 */
import { makeJourney, toNoteText } from "./generate.mjs";
import { withMapPage } from "./map-page.mjs";
import { median, ratioOf } from "./measure.mjs";

/** The first goal of the first stage with other words: what the cell beside the draft shows after a change elsewhere. */
function withOtherGoal(text) {
  const changed = text.replace(/^(\s+goals:\s*(?:\n\s+- )?)(.*)$/m, (_, before) => `${before}Be home before it gets dark`);
  if (changed === text) throw new Error("the generated journey has no goals to change");
  return changed;
}

export async function measureTyping() {
  const text = toNoteText(makeJourney(50, { stages: [50, 50], touchpoints: [20, 20] }));
  const { times, scripts } = await withMapPage((page) => page.evaluate(([before, after]) => globalThis.typing.typeLetters(before, after, { rounds: 15, letters: 8 }), [text, withOtherGoal(text)]), { entry: "bench/page/type.ts" });
  const show = (name) => `${median(times[name]).toFixed(2)} ms`;
  const script = (name) => `${median(scripts[name]).toFixed(2)} ms`;
  return [
    { name: "a typed letter at 50×20 / one cell's update", value: ratioOf(times, "letter", "cell"), atMost: 1, note: `${show("letter")} / ${show("cell")}, ${script("letter")} / ${script("cell")} of it script` },
    { name: "a typed letter of an emotion at 50×20 / one cell's update", value: ratioOf(times, "emotion", "cell"), atMost: 1, note: `${show("emotion")} / ${show("cell")}` },
    { name: "a typed letter at 50×20 / in a bare text field", value: ratioOf(times, "letter", "bare"), note: `${show("letter")} / ${show("bare")}: the browser's own share` },
  ];
}
