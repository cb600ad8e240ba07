/** Sheets as people make them, in the wrappers that Google Sheets, Excel, LibreOffice and Word put around them on the clipboard. */
import { describe, expect, test } from "vitest";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { importTextSteps } from "../../../src/exchange/import/import-text";
import { outlineOf, remarksOf } from "./map-outline";

const rowsOf = (rows: readonly (readonly string[])[], tag = "td") => rows.map((row) => `<tr>${row.map((cell) => (cell.startsWith("<t") ? cell : `<${tag}>${cell}</${tag}>`)).join("")}</tr>`).join("");
const googleSheets = (rows: readonly (readonly string[])[]) => `<meta http-equiv="content-type" content="text/html; charset=utf-8"><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><span data-sheets-root="1"><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1"><colgroup><col width="100"/></colgroup><tbody>${rowsOf(rows)}</tbody></table></span>`;
const excel = (rows: readonly (readonly string[])[]) => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\,";}--></style></head><body link="#0563C1"><!--StartFragment--><table border=0 style='border-collapse: collapse'><col width=80>${rowsOf(rows)}</table><!--EndFragment--></body></html>`;
const libreOffice = (rows: readonly (readonly string[])[]) => `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title></title><meta name="generator" content="LibreOffice 7.6 (Linux)"/><style type="text/css">comment { display:none; }</style></head><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>${rowsOf(rows)}</table></body></html>`;
const read = (text: string) => finishSteps(importTextSteps(text));
const mapOf = (text: string) => {
  const { format, found } = read(text);
  expect([format, found.length, found[0]?.sure]).toEqual(["html", 1, true]);
  return found[0];
};
const wish = { name: "Wish", emotion: 4, actions: ["looks"], barriers: ["dear"] };
const ride = { name: "Ride", emotion: 2, actions: ["rides"], barriers: ["far"] };
const columns = [["", "Wish", "Ride"], ["Actions", "looks", "rides"], ["Emotions (1–5)", "4", "2"], ["Pain points", "dear", "far"]];
const lines = [["Stage", "Actions", "Emotions (1–5)", "Pain points"], ["Wish", "looks", "4", "dear"], ["Ride", "rides", "2", "far"]];

