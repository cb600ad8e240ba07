/** What an element of a drawn map stands for, and back again, over demo notes in every shape a map takes; dragging in a second window. */
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { changed, editedNotes, editedPath } from "./editing-notes";
import { type JourneyApp, openJourneyApp } from "./journey-app";

/** Puts `roundTrip` on the page: names of elements that are not found again from what they stand for. */
const script = `
import { elementOfTarget, targetOf } from "./src/editor/target-elements";
import { wordsFor } from "./src/i18n/words";
import { readJourney } from "./src/journey/read-journey";
import { readNote } from "./src/note/read-note";
import { layOutScene } from "./src/render/journey-map";
import { makeScene } from "./src/render/make-scene";
globalThis.roundTrip = (container, text, density) => {
  const { journey, problems } = readJourney(readNote(text));
  const scene = { ...makeScene({ noteName: "", journey, problems, words: wordsFor("en"), today: "2026-11-22", idPrefix: "trip", density }), editable: true };
  const layout = layOutScene(scene);
  const pieces = [...container.querySelectorAll("[data-path], [data-field], .cjm-row > [aria-colindex], .cjm-list-lane, .cjm-cell-columns > *")];
  const kinds = {};
  const lost = [];
  for (const piece of pieces) {
    const target = targetOf(piece, scene, layout);
    const again = target === undefined ? undefined : elementOfTarget(container, target, layout);
    const back = again === undefined ? undefined : targetOf(again, scene, layout);
    if (target !== undefined) kinds[target.kind] = (kinds[target.kind] ?? 0) + 1;
    // A cell over several touchpoints is one element: which of them is meant shows only inside it.
    const spans = target?.kind === "cell" && back?.kind === "cell" && again.contains(piece) && again !== piece;
    if (!spans && JSON.stringify(back) !== JSON.stringify(target) || target === undefined) lost.push(piece.className + " " + JSON.stringify(target) + " " + JSON.stringify(back));
  }
  return { lost, kinds };
};`;

const opened: JourneyApp[] = [];

afterEach(async () => {
  for (const app of opened.splice(0)) {
    await app.expectClean();
    await app.close();
  }
});

async function bundle(): Promise<string> {
  const { outputFiles } = await build({ stdin: { contents: script, resolveDir: process.cwd(), loader: "js" }, bundle: true, format: "iife", write: false, jsx: "automatic", jsxImportSource: "preact", target: "chrome120" });
  return outputFiles[0]?.text ?? "";
}

describe("every piece of a drawn map", () => {
  const notes = ["English/Journeys/Buying a smart watch.md", "Русский/Карты/Покупка умных часов.md"];
  for (const [name, width, density] of [["by stages", 1400, "stages"], ["by touchpoints", 1400, "touchpoints"], ["in the narrow list", 420, "stages"]] as const) {
    it(`is found again from what it stands for, ${name}`, async () => {
      const app = await openJourneyApp({ vault: "demo-vault", width, height: 900 });
      opened.push(app);
      const source = await bundle();
      await app.page.addScriptTag({ content: source });
      for (const path of notes) {
        await app.openMap(path);
        if (density === "touchpoints") await app.map.locator("[data-action='density']").click();
        const text = readFileSync(`demo-vault/${path}`, "utf8");
        const found: unknown = await app.map.evaluate((map, [note, columns]) => Reflect.get(globalThis, "roundTrip")(map, note, columns), [text, density] as const);
        expect(found).toMatchObject({ lost: [] });
        const kinds = Object.keys(Object(Reflect.get(Object(found), "kinds"))).sort();
        expect(kinds).toEqual(expect.arrayContaining(["cell", "field", "item", "persona", "point", "stage", "touchpoint"]));
      }
    });
  }
});

describe("dragging in a window of its own", () => {
  it("writes a level and moves a card there as in the main window", async () => {
    const app = await openJourneyApp({ vault: editedNotes });
    opened.push(app);
    await app.openMap(editedPath);
    const [popOut] = await Promise.all([app.page.waitForEvent("popup"), app.runCommand("open-map-in-new-window")]);
    const place = async (selector: string): Promise<{ readonly x: number; readonly y: number }> => {
      await popOut.locator(selector).first().waitFor();
      const box = await popOut.locator(selector).first().boundingBox();
      if (box === null) throw new Error(`Not drawn: ${selector}`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const drag = async (from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): Promise<void> => {
      await popOut.mouse.move(from.x, from.y);
      await popOut.mouse.down();
      await popOut.mouse.move(to.x, to.y, { steps: 6 });
      await popOut.mouse.up();
    };
    const point = await place(".cjm-curve-cell .cjm-point[data-number='1'] .cjm-disc");
    await drag(point, { x: point.x + 20, y: point.y - 37 });
    const level = changed(["emotion: -2 ", "emotion: -1 "]);
    await expect.poll(() => app.readFile(editedPath)).toBe(level);
    // The main window shows it too.
    await expect.poll(() => app.page.locator(".cjm-card[data-path='stages[0].touchpoints[0]'] .cjm-card-level").innerText()).toContain("−1");
    const reviews = '      - name: Reviews\n        emotion: { "[[Olga]]": 1, "[[Igor]]": 0 }\n';
    const first = await place(".cjm-card[data-path='stages[0].touchpoints[0]']");
    await drag(await place(".cjm-card[data-path='stages[0].touchpoints[1]'] .cjm-card-name"), { x: first.x, y: first.y - 16 });
    await expect.poll(() => app.readFile(editedPath)).toBe(level.replace(reviews, "").replace("    touchpoints:\n      - name: Spec sheet", `    touchpoints:\n${reviews}      - name: Spec sheet`));
    await popOut.close();
  });
});
