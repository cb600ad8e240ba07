/**
 * Feelings given as one of a few grades (🟢🟡🔴, High/Medium/Low, ++/+/-, positiv/negativ) and the levels they stand for.
 * One such sign alone may mean anything; a whole row of feelings in the same grades does not. It knows texts, not where they stand.
 */
import { levelAt, scaleBetween } from "../../journey/emotion-scale";
import type { EmotionScale } from "../../journey/journey";
import { readEmotionText } from "../../journey/read-emotion-text";
import type { ImportedEmotion } from "./imported-map";
import type { MapDraft } from "./map-draft";

/** A level from -1 to 1 for each grade; the rest of a cell's text stands behind or before the sign. */
type Grades = readonly (readonly [level: number, sign: RegExp])[];

const colours: Grades = [
  [0.5, /^(?:🟢|🟩|green|зел[её]н\p{L}*)$/iu], [0, /^(?:🟡|🟨|⚪|yellow|amber|ж[её]лт\p{L}*)$/iu], [-0.25, /^(?:🟠|🟧|orange|оранжев\p{L}*)$/iu], [-0.5, /^(?:🔴|🟥|red|красн\p{L}*)$/iu],
];
const marks: Grades = [[0.5, /^(?:✅|✔️?|👍)$/u], [0, /^(?:⚠️?|➖|🆗|😐)$/u], [-0.5, /^(?:❌|✖️?|🚫|👎|⛔️?)$/u]];
const heights: Grades = [
  [1, /^(?:very high|highest|очень высок\p{L}*|sehr hoch|très élevée?|muy alt[oa]|muito alt[oa]|很高|非常に高い)$/iu],
  [0.5, /^(?:high|высок\p{L}*|hoch|hohe?r?|élevée?|haute?|alt[oa]|高い?|높음)$/iu],
  [0, /^(?:medium|mid|moderate|average|средн\p{L}*|умеренн\p{L}*|mittel|moyenn?e?|medi[oa]|médi[oa]|中|普通|보통)$/iu],
  [-0.5, /^(?:low|низк\p{L}*|niedrig|gering|faible|bas|basse|baj[oa]|baix[oa]|低い?|낮음)$/iu],
  [-1, /^(?:very low|lowest|очень низк\p{L}*|sehr niedrig|très faible|muy baj[oa]|muito baix[oa]|很低|非常に低い)$/iu],
];
const valences: Grades = [
  [1, /^(?:very (?:positive|good|satisfied|happy)|очень (?:позитивн|хорош)\p{L}*|sehr (?:positiv|gut)|très positi(?:f|ve)|muy positiv[oa]|muito positiv[oa]|非常に?满意)$/iu],
  [0.5, /^(?:positive?|positiv|positi(?:f|ve|fs|ves)|positiv[oa]s?|good|gut|bien|buen[oa]|bom|boa|позитив\p{L}*|положительн\p{L}*|хорош\p{L}*|积极|正面|積極|ポジティブ|긍정적?|良い|好|إيجابي[ةه]?|חיובי(?:ת)?)$/iu],
  [0, /^(?:neutral|neutr[eoa]|neutrale?|mixed|ok|okay|нейтральн\p{L}*|смешанн\p{L}*|中性|中立|ニュートラル|普通|중립적?|محايد[ةه]?|ניטרלי(?:ת)?)$/iu],
  [-0.5, /^(?:negative?|negativ|négati(?:f|ve|fs|ves)|negativ[oa]s?|bad|poor|schlecht|mauvaise?|mal[oa]?|ruim|негатив\p{L}*|отрицательн\p{L}*|плох\p{L}*|消极|负面|負面|消極|ネガティブ|부정적?|悪い|差|سلبي[ةه]?|שלילי(?:ת)?)$/iu],
  [-1, /^(?:very (?:negative|bad|poor|unhappy|dissatisfied)|terrible|очень (?:негативн|плох)\p{L}*|sehr (?:negativ|schlecht)|très négati(?:f|ve)|muy negativ[oa]|muito negativ[oa])$/iu],
];
const graded: readonly Grades[] = [colours, marks, heights, valences];
/** These mean something only among their like: beside words of feeling, "high" may be how strong it is. */
const onlyTogether: ReadonlySet<Grades> = new Set([marks, heights]);

const pluses = /^\(?\s*(?:(\++)|([-–—−]+)|(0|\+\s*\/\s*[-–−]|±|=|~|○|o))\s*\)?$/u;
const stars = /^(\d(?:[.,]\d)?)\s*(?:stars?|зв[её]зд\p{L}*|sterne?|étoiles?|estrell?as?|星)$/iu;
const edges = /^(\p{Extended_Pictographic}\uFE0F?)\s*(?:[:,–—-]\s*)?(\S.*)?$|^(.*\S)\s+(\p{Extended_Pictographic}\uFE0F?)$/su;
/** A feeling that is strong when it is bad has no grades of good and bad. */
const otherWay = /stress|frustrat|anxi|intens|effort|pain|стресс|напряж|тревог|раздраж|интенсивн|усил|боль|angst/iu;
const longest = 120;

