/**
 * Brings a map into the moments of editing that pictures show, and sets several moments beside each other. It knows gestures
 * and elements of the map; which notes and looks are shown is decided elsewhere.
 */

/** The map in the active tab. */
function mapOf({ page }) {
  return page.locator(".workspace-leaf.mod-active .cjm-map");
}

async function centreOf(locator) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`Not drawn: ${locator}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A picture of `size` around a place; `across` and `down` are the place's parts of it, from its top left corner. */
async function around({ page }, place, { width, height }, across, down) {
  const { width: most, height: tallest } = page.viewportSize();
  const x = Math.max(0, Math.min(place.x - width * across, most - width));
  const y = Math.max(0, Math.min(place.y - height * down, tallest - height));
  return page.screenshot({ clip: { x, y, width, height } });
}

/** A text being typed, with notes that complete a link; given up afterwards. */
async function takeDraft(app, { path, typed }, size) {
  const item = mapOf(app).locator(`[data-path='${path}']`).first();
  await item.locator(".cjm-item-text").first().click();
  await app.page.keyboard.press("End");
  await app.page.keyboard.type(typed);
  await app.page.locator(".cjm-suggestions, [role='listbox']").first().waitFor();
  const picture = await around(app, await centreOf(item), size, 0.5, 0.35);
  await app.page.keyboard.press("Escape");
  await app.page.keyboard.press("Escape");
  return picture;
}

/** A point of the curve on its way up; given up afterwards. */
async function takeDrag(app, { number, up }, size) {
  const from = await centreOf(mapOf(app).locator(`.cjm-curve-cell .cjm-point[data-number='${number}'] .cjm-disc`));
  await app.page.mouse.move(from.x, from.y);
  await app.page.mouse.down();
  await app.page.mouse.move(from.x, from.y - up, { steps: 6 });
  const picture = await around(app, from, size, 0.45, 0.6);
  await app.page.keyboard.press("Escape");
  await app.page.mouse.up();
  await app.page.mouse.move(0, 0);
  return picture;
}

/** The menu of an entry; closed afterwards. */
async function takeMenu(app, { path }, size) {
  const place = await centreOf(mapOf(app).locator(`[data-path='${path}']`).first());
  await app.page.mouse.click(place.x, place.y, { button: "right" });
  await app.page.locator(".menu-item").first().waitFor();
  const picture = await around(app, place, size, 0.15, 0.03);
  await app.page.keyboard.press("Escape");
  return picture;
}

/** The three moments of editing with a mouse, side by side. The map stays as it was. */
export async function takeEditing(app, moments) {
  const size = { width: 460, height: 430 };
  const pictures = [await takeDraft(app, moments.draft, size), await takeDrag(app, moments.drag, size), await takeMenu(app, moments.menu, size)];
  return setBeside(app, pictures, size);
}

/** A phone's map as it is read, with the handle of a touched card, and with a text being typed. The map stays as it was. */
export async function takePhone(app, { card, item }) {
  const { page } = app;
  const size = page.viewportSize();
  const read = await page.screenshot();
  const touched = mapOf(app).locator(`.cjm-list .cjm-card[data-path='${card}']`).first();
  await touched.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await touched.locator(".cjm-card-name").tap();
  await page.keyboard.press("Escape");
  const handled = await page.screenshot();
  const typed = mapOf(app).locator(`.cjm-list .cjm-item[data-path='${item}']`).first();
  await typed.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await typed.locator(".cjm-item-text").first().tap();
  const drafted = await page.screenshot();
  await page.keyboard.press("Escape");
  return setBeside(app, [read, handled, drafted], size);
}

/** Pictures in a row on the ground colour of the theme, each within a thin frame. */
async function setBeside({ context, page }, pictures, { width, height }) {
  const ground = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return { colour: style.getPropertyValue("--background-secondary"), line: style.getPropertyValue("--background-modifier-border") };
  });
  const row = await context.newPage();
  const gap = 20;
  await row.setViewportSize({ width: pictures.length * (width + 2) + (pictures.length + 1) * gap, height: height + 2 + 2 * gap });
  const images = pictures.map((picture) => `<img width="${width}" height="${height}" src="data:image/png;base64,${picture.toString("base64")}">`).join("");
  await row.setContent(`<style>body{margin:0;padding:${gap}px;display:flex;gap:${gap}px;background:${ground.colour}}img{border:1px solid ${ground.line};border-radius:12px}</style>${images}`);
  const picture = await row.screenshot();
  await row.close();
  return picture;
}
