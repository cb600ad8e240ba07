/** Every demo journey gives the output recorded under tests/expected; see recording.ts on how to record. */
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { demoOutputs } from "./demo-outputs";
import { expectAsRecorded, recordedPaths } from "./recording";

const outputs = demoOutputs();

describe("the output of each demo journey", () => {
  it.each(outputs.map((output) => [output.path, output] as const))("is as recorded: %s", (path, { make }) => {
    expectAsRecorded(path, make());
  });

  it("is all that is recorded", () => {
    expect(recordedPaths().filter((path) => !outputs.some((output) => output.path === path))).toEqual([]);
  });

  it("has its curve taken out of the table of every map", () => {
    const curves = outputs.filter(({ path }) => basename(path) === "curve.html");
    expect(curves).toHaveLength(18);
    for (const { make } of curves) expect(make()).toContain('<svg class="cjm-curve"');
  });
});
