/** The picture of the export dialog with the map as a PNG. It knows the dialog's own marks and nothing of how it draws. */

/** Opens the dialog over the map in the active tab, waits for the preview, and gives the window's PNG. */
export async function takeExport({ page, runCommand, idle }) {
  await runCommand("export-map");
  await page.waitForFunction(() => document.querySelector(".cjm-export-buttons .mod-cta")?.disabled === false);
  await idle();
  await page.mouse.move(0, 0);
  return page.screenshot();
}
