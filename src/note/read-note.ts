/**
 * One note's text read into frontmatter tree, body and faults. It knows where frontmatter stands (Obsidian's rule) and
 * what YAML is; it does not know what a journey is.
 */
import { findFrontmatter } from "./find-frontmatter";
import { linePositions } from "./line-positions";
import { readableLine } from "./mend-line";
import type { NoteFault, NoteFaultCode } from "./note-fault";
import { readYaml } from "./read-yaml";
import type { MapNode, Position, Span } from "./tree";

export interface ReadNote {
  readonly text: string;
  /** `none`: no frontmatter; `empty`: fences with nothing between; `map`: a tree; `broken`: see the fatal faults. */
  readonly frontmatter: "none" | "empty" | "map" | "broken";
  /** The YAML source between the fences, undefined when there is none. */
  readonly yamlSpan: Span | undefined;
  readonly bodyStart: number;
  /** The tree, undefined unless `frontmatter` is `map`. */
  readonly root: MapNode | undefined;
  readonly faults: readonly NoteFault[];
  /** False when no node of the tree is anchored, so that each place depends on its own lines alone. */
  readonly anchored?: boolean;
  readonly positionAt: (offset: number) => Position;
}

/** More YAML than this between the fences is refused: a map is a hundred times smaller, and the app itself would hang. */
export const largestYamlCharacters = 1_000_000;

export const conflictMarker = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \t\r\n]|$)[^\r\n]*/m;

function fatalFault(code: NoteFaultCode, text: string, span: Span): NoteFault {
  return { code, fatal: true, span, value: readableLine(text.slice(span.start, Math.min(span.end, span.start + 1000))), mended: undefined };
}

/** The first conflict marker between the fences, when both sides or one whole marker line of them are there. */
function findConflict(text: string, yaml: Span): Span | undefined {
  const source = text.slice(yaml.start, yaml.end);
  if (!source.includes("<<<<<<<") && !source.includes(">>>>>>>")) return undefined;
  const found = conflictMarker.exec(source);
  if (found === null) return undefined;
  return { start: yaml.start + found.index, end: yaml.start + found.index + found[0].length };
}

/**
 * Reads a note's whole text, as it is on disk. Offsets in the result count UTF-16 code units of that text, byte order
 * mark and CRLF included. Parses the YAML once, in linear time; never throws: what cannot be read is a fault.
 */
export function readNote(text: string): ReadNote {
  const positionAt = linePositions(text);
  const found = findFrontmatter(text);
  const broken = (fault: NoteFault | readonly NoteFault[], yamlSpan: Span | undefined, bodyStart: number): ReadNote => ({
    text, frontmatter: "broken", yamlSpan, bodyStart, root: undefined, faults: "code" in fault ? [fault] : fault, positionAt,
  });
  switch (found.kind) {
    case "none": {
      const faults = found.late === undefined ? [] : [{ ...fatalFault("frontmatter-late", text, found.late), fatal: false }];
      return { text, frontmatter: "none", yamlSpan: undefined, bodyStart: found.bodyStart, root: undefined, faults, positionAt };
    }
    case "unclosed":
      return broken(fatalFault("frontmatter-unclosed", text, found.fence), found.yaml, found.fence.start);
    case "code":
      return broken(fatalFault("frontmatter-code", text, found.fence), undefined, found.fence.start);
    case "conflict":
      return broken(fatalFault("conflict-markers", text, found.marker), undefined, found.marker.start);
    case "fenced":
  }
  const { yaml, bodyStart } = found;
  if (yaml.end - yaml.start > largestYamlCharacters)
    return broken(fatalFault("frontmatter-too-large", text, { start: yaml.start, end: yaml.start + 80 }), yaml, bodyStart);
  const conflict = findConflict(text, yaml);
  if (conflict !== undefined) return broken(fatalFault("conflict-markers", text, conflict), yaml, bodyStart);
  const { root, faults, empty, anchored = true } = readYaml(text, yaml);
  if (root === undefined && !empty) return broken(faults, yaml, bodyStart);
  return { text, frontmatter: root === undefined ? "empty" : "map", yamlSpan: yaml, bodyStart, root, faults, anchored, positionAt };
}
