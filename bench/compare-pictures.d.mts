import type { Page } from "playwright-core";

/** How many pixels of two pictures differ so that it could be seen. */
export function countOtherPixels(page: Page, png: string, screenshot: Buffer): Promise<number>;
