/** A note renamed: what the app leaves behind inside journeys and evidence is mended after it, once the person agrees. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { type JourneyApp, openJourneyApp } from "./journey-app";

const map = (name: string) =>
  `---\ntags: [journey]\npersonas: ["[[${name}]]"]\nstages:\n  - name: Choosing # Olga\n    touchpoints:\n      - name: Reviews\n        emotion: { "[[${name}|O]]": 1 }   # hers\n        evidence: ['[[${name}#Talk]]']\n---\nBody [[${name}]]\n`;
const call = (touchpoint: string) => `---\ntags: [evidence]\njourney: "[[Watch]]"\nobservations:\n  - { touchpoint: ${touchpoint}, emotion: -1 }\n---\n`;
let app: JourneyApp;
const rename = (from: string, to: string) =>
  app.page.evaluate(
    async ([path, next]) => {
      const file = window.app.vault.getFileByPath(path);
      if (file !== null) await window.app.fileManager.renameFile(file, next);
    },
    [from, to] as const,
  );
const question = () => app.page.getByRole("dialog");

beforeAll(async () => {
  app = await openJourneyApp({ vault: { "Watch.md": map("Olga"), "People/Olga.md": "---\ntags: [persona]\n---\n", "Call.md": call("Reviews") } });
});
afterAll(() => app.close());
beforeEach(() => app.closeTabs());
afterEach(() => app.expectClean());

it("asks, and leaves what is not wanted as a broken link that its menu mends", async () => {
  await app.openMap("Watch.md");
  await rename("People/Olga.md", "People/Anna.md");
  await expect.poll(() => question().textContent()).toContain("“Anna” was renamed or moved. One note still names it as before");
  await question().getByRole("button", { name: "Not now" }).click();
  const appOnly = map("Olga").replace('personas: ["[[Olga]]"]', 'personas: ["[[Anna]]"]').replace("Body [[Olga]]", "Body [[Anna]]");
  expect(app.readFile("Watch.md")).toBe(appOnly);
  await expect.poll(() => app.map.locator("a.is-unresolved").count()).toBeGreaterThan(0);
  await app.map.locator("a.is-unresolved").first().click({ button: "right" });
  await app.page.getByRole("menuitem", { name: "Update link to “Anna”" }).click();
  await expect.poll(() => app.readFile("Watch.md")).toBe(map("Anna"));
  await expect.poll(() => app.runCommand("undo-edit")).toBe(true);
  await expect.poll(() => app.readFile("Watch.md")).toBe(appOnly);
  await expect.poll(() => app.runCommand("redo-edit")).toBe(true);
});

it("waits for what the app asks first, in whichever window", async () => {
  await app.openMap("Watch.md");
  const [other] = await Promise.all([app.page.waitForEvent("popup"), app.runCommand("workspace:move-to-new-window")]);
  await other.evaluate(() => document.body.append(Object.assign(document.createElement("div"), { className: "modal-container" })));
  await rename("People/Anna.md", "People/Nina.md");
  await app.page.waitForTimeout(1500);
  expect(await question().count()).toBe(0);
  await other.evaluate(() => document.querySelector(".modal-container")?.remove());
  await question().getByRole("button", { name: "Update", exact: true }).click();
  await expect.poll(() => app.readFile("Watch.md")).toBe(map("Nina"));
  await other.close();
  await rename("People/Nina.md", "People/Anna.md");
  await question().getByRole("button", { name: "Update", exact: true }).click();
  await expect.poll(() => app.readFile("Watch.md")).toBe(map("Anna"));
});

it("updates them once asked to, and always after that, through an open editor as well", async () => {
  await rename("People/Anna.md", "People/Vera.md");
  await question().getByRole("button", { name: "Always update" }).click();
  await expect.poll(() => app.readFile("Watch.md")).toBe(map("Vera"));
  await app.openFile("Watch.md");
  await rename("People/Vera.md", "Eva.md");
  await expect.poll(() => app.readFile("Watch.md"), { timeout: 6000 }).toBe(map("Eva"));
  expect(await question().count()).toBe(0);
  expect(await app.page.evaluate(() => window.app.workspace.activeEditor?.editor.getValue())).toBe(map("Eva"));
});
