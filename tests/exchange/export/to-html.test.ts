/** The HTML file: complete in itself, escaped, nothing from the network, both layouts and both themes in it. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wordsFor } from "../../../src/i18n/words";
import { pageScript, pageScriptHash } from "../../../src/exchange/export/page-script";
import { themeRules } from "../../../src/exchange/export/theme-values";
import { toHtml } from "../../../src/exchange/export/to-html";
import { empty, hostile, ordinary } from "./sample-scenes";

const stylesheet = readFileSync("styles.css", "utf8");
const html = toHtml(ordinary, { stylesheet, theme: "light" });
const bodyOf = (page: string): string => page.slice(page.indexOf("<body"));

describe("the HTML file with a script", () => {
  const page = toHtml(ordinary, { stylesheet, theme: "light", script: true });
  it("lets this one script run and no other", () => {
    expect([...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text)).toEqual([pageScript]);
    expect(createHash("sha256").update(pageScript).digest("base64")).toBe(pageScriptHash);
    expect(page).toContain(`form-action 'none'; script-src 'sha256-${pageScriptHash}'"`);
    expect(pageScript).not.toMatch(/fetch|XMLHttp|import|eval|innerHTML|localStorage|cookie|https?:/);
  });
  it("has its tools hidden until it runs, and is otherwise the same page", () => {
    expect(page).toContain('<div class="cjm-file-tools" hidden>');
    expect(page).toContain('<input type="checkbox" value="goals" checked/>Goals');
    const without = (text: string): string => text.replace(/<div class="cjm-file-tools"[^]*?<\/details><\/div>\n/, "").replace(/<script>[^]*?<\/script>\n/, "");
    expect(without(bodyOf(page))).toBe(bodyOf(html));
  });
  it("escapes the names of rows", () => {
    expect(toHtml(hostile, { stylesheet, theme: "dark", script: true }).match(/<script/g)).toHaveLength(1);
  });
});

describe("the HTML file", () => {
  it("is a whole document in the reader's language with its title", () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain("<title>Buying a smart watch</title>");
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(toHtml({ ...ordinary, words: wordsFor("ru") }, { stylesheet, theme: "light" })).toContain('<html lang="ru">');
  });
  it("says on which day the map was reviewed, not how long ago", () => {
    const page = bodyOf(toHtml({ ...ordinary, journey: { ...ordinary.journey, reviewed: { text: "2026-11-09", iso: "2026-11-09" } }, today: "2026-11-22" }, { stylesheet, theme: "light" }));
    expect(page).toContain("reviewed 9 Nov 2026");
    expect(page).not.toContain("days ago");
  });
  it("has no empty line under the title of a map that says nothing about itself", () => {
    expect(html).toContain('<p class="cjm-subtitle">');
    expect(bodyOf(toHtml(empty, { stylesheet, theme: "light" }))).not.toContain('class="cjm-subtitle"');
  });
  it("prints on white paper to its margins, also from a dark file", () => {
    expect(toHtml(ordinary, { stylesheet, theme: "dark" })).toMatch(/@media print \{\n:root \{ color-scheme: light; \}/);
  });
  it("forbids everything but its own styles and pictures in data", () => {
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:;");
    expect(html).not.toMatch(/<script|<link|<iframe|@import|src="(?!data:image)/);
  });
  it("holds the table and the list, and shows one of them", () => {
    expect(html).toContain('<div class="cjm-file-table">');
    expect(html).toContain('<div class="cjm-file-list">');
    expect(html).toMatch(/\.cjm-file-list \{ display: none; \}/);
    expect(html).toMatch(/@media screen and \(max-width: 640px\)/);
  });
  it("chooses the theme by the body's class", () => {
    expect(html).toContain('<body class="theme-light">');
    expect(toHtml(ordinary, { stylesheet, theme: "dark" })).toContain('<body class="theme-dark">');
  });
  it("gives every id once", () => {
    const ids = [...bodyOf(html).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it("gives every theme variable the style sheet asks for a value", () => {
    const rules = themeRules();
    const asked = [...stylesheet.matchAll(/var\(--([a-z0-9-]+)\)/g)].map((match) => match[1] ?? "").filter((name) => !name.startsWith("cjm-"));
    expect([...new Set(asked)].filter((name) => !rules.includes(`--${name}:`))).toEqual([]);
  });
  it("escapes whatever people type", () => {
    const page = toHtml(hostile, { stylesheet, theme: "light" });
    expect(page).not.toMatch(/<script/);
    expect(page).not.toMatch(/(?:href|src)="\s*javascript/i);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/<\/title>/g)?.length).toBe(1 + (bodyOf(page).match(/<\/title>/g)?.length ?? 0));
    expect(page).not.toMatch(/[\p{Surrogate}\uFFFE\uFFFF]|(?![\n\t])\p{Control}/u);
    expect(page).not.toMatch(/src="https?:/);
  });
  it("shows the problems of the note", () => {
    expect(html).toContain("cjm-problem-message");
  });
  it("tells an empty map from a broken one", () => {
    expect(toHtml(empty, { stylesheet, theme: "light" })).toContain(wordsFor("en").map.emptyTitle);
  });
  it("cannot be ended early by the style sheet", () => {
    expect(toHtml(ordinary, { stylesheet: 'a::after { content: "</style><script>" }', theme: "light" })).not.toContain("</style><script>");
  });
});
