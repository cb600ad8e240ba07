/**
 * The YAML between the fences as one tree with spans in the whole note, parsed once. Whatever keeps Obsidian from
 * having values (errors, aliases that lead nowhere) is a fatal fault here too. It knows no keys.
 */
import { isMap, parseDocument } from "yaml";
import { TreeBuilder } from "./build-tree";
import { readableLine } from "./mend-line";
import type { NoteFault } from "./note-fault";
import { parseOptions } from "./parse-options";
import { readPlainYaml } from "./read-plain-yaml";
import { lineSpanAt } from "./text-lines";
import type { MapNode, Span } from "./tree";
import { toFaults } from "./yaml-faults";

/** What a YAML source gives: a tree, or nothing at all (`empty`), or fatal faults. */
export interface ReadYaml {
  readonly root: MapNode | undefined;
  readonly empty: boolean;
  readonly faults: readonly NoteFault[];
  /** Whether the source has anchors. */
  readonly anchored?: boolean;
}

const mostFaults = 10;

/** Where brackets stand deepest in each other for the first time. */
function deepestPlace(text: string, yaml: Span): number {
  let deepest = 0;
  let place = yaml.start;
  let depth = 0;
  for (let at = yaml.start; at < yaml.end; at++) {
    const character = text[at];
    if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    if (depth > deepest) [deepest, place] = [depth, at];
  }
  return place;
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
    builder.reportIdleAnchors();
    return { root, empty: false, faults: builder.faults, anchored: builder.anchored };
  } catch {
    // Nesting deeper than the stack: the parser gives up with an exception instead of an error.
    const line = lineSpanAt(text, deepestPlace(text, yaml));
    const fault: NoteFault = { code: "yaml-syntax", fatal: true, span: line, value: readableLine(text.slice(line.start, Math.min(line.end, line.start + 500))), mended: undefined };
    return { root: undefined, empty: false, faults: [fault] };
  }
}
