/** What a person can decide about an import: what the text is, which of its maps, how a table lies. It decides nothing itself. */
import { Setting } from "obsidian";
import type { ImportFormat } from "../exchange/import/detect-format";
import type { ImportChoices, Imported, ImportGuess } from "../exchange/import/import-report";
import type { Words } from "../i18n/words";
import { drawLabels } from "./import-labels";
import { drawPieces } from "./import-pieces";
import type { Understood } from "./import-reading";
import { redraw } from "./keep-focus";

export interface ImportControlParts {
  readonly words: Words;
  readonly readAs: (format: ImportFormat) => void;
  /** Turns to the map at a position. */
  readonly choose: (position: number) => void;
  readonly change: (change: ImportChoices) => void;
}

/** Formats offered by hand; Markdown and notes are read alike. */
const offeredFormats: readonly ImportFormat[] = ["csv", "note", "mermaid", "prose", "yaml", "json"];
const usualScales: readonly (readonly [number, number])[] = [[-2, 2], [1, 5], [1, 10], [0, 10], [-3, 3], [-5, 5], [1, 7], [0, 100]];
/** A dropdown longer than that helps nobody. */
const mostMaps = 300;

type Option = readonly [value: string, text: string];

/** Draws the controls that fit what was understood, in place of those before. */
export function drawImportControls(container: HTMLElement, understood: Understood, parts: ImportControlParts): void {
  redraw(container, () => drawAll(container, understood, parts));
}

function drawAll(container: HTMLElement, understood: Understood, parts: ImportControlParts): void {
  const { words, change } = parts;
  const { importing, import: texts } = words.exchange;
  const { current, format, hasHtml, pieces, choices, labels } = understood;
  const readable: readonly ImportFormat[] = hasHtml ? ["html", ...offeredFormats] : offeredFormats;
  const formats = readable.includes(format) ? readable : [format, ...readable];
  dropdown(container, "format", importing.format, formats.map((one): Option => [one, importing.formats[one]]), format, (value) => {
    const chosen = formats.find((one) => one === value);
    if (chosen !== undefined) parts.readAs(chosen);
  });
  drawMaps(container, understood, parts);
  const orientation = guessOf(current, "orientation");
  if (orientation !== undefined) {
    const { taken } = orientation;
    dropdown(container, "orientation", importing.orientation, entriesOf(texts.orientation), taken, (value) => change({ orientation: keyOf(texts.orientation, value) }));
    const unit = guessOf(current, "unit");
    if (unit !== undefined) dropdown(container, "unit", importing.unit[taken], entriesOf(importing.units), unit.taken, (value) => change({ unit: keyOf(importing.units, value) }));
    if (labels.some((label) => label.taken === "emotion")) drawScale(container, current, parts);
  }
  drawLabels(container, labels, orientation?.taken ?? "text", words, current?.sure === false, (label, target) => change({ labels: { ...choices.labels, [label]: target } }));
  if (pieces.length > 0) drawPieces(container, pieces, choices.leftOutPieces ?? [], words, (leftOutPieces) => change({ leftOutPieces }));
}

function drawMaps(container: HTMLElement, { found, chosen }: Understood, { words, choose }: ImportControlParts): void {
  if (found.length < 2) return;
  const { importing } = words.exchange;
  const setting = new Setting(container).setName(importing.maps(found.length)).setClass("cjm-import-maps");
  const list = setting.controlEl.createEl("select", { cls: "dropdown", attr: { "data-choice": "map", "aria-label": importing.maps(found.length) } });
  const group = (label: string, wanted: boolean): void => {
    const some = found.flatMap((one, position) => (one.sure === wanted ? [{ one, position }] : [])).slice(0, mostMaps);
    if (some.length === 0) return;
    const options = list.createEl("optgroup", { attr: { label } });
    for (const { one, position } of some) options.createEl("option", { value: String(position), text: mapLine(one, words) });
  };
  group(importing.surely, true);
  group(importing.maybe, false);
  list.value = String(chosen ?? "");
  list.addEventListener("change", () => choose(Number(list.value)));
}

function mapLine({ map, lines, report }: Imported, words: Words): string {
  const { importing } = words.exchange;
  const title = map.title ?? (map.stages.slice(0, 3).flatMap(({ name }) => name ?? []).join(", ") || importing.untitled);
  return importing.mapLine(title.slice(0, 80), lines?.[0], importing.mapCounts(report.found.stages, report.found.touchpoints));
}

function drawScale(container: HTMLElement, current: Imported | undefined, { words, change }: ImportControlParts): void {
  const { importing } = words.exchange;
  const taken = guessOf(current, "scale")?.taken ?? usualScales[0];
  if (taken === undefined) return;
  const spelled = ([min, max]: readonly [number, number]): string => `${min} ${max}`;
  const scales = usualScales.some((one) => spelled(one) === spelled(taken)) ? usualScales : [taken, ...usualScales];
  const shown = (level: number): string => level.toLocaleString(words.language).replace("-", "−");
  dropdown(container, "scale", importing.scale, scales.map((one): Option => [spelled(one), importing.scaleFrom(shown(one[0]), shown(one[1]))]), spelled(taken), (value) => {
    change({ scale: scales.find((one) => spelled(one) === value) });
  });
}

function dropdown(container: HTMLElement, key: string, name: string, options: readonly Option[], value: string, take: (value: string) => void): void {
  new Setting(container).setName(name).addDropdown((control) => {
    for (const [option, text] of options) control.addOption(option, text);
    control.setValue(value).onChange(take);
    control.selectEl.setAttribute("data-choice", key);
    // The app draws a name beside the control without joining the two.
    control.selectEl.setAttribute("aria-label", name);
    // A minus in front belongs there in an app that runs from right to left, too.
    if (key === "scale") control.selectEl.setAttribute("dir", "ltr");
  });
}

type GuessOf<Kind extends ImportGuess["kind"]> = Extract<ImportGuess, { kind: Kind }>;

function isGuess<Kind extends ImportGuess["kind"]>(guess: ImportGuess, kind: Kind): guess is GuessOf<Kind> {
  return guess.kind === kind;
}

function guessOf<Kind extends ImportGuess["kind"]>(current: Imported | undefined, kind: Kind): GuessOf<Kind> | undefined {
  return current?.report.guesses.find((guess) => isGuess(guess, kind));
}

function entriesOf(texts: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(texts);
}

function keyOf<Key extends string>(texts: Readonly<Record<Key, string>>, value: string): Key | undefined {
  for (const key in texts) if (key === value) return key;
  return undefined;
}
