/** What specs hold in their hands, wherever the vault is open: its page, its files, and words for opening, running, waiting. */
import type { BrowserContext, Page } from "playwright-core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { HostLook } from "./server/configuration";
import { writeOrRemove } from "./vault-folder";

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
  /** Folders of further plugins, loaded before it. */
  readonly beside?: readonly string[];
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

/** Console errors and warnings and uncaught errors of a page, from now on. */
export function collectComplaints(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
}

type Words = Pick<OpenVault, "externalWrite" | "idle" | "openFile" | "readFile" | "runCommand">;

/** The words that go through the door of the page (`window.host`) and the files on disk. */
export function wordsFor(page: Page, folder: string, pluginId: string): Words {
  const idle = (): Promise<void> => page.evaluate(() => window.host.idle());
  return {
    idle,
    openFile: (path, state = {}, newLeaf) => page.evaluate(([file, fileState, leaf]) => window.host.openFile(file, fileState, leaf ?? false), [path, state, newLeaf] as const),
    runCommand: async (id) => {
      const done = await page.evaluate((name) => window.app.commands.executeCommandById(name), id.includes(":") ? id : `${pluginId}:${id}`);
      await idle();
      return done;
    },
    readFile: (path) => readFileSync(join(folder, path), "utf8"),
    externalWrite: async (path, text) => {
      writeOrRemove(folder, path, text);
      await page.evaluate(([file, content]) => window.host.changedOutside(file, content), [path, text] as const);
      await idle();
    },
  };
}
