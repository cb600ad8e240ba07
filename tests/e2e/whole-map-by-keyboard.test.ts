/** The same map as by mouse, from the same empty note, without a mouse and without its Markdown, in Russian. */
import { expect, it } from "vitest";
import { handsOn } from "./hands";
import { mapType, openJourneyApp } from "./journey-app";
import { mapPath, people, wholeMap } from "./whole-map-note";

it("is, in the end, the note a careful person would have typed", { timeout: 240_000 }, async () => {
  const app = await openJourneyApp({ vault: { [mapPath]: "", ...people }, language: "ru", width: 1400, height: 1000 });
  try {
    const { enter, goInto, goTo, keyMenu, keyPick, press, type } = await handsOn(app);
    const focused = (): Promise<string> => app.page.evaluate(() => document.activeElement?.textContent ?? "");

    await app.openFile(mapPath);
    await app.runCommand("turn-into-journey");
    await expect.poll(app.viewType).toBe(mapType);
    await press("Enter");
    for (const name of ["Нужда", "Вручение", "Выбор", "Покупка"]) await enter(name);
    await press("Escape");
    await goTo(undefined, 3);
    await press("Alt+ArrowRight");
    await expect.poll(focused).toContain("Вручение");
    await app.idle();
    await press("Alt+ArrowRight");
    await app.idle();

    const touchpoints = [["Напоминание в календаре", "Совет подруги"], ["Сайт цветочного", "Отзывы: «свежие»?", "Звонок оператору"], ["Оплата картой"], ["Курьер", "Фото букета"]];
    for (const [index, names] of touchpoints.entries()) {
      await goTo("touchpoints", index + 2);
      // The first letter begins the first, Enter the next.
      for (const name of names) await enter(name);
      await press("Escape");
    }
    await goInto("touchpoints", 3, 2);
    await press("Alt+ArrowRight");
    await app.idle();
    await expect.poll(focused).toContain("Звонок оператору");
    await goInto("touchpoints", 5, 1);
    await press("Delete");
    await app.idle();
    await press("Control+z");
    await app.idle();
    await press("Control+Shift+z");
    await app.idle();

    await goInto("touchpoints", 2, 0);
    await enter("-1");
    await goInto("touchpoints", 2, 1);
    await keyMenu("Эмоция", "Ввести эмоцию");
    await enter("радость");
    await goInto("touchpoints", 3, 0);
    await keyMenu("Эмоция", "Ввести эмоцию");
    await enter("😠");
    await goInto("touchpoints", 4, 0);
    await enter("0");
    await goTo("emotion", 4);
    // On the curve: the only point of the cell, up by two steps of a half.
    await press("Enter");
    await enter("1");
    await goInto("touchpoints", 5, 0);
    await enter("+2");
    await goInto("touchpoints", 5, 0);
    await keyMenu("Момент истины");

    await goInto("touchpoints", 3, 0);
    await keyMenu("Канал", "Другое");
    await type("сай");
    await expect.poll(() => app.page.locator(".cjm-suggestion").count()).toBeGreaterThan(0);
    await press("Escape");
    await enter("т");
    await goInto("touchpoints", 4, 0);
    await keyMenu("Канал", "Другое");
    await enter("телефон, чат");

    for (const name of ["Цели", "Мысли", "Барьеры", "Решения", "KPI", "Охват"]) {
      await goTo("touchpoints", 1);
      await keyMenu("Добавить строку", name);
    }
    await goTo("goals", 2);
    await enter("Не забыть о годовщине");
    await enter("Уложиться в обед");
    await press("Escape");
    await goInto("touchpoints", 3, 0);
    await keyMenu("Добавить в строку", "Мысли");
    await enter("А букет не завянет?");
    await press("Escape");
    await goTo("thoughts", 5);
    await enter("#ура, успел");
    await press("Escape");
    await goInto("touchpoints", 3, 1);
    await keyMenu("Добавить в строку", "Барьеры");
    await enter("Отзывам не верят: все «на пять»");
    await press("Escape");
    await goInto("barriers", 3, 0);
    await keyMenu("Почему");
    await enter("Нет фотографий покупателей");
    await goInto("barriers", 3, 0);
    await keyMenu("Важность", "Высокий");
    await goInto("barriers", 3, 0);
    await keyMenu("Добавить решение");
    await enter("Просить фото в день вручения");
    await press("Escape");
    await goInto("solutions", 3, 0);
    await keyMenu("Статус", "В работе");
    await goInto("solutions", 3, 0);
    await keyMenu("Ответственный");
    await enter("Марина");
    await goInto("solutions", 3, 0);
    await keyMenu("Срок");
    await enter("12012026");
    await goTo("kpi", 4);
    await enter("Оплатили");
    await press("Escape");
    await goInto("kpi", 4, 0);
    await press("Control+d");
    await app.idle();
    await goInto("kpi", 4, 1);
    await press("Delete");
    await app.idle();
    for (const [key, value] of [["Значение", "410"], ["План", "600"]] as const) {
      await goInto("kpi", 4, 0);
      await keyMenu(key);
      await enter(value);
    }
    for (const [index, people] of ["1 830", "940", "410"].entries()) {
      await goTo("reach", index + 2);
      await enter(people);
    }

    // The frame: its own menu stands one step of Shift+Tab before the table.
    const more = async (...lines: readonly string[]): Promise<void> => {
      await goTo(undefined, 1);
      await press("Shift+F10");
      await keyPick(...lines);
    };
    await more("Добавить персону");
    await type("Васили");
    await expect.poll(() => app.page.locator(".cjm-suggestion").count()).toBe(1);
    await press("Enter");
    // A taken suggestion is the whole answer; another Enter would open the persona's note.
    await expect.poll(() => app.map.locator(".cjm-draft").count()).toBe(0);
    await more("Сценарий");
    await enter("Купить жене букет: в обед, без звонков");
    await more("Тип карты", "Путь клиента");
    await more("Состояние", "Как есть");
    await more("Проверено сегодня");

    await app.idle();
    await expect.poll(() => app.readFile(mapPath)).toBe(wholeMap);
    await app.expectClean();
    expect(await app.notices()).toEqual([]);
  } finally {
    await app.close();
  }
});
