import { describe, expect, it } from "vitest";
import { clearEmotion, nudgeEmotion, setEmotion, textOfEmotion } from "../../../src/editor/actions/change-emotion";
import { linesOf, sceneOf } from "./scene-of";

/** One touchpoint with this emotion. */
function feeling(emotion: string, head = 'personas: ["[[Olga]]", "[[Igor]]"]\n'): ReturnType<typeof sceneOf> {
  return sceneOf(`${head}stages:\n  - name: A\n    touchpoints:\n      - name: B\n${emotion === "" ? "" : `        emotion: ${emotion}\n`}`);
}

const place = { stageIndex: 0, touchpointIndex: 0 };
const path = "stages[0].touchpoints[0].emotion";

describe("setting a level", () => {
  it.each([
    ["", 1, `set ${path} = 1 (was nothing)`],
    ["-2", -0.5, `set ${path} = -0.5`],
    ["annoyed", 1, `set ${path} = {level: 1, word: "annoyed"} (was annoyed)`],
    ["Злость (-2)", -1, `set ${path} = "Злость (-1)" (was Злость (-2))`],
    ["😊", 0, `set ${path} = 0 (was 😊)`],
    ["4/5", 2, `set ${path} = 2`],
    ["{ score: -1, word: annoyed }", 0, `set ${path}["score"] = 0`],
    ["1 → -1", 0, `set ${path} = "1 → 0"`],
    ["Happy -> Confused", -2, `set ${path} = {level: "1.5 → -2", word: "Happy -> Confused"} (was Happy -> Confused)`],
  ])("of %s to %d", (emotion, level, line) => {
    expect(linesOf(setEmotion(place, level, feeling(emotion)))).toEqual([line]);
  });

  it("does nothing where the level is the one that was there", () => {
    expect(setEmotion(place, -2, feeling("-2"))).toBeUndefined();
    expect(setEmotion(place, 0, feeling("0"))).toBeUndefined();
  });

  it("leaves words alone that stand under a key of their own", () => {
    const apart = sceneOf("stages:\n  - name: A\n    touchpoints:\n      - name: B\n        emotion: -2\n        feeling: annoyed by all of it, really and truly\n");
    expect(linesOf(setEmotion(place, 1, apart))).toEqual([`set ${path} = 1`]);
  });

  it("is a stage's own where no touchpoint is meant", () => {
    const scene = sceneOf("stages:\n  - name: A\n    emotion: 1");
    expect(linesOf(setEmotion({ stageIndex: 0, touchpointIndex: undefined }, 2, scene))).toEqual(["set stages[0].emotion = 2"]);
  });
});

describe("personas with scores of their own", () => {
  const apart = '{ "[[Olga]]": 1.5, Igor: 0 }';

  it("write their own key", () => {
    expect(linesOf(setEmotion({ ...place, personaIndex: 1 }, -1, feeling(apart)))).toEqual([`set ${path}["Igor"] = -1`]);
  });

  it("move together when the mean is moved, and stop at the ends of the scale", () => {
    expect(linesOf(setEmotion(place, 0.25, feeling(apart)))).toEqual([`set ${path}["[[Olga]]"] = 1`, `set ${path}["Igor"] = -0.5`]);
    expect(linesOf(setEmotion(place, 1.5, feeling(apart)))).toEqual([`set ${path}["[[Olga]]"] = 2`, `set ${path}["Igor"] = 1`]);
    expect(linesOf(setEmotion(place, 2, feeling(apart)))).toEqual([`set ${path}["[[Olga]]"] = 2`, `set ${path}["Igor"] = 2`]);
  });

  it("are not overwritten by words for all of them", () => {
    expect(setEmotion(place, "who knows", feeling(apart))).toBeUndefined();
  });

  it("come out of one score for everybody, with its words", () => {
    expect(linesOf(setEmotion({ ...place, personaIndex: 0 }, 2, feeling("annoyed")))).toEqual([`set ${path} = {[[Olga]]: 2, [[Igor]]: -1, word: "annoyed"} (was annoyed)`]);
    expect(linesOf(setEmotion({ ...place, personaIndex: 0 }, 2, feeling("")))).toEqual([`set ${path} = {[[Olga]]: 2} (was nothing)`]);
  });

  it("join others under a key like theirs", () => {
    expect(linesOf(setEmotion({ ...place, personaIndex: 1 }, 2, feeling('{ "[[Olga]]": 1 }')))).toEqual([`set ${path}["[[Igor]]"] = 2 (was nothing)`]);
    expect(linesOf(setEmotion({ ...place, personaIndex: 1 }, 2, feeling("{ Olga: 1 }")))).toEqual([`set ${path}["Igor"] = 2 (was nothing)`]);
  });

  it("are taken away from a score for everybody, which the others keep", () => {
    expect(linesOf(clearEmotion({ ...place, personaIndex: 0 }, feeling("-1")))).toEqual([`set ${path} = {[[Igor]]: -1}`]);
  });

  it("are taken away one by one, the last with the whole emotion", () => {
    expect(linesOf(clearEmotion({ ...place, personaIndex: 1 }, feeling(apart)))).toEqual([`set ${path}["Igor"] = null`]);
    expect(linesOf(clearEmotion({ ...place, personaIndex: 0 }, feeling("{ Olga: 1 }")))).toEqual([`set ${path} = null`]);
  });
});