describe.each([["Google Sheets", googleSheets], ["Excel", excel], ["LibreOffice", libreOffice]])("from %s", (_, sheet) => {
  test.each([
    ["stages as columns", columns], ["stages as rows", lines], ["an empty column in front", lines.map((row) => ["", ...row])], ["empty rows and columns between", [...lines.flatMap((row) => [row, row.map(() => "")])]],
    ["emphasis in cells", columns.map((row) => row.map((cell) => `<b>${cell}</b>`))], ["paragraphs in cells", columns.map((row) => row.map((cell) => `<td><p class=MsoNormal>${cell}<o:p></o:p></p></td>`))],
    ["header cells", [columns[0]?.map((cell) => `<th>${cell}</th>`) ?? [], ...columns.slice(1)]],
  ])("%s", (__, rows) => {
    expect(outlineOf(mapOf(sheet(rows)))).toEqual([wish, ride]);
  });

  test.each([
    ["merged over the table", ['<td colspan="3">A bicycle</td>']], ["in the first cell", ["A bicycle", "", ""]],
  ])("a title %s is the map's", (__, title) => {
    const imported = mapOf(sheet([title, ["", "", ""], ...columns]));
    expect([imported?.map.title, outlineOf(imported), remarksOf(imported)]).toEqual(["A bicycle", [wish, ride], []]);
    expect(imported?.report.guesses.filter(({ kind }) => kind === "label")).toHaveLength(3);
    expect(imported?.report.traces.find(({ text }) => text === "looks")?.place).toMatchObject({ row: 4, column: 2 });
  });

  test("what stands above the table about the map is its persona and scenario", () => {
    const imported = mapOf(sheet([["Persona", "Anna", ""], ["Scenario", "Wants to ride", ""], ...columns]));
    expect([imported?.map.personas, imported?.map.scenario, outlineOf(imported)]).toEqual([["Anna"], "Wants to ride", [wish, ride]]);
  });

  test("lines merged over the whole width only part it, and are said", () => {
    const imported = mapOf(sheet([...columns.slice(0, 3), ['<td colspan="3">Company</td>'], ...columns.slice(3)]));
    expect([outlineOf(imported), remarksOf(imported)]).toEqual([[wish, ride], ["left-out"]]);
  });

  test("stages merged over their touchpoints, side by side and one below the other, with a row of steps below the stages", () => {
    const shop = [{ name: "Wish", touchpoints: [{ name: "Ad", emotion: 4, barriers: ["dear"] }, { name: "Friend", emotion: 2 }] }, { name: "Ride", touchpoints: [{ name: "Road", emotion: 1, barriers: ["far"] }] }];
    expect(outlineOf(mapOf(sheet([["", '<td colspan="2">Wish</td>', "Ride"], ["Touchpoints", "Ad", "Friend", "Road"], ["Emotions (1–5)", "4", "2", "1"], ["Pain points", "dear", "", "far"]])))).toEqual(shop);
    expect(outlineOf(mapOf(sheet([["Stage", "Touchpoint", "Emotions (1–5)", "Pain points"], ['<td rowspan="2">Wish</td>', "Ad", "4", "dear"], ["Friend", "2", ""], ["Ride", "Road", "1", "far"]])))).toEqual(shop);
    expect(outlineOf(read(sheet([["", '<td colspan="2">Wish</td>', "Ride"], ["Step", "Ad", "Friend", "Road"], ["Emotions (1–5)", "4", "2", "1"], ["Pain points", "dear", "", "far"]])).found[0])).toEqual(shop);
  });

  test("groups of lanes merged in front are said, a lane merged over all stages is every stage's", () => {
    const imported = mapOf(sheet([["", "", "Wish", "Ride"], ['<td rowspan="2">Guest</td>', "Actions", "looks", "rides"], ["Emotions (1–5)", "4", "2"], ['<td rowspan="2">Company</td>', "Pain points", "dear", "far"], ["Goals", '<td colspan="2">Own one</td>']]));
    expect([outlineOf(imported), remarksOf(imported)]).toEqual([[{ ...wish, goals: ["Own one"] }, { ...ride, goals: ["Own one"] }], ["left-out", "left-out"]]);
  });

  test.each([
    ["emoji", "😊", "😡😡", "😊", "😡😡", undefined], ["percent", "80%", "35%", "80%", "35%", undefined], ["numbers to ten, with a comma", "7", "3,5", 7, 3.5, [1, 10]], ["signs", "+2", "−1", 2, -1, undefined], ["words", "радость", "тревога", "радость", "тревога", undefined],
  ])("emotions as %s", (__, one, other, first, second, scale) => {
    const imported = mapOf(sheet([["Этап", "Действия", "Эмоции", "Боли"], ["Поиск", "ищу", one, "долго"], ["Покупка", "плачу", other, "—"]]));
    expect([outlineOf(imported), imported?.map.scale]).toEqual([[{ name: "Поиск", emotion: first, actions: ["ищу"], barriers: ["долго"] }, { name: "Покупка", emotion: second, actions: ["плачу"] }], scale]);
  });

  test("lists in cells, by line breaks, bullets and list items", () => {
    expect(outlineOf(mapOf(sheet([["Stage", "Touchpoints", "Emotion", "Pain points"], ["Wish", "Ad<br>Friend", "😊<br>😟", "• dear<br>• far"], ["Ride", "<ul><li>Road</li></ul>", "2", "<p>wet</p><p>cold</p>"]])))).toEqual([
      { name: "Wish", barriers: ["dear", "far"], touchpoints: [{ name: "Ad", emotion: "😊" }, { name: "Friend", emotion: "😟" }] }, { name: "Ride", emotion: 2, barriers: ["wet", "cold"], touchpoints: ["Road"] },
    ]);
  });
});

test("several tables of a page are several maps, and tabs with quotes are a sheet, too", () => {
  expect(read(googleSheets(columns) + excel(lines)).found.map(({ map }) => map.stages.length)).toEqual([2, 2]);
  expect(outlineOf(read('Stage\tTouchpoints\tEmotion\tPain points\nWish\t"Ad\nFriend"\t😊\t"a ""b"""\nRide\tRoad\t😟\t\n').found[0])).toEqual([
    { name: "Wish", emotion: "😊", barriers: ['a "b"'], touchpoints: ["Ad", "Friend"] }, { name: "Ride", emotion: "😟", touchpoints: ["Road"] },
  ]);
});

test("a column of numbers is a guess, too, and may be taken as a lane", () => {
  const sheet = (choices: object) => finishSteps(importTextSteps("No;Stage;Actions;Emotion;Pain\n1;Wish;looks;😊;dear\n2;Ride;rides;😟;far\n", {}, choices)).found[0];
  expect(sheet({})?.report.guesses).toContainEqual({ kind: "label", label: "No", taken: "number", known: true, place: { row: 1, column: 1 } });
  expect(outlineOf(sheet({ labels: { No: "own" } }))).toMatchObject([{ No: ["1"] }, { No: ["2"] }]);
});

test("a column that names the stages only by its place is said to, and who is named in a column is in the map's frame", () => {
  const [imported] = read("Участок;Персона;Действия;Эмоции;Боли;Что делаем\nПоиск;Анна;ищет;😊;долго;пишем\nВыбор;Борис, Анна;сидит;😟;дорого;\n").found;
  expect(imported?.report.guesses).toContainEqual({ kind: "label", label: "Участок", taken: "stage", known: false, place: { row: 1, column: 1 } });
  expect([imported?.map.personas, outlineOf(imported)]).toMatchObject([["Анна", "Борис"], [{ name: "Поиск", personas: ["Анна"], solutions: ["пишем"] }, { personas: ["Борис", "Анна"] }]]);
});
