/**
 * `npm run bench`: measures what the project promises about speed and size and prints it beside the targets. Names after
 * `--` choose suites: `npm run bench -- index draw`. Exit code 1 when a target is missed or a suite fails.
 */
import { toRow, toTable } from "./table.mjs";

const suites = {
  index: () => import("./index-suite.mjs"),
  draw: () => import("./draw-suite.mjs"),
  change: () => import("./change-suite.mjs"),
  edit: () => import("./edit-suite.mjs"),
  export: () => import("./export-suite.mjs"),
  size: () => import("./size-suite.mjs"),
  terminal: () => import("./terminal-suite.mjs"),
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(", ")}. Suites: ${Object.keys(suites).join(", ")}.`);
  process.exit(2);
}
const rows = [];
let failed = false;
for (const name of asked.length > 0 ? asked : Object.keys(suites)) {
  console.log(`measuring ${name} …`);
  try {
    const { measure } = await suites[name]();
    rows.push(...(await measure()).map(toRow));
  } catch (fault) {
    failed = true;
    console.error(`suite ${name} failed:`, fault);
  }
}
console.log(`\n${toTable(rows)}\n`);
console.log("× = median over shuffled rounds of time divided by the floor's time in the same round; milliseconds are medians of this machine.");
if (failed || rows.some((row) => row.verdict === "MISSED")) process.exitCode = 1;
