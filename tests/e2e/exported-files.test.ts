/** Exported files opened from disk in a browser of their own: nothing an author typed runs, asks the network or leads to a script. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import MarkdownIt from "markdown-it";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { staticMap } from "../../src/exchange/export/static-map";
import { toCanvas } from "../../src/exchange/export/to-canvas";
import { toHtml } from "../../src/exchange/export/to-html";
import { toMarkdownTable } from "../../src/exchange/export/to-markdown-table";
import { toSvg } from "../../src/exchange/export/to-svg";
import { wordsFor } from "../../src/i18n/words";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { readPersona } from "../../src/persona/read-persona";
import { makeScene } from "../../src/render/make-scene";
import type { MapScene } from "../../src/render/map-scene";

const run = "document.title='run';globalThis.hasRun=1;alert(1)";
/** What careless files run: each sets `hasRun` or asks a server for something. */
const attacks = [
  `<script>${run}</script>`, `</style><script>${run}</script>`, `</title></script><script>${run}</script>`, `--><script>${run}</script><!--`, `]]><script>${run}</script>`,
  `<img src=x onerror="${run}">`, `"><svg onload="${run}">`, `' onmouseover='${run}`, `<iframe srcdoc="<script>parent.hasRun=1</script>">`, `<a href="javascript:${run}">go</a>`,
  `[go](javascript:${encodeURIComponent(run)})`, `[go](java\u0000script:hasRun=1)`, `![](http://127.0.0.1:9/picture.png)`, `[[javascript:hasRun=1]]`, `<style>@import "http://127.0.0.1:9/a.css";</style>`, `url(http://127.0.0.1:9/a)`,
  `<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">`, `<base href="http://127.0.0.1:9/">`, `<link rel=stylesheet href=http://127.0.0.1:9/a.css>`, "\ud800 \u0007 \u202e \ufffe", "&lt;script&gt;", "${hasRun=1}", "%%{init: {'x': 1}}%% click a call run()",
];
const picture = `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="top.hasRun=1"><script>top.hasRun=1</script><image href="http://127.0.0.1:9/a.png"/></svg>`).toString("base64")}`;

function noteText(): string {
  const quoted = attacks.map((attack) => JSON.stringify(attack).replace(/\\ufffe|\ufffe/g, ""));
  const all = `[${quoted.join(", ")}]`;
  const stages = quoted.map((attack) => `  - name: ${attack}
    goals: ${all}
    touchpoints:
      - { name: ${attack}, emotion: { score: -2, feeling: ${attack} }, channels: [${attack}], moment: ${attack}, barriers: [{ text: ${attack}, why: ${attack}, owner: ${attack} }], ${attack}: ${attack} }
    ${attack}: ${attack}
    kpi: [{ text: ${attack}, value: 1, target: 2, unit: ${attack} }]`);
  return `---\ntags: [journey]\ntitle: ${quoted[0] ?? ""}\nscenario: ${quoted[1] ?? ""}\ngoal: ${quoted[5] ?? ""}\npersonas: ${all}\nstages:\n${stages.join("\n")}\n---\n`;
}

function hostileScene(): MapScene {
  const { journey, problems } = readJourney(readNote(noteText()));
  expect(journey.stages.length).toBe(attacks.length);
  const persona = readPersona("Olga", { role: attacks[0], quote: attacks[6], color: "red;background:url(http://127.0.0.1:9/)" });
  return makeScene({
    noteName: attacks[2] ?? "", journey, problems, words: wordsFor("en"), today: "2026-11-22", idPrefix: "map",
    links: { resolveLink: (target) => ({ href: target, exists: true, external: false }), resolveImage: (target) => (target.startsWith("http") ? target : picture) },
    findPersona: () => ({ path: "Olga.md", persona, avatarAddress: picture }),
  });
}

const canvasShape = z.object({ nodes: z.array(z.object({ text: z.optional(z.string()) })) });
const stylesheet = readFileSync("styles.css", "utf8");
const folder = mkdtempSync(join(tmpdir(), "exported-"));
let browser: Browser;
let scene: MapScene;

beforeAll(async () => {
  scene = hostileScene();
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens a file as a person would, and gives the page with what it did. */
async function open(name: string, text: string, options: { readonly javaScriptEnabled?: boolean } = {}): Promise<{ readonly page: Page; readonly did: readonly string[] }> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const context = await browser.newContext({ ...options, offline: true });
  const page = await context.newPage();
  const did: string[] = [];
  page.on("dialog", (dialog) => {
    did.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    // Markdown keeps an author's picture as it was typed; a reader of Markdown asks for it, a page of ours does not.
    const isPicture = url === "http://127.0.0.1:9/picture.png" && !text.startsWith("<!doctype html>") && !text.startsWith("<?xml");
    if (!isPicture && !url.startsWith("data:") && url !== pathToFileURL(file).href) did.push(`request ${url}`);
  });
  page.on("pageerror", (error) => did.push(`error ${error.message}`));
  page.on("popup", () => did.push("popup"));
  await page.goto(pathToFileURL(file).href);
  return { page, did };
}

/** Points at everything and follows what a click would run, then tells whether anything came alive. */
async function stir(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll("*")) for (const type of ["mouseover", "mouseenter", "pointerover", "focus", "load", "error"]) element.dispatchEvent(new Event(type, { bubbles: true }));
    const alive = [...document.querySelectorAll("*")].flatMap((element) => [
      ...element.getAttributeNames().filter((name) => name.startsWith("on")).map((name) => `${element.localName} ${name}`),
      ...(["iframe", "object", "embed", "base", "form"].includes(element.localName) ? [element.localName] : []),
      ...[...element.attributes].filter(({ name, value }) => /^(?:xlink:)?(?:href|src)$/.test(name) && !value.startsWith("data:image/") && /^(?:javascript|vbscript|data|blob):/.test(new URL(value, document.baseURI).href)).map(({ value }) => value),
    ]);
    return { hasRun: "hasRun" in globalThis, title: document.title === "run", alive };
  });
}

const quiet = { hasRun: false, title: false, alive: [] };

describe("a hostile note, exported and opened from disk", () => {
  it.each([
    ["HTML", "map.html", () => toHtml(scene, { stylesheet, theme: "light" })],
    ["HTML with controls", "map-controls.html", () => toHtml(scene, { stylesheet, theme: "dark", script: true })],
    ["SVG", "map.svg", () => toSvg(scene, { theme: "light" })],
    ["HTML of the Markdown table", "table.html", () => new MarkdownIt({ html: true }).render(toMarkdownTable(scene).text)],
    ["HTML of the static map", "static.html", () => new MarkdownIt({ html: true }).render(staticMap(scene).text)],
    ["HTML of a canvas's cards", "canvas.html", () => canvasShape.parse(JSON.parse(toCanvas(scene).text)).nodes.map(({ text = "" }) => new MarkdownIt({ html: true }).render(text)).join("\n")],
  ])("stays still as %s", async (_name, file, write) => {
    const { page, did } = await open(file, write());
    expect(await stir(page)).toEqual(quiet);
    await page.waitForTimeout(200);
    expect(did).toEqual([]);
    expect(await page.locator("text=onerror").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("says as an XML file what it says as a tree of elements", async () => {
    const { page } = await open("whole.svg", toSvg(scene, { theme: "light" }));
    expect(await page.evaluate(() => [document.querySelectorAll("parsererror, script, foreignObject").length, document.documentElement.localName])).toEqual([0, "svg"]);
    await page.context().close();
  });
});

describe("an HTML page", () => {
  const ordinary = (): MapScene => {
    const { journey, problems } = readJourney(readNote("---\ntags: [journey]\nstages:\n  - name: Choosing\n    goals: Find one\n    touchpoints:\n      - { name: Shop, emotion: -2, barriers: [Far away] }\n      - { name: Site, emotion: 2 }\n---\n"));
    return makeScene({ noteName: "Watch", journey, problems, words: wordsFor("en"), today: "2026-11-22", idPrefix: "map" });
  };

  it("is read without scripts, and shows no controls then", async () => {
    const { page, did } = await open("off.html", toHtml(ordinary(), { stylesheet, theme: "light", script: true }), { javaScriptEnabled: false });
    expect(await page.locator(".cjm-file-table").getByText("Far away").isVisible()).toBe(true);
    expect(await page.locator(".cjm-file-tools").isVisible()).toBe(false);
    expect(did).toEqual([]);
    await page.context().close();
  });

  it("switches its theme, hides rows and lights a touchpoint wherever it stands", async () => {
    const { page, did } = await open("on.html", toHtml(ordinary(), { stylesheet, theme: "light", script: true }));
    const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await background()).toBe("rgb(255, 255, 255)");
    await page.getByRole("button", { name: "Light or dark" }).click();
    expect(await background()).toBe("rgb(28, 28, 28)");
    await page.getByText("Rows", { exact: true }).click();
    await page.getByRole("checkbox", { name: "Goals" }).uncheck();
    expect(await page.locator(".cjm-file-table").getByText("Find one").isVisible()).toBe(false);
    await page.locator(".cjm-file-table").getByText("Far away").hover();
    expect(await page.locator(".cjm-file-table .is-joined").count()).toBeGreaterThan(1);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".cjm-file-tools").isVisible()).toBe(false);
    expect(did).toEqual([]);
    await page.context().close();
  });
});
