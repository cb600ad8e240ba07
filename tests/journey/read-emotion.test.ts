import { describe, expect, it } from "vitest";
import { scaleBetween } from "../../src/journey/emotion-scale";
import { englishEmotionWords } from "../../src/journey/emotion-words-english";
import { russianEmotionWords } from "../../src/journey/emotion-words-russian";
import { readEmotionText } from "../../src/journey/read-emotion-text";
import { codesOf, readStageYaml, readTouchpointYaml } from "./read-yaml";

const scale = scaleBetween(-2, 2);
const level = (text: string) => readEmotionText(text, scale).level;

describe("an emotion as text", () => {
  it.each([
    ["0", 0], ["+1", 1], ["-1", -1], ["−1", -1], ["1,5", 1.5], ["−1,5", -1.5], ["3", 3],
    ["1/5", -2], ["3/5", 0], ["4/5", 1], ["3.5/5", 0.5], ["7/7", 2], ["10/10", 2], ["1 / 10", -2], ["4 из 5", 1], ["4 out of 5", 1], ["4,5 из 5", 1.5],
    ["80%", 1.2], ["0%", -2], ["50 %", 0], ["100%", 2],
    ["↑", 2], ["↗", 1], ["→", 0], ["↘", -1], ["↓", -2], ["⬆️", 2],
  ])("%s is %d, and no feeling", (text, expected) => {
    expect(readEmotionText(text, scale)).toEqual({ level: expected, changedFrom: undefined, feeling: undefined });
  });

  it.each([
    ["😊", 1], ["😐", 0], ["😟", -1], ["🤩", 2], ["😡", -2], ["☹️", -1], ["👍🏽", 1], ["😊/😐/😞", 0],
    ["Neutral", 0], ["Delighted", 2], ["frustrated", -1.5], ["Curious", 0.5], ["Anxious", -1], ["Anxious+", -1.5], ["Anxious++", -2], ["Delighted++", 2],
    ["Happy+", 2], ["neutral+", 0], ["Разочарована", -1], ["восторг!", 2], ["Злость", -1.5], ["интерес", 0.5], ["Тревожно", -1], ["очень доволен", 1],
    ["не уверена", -1], ["Cautious/Hopeful", 0], ["Страх и злость", -1.5], ["ЗЛОСТЬ", -1.5], ["расстроён", -1],
    ["Confident 😊", 1], ["😟 Frustrated", -1], ["😮 Интерес", 0.5], ["Empowered (4/5)", 1], ["Frustrated (−2)", -2], ["+1 радость", 1], ["2 — восторг", 2],
    ["Злость -2", -2], ["Satisfied (80%)", 1.2], ["↑ Excited", 2], ["↘ Overwhelmed by options", -1],
    ['Curious: "Is this practical for a family of five that never reads manuals?"', 0.5], ["Раздражение — слишком долго ждать ответа от магазина", -1],
  ])("%s is %d, and its words are the feeling", (text, expected) => {
    expect(readEmotionText(text, scale)).toEqual({ level: expected, changedFrom: undefined, feeling: text });
  });

  it.each([
    ["Happy -> Confused", -1, 1.5], ["😐→😟", -1, 0], ["neutral → negative", -1, 0], ["злость ⟶ радость", 1.5, -1.5], ["Happy → Confused → Delighted", 2, 1.5],
    ["Excited (5/5) → tired", -1, 2], ["bafflement → joy", 1.5, undefined],
  ])("%s changes to %d", (text, to, from) => {
    expect(readEmotionText(text, scale)).toEqual({ level: to, changedFrom: from, feeling: text });
  });

  it("a change of bare numbers has no words", () => {
    expect(readEmotionText("-1 → 1", scale)).toEqual({ level: 1, changedFrom: -1, feeling: undefined });
    expect(readEmotionText("2/5->4/5", scale)).toEqual({ level: 1, changedFrom: -1, feeling: undefined });
  });

  it.each([
    "not happy", "не злится", "без радости", "loss of confidence", "скидка 20%", "3 дня", "Blorp", "2026 год", "(2-4/5)", "4/6", "9:00 звонок", "constructor", "__proto__",
    "[Happy/Neutral/Frustrated]", "{{how they feel}}", "Delight or scepticism", "Wonders whether all of this was worth the very long wait in line with a happy child",
    "Happy → Blorp", "surprised", "удивление", "🎰", "rad", "x".repeat(10_000),
  ])("%s is never guessed: no score, the words are kept", (text) => {
    expect(readEmotionText(text, scale)).toEqual({ level: undefined, changedFrom: undefined, feeling: text });
  });

  it.each(["", "—", "-", "…", "...", " "])("%j is nothing at all", (text) => {
    expect(readEmotionText(text, scale)).toEqual({ level: undefined, changedFrom: undefined, feeling: undefined });
  });

  it("maps ratings, percent, words, emoji and arrows to any scale", () => {
    const school = scaleBetween(1, 5);
    expect(["4/5", "5/10", "75%", "neutral", "Delighted", "😟", "↑", "2"].map((text) => readEmotionText(text, school).level)).toEqual([4, 2.77777777778, 4, 3, 5, 2, 5, 2]);
  });

  it("knows at least sixty words of each language, from the worst to the best", () => {
    for (const table of [englishEmotionWords, russianEmotionWords]) {
      const words = table.flatMap(([fraction, text]) => text.split(" ").map((word) => ({ fraction, word })));
      expect(words.length).toBeGreaterThan(60);
      expect(new Set(table.map(([fraction]) => fraction))).toEqual(new Set([-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]));
      expect(new Set(words.map((entry) => entry.word)).size).toBe(words.length);
    }
  });

  it.each([...englishEmotionWords, ...russianEmotionWords].flatMap(([fraction, text]) => text.split(" ").map((word) => ({ word: word.replaceAll("_", " ").replace("*", ""), expected: fraction * 2 }))))(
    "the word $word is $expected", ({ word, expected }) => expect(level(word)).toBe(expected),
  );
});

