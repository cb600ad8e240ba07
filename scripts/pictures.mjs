/**
 * Takes the pictures of the README and the docs: the built plugin over a copy of the demo vault, on a fixed day. Writes
 * into docs/pictures; names of pictures as arguments take only these. Look at each after taking them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { loadLaunch } from "../tests/host/load-launch.mjs";
import { takeEditing, takePhone } from "./editing-pictures.mjs";
import { takeExport } from "./export-picture.mjs";
import { takeImport } from "./import-picture.mjs";

const { openVault } = await loadLaunch();
const folder = "docs/pictures";
const english = "English/Journeys/Buying a smart watch.md";
const russian = "Русский/Карты/Покупка умных часов.md";
const wide = { scale: 2, width: 1440, height: 1000 };
const phone = { note: english, scale: 2, width: 390, height: 844, mobile: true, take: (app) => takePhone(app, { card: "stages[2].touchpoints[0]", item: "stages[2].touchpoints[0].barriers[0]" }) };
const moments = { drag: { number: 8, up: 60 }, draft: { path: "stages[2].touchpoints[0].barriers[0]" }, menu: { path: "stages[3].touchpoints[0].barriers[0]" } };
const edit = (typed) => (app) => takeEditing(app, { ...moments, draft: { ...moments.draft, typed } });
const readBlock = async (app) => {
  await app.page.locator(".block-language-journey-map").first().scrollIntoViewIfNeeded();
  return takeStill(app);
};

const pictures = [
  { name: "map-light", note: english, ...wide },
  { name: "map-dark", note: english, ...wide, theme: "dark" },
  { name: "map-ru-light", note: russian, ...wide, language: "ru" },
  { name: "map-ru-dark", note: russian, ...wide, language: "ru", theme: "dark" },
  { name: "editing-light", note: english, ...wide, take: edit(", see [[Interv") },
  { name: "editing-dark", note: english, ...wide, theme: "dark", take: edit(", see [[Interv") },
  { name: "editing-ru-light", note: russian, ...wide, language: "ru", take: edit(", см. [[Интерв") },
  { name: "editing-ru-dark", note: russian, ...wide, language: "ru", theme: "dark", take: edit(", см. [[Интерв") },
  { name: "phone-light", ...phone },
  { name: "phone-dark", ...phone, theme: "dark" },
  { name: "phone-ru-light", ...phone, note: russian, language: "ru" },
  { name: "phone-ru-dark", ...phone, note: russian, language: "ru", theme: "dark" },
  { name: "import-light", note: english, ...wide, take: (app) => takeImport(app, "en") },
  { name: "import-dark", note: english, ...wide, theme: "dark", take: (app) => takeImport(app, "en") },
  { name: "import-ru-light", note: russian, ...wide, language: "ru", take: (app) => takeImport(app, "ru") },
  { name: "import-ru-dark", note: russian, ...wide, language: "ru", theme: "dark", take: (app) => takeImport(app, "ru") },
  { name: "export-light", note: english, ...wide, take: takeExport },
  { name: "export-dark", note: english, ...wide, theme: "dark", take: takeExport },
  { name: "export-ru-light", note: russian, ...wide, language: "ru", take: takeExport },
  { name: "export-ru-dark", note: russian, ...wide, language: "ru", theme: "dark", take: takeExport },
  { name: "code-block", note: "English/Start here.md", ...wide, width: 1000, reading: true, take: readBlock },
  { name: "code-block-ru", note: "Русский/Начните здесь.md", ...wide, width: 1000, language: "ru", reading: true, take: readBlock },
];

async function takeStill({ idle, page }) {
  await idle();
  // The pointer rests where nothing answers to it, and no ring says where the keyboard is.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement?.blur());
  return page.screenshot();
}

const named = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const { name, note, reading = false, take = takeStill, ...look } of pictures) {
  if (named.length > 0 && !named.includes(name)) continue;
  const app = await openVault({ vault: "demo-vault", now: "2026-11-22T09:00:00Z", ...look });
  try {
    await app.openFile(note, reading ? { mode: "preview" } : {});
    if (!reading && !(await app.runCommand("toggle-map"))) throw new Error(`${note} has no map.`);
    await app.idle();
    writeFileSync(`${folder}/${name}.png`, await take(app));
    if (app.complaints.length > 0) throw new Error(app.complaints.join("\n"));
    console.log(`${folder}/${name}.png`);
  } finally {
    await app.close();
  }
}
