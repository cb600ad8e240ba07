/**
 * First draw of a journey in Chromium, layout and paint included: the shipped map screen against the same markup set by
 * one `innerHTML`, against the whole map's markup where columns are windowed, and against Mermaid's `journey` of the same
 * names and scores.
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
      rows.push({ name: `first draw ${size} / its markup by innerHTML`, value: ratioOf(times, "shipped", "floor"), atMost, note: `${show("shipped")} / ${show("floor")}, ${scriptMs.toFixed(1)} ms of it script, ${elements} elements` });
      if (full) rows.push({ name: `first draw ${size} / whole map's markup`, value: ratioOf(times, "shipped", "full"), atMost: 0.25, note: `${show("shipped")} / ${show("full")}, ${elements} of ${fullElements} elements` });
      rows.push({ name: `Mermaid journey ${size} / the same names and scores`, value: ratioOf(times, "mermaid", "bare"), atLeast: 4, note: `${show("mermaid")} / ${show("bare")}, Mermaid warm` });
      rows.push({ name: `Mermaid journey ${size} / the whole journey`, value: ratioOf(times, "mermaid", "shipped"), note: `${show("mermaid")} / ${show("shipped")}: ours draws channels, lanes and links as well, so no target` });
    }
    return rows;
  });
}
