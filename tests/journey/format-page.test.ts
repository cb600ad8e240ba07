import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wordsFor } from "../../src/i18n/words";
import { readJourney } from "../../src/journey/read-journey";
import { spellingsOf } from "../../src/journey/match-key";
import { itemVocabulary } from "../../src/journey/vocabulary-item";
import { laneVocabulary } from "../../src/journey/vocabulary-lanes";
import { noteVocabulary } from "../../src/journey/vocabulary-note";
import { stageVocabulary, touchpointVocabulary } from "../../src/journey/vocabulary-stage";
import { readNote } from "../../src/note/read-note";

const page = readFileSync("docs/format.md", "utf8");

describe("docs/format.md", () => {
  it("names every spelling of every key", () => {
    for (const vocabulary of [noteVocabulary, stageVocabulary, touchpointVocabulary, laneVocabulary, itemVocabulary]) {
      for (const [canonical, spellings] of vocabulary) for (const spelling of spellingsOf(canonical, spellings)) expect(page).toContain(spelling);
    }
  });

  it("names every problem", () => {
    for (const code of Object.keys(wordsFor("en").problems.codes)) expect(page).toContain(`\`${code}\``);
  });

  it("has a full example that reads without a problem", () => {
    const example = /```yaml\n(---\n[\s\S]*?\n---\n)```/.exec(page)?.[1];
    const { status, journey, problems } = readJourney(readNote(example ?? ""));
    expect(status).toBe("map");
    expect(problems).toEqual([]);
    expect(journey.stages.map((stage) => [stage.name, stage.level])).toEqual([["Choosing", -0.625], ["Leaves", undefined]]);
  });
});
