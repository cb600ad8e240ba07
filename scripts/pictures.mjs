/**
 * Takes the pictures of the README and the docs: the built plugin over a copy of the demo vault, on a fixed day. Writes
 * into docs/pictures. Look at each after taking them.
 */
import { mkdirSync } from "node:fs";
import { loadLaunch } from "../tests/host/load-launch.mjs";

const { openVault } = await loadLaunch();
const folder = "docs/pictures";
const english = "English/Journeys/Buying a smart watch.md";
const russian = "Русский/Карты/Покупка умных часов.md";
const pictures = [
  { name: "map-light", note: english, scale: 2, width: 1440, height: 1000 },
  { name: "map-dark", note: english, scale: 2, width: 1440, height: 1000, theme: "dark" },
  { name: "narrow", note: english, scale: 2, width: 390, height: 844, mobile: true },
  { name: "map-ru", note: russian, scale: 2, width: 1440, height: 1000, language: "ru" },
  { name: "code-block", note: "English/Start here.md", scale: 2, width: 1000, height: 1000, reading: true },
];

mkdirSync(folder, { recursive: true });
for (const { name, note, reading = false, ...look } of pictures) {
  const app = await openVault({ vault: "demo-vault", now: "2026-11-22T09:00:00Z", ...look });
  try {
    await app.openFile(note, reading ? { mode: "preview" } : {});
    if (!reading && !(await app.runCommand("toggle-map"))) throw new Error(`${note} has no map.`);
    if (reading) await app.page.locator(".block-language-journey-map").first().scrollIntoViewIfNeeded();
    await app.idle();
    // The pointer rests where nothing answers to it.
    await app.page.mouse.move(0, 0);
    await app.page.screenshot({ path: `${folder}/${name}.png` });
    if (app.complaints.length > 0) throw new Error(app.complaints.join("\n"));
    console.log(`${folder}/${name}.png`);
  } finally {
    await app.close();
  }
}
