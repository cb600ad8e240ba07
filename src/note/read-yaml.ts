/**
 * The YAML between the fences as one tree with spans in the whole note, parsed once. Whatever keeps Obsidian from
 * having values (errors, aliases that lead nowhere) is a fatal fault here too. It knows no keys.
 */
import { isMap, parseDocument } from "yaml";
import type { YAMLError } from "yaml";
import { TreeBuilder } from "./build-tree";
import { mendLine, readableLine } from "./mend-line";
import type { NoteFault, NoteFaultCode } from "./note-fault";
import { readPlainYaml } from "./read-plain-yaml";
import type { MapNode, Span } from "./tree";

/** What a YAML source gives: a tree, or nothing at all (`empty`), or fatal faults. */
export interface ReadYaml {
  readonly root: MapNode | undefined;
  readonly empty: boolean;
  readonly faults: readonly NoteFault[];
  /** Whether the source has anchors. */
  readonly anchored?: boolean;
}

const mostFaults = 10;
/** A whole document is parsed again only when it is small: the proof of a mended line must not cost seconds. */
const largestProofCharacters = 50_000;

// No schema: what an unquoted value is, `coreValue` says.
export const parseOptions = { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "silent", resolveKnownTags: false } as const;

/** The line around an offset of a text, without its line break. */
function lineSpanAt(text: string, offset: number): Span {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const newline = text.indexOf("\n", start);
  const end = newline === -1 ? text.length : newline;
  return { start, end: end > start && text[end - 1] === "\r" ? end - 1 : end };
}

/** Whether the first error of a source goes away, or moves past `line`, once that line is replaced. */
function mendsSource(source: string, line: Span, mended: string): boolean {
  if (source.length > largestProofCharacters) return true;
  const errors = parseDocument(source.slice(0, line.start) + mended + source.slice(line.end), parseOptions).errors;
  const first = errors[0];
  return first === undefined || first.pos[0] > line.start + mended.length;
}

/** The line to blame for a YAML error: the one it is reported on, or the one before when quotes mend that one. */
function blameLine(source: string, offset: number): { line: Span; mended: string | undefined } {
  const reported = lineSpanAt(source, Math.min(offset, source.length));
  const candidates = [reported];
  let before = reported;
  for (let steps = 0; steps < 2 && before.start > 0; steps++) {
    before = lineSpanAt(source, before.start - 1);
    candidates.push(before);
  }
  for (const line of candidates) {
    const mended = mendLine(source.slice(line.start, line.end));
    if (mended !== undefined && mendsSource(source, line, mended)) return { line, mended };
  }
  return { line: reported, mended: undefined };
}

/** A YAML error as a fault; `yamlStart` is where the source stands in the note. */
function toFault(error: YAMLError, source: string, yamlStart: number): NoteFault {
  const offset = Math.max(0, Math.min(error.pos[0], source.length));
  const { line, mended } = blameLine(source, offset);
  const lineText = source.slice(line.start, line.end);
  const onReportedLine = offset >= line.start && offset <= line.end;
  const start = onReportedLine && mended === undefined ? offset : line.start + (/^[ \t]*/.exec(lineText)?.[0].length ?? 0);
  const code: NoteFaultCode = error.code === "TAB_AS_INDENT" || /^ *\t/.test(lineText) ? "yaml-tab" : "yaml-syntax";
  return { code, fatal: true, span: { start: yamlStart + start, end: yamlStart + line.end }, value: readableLine(lineText), mended: code === "yaml-tab" ? mended : mended?.trim() };
}

/** The faults of a source with errors: the first, and of the rest those whose line can be mended. One fault a line. */
function toFaults(errors: readonly YAMLError[], source: string, yamlStart: number): NoteFault[] {
  const faults: NoteFault[] = [];
  const seen = new Set<number>();
  for (const error of errors.slice(0, mostFaults * 3)) {
    const fault = toFault(error, source, yamlStart);
    if (seen.has(fault.span.end) || faults.length >= mostFaults) continue;
    if (faults.length > 0 && fault.mended === undefined) continue;
    seen.add(fault.span.end);
    faults.push(fault);
  }
  return faults;
}

/** Reads the YAML at `yaml` of a note's text: what is plain at once, all else with the library. Never throws. */
export function readYaml(text: string, yaml: Span): ReadYaml {
  const plain = readPlainYaml(text, yaml);
  return plain === undefined ? readAnyYaml(text, yaml) : { root: plain, empty: false, faults: [], anchored: false };
}

/** Reads the YAML at `yaml` of a note's text with the library, whatever it is. Never throws. */
export function readAnyYaml(text: string, yaml: Span): ReadYaml {
  const source = text.slice(yaml.start, yaml.end);
  try {
    const document = parseDocument(source, parseOptions);
    if (document.errors.length > 0) return { root: undefined, empty: false, faults: toFaults(document.errors, source, yaml.start) };
    const contents = document.contents;
    if (contents === null) return { root: undefined, empty: true, faults: [] };
    const builder = new TreeBuilder(text, yaml.start);
    const root = builder.build(contents);
    if (root.kind === "scalar" && root.value === null) return { root: undefined, empty: true, faults: [] };
    if (root.kind !== "map" || !isMap(contents)) {
      const fault: NoteFault = { code: "yaml-not-a-map", fatal: true, span: root.span, value: readableLine(text.slice(root.span.start, Math.min(root.span.end, root.span.start + 500))), mended: undefined };
      return { root: undefined, empty: false, faults: [fault] };
    }
    const fatal = builder.faults.filter((fault) => fault.fatal);
    if (fatal.length > 0) return { root: undefined, empty: false, faults: fatal.slice(0, mostFaults) };
    return { root, empty: false, faults: builder.faults, anchored: builder.anchored };
  } catch {
    // Nesting deeper than the stack: the parser gives up with an exception instead of an error.
    const line = lineSpanAt(text, yaml.start);
    const fault: NoteFault = { code: "yaml-syntax", fatal: true, span: line, value: readableLine(text.slice(line.start, Math.min(line.end, line.start + 500))), mended: undefined };
    return { root: undefined, empty: false, faults: [fault] };
  }
}
