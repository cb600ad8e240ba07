import { describe, expect, it } from "vitest";
import type { EditAction } from "../../../src/editor/actions/edit-action";
import { menuFor } from "../../../src/editor/actions/menu-for";
import type { DraftTask, MenuParts } from "../../../src/editor/actions/menu-parts";
import type { EditTarget } from "../../../src/editor/edit-target";
import type { MenuLine } from "../../../src/editor/map-editing";
import { at, linesOf, sceneOf, watch } from "./scene-of";

const performed: EditAction[] = [];
const drafted: { target: EditTarget; task: DraftTask }[] = [];
const parts: MenuParts = {
  perform: (action) => performed.push(action),
  openDraft: (target, task) => drafted.push({ target, task }),
  isMac: false,
  collapsedLanes: ["kpi"],
  collapseLane: () => undefined,
};

/** A menu as it reads: groups parted by a line, submenus behind an arrow, the chosen ones ticked. */
function read(lines: readonly MenuLine[]): string[] {
  return lines.flatMap((line, place) => [
    ...(place > 0 && lines[place - 1]?.section !== line.section ? ["—"] : []),
    `${line.checked === true ? "✓ " : ""}${line.title}${line.items === undefined ? "" : ` ▸ ${read(line.items).join(" | ")}`}${line.keys === undefined ? "" : ` (${line.keys})`}${line.warning === true ? " !" : ""}`,
  ]);
}

const english = sceneOf(watch);
const russian = sceneOf(watch, {}, "ru");
const barrier = "stages[1].touchpoints[0].barriers[0]";
const solution = "stages[1].touchpoints[0].solutions[0]";