interface Graded {
  readonly level: number;
  /** What the cell says beside the sign, or the grade in words; nothing for a mere sign. */
  readonly words: string;
}

function gradeOf(text: string, grades: Grades): Graded | undefined {
  const whole = grades.find(([, sign]) => sign.test(text));
  if (whole !== undefined) return { level: whole[0], words: /\p{L}/u.test(text) ? text : "" };
  const parted = edges.exec(text);
  const sign = parted?.[1] ?? parted?.[4];
  const found = sign === undefined ? undefined : grades.find(([, pattern]) => pattern.test(sign));
  return found === undefined ? undefined : { level: found[0], words: parted?.[2] ?? parted?.[3] ?? "" };
}

function plusesOf(texts: readonly string[]): ReadonlyMap<string, Graded> | undefined {
  const found = texts.map((text) => pluses.exec(text));
  const most = Math.max(2, ...found.map((match) => (match?.[1] ?? match?.[2] ?? "").length));
  if (found.some((match) => match === null) || most > 5 || !found.some((match) => match?.[1] !== undefined)) return undefined;
  return new Map(texts.map((text, at) => [text, { level: ((found[at]?.[1]?.length ?? 0) - (found[at]?.[2]?.length ?? 0)) / most, words: "" }]));
}

/** Whether a dash among these texts is a bad feeling and not "nothing": only beside pluses. */
export function dashesFeel(texts: readonly string[]): boolean {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== "");
  return filled.some((text) => /^[-–—−]+$/u.test(text)) && plusesOf(filled) !== undefined;
}

/** What every text stands for that has no level by itself; undefined when they are not all of one kind of grade. */
function gradesOf(texts: readonly string[], alone: boolean): ReadonlyMap<string, Graded> | undefined {
  const plain = plusesOf(texts);
  if (plain !== undefined) return plain;
  for (const grades of graded) {
    if (onlyTogether.has(grades) && !alone) continue;
    const found = texts.map((text) => gradeOf(text, grades));
    if (found.every((grade) => grade !== undefined)) return new Map(texts.flatMap((text, at) => (found[at] === undefined ? [] : [[text, found[at]] as const])));
  }
  return undefined;
}

/** The reading of grades among the feelings of a map. */
interface ReadGrades {
  readonly emotions: ReadonlyMap<string | number, ImportedEmotion>;
  /** In one line, for a report: `🟢 +1 · 🔴 −1`. */
  readonly told: string;
}

function signed(level: number): string {
  return level > 0 ? `+${String(level)}` : String(level).replace("-", "−");
}

/**
 * Levels on the scale for feelings written in grades, by the feeling as written; undefined when no feeling needs it, one
 * of them is neither a grade nor has a level, or their labels speak of stress and the like. Numbers of stars become ratings.
 */
function readGrades(feelings: readonly (string | number)[], labels: readonly string[], scale: EmotionScale): ReadGrades | undefined {
  const texts = [...new Set(feelings)].filter((feeling) => typeof feeling === "string");
  const unread = texts.filter((text) => readEmotionText(text, scale).level === undefined);
  if (unread.length === 0 || unread.some((text) => text.length > longest) || labels.some((label) => otherWay.test(label))) return undefined;
  if (unread.every((text) => stars.test(text))) return { emotions: new Map(unread.map((text) => [text, `${(stars.exec(text)?.[1] ?? "").replace(",", ".")}/5`])), told: "" };
  const grades = gradesOf(unread, unread.length === texts.length);
  const signsOnly = plusesOf(unread) !== undefined;
  // Beside pluses a number other than 0 is a score, and the pluses are something else.
  if (grades === undefined || (signsOnly && feelings.some((feeling) => typeof feeling === "number" && feeling !== 0))) return undefined;
  const emotions = new Map<string | number, ImportedEmotion>();
  const told: string[] = [];
  for (const [text, { level, words }] of grades) {
    const score = levelAt(level, scale);
    emotions.set(text, words === "" ? score : { entries: [["score", score], ["word", words]] });
    if (told.length < 6) told.push(`${text} ${signed(score)}`);
  }
  if (signsOnly && feelings.includes(0)) emotions.set(0, scale.neutral);
  return { emotions, told: told.join(" · ") };
}

/** Turns the feelings of a map into levels where they are written in grades, and says so. Rows and stages stay as they are. */
export function takeGrades(draft: MapDraft): void {
  const things = draft.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  const feelings = things.map(({ emotion }) => emotion).filter((emotion) => typeof emotion === "string" || typeof emotion === "number");
  const labels = draft.guesses.flatMap((guess) => (guess.kind === "label" && guess.taken === "emotion" ? [guess.label] : []));
  const read = readGrades(feelings, labels, scaleBetween(...(draft.scale ?? [-2, 2])));
  if (read === undefined) return;
  for (const thing of things) {
    if (typeof thing.emotion !== "string" && typeof thing.emotion !== "number") continue;
    thing.emotion = read.emotions.get(thing.emotion) ?? thing.emotion;
  }
  if (read.told !== "") draft.remark("grades-read", read.told);
}
