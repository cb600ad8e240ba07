/** Personas in the SVG file: their lines look as on the screen, and many of them leave the title its room. */
import { describe, expect, it } from "vitest";
import { wordsFor } from "../../../src/i18n/words";
import { readJourney } from "../../../src/journey/read-journey";
import { readNote } from "../../../src/note/read-note";
import { makeScene } from "../../../src/render/make-scene";
import { toSvg } from "../../../src/exchange/export/to-svg";

const svgOf = (yaml: string): string => {
  const { journey } = readJourney(readNote(`---\n${yaml}\n---\n`));
  return toSvg(makeScene({ noteName: "Map", journey, words: wordsFor("en"), today: "2026-11-22", idPrefix: "map" }), { theme: "light" });
};
const stages = (names: readonly string[]): string => `stages:\n${[1, 2, 3, 4].map((stage) => `  - touchpoints: [{ name: Point ${stage}, emotion: { ${names.map((name, place) => `${name}: ${((place + stage) % 5) - 2}`).join(", ")} } }]`).join("\n")}`;
const heightOf = (svg: string): number => Number(/height="(\d+)/.exec(svg)?.[1]);

describe("personas in the SVG file", () => {
  it("have lines no two of which are alike", () => {
    const names = [..."ABCDEFGHIJKL"];
    const lines = [...svgOf(`personas: [${names.join(", ")}]\n${stages(names)}`).matchAll(/<path d="[^"]*" fill="none" stroke="(#[^"]*)" stroke-width="1.4" stroke-dasharray="([^"]*)"/g)].map(([, color, dash]) => `${color} ${dash}`);
    expect(lines).toHaveLength(12);
    expect(new Set(lines).size).toBe(12);
  });

  it("stand beneath the title when they are many", () => {
    const names = [..."ABCDEFGHIJKL"];
    const height = (count: number): number => heightOf(svgOf(`personas: [${names.slice(0, count).join(", ")}]\nstages: [{ name: A }, { name: B }, { name: C }, { name: D }, { name: E }]`));
    expect(height(12) - height(1)).toBeLessThan(150);
  });

  it("have their channels named without brackets", () => {
    expect(svgOf('personas: ["[[Olga]]"]\nstages:\n  - touchpoints: [{ name: a, channel: { "[[Olga]]": phone } }]')).not.toContain("[[");
  });
});