describe("the menu of", () => {
  it("a barrier", () => {
    expect(read(menuFor(at(english, barrier), english, parts))).toMatchInlineSnapshot(`
      [
        "Edit (F2)",
        "—",
        "Add below (+)",
        "Add above",
        "—",
        "Add a solution",
        "Solved by ▸ Say it early",
        "Severity ▸ ✓ High | Medium | Low | — | Not set",
        "Why…",
        "—",
        "Move to Search (Alt+←)",
        "Move to Leaves (Alt+→)",
        "Duplicate (Ctrl+D)",
        "—",
        "Delete (Del) !",
      ]
    `);
    expect(read(menuFor(at(russian, barrier), russian, parts))).toMatchInlineSnapshot(`
      [
        "Изменить (F2)",
        "—",
        "Добавить ниже (+)",
        "Добавить выше",
        "—",
        "Добавить решение",
        "Чем решается ▸ Say it early",
        "Важность ▸ ✓ Высокий уровень | Средний уровень | Низкий уровень | — | Не указывать",
        "Почему…",
        "—",
        "Переместить в «Search» (Alt+←)",
        "Переместить в «Leaves» (Alt+→)",
        "Дублировать (Ctrl+D)",
        "—",
        "Удалить (Del) !",
      ]
    `);
  });

  it("a solution", () => {
    expect(read(menuFor(at(english, solution), english, parts))).toMatchInlineSnapshot(`
      [
        "Edit (F2)",
        "—",
        "Add below (+)",
        "Add above",
        "—",
        "Done",
        "Status ▸ ✓ Open | In progress | Done | — | No status | — | Other…",
        "Solves ▸ Found late | — | Other…",
        "Owner…",
        "Due date…",
        "Impact ▸ High | Medium | Low | — | ✓ Not set",
        "Effort ▸ High | Medium | Low | — | ✓ Not set",
        "Why…",
        "More details ▸ Measured…",
        "—",
        "Move to Search (Alt+←)",
        "Move to Leaves (Alt+→)",
        "Duplicate (Ctrl+D)",
        "—",
        "Delete (Del) !",
      ]
    `);
    expect(read(menuFor(at(russian, solution), russian, parts))).toMatchInlineSnapshot(`
      [
        "Изменить (F2)",
        "—",
        "Добавить ниже (+)",
        "Добавить выше",
        "—",
        "Сделано",
        "Статус ▸ ✓ Открыто | В работе | Сделано | — | Без статуса | — | Другое…",
        "Решает ▸ Found late | — | Другое…",
        "Ответственный…",
        "Срок…",
        "Эффект ▸ Высокий уровень | Средний уровень | Низкий уровень | — | ✓ Не указывать",
        "Усилия ▸ Высокий уровень | Средний уровень | Низкий уровень | — | ✓ Не указывать",
        "Почему…",
        "Подробнее ▸ Измерено…",
        "—",
        "Переместить в «Search» (Alt+←)",
        "Переместить в «Leaves» (Alt+→)",
        "Дублировать (Ctrl+D)",
        "—",
        "Удалить (Del) !",
      ]
    `);
  });

  it("a touchpoint", () => {
    expect(read(menuFor(at(english, "stages[1].touchpoints[1]"), english, parts))).toMatchInlineSnapshot(`
      [
        "Rename (F2)",
        "—",
        "Add touchpoint below",
        "Add touchpoint above",
        "Add to a row ▸ Goals | Мой путь | Barriers | Solutions | — | Motives | Values | Expectations | Fears | Actions | Thoughts | Questions | Company tasks | KPI | Evidence | Frontstage | Backstage | Support",
        "—",
        "Emotion ▸ +2 | +1 | 0 | −1 | −2 | — | No score | — | Olga ▸ +2 | +1 | 0 | −1 | −2 | — | No score | Igor ▸ +2 | +1 | ✓ 0 | −1 | −2 | — | No score | — | Type an emotion…",
        "✓ Moment of truth",
        "Channel ▸ website | — | ✓ No channel | — | Other…",
        "Reach…",
        "—",
        "Move to Search (Alt+←)",
        "Move to Leaves (Alt+→)",
        "Move up (Alt+↑)",
        "Move down (Alt+↓)",
        "Duplicate (Ctrl+D)",
        "—",
        "Delete (Del) !",
      ]
    `);
    expect(read(menuFor(at(russian, "stages[1].touchpoints[1]"), russian, parts))).toMatchInlineSnapshot(`
      [
        "Переименовать (F2)",
        "—",
        "Добавить точку контакта ниже",
        "Добавить точку контакта выше",
        "Добавить в строку ▸ Цели | Мой путь | Барьеры | Решения | — | Мотивы | Ценности | Ожидания | Страхи | Действия | Мысли | Вопросы | Задачи компании | KPI | Доказательства | Фронтстейдж | Бэкстейдж | Поддержка",
        "—",
        "Эмоция ▸ +2 | +1 | 0 | −1 | −2 | — | Без оценки | — | Olga ▸ +2 | +1 | 0 | −1 | −2 | — | Без оценки | Igor ▸ +2 | +1 | ✓ 0 | −1 | −2 | — | Без оценки | — | Ввести эмоцию…",
        "✓ Момент истины",
        "Канал ▸ website | — | ✓ Без канала | — | Другое…",
        "Охват…",
        "—",
        "Переместить в «Search» (Alt+←)",
        "Переместить в «Leaves» (Alt+→)",
        "Переместить вверх (Alt+↑)",
        "Переместить вниз (Alt+↓)",
        "Дублировать (Ctrl+D)",
        "—",
        "Удалить (Del) !",
      ]
    `);
  });

  it("a touchpoint where columns are touchpoints", () => {
    const across = sceneOf(watch, { density: "touchpoints" });
    expect(read(menuFor(at(across, "stages[1].touchpoints[1]"), across, parts))).toMatchInlineSnapshot(`
      [
        "Rename (F2)",
        "—",
        "Add touchpoint after",
        "Add touchpoint before",
        "Add to a row ▸ Goals | Мой путь | Barriers | Solutions | — | Motives | Values | Expectations | Fears | Actions | Thoughts | Questions | Company tasks | KPI | Evidence | Frontstage | Backstage | Support",
        "—",
        "Emotion ▸ +2 | +1 | 0 | −1 | −2 | — | No score | — | Olga ▸ +2 | +1 | 0 | −1 | −2 | — | No score | Igor ▸ +2 | +1 | ✓ 0 | −1 | −2 | — | No score | — | Type an emotion…",
        "✓ Moment of truth",
        "Channel ▸ website | — | ✓ No channel | — | Other…",
        "Reach…",
        "—",
        "Move before Spec sheet (Alt+←)",
        "Move after Strap (Alt+→)",
        "Duplicate (Ctrl+D)",
        "—",
        "Delete (Del) !",
      ]
    `);
  });

  it("a point of the curve", () => {
    const point: EditTarget = { kind: "point", path: "stages[1].touchpoints[0]", stageIndex: 1, touchpointIndex: 0 };
    expect(read(menuFor(point, english, parts))).toMatchInlineSnapshot(`
      [
        "+2",
        "+1",
        "0",
        "−1",
        "✓ −2",
        "—",
        "No score",
        "—",
        "Olga ▸ +2 | +1 | 0 | −1 | ✓ −2 | — | No score",
        "Igor ▸ +2 | +1 | 0 | −1 | ✓ −2 | — | No score",
        "—",
        "Type an emotion… (F2)",
        "—",
        "Moment of truth",
      ]
    `);
  });

  it("a stage", () => {
    expect(read(menuFor(at(english, "stages[1]"), english, parts))).toMatchInlineSnapshot(`
      [
        "Rename (F2)",
        "—",
        "Add touchpoint",
        "Add stage before",
        "Add stage after",
        "Add to a row ▸ Goals | Мой путь | Barriers | Solutions | — | Motives | Values | Expectations | Fears | Actions | Thoughts | Questions | Company tasks | KPI | Evidence | Frontstage | Backstage | Support",
        "—",
        "Emotion ▸ +2 | +1 | 0 | −1 | −2 | — | ✓ No score | — | Olga ▸ +2 | +1 | 0 | −1 | −2 | — | ✓ No score | Igor ▸ +2 | +1 | 0 | −1 | −2 | — | ✓ No score | — | Type an emotion…",
        "Channel ▸ website | — | ✓ No channel | — | Other…",
        "Reach…",
        "Exit ▸ Stops using | Leaves for a competitor | — | ✓ No exit | — | Other…",
        "—",
        "Move before Search (Alt+←)",
        "Move after Leaves (Alt+→)",
        "Duplicate (Ctrl+D)",
        "—",
        "Delete with 3 touchpoints (Del) !",
      ]
    `);
    expect(read(menuFor(at(russian, "stages[2]"), russian, parts))).toMatchInlineSnapshot(`
      [
        "Переименовать (F2)",
        "—",
        "Добавить точку контакта",
        "Добавить этап перед этим",
        "Добавить этап после этого",
        "Добавить в строку ▸ Цели | Мой путь | Барьеры | Решения | — | Мотивы | Ценности | Ожидания | Страхи | Действия | Мысли | Вопросы | Задачи компании | KPI | Доказательства | Фронтстейдж | Бэкстейдж | Поддержка",
        "—",
        "Эмоция ▸ +2 | +1 | 0 | −1 | −2 | — | ✓ Без оценки | — | Olga ▸ +2 | +1 | 0 | −1 | −2 | — | ✓ Без оценки | Igor ▸ +2 | +1 | 0 | −1 | −2 | — | ✓ Без оценки | — | Ввести эмоцию…",
        "Канал ▸ website | — | ✓ Без канала | — | Другое…",
        "Охват…",
        "Выход ▸ Перестаёт пользоваться | ✓ Уходит к конкуренту | — | Не выход | — | Другое…",
        "—",
        "Переместить перед «Choosing» (Alt+←)",
        "Дублировать (Ctrl+D)",
        "—",
        "Удалить (Del) !",
      ]
    `);
  });

  it("a cell", () => {
    const cell: EditTarget = { kind: "cell", rowKey: "goals", own: false, stageIndex: 1, touchpointIndex: undefined };
    expect(read(menuFor(cell, english, parts))).toMatchInlineSnapshot(`
      [
        "Add to Goals (+)",
        "Add stage before",
        "Add stage after",
        "—",
        "Delete 2 entries !",
      ]
    `);
    expect(read(menuFor({ ...cell, rowKey: "touchpoints" }, russian, parts))).toMatchInlineSnapshot(`
      [
        "Добавить точку контакта",
        "Добавить этап перед этим",
        "Добавить этап после этого",
      ]
    `);
    expect(read(menuFor({ ...cell, rowKey: "reach" }, english, parts))).toMatchInlineSnapshot(`
      [
        "Reach… (F2)",
        "—",
        "Add stage before",
        "Add stage after",
      ]
    `);
    expect(read(menuFor({ ...cell, rowKey: "emotion" }, english, parts))).toMatchInlineSnapshot(`
      [
        "Add touchpoint",
        "Add stage before",
        "Add stage after",
      ]
    `);
  });

  it("a row", () => {
    expect(read(menuFor({ kind: "row", rowKey: "goals", own: false }, english, parts))).toMatchInlineSnapshot(`
      [
        "Collapse row",
        "Hide for everyone",
        "—",
        "Move up (Alt+↑)",
        "Move down (Alt+↓)",
        "—",
        "Add row ▸ Motives | Values | Expectations | Fears | Actions | Thoughts | Questions | Company tasks | KPI | Evidence | Frontstage | Backstage | Support | Reach | — | Own row…",
      ]
    `);
    const hidden = sceneOf(`${watch}\nlanes-hidden: [fears]`, {}, "ru");
    expect(read(menuFor({ kind: "row", rowKey: "kpi", own: false }, hidden, parts))).toMatchInlineSnapshot(`
      [
        "Развернуть строку",
        "Скрыть для всех",
        "—",
        "Добавить строку ▸ Мотивы | Ценности | Ожидания | Действия | Мысли | Вопросы | Задачи компании | KPI | Доказательства | Фронтстейдж | Бэкстейдж | Поддержка | Охват | — | Своя строка…",
        "Скрытые строки ▸ Страхи",
      ]
    `);
  });

  it("the map and its frame", () => {
    expect(read(menuFor({ kind: "map" }, english, parts))).toMatchInlineSnapshot(`
      [
        "Add stage",
        "Add persona…",
        "Add row ▸ Motives | Values | Expectations | Fears | Actions | Thoughts | Questions | Company tasks | KPI | Evidence | Frontstage | Backstage | Support | Reach | — | Own row…",
        "—",
        "Kind ▸ Customer journey (CJM) | User journey (UJM) | A potential customer’s life (LXM) | Service blueprint | — | ✓ No kind | — | Other…",
        "State ▸ As is | To be | — | ✓ No state | — | Other…",
        "Reviewed today",
        "Title…",
        "Scenario…",
        "Goal…",
        "Owner…",
        "Compare with…",
      ]
    `);
    expect(read(menuFor({ kind: "map" }, russian, parts))).toMatchInlineSnapshot(`
      [
        "Добавить этап",
        "Добавить персону…",
        "Добавить строку ▸ Мотивы | Ценности | Ожидания | Страхи | Действия | Мысли | Вопросы | Задачи компании | KPI | Доказательства | Фронтстейдж | Бэкстейдж | Поддержка | Охват | — | Своя строка…",
        "—",
        "Тип карты ▸ Путь клиента (CJM) | Путь пользователя (UJM) | Жизнь потенциального клиента (LXM) | Сервисный блюпринт | — | ✓ Без типа | — | Другое…",
        "Состояние ▸ Как есть | Как будет | — | ✓ Без состояния | — | Другое…",
        "Проверено сегодня",
        "Название…",
        "Сценарий…",
        "Цель…",
        "Ответственный…",
        "Сравнить с картой…",
      ]
    `);
    const framed = sceneOf("scenario: Wants one\njourney-state: tested\nreviewed: 2026-11-09\nstages: []");
    expect(read(menuFor({ kind: "field", field: "scenario" }, framed, parts))).toMatchInlineSnapshot(`
      [
        "Edit (F2)",
        "—",
        "Remove !",
      ]
    `);
    expect(read(menuFor({ kind: "field", field: "journey-state" }, framed, parts))).toMatchInlineSnapshot(`
      [
        "As is",
        "To be",
        "✓ tested",
        "—",
        "No state",
        "—",
        "Other…",
      ]
    `);
    expect(read(menuFor({ kind: "field", field: "reviewed" }, framed, parts))).toMatchInlineSnapshot(`
      [
        "Edit (F2)",
        "Reviewed today",
        "—",
        "Remove !",
      ]
    `);
  });

  it("a persona", () => {
    expect(read(menuFor(at(english, "personas[0]"), english, parts))).toMatchInlineSnapshot(`
      [
        "Change persona… (F2)",
        "—",
        "Add persona…",
        "—",
        "Move after Igor (Alt+→)",
        "—",
        "Remove from this map !",
      ]
    `);
  });
});