describe("typing an emotion", () => {
  it("takes a number as the level alone, other text as all there is", () => {
    expect(linesOf(setEmotion(place, "−1,5", feeling("annoyed")))).toEqual([`set ${path} = {level: -1.5, word: "annoyed"} (was annoyed)`]);
    expect(linesOf(setEmotion(place, "happy at last", feeling("annoyed")))).toEqual([`set ${path} = "happy at last" (was annoyed)`]);
    expect(linesOf(setEmotion(place, "", feeling("annoyed")))).toEqual([`set ${path} = null (was annoyed)`]);
  });

  it("takes words away when only their number is left", () => {
    const scene = feeling("{ score: 1, word: STOP }");
    expect(textOfEmotion(place, scene)).toBe("+1 — STOP");
    // A number alone would only be put beside the words.
    expect(linesOf(setEmotion(place, "+1", scene))).toEqual([`set ${path} = {level: 1}`]);
    expect(linesOf(setEmotion(place, "+1", feeling("Fine (1)")))).toEqual([`set ${path} = 1 (was Fine (1))`]);
  });

  it.each([["-2", "−2"], ["annoyed", "annoyed"], ["1 → -1", "+1 → −1"], ["", ""], ["Curious (1)", "Curious (1)"]])("starts the text of %s with %s, which changes nothing", (emotion, text) => {
    const scene = feeling(emotion);
    expect(textOfEmotion(place, scene)).toBe(text);
    expect(setEmotion(place, text, scene)).toBeUndefined();
  });
});

describe("nudging", () => {
  it.each<[string, number, boolean, string | undefined]>([
    ["-2", 1, false, "-1.5"], ["0.3", 1, false, "0.5"], ["0.3", -1, false, "0"], ["0", 1, true, "0.1"], ["1.75", 1, false, "2"], ["2", 1, false, undefined], ["", -1, false, "-0.5"], ["3", -1, false, "2"],
  ])("of %s by %d (fine: %s) gives %s", (emotion, steps, fine, level) => {
    const lines = linesOf(nudgeEmotion(place, steps, fine, feeling(emotion)));
    expect(lines.map((line) => line.replace(/.*= /, "").replace(" (was nothing)", ""))).toEqual(level === undefined ? [] : [level]);
  });

  it("steps as the note's scale asks", () => {
    expect(linesOf(nudgeEmotion(place, 1, false, feeling("50", "emotion-scale: [0, 100]\n")))).toEqual([`set ${path} = 55`]);
  });

  it("says where it stands now", () => {
    expect(nudgeEmotion(place, 1, false, feeling("-2"))?.announce).toBe("B: −1.5");
  });
});

describe("a level among words", () => {
  it.each([
    ['"+1 — fine"', 2, '"+2 — fine"'],
    ["fine (-1)", 0.5, '"fine (+0.5)"'],
    ["Злость (−2)", -1, '"Злость (−1)"'],
    ["+1,5 радость", 0.5, '"+0,5 радость"'],
    ["Empowered (4/5)", -2, '"Empowered (-2)"'],
    ["annoyed 3 times", 1, '{level: 1, word: "annoyed 3 times"}'],
    ["annoyed", 1, '{level: 1, word: "annoyed"}'],
  ])("of %s is the number itself when it becomes %s, so that the words never tell another", (text, level, value) => {
    expect(linesOf(setEmotion(place, level, feeling(text))).map((line) => line.replace(/ \(was .*$/, ""))).toEqual([`set ${path} = ${value}`]);
  });

  it("of one persona is moved with the mean of all", () => {
    expect(linesOf(setEmotion(place, 1.5, feeling('{ Olga: "+1 — fine", Igor: 1 }'))).map((line) => line.replace(/ \(was .*$/, ""))).toEqual([`set ${path}["Olga"] = "+1.5 — fine"`, `set ${path}["Igor"] = 1.5`]);
  });
});
