/**
 * Everything that must hold, in turn: types, lint, build, unit specs, browser specs. Each is run even when one before
 * it failed; the last line is the plain count. Types, lint and build count as one test each.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const scratch = mkdtempSync(join(tmpdir(), "test-report-"));
const count = { passed: 0, failed: 0 };

/** Runs one of the packages' commands; returns whether it went well, with all it wrote. */
function run(command, ...parameters) {
  const done = spawnSync(process.execPath, [command, ...parameters], { encoding: "utf8", maxBuffer: 2 ** 28, env: { ...process.env, TZ: "UTC" } });
  return { fine: done.status === 0, output: `${done.stdout}${done.stderr}`.trim() };
}

function report(name, { passed, failed }, startedAt, output) {
  count.passed += passed;
  count.failed += failed;
  console.log(`${failed === 0 ? "ok  " : "FAIL"} ${name}: ${passed} passed, ${failed} failed (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (failed > 0) console.log(`${output}\n`);
}

function runOnce(name, command, ...parameters) {
  const startedAt = Date.now();
  const { fine, output } = run(command, ...parameters);
  report(name, fine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, startedAt, output);
}

/** A project that ran no test, or whose files failed before their tests, is a failure too. */
function runSpecs(name) {
  const startedAt = Date.now();
  const file = join(scratch, `${name}.json`);
  const { fine, output } = run("node_modules/vitest/vitest.mjs", "run", "--project", name, "--reporter=json", `--outputFile=${file}`);
  if (!existsSync(file)) {
    report(name, { passed: 0, failed: 1 }, startedAt, output);
    return;
  }
  const { numPassedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
  const problems = testResults.flatMap(({ assertionResults, message, name: path, status }) => {
    const broken = assertionResults.filter((one) => one.status !== "passed").map((one) => `${path}\n  ${one.fullName} (${one.status})\n  ${one.failureMessages.join("\n").replaceAll("\n", "\n  ")}`);
    return broken.length === 0 && status !== "passed" ? [`${path}\n  ${message}`] : broken;
  });
  const wavering = testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ failureMessages, status }) => status === "passed" && failureMessages.length > 0));
  for (const { failureMessages, fullName } of wavering) console.log(`     passed at the second try: ${fullName}\n       ${failureMessages.join("\n").split("\n", 1)[0]}`);
  if (problems.length === 0 && (!fine || numPassedTests === 0)) problems.push(output === "" ? "No test ran." : output);
  report(name, { passed: numPassedTests, failed: problems.length }, startedAt, problems.join("\n\n"));
}

runOnce("types", "node_modules/typescript/bin/tsc", "--noEmit");
runOnce("lint", "node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0");
runOnce("build", "esbuild.config.mjs", "production");
runSpecs("unit");
runSpecs("e2e");
rmSync(scratch, { recursive: true });
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
console.log(`${count.passed} passed, ${count.failed} failed`);
