/** Options as people type them into a code block. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { wordsFor } from "../../src/i18n/words";
import { readBlockOptions } from "../../src/obsidian/code-block-options";

const read = (yaml: string) => readBlockOptions(parse(yaml), wordsFor("en"));
const defaults = { note: undefined, show: "both", lanes: undefined, heightPx: undefined };

describe("a journey-map block", () => {
  it("needs no options", () => {
    expect(read("")).toEqual({ options: defaults });
    expect(read("# only a comment")).toEqual({ options: defaults });
  });

  it("reads every option", () => {
    expect(read('note: "[[Watch]]"\nshow: Curve\nlanes: [goals, барьеры]\nheight: 420')).toEqual({
      options: { note: "[[Watch]]", show: "curve", lanes: ["goals", "барьеры"], heightPx: 420 },
    });
  });

  it("takes an unquoted link, lanes in one text and a height in px for what was meant", () => {
    expect(read("note: [[Watch]]\nlanes: goals, barriers\nheight: 300px")).toEqual({
      options: { ...defaults, note: "[[Watch]]", lanes: ["goals", "barriers"], heightPx: 300 },
    });
  });

  it("leaves an option without a value at its default", () => {
    expect(read("note:\nshow:\nlanes:\nheight:")).toEqual({ options: defaults });
  });

  it("names every mistake in plain words", () => {
    const reading = read("show: graph\nheight: -5\nrows: [a]\nnote: [a, b]\nlanes: 7");
    expect("mistakes" in reading && reading.mistakes).toEqual([
      "show is “graph”. It can be curve, table or both.",
      "height is “-5”. It is a number of pixels from 100 to 10000.",
      "“rows” is not an option. Known options: note, show, lanes, height.",
      'note needs a link to one note, in quotes: note: "[[My journey]]".',
      "lanes needs a list of lane names: lanes: [goals, barriers].",
    ]);
  });

  it("explains itself to somebody who wrote a sentence or a list", () => {
    expect(read("show me the map")).toHaveProperty("mistakes.length", 1);
    expect(read("- curve")).toHaveProperty("mistakes.length", 1);
  });
});
