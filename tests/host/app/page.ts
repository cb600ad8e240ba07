/**
 * The page's start: fetches what the server says (files, plugins, settings of the run), builds the app, loads the
 * plugins, then the vault, the saved layout and the ready signal, in the order of the real app.
 */
import * as autocomplete from "@codemirror/autocomplete";
import * as cmCommands from "@codemirror/commands";
import * as cmLanguage from "@codemirror/language";
import * as cmSearch from "@codemirror/search";
import * as cmState from "@codemirror/state";
import * as cmView from "@codemirror/view";
import * as lezerCommon from "@lezer/common";
import * as lezerHighlight from "@lezer/highlight";
import moment from "moment";
import "moment/locale/ru";
import type { HostConfiguration, HostPlugin } from "../server/configuration";
import { App } from "./app";
import { installDomExtensions } from "./dom-extensions";
import type { HostDoor } from "../door";
import { Host } from "./host";
import { type IconShapes, provideIcons } from "./icons";
import { Platform } from "./keyboard";
import type { WorkspaceLeaf } from "./leaf";
import { MemoryAdapter } from "./memory-adapter";
import * as obsidian from "./obsidian-module";

const provided: Record<string, unknown> = {
  obsidian,
  "@codemirror/autocomplete": autocomplete,
  "@codemirror/commands": cmCommands,
  "@codemirror/language": cmLanguage,
  "@codemirror/search": cmSearch,
  "@codemirror/state": cmState,
  "@codemirror/view": cmView,
  "@lezer/common": lezerCommon,
  "@lezer/highlight": lezerHighlight,
};

declare global {
  interface Window {
    host: HostDoor<WorkspaceLeaf>;
    hostReady: boolean;
    hostError: string | undefined;
  }
}

async function start(): Promise<void> {
  const [configuration, icons] = await Promise.all([fetchJson<HostConfiguration>("/configuration"), fetchJson<IconShapes>("/icons.json")]);
  provideIcons(icons);
  dress(configuration);
  const adapter = new MemoryAdapter(configuration.vaultName, async (operation, path, body) => {
    const to = typeof body === "string" ? `&to=${encodeURIComponent(body)}` : "";
    const answer = await fetch(`/vault/${encodeURI(path)}?operation=${operation}${to}`, { method: "POST", body: body instanceof Uint8Array ? new Blob([body.slice()]) : "" });
    if (!answer.ok) throw new Error(`The disk refused ${operation} of ${path}.`);
  });
  for (const { path, base64, ctime, mtime } of configuration.files) adapter.seed(path, fromBase64(base64), { ctime, mtime });
  window.app = new App(adapter);
  const host = new Host(window.app);
  window.host = host;
  for (const plugin of configuration.plugins) {
    // Installed plugins lie in the vault; what they came with is not written back to the copy on disk.
    adapter.seed(`.obsidian/plugins/${plugin.manifest.id}/styles.css`, new TextEncoder().encode(plugin.styles), { ctime: 0, mtime: 0 });
    await loadPlugin(plugin);
  }
  await host.openVault(configuration.lateCache);
  window.hostReady = true;
}

function dress({ language, mobile, rightToLeft, theme }: HostConfiguration): void {
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft ? "rtl" : "ltr";
  document.body.addClass(`theme-${theme}`, mobile ? "is-mobile" : "mod-linux");
  if (mobile) document.body.addClass("is-phone");
  document.body.toggleClass("mod-rtl", rightToLeft);
  Object.assign(Platform, { isMobile: mobile, isMobileApp: mobile, isPhone: mobile, isDesktop: !mobile, isDesktopApp: !mobile });
  moment.locale(language);
  Object.assign(window, { moment, activeWindow: window, activeDocument: document });
}

/** The plugin's code runs as the app runs it: a function of require, module and exports, and no other way out. */
async function loadPlugin({ code, manifest, styles }: HostPlugin): Promise<void> {
  const require = (name: string): unknown => {
    if (provided[name] === undefined) throw new Error(`Cannot find module '${name}'`);
    return provided[name];
  };
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const indirectEval = eval;
  const run: unknown = indirectEval(`(function anonymous(require,module,exports){${code}\n})\n//# sourceURL=plugin:${manifest.id}\n`);
  if (typeof run !== "function") throw new Error("A plugin is a function.");
  Reflect.apply(run, undefined, [require, module, module.exports]);
  const PluginClass = module.exports["default"] ?? module.exports;
  if (typeof PluginClass !== "function") throw new Error(`${manifest.id} exports no plugin.`);
  document.head.createEl("style", { text: styles, attr: { "data-plugin": manifest.id } });
  const plugin: unknown = Reflect.construct(PluginClass, [window.app, manifest]);
  if (!(plugin instanceof obsidian.Plugin)) throw new Error(`${manifest.id} is no Plugin.`);
  window.app.plugins.set(manifest.id, plugin);
  await plugin.load();
}

async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  return answer.json();
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

installDomExtensions();
start().catch((error: unknown) => {
  window.hostError = error instanceof Error ? (error.stack ?? error.message) : String(error);
});
