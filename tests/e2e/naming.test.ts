/** What is named by its text on a map: solutions pointed at barriers, and what follows when a name changes. */
import { afterEach, expect, it } from "vitest";
import { type Hands, handsOn } from "./hands";
import { type JourneyApp, openJourneyApp } from "./journey-app";

const path = "Maps/Watch.md";
const watch = `---
tags: [journey]
observations:
  - { stage: Choosing, touchpoint: Reviews, emotion: -1 }   # mine
stages:
  - name: Choosing   # the hard part
    barriers: [Too many, Too old]
    solutions:
      - Sum them up   # soon
      - { text: Ask, solves: Nobody knows }
    touchpoints: [Reviews]
  - name: Buying
---
Body.
`;
const evidence = `---
tags: [interview]
journey: "[[Watch]]"
observations:
  - { stage: Choosing, emotion: -2 } # hers
  - { stage: Buying, emotion: 1 }
---
`;
const opened: JourneyApp[] = [];

async function open(options: { readonly notes?: Record<string, string> } = {}): Promise<{ app: JourneyApp; hands: Hands }> {
  const app = await openJourneyApp({ vault: { [path]: watch, ...options.notes }, width: 1600 });
  opened.push(app);
  await app.openMap(path);
  return { app, hands: await handsOn(app) };
}

afterEach(async () => {
  for (const app of opened.splice(0)) {
    await app.expectClean();
    await app.close();
  }
});

const onDisk = (app: JourneyApp, text: string, file = path): Promise<void> => expect.poll(() => app.readFile(file)).toBe(text);
const pointed = watch.replace("      - Sum them up   # soon\n", "      - text: Sum them up   # soon\n        solves: Too old\n");

it("a solution is pointed at a barrier by its menu, by mouse, and away again", async () => {
  const { app, hands } = await open();
  const solution = "tr[data-row='solutions'] .cjm-item";
  await hands.choose(solution, {}, "Solves", "Too old");
  await onDisk(app, pointed);
  await expect.poll(() => app.map.locator(solution).first().textContent()).toContain("solves: Too old");
  await hands.choose(solution, { index: 1 }, "Solves", "Nobody knows");
  await onDisk(app, pointed.replace("      - { text: Ask, solves: Nobody knows }", "      - { text: Ask }"));
  await hands.press("Control+z");
  await onDisk(app, pointed);
});

it("a barrier is given one of the solutions that are there, by keyboard, and keeps the focus", async () => {
  const { app, hands } = await open();
  await hands.goInto("barriers", 2, 1);
  await hands.keyMenu("Solved by", "Sum them up");
  await onDisk(app, pointed);
  await expect.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute("data-path"))).toBe("stages[0].barriers[1]");
});

it("a barrier's new text is followed by what solves it, in one step of undo", async () => {
  const { app, hands } = await open();
  await app.externalWrite(path, pointed);
  await app.idle();
  await hands.goInto("barriers", 2, 1);
  await hands.press("F2", "Control+a");
  await hands.enter("Out of date");
  await onDisk(app, pointed.replace("Too many, Too old", "Too many, Out of date").replace("solves: Too old", "solves: Out of date"));
  await hands.press("Control+z");
  await onDisk(app, pointed);
});

it("a stage's new name is followed by the note's own observations in one step, and offered to evidence", async () => {
  const { app, hands } = await open({ notes: { "Talk.md": evidence } });
  await hands.goTo(undefined, 2);
  await hands.press("F2", "Control+a");
  await hands.enter("Looking");
  const renamed = watch.replace("stage: Choosing", "stage: Looking").replace("name: Choosing", "name: Looking");
  await onDisk(app, renamed);
  const dialog = app.page.getByRole("dialog");
  await expect.poll(() => dialog.textContent()).toContain("One evidence note has observations of “Choosing”. Use the new name there: “Looking”?");
  await dialog.getByRole("button", { name: "Update", exact: true }).click();
  await onDisk(app, evidence.replace("stage: Choosing", "stage: Looking"), "Talk.md");
  await app.page.locator(".cjm-map .cjm-stage").first().focus();
  await hands.press("Control+z");
  await onDisk(app, watch);
});
