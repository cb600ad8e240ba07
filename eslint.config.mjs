/**
 * Lint: the directory's review rules for shipped code, and the walls between the rooms of `src/`. A wall that is not
 * linted is not a wall: each room lists the rooms it may import, everything else is an error with a sentence.
 */
import { defineConfig, globalIgnores } from "eslint/config";
import importX from "eslint-plugin-import-x";
import obsidianmd from "eslint-plugin-obsidianmd";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const rooms = {
  i18n: { may: ["journey", "note"], typesOnly: true },
  note: { may: [] },
  journey: { may: ["note"] },
  persona: { may: ["journey", "note"] },
  evidence: { may: ["journey", "note", "persona"] },
  insight: { may: ["journey", "persona", "evidence", "note"] },
  layout: { may: ["journey", "insight"] },
  render: { may: ["layout", "insight", "persona", "journey", "i18n"] },
  editor: { may: ["render", "layout", "insight", "persona", "journey", "note", "i18n"] },
  exchange: { may: ["render", "layout", "insight", "evidence", "persona", "journey", "note", "i18n"] },
  obsidian: { may: ["editor", "exchange", "render", "layout", "insight", "evidence", "persona", "journey", "note", "i18n"] },
  cli: { may: ["exchange", "render", "layout", "insight", "evidence", "persona", "journey", "note", "i18n"] },
};
const pureRooms = ["i18n", "note", "journey", "persona", "evidence", "insight", "layout", "render", "exchange"];

/** The wall around one room. */
function wall(room, { may }) {
  const others = Object.keys(rooms).filter((other) => other !== room && !may.includes(other));
  const patterns = [
    {
      regex: `^(\\.\\./)+(${others.join("|")})/`,
      message: `${room}/ may import ${may.length === 0 ? "no other room" : `${may.map((name) => `${name}/`).join(", ")} only`} (docs/architecture.md).`,
    },
    { regex: "^(\\.\\./)+main$", message: "Nobody imports main." },
  ];
  if (room !== "cli") patterns.push({ regex: "^node:", message: "Only cli/ may use Node: the plugin runs on phones." });
  if (room !== "obsidian") patterns.push({ regex: "^obsidian$", message: "Only obsidian/ and main.ts know the app." });
  if (room !== "cli") patterns.push({ regex: "^gray-matter$", message: "gray-matter evaluates code and needs Node: cli/ only." });
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns,
          paths: [{ name: "zod", message: "Import zod/mini: `import * as z from \"zod/mini\"` costs 17 kB instead of 450." }],
        },
      ],
    },
  };
}

export default defineConfig([
  globalIgnores(["main.js", "dist/", "demo-output/", "coverage/", ".obsidian-cache/", "node_modules/", "demo-vault/", "tests/expected/", "docs/"]),
  // Review rules are for what is shipped; tests and benchmarks are looked at by rules of their own below.
  { files: ["src/**/*.{ts,tsx}", "package.json"], extends: [obsidianmd.configs.recommended] },
  {
    files: ["src/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX, regexp },
    settings: { "import-x/resolver": { typescript: true } },
    rules: {
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Notes are as people typed or pasted them: no line of theirs may take the time of its square to read.
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": ["error", { ignoreSticky: true }],
      "no-console": ["error", { allow: ["error", "warn"] }],
      "no-restricted-syntax": [
        "error",
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text from notes reaches the page as text." },
        { selector: "JSXAttribute[name.name='style']", message: "Static looks belong in styles.css; moving numbers go through attributes." },
        { selector: "ExportAllDeclaration", message: "No barrel files: import from the file that holds the thing." },
      ],
      "max-lines": ["error", { max: 250, skipBlankLines: false, skipComments: false }],
    },
  },
  { files: ["src/i18n/{en,ru}/**/*.ts"], rules: { "max-lines": "off" } },
  ...Object.entries(rooms).map(([room, rules]) => wall(room, rules)),
  {
    files: pureRooms.map((room) => `src/${room}/**/*.{ts,tsx}`),
    rules: {
      "no-restricted-globals": ["error", ...["document", "window", "activeDocument", "activeWindow", "navigator", "localStorage", "fetch", "app"].map((name) => ({ name, message: "Pure rooms take data and give data." }))],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Pass the date in: pure rooms have no clock." },
        { object: "Math", property: "random", message: "Pure rooms have no chance." },
      ],
    },
  },
  {
    files: ["src/cli/**/*.ts"],
    rules: { "obsidianmd/no-nodejs-modules": "off", "obsidianmd/hardcoded-config-path": "off", "import/no-nodejs-modules": "off", "no-undef": "off" },
  },
  {
    files: ["tests/**/*.{ts,tsx}", "bench/**/*.{ts,tsx}", "*.config.ts"],
    extends: [tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { args: "none" }],
    },
  },
]);
