/** The SVG file: well-formed whatever people type, plain features only, nothing clipped, nothing loaded from elsewhere. */
import { describe, expect, it } from "vitest";
import { wordsFor } from "../../../src/i18n/words";
import { levelText } from "../../../src/render/number-text";
import { toSvg } from "../../../src/exchange/export/to-svg";
import { emotion, empty, hostile, item, journey, large, lane, ordinary, stage, touchpoint } from "./sample-scenes";
import { readXml, type XmlElement } from "./xml-faults";

const scenes = { ordinary, hostile, empty, large, touchpoints: { ...ordinary, density: "touchpoints" as const }, curve: { ...ordinary, show: "curve" as const }, russian: { ...ordinary, words: wordsFor("ru") }, mirrored: { ...ordinary, direction: "rtl" as const }, "hostile mirrored": { ...hostile, direction: "rtl" as const } };
const number = (element: XmlElement, name: string): number => Number(element.attributes.get(name) ?? "0");
const wordsIn = (svg: string): string => svg.replace(/<\/text>/g, " ").replace(/<[^>]+>/g, "").replace(/\s+/g, " ");

describe.each(Object.entries(scenes))("the SVG of the %s map", (_, scene) => {
  const svg = toSvg(scene, { theme: "light" });
  const { faults, elements } = readXml(svg);

  it("is well-formed XML", () => {
    expect(faults).toEqual([]);
  });
  it("uses only features every program knows", () => {
    const known = ["svg", "title", "desc", "g", "defs", "linearGradient", "stop", "clipPath", "rect", "circle", "ellipse", "line", "polyline", "polygon", "path", "text", "tspan", "image", "use"];
    expect([...new Set(elements.map((one) => one.name))].filter((name) => !known.includes(name))).toEqual([]);
    expect(svg).not.toMatch(/var\(|color-mix|currentColor|foreignObject| style=| class=| on\w+="/);
  });
  it("loads nothing from elsewhere", () => {
    for (const element of elements) {
      for (const [name, value] of element.attributes) {
        if (name === "href" || name === "xlink:href") expect(value).toMatch(element.name === "use" ? /^#/ : /^data:image\//);
      }
    }
  });
  it("gives every id once and refers only to ids it has", () => {
    const ids = elements.flatMap((one) => one.attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith(scene.idPrefix))).toBe(true);
    const used = [...svg.matchAll(/="(?:url\()?#([^)"]+)\)?"/g)].flatMap(([all, id]) => (/^="#[\da-f]{3,6}"$/.test(all) ? [] : [id]));
    expect(used.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
  });
  it("is titled and described", () => {
    expect(elements[1]?.name).toBe("title");
    expect(elements[2]?.name).toBe("desc");
    expect(elements[0]?.attributes.get("aria-labelledby")).toBe(`${elements[1]?.attributes.get("id") ?? ""} ${elements[2]?.attributes.get("id") ?? ""}`);
  });
  it("keeps every text within the page", () => {
    const [root] = elements;
    if (root === undefined) throw new Error("no root");
    const [width, height] = [number(root, "width"), number(root, "height")];
    expect(root.attributes.get("viewBox")).toBe(`0 0 ${width} ${height}`);
    for (const element of elements.filter((one) => one.name === "text")) {
      expect(number(element, "x")).toBeGreaterThanOrEqual(0);
      expect(number(element, "x")).toBeLessThanOrEqual(width);
      expect(number(element, "y")).toBeGreaterThan(0);
      expect(number(element, "y")).toBeLessThan(height);
    }
  });
  it("gives the same bytes for the same scene", () => {
    expect(toSvg(scene, { theme: "light" })).toBe(svg);
  });
});

describe("what the SVG shows", () => {
  const words = wordsIn(toSvg(ordinary, { theme: "light" }));

  it.each([
    "Buying a smart watch", "CJM", "as is", "Wants a camera remote", "Olga", "Need", "Choosing", "Selfie", "Spec sheet", "Unscored", "phone", "website", "Shoot myself", "Not wearing it",
    "“I want this”", "Battery found late", "Only in the spec sheet", "severity 3 of 3", "Lead with battery days", "in progress", "Content", "1 Dec 2026", "1,830", "target 2,500", "Add to cart", "Interview 3",
    "48,200", "−96%", "Exit: leaves for a competitor", "1 problem", "line 12", "Emotion", "Barriers", "Solutions", "KPI", "Reach", "Evidence", "lowest · −2",
  ])("holds %s", (expected) => {
    expect(words).toContain(expected);
  });
  it("numbers every touchpoint, scored or not", () => {
    for (const expected of ["1", "2", "3", "4"]) expect(toSvg(ordinary, { theme: "light" })).toContain(`>${expected}</text>`);
  });
  it("has other colours in the dark theme and the same words", () => {
    const dark = toSvg(ordinary, { theme: "dark" });
    expect(dark).toContain("#1c1c1c");
    expect(toSvg(ordinary, { theme: "light" })).not.toContain("#1c1c1c");
    expect(wordsIn(dark)).toBe(words);
  });
  it("makes a row as high as its longest cell, so that lanes under it move down", () => {
    const long = { ...ordinary, journey: journey([stage("A", [touchpoint("x", 1)], [lane("goals", "word ".repeat(200)), lane("fears", "afraid")])]) };
    const short = { ...ordinary, journey: journey([stage("A", [touchpoint("x", 1)], [lane("goals", "word"), lane("fears", "afraid")])]) };
    const heightOf = (svg: string): number => Number(/>afraid</.test(svg) ? /y="([\d.]+)"[^>]*>afraid</.exec(svg)?.[1] : 0);
    expect(heightOf(toSvg(long, { theme: "light" }))).toBeGreaterThan(heightOf(toSvg(short, { theme: "light" })) + 100);
  });
  it("keeps emphasis and links as spans of their own", () => {
    const svg = toSvg({ ...ordinary, journey: journey([stage("A", [], [lane("goals", "a **bold** *slanted* ~~gone~~ [[Olga]]")])]) }, { theme: "light" });
    expect(svg).toMatch(/font-weight="600"[^>]*>bold</);
    expect(svg).toMatch(/font-style="italic"[^>]*>slanted</);
    expect(svg).toMatch(/text-decoration="line-through"[^>]*>gone</);
    expect(svg).toMatch(/text-decoration="underline"[^>]*>Olga</);
  });
  it("sets right-to-left text from the right", () => {
    const svg = toSvg({ ...ordinary, journey: journey([stage("A", [], [lane("goals", "مرحبا (1)")])]) }, { theme: "light" });
    expect(svg).toMatch(/direction="rtl"[^>]*>مرحبا \(1\)</);
  });
  it("runs from right to left for readers who read so, and keeps every text in its place", () => {
    const scene = { ...ordinary, journey: journey([stage("First", [touchpoint("t", 1)], [lane("goals", "مرحبا", "word")]), stage("Second", [])]) };
    const placeOf = (svg: string, words: string): number => Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${words}<`).exec(svg)?.[1]);
    const [usual, turned] = [toSvg(scene, { theme: "light" }), toSvg({ ...scene, direction: "rtl" }, { theme: "light" })];
    const width = number(readXml(usual).elements[0] ?? { name: "", attributes: new Map() }, "width");
    expect(placeOf(usual, "First")).toBeLessThan(placeOf(usual, "Second"));
    expect(placeOf(turned, "First")).toBeGreaterThan(placeOf(turned, "Second"));
    expect(placeOf(turned, "word")).toBeCloseTo(width - placeOf(usual, "word"), 1);
    // A text from right to left begins where the others end.
    expect(placeOf(turned, "مرحبا")).toBe(placeOf(turned, "word"));
    expect(turned).toMatch(/text-anchor="start" direction="rtl"[^>]*>مرحبا<|<text x="[\d.]+" y="[\d.]+" direction="rtl"[^>]*>مرحبا</);
    expect(wordsIn(turned)).toBe(wordsIn(usual));
  });
  it("draws all of fifty stages", () => {
    const words = wordsIn(toSvg(large, { theme: "dark" }));
    expect(large.journey.stages.filter(({ name }) => !words.includes(name ?? "?"))).toEqual([]);
  });
});

describe("the SVG says what the HTML says", () => {
  const svg = toSvg(ordinary, { theme: "light" });

  it("writes the numbers of the scale beside its faces", () => {
    const { scale } = ordinary.journey;
    for (const level of [scale.min, scale.neutral, scale.max]) expect(svg).toContain(`text-anchor="end" font-weight="500" fill="#5c5c5c">${levelText(level, scale, "en")}<`);
  });
  it("counts no steps in the description of a map of stages alone", () => {
    const stagesAlone = { ...ordinary, journey: journey([stage("A", [], [], { level: 1, emotion: emotion(1) }), stage("B", [], [], { level: -1, emotion: emotion(-1) })]) };
    for (const language of ["en", "ru"] as const) expect(toSvg({ ...stagesAlone, words: wordsFor(language) }, { theme: "light" })).not.toMatch(/\b0 (steps|шагов)/);
    expect(toSvg(stagesAlone, { theme: "light" })).toContain("2 scored, on a scale");
  });
  it("colours the area green, yellow and red like the style sheet", () => {
    const area = svg.slice(svg.indexOf("-area"), svg.indexOf("</linearGradient>", svg.indexOf("-area")));
    expect([...area.matchAll(/offset="([\d.]+)"/g)].map(([, offset]) => offset)).toEqual(["0", "0.5", "1"]);
  });
  it("writes only the date of an overdue solution in red", () => {
    const late = lane("solutions", item("Fix it", { due: { text: "2026-01-01", iso: "2026-01-01" }, owner: "Web", effort: 1, impact: 2 }));
    const words = toSvg({ ...ordinary, today: "2026-11-22", journey: journey([stage("A", [], [late])]) }, { theme: "light" });
    expect(words).toMatch(/font-weight="600" fill="#[0-9a-f]{6}">overdue since 1 Jan 2026</);
    expect(words).toMatch(/fill="#5c5c5c">Web/);
    expect(words).toContain("impact 2 · effort 1");
  });
});
