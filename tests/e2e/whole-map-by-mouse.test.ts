/** A whole map grown out of an empty note with the mouse, typing nothing but its texts, in Russian; then the note is read. */
import { expect, it } from "vitest";
import { handsOn } from "./hands";
import { mapType, openJourneyApp } from "./journey-app";
import { mapPath, people, wholeMap } from "./whole-map-note";

it("is, in the end, the note a careful person would have typed", { timeout: 240_000 }, async () => {
  const app = await openJourneyApp({ vault: { [mapPath]: "", ...people }, language: "ru", width: 1400, height: 1000 });
  try {
    const { click, choose, drag, enter, pick, press, spot, type } = await handsOn(app);
    const cell = (row: string): string => `tr[data-row='${row}'] > td`;
    const item = (row: string): string => `tr[data-row='${row}'] .cjm-item`;
    const more = (...lines: readonly string[]): Promise<void> => click(".cjm-head .cjm-plus.is-frame, .cjm-plus.is-frame").then(() => pick(...lines));
    const addRow = (name: string): Promise<void> => click(".cjm-plus.is-after", { index: 1 }).then(() => pick(name));

    await app.openFile(mapPath);
    await app.page.getByLabel("More options").click();
    await pick("Сделать картой пути");
    await expect.poll(app.viewType).toBe(mapType);

    await click(".cjm-first");
    for (const name of ["Нужда", "Вручение", "Выбор", "Покупка"]) await enter(name);
    await press("Escape");
    await drag(await spot("th.cjm-stage", { index: 1 }), await spot("th.cjm-stage", { index: 3, across: 0.9 }));

    const touchpoints = [["Напоминание в календаре", "Совет подруги"], ["Сайт цветочного", "Отзывы: «свежие»?", "Звонок оператору"], ["Оплата картой"], ["Курьер", "Фото букета"]];
    for (const [index, names] of touchpoints.entries()) {
      await click(cell("touchpoints"), { index, down: 0.4 });
      for (const name of names) await enter(name);
      await press("Escape");
    }
    // The call belongs to buying; a photo was too much, and then not.
    await drag(await spot(".cjm-card", { index: 4 }), await spot(".cjm-card", { index: 5, down: 0.2 }));
    await choose(".cjm-card", { index: 7 }, "Удалить");
    await press("Control+z");
    await press("Control+Shift+z");

    // Emotions: from the menu, by a word, by an emoji, by a press on the curve and by dragging.
    await choose(".cjm-card", { index: 0 }, "Эмоция", "−1");
    await choose(".cjm-card", { index: 1 }, "Эмоция", "Ввести эмоцию");
    await enter("радость");
    await choose(".cjm-card", { index: 2 }, "Эмоция", "Ввести эмоцию");
    await enter("😠");
    const press5 = await spot(cell("emotion"), { index: 2, across: 0.25, down: 0.52 });
    await app.page.mouse.move(press5.x, press5.y);
    await app.page.mouse.down();
    await app.page.mouse.up();
    const five = await spot(".cjm-point[data-number='5'] .cjm-disc");
    await drag(five, { x: five.x, y: five.y - 37 });
    await choose(".cjm-card", { index: 6 }, "Эмоция", "+2");
    await choose(".cjm-card", { index: 6 }, "Момент истины");

    await choose(".cjm-card", { index: 2 }, "Канал", "Другое");
    await type("сай");
    await app.page.locator(".cjm-suggestion", { hasText: "сайт" }).first().click();
    await press("Enter");
    await choose(".cjm-card", { index: 4 }, "Канал", "Другое");
    await enter("телефон, чат");

    for (const name of ["Цели", "Мысли", "Барьеры", "Решения", "KPI", "Охват"]) await addRow(name);
    await click(cell("goals"), { index: 0 });
    await enter("Не забыть о годовщине");
    await enter("Уложиться в обед");
    await press("Escape");
    await choose(".cjm-card", { index: 2 }, "Добавить в строку", "Мысли");
    await enter("А букет не завянет?");
    await press("Escape");
    await click(cell("thoughts"), { index: 3 });
    await enter("#ура, успел");
    await press("Escape");
    await choose(".cjm-card", { index: 3 }, "Добавить в строку", "Барьеры");
    await enter("Отзывам не верят: все «на пять»");
    await press("Escape");
    await choose(item("barriers"), {}, "Почему");
    await enter("Нет фотографий покупателей");
    await choose(item("barriers"), {}, "Важность", "Высокий");
    await choose(item("barriers"), {}, "Добавить решение");
    await enter("Просить фото в день вручения");
    await press("Escape");
    await choose(item("solutions"), {}, "Статус", "В работе");
    await choose(item("solutions"), {}, "Ответственный");
    await enter("Марина");
    await choose(item("solutions"), {}, "Срок");
    // The browser of the specs asks for month, day, year.
    await enter("12012026");
    await click(cell("kpi"), { index: 2 });
    await enter("Оплатили");
    await press("Escape");
    await choose(item("kpi"), {}, "Дублировать");
    await choose(item("kpi"), { index: 1 }, "Удалить");
    for (const [key, value] of [["Значение", "410"], ["План", "600"]] as const) {
      await choose(item("kpi"), {}, key);
      await enter(value);
    }
    for (const [index, people] of ["1 830", "940", "410"].entries()) {
      await click(cell("reach"), { index });
      await enter(people);
    }

    await click("button[aria-label='Добавить персону']");
    await type("Васил");
    await app.page.locator(".cjm-suggestion", { hasText: "Василий" }).first().click();
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
