/**
 * Opens a plugin over a copy of a vault in Chromium, for specs, pictures and a look by hand. The given folder is never
 * written; the copy on disk holds every byte the plugin wrote.
 */
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { buildPage } from "./server/build-page";
import type { HostLook, HostPlugin } from "./server/configuration";
import { listFiles, serveVault } from "./server/vault-server";

export interface VaultOptions extends Partial<HostLook> {
  /** The folder to copy, or the notes themselves (path → text). */
  readonly vault: string | Readonly<Record<string, string>>;
  /** The folder with manifest.json, main.js and styles.css; by default what PLUGIN_FOLDER names, else the project's own. */
  readonly plugin?: string;
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per CSS pixel. */
  readonly scale?: number;
  /** What the clock shows, and goes on showing. */
  readonly now?: string;
  /** Saved settings of the plugin, written before the start. */
  readonly settings?: unknown;
}

export interface OpenVault {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The copy on disk. */
  readonly folder: string;
  /** Console errors and warnings, uncaught errors, refused requests. */
  readonly complaints: string[];
  openFile(path: string, state?: Record<string, unknown>, newLeaf?: "tab" | "split" | "window"): Promise<void>;
  /** Runs a command by its id without the plugin's, or a full id; false when it is not available. */
  runCommand(id: string): Promise<boolean>;
  idle(): Promise<void>;
  readFile(path: string): string;
  /** Another program changes a note; without text, deletes it. */
  externalWrite(path: string, text?: string): Promise<void>;
  /** Closes and starts the app again over the same files. */
  restart(look?: Partial<HostLook>): Promise<void>;
  /** Path, size, time of change and bytes of every file but the app's own layout. */
  snapshot(): Record<string, string>;
  close(): Promise<void>;
}

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const projectFolder = process.cwd();
const ownPlugin = process.env["PLUGIN_FOLDER"] ?? projectFolder;

export async function openVault(options: VaultOptions): Promise<OpenVault> {
  const pageFolder = await buildPage(projectFolder);
  const folder = mkdtempSync(join(tmpdir(), "vault-"));
  if (typeof options.vault === "string") cpSync(options.vault, folder, { recursive: true });
  else writeNotes(folder, options.vault);
  let look: HostLook = { theme: "light", language: "en", mobile: false, rightToLeft: false, lateCache: false, ...pickLook(options) };
  const plugin = readPlugin(options.plugin ?? ownPlugin);
  if (options.settings !== undefined) {
    const home = join(folder, ".obsidian/plugins", plugin.manifest.id);
    cpSync(join(options.plugin ?? ownPlugin, "manifest.json"), join(home, "manifest.json"));
    writeFileSync(join(home, "data.json"), JSON.stringify(options.settings));
  }
  const served = { vaultFolder: folder, vaultName: typeof options.vault === "string" ? basename(options.vault) : "Notes", pageFolder, look: () => look, plugins: () => [plugin] };
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
  const idle = (): Promise<void> => page.evaluate(() => window.host.idle());
  return {
    page,
    context,
    folder,
    complaints,
    idle,
    openFile: (path, state = {}, newLeaf) => page.evaluate(([file, fileState, leaf]) => window.host.openFile(file, fileState, leaf ?? false), [path, state, newLeaf] as const),
    runCommand: async (id) => {
      const done = await page.evaluate((name) => window.app.commands.executeCommandById(name), id.includes(":") ? id : `${plugin.manifest.id}:${id}`);
      await idle();
      return done;
    },
    readFile: (path) => readFileSync(join(folder, path), "utf8"),
    externalWrite: async (path, text) => {
      if (text === undefined) rmSync(join(folder, path));
      else writeFileSync(join(folder, path), text);
      await page.evaluate(([file, content]) => window.host.changedOutside(file, content), [path, text] as const);
      await idle();
    },
    restart: async (newLook = {}) => {
      await page.evaluate(() => window.host.saveLayout());
      look = { ...look, ...newLook };
      await start();
    },
    snapshot: () => Object.fromEntries(listFiles(folder).filter((path) => path !== ".obsidian/workspace.json").map((path) => [path, fingerprint(join(folder, path))])),
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeNotes(folder: string, notes: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(notes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function collectComplaints(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
}

function readPlugin(folder: string): HostPlugin {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  if (!existsSync(join(folder, "main.js"))) throw new Error("There is no main.js: run `npm run build` first.");
  return { manifest: JSON.parse(read("manifest.json")), code: read("main.js"), styles: existsSync(join(folder, "styles.css")) ? read("styles.css") : "" };
}

function pickLook({ language, lateCache, mobile, rightToLeft, theme }: VaultOptions): Partial<HostLook> {
  const given = { language, lateCache, mobile, rightToLeft, theme };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function fingerprint(file: string): string {
  return `${statSync(file).mtimeMs} ${readFileSync(file).toString("base64")}`;
}
