/** A random afternoon over two panes, an editor and another program: every text is there exactly as often as it should be. */
import type { Locator } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { type JourneyApp, openJourneyApp } from "./journey-app";

const path = "Note.md";
const comments = ["# one: the note", "# two: a stage", "# three: felt twice", "# four: before a card", "# five: in a list", "# six: the end"];
const start = `---
${comments[0]}
tags: [journey]
lanes: [goals, fears]
stages:
  - name: w1 ${comments[1]}
    goals: w2
    fears: [w3, 'w4', "w5"]
    touchpoints:
      - name: w6
        emotion: -1 ${comments[2]}
        thoughts:
          - w7
      ${comments[3]}
      - w8
  - name: w9
    goals:
      - w10
      ${comments[4]}
      - w11
    touchpoints: [w12, {name: w13, channel: phone}]
  - name: w14
    thoughts: >-
      w15
${comments[5]}
---
`;
const seed = Number(process.env["SEED"] ?? "20261122");
const steps = Number(process.env["STEPS"] ?? "150");

/** Numbers below 1 from a seed, the same in every run (Park and Miller's minimal standard generator). */
function randomFrom(first: number): () => number {
  let state = (first % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

let app: JourneyApp;
beforeEach(async () => {
  app = await openJourneyApp({ vault: { [path]: `${start}Body.\n`, "Other.md": "Other.\n" }, width: 1900 });
});
afterEach(() => app.close());

/** Every word of ours, with how often it stands in the frontmatter. */
function wordsIn(text: string): string[] {
  return [...text.slice(0, text.lastIndexOf("\n---\n")).matchAll(/\bw\d+\b/g)].map(([word]) => word).sort();
}

it(`loses and doubles nothing (seed ${seed})`, { timeout: 400_000 }, async () => {
  const { page } = app;
  const random = randomFrom(seed);
  const upTo = (count: number): number => Math.floor(random() * count);
  let words = wordsIn(start);
  let body = "Body.\n";
  let count = 15;
  const log: string[] = [];
  const fresh = (): string => `w${++count}`;
  /** Texts before and after each edit that Undo can take back, newest last. */
  let done: [before: string, after: string][] = [];
  let undone: [before: string, after: string][] = [];

  const showBoth = async (): Promise<void> => {
    await app.openMap(path);
    await app.openFile(path, {}, "split");
    await app.runCommand("toggle-map");
    await expect.poll(() => page.locator(".cjm-map tr[data-row]").count()).toBeGreaterThan(5);
  };
  const pane = () => page.locator(".cjm-map").nth(upTo(2));
  const replaced = (old: string, next: string): string[] => words.map((word) => (word === old ? next : word)).sort();
  const disk = (): string => app.readFile(path);
  const edited = async (before: string, expected: readonly string[]): Promise<void> => {
    await expect.poll(() => wordsIn(disk()), { message: log.slice(-3).join("\n"), timeout: 4000 }).toEqual(expected);
    words = [...expected];
    if (disk() === before) return;
    done.push([before, disk()]);
    undone = [];
  };
  /** A click opens a draft, Escape leaves the focus on what was clicked. */
  const takeFocus = async (thing: Locator): Promise<void> => {
    await thing.click();
    await page.locator(".cjm-draft textarea").first().waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".cjm-draft").count()).toBe(0);
  };
  const leave = async (): Promise<void> => {
    const way = upTo(3);
    log.push(`  left by ${["Enter", "Tab", "blur"][way]}`);
    if (way === 0) await page.keyboard.press("Enter");
    else if (way === 1) await page.keyboard.press("Tab");
    else await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await app.idle();
    for (let press = 0; press < 3 && (await page.locator(".cjm-draft").count()) > 0; press += 1) await page.keyboard.press("Escape");
  };
  /** Opens a draft on something that shows exactly one of our words; the word. */
  const openDraft = async (map: ReturnType<typeof pane>): Promise<string | undefined> => {
    const texts = map.locator(".cjm-item, .cjm-card-name, .cjm-stage-text");
    const text = texts.nth(upTo(await texts.count()));
    const word = /w\d+/.exec((await text.textContent()) ?? "")?.[0];
    await text.click();
    await map.locator(".cjm-draft textarea").first().waitFor();
    return word;
  };

  const actions: Readonly<Record<string, () => Promise<void>>> = {
    change: async () => {
      const before = disk();
      const map = pane();
      const old = await openDraft(map);
      const next = fresh();
      log.push(`change ${old} to ${next}`);
      await map.locator(".cjm-draft textarea").first().fill(next);
      await leave();
      await edited(before, replaced(old ?? "", next));
    },
    giveUp: async () => {
      const before = disk();
      const map = pane();
      log.push(`give up a change of ${await openDraft(map)}`);
      await map.locator(".cjm-draft textarea").first().fill("w0");
      await page.keyboard.press("Escape");
      await app.idle();
      expect(disk()).toBe(before);
    },
    changeBothSides: async () => {
      const map = pane();
      const old = await openDraft(map);
      const next = fresh();
      log.push(`change ${old} to ${next} while another program writes`);
      await map.locator(".cjm-draft textarea").first().fill(next);
      body += `Outside ${count}.\n`;
      const outside = disk().slice(0, disk().lastIndexOf("\n---\n") + 5) + body;
      await app.externalWrite(path, outside);
      done = undone = [];
      await leave();
      await edited(outside, replaced(old ?? "", next));
    },
    add: async () => {
      const before = disk();
      const cells = pane().locator("tr[data-row='goals'] > td, tr[data-row='fears'] > td, tr[data-row='touchpoints'] > td");
      await cells.nth(upTo(await cells.count())).focus();
      const next = fresh();
      log.push(`add ${next}`);
      await page.keyboard.press("Insert");
      await page.keyboard.type(next);
      await leave();
      await edited(before, [...words, next].sort());
    },
    remove: async () => {
      const before = disk();
      // Only what was added: what stood there at first keeps its comments to the end.
      const items = pane().locator(".cjm-item").filter({ hasText: /^w(?:1[6-9]|[2-9]\d|\d{3})$/ });
      const all = await items.count();
      if (all === 0) return;
      const item = items.nth(upTo(all));
      const word = ((await item.textContent()) ?? "").trim();
      const lines = before.split("\n");
      const at = lines.findIndex((line) => /^ +- w\d+$/.test(line) && line.endsWith(`- ${word}`));
      if (at === -1 || /^ *#/.test(lines[at - 1] ?? "")) return;
      log.push(`remove ${word}`);
      await takeFocus(item);
      await page.keyboard.press("Delete");
      await edited(before, words.filter((one) => one !== word));
    },
    move: async () => {
      const before = disk();
      const things = pane().locator(".cjm-item, .cjm-card-name, .cjm-stage-text");
      const thing = things.nth(upTo(await things.count()));
      const way = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"][upTo(4)] ?? "ArrowUp";
      log.push(`move ${(await thing.textContent()) ?? ""} by ${way}`);
      await takeFocus(thing);
      await page.keyboard.press(`Alt+${way}`);
      await app.idle();
      await page.waitForTimeout(60);
      await edited(before, words);
    },
    undo: async () => {
      const last = done.pop();
      if (last === undefined) return;
      log.push("undo");
      await page.locator(".cjm-map th.cjm-stage").first().focus();
      await page.keyboard.press("Control+z");
      await expect.poll(disk, { message: log.slice(-3).join("\n") }).toBe(last[0]);
      undone.push(last);
      words = wordsIn(disk());
    },
    redo: async () => {
      const last = undone.pop();
      if (last === undefined) return;
      log.push("redo");
      await page.locator(".cjm-map th.cjm-stage").last().focus();
      await page.keyboard.press("Control+Shift+z");
      await expect.poll(disk, { message: log.slice(-3).join("\n") }).toBe(last[1]);
      done.push(last);
      words = wordsIn(disk());
    },
    closeWithDraft: async () => {
      const before = disk();
      const map = page.locator(".workspace-leaf.mod-active .cjm-map");
      if ((await map.count()) !== 1) return;
      const old = await openDraft(map);
      const next = fresh();
      log.push(`change ${old} to ${next} and close all tabs`);
      await map.locator(".cjm-draft textarea").first().fill(next);
      await app.closeTabs();
      await edited(before, replaced(old ?? "", next));
      await showBoth();
    },
    typeInEditor: async () => {
      log.push("type in the editor");
      await app.closeTabs();
      await app.openFile(path);
      const typed = `Typed ${fresh()}.\n`;
      await page.evaluate((text) => {
        const editor = window.app.workspace.activeEditor?.editor;
        editor?.replaceRange(text, editor.offsetToPos(editor.getValue().length));
      }, typed);
      body += typed;
      const before = disk();
      await app.runCommand("open-map-to-side");
      const map = page.locator(".cjm-map").last();
      await map.locator("tr[data-row]").first().waitFor();
      const old = await openDraft(map);
      const next = fresh();
      log.push(`  and change ${old} to ${next} beside it`);
      await map.locator(".cjm-draft textarea").first().fill(next);
      await leave();
      await edited(before, replaced(old ?? "", next));
      await expect.poll(disk).toContain(typed);
      done = undone = [];
      await app.closeTabs();
      await showBoth();
    },
  };
  const names = ["change", "change", "change", "add", "add", "move", "move", "move", "remove", "undo", "undo", "redo", "giveUp", "changeBothSides", "closeWithDraft", "typeInEditor"];

  await showBoth();
  try {
    for (let step = 0; step < steps; step += 1) {
      await actions[names[upTo(names.length)] ?? "change"]?.();
      const text = disk();
      expect(text.slice(text.lastIndexOf("\n---\n") + 5), `the body after ${log.at(-1)}`).toBe(body);
      for (const comment of comments) expect(text.split(comment).length, `${comment} after ${log.at(-1)}`).toBe(2);
      const note = readNote(text);
      expect(note.faults, log.at(-1)).toEqual([]);
      expect(readJourney(note).problems, log.at(-1)).toEqual([]);
    }
    await app.expectClean();
  } catch (error) {
    throw new Error(`Seed ${seed}, step ${log.length}:\n${log.slice(-6).join("\n")}\n${disk()}`, { cause: error });
  }
});
