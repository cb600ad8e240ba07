/** Where the pieces of editing stand on the screen: buttons of the frame, focus rings, drafts and suggestions, in pixels. */
import { afterEach, describe, expect, it } from "vitest";
import type { VaultOptions } from "../host/launch";
import { type JourneyApp, openJourneyApp } from "./journey-app";

const stages = `stages:
  - name: Choosing
    goals: [Be sure, Be quick]
    touchpoints:
      - name: Spec sheet
        emotion: -2
  - name: Buying
    goals: Get it today
    touchpoints:
      - name: Shop
        emotion: 1
---
`;
const many = 'personas: ["[[Olga]]", "[[Igor]]", "[[Anna Maria of the long name]]", "[[Peter]]", "[[Ann]]", "[[Bob]]"]\njourney-type: CJM\njourney-state: as-is\n';
const problem = "emotion-scale: banana\n";
const frames = { "None.md": "", "None and a problem.md": problem, "Many.md": many, "Many and a problem.md": many + problem };
const vault = { ...Object.fromEntries(Object.entries(frames).map(([name, frame]) => [name, `---\ntags: [journey]\n${frame}${stages}`])), "Interview 3.md": "Words.\n", "Ingrid.md": "---\ntags: [persona]\n---\n" };

const opened: JourneyApp[] = [];

async function open(options: Partial<VaultOptions> = {}): Promise<JourneyApp> {
  const app = await openJourneyApp({ vault, ...options });
  opened.push(app);
  return app;
}

afterEach(async () => {
  for (const app of opened.splice(0)) {
    await app.expectClean();
    await app.close();
  }
});

const scrollWidth = (app: JourneyApp): Promise<number> => app.map.locator(".cjm-scroll").evaluate((element) => element.scrollWidth);

