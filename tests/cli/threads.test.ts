/** The program as built reads many notes in several threads and says what one thread would say. */
import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { journeyNote, makeFolder, runIn } from "./make-folder";

const runProgram = promisify(execFile);

test("300 notes give the same list and the same problems from the built program", async () => {
  const files: Record<string, string> = { "People/Olga.md": "---\ntags: [persona]\n---\n" };
  for (let number = 0; number < 300; number++) files[`Maps/${number}.md`] = journeyNote('personas: ["[[Olga]]"]\n').replace("-2", number % 7 === 0 ? "9" : "1");
  const folder = makeFolder(files);
  const outfile = join(folder, ".program", "cjm.mjs");
  await build({
    entryPoints: [resolve("src/cli/main.ts")], outfile, bundle: true, format: "esm", platform: "node", target: "node20", jsx: "automatic", jsxImportSource: "preact", loader: { ".css": "text" }, logLevel: "error",
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' }, define: { "process.env.CJM_VERSION": '"1.2.3"' },
  });
  for (const line of [["check", "."], ["list", "."], ["list", ".", "--format", "json"]]) {
    const { stdout } = await runProgram(process.execPath, [outfile, ...line, "--lang", "en"], { cwd: folder });
    expect(stdout).toBe((await runIn(folder, line)).out);
  }
});
