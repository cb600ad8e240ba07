/**
 * The floor of the terminal benchmark: one process that reads every note of a folder and parses its frontmatter with the
 * same YAML library, nothing else. Usage: node bench/bare-yaml.mjs <folder>
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const folder = process.argv[2];
let stages = 0;
for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".md"))) {
  const text = readFileSync(join(folder, name), "utf8");
  const data = parse(text.slice(4, text.indexOf("\n---", 4)));
  stages += (data.stages ?? data["этапы"] ?? []).length;
}
console.log(stages);
