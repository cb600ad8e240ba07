/** A wall nobody runs into is not proved to stand: each forbidden import is linted here as if it stood in the room. */
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint({
  overrideConfig: [{ files: ["src/**/*.{ts,tsx}"], languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => /^(?:no-restricted|regexp\/no-super-linear)-/.test(ruleId),
});

/** Ids of the rules a line breaks when it stands in a file. */
async function brokenRules(path: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: path });
  return result === undefined ? [] : result.messages.map((message) => message.ruleId ?? message.message);
}

describe("the walls between the rooms", () => {
  it.each([
    ["src/note/tree.ts", 'import "../journey/journey";'],
    ["src/journey/journey.ts", 'import "../render/map-scene";'],
    ["src/layout/lay-out-map.ts", 'import "../i18n/words";'],
    ["src/render/map-scene.ts", 'import "obsidian";'],
    ["src/render/inline/read-inline.ts", 'import "../../editor/map-screen";'],
    ["src/exchange/export/to-json.ts", 'import "../../obsidian/journey-view";'],
    ["src/obsidian/journey-view.ts", 'import "../cli/main";'],
    ["src/editor/map-screen.tsx", 'import "node:fs";'],
    ["src/persona/persona.ts", 'import { z } from "zod"; z.string();'],
    ["src/journey/journey.ts", 'import "gray-matter";'],
  ])("stop %s from writing %s", async (path, code) => {
    expect(await brokenRules(path, code)).toContain("no-restricted-imports");
  });

  it("keep the page and the clock out of the pure rooms", async () => {
    expect(await brokenRules("src/layout/lay-out-map.ts", "document.title;")).toContain("no-restricted-globals");
    expect(await brokenRules("src/journey/journey.ts", "Date.now();")).toContain("no-restricted-properties");
  });

  it("let a room import what it may", async () => {
    expect(await brokenRules("src/journey/journey.ts", 'import "../note/tree";')).toEqual([]);
  });

  it("keep out patterns that take the time of the square of a line, or worse", async () => {
    expect(await brokenRules("src/note/tree.ts", "export const links = /^(?:\\s*[,;]?\\s*\\[\\[a\\]\\])+$/;")).toContain("regexp/no-super-linear-backtracking");
    expect(await brokenRules("src/note/tree.ts", "export const end = /[\\s:]+$/;")).toContain("regexp/no-super-linear-move");
  });

  it("keep raw markup and inline looks out of components", async () => {
    expect(await brokenRules("src/render/map-scene.ts", "eval('1');")).toEqual([]);
    expect(await brokenRules("src/editor/map-screen.tsx", "const a = <b dangerouslySetInnerHTML={{ __html: '' }} />; a;")).toContain("no-restricted-syntax");
    expect(await brokenRules("src/editor/map-screen.tsx", "const a = <b style={{ color: 'red' }} />; a;")).toContain("no-restricted-syntax");
  });
});
