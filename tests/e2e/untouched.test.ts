/** Nothing is written to a vault by looking at it: bytes and times of every file stay, over the whole demo vault. */
import { expect, it } from "vitest";
import { listFiles } from "../host/server/vault-server";
import { openJourneyApp } from "./journey-app";

it("opening, scrolling, resizing, indexing and closing write nothing", async () => {
  const app = await openJourneyApp({ vault: "demo-vault" });
  const before = app.snapshot();
  await expect.poll(async () => (await app.listedJourneys()).length).toBeGreaterThan(10);
  const notes = listFiles("demo-vault").filter((path) => path.endsWith(".md"));
  for (const path of notes) {
    await app.openFile(path, { mode: "preview" });
    if (!(await app.runCommand("toggle-map"))) continue;
    for (const element of await app.map.locator(".cjm-scroll").all()) {
      await element.evaluate((scroller) => scroller.scrollTo({ left: 500, top: 300 }));
    }
    for (const density of await app.map.locator("[data-action='density']").all()) await density.click();
    await app.idle();
    await app.runCommand("toggle-map");
  }
  await app.page.setViewportSize({ width: 420, height: 800 });
  await app.idle();
  await app.restart({ theme: "dark", language: "ru" });
  await app.page.evaluate(() => {
    for (const leaf of window.host.leaves) leaf.detach();
  });
  // Longer than the app waits before it saves an editor.
  await app.page.waitForTimeout(2500);
  expect(app.snapshot()).toEqual(before);
  await app.expectClean();
  await app.close();
});
