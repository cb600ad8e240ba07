/** What lets an editor find its way on a drawn map: paths, rows and fields as attributes, folded rows, the list's offer. */
import { renderToStaticMarkup } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { wordsFor } from "../../src/i18n/words";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { JourneyMap, type JourneyMapProps } from "../../src/render/journey-map";
import { makeScene } from "../../src/render/make-scene";
import type { MapScene } from "../../src/render/map-scene";

const yaml = `title: Watch
journey-type: ujm
journey-state: as-is
scenario: Wants a watch
goal: To find one
owner: Anna
reviewed: 2026-08-14
review-every: 30
baseline: "[[Watch 2025]]"
personas: ["[[Olga]]", Igor]
stages:
  - name: Choice
    emotion: 1
    goals: [Pick one]
    Rituals: [Tea]
    touchpoints:
      - { name: Shop, emotion: -1, barriers: [Crowded, Loud] }
      - { name: Site, emotion: 1 }
  - name: Use
    emotion: 2
`;

function draw(more: Partial<MapScene> = {}, props: Partial<JourneyMapProps> = { interactive: true }): string {
  const { journey, problems } = readJourney(readNote(`---\n${yaml}---\n`));
  const scene = makeScene({ noteName: "Note", journey, problems, words: wordsFor("en"), today: "2026-11-22", idPrefix: "map1" });
  return renderToStaticMarkup(<JourneyMap scene={{ ...scene, ...more }} {...props} />);
}

/** The value of one attribute on every element of a class. */
function attributesOf(html: string, className: string, attribute: string): (string | undefined)[] {
  return [...html.matchAll(/<[a-z0-9]+ [^>]*>/g)].flatMap(([tag]) => (new RegExp(`class="(?:[^"]* )?${className}(?: [^"]*)?"`).test(tag) ? [new RegExp(`${attribute}="([^"]*)"`).exec(tag)?.[1]] : []));
}

describe("paths on the map", () => {
  it("name stages, cards, points, items and personas", () => {
    const html = draw();
    expect(attributesOf(html, "cjm-stage", "data-path")).toEqual(["stages[0]", "stages[1]"]);
    expect(attributesOf(html, "cjm-card", "data-path")).toEqual(["stages[0].touchpoints[0]", "stages[0].touchpoints[1]"]);
    expect(attributesOf(html, "cjm-point", "data-path")).toEqual(["stages[0].touchpoints[0]", "stages[0].touchpoints[1]", "stages[1]"]);
    expect(attributesOf(html, "cjm-item", "data-path")).toEqual(["stages[0].goals[0]", "stages[0].touchpoints[0].barriers[0]", "stages[0].touchpoints[0].barriers[1]", 'stages[0][&quot;Rituals&quot;][0]']);
    expect(attributesOf(html, "cjm-persona", "data-path")).toEqual(["personas[0]", "personas[1]"]);
  });

  it("name the touchpoints where each has a column, and the stages of the list", () => {
    expect(attributesOf(draw({ density: "touchpoints" }), "cjm-touchpoint-head", "data-path")).toEqual(["stages[0].touchpoints[0]", "stages[0].touchpoints[1]"]);
    const list = draw({}, { interactive: true, narrow: true });
    expect(attributesOf(list, "cjm-list-stage", "data-path")).toEqual(["stages[0]", "stages[1]"]);
    expect(attributesOf(list, "cjm-list-lane", "data-row")).toEqual(["barriers", "goals", "Rituals"]);
    expect(attributesOf(list, "cjm-point", "data-path")).toHaveLength(3);
  });

  it("come with the key of each row and the field of each piece of the frame", () => {
    const html = draw();
    expect(attributesOf(html, "cjm-row", "data-row")).toEqual(["emotion", "touchpoints", "goals", "barriers", "Rituals"]);
    const fields = [...html.matchAll(/data-field="([^"]*)"/g)].map((match) => match[1]);
    expect(fields).toEqual(["title", "journey-type", "journey-state", "scenario", "goal", "owner", "reviewed", "reviewed", "baseline"]);
  });
});

describe("a folded row", () => {
  it("keeps its name and says how much lies in it", () => {
    const html = draw({ collapsedLanes: ["barriers"] });
    expect(html).toMatch(/<tr class="cjm-row row-barriers is-collapsed" data-row="barriers">.*?2 entries, collapsed<\/td><\/tr>/);
    expect(html).not.toContain("Crowded");
    expect(html).toContain("Tea");
  });

  it("may be the curve or the touchpoints", () => {
    const html = draw({ collapsedLanes: ["emotion", "touchpoints"] });
    expect(attributesOf(html, "cjm-point", "class")).toEqual([]);
    expect(html).toContain("2 touchpoints, collapsed");
  });

  it("is a line in the stages of the list that have something in it", () => {
    const html = draw({ collapsedLanes: ["barriers"] }, { interactive: true, narrow: true });
    expect(html.match(/2 entries, collapsed/g)).toHaveLength(1);
    expect(html).not.toContain("Crowded");
  });
});

describe("the list's offer of a touchpoint", () => {
  it("stands at each stage's end where the map can be changed", () => {
    const html = draw({ editable: true }, { interactive: true, narrow: true });
    const offers = [...html.matchAll(/<button class="cjm-add" [^>]*>/g)].map(([tag]) => tag);
    expect(offers.map((tag) => /data-path="([^"]*)"/.exec(tag)?.[1])).toEqual(["stages[0]", "stages[1]"]);
    for (const tag of offers) expect(tag).toContain('data-action="add-touchpoint"');
  });

  it("is not drawn in a file, in the table, or where nothing can be changed", () => {
    for (const html of [draw({ editable: true }, { narrow: true }), draw({ editable: true }), draw({}, { interactive: true, narrow: true })]) expect(html).not.toContain("cjm-add");
  });
});
