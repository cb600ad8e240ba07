import { describe, expect, it } from "vitest";
import { shortName } from "../../src/layout/short-name";

describe("a name at the end of a line", () => {
  it("is the whole name, or its first words", () => {
    expect(shortName("Olga")).toBe("Olga");
    expect(shortName("Boris Very-Long-Surname of the North")).toBe("Boris…");
    expect(shortName("Ann from the second floor on the left")).toBe("Ann from the second…");
  });

  it("is cut between whole signs where it is one word", () => {
    expect(shortName("👩‍🚀".repeat(30))).toBe(`${"👩‍🚀".repeat(22)}…`);
  });
});