describe("the frame's pieces", () => {
  for (const [name, options] of [
    ["in a wide pane", {}],
    ["in Russian and dark", { language: "ru", theme: "dark" }],
    ["from right to left", { rightToLeft: true }],
    ["in a narrow pane", { width: 420, mobile: true }],
    ["in a narrow pane from right to left", { width: 420, mobile: true, rightToLeft: true }],
  ] as const) {
    it(`stand apart from each other ${name}, with and without personas and problems`, async () => {
      const app = await open({ width: 1000, height: 700, ...options });
      for (const path of Object.keys(frames)) {
        await app.openMap(path);
        const overlaps = await app.map.evaluate((map) => {
          const pieces = [...map.querySelectorAll(".cjm-title, .cjm-badge, .cjm-persona, .cjm-problems-chip, .cjm-tool, .cjm-editing > .is-frame")].map((piece) => ({ name: piece.className, box: piece.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
          const room = map.getBoundingClientRect();
          const outside = pieces.filter(({ box }) => box.left < room.left - 0.5 || box.right > room.right + 0.5).map((piece) => `${piece.name} is cut off`);
          const over = pieces.flatMap((one, place) => pieces.slice(place + 1).filter(({ box }) => one.box.left < box.right - 0.5 && box.left < one.box.right - 0.5 && one.box.top < box.bottom - 0.5 && box.top < one.box.bottom - 0.5).map((other) => `${one.name} | ${other.name}`));
          return [...outside, ...over];
        });
        expect(overlaps, path).toEqual([]);
      }
    });
  }
});

describe("the ring of what has the focus", () => {
  for (const theme of ["light", "dark"] as const) {
    it(`is whole on a stage's header, a cell and an entry (${theme})`, async () => {
      const app = await open({ theme });
      await app.openMap("None.md");
      const { page } = app;
      const accent = await app.map.evaluate((map) => {
        const probe = document.createElement("i");
        probe.style.color = "var(--interactive-accent)";
        map.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      });
      /** How much of each side of a box is drawn in the accent's colour, in the best line within 4 pixels of its edge. */
      const sides = async (selector: string): Promise<number[]> => {
        const box = await app.map.locator(selector).first().boundingBox();
        if (box === null) throw new Error(`Not drawn: ${selector}`);
        const picture = (await page.screenshot({ clip: { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 } })).toString("base64");
        return page.evaluate(async ([data, wanted]) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext("2d", { willReadFrequently: true });
          if (context === null) throw new Error("no canvas");
          context.fillStyle = wanted;
          context.fillRect(0, 0, 1, 1);
          const rgb = [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
          context.drawImage(image, 0, 0);
          const { width, height } = image;
          const { data: pixels } = context.getImageData(0, 0, width, height);
          const near = (x: number, y: number): boolean => rgb.every((value, channel) => Math.abs(value - (pixels[(y * width + x) * 4 + channel] ?? 0)) < 40);
          // Without the rounded corners.
          const best = (length: number, at: (depth: number, step: number) => [x: number, y: number]): number => Math.max(...Array.from({ length: 10 }, (_, depth) => {
            const steps = Array.from({ length: length - 28 }, (_one, step) => near(...at(depth + 2, step + 14)));
            return steps.filter(Boolean).length / steps.length;
          }));
          return [best(width, (depth, step) => [step, depth]), best(width, (depth, step) => [step, height - 1 - depth]), best(height, (depth, step) => [depth, step]), best(height, (depth, step) => [width - 1 - depth, step])];
        }, [picture, accent] as const);
      };
      const whole = (shares: number[]): void => expect(Math.min(...shares)).toBeGreaterThan(0.95);
      await app.map.locator("th.cjm-stage").last().focus();
      await page.keyboard.press("ArrowLeft");
      whole(await sides("th.cjm-stage"));
      await page.keyboard.press("ArrowDown");
      whole(await sides("td.cjm-facts"));
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Be sure");
      whole(await sides("tr[data-row='goals'] .cjm-item"));
    });
  }
});

describe("a draft", () => {
  it("of a new stage stands where the stage will, and hides no name before it", async () => {
    for (const rightToLeft of [false, true]) {
      const app = await open({ rightToLeft });
      await app.openMap("None.md");
      const names = app.map.locator(".cjm-stage-text");
      for (const place of [0, 1]) {
        await app.map.locator("th.cjm-stage").nth(place).focus();
        await app.page.keyboard.press("Insert");
        const draft = await app.map.locator(".cjm-draft-box").boundingBox();
        const before = await names.nth(place).boundingBox();
        const pane = await app.map.boundingBox();
        if (draft === null || before === null || pane === null) throw new Error("Something is not drawn.");
        expect(await app.map.locator(".cjm-draft textarea").getAttribute("placeholder")).toBe("New stage");
        if (rightToLeft) expect(draft.x + draft.width).toBeLessThan(before.x);
        else expect(draft.x).toBeGreaterThan(before.x + before.width);
        expect(draft.x).toBeGreaterThanOrEqual(pane.x - 1);
        expect(draft.x + draft.width).toBeLessThanOrEqual(pane.x + pane.width + 1);
        await app.page.keyboard.press("Escape");
      }
    }
  });

  it("near the map's edge does not widen the map by its suggestions", async () => {
    const app = await open({ width: 760 });
    await app.openMap("Many.md");
    const before = await scrollWidth(app);
    await app.map.locator("tr[data-row='goals'] .cjm-item").last().click();
    await app.page.keyboard.type(" [[Inter");
    await app.map.locator(".cjm-suggestion").first().waitFor();
    expect(await scrollWidth(app)).toBe(before);
    await app.page.keyboard.press("Escape");
    await app.page.keyboard.press("Escape");
    await app.map.locator(".cjm-editing > .is-frame").last().click();
    await app.page.keyboard.type("In");
    await app.map.locator(".cjm-suggestion").first().waitFor();
    expect(await scrollWidth(app)).toBe(before);
    await app.page.keyboard.press("Escape");
    await app.page.keyboard.press("Escape");
  });

  it("grows with its text, where the browser sizes fields and where it does not", async () => {
    const app = await open();
    await app.openMap("None.md");
    const field = app.map.locator(".cjm-draft textarea");
    const height = (): Promise<number> => field.evaluate((element) => element.getBoundingClientRect().height);
    const grow = async (): Promise<void> => {
      await app.map.locator("tr[data-row='goals'] .cjm-item").first().click();
      const before = await height();
      await app.page.keyboard.type("words that go on and on ".repeat(8));
      expect(await height()).toBeGreaterThan(before * 2);
      await app.page.keyboard.press("Escape");
      await expect.poll(() => field.count()).toBe(0);
    };
    await grow();
    await app.page.evaluate(() => {
      const supports = CSS.supports.bind(CSS);
      Object.defineProperty(CSS, "supports", { value: (name: string, value?: string) => name !== "field-sizing" && (value === undefined ? supports(name) : supports(name, value)) });
    });
    await app.page.addStyleTag({ content: ".cjm-map .cjm-draft .cjm-draft-field:not(.is-native) { field-sizing: fixed; } .cjm-map .cjm-draft-grow::after { content: attr(data-text); }" });
    await grow();
  });
});

describe("the handle of a tapped thing", () => {
  it("lies under the draft and its suggestions", async () => {
    const app = await open({ vault: "demo-vault", width: 420, height: 640, mobile: true });
    await app.openMap("English/Journeys/Buying a smart watch.md");
    await app.map.locator(".cjm-list .cjm-item-text").first().tap();
    await app.page.keyboard.type(" [[");
    await app.map.locator(".cjm-suggestion").first().waitFor();
    const covered = await app.map.locator(".cjm-suggestions").evaluate((list) => {
      const { right, top, bottom } = list.getBoundingClientRect();
      return [top + 8, (top + bottom) / 2, bottom - 8].filter((y) => !list.contains(document.elementFromPoint(right - 20, y))).length;
    });
    expect(covered).toBe(0);
    await app.page.keyboard.press("Escape");
    await app.page.keyboard.press("Escape");
  });
});
