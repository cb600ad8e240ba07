/**
 * Opens a plugin over a copy of a vault in Chromium, for specs, pictures and a look by hand. The given folder is never
 * written; the copy on disk holds every byte the plugin wrote.
 */
import { chromium } from "playwright-core";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { collectComplaints, type OpenVault, type VaultOptions, wordsFor } from "./open-vault";
import { openInObsidian } from "./real-app";
import { buildPage } from "./server/build-page";
import type { HostLook, HostPlugin } from "./server/configuration";
import { serveVault } from "./server/vault-server";
import { copyVault, fingerprints, readManifest, writeSettings } from "./vault-folder";

export type { OpenVault, VaultOptions };

/** True where specs run in the test host, false in the real app (`npm run e2e:obsidian`), which keeps some things to itself. */
export const inTestHost = process.env["E2E_HOST"] !== "obsidian";

export const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const projectFolder = process.cwd();
const ownPlugin = process.env["PLUGIN_FOLDER"] ?? projectFolder;

export async function openVault(options: VaultOptions): Promise<OpenVault> {
  if (!inTestHost) return openInObsidian({ plugin: ownPlugin, ...options });
  const pageFolder = await buildPage(projectFolder);
  const folder = copyVault(options.vault);
  let look: HostLook = { theme: "light", language: "en", mobile: false, rightToLeft: false, lateCache: false, ...pickLook(options) };
  const plugin = readPlugin(options.plugin ?? ownPlugin);
  writeSettings(folder, options.plugin ?? ownPlugin, options.settings);
  const served = { vaultFolder: folder, vaultName: typeof options.vault === "string" ? basename(options.vault) : "Notes", pageFolder, look: () => look, plugins: () => [...(options.beside ?? []).map(readPlugin), plugin] };
  const server = await serveVault(served);
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", headless: true, args: flags });
  const viewport = { width: options.width ?? 1280, height: options.height ?? 860 };
  const context = await browser.newContext({ viewport, deviceScaleFactor: options.scale ?? 1, timezoneId: "UTC", hasTouch: look.mobile, reducedMotion: "reduce" });
  const complaints: string[] = [];
  // Nothing but this server: a request elsewhere fails, and shows.
  await context.route(
    (url) => !url.href.startsWith(server.address) && url.protocol.startsWith("http"),
    (route) => {
      complaints.push(`request to ${route.request().url()}`);
      return route.abort();
    },
  );
  context.setDefaultTimeout(8000);
  context.on("page", (opened) => collectComplaints(opened, complaints));
  const page = await context.newPage();
  if (options.now !== undefined) await page.clock.setFixedTime(new Date(options.now));
  const start = async (): Promise<void> => {
    await page.goto(server.address);
    await page.waitForFunction(() => window.hostReady || window.hostError !== undefined, undefined, { timeout: 30_000 });
    const problem = await page.evaluate(() => window.hostError);
    if (problem !== undefined) throw new Error(problem);
    if (!look.lateCache) await page.evaluate(() => window.host.idle());
  };
  await start();
  return {
    ...wordsFor(page, folder, plugin.manifest.id),
    page,
    context,
    folder,
    complaints,
    restart: async (newLook = {}) => {
      await page.evaluate(() => window.host.saveLayout());
      look = { ...look, ...newLook };
      await start();
    },
    snapshot: () => fingerprints(folder, (path) => path === ".obsidian/workspace.json"),
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A built plugin as the server hands it to the page. */
export function readPlugin(folder: string): HostPlugin {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  return { manifest: readManifest(folder), code: read("main.js"), styles: existsSync(join(folder, "styles.css")) ? read("styles.css") : "" };
}

function pickLook({ language, lateCache, mobile, rightToLeft, theme }: VaultOptions): Partial<HostLook> {
  const given = { language, lateCache, mobile, rightToLeft, theme };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
