/**
 * First draw of a journey in Chromium, layout and paint included: the shipped map screen, until what is in sight is on
 * screen and until everything is, against the same whole markup set by one `innerHTML`, against the whole map's markup
 * where columns are windowed, and against Mermaid's `journey` of the same names and scores.
 */
import { makeJourney, toNoteText } from "./generate.mjs";
import { median, ratioOf } from "./measure.mjs";
import { mermaidPath, withMapPage } from "./map-page.mjs";

/** Stages × touchpoints; `atMost` is the allowance over the markup's own time. */
const sizes = [
  { stages: 5, touchpoints: 4, atMost: 1.3, rounds: 25 },
  { stages: 7, touchpoints: 6, atMost: 1.15, rounds: 25 },
  { stages: 20, touchpoints: 10, atMost: 1.15, rounds: 15 },
  // Windowed: what counts is the whole map's markup; its own small markup only informs.
  { stages: 50, touchpoints: 20, rounds: 9, full: true },
];

export async function measure() {
  return withMapPage(async (page) => {
    await page.addScriptTag({ path: mermaidPath });
    const rows = [];
    for (const { stages, touchpoints, atMost, rounds, full = false } of sizes) {
      // An even number is an English journey, an odd one a Russian one.
      const text = toNoteText(makeJourney(stages, { stages: [stages, stages], touchpoints: [touchpoints, touchpoints] }));
      const language = stages % 2 === 0 ? "en" : "ru";
      const { times, scriptMs, elements, fullElements } = await page.evaluate(([note, words, options]) => globalThis.bench.firstDraw(note, words, options), [text, language, { rounds, mermaid: true, full }]);
      const size = `${stages}×${touchpoints}`;
      const show = (name) => `${median(times[name]).toFixed(1)} ms`;
      const draw = (what, upper, lower, own = {}) => ({ name: `${what} ${size}`, value: ratioOf(times, upper, lower), note: `${show(upper)} / ${show(lower)}`, ...own });
      const drawn = `${show("whole")} / ${show("floor")}, ${scriptMs.toFixed(1)} ms of it script, ${elements} elements`;
      rows.push(draw("first draw / its whole markup by innerHTML,", "sight", "floor", { atMost }));
      rows.push(draw("same, with what is out of sight,", "whole", "floor", { note: drawn }));
      if (full) rows.push(draw("first draw / whole map's markup,", "sight", "full", { atMost: 0.25, note: `${show("sight")} / ${show("full")}, ${elements} of ${fullElements} elements` }));
      if (full) rows.push(draw("same, with what is out of sight,", "whole", "full"));
      rows.push(draw("Mermaid journey / the same names and scores,", "mermaid", "bareSight", { atLeast: 4, note: `${show("mermaid")} / ${show("bareSight")}, ${show("bareWhole")} with what is out of sight, Mermaid warm` }));
      rows.push(draw("Mermaid journey / the whole journey,", "mermaid", "sight", { note: `${show("mermaid")} / ${show("sight")}: ours draws channels, lanes and links as well, so no target` }));
    }
    return rows;
  });
}
