/**
 * Pictures in Chromium: the PNG against html-to-image's of the same standing map, in the same rounds; the SVG file's bytes
 * against its; and the PNG against the browser's own screenshot, pixel by pixel.
 */
import { makeJourney, toNoteText } from "./generate.mjs";
import { countOtherPixels } from "./compare-pictures.mjs";
import { median, ratioOf } from "./measure.mjs";
import { withPage } from "./browser.mjs";
import { bundleForPage } from "./bundle.mjs";

const sizes = [
  { stages: 7, touchpoints: 6, rounds: 7, targets: true },
  { stages: 20, touchpoints: 10, rounds: 3, targets: false },
];

export async function measure() {
  const script = await bundleForPage("bench/page/export.ts");
  return withPage({ width: 1400, height: 900 }, async (page) => {
    await page.setContent("<!doctype html><html><head></head><body></body></html>");
    await page.addScriptTag({ content: script });
    const rows = [];
    for (const { stages, touchpoints, rounds, targets } of sizes) {
      const text = toNoteText(makeJourney(stages, { stages: [stages, stages], touchpoints: [touchpoints, touchpoints] }));
      const language = stages % 2 === 0 ? "en" : "ru";
      const name = `${stages}×${touchpoints}`;
      const { times, bytes, elements } = await page.evaluate(([note, words, count]) => globalThis.pictures.race(note, words, count), [text, language, rounds]);
      const show = (which) => `${median(times[which]).toFixed(0)} ms`;
      rows.push({ name: `html-to-image's PNG ${name} / ours`, value: ratioOf(times, "other", "own"), ...(targets ? { atLeast: 25 } : {}), note: `${show("other")} / ${show("own")}, ${elements} elements` });
      rows.push({ name: `html-to-image's PNG ${name} / ours of a changed map`, value: ratioOf(times, "other", "changed"), note: `${show("other")} / ${show("changed")}` });
      rows.push({ name: `html-to-image's PNG ${name} / ours from the scene on`, value: ratioOf(times, "other", "all"), note: `${show("other")} / ${show("all")}` });
      rows.push({ name: `html-to-image's SVG ${name} / ours in bytes`, value: bytes.other / bytes.own, ...(targets ? { atLeast: 100 } : {}), note: `${Math.round(bytes.other / 1000)} kB / ${Math.round(bytes.own / 1000)} kB; what the PNG is drawn from ${Math.round(bytes.drawn / 1000)} kB` });
      const { png, widthPx, heightPx } = await page.evaluate(([note, words]) => globalThis.pictures.picture(note, words, "light", 1), [text, language]);
      const screenshot = await page.screenshot({ clip: { x: 0, y: 0, width: widthPx, height: heightPx }, fullPage: true });
      const share = (await countOtherPixels(page, png, screenshot)) / (widthPx * heightPx);
      rows.push({ name: `PNG ${name}, pixels unlike a screenshot in %`, value: share * 100, ...(targets ? { atMost: 0.05 } : {}), note: `${widthPx} × ${heightPx}` });
    }
    return rows;
  });
}
