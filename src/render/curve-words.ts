/** What the curve says aloud: names of its points and a summary of the whole. Words come from the table, numbers from the layout. */
import type { CurveStatistics } from "../insight/curve-statistics";
import type { Step } from "../insight/scored-steps";
import type { Words } from "../i18n/words";
import type { EmotionScale } from "../journey/journey";
import type { CurvePoint, PointRole } from "../layout/map-layout";
import { readInline } from "./inline/read-inline";
import { toPlainText } from "./inline/inline-token";
import { levelText } from "./number-text";

/** An author's text without Markdown, for places that take words only. */
export function plainTextOf(text: string): string {
  return toPlainText(readInline(text));
}

/** The name of the touchpoint or stage a step stands on. */
export function stepName(step: Step, words: Words): string {
  const name = step.touchpoint === undefined ? step.stage.name : step.touchpoint.name;
  if (name !== undefined && name !== "") return plainTextOf(name);
  return step.touchpoint === undefined ? words.map.unnamedStage : words.map.unnamedTouchpoint;
}

const roleWords = { lowest: "lowestPoint", highest: "highestPoint", last: "lastPoint" } as const;
const shortRoleWords = { lowest: "lowest", highest: "highest", last: "last" } as const;

/** `Step 6 of 13, Spec sheet: −2, the lowest, Moment of truth`. */
export function pointName(point: CurvePoint, total: number, words: Words, scale: EmotionScale): string {
  const written = levelText(point.level, scale, words.language);
  const level = point.beyondScale ? words.map.outOfScale(written) : written;
  const name = stepName(point.step, words);
  const parts = [point.step.number === undefined ? words.map.stageScore(name, level) : words.map.step(point.step.number, total, name, level)];
  const from = point.step.emotion?.changedFrom;
  if (from !== undefined) parts.push(words.map.changed(levelText(from, scale, words.language), written));
  for (const role of point.roles) parts.push(words.map[roleWords[role]]);
  if (point.moment) parts.push(words.map.moment);
  return parts.join(", ");
}

/** `lowest · −2`: the small line of a note. */
export function noteRole(roles: readonly PointRole[], level: number, words: Words, scale: EmotionScale): string {
  return [...roles.map((role) => words.map[shortRoleWords[role]]), levelText(level, scale, words.language)].join(" · ");
}

/** The whole chart in a sentence or two: the text alternative. */
export function curveSummary(statistics: CurveStatistics, total: number, words: Words, scale: EmotionScale): string {
  const write = (level: number): string => levelText(level, scale, words.language);
  if (statistics.scoredCount === 0) return words.map.noScores;
  const parts = [words.map.curveSummary(total, statistics.scoredCount, words.map.scale(write(scale.min), write(scale.max)))];
  for (const role of ["lowest", "highest", "last"] as const) {
    const step = statistics[role];
    if (step?.level !== undefined) parts.push(words.map.curveExtreme(words.map[shortRoleWords[role]], stepName(step, words), write(step.level)));
  }
  return parts.join(" ");
}
