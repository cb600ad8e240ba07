/** A person's two hands on the built plugin: a mouse at coordinates, keys one by one, also Cyrillic ones. It knows no note and no bytes. */
import type { CDPSession } from "playwright-core";
import { expect } from "vitest";
import type { JourneyApp } from "./journey-app";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Which of the elements, and where in it, by parts of its size from its top left corner; the middle when left out. */
export interface SpotPart {
  readonly index?: number;
  readonly across?: number;
  readonly down?: number;
}

export interface Hands {
  press(...keys: readonly string[]): Promise<void>;
  /** Types a text key by key, as a Russian keyboard does too, whose letters come as key presses and not as finished text. */
  type(text: string): Promise<void>;
  /** Types and presses Enter, and waits until it is drawn. */
  enter(text: string): Promise<void>;
  spot(selector: string, part?: SpotPart): Promise<Spot>;
  click(selector: string, part?: SpotPart): Promise<void>;
  /** Opens the menu by the right button and takes lines in it and in the menus it opens. */
  choose(selector: string, part: SpotPart, ...lines: readonly string[]): Promise<void>;
  /** Takes lines of open menus with the mouse. */
  pick(...lines: readonly string[]): Promise<void>;
  drag(from: Spot, to: Spot): Promise<void>;
  /** Opens the menu by its key and takes lines in it and in the menus it opens, by the arrow keys. */
  keyMenu(...lines: readonly string[]): Promise<void>;
  /** Takes lines of open menus by the arrow keys. */
  keyPick(...lines: readonly string[]): Promise<void>;
  /** Goes by keys alone to the cell of a row (header: undefined) and column, the labels being column 1. */
  goTo(row: string | undefined, column: number): Promise<void>;
  /** From the cell into it, to the thing at a place counted from 0. */
  goInto(row: string, column: number, place: number): Promise<void>;
}

export async function handsOn(app: JourneyApp): Promise<Hands> {
  const { page } = app;
  const session: CDPSession = await app.context.newCDPSession(page);
  const settle = async (): Promise<void> => {
    await page.waitForTimeout(60);
    await app.idle();
  };
  const menu = page.locator(".menu");
  const focusedRow = (): Promise<string> =>
    page.evaluate(() => {
      const focused = document.activeElement;
      const cell = focused?.closest("[aria-colindex]");
      return `${cell?.closest("tr")?.getAttribute("data-row") ?? (cell?.matches(".cjm-stage, .cjm-corner") === true ? "header" : "none")} ${cell?.getAttribute("aria-colindex") ?? ""}`;
    });
  const highlighted = (): Promise<string> => page.evaluate(() => document.querySelector(".menu .selected, .menu .is-selected")?.textContent ?? document.activeElement?.textContent ?? "");
  const hands: Hands = {
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: async (text) => {
      for (const letter of text) {
        if (/[ -~]/.test(letter)) await page.keyboard.press(letter === " " ? "Space" : letter);
        else if (letter.length > 1) await page.keyboard.insertText(letter);
        else {
          const key = { key: letter, code: "KeyF", windowsVirtualKeyCode: 70 };
          await session.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, unmodifiedText: letter, ...key });
          await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
        }
      }
    },
    enter: async (text) => {
      await hands.type(text);
      await hands.press("Enter");
      await settle();
    },
    spot: async (selector, { index = 0, across = 0.5, down = 0.5 } = {}) => {
      const element = app.view.locator(selector).nth(index);
      await element.scrollIntoViewIfNeeded();
      const box = await element.boundingBox();
      if (box === null) throw new Error(`Not drawn: ${selector}`);
      return { x: box.x + box.width * across, y: box.y + box.height * down };
    },
    click: async (selector, part) => {
      const { x, y } = await hands.spot(selector, part);
      await page.mouse.move(x, y);
      await page.mouse.click(x, y);
      await settle();
    },
    choose: async (selector, part, ...lines) => {
      const { x, y } = await hands.spot(selector, part);
      await page.mouse.move(x, y);
      await page.mouse.click(x, y, { button: "right" });
      await hands.pick(...lines);
    },
    pick: async (...lines) => {
      for (const text of lines) {
        const line = menu.last().locator(".menu-item", { hasText: text }).first();
        await line.waitFor();
        const box = await line.boundingBox();
        if (box === null) throw new Error(`Not in the menu: ${text}`);
        await page.mouse.click(box.x + 12, box.y + box.height / 2);
        await settle();
      }
    },
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 6 });
      await page.mouse.up();
      await settle();
    },
    keyMenu: async (...lines) => {
      await hands.press("Shift+F10");
      await hands.keyPick(...lines);
    },
    keyPick: async (...lines) => {
      for (const text of lines) {
        await menu.waitFor();
        for (let press = 0; press < 40 && !(await highlighted()).includes(text); press += 1) await hands.press("ArrowDown");
        expect(await highlighted()).toContain(text);
        await hands.press("Enter");
        await settle();
      }
    },
    goTo: async (row, column) => {
      const wanted = row ?? "header";
      // From the frame or from a button the table is some steps of Tab away.
      for (let press = 0; press < 20 && (await focusedRow()).startsWith("none"); press += 1) await hands.press("Tab");
      await hands.press("Control+Home", "ArrowRight");
      for (let press = 0; press < 40 && !(await focusedRow()).startsWith(`${wanted} `); press += 1) await hands.press("ArrowDown");
      if (column === 1) await hands.press("Home");
      for (let press = 2; press < column; press += 1) await hands.press("ArrowRight");
      expect(await focusedRow()).toBe(`${wanted} ${column}`);
    },
    goInto: async (row, column, place) => {
      await hands.goTo(row, column);
      const things = await page.locator(`.workspace-leaf.mod-active tr[data-row="${row}"] > [aria-colindex="${column}"] .cjm-${row === "touchpoints" ? "card" : "item"}`).count();
      // A single thing is edited from its cell.
      if (things < 2) return;
      await hands.press("Enter");
      for (let press = 0; press < place; press += 1) await hands.press("ArrowDown");
    },
  };
  return hands;
}
