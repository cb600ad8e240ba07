/** Reads a journey from YAML for tests that look at what is made of it. */
import { readJourney } from "../../src/journey/read-journey";
import type { Journey } from "../../src/journey/journey";
import { readNote } from "../../src/note/read-note";

/** The journey of a note with this frontmatter. */
export function journeyOf(yaml: string): Journey {
  return readJourney(readNote(`---\n${yaml}\n---\n`)).journey;
}

/** A note's stages, one name a stage, each with touchpoints of these levels; undefined is a touchpoint without score. */
export function stagesOf(levels: readonly (readonly (number | undefined)[])[]): string {
  return `stages:\n${levels
    .map((stage, stageIndex) => `  - name: Stage ${stageIndex + 1}\n    touchpoints:\n${stage.map((level, position) => `      - name: Touchpoint ${stageIndex + 1}.${position + 1}\n${level === undefined ? "" : `        emotion: ${level}\n`}`).join("")}`)
    .join("")}`;
}
