/**
 * Small readings that bring the index's door into use step by step: patterns and tables are made when first needed, and
 * the first real journey would pay for all of them at once. They know no vault; what they read is made up and dropped.
 */
import { defaultScale } from "./emotion-scale";
import { wordLevel } from "./emotion-words";
import { readBareNumber } from "./read-number";
import { readEmotionText } from "./read-emotion-text";
import { readSummary } from "./read-summary";
import { recogniseNote } from "./recognise-note";

const emotion = { "[[Olga]]": "curious", "[[Igor]]": 1 };
const touchpoint = { name: "Site", channel: "phone", emotion, barriers: ["Slow"], solutions: [{ text: "Faster", status: "done" }], evidence: "[[Talk]]" };
const stage = { name: "Search", goals: ["Choose"], touchpoints: [touchpoint, "Shop"], emotion: "4/5" };

/** To be called once, in this order, with a pause after each: every step takes about a millisecond. */
export const firstReadings: readonly (() => void)[] = [
  () => void recogniseNote({ frontmatter: { tags: ["journey"], type: "note" }, tags: ["journey"] }),
  () => void readBareNumber("-1.5"),
  () => void wordLevel("happy"),
  () => void wordLevel("не уверен: долго"),
  () => void readEmotionText("curious", defaultScale),
  () => void readSummary({ title: "Purchase", stages: [{ name: "Search", emotion: 1 }] }),
  () => void readSummary({ personas: ["[[Olga]]", "[[Igor]]"], stages: [stage] }),
  () => void readSummary({ персоны: ["[[Olga|Оля]]"], "journey-state": "to-be", reviewed: "2026-01-31", этапы: [{ название: "Поиск", "точки касания": [{ название: "Сайт", эмоция: "интерес" }] }, stage] }),
];
