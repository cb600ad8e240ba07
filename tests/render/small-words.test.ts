/** Small pieces of wording shared by the screen and the exports. */
import { describe, expect, it } from "vitest";
import { wordsFor } from "../../src/i18n/words";
import { measuredText } from "../../src/render/date-text";
import { kindText } from "../../src/render/kind-text";
import { quoted } from "../../src/render/quoted";

const [en, ru] = [wordsFor("en"), wordsFor("ru")];

describe("a measured solution", () => {
  it("says the day in the past or to come, and keeps words that are no day", () => {
    expect(measuredText("2026-11-05", "2026-11-22", en)).toBe("measured 5 Nov 2026");
    expect(measuredText("2026-11-05", "2026-11-22", ru)).toBe("измерено 5 нояб. 2026");
    expect(measuredText("2026-12-05", "2026-11-22", ru)).toBe("измерить 5 дек. 2026");
    expect(measuredText("orders a week", "2026-11-22", en)).toBe("measured: orders a week");
  });
});

describe("quotation marks", () => {
  it("are put once, in the reader's language", () => {
    expect(quoted("Дорого", ru)).toBe("«Дорого»");
    expect(quoted("«Дорого»", ru)).toBe("«Дорого»");
    expect(quoted("**“Too dear”**", en)).toBe("**“Too dear”**");
  });
});

describe("the kind of a map", () => {
  it("is the author's, a blueprint in the reader's language", () => {
    expect([kindText("CJM", ru), kindText("blueprint", ru)]).toEqual(["CJM", "блюпринт"]);
  });
});
