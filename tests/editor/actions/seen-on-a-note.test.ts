import { describe, expect, it } from "vitest";
import { setEmotion } from "../../../src/editor/actions/change-emotion";
import { setSeverity, toggleMoment } from "../../../src/editor/actions/change-properties";
import { withSeen, type EditAction } from "../../../src/editor/actions/edit-action";
import { moveLane } from "../../../src/editor/actions/arrange-lanes";
import { addTouchpoint } from "../../../src/editor/actions/add-things";
import { moveTo } from "../../../src/editor/actions/move-things";
import { editJourney } from "../../../src/journey/edit-journey";
import { seenAt } from "../../../src/journey/seen-at";
import { readNote } from "../../../src/note/read-note";
import type { MapScene } from "../../../src/render/map-scene";
import { itemOf, sceneOf, touchpointOf } from "./scene-of";

const shown = `tags: [journey]
lanes: [goals, barriers]
stages:
  - name: Choosing
    goals: Be sure
    touchpoints:
      - name: Reviews
        emotion: 4/5
        barriers: [{ text: Too many, severity: high }]
      - name: Shop
        emotion: { level: 1, word: fine }
  - name: Buying`;

const whole = (yaml: string): string => `---\n${yaml}\n---\nBody\n`;

/** What becomes of an action decided on one text and written over another: its text, or why not. */
function writeOver(make: (scene: MapScene) => EditAction | undefined, now: string): string {
  const action = make(sceneOf(shown));
  if (action === undefined) throw new Error("Nothing to do");
  const seen = withSeen(action, (path) => seenAt(readNote(whole(shown)), path));
  const edited = editJourney(readNote(whole(now)), seen.edits);
  return edited.edited ? edited.text : `${edited.refusal.code} at ${edited.refusal.path}, found ${edited.refusal.found ?? "nothing"}`;
}

const reviews = { stageIndex: 0, touchpointIndex: 0 };
const shop = { stageIndex: 0, touchpointIndex: 1 };

describe("an action without a draft, over a note that was changed meanwhile", () => {
  it("is refused where its own place has changed, however that is spelled", () => {
    expect(writeOver((scene) => setEmotion(reviews, -1, scene), shown.replace("4/5", "2/5"))).toBe("moved-on at stages[0].touchpoints[0].emotion, found 2/5");
    expect(writeOver((scene) => setEmotion(shop, -1, scene), shown.replace("level: 1", "level: -2"))).toContain("moved-on");
    expect(writeOver((scene) => toggleMoment(reviews, scene), shown.replace("emotion: 4/5", "moment: no\n        emotion: 4/5"))).toBe("moved-on at stages[0].touchpoints[0].moment, found no");
    expect(writeOver((scene) => setSeverity(itemOf(scene, "stages[0].touchpoints[0].barriers[0]"), 1, scene), shown.replace("high", "low"))).toContain("found low");
    expect(writeOver((scene) => moveLane({ rowKey: "barriers", own: false }, -1, scene), shown.replace("[goals, barriers]", "[barriers, goals]"))).toContain("moved-on at lanes[1], found goals");
  });

  it("is refused where another thing has come into its place", () => {
    const before = shown.replace("      - name: Reviews", "      - name: Advert\n      - name: Reviews");
    expect(writeOver((scene) => toggleMoment(reviews, scene), before)).toBe("moved-on at stages[0].touchpoints[0], found Advert");
    expect(writeOver((scene) => addTouchpoint(0, "Call", scene), shown.replace("name: Choosing", "name: Looking"))).toBe("moved-on at stages[0], found Looking");
    expect(writeOver((scene) => moveTo(touchpointOf(scene, "stages[0].touchpoints[0]"), { cell: { kind: "cell", rowKey: "touchpoints", own: false, stageIndex: 1, touchpointIndex: undefined } }, scene), shown.replace("name: Buying", "name: Leaving"))).toContain("found Leaving");
  });

  it("is written where only other places have changed", () => {
    const now = shown.replace("Be sure", "Be certain").replace("Buying", "Paying");
    expect(writeOver((scene) => setEmotion(reviews, -1, scene), now)).toBe(whole(now.replace("4/5", "-1")));
    expect(writeOver((scene) => setEmotion(shop, -1, scene), now)).toBe(whole(now.replace("level: 1", "level: -1")));
  });
});
