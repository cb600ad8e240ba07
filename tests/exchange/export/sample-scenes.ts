/** Journeys by hand for the export tests: an ordinary one, one full of hostile text, and a large one. */
import { wordsFor } from "../../../src/i18n/words";
import type { Emotion, Journey, Lane, LaneItem, Stage, Touchpoint } from "../../../src/journey/journey";
import { makeScene, type SceneParts } from "../../../src/render/make-scene";
import type { LinkResolver, MapScene } from "../../../src/render/map-scene";

export const item = (text: string, more: Partial<LaneItem> = {}): LaneItem => ({
  path: "", text, persona: undefined, reason: undefined, severity: undefined, solves: undefined, status: undefined, owner: undefined, due: undefined,
  impact: undefined, effort: undefined, informed: [], measured: undefined, value: undefined, target: undefined, unit: undefined, weight: undefined, others: [], ...more,
});
export const lane = (key: string, ...items: readonly (string | LaneItem)[]): Lane => ({ key, own: false, items: items.map((one) => (typeof one === "string" ? item(one) : one)) });
export const emotion = (level: number | undefined, feeling?: string, changedFrom?: number): Emotion => ({ path: "", level, changedFrom, feeling, personas: [] });
export const touchpoint = (name: string | undefined, level?: number, more: Partial<Touchpoint> = {}): Touchpoint => ({
  path: "", name, channels: [], emotion: level === undefined ? undefined : emotion(level), moment: false, momentLabel: undefined, reach: undefined, variants: [], personas: [], lanes: [], ...more,
});
export const stage = (name: string | undefined, touchpoints: readonly Touchpoint[], lanes: readonly Lane[] = [], more: Partial<Stage> = {}): Stage => ({
  path: `stages/${name ?? ""}`, name, touchpoints, emotion: undefined, level: touchpoints.find((one) => one.emotion !== undefined)?.emotion?.level,
  channels: [], reach: undefined, exit: undefined, variants: [], personas: [], lanes, ...more,
});
export const journey = (stages: readonly Stage[], more: Partial<Journey> = {}): Journey => ({
  title: undefined, type: undefined, state: undefined, scenario: undefined, goal: undefined, owner: undefined, reviewed: undefined, reviewEveryDays: undefined,
  baseline: undefined, scale: { min: -2, max: 2, neutral: 0 }, personas: [], laneOrder: [], hiddenLanes: [], coachOff: [], stages, ...more,
});

const picture = "data:image/png;base64,iVBORw0KGgo=";
const links: LinkResolver = {
  resolveLink: (target) => ({ href: `${target}.md`, exists: true, external: false }),
  resolveImage: (target) => (target === "pic.png" ? picture : target === "far.png" ? "https://example.com/far.png" : undefined),
};
export const sceneOf = (parts: Partial<SceneParts> & { readonly journey: Journey }): MapScene =>
  makeScene({ noteName: "Note", words: wordsFor("en"), today: "2026-11-22", idPrefix: "cjm-test", links, ...parts });

export const ordinary = sceneOf({
  noteName: "Buying a smart watch",
  journey: journey(
    [
      stage("Need", [touchpoint("Selfie", -0.5, { channels: ["phone"], lanes: [lane("thoughts", "I *want* this")] })], [lane("goals", "Shoot myself"), lane("fears", "Not wearing it", "Price")], { reach: 48_200 }),
      stage(
        "Choosing",
        [
          touchpoint("Spec sheet", -2, { channels: ["website"], lanes: [lane("barriers", item("Battery found late", { reason: "Only in the spec sheet", severity: 3 }))] }),
          touchpoint("Reviews", 2, { moment: true, emotion: emotion(2, "Wow", 0) }),
          touchpoint("Unscored"),
        ],
        [lane("solutions", item("Lead with battery days", { status: { kind: "doing", text: "doing" }, owner: "Content", due: { text: "2026-12-01", iso: "2026-12-01" } })), lane("kpi", item("Add to cart", { value: 1830, target: 2500 })), lane("evidence", "[[Interview 3]]")],
        { reach: 1830 },
      ),
      stage("Leaves", [], [], { exit: { kind: "competitor", text: "competitor" } }),
    ],
    { type: "CJM", state: { kind: "as-is", text: "as-is" }, scenario: "Wants a camera remote", personas: [{ path: "", link: { source: "[[Olga]]", kind: "wiki", target: "Olga", subpath: undefined, alias: undefined, external: false }, name: "Olga", alias: undefined }] },
  ),
  problems: [{ code: "emotion-out-of-scale", severity: "warning", path: "stages[0]", line: 12, column: 3, value: "-9", mended: undefined, details: { min: -2, max: 2 } }],
});

/** Every text a person can type is one of these somewhere. */
export const hostileTexts = [
  "<script>alert(1)</script>", "]]> & <![CDATA[ &amp;", "\"quotes\" 'single'", "\u0000\u0007\u001b[0m", "lone \ud800 surrogate", "👩‍👩‍👧‍👦 🇫🇮", "مرحبا **بالعالم** (1)", "東京タワー",
  "[x](javascript:alert(1))", "</style></title></svg>", "x".repeat(400), "- a\n- b\n1. c", "![[pic.png|50]] ![[far.png]] ![[none.png]]", "\ufffe\uffff", "<!-- -->", "url(https://example.com/a.png)",
];

export const hostile = sceneOf({
  noteName: "</title><script>alert('t')</script> & \u0001",
  journey: journey(
    hostileTexts.map((text) =>
      stage(text, [touchpoint(text, 1, { channels: [text], emotion: emotion(1, text), momentLabel: text, moment: true, variants: [text] })], [
        lane("goals", text, text), lane("thoughts", text), lane("barriers", item(text, { reason: text })), lane("solutions", item(text, { owner: text, solves: text, others: [{ key: text, text }] })),
        lane(text, text), lane("kpi", item(text, { value: 1, target: 2, unit: text })), lane("evidence", text),
      ]),
    ),
    { scenario: hostileTexts.join(" "), goal: hostileTexts[0], owner: hostileTexts[1], type: hostileTexts[2], state: { kind: "other", text: hostileTexts[3] ?? "" } },
  ),
});

export const empty = sceneOf({ journey: journey([]) });

export const large = sceneOf({
  journey: journey(
    Array.from({ length: 50 }, (_, stageIndex) =>
      stage(`Stage ${stageIndex + 1}`, [touchpoint(`Step ${stageIndex + 1}`, (stageIndex % 9) / 2 - 2)], [
        ...["goals", "motives", "values", "expectations", "fears", "actions", "thoughts", "questions", "barriers", "solutions", "company-tasks", "kpi", "evidence", "frontstage", "backstage", "support", "own"].map((key) =>
          lane(key, `Words of a cell in stage ${stageIndex} and lane ${key}, long enough to wrap`),
        ),
      ]),
    ),
  ),
});
