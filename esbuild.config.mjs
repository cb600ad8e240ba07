/**
 * Builds main.js (the plugin) and dist/cjm.mjs (the terminal command). Fails on any `require` the app does not provide
 * and on code made from text; prints the size and the libraries' share. The same source gives the same bytes.
 */
import { build, context } from "esbuild";
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { innerYamlNames, leaveOutUnusedYaml } from "./build/leave-out-unused-yaml.mjs";

const mode = process.argv[2] ?? "production";
const production = mode !== "watch";
const version = JSON.parse(readFileSync("manifest.json", "utf8")).version;
/** The reader alone kept to 300 kB. Editing doubled the code of our own; importers, exporters and their dialogs, in two languages, are the rest. */
const mainLimitBytes = 960_000;

/** What the app itself hands to a plugin's `require`. */
const appModules = [
  "obsidian",
  "@codemirror/autocomplete",
  "@codemirror/collab",
  "@codemirror/commands",
  "@codemirror/language",
  "@codemirror/lint",
  "@codemirror/search",
  "@codemirror/state",
  "@codemirror/view",
  "@lezer/common",
  "@lezer/highlight",
  "@lezer/lr",
];

const shared = {
  bundle: true,
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  loader: { ".css": "text" },
  logLevel: "warning",
  metafile: true,
  minify: production,
  sourcemap: production ? false : "inline",
  treeShaking: true,
};

const plugin = {
  ...shared,
  mangleProps: innerYamlNames,
  plugins: [leaveOutUnusedYaml],
  entryPoints: ["src/main.ts"],
  external: appModules,
  format: "cjs",
  outfile: "main.js",
  platform: "browser",
  target: "chrome120",
};

const terminal = {
  ...shared,
  banner: {
    js: '#!/usr/bin/env node\nimport { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  define: { "process.env.CJM_VERSION": JSON.stringify(version) },
  entryPoints: ["src/cli/main.ts"],
  format: "esm",
  outfile: "dist/cjm.mjs",
  platform: "node",
  target: "node20",
};

/** Throws when the bundle asks for what a phone does not have, or holds code made from text. */
function checkPlugin(source, metafile) {
  const required = [...source.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1]);
  const foreign = required.filter((name) => !appModules.includes(name));
  if (foreign.length > 0) throw new Error(`main.js requires ${foreign.join(", ")}, which the app does not provide.`);
  if (/(^|[^.\w$])eval\s*\(/.test(source)) throw new Error("main.js holds eval(…).");
  if (/\bnew\s+Function\b|[^.\w$]Function\s*\(/.test(source)) throw new Error("main.js makes a function from text.");
  const markupWrites = source.match(/\b(innerHTML|outerHTML|insertAdjacentHTML)\b/g) ?? [];
  const inPreact = readFileSync("node_modules/preact/dist/preact.mjs", "utf8").match(/\binnerHTML\b/g) ?? [];
  if (markupWrites.length > inPreact.length)
    throw new Error(`main.js names innerHTML ${markupWrites.length} times; the pinned Preact accounts for ${inPreact.length}.`);
  const bytes = Buffer.byteLength(source);
  const inputs = Object.values(metafile.outputs)[0].inputs;
  const libraryBytes = Object.entries(inputs)
    .filter(([path]) => path.includes("node_modules"))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  console.log(
    `main.js ${(bytes / 1000).toFixed(1)} kB, of which libraries ${(libraryBytes / 1000).toFixed(1)} kB (limit ${mainLimitBytes / 1000} kB)`,
  );
  if (production && bytes > mainLimitBytes) throw new Error(`main.js is over its limit of ${mainLimitBytes} bytes.`);
}

mkdirSync("dist", { recursive: true });
if (production) {
  await build(terminal);
  chmodSync("dist/cjm.mjs", 0o755);
  console.log("dist/cjm.mjs written");
  const { metafile } = await build(plugin);
  checkPlugin(readFileSync("main.js", "utf8"), metafile);
} else {
  const watchers = await Promise.all([context(plugin), context(terminal)]);
  await Promise.all(watchers.map((watcher) => watcher.watch()));
}
