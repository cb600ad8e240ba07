/** One changed score on a map of 50 × 20, from the new scene to pixels, against the same map without CSS `contain`. */
import { makeJourney, toNoteText } from "./generate.mjs";
import { median, ratioOf } from "./measure.mjs";
import { withMapPage } from "./map-page.mjs";

export async function measure() {
  const before = makeJourney(50, { stages: [50, 50], touchpoints: [20, 20] });
  const after = structuredClone(before);
  const touchpoint = after.stages[1].touchpoints[2];
  touchpoint.emotion = touchpoint.emotion === 1 ? -1 : 1;
  return withMapPage(async (page) => {
    const times = await page.evaluate(([first, second]) => globalThis.bench.oneScore(first, second, "en", { rounds: 7, updates: 6 }), [toNoteText(before), toNoteText(after)]);
    const show = (name) => `${median(times[name]).toFixed(1)} ms`;
    return [
      { name: "one score at 50×20, as shipped / without contain", value: ratioOf(times, "windowed", "windowedPlain"), note: `${show("windowed")} / ${show("windowedPlain")}, columns in sight only` },
      { name: "one score at 50×20, every column / without contain", value: ratioOf(times, "full", "fullPlain"), atMost: 0.35, note: `${show("full")} / ${show("fullPlain")}` },
      { name: "one score at 50×20, as shipped / every column without contain", value: ratioOf(times, "windowed", "fullPlain"), note: `${show("windowed")} / ${show("fullPlain")}: what windowing and contain save together` },
    ];
  });
}
