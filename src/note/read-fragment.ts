/**
 * Reads a stretch of whole lines of a note alone. The library's reader keeps two things from line to line: the open
 * collections with their columns, and the least column at which a text may go on. A stretch that begins with a dash or a
 * key in the column of its collection, whose other lines stand deeper or begin the next child, and that reads without
 * errors, closes all it opened: the lines after it, which begin at its column or left of it, are read as if it were not
 * there, and its own lines never look at the columns left of its own. What could look there is left to a whole reading:
 * indentation in numbers, one character alone before a blank, document marks, directives, references.
 */
import { isMap, isSeq, parseDocument } from "yaml";
import { TreeBuilder } from "./build-tree";
import { parseOptions } from "./parse-options";
import { conflictMarker } from "./read-note";
import type { TreeNode } from "./tree";
import { childCount, childAt, childSpan } from "./tree-places";
import type { Collection } from "./tree-places";

const documentMark = /^(?:---|\.\.\.|%)/m;
const numberedIndentation = /[|>][-+]?[1-9]/;
/** The library does not forget the column of the line before at such a line. */
const loneCharacter = /^ *[^\s#\]}-](?:\s|$)/;
const mostDepth = 100;

function depthOf(node: TreeNode): number {
  let deepest = 0;
  for (let index = 0; index < childCount(node); index++) {
    const child = childAt(node, index);
    if (child !== undefined) deepest = Math.max(deepest, depthOf(child));
  }
  return deepest + 1;
}

/** Whether every line stands where the lines of children in a column stand; comments may stand anywhere after the last child. */
function linesStandAlone(source: string, column: number, isList: boolean, contentLength: number): boolean {
  for (let at = 0; at < source.length; ) {
    const newline = source.indexOf("\n", at);
    const line = source.slice(at, newline === -1 ? source.length : newline).trimEnd();
    const indentation = line.length - line.trimStart().length;
    const comment = line[indentation] === "#";
    const childBegins = indentation === column && !comment && (isList ? line[indentation] === "-" && /^-(?:\s|$)/.test(line.slice(indentation)) : true);
    if (at === 0 && !childBegins) return false;
    if (line !== "" && (loneCharacter.test(line) || /^ *\t/.test(line))) return false;
    if (line !== "" && indentation <= column && !childBegins && !(comment && at >= contentLength)) return false;
    if (newline === -1) return true;
    at = newline + 1;
  }
  return true;
}

/**
 * The children that stand in `text` between two beginnings of lines, in a collection of a kind and column. Undefined when
 * these lines cannot be read alone.
 */
export function readFragment(text: string, start: number, end: number, kind: Collection["kind"], column: number): Collection | undefined {
  const source = text.slice(start, end);
  if (documentMark.test(source) || numberedIndentation.test(source) || conflictMarker.test(source) || source.includes("<<<<<<<") || source.includes(">>>>>>>")) return undefined;
  const following = text.slice(end, end + 200);
  if (loneCharacter.test(following.startsWith("\n") || following.startsWith("\r") ? "" : following)) return undefined;
  try {
    const document = parseDocument(source, parseOptions);
    if (document.errors.length > 0 || !(kind === "list" ? isSeq(document.contents) : isMap(document.contents))) return undefined;
    const builder = new TreeBuilder(text, start);
    const read = builder.build(document.contents);
    if (builder.faults.length > 0 || builder.anchored || read.kind === "scalar" || read.flow || read.kind !== kind || depthOf(read) > mostDepth) return undefined;
    const last = childSpan(read, childCount(read) - 1);
    if (last === undefined || read.span.start !== start + column || !linesStandAlone(source, column, kind === "list", last.end - start)) return undefined;
    return read;
  } catch {
    return undefined;
  }
}
