import { renderToStaticMarkup } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { wordsFor } from "../../src/i18n/words";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { JourneyMap } from "../../src/render/journey-map";
import { makeScene, type SceneParts } from "../../src/render/make-scene";
import { stagesOf } from "../insight/journey-of";

function draw(yaml: string, more: Partial<SceneParts> = {}, props: { narrow?: boolean; interactive?: boolean; visible?: { first: number; end: number } } = {}): string {
  const { journey, problems } = readJourney(readNote(`---\n${yaml}\n---\n`));
  const links = { resolveLink: (target: string) => ({ href: target, exists: true, external: false }), resolveImage: () => undefined };
  const scene = makeScene({ noteName: "The note", journey, problems, words: wordsFor("en"), today: "2026-11-22", idPrefix: "map1", links, ...more });
  return renderToStaticMarkup(<JourneyMap scene={scene} {...props} />);
}

const words = (html: string): string => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("the frame", () => {
  it("takes the note's name when the journey has no title", () => {
    expect(draw("stages: [{ name: A }]")).toContain(">The note</h2>");
  });

  it("says kind, state, scenario, when it was reviewed and how late the next review is", () => {
    const html = words(draw("journey-type: cjm\njourney-state: as-is\nscenario: Wants a watch\nreviewed: 2026-08-14\nreview-every: 90\nstages: [{ name: A }]"));
    for (const text of ["CJM", "as is", "Wants a watch", "reviewed 100 days ago", "review 10 days overdue"]) expect(html).toContain(text);
  });

  it("runs the subtitle by its scenario's letters where the map runs the other way, and by our own words without one", () => {
    const direction = (yaml: string, map: "rtl" | undefined): string | undefined => /<p class="cjm-subtitle"(?: dir="(\w+)")?>/.exec(draw(`${yaml}\nstages: [{ name: A }]`, map === undefined ? {} : { direction: map }))?.[1];
    expect(direction("scenario: Wants a watch\ngoal: A watch", "rtl")).toBe("ltr");
    expect(direction("scenario: רוצה שעון", "rtl")).toBeUndefined();
    expect(direction("owner: רוצה", "rtl")).toBe("ltr");
    expect(direction("scenario: Wants a watch", undefined)).toBeUndefined();
    expect(direction("scenario: רוצה שעון", undefined)).toBe("rtl");
  });

  it("links a persona to their note with name, age and role", () => {
    const persona = { name: "Olga", aliases: [], avatar: undefined, quote: undefined, role: "photographer", age: "38", gender: undefined, location: undefined, work: undefined, interests: [], goals: [], fears: [], channels: [], segments: [], color: undefined, others: [] };
    const html = draw('personas: ["[[Olga]]"]\nstages: [{ name: A }]', { findPersona: () => ({ path: "Olga.md", persona, avatarAddress: "data:image/png;base64,AA" }) });
    expect(html).toMatch(/<a class="cjm-persona internal-link" data-path="personas\[0\]" data-href="Olga" href="Olga">/);
    expect(words(html)).toContain("Olga, 38");
    expect(html).toContain('src="data:image/png;base64,AA"');
  });

  it("counts no days in what is read later than it is drawn", () => {
    const yaml = "reviewed: 2026-08-14\nreview-every: 90\nstages: [{ name: A }]";
    const { journey } = readJourney(readNote(`---\n${yaml}\n---\n`));
    const scene = makeScene({ noteName: "The note", journey, words: wordsFor("en"), today: "2026-11-22", idPrefix: "map1" });
    const html = words(renderToStaticMarkup(<JourneyMap scene={{ ...scene, lasting: true }} />));
    for (const text of ["reviewed 14 Aug 2026", "review was due 12 Nov 2026"]) expect(html).toContain(text);
    expect(html).not.toMatch(/\d days/);
  });

  it("gives a persona without a picture the colour of their line, and whole signs as initials", () => {
    const html = draw('personas: [Ann, 👩‍🚀 Eve, Bob]\nstages:\n  - touchpoints: [{ name: a, emotion: { Bob: 1, 👩‍🚀 Eve: -1 } }]');
    expect([...html.matchAll(/<svg class="cjm-avatar is-drawn ([^"]*)"[^>]*><text[^>]*>([^<]*)</g)].map(([, look, initial]) => [look, initial])).toEqual([["tint-0", "A"], ["tint-1 has-line line-0", "👩‍🚀"], ["tint-2 has-line line-1", "B"]]);
  });

  it("draws no two of twelve lines alike", () => {
    const names = [..."ABCDEFGHIJKL"];
    const html = draw(`personas: [${names.join(", ")}]\nstages:\n  - touchpoints: [{ name: a, emotion: { ${names.map((name, place) => `${name}: ${(place % 5) - 2}`).join(", ")} } }]`);
    const looks = [...html.matchAll(/cjm-persona-line line-(\d)(?: dash-(\d))?"/g)].map(([, line, dash]) => `${line}/${dash ?? line}`);
    expect(looks).toHaveLength(12);
    expect(new Set(looks).size).toBe(12);
  });

  it("lists problems behind a chip that needs no script", () => {
    const html = draw("stages:\n  - name: A\n    touchpoints: [{ name: a, emotion: 9 }]");
    expect(html).toContain("<details");
    expect(words(html)).toContain("1 problem");
  });
});

describe("the table", () => {
  it("tells every column's number and the whole count", () => {
    const html = draw(stagesOf([[1], [2], [0]]));
    expect(html).toContain('aria-colcount="4"');
    expect([...html.matchAll(/<th class="cjm-stage"[^>]*aria-colindex="(\d)"/g)].map((match) => match[1])).toEqual(["2", "3", "4"]);
  });

  it("draws only the stages in sight and blanks of the same width", () => {
    const html = draw(stagesOf(Array.from({ length: 20 }, () => [1])), {}, { visible: { first: 5, end: 8 } });
    expect(html).toContain('aria-colcount="21"');
    expect([...html.matchAll(/class="cjm-stage"/g)]).toHaveLength(3);
    expect(html).toMatch(/class="cjm-blank" colspan="5"/);
    expect(html).toMatch(/class="cjm-blank" colspan="12"/);
  });

  it("gives every touchpoint its number on card and point, scored or not", () => {
    const html = draw(stagesOf([[1, undefined]]));
    expect(html).toMatch(/class="cjm-card is-positive" data-number="1"/);
    expect(html).toMatch(/class="cjm-card is-unscored" data-number="2"/);
    expect([...html.matchAll(/<g class="cjm-point[^>]*data-number="(\d)"/g)].map((match) => match[1])).toEqual(["1"]);
  });

  it("spans a stage's own lane over its touchpoint columns and keeps a touchpoint's lane in its own", () => {
    const html = draw("stages:\n  - name: A\n    goals: whole\n    touchpoints: [{ name: a, fears: mine }, { name: b }]", { density: "touchpoints" });
    expect(html).toMatch(/<td class="cjm-cell cjm-lane-cell" aria-colindex="2" colspan="2">.*?whole/);
    expect(html).toMatch(/<td class="cjm-cell cjm-lane-cell" aria-colindex="2">.*?mine/);
  });

  it("keeps an own lane under its own spelling", () => {
    expect(words(draw('stages:\n  - "Мой путь": идёт пешком'))).toContain("Мой путь");
  });

  it("never writes a style attribute or the author's HTML", () => {
    const html = draw('stages:\n  - name: "<img src=x onerror=alert(1)>"\n    goals: "<b onclick=x>bold</b>"');
    expect(html).not.toMatch(/ style=/);
    expect(html).not.toMatch(/<img|<b onclick/);
  });
});

describe("the curve", () => {
  it("speaks each point with its place, level and role", () => {
    const html = draw("stages:\n  - touchpoints: [{ name: Start, emotion: 1 }, { name: Spec sheet, emotion: -2 }, { name: End, emotion: 0 }]");
    expect(html).toContain('aria-label="Step 2 of 3, Spec sheet: −2, the lowest"');
    expect(words(html)).toContain("3 steps, 3 scored, on a scale from −2 to +2. lowest: Spec sheet, −2. highest: Start, +1. last: End, 0.");
  });

  it("shows a change as a start mark and a stage's own score as a square without number", () => {
    const html = draw('stages:\n  - emotion: 1\n    name: Own\n  - touchpoints: [{ name: a, emotion: "-1 → 2" }]');
    expect(html).toContain('class="cjm-start is-low"');
    expect(html).toMatch(/aria-label="Stage Own: \+1[^"]*"><circle class="cjm-halo"[^>]*><\/circle><svg[^>]*><rect class="cjm-disc"/);
  });

  it("names its gradients by the map's own prefix", () => {
    expect(draw(stagesOf([[1, 2]]), { idPrefix: "other" })).toContain('stroke="url(#other-line)"');
  });

  it("runs the other way where the map does", () => {
    const html = draw(stagesOf([[1, 2], [0]]), { direction: "rtl" });
    expect(html).toMatch(/<div role="group"[^>]*dir="rtl"/);
    expect(html).toContain('cx="75%"');
    expect(html).toContain("scale(-1 1)");
  });

  it("draws a stage's own score as a square in the narrow list too", () => {
    const html = draw("stages:\n  - { name: Own, emotion: 1, touchpoints: [a, b] }\n  - { name: Scored, touchpoints: [{ name: c, emotion: 2 }] }", {}, { narrow: true });
    const points = [...html.matchAll(/<g class="cjm-point [^>]*>(.*?)<\/g>/g)].map(([, drawn = ""]) => drawn);
    expect(points.map((drawn) => drawn.includes("<rect"))).toEqual([true, false]);
  });

  it("says that nothing is scored yet", () => {
    expect(words(draw("stages: [{ touchpoints: [a] }]"))).toContain("No scores yet.");
  });
});

describe("lane items", () => {
  it("quote thoughts unless the author did", () => {
    expect(words(draw("stages:\n  - thoughts: [Nice, '«Да»']"))).toMatch(/“Nice” .*«Да»/);
    expect(draw('stages:\n  - thoughts: "![[face.png]]"')).not.toContain("“<");
  });

  it("show a barrier's severity and reason", () => {
    const html = draw("stages:\n  - barriers: { text: Late, reason: Nobody said, severity: 2 }");
    expect(html).toContain('aria-label="severity 2 of 3"');
    expect(words(html)).toContain("Why: Nobody said");
  });

  it("strike a done solution and mark one whose day has passed", () => {
    const html = draw("stages:\n  - solutions: [{ text: A, status: done, due: 2020-01-01 }, { text: B, owner: Ann, due: 2026-11-21 }, { text: C, due: 2026-11-22 }]");
    expect(html).toContain("<s>A</s>");
    expect([...html.matchAll(/is-overdue/g)]).toHaveLength(1);
    expect(words(html)).toContain("overdue since 21 Nov 2026");
    expect(words(html)).toContain("by 22 Nov 2026");
  });

  it("set a metric against its target", () => {
    expect(words(draw("stages:\n  - kpi: { name: Orders, value: 1830, target: 2500 }"))).toContain("1,830 target 2,500");
  });

  it("show what people lost on the way", () => {
    expect(words(draw("stages: [{ name: A, reach: 100 }, { name: B, reach: 20 }]"))).toContain("−80%");
  });

  it("call no change neither a gain nor a loss", () => {
    expect(draw("stages: [{ name: A, reach: 100 }, { name: B, reach: 100 }]")).toContain('class="cjm-change-text is-level"');
  });

  it("draw the links of channels, one for each persona too", () => {
    const html = draw('personas: ["[[Olga]]"]\nstages:\n  - touchpoints: [{ name: a, channel: { "[[Olga]]": phone } }, { name: b, channel: "[[Site]]" }]');
    expect(html).toContain('data-href="Site"');
    expect(words(html)).not.toContain("[[");
  });
});

describe("columns of touchpoints", () => {
  it("say of a stage all that columns of stages say", () => {
    const yaml = "stages:\n  - { name: A, exit: Rings off, channel: phone, variant: [by day], emotion: { score: 1, word: weary }, touchpoints: [a, b] }";
    for (const density of ["stages", "touchpoints"] as const) {
      const html = words(draw(yaml, { density }));
      for (const text of ["Rings off", "phone", "by day", "weary"]) expect(html).toContain(text);
    }
  });
});

describe("the narrow list", () => {
  it("names the reach of a touchpoint, and leaves it out where the row is hidden", () => {
    const yaml = "stages:\n  - name: A\n    touchpoints: [{ name: a, reach: 900 }]";
    expect(words(draw(yaml, {}, { narrow: true }))).toMatch(/Reach +900/);
    expect(words(draw(`lanes-hidden: [reach]\n${yaml}`, {}, { narrow: true }))).not.toContain("900");
  });
});

describe("edges", () => {
  it("explain an empty map with the first lines to type", () => {
    expect(words(draw("stages: []"))).toContain("No stages yet");
  });

  it("draw the narrow list with the same texts and a way to each stage", () => {
    const yaml = "stages:\n  - name: First\n    goals: whole\n    touchpoints: [{ name: a, emotion: 1, barriers: wall }]";
    const html = draw(yaml, {}, { narrow: true });
    for (const text of ["First", "whole", "wall", "Goals", "Barriers"]) expect(words(html)).toContain(text);
    expect(html).toContain('href="#map1-stage-0"');
    expect(html).toContain('id="map1-stage-0"');
    expect(html).not.toContain("<table");
  });

  it("speak Russian throughout", () => {
    const html = words(draw(stagesOf([[1, -2]]), { words: wordsFor("ru") }));
    for (const text of ["1 этап", "2 точки контакта", "Эмоции", "минимум"]) expect(html).toContain(text);
  });
});
