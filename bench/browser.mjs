/** Opens headless Chromium with one blank page for a benchmark. The browser is the one on this machine, or `CHROMIUM`. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const candidates = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Runs `work` with a page of the given size and closes the browser whatever happens. */
export async function withPage({ width = 1400, height = 900 }, work) {
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--js-flags=--expose-gc"],
  });
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    page.on("pageerror", (fault) => console.error("page:", fault.message));
    await page.goto("about:blank");
    return await work(page);
  } finally {
    await browser.close();
  }
}