describe("a line", () => {
  const line = (target: EditTarget, title: string): MenuLine | undefined => menuFor(target, english, parts).flatMap((one) => [one, ...(one.items ?? [])]).find((one) => one.title === title);

  it("hands its action over", () => {
    line(at(english, barrier), "Medium")?.run?.();
    expect(linesOf(performed.at(-1))).toEqual([`set ${barrier}.severity = 2`]);
  });

  it("opens a draft where something has to be typed", () => {
    line(at(english, "stages[1].touchpoints[0]"), "Add touchpoint below")?.run?.();
    expect(drafted.at(-1)?.task).toEqual({ kind: "new", place: { kind: "touchpoint", path: "stages[1].touchpoints[1]", rowKey: "touchpoints" } });
    line(at(english, barrier), "Add a solution")?.run?.();
    expect(drafted.at(-1)).toMatchObject({ target: { kind: "item", path: barrier }, task: { kind: "solution" } });
  });

  it("that is chosen already does nothing", () => {
    const before = performed.length;
    line(at(english, barrier), "High")?.run?.();
    expect(performed).toHaveLength(before);
  });

  it("shows keys as a Mac does", () => {
    const keys = menuFor(at(english, barrier), english, { ...parts, isMac: true }).map((one) => one.keys).filter((one) => one !== undefined);
    expect(keys).toEqual(["F2", "+", "⌥←", "⌥→", "⌘D", "⌫"]);
  });

  it("is none for what is gone", () => {
    expect(menuFor({ kind: "stage", path: "stages[9]", stageIndex: 9 }, english, parts)).toEqual([]);
    expect(menuFor({ kind: "persona", path: "personas[9]", personaIndex: 9 }, english, parts)).toEqual([]);
  });
});
