/**
 * The plugin may only rest on what this host does itself: a name that would come from the mocks does nothing there, and
 * a spec over it would prove nothing.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Pure values of obsidian-test-mocks that are the real thing. */
const soundMocks = ["moment"];

it("everything the plugin takes from the app is the host's own", () => {
  const own = readFileSync("tests/host/app/obsidian-module.ts", "utf8").replace(/^export \* .*$/m, "");
  const files = ["src/main.ts", ...readdirSync("src/obsidian", { recursive: true }).map((path) => `src/obsidian/${String(path)}`)].filter((path) => path.endsWith(".ts"));
  const taken = files.flatMap((path) => [...readFileSync(path, "utf8").matchAll(/^import \{([^}]*)\} from "obsidian";$/gm)].flatMap((match) => (match[1] ?? "").split(",").map((name) => name.trim())));
  const values = [...new Set(taken.filter((name) => name !== "" && !name.startsWith("type ")))];
  expect(values.length).toBeGreaterThan(10);
  expect(values.filter((name) => !soundMocks.includes(name) && !new RegExp(`\\b${name}\\b`).test(own))).toEqual([]);
});
