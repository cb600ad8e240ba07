/** Bundles the host page into node_modules/.cache, once per state of its sources. */
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./vault-server";

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Vault</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/chrome.css"></head>
<body><script src="/page.js"></script></body></html>
`;

/** Returns the folder with index.html; safe to call from several processes at a time. */
export async function buildPage(projectFolder: string): Promise<string> {
  const source = join(projectFolder, "tests/host");
  const hash = createHash("sha256").update(page);
  for (const path of [...listFiles(join(source, "app")).map((path) => `app/${path}`), "theme.css", "chrome.css"]) hash.update(path).update(readFileSync(join(source, path)));
  hash.update(readFileSync(join(projectFolder, "package-lock.json")));
  const folder = join(projectFolder, "node_modules/.cache/test-host", hash.digest("hex").slice(0, 16));
  if (existsSync(join(folder, "index.html"))) return folder;
  mkdirSync(folder, { recursive: true });
  await build({
    bundle: true,
    entryPoints: [join(source, "app/page.ts")],
    format: "iife",
    logLevel: "warning",
    outfile: join(folder, `page.${process.pid}.js`),
    platform: "browser",
    target: "es2022",
  });
  renameSync(join(folder, `page.${process.pid}.js`), join(folder, "page.js"));
  copyFileSync(join(projectFolder, "node_modules/lucide-static/icon-nodes.json"), join(folder, "icons.json"));
  for (const style of ["theme.css", "chrome.css"]) copyFileSync(join(source, style), join(folder, style));
  writeFileSync(join(folder, "index.html"), page);
  return folder;
}
