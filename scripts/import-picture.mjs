/** The picture of the import dialog: a sheet pasted into it, with the map it makes. It knows the dialog's own marks and nothing of how it reads. */

const sheets = {
  en: [
    ["", "Hearing of it", "Trying", "", "Paying"],
    ["Touchpoints", "A colleague's photo\nSearch results", "Landing page", "Free week", "Invoice by mail"],
    ["Channel", "messenger", "website", "app", "mail"],
    ["Feels", "🙂", "😕", "😍", "😐"],
    ["Goals", "See whether it is for her", "Start without a card", "", "An invoice her accountant takes"],
    ["Pain points", "", "The form asks for the company's size", "", "The VAT number is asked for twice"],
    ["Ideas", "", "Ask nothing but the address", "", "Remember it from the trial"],
    ["Weather", "Rain", "", "Sun", ""],
  ],
  ru: [
    ["", "Узнаёт", "Пробует", "", "Платит"],
    ["Точки контакта", "Фото коллеги\nВыдача поиска", "Лендинг", "Бесплатная неделя", "Счёт по почте"],
    ["Каналы", "мессенджер", "сайт", "приложение", "почта"],
    ["Эмоции", "🙂", "😕", "😍", "😐"],
    ["Цели", "Понять, для неё ли это", "Начать без карты", "", "Счёт, который примет бухгалтер"],
    ["Боли", "", "Форма спрашивает размер компании", "", "ИНН спрашивают дважды"],
    ["Идеи", "", "Не спрашивать ничего, кроме адреса", "", "Помнить его с пробной недели"],
    ["Погода", "Дождь", "", "Солнце", ""],
  ],
};

/** Opens the dialog, pastes the sheet and waits for its map; gives the window's PNG. `language` is `en` or `ru`. */
export async function takeImport({ page, runCommand, idle }, language) {
  await runCommand("import-map");
  await page.locator(".cjm-import textarea").waitFor();
  const text = sheets[language].map((row) => row.map((cell) => (cell.includes("\n") ? `"${cell}"` : cell)).join("\t")).join("\n");
  await page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData("text/plain", plain);
    document.querySelector(".cjm-import textarea").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await page.locator(".cjm-import .cjm-card").first().waitFor();
  await idle();
  await page.mouse.move(0, 0);
  return page.screenshot();
}
