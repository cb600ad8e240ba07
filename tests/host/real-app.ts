/**
 * Opens the same vaults in the real app: a launcher downloads and starts it with the plugin and the test's door in it, and
 * Playwright takes it over by its debugging port. Nobody but `npm run e2e:obsidian` comes here; see README.md beside it.
 */
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "esbuild";
import { cpSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { collectComplaints, type OpenVault, type VaultOptions, wordsFor } from "./open-vault";
import type { HostLook } from "./server/configuration";
import { copyVault, fingerprints, readManifest, writeInto, writeSettings } from "./vault-folder";

interface LaunchOrder {
  readonly appVersion: string;
  readonly installerVersion: string;
  readonly vault: string;
  readonly copy: false;
  readonly plugins: readonly string[];
  readonly args: readonly string[];
  readonly localStorage: Readonly<Record<string, string>>;
}

/** What is asked of obsidian-launcher. */
export interface Launcher {
  launch(order: LaunchOrder): Promise<{ readonly proc: { kill(): unknown } }>;
}

const startMs = 90_000;

/** Opens a vault in the real app. `launcher` is a stand-in where a spec tries this way itself. */
export async function openInObsidian(options: VaultOptions & { readonly plugin: string }, launcher?: Launcher): Promise<OpenVault> {
  if (options.lateCache === true) throw new Error("The app's metadata cannot be held back: only the test host can.");
  const folder = copyVault(options.vault);
  const { id } = readManifest(options.plugin);
  writeSettings(folder, options.plugin, options.settings);
  writeInto(folder, ".obsidian/appearance.json", JSON.stringify({ theme: options.theme === "dark" ? "obsidian" : "moonstone" }));
  writeInto(folder, ".obsidian/app.json", JSON.stringify({ rightToLeft: options.rightToLeft === true, promptDelete: false, alwaysUpdateLinks: true }));
  const port = await freePort();
  const { proc } = await (launcher ?? (await loadLauncher())).launch({
    appVersion: process.env["OBSIDIAN_VERSION"] ?? "latest",
    installerVersion: process.env["OBSIDIAN_INSTALLER"] ?? "latest",
    vault: folder,
    copy: false,
    plugins: [...(options.beside ?? []), await buildDoor(), options.plugin],
    args: [`--remote-debugging-port=${port}`],
    localStorage: { language: options.language ?? "en", ...(options.mobile === true ? { EmulateMobile: "1" } : {}) },
  });
  const complaints: string[] = [];
  let browser: Browser;
  let page: Page;
  try {
    browser = await connect(`http://127.0.0.1:${port}`);
    page = await findApp(browser);
  } catch (fault) {
    proc.kill();
    throw fault;
  }
  const context = page.context();
  context.setDefaultTimeout(8000);
  for (const open of context.pages()) collectComplaints(open, complaints);
  context.on("page", (opened) => collectComplaints(opened, complaints));
  const begin = async (): Promise<void> => {
    await page.reload();
    await page.waitForFunction(isReady, undefined, { timeout: startMs });
    await page.evaluate(() => window.host.idle());
  };
  await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 860 });
  if (options.now !== undefined) await page.clock.setFixedTime(new Date(options.now));
  await begin();
  return {
    ...wordsFor(page, folder, id),
    page,
    context,
    folder,
    complaints,
    restart: async (look: Partial<HostLook> = {}) => {
      await page.evaluate(() => window.host.saveLayout());
      if (look.language !== undefined) await page.evaluate((language) => localStorage.setItem("language", language), look.language);
      await begin();
      if (look.theme !== undefined) await page.evaluate((theme) => window.host.setTheme(theme), look.theme);
    },
    snapshot: () => fingerprints(folder, (path) => path.startsWith(".obsidian/") && !path.startsWith(`.obsidian/plugins/${id}/`)),
    close: async () => {
      await browser.close();
      proc.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs in the page: the vault is open and the door is there. */
function isReady(): boolean {
  return "app" in window && "host" in window && window.app.workspace.layoutReady;
}

/** Bundles the plugin that opens the door; returns its folder. */
export async function buildDoor(): Promise<string> {
  const folder = resolve(`node_modules/.cache/test-host/door-${process.pid}`);
  await build({ bundle: true, entryPoints: ["tests/host/door-plugin/main.ts"], external: ["obsidian"], format: "cjs", logLevel: "warning", outfile: join(folder, "main.js") });
  cpSync("tests/host/door-plugin/manifest.json", join(folder, "manifest.json"));
  return folder;
}

async function loadLauncher(): Promise<Launcher> {
  const home = process.env["OBSIDIAN_LAUNCHER"];
  if (home === undefined) throw new Error("Run the specs in the real app by `npm run e2e:obsidian`, which brings its launcher.");
  const module: { default: new (options: { cacheDir: string }) => Launcher } = await import(pathToFileURL(home).href);
  return new module.default({ cacheDir: resolve(".obsidian-cache") });
}

/** A port nobody listens to at this moment. */
function freePort(): Promise<number> {
  return new Promise((tell, fail) => {
    const server = createServer().on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address === null || typeof address === "string" ? fail(new Error("No port is free.")) : tell(address.port)));
    });
  });
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Tries again until `attempt` gives something, or throws its last fault when the time is over. */
async function until<T>(attempt: () => Promise<T | undefined>, missing: string): Promise<T> {
  let fault: unknown;
  for (const end = Date.now() + startMs; Date.now() < end; await pause(200)) {
    try {
      const found = await attempt();
      if (found !== undefined) return found;
    } catch (raised) {
      fault = raised;
    }
  }
  throw new Error(missing, { cause: fault });
}

function connect(address: string): Promise<Browser> {
  return until(() => chromium.connectOverCDP(address), "The app was started but did not open its debugging port.");
}

/** The window with the vault: the app may show a starting window first. */
function findApp(browser: Browser): Promise<Page> {
  return until(async () => {
    for (const page of browser.contexts().flatMap((context) => context.pages())) if (await page.evaluate(isReady)) return page;
    return undefined;
  }, "The app opened no vault with the test's door in it.");
}
