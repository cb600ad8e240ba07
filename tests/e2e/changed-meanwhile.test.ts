/** Another program writes the note while a menu stands open or something is being dragged: nothing of it is overwritten. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { changed, editedNote, editedNotes, editedPath } from "./editing-notes";
import { type Hands, handsOn } from "./hands";
import { type JourneyApp, openJourneyApp } from "./journey-app";

let app: JourneyApp;
let hands: Hands;
/** How many notices were shown before. */
let told = 0;

beforeAll(async () => {
  app = await openJourneyApp({ vault: editedNotes });
  hands = await handsOn(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.closeTabs();
  await app.externalWrite(editedPath, editedNote);
  await app.openMap(editedPath);
  told = (await app.notices()).length;
});
afterEach(() => app.expectClean());

const point = (number: number): string => `.cjm-curve-cell .cjm-point[data-number='${number}'] .cjm-disc`;

async function write(text: string): Promise<void> {
  await app.externalWrite(editedPath, text);
  await app.idle();
}

/** The note stays as the other program wrote it, and the person is told what stands there now. */
async function expectRefused(text: string, found: string): Promise<void> {
  await expect.poll(async () => (await app.notices()).slice(told)).toEqual([expect.stringContaining(`now reads “${found}”`)]);
  expect(app.readFile(editedPath)).toBe(text);
}

it("a menu's line over a score that has changed is refused", async () => {
  const theirs = changed(["emotion: -2 ", "emotion: 1 "]);
  const { x, y } = await hands.spot(point(1));
  await app.page.mouse.click(x, y, { button: "right" });
  await write(theirs);
  await hands.pick("−1");
  await expectRefused(theirs, "1");
});

it("a menu opened by its key does not touch the touchpoint that has come into its place", async () => {
  const theirs = changed(["      - name: Spec sheet ", "      - Advert\n      - name: Spec sheet "]);
  await hands.goInto("touchpoints", 2, 0);
  await hands.press("Shift+F10");
  await write(theirs);
  await hands.keyPick("Moment of truth");
  await expectRefused(theirs, "Advert");
});

it("a menu's line goes through where something else has changed", async () => {
  const { x, y } = await hands.spot(point(1));
  await app.page.mouse.click(x, y, { button: "right" });
  await write(changed(["goals: Be sure", "goals: Be certain"]));
  await hands.pick("Moment of truth");
  await expect.poll(() => app.readFile(editedPath)).toBe(changed(["goals: Be sure", "goals: Be certain"], ["        emotion: -2        # felt twice\n", "        emotion: -2        # felt twice\n        moment: true\n"]));
  expect((await app.notices()).slice(told)).toEqual([]);
});

it("a point dropped where the score has changed during the drag is refused", async () => {
  const theirs = changed(["emotion: 2\n", "emotion: 0.5\n"]);
  const { x, y } = await hands.spot(point(5));
  await app.page.mouse.move(x, y);
  await app.page.mouse.down();
  await app.page.mouse.move(x, y + 40, { steps: 4 });
  await write(theirs);
  await app.page.mouse.up();
  await expectRefused(theirs, "0.5");
});

it("a touchpoint dropped after another has come into its place is refused", async () => {
  const theirs = changed(["      - name: Spec sheet ", "      - Advert\n      - name: Spec sheet "]);
  const [from, to] = [await hands.spot(".cjm-card", { index: 0 }), await hands.spot(".cjm-card", { index: 3, across: 0.9 })];
  await app.page.mouse.move(from.x, from.y);
  await app.page.mouse.down();
  await app.page.mouse.move(to.x, to.y, { steps: 6 });
  await write(theirs);
  await app.page.mouse.move(to.x + 2, to.y + 2, { steps: 2 });
  await app.page.mouse.up();
  await expectRefused(theirs, "Advert");
});
