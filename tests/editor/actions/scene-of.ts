/** Scenes from YAML, and targets on them, for tests that look at what can be done where. */
import { wordsFor } from "../../../src/i18n/words";
import { placeOfPath } from "../../../src/editor/actions/find-place";
import type { EditAction } from "../../../src/editor/actions/edit-action";
import type { EditTarget, ItemTarget, StageTarget, TouchpointTarget } from "../../../src/editor/edit-target";
import { readJourney } from "../../../src/journey/read-journey";
import { readNote } from "../../../src/note/read-note";
import { makeScene } from "../../../src/render/make-scene";
import type { MapScene } from "../../../src/render/map-scene";

/** The scene of a note with this frontmatter, on 22 November 2026. */
export function sceneOf(yaml: string, more: Partial<MapScene> = {}, language: "en" | "ru" = "en"): MapScene {
  const { journey } = readJourney(readNote(`---\n${yaml}\n---\n`));
  return { ...makeScene({ noteName: "Watch", journey, words: wordsFor(language), today: "2026-11-22", idPrefix: "map" }), ...more };
}

/** The item, touchpoint, stage or persona at a path of the model. */
export function at(scene: MapScene, path: string): EditTarget {
  const place = placeOfPath(scene.journey, path);
  if (place === undefined) throw new Error(`Nothing stands at ${path}`);
  return place;
}

/** The item at a path. */
export function itemOf(scene: MapScene, path: string): ItemTarget {
  const place = at(scene, path);
  if (place.kind !== "item") throw new Error(`${path} is a ${place.kind}`);
  return place;
}

/** The touchpoint at a path. */
export function touchpointOf(scene: MapScene, path: string): TouchpointTarget {
  const place = at(scene, path);
  if (place.kind !== "touchpoint") throw new Error(`${path} is a ${place.kind}`);
  return place;
}

/** The stage at a path. */
export function stageOf(scene: MapScene, path: string): StageTarget {
  const place = at(scene, path);
  if (place.kind !== "stage") throw new Error(`${path} is a ${place.kind}`);
  return place;
}

/** The edits of an action as short lines: `set stages[0].goals = Be sure (was Be safe)`. */
export function linesOf(action: EditAction | undefined): string[] {
  return (action?.edits ?? []).map((edit) => {
    const was = !("was" in edit) || edit.was === undefined ? "" : edit.was.text === undefined ? " (was nothing)" : ` (was ${edit.was.text})`;
    if (edit.kind === "move") return `move ${edit.path} to ${edit.to}${was}`;
    return "value" in edit ? `${edit.kind} ${edit.path} = ${valueText(edit.value)}${was}` : `${edit.kind} ${edit.path}${was}`;
  });
}

function valueText(value: unknown): string {
  if (typeof value === "object" && value !== null && "entries" in value && Array.isArray(value.entries)) return `{${value.entries.map(([key, inner]: [string, unknown]) => `${key}: ${valueText(inner)}`).join(", ")}}`;
  return Array.isArray(value) ? `[${value.map(valueText).join(", ")}]` : JSON.stringify(value);
}

export const watch = `personas: ["[[Olga]]", "[[Igor]]"]
lanes: [goals, Мой путь]
stages:
  - name: Search
    goals: Find one
    touchpoints: [Advert, Friend]
  - name: Choosing
    goals: [Be sure, Be quick]
    Мой путь: [first, second]
    touchpoints:
      - name: Spec sheet
        channel: website
        emotion: -2
        barriers:
          - text: Found late
            severity: 3
        solutions: ["[ ] Say it early"]
      - name: Reviews
        emotion: { "[[Olga]]": 1.5, "[[Igor]]": 0 }
        moment: true
      - Strap
  - name: Leaves
    exit: competitor`;
