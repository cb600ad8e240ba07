/** The program `cjm`: hands the command line and the outside world to `run`, and ends with its exit code. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { answerThreadTask } from "./reading-threads";
import { run } from "./run";
import { stylesheet } from "./stylesheet";

const twoDigits = (number: number) => String(number).padStart(2, "0");

async function runProgram(): Promise<void> {
  // Whoever reads the output may stop early (`cjm check … | head`): that is no failure of ours. A full disk is one.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`cjm: ${error.message}\n`);
    process.exit(1);
  });
  const now = new Date();
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    errorIsTerminal: process.stderr.isTTY,
    input: () => readFileSync(0),
    environment: process.env,
    currentFolder: process.cwd(),
    today: `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`,
    version: process.env.CJM_VERSION ?? "",
    programFile: fileURLToPath(import.meta.url),
    stylesheet,
  });
}

if (isMainThread) await runProgram();
else answerThreadTask();
