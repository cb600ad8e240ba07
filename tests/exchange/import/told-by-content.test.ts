/** Sheets whose lanes nobody named, as they come and transposed, and labels of the usual lanes in more languages. */
import { describe, expect, test } from "vitest";
import type { Imported } from "../../../src/exchange/import/import-report";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { importTextSteps } from "../../../src/exchange/import/import-text";
import { outlineOf } from "./map-outline";

const only = (text: string, choices = {}): Imported | undefined => finishSteps(importTextSteps(text, {}, choices)).found[0];
const sheet = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join("\t")).join("\n");
const turned = (rows: readonly (readonly string[])[]) => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? ""));
const bare = [["Search", "Choice", "Purchase"], ["looks around", "compares", "pays"], ["😕", "🙂", "😀"], ["google, website", "store", "app"], ["«Where?»", "«Which one?»", "«At last»"]];
const stages = [
  { name: "Search", emotion: "😕", actions: ["looks around"], channels: ["google", "website"], thoughts: ["«Where?»"] },
  { name: "Choice", emotion: "🙂", actions: ["compares"], channels: ["store"], thoughts: ["«Which one?»"] },
  { name: "Purchase", emotion: "😀", actions: ["pays"], channels: ["app"], thoughts: ["«At last»"] },
];

describe.each([["as columns", bare], ["as rows", turned(bare)]])("a sheet without labels, stages %s", (_, rows) => {
  test("is read by what its cells hold, and offered", () => {
    const imported = only(sheet(rows));
    expect(outlineOf(imported)).toEqual(stages);
    expect([imported?.sure, imported?.report.remarks]).toEqual([false, []]);
  });

  test("where each piece stood is told as in the sheet", () => {
    const place = only(sheet(rows))?.report.traces.find(({ text }) => text === "compares")?.place;
    expect(place).toMatchObject(rows === bare ? { row: 2, column: 2 } : { row: 2, column: 2 });
  });

  test("its labels are shown by their first texts, and what they mean can be changed", () => {
    const labels = only(sheet(rows))?.report.guesses.flatMap((guess) => (guess.kind === "label" ? [[guess.label, guess.taken]] : []));
    expect(labels).toEqual([["looks around · compares · pays", "actions"], ["😕 · 🙂 · 😀", "emotion"], ["google, website · store · app", "channel"], ["«Where?» · «Which one?» · «At last»", "thoughts"]]);
    expect(outlineOf(only(sheet(rows), { labels: { "looks around · compares · pays": "goals" } }))).toEqual(stages.map(({ actions, ...stage }) => ({ ...stage, goals: actions })));
  });
});

test("scores tell a row of feelings, positions and figures do not", () => {
  expect(outlineOf(only(sheet([["A", "B", "C"], ["x", "y", "z"], ["2", "-1", "1"]])))).toEqual([{ name: "A", emotion: 2, actions: ["x"] }, { name: "B", emotion: -1, actions: ["y"] }, { name: "C", emotion: 1, actions: ["z"] }]);
  expect(only(sheet([["A", "B", "C"], ["x", "y", "z"], ["1", "2", "3"]]))?.map.stages.some(({ emotion }) => emotion !== undefined)).toBe(false);
  expect(only(sheet([["A", "B", "C"], ["x", "y", "z"], ["120", "80", "35"]]))?.map.stages.some(({ emotion }) => emotion !== undefined)).toBe(false);
});

describe.each([
  ["German", ["Phase", "Aktivitäten", "Kontaktpunkte", "Stimmung", "Schmerzpunkte", "Potenziale", "Kanäle", "Ziele", "Gedanken"]],
  ["French", ["Étape", "Actions", "Points de contact", "Émotions", "Irritants", "Opportunités", "Canaux", "Objectifs", "Pensées"]],
  ["Spanish", ["Etapa", "Acciones", "Puntos de contacto", "Emociones", "Puntos de dolor", "Oportunidades", "Canales", "Objetivos", "Pensamientos"]],
  ["Portuguese", ["Etapa", "Ações", "Pontos de contato", "Emoções", "Dores", "Oportunidades", "Canais", "Objetivos", "Pensamentos"]],
  ["Chinese", ["阶段", "行为", "触点", "情绪", "痛点", "机会点", "渠道", "目标", "想法"]],
  ["Japanese", ["ステージ", "行動", "タッチポイント", "感情", "課題", "施策", "チャネル", "ゴール", "思考"]],
  ["Arabic", ["المرحلة", "الإجراءات", "نقاط التماس", "المشاعر", "نقاط الألم", "الفرص", "القنوات", "الأهداف", "الأفكار"]],
  ["Arabic without articles", ["مرحلة", "أفعال العميل", "نقاط اتصال", "الحالة العاطفية", "التحديات", "فرص التحسين", "قناة", "هدف", "أفكار"]],
  ["Hebrew", ["שלב", "פעולות", "נקודות מגע", "רגשות", "נקודות כאב", "הזדמנויות", "ערוצים", "מטרות", "מחשבות"]],
])("%s labels are known", (_, labels) => {
  const cells = ["Stage", "does", "desk", "😀", "queue", "tickets", "office", "get in", "hm"];
  const rows = [labels, cells, cells.map((cell, at) => (at === 0 ? "Later" : cell))];
  const expected = { emotion: "😀", actions: ["does"], touchpoints: ["desk"], barriers: ["queue"], solutions: ["tickets"], channels: ["office"], goals: ["get in"], thoughts: ["hm"] };

  test.each([["stages as rows", rows], ["stages as columns", turned(rows)]])("%s", (__, lines) => {
    const imported = only(sheet(lines));
    expect([imported?.sure, outlineOf(imported)]).toEqual([true, [{ name: "Stage", ...expected }, { name: "Later", ...expected }]]);
  });
});
