/** What an import tells of itself: how much was found, what should be looked at, and where each piece went. It decides nothing. */
import type { ImportRemark, ImportTrace } from "../exchange/import/import-report";
import type { ImportedMap } from "../exchange/import/imported-map";
import { describeProblem } from "../i18n/describe-problem";
import type { Words } from "../i18n/words";
import type { JourneyPath } from "../journey/journey";
import type { Problem } from "../journey/problem";
import { mapPlaceWords, sourcePlaceWords } from "./import-place-words";
import type { Understood } from "./import-reading";
import { redraw } from "./keep-focus";

/** Lines drawn at once; further ones come by a button, so that a list of thousands costs nothing. */
const linesAtOnce = 40;

export interface ImportReportParts {
  readonly words: Words;
  readonly understood: Understood;
  /** The map as it will be written. */
  readonly map: ImportedMap;
  /** What the note will be told of. */
  readonly problems: readonly Problem[];
  /** Names that became links to persona notes. */
  readonly linked: readonly string[];
  readonly bring: (path: JourneyPath) => void;
}

interface ReportLine {
  /** Where in the source. */
  readonly place: string;
  readonly text: string;
  /** Where on the map, in words. */
  readonly target: string;
  readonly path: JourneyPath | undefined;
}

/** Draws the report in place of the one before. */
export function drawImportReport(container: HTMLElement, parts: ImportReportParts): void {
  redraw(container, () => {
    const { words, understood, linked, map } = parts;
    const { importing } = words.exchange;
    if (linked.length > 0) container.createEl("p", { cls: "cjm-import-linked", text: importing.linked(linked.join(", ")), attr: { dir: "auto" } });
    const left = understood.labels.filter(({ taken, label }) => taken === "number" && understood.choices.labels?.[label] !== undefined).map(({ label }) => label.replace(/\s+/gu, " "));
    if (left.length > 0) container.createEl("p", { text: importing.leftOutByYou(left.join(", ")), attr: { dir: "auto" } });
    const doubts = doubtsOf(parts);
    drawLines(container, "doubts", importing.notUnderstood(doubts.length), doubts.length, (position) => doubts[position], doubts.length <= 6, parts);
    const traces = (understood.current?.report.traces ?? []).filter(({ text }) => text !== "");
    const traceAt = (position: number): ReportLine | undefined => {
      const trace = traces[position];
      return trace === undefined ? undefined : traceLine(trace, map, words);
    };
    drawLines(container, "traces", importing.whereto(traces.length), traces.length, traceAt, false, parts);
  });
}

function doubtsOf({ words, understood, problems, map }: ImportReportParts): ReportLine[] {
  const remarks = [...understood.remarks, ...(understood.current?.report.remarks ?? [])];
  return [
    ...remarks.map((remark) => remarkLine(remark, words)),
    ...problems.map((problem): ReportLine => ({ place: mapPlaceWords(problem.path, map, words), text: describeProblem(problem, words).message, target: "", path: problem.path })),
  ];
}

/** A remark in words. */
export function remarkLine({ code, text, place }: ImportRemark, words: Words): ReportLine {
  return { place: sourcePlaceWords(place, words), text: words.exchange.import.remark[code](text), target: "", path: undefined };
}

function traceLine({ place, text, path }: ImportTrace, map: ImportedMap, words: Words): ReportLine {
  return { place: sourcePlaceWords(place, words), text, target: mapPlaceWords(path, map, words), path };
}

/** A folded list of so many lines, each worked out only when it is drawn. */
function drawLines(container: HTMLElement, key: string, heading: string, count: number, lineAt: (position: number) => ReportLine | undefined, open: boolean, parts: ImportReportParts): void {
  if (count === 0) return;
  const { importing } = parts.words.exchange;
  const details = container.createEl("details", { cls: `cjm-import-${key}`, attr: { "data-kept": key } });
  details.createEl("summary", { text: heading, attr: { "data-choice": key } });
  const list = details.createEl("ul");
  const more = details.createEl("button", { attr: { type: "button", "data-choice": `more ${key}` } });
  more.hide();
  let shown = 0;
  const drawMore = (): void => {
    const end = Math.min(count, shown + linesAtOnce);
    for (; shown < end; shown += 1) {
      const line = lineAt(shown);
      if (line !== undefined) drawLine(list, line, parts);
    }
    more.toggle(shown < count);
    more.setText(importing.more(Math.min(linesAtOnce, count - shown)));
  };
  more.addEventListener("click", drawMore);
  // Unfolded by hand, or by a redrawing that remembers what was unfolded.
  details.addEventListener("toggle", () => {
    if (details.open && shown === 0) drawMore();
  });
  details.open = open;
}

function drawLine(list: HTMLElement, { place, text, target, path }: ReportLine, { bring }: ImportReportParts): void {
  const item = list.createEl("li");
  const line = path === undefined ? item.createDiv() : item.createEl("button", { cls: "cjm-import-line", attr: { type: "button" } });
  if (place !== "") line.createSpan({ cls: "cjm-import-place", text: place, attr: { dir: "auto" } });
  line.createSpan({ cls: "cjm-import-text", text, attr: { dir: "auto" } });
  if (target !== "") line.createSpan({ cls: "cjm-import-target", text: target, attr: { dir: "auto" } });
  if (path !== undefined) line.addEventListener("click", () => bring(path));
}
