/** Reads a journey from YAML as a test types it: the lines between the fences. It asserts nothing itself. */
import { readJourney, type JourneyReading, type ReadingOptions } from "../../src/journey/read-journey";
import type { Stage, Touchpoint } from "../../src/journey/journey";
import { readNote } from "../../src/note/read-note";

/** The reading of a note whose frontmatter is this YAML. */
export function readYaml(yaml: string, options?: ReadingOptions): JourneyReading {
  return readJourney(readNote(`---\n${yaml}\n---\n`), options);
}

/** The only stage of a journey, given as the lines of its map. */
export function readStageYaml(lines: string, before = ""): { stage: Stage; reading: JourneyReading } {
  const reading = readYaml(`${before}stages:\n  -\n${lines.split("\n").map((line) => `    ${line}`).join("\n")}`);
  const [stage] = reading.journey.stages;
  if (stage === undefined) throw new Error(`No stage in:\n${lines}\n${JSON.stringify(reading.problems)}`);
  return { stage, reading };
}

/** The only touchpoint of a journey, given as the lines of its map. */
export function readTouchpointYaml(lines: string, before = ""): { touchpoint: Touchpoint; reading: JourneyReading } {
  const { stage, reading } = readStageYaml(`name: Stage\ntouchpoints:\n  -\n${lines.split("\n").map((line) => `    ${line}`).join("\n")}`, before);
  const [touchpoint] = stage.touchpoints;
  if (touchpoint === undefined) throw new Error(`No touchpoint in:\n${lines}\n${JSON.stringify(reading.problems)}`);
  return { touchpoint, reading };
}

/** Codes of a reading's problems, in their order. */
export function codesOf(reading: JourneyReading): string[] {
  return reading.problems.map((problem) => problem.code);
}
