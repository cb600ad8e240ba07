/** The made-up readings at the start are readings like any other: they find what they hold. */
import { expect, test, vi } from "vitest";
import * as summaries from "../../src/journey/read-summary";
import { firstReadings } from "../../src/journey/first-readings";

test("every first reading can be made, and the journeys in them are whole", () => {
  const read = vi.spyOn(summaries, "readSummary");
  for (const reading of firstReadings) reading();
  const found = read.mock.results.map(({ value }) => value);
  expect(found.map(({ touchpointCount, scoredCount }) => [touchpointCount, scoredCount])).toEqual([[0, 0], [2, 1], [3, 2]]);
});
