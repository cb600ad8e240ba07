/** The built plugin over a vault, with the words specs use: the map on screen, the list of journeys, a clean record. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type OpenVault, openVault, type VaultOptions } from "../host/launch";

export const today = "2026-11-22T09:00:00Z";

export interface JourneyApp extends OpenVault {
  /** The content of the active tab in the main window. */
  readonly view: Locator;
  /** The map in it. */
  readonly map: Locator;
  viewType(): Promise<string | undefined>;
  /** Types of all tabs, in order. */
  tabs(): Promise<string[]>;
  /** Opens a note and shows its map in the same tab. */
  openMap(path: string): Promise<void>;
  /** Titles in the list of journeys, sorted as shown. */
  listedJourneys(): Promise<string[]>;
  notices(): Promise<readonly string[]>;
  /** Leaves one empty tab. */
  closeTabs(): Promise<void>;
  /** Nothing in the console, no icon that does not exist. */
  expectClean(): Promise<void>;
}

export const mapType = "customer-journey-map";

export async function openJourneyApp(options: VaultOptions): Promise<JourneyApp> {
  const vault = await openVault({ now: today, ...options });
  const { page } = vault;
  const view = page.locator(".workspace-leaf.mod-active .view-content");
  const app: JourneyApp = {
    ...vault,
    view,
    map: view.locator(".cjm-map"),
    viewType: () => page.evaluate(() => window.app.workspace.activeLeaf?.view.getViewType()),
    tabs: () => page.evaluate(() => window.host.leaves.map((leaf) => leaf.view.getViewType())),
    openMap: async (path) => {
      await vault.openFile(path);
      // A vault that has just been opened is still being looked through.
      await expect.poll(() => vault.runCommand("toggle-map"), { timeout: 5000 }).toBe(true);
      await expect.poll(() => app.viewType()).toBe(mapType);
      await vault.idle();
    },
    listedJourneys: async () => {
      await vault.runCommand("open-journey");
      const titles = await page.locator(".suggestion-title").allTextContents();
      await page.keyboard.press("Escape");
      return titles;
    },
    notices: () => page.evaluate(() => window.host.notices),
    closeTabs: async () => {
      await page.evaluate(() => {
        window.app.workspace.getLeaf("tab");
        for (const leaf of window.host.leaves.slice(0, -1)) leaf.detach();
      });
      await vault.idle();
    },
    expectClean: async () => {
      expect(vault.complaints).toEqual([]);
      expect(await page.evaluate(() => window.host.unknownIcons)).toEqual([]);
    },
  };
  return app;
}

const axeSource = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What axe-core finds under a selector as one text, empty when all is well. The app's own accent button is left out: its white on violet is 4.25:1 by default. */
export async function accessibilityProblems(page: Page, selector: string): Promise<string> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const found: unknown = await page.evaluate(`axe.run(${JSON.stringify({ include: [[selector]], exclude: [["button.mod-cta"]] })}, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.flatMap(({ id, help, nodes }) => nodes.map(({ failureSummary, html }) => id + ": " + help + "\\n  " + html.slice(0, 200) + "\\n  " + failureSummary)))`);
  if (!Array.isArray(found)) throw new Error("axe-core gave no list.");
  return found.join("\n\n");
}
