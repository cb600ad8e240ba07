/** The scale the numbers of a table lie on: from the label of the emotion (`Emotion (1–5)`), else from the numbers themselves. */
import { readBareNumber } from "../../journey/read-number";
import { isNothingText, withoutWholeEmphasis } from "./read-cell";

const inLabel = /([+\-−–]?\d{1,3})\s*(?:\.{2,3}|…|-|–|—|−|to|до|~|:|\/)\s*([+\-−]?\d{1,3})/u;

/** The two numbers a label names as ends of its scale; undefined without any. */
export function scaleInLabel(label: string): readonly [number, number] | undefined {
  const found = inLabel.exec(label);
  if (found === null) return undefined;
  const [worst, best] = [found[1], found[2]].map((text) => Number((text ?? "").replace(/[−–]/u, "-")));
  return worst === undefined || best === undefined || worst === best || !Number.isFinite(worst) || !Number.isFinite(best) ? undefined : [Math.min(worst, best), Math.max(worst, best)];
}

const besideWords = [
  /^([+\-−]?\d{1,3}(?:[.,]\d+)?)(?:\s*[-–—:(]\s*\D|\s*\p{Extended_Pictographic})/u,
  /^\D*[([]\s*([+\-−]?\d{1,3}(?:[.,]\d+)?)\s*[)\]]$/u,
  /^\p{Extended_Pictographic}[\uFE0F\s]*([+\-−]?\d{1,3}(?:[.,]\d+)?)$/u,
];

/** The number that stands beside the words or the sign of a feeling: `5 - Glad`, `Glad (5)`, `😊 4`. */
function numberBeside(text: string): number | undefined {
  const plain = withoutWholeEmphasis(text);
  const written = besideWords.map((pattern) => pattern.exec(plain)?.[1]).find((found) => found !== undefined);
  return written === undefined ? undefined : readBareNumber(written.replace(",", "."));
}

/** The numbers among feelings: the bare ones, else those beside words when every feeling has one. */
function numbersAmong(texts: readonly string[]): number[] {
  const bare = texts.map((text) => readBareNumber(withoutWholeEmphasis(text))).filter((number) => number !== undefined);
  if (bare.length > 0) return bare;
  const filled = texts.filter((text) => !isNothingText(text));
  const beside = filled.map(numberBeside).filter((number) => number !== undefined);
  return beside.length > 1 && beside.length === filled.length ? beside : [];
}

/** The scale the numbers of feelings most likely lie on; undefined when there are none, or they fit the usual scale from -2 to 2. */
export function scaleOfNumbers(texts: readonly string[]): readonly [number, number] | undefined {
  const numbers = numbersAmong(texts);
  if (numbers.length === 0) return undefined;
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  if (least >= -2 && most <= 2 && (least <= 0 || !numbers.every(Number.isInteger) || numbers.length < 3)) return undefined;
  if (least < 0) {
    const size = [1, 2, 3, 5, 10, 100].find((end) => -least <= end && most <= end);
    return size === undefined || size <= 2 ? undefined : [-size, size];
  }
  if (most <= 5) return [least < 1 ? 0 : 1, 5];
  if (most <= 10) return [least < 1 ? 0 : 1, 10];
  return most <= 100 ? [0, 100] : undefined;
}