describe("an emotion in a note", () => {
  const emotion = (yaml: string, before = "") => readTouchpointYaml(`name: A\n${yaml}`, before);
  const olgaAndIgor = 'personas: ["[[Olga|Оля]]", "[[Igor]]"]\n';

  it("an emotion of zero is a value, an absent one is none", () => {
    expect(emotion("emotion: 0").touchpoint.emotion).toMatchObject({ level: 0, feeling: undefined });
    for (const yaml of ["emotion:", "emotion: null", "emotion: ~", 'emotion: ""']) expect(emotion(yaml).touchpoint.emotion).toBeUndefined();
  });

  it("keeps a value outside the scale as written and reports it", () => {
    const { touchpoint, reading } = emotion("emotion: 7");
    expect(touchpoint.emotion?.level).toBe(7);
    expect(reading.problems).toMatchObject([
      { code: "emotion-out-of-scale", severity: "warning", path: "stages[0].touchpoints[0].emotion", value: "7", details: { min: -2, max: 2, drawn: 2 }, line: 8, column: 18 },
    ]);
    expect(codesOf(emotion("emotion: 6/5").reading)).toEqual(["emotion-out-of-scale"]);
  });

  it("reads one value per persona, by name, alias, brackets or the note's aliases, and takes their mean", () => {
    const { touchpoint, reading } = emotion('emotion: { "[[Olga]]": 1.5, igor: 0 }', olgaAndIgor);
    expect(touchpoint.emotion).toMatchObject({
      level: 0.75,
      personas: [
        { persona: "Olga", personaIndex: 0, level: 1.5, path: 'stages[0].touchpoints[0].emotion["[[Olga]]"]' },
        { persona: "Igor", personaIndex: 1, level: 0, path: 'stages[0].touchpoints[0].emotion["igor"]' },
      ],
    });
    expect(reading.problems).toEqual([]);
    expect(emotion("emotion: { Оля: -1, Igor: 1 }", olgaAndIgor).touchpoint.emotion).toMatchObject({ level: 0, personas: [{ persona: "Olga" }, { persona: "Igor" }] });
  });

  it("reports a persona the journey does not have, and keeps its value", () => {
    const { touchpoint, reading } = emotion("emotion: { Olga: 1, Petr: -1 }", olgaAndIgor);
    expect(touchpoint.emotion).toMatchObject({ level: 0, personas: [{ personaIndex: 0 }, { persona: "Petr", personaIndex: undefined, level: -1 }] });
    expect(reading.problems).toMatchObject([{ code: "persona-unknown", value: "Petr", path: 'stages[0].touchpoints[0].emotion["Petr"]' }]);
    expect(emotion("emotion: { Petr: -1 }").reading.problems).toEqual([]);
  });

  it("reads unquoted links as keys and reports the fix", () => {
    const { touchpoint, reading } = emotion("emotion: { [[Olga]]: 1, [[Igor]]: 2 }", olgaAndIgor);
    expect(touchpoint.emotion).toMatchObject({ level: 1.5, personas: [{ persona: "Olga", level: 1 }, { persona: "Igor", level: 2 }] });
    expect(reading.problems).toMatchObject([{ code: "link-unquoted", mended: '"[[Olga]]"' }, { code: "link-unquoted", mended: '"[[Igor]]"' }]);
  });

  it.each([
    ["{ score: -1, word: sad story }", -1, "sad story"], ["{ level: 4/5, description: Empowered at last }", 1, "Empowered at last"],
    ["{ value: '+1', text: ура }", 1, "ура"], ["{ word: Delighted }", 2, "Delighted"], ["{ word: Blorp }", undefined, "Blorp"], ["{ оценка: 2, слово: легко }", 2, "легко"],
    ["[1, 2]", 1.5, undefined], ["[Happy, Blorp, sad]", 0.25, "Happy, Blorp, sad"], ["yes", undefined, "yes"], ["{ a: 1, b: 2 }", 1.5, undefined],
  ])("the value %s is %s", (yaml, expected, feeling) => {
    expect(emotion(`emotion: ${yaml}`).touchpoint.emotion).toMatchObject({ level: expected, feeling });
  });

  it("joins two spellings: the first with a level gives the score, the words give the feeling", () => {
    expect(emotion("feeling: blorp\nemotion: -2").touchpoint.emotion).toMatchObject({ level: -2, feeling: "blorp" });
    expect(emotion("score: 1\nнастроение: злость").touchpoint.emotion).toMatchObject({ level: 1, feeling: "злость" });
    expect(emotion("score: 1\nнастроение: злость").reading.problems).toEqual([]);
  });

  it("a stage has its own level, else the mean of its touchpoints that have one", () => {
    const points = "touchpoints: [{ name: a, emotion: 2 }, { name: b }, { name: c, emotion: -1 }]";
    expect(readStageYaml(`name: A\n${points}`).stage).toMatchObject({ level: 0.5, emotion: undefined });
    expect(readStageYaml(`name: A\nemotion: -2\n${points}`).stage).toMatchObject({ level: -2 });
    expect(readStageYaml(`name: A\nemotion: blorp\n${points}`).stage).toMatchObject({ level: 0.5, emotion: { feeling: "blorp" } });
    expect(readStageYaml("name: A\ntouchpoints: [b]").stage.level).toBeUndefined();
  });

  it("an infinite number is no level", () => {
    expect(codesOf(emotion("emotion: .inf").reading)).toEqual(["number-unreadable"]);
  });
});
