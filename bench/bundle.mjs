/** Bundles pieces of the project's source for a benchmark, as the build does, without writing into the project. */
import { build } from "esbuild";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

export const root = resolve(import.meta.dirname, "..");

const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: "utf8",
  define: { "process.env.NODE_ENV": '"production"' },
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  loader: { ".css": "text" },
  logLevel: "warning",
};

/** A fresh folder outside the project for files a benchmark needs. */
export function makeWorkFolder() {
  return mkdtempSync(join(tmpdir(), "journey-bench-"));
}

/** Bundles a piece of source code (`contents`, imports relative to the project's root) for Node and gives the file's address. */
export async function bundleForNode(contents, folder) {
  const outfile = join(folder, `source-${Math.abs(hash(contents))}.mjs`);
  await build({ ...shared, stdin: { contents, resolveDir: root, loader: "ts" }, format: "esm", platform: "node", target: "node20", outfile, banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' } });
  return pathToFileURL(outfile).href;
}

/** The exports of such a piece of source code, run in this process. */
export async function loadSource(contents, folder) {
  return import(await bundleForNode(contents, folder));
}

/** One script for a page from an entry file of `bench/`, as text. */
export async function bundleForPage(entry, options = {}) {
  const result = await build({ ...shared, entryPoints: [join(root, entry)], format: "iife", platform: "browser", target: "chrome120", minify: true, write: false, ...options });
  return result.outputFiles[0].text;
}

function hash(text) {
  let value = 0;
  for (let place = 0; place < text.length; place++) value = (value * 31 + text.charCodeAt(place)) | 0;
  return value;
}
