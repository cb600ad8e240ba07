/** What only a browser can show of a map's looks: buttons beside what grows late. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type JourneyApp, openJourneyApp } from "./journey-app";

const picture = (heightPx: number): string => `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="${heightPx}"><rect width="100" height="${heightPx}"/></svg>`;
const notes = {
  "Picture.md": '---\ntags: [journey]\nstages:\n  - name: A\n    goals: "![[low.svg]]"\n---\n',
  "low.svg": picture(20),
};
let app: JourneyApp;

beforeAll(async () => {
  app = await openJourneyApp({ vault: notes });
});
afterAll(() => app.close());
afterEach(() => app.expectClean());

it("the button for a new row moves along when a picture comes late", async () => {
  await app.openMap("Picture.md");
  const gap = (): Promise<number> => app.page.evaluate(() => {
    const end = [...document.querySelectorAll(".cjm-table .cjm-row > .cjm-label")].at(-1)?.getBoundingClientRect().bottom ?? 0;
    return Math.round(([...document.querySelectorAll(".cjm-plus.is-after")].at(-1)?.getBoundingClientRect().top ?? 0) - end);
  });
  await expect.poll(gap).toBe(-9);
  await app.map.locator(".cjm-lane-cell img").evaluate((image, source) => { image.setAttribute("src", `data:image/svg+xml,${encodeURIComponent(source)}`); }, picture(120));
  await expect.poll(() => app.map.locator(".cjm-lane-cell img").evaluate((image) => image.clientHeight)).toBeGreaterThan(100);
  await expect.poll(gap).toBe(-9);
});
