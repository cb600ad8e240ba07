import { describe, expect, it } from "vitest";
import { wordsFor } from "../../src/i18n/words";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { suggestionQuery, suggestionsFor, takeSuggestion } from "../../src/editor/suggestions";

const journey = readJourney(readNote("---\ntags: [journey]\nstages:\n  - name: A\n    touchpoints:\n      - { name: B, channel: Our shop }\n---\n")).journey;
const notes = { suggestNotes: (query: string, only?: "persona") => [{ insert: `[[${only ?? "note"} ${query}]]`, title: query, note: undefined }] };
const ask = (text: string, language: "en" | "ru" = "en"): string[] => {
  const asked = suggestionQuery("channels", text, text.length);
  return asked === undefined ? [] : suggestionsFor(asked, text, { journey, words: wordsFor(language), editing: notes }).map(({ insert }) => insert);
};

describe("what asks for suggestions", () => {
  it("is the text after [[ up to the caret", () => {
    expect(suggestionQuery("text", "see [[Inter", 11)).toEqual({ kind: "note", start: 4, end: 11, query: "Inter" });
    expect(suggestionQuery("line", "[[", 2)).toEqual({ kind: "note", start: 0, end: 2, query: "" });
  });

  it.each(["see Inter", "[[Interview]] and", "[[Note#head", "[[Note|alias", "[[two\nlines", "[[a [b"])("is nothing in %j", (text) => {
    expect(suggestionQuery("text", text, text.length)).toBeUndefined();
  });

  it("reaches to the closing brackets of a link that is typed anew", () => {
    expect(suggestionQuery("text", "see [[Int]] now", 9)).toEqual({ kind: "note", start: 4, end: 11, query: "Int" });
  });

  it("is one channel between commas", () => {
    expect(suggestionQuery("channels", "phone, web, shop", 10)).toEqual({ kind: "channel", start: 7, end: 10, query: "web" });
    expect(suggestionQuery("channels", "", 0)).toEqual({ kind: "channel", start: 0, end: 0, query: "" });
  });

  it("is never an emotion, a date or a number", () => {
    for (const kind of ["emotion", "date", "number"] as const) expect(suggestionQuery(kind, "[[a", 3)).toBeUndefined();
  });
});

describe("channels", () => {
  it("come from the map first, spelled as in the note, then from the catalogue in the reader's language", () => {
    expect(ask("sh")).toEqual(["Our shop"]);
    expect(ask("web")).toEqual(["website"]);
    expect(ask("са", "ru")).toEqual(["сарафанное радио", "сайт"]);
  });

  it("leave out what is typed already", () => {
    expect(ask("website, web")).toEqual([]);
    expect(ask("phone, phone")).not.toContain("phone");
  });

  it("are at most twenty", () => {
    expect(ask("").length).toBe(20);
    expect(ask("")[0]).toBe("Our shop");
  });
});

describe("taking a suggestion", () => {
  it("replaces what asked for it and puts the caret behind", () => {
    const text = "see [[Int now";
    const asked = suggestionQuery("text", text, 9);
    if (asked === undefined) throw new Error("Nothing was asked.");
    expect(takeSuggestion(text, asked, { insert: "[[Interview 3]]", title: "Interview 3", note: undefined })).toEqual({ text: "see [[Interview 3]] now", caret: 19 });
  });
});
