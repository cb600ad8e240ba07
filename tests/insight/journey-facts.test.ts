import { describe, expect, it } from "vitest";
import { channelCatalogue, recogniseChannel } from "../../src/insight/channel-catalogue";
import { bandOf, isBeyondScale, toBalance } from "../../src/insight/emotion-level";
import { countJourney } from "../../src/insight/journey-counts";
import { largestDrop, readReach } from "../../src/insight/reach-drops";
import { journeyOf } from "./journey-of";

describe("channels", () => {
  it.each([
    ["website", "website", true], ["Сайт", "website", true], ["Соцсети", "social", true], ["Чат бот", "bot", true], ["Онлайн помощник", "bot", true],
    ["Выдача в поисковике", "search", true], ["контекстная реклама", "ads", true], ["Отзывы", "reviews", true], ["Билборды", "billboard", false],
    ["листовки в ТЦ", "leaflet", false], ["офис", "office", false], ["парковка", "parking", false], ["вывеска", "signage", false], ["Сотрудники", "staff", false],
    ["магазин", "store", false], ["упаковка", "packaging", false], ["курьер", "delivery", false], ["звонок", "call", false], ["call centre", "call", false],
    ["desktop", "desktop", true], ["смартфон", "phone", undefined], ["marketplace", "marketplace", true], ["e-mail", "mail", true], ["smart watch", "watch", undefined],
    ["PR", "press", undefined], ["блог", "blog", true], ["гарантия", "warranty", false], ["CRM", "records", true], ["word of mouth", "mouth", undefined],
    ["визитка", "leaflet", false], ["Business card", "leaflet", false], ["Sign-up page", "website", true], ["страница товара", "website", true], ["меню", "document", undefined], ["напитки", "food", false], ["сборщик", "staff", false], ["экран", "desktop", true],
  ])("know %s as %s", (channel, kind, online) => {
    expect(recogniseChannel(channel)).toMatchObject({ kind, online });
  });

  it.each(["", "—", "grapevine", "prairie", "караван"])("leave %j as it is", (channel) => {
    expect(recogniseChannel(channel)).toBeUndefined();
  });

  it("name each kind once", () => {
    const kinds = channelCatalogue.map((entry) => entry.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

describe("levels", () => {
  const fivePoints = { min: 1, max: 5, neutral: 3 };
  it("are neutral in the middle of the note's own scale", () => {
    expect([bandOf(3, fivePoints), bandOf(5, fivePoints), bandOf(1, fivePoints), bandOf(2, fivePoints), bandOf(3.5, fivePoints)]).toEqual(["neutral", "positive", "negative", "low", "mild"]);
  });

  it("are drawn clamped and known to be beyond the scale", () => {
    expect([toBalance(9, fivePoints), isBeyondScale(9, fivePoints), isBeyondScale(5, fivePoints)]).toEqual([1, true, false]);
  });
});

describe("reach", () => {
  const reaches = readReach(journeyOf("stages:\n  - { name: A, reach: 1000 }\n  - { name: B }\n  - { name: C, reach: 200 }\n  - { name: Out, exit: stops, reach: 50 }\n  - { name: D, reach: 150 }").stages);

  it("compares with the nearest earlier stage that has one, beside exits", () => {
    expect(reaches.map((one) => one.change)).toEqual([undefined, undefined, -0.8, undefined, -0.25]);
    expect(largestDrop(reaches)).toBe(2);
  });

  it("takes shares of the largest", () => {
    expect(reaches.map((one) => one.share)).toEqual([1, undefined, 0.2, 0.05, 0.15]);
  });

  it("of 0 is a number, not nothing", () => {
    const none = readReach(journeyOf("stages:\n  - { name: A, reach: 10 }\n  - { name: B, reach: 0 }").stages);
    expect(none[1]).toEqual({ reach: 0, share: 0, change: -1 });
  });
});

describe("counts", () => {
  it("go through stages and touchpoints and take the same evidence once", () => {
    const journey = journeyOf('stages:\n  - barriers: [one, two]\n    evidence: "[[Interview]]"\n    touchpoints:\n      - name: a\n        barriers: three\n        evidence: ["[[Interview]]", "[[Survey]]"]\n        solutions: [{ text: x, status: done }, { text: y }]');
    expect(countJourney(journey)).toEqual({ stages: 1, touchpoints: 1, barriers: 3, solutions: 2, openSolutions: 1, evidence: 2 });
  });
});
