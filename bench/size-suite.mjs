/**
 * The size of main.js, the share libraries have in it, and what it costs to evaluate it in Chromium as the app does
 * (text made into a function of module, exports and require), beside a generated bundle of 100 kB.
 */
import { build } from "esbuild";
import { innerYamlNames, leaveOutUnusedYaml } from "../build/leave-out-unused-yaml.mjs";
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { withPage } from "./browser.mjs";
import { root } from "./bundle.mjs";
import { makeRandom } from "./generate.mjs";
import { median, ratioOf, shuffled } from "./measure.mjs";

const appModules = ["obsidian", "@codemirror/*", "@lezer/*"];

/** The plugin as the build makes it (same options), in memory, with its metafile. */
async function buildPlugin() {
  const result = await build({
    absWorkingDir: root, bundle: true, charset: "utf8", entryPoints: ["src/main.ts"], external: appModules, format: "cjs", jsx: "automatic", jsxImportSource: "preact",
    legalComments: "none", loader: { ".css": "text" }, logLevel: "error", mangleProps: innerYamlNames, metafile: true, minify: true, outfile: "main.js", platform: "browser", plugins: [leaveOutUnusedYaml], target: "chrome120", treeShaking: true, write: false,
  });
  return { text: result.outputFiles[0].text, inputs: Object.values(result.metafile.outputs)[0].inputs };
}

/** main.js as the build left it on disk, undefined where nothing has been built. */
function readShipped() {
  const path = join(root, "main.js");
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** About `bytes` of code like a plugin's: classes, closures and tables, of which the entry runs a little. */
function makeReferenceBundle(bytes) {
  const random = makeRandom(11);
  const pieces = ['"use strict";var kept=[];'];
  let length = 0;
  for (let number = 0; length < bytes; number++) {
    const factor = Math.floor(random() * 1000);
    const piece =
      `class Part${number}{constructor(a){this.size=a;this.items=[]}add(a,b){if(a===undefined)return this;for(let c=0;c<b.length;c++)this.items.push({key:a+c,value:b[c]*${factor}});return this}` +
      `find(a){return this.items.find(b=>b.key===a)??{key:a,value:${factor}}}toText(a){return this.items.map(b=>b.key+": "+b.value).join(a)+"${factor.toString(36)}"}}` +
      `var table${number}={first:"name ${factor}",second:[${factor},${factor + 1},${factor + 2}],third:{open:true,words:["one ${number}","two","three"]}};kept.push(Part${number},table${number});`;
    pieces.push(piece);
    length += piece.length;
  }
  pieces.push("module.exports={default:class{onload(){return kept.length}}};");
  return pieces.join("\n");
}

/** Runs in the page: milliseconds to compile and run one plugin text against stand-ins for the app's modules. */
function evaluateInPage(text) {
  const standIn = new Proxy(class {}, {
    get: (target, key) => (key === "prototype" ? target.prototype : key === Symbol.toPrimitive ? () => "" : key === "Platform" ? {} : key === "apiVersion" ? "1.13.1" : class {}),
  });
  const unique = `${text}\n//${performance.now()}${Math.random()}`;
  const start = performance.now();
  const module = { exports: {} };
  const run = (0, eval)(`(function(module,exports,require){${unique}\n})`);
  run(module, module.exports, () => standIn);
  const milliseconds = performance.now() - start;
  if (module.exports.default === undefined) throw new Error("the bundle exports no plugin");
  return milliseconds;
}

export async function measure() {
  const { text: built, inputs } = await buildPlugin();
  const text = readShipped() ?? built;
  const bytes = Buffer.byteLength(text);
  const libraries = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
    if (library !== undefined) libraries.set(library, (libraries.get(library) ?? 0) + bytesInOutput);
  }
  const libraryBytes = [...libraries.values()].reduce((sum, part) => sum + part, 0);
  const largest = [...libraries].sort((first, second) => second[1] - first[1]).slice(0, 6).map(([name, part]) => `${name} ${(part / 1000).toFixed(1)}`).join(", ");
  const reference = makeReferenceBundle(100_000);
  const texts = { plugin: text, reference };
  const times = { plugin: [], reference: [] };
  await withPage({}, async (page) => {
    const random = makeRandom(5);
    for (let round = -3; round < 21; round++)
      for (const name of shuffled(Object.keys(texts), random)) {
        const milliseconds = await page.evaluate(evaluateInPage, texts[name]);
        if (round >= 0) times[name].push(milliseconds);
      }
  });
  return [
    { name: "main.js, minified", value: bytes / 1000, unit: "kB", atMost: 960, note: `gzip ${(gzipSync(text).length / 1000).toFixed(1)} kB; built anew from this source ${(Buffer.byteLength(built) / 1000).toFixed(1)} kB` },
    { name: "libraries in main.js", value: libraryBytes / 1000, unit: "kB", note: `${Math.round((100 * libraryBytes) / bytes)} % of it: ${largest}` },
    { name: "evaluating main.js / a 100 kB bundle", value: ratioOf(times, "plugin", "reference"), note: `${median(times.plugin).toFixed(1)} ms / ${median(times.reference).toFixed(1)} ms, compiled anew each time` },
  ];
}
