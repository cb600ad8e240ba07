import { describe, expect, it } from "vitest";
import { readDate } from "../../src/journey/read-date";
import { readBareNumber, readNumberText } from "../../src/journey/read-number";
import { readExit, readState, readStatus } from "../../src/journey/read-status";
import { readYesNo } from "../../src/journey/read-yes-no";

describe("numbers as people type them", () => {
  it.each([
    ["1830", 1830, undefined], ["1 830", 1830, undefined], ["1\u00a0830 чел.", 1830, "чел."], ["1\u202f830", 1830, undefined], ["1,5", 1.5, undefined],
    ["12,34", 12.34, undefined], ["1,830", 1830, undefined], ["0,125", 0.125, undefined], ["1,234,567", 1234567, undefined], ["1.234,5", 1234.5, undefined],
    ["1,234.5", 1234.5, undefined], ["1'830", 1830, undefined], ["92%", 92, "%"], ["92 %", 92, "%"], ["−2", -2, undefined], ["–2", -2, undefined],
    ["+3", 3, undefined], [".5", 0.5, undefined], ["1e3", 1000, undefined], ["12 тыс.", 12000, undefined], ["1.5k", 1500, undefined],
    ["1,2 млн руб.", 1200000, "руб."], ["3 kg", 3, "kg"], ["5 мин", 5, "мин"], ["-0", 0, undefined],
    ["1.234.567", 1234567, undefined], ["1 234 567", 1234567, undefined], ["1\u00a0234\u00a0567", 1234567, undefined], ["1\u202f234\u202f567", 1234567, undefined],
    ["−1.234.567 €", -1234567, "€"], ["1,234,567.5", 1234567.5, undefined], ["1.234.567,5", 1234567.5, undefined], ["1 234 567,5", 1234567.5, undefined], ["1.234", 1.234, undefined],
  ])("%s is %d", (text, number, unit) => {
    expect(readNumberText(text)).toEqual({ number, unit });
  });

  it.each(["", "abc", "1.2.3", "3-4", "2/3", "~5", "1,2,3", "12.03.2026", "1.234.56", "0.001.234", "10.0.0.1", "3 5", "12 34 567", "9".repeat(100), "1e999", "около 5"])("%s is no number", (text) => {
    expect(readNumberText(text)).toBeUndefined();
  });

  it("takes every lone comma as a decimal comma where levels are meant", () => {
    expect(readBareNumber("1,250")).toBe(1.25);
    expect(readBareNumber("5%")).toBeUndefined();
  });
});

describe("closed words", () => {
  it.each(["yes", "true", "on", "x", "да", "YES", " Да "])("%s is yes", (text) => expect(readYesNo(text)).toBe(true));
  it.each(["no", "false", "off", "нет", "НЕТ"])("%s is no", (text) => expect(readYesNo(text)).toBe(false));
  it.each(["maybe", "может быть"])("%s is neither", (text) => expect(readYesNo(text)).toBeUndefined());

  it.each([
    ["open", "open"], ["todo", "open"], ["To do", "open"], ["открыто", "open"], ["doing", "doing"], ["in-progress", "doing"], ["В работе", "doing"],
    ["done", "done"], ["готово", "done"], ["Сделано", "done"], ["yes", "done"], ["нет", "open"], ["waiting", "other"],
  ])("the status %s is %s", (text, kind) => {
    expect(readStatus(text)).toEqual({ kind, text });
  });

  it.each([["as-is", "as-is"], ["As is", "as-is"], ["как есть", "as-is"], ["current", "as-is"], ["to-be", "to-be"], ["Как будет", "to-be"], ["future", "to-be"], ["2030", "other"]])(
    "the state %s is %s", (text, kind) => expect(readState(text)).toEqual({ kind, text }),
  );

  it("tells the ways out of a journey apart", () => {
    expect(["stops", "competitor", "к конкуренту", "yes", "goes abroad"].map((text) => readExit(text)?.kind)).toEqual(["stops", "competitor", "competitor", "stops", "other"]);
    expect(readExit("no")).toBeUndefined();
  });
});

describe("dates", () => {
  it.each([
    ["2026-11-09", "2026-11-09"], ["09.11.2026", "2026-11-09"], ["9.1.2026", "2026-01-09"], ["2026-11-09T10:30", "2026-11-09"],
    ["29.02.2024", "2024-02-29"], ["2000-02-29", "2000-02-29"], ["[[2026-11-09]]", "2026-11-09"],
  ])("%s is a day", (text, iso) => expect(readDate(text)).toEqual({ text, iso }));

  it.each(["2026-02-30", "29.02.2025", "1900-02-29", "2026-13-01", "31.04.2026", "00.01.2026", "next week", "11/09/2026"])("%s is no day, and its text is kept", (text) => {
    expect(readDate(text)).toEqual({ text, iso: undefined });
  });
});
