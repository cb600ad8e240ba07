/**
 * Mermaid `journey` blocks as maps: sections are stages, tasks touchpoints, actors personas; scores from 1 to 5, or on a
 * longer scale, become scores from -2 to 2. No line is lost without a remark.
 */
import type { Imported, SourcePlace } from "./import-report";
import { type ImportSteps } from "./import-steps";
import { MapDraft, type ThingDraft } from "./map-draft";
import { decodeMermaid, findMermaidBlocks, readMermaidSource, type MermaidBlock } from "./mermaid-source";
import { readTask } from "./mermaid-task";

/** Longer diagrams are cut: nobody draws them. */
const mostLines = 2000;

interface Scored {
  readonly touchpoint: ThingDraft;
  readonly score: number;
  readonly place: SourcePlace;
}

/** The ends of the scale some scores lie on: 1 to 5, else the shortest of 7, 10 and 100 points that holds them. */
export function scaleOfScores(scores: readonly number[]): readonly [worst: number, best: number] {
  const most = scores.reduce((one, other) => Math.max(one, other), 0);
  const best = [5, 7, 10, 100].find((end) => most <= end) ?? 5;
  return [best > 5 && scores.some((score) => score < 1 && score >= 0) ? 0 : 1, best];
}

/** A score of a scale as a level from -2 to 2, two decimals; beyond the ends for scores beyond them. */
export function levelOfScore(score: number, [worst, best]: readonly [number, number]): number {
  return Math.round((((score - worst) / (best - worst)) * 4 - 2) * 100) / 100 + 0;
}

class MermaidReading {
  readonly draft = new MapDraft();
  private readonly scored: Scored[] = [];
  private stage: ThingDraft | undefined;
  private inDescription = false;

  title(text: string, place: SourcePlace): void {
    this.draft.title = decodeMermaid(withoutComment(text)).trim();
    this.draft.traceFrame(place, text, "title");
  }

  /** Reads one statement; a description in braces may go on over several. */
  statement(line: string, place: SourcePlace): void {
    const { draft } = this;
    if (this.inDescription) {
      if (line.replace("}", "").trim() !== "") draft.remark("left-out", line.replace("}", ""), place);
      this.inDescription = !line.includes("}");
      return;
    }
    const title = /^title\s+(\S.*)$/iu.exec(line)?.[1];
    if (title !== undefined) return this.title(title, place);
    const accessible = /^acc(?:Title|Descr)(?:\s*:\s*|\s+(?!\{|[^\s:][^:]*:\s*\d))(\S.*)?$/iu.exec(line);
    if (accessible !== null) return draft.remark("left-out", accessible[1] ?? "", place);
    if (/^accDescr\s*\{/iu.test(line)) {
      this.inDescription = !line.includes("}");
      const inside = line.replace(/^accDescr\s*\{/iu, "").replace("}", "").trim();
      if (inside !== "") draft.remark("left-out", inside, place);
      return;
    }
    const [section, name = ""] = /^section(?:\s+|:\s*|$)(\S.*)?$/iu.exec(line) ?? [];
    if (section !== undefined && !/:\s*-?\d+(?:\.\d+)?\s*(?::|$)/u.test(withoutComment(name))) return this.section(name, place);
    this.task(line, place);
  }

  private section(text: string, place: SourcePlace): void {
    const name = decodeMermaid(withoutComment(text)).trim();
    if (name.includes(":")) this.draft.remark("line-mended", text, place);
    if (name === "") this.draft.remark("stage-unnamed", text, place);
    this.stage = this.draft.addStage(name === "" ? undefined : name, place);
  }

  private task(line: string, place: SourcePlace): void {
    const { draft } = this;
    const plain = withoutComment(line).trim();
    if (plain === "") return;
    // Entities are decoded behind the parting: `#44;` is a comma within a name.
    const task = readTask(plain);
    if (task === undefined && !/\p{L}/u.test(plain)) return draft.remark("line-not-understood", line, place);
    if (this.stage === undefined) {
      this.stage = draft.addStage(undefined, place);
      draft.remark("stage-unnamed", line, place);
    }
    if (task === undefined) {
      draft.addTouchpoint(this.stage, decodeMermaid(plain), place);
      return draft.remark("line-not-understood", line, place);
    }
    const touchpoint = draft.addTouchpoint(this.stage, task.name === "" ? undefined : decodeMermaid(task.name), place);
    touchpoint.personas = task.people.map(decodeMermaid);
    for (const person of touchpoint.personas) if (!draft.personas.includes(person)) draft.personas.push(person);
    for (const code of task.found) draft.remark(code, line, place);
    if (task.remark !== undefined) draft.addEntries(touchpoint, "thoughts", [decodeMermaid(task.remark)], place);
    if (task.score !== undefined) this.scored.push({ touchpoint, score: task.score, place });
  }

  /** Turns scores into levels once all are known. */
  finish(lines: readonly [number, number]): Imported {
    const scores = this.scored.map(({ score }) => score);
    const scale = scaleOfScores(scores);
    const [worst, best] = scale;
    for (const { touchpoint, score, place } of this.scored) {
      this.draft.addEmotion(touchpoint, levelOfScore(score, scale), place);
      if (score < worst || score > best) this.draft.remark("score-out-of-scale", `${touchpoint.name ?? ""}: ${score}`, place);
    }
    if (best > 5) {
      this.draft.remark("scale-converted", `${worst}–${best}`);
      this.draft.guesses.push({ kind: "scale", taken: scale });
    }
    return this.draft.finish("mermaid", this.draft.stages.length > 0, lines);
  }
}

/** A `#` that begins a word is text, one that stands alone begins a comment. */
function withoutComment(text: string): string {
  return text.replace(/\s#(?:\s.*)?$/su, "");
}

function* importBlock(block: MermaidBlock): ImportSteps<Imported> {
  const reading = new MermaidReading();
  const { title, lines, leftOut } = readMermaidSource(block);
  if (title !== undefined) reading.title(title, { line: block.firstLine });
  for (const { text, line } of leftOut) reading.draft.remark("left-out", text, { line });
  for (const [at, { text, line }] of lines.slice(0, mostLines).entries()) {
    if (at % 200 === 199) yield at / lines.length;
    reading.statement(text, { line });
  }
  if (lines.length > mostLines) reading.draft.remark("cells-left-out", "", { line: lines[mostLines]?.line });
  return reading.finish([block.firstLine, block.firstLine + block.source.split("\n").length - 1]);
}

/** Every Mermaid journey of a text, fenced or bare, in order and in short steps. Never throws. */
export function* importMermaidSteps(text: string): ImportSteps<readonly Imported[]> {
  const found: Imported[] = [];
  for (const block of findMermaidBlocks(text)) {
    found.push(yield* importBlock(block));
    yield 1;
  }
  return found;
}
