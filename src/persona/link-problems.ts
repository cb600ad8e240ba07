/**
 * Finds the links of a journey's head that lead nowhere: personas without a note, a baseline that is not there, an
 * avatar whose picture is missing. What exists is for the caller to say; it knows no files.
 */
import { canonicalNoteKey } from "../journey/match-key";
import type { Journey, Link } from "../journey/journey";
import type { Problem, ProblemCode } from "../journey/problem";
import { linkName } from "../journey/read-link";
import type { ReadNote } from "../note/read-note";
import type { Span, TreeNode } from "../note/tree";

/** What the caller knows of the vault. */
export interface LinkLookup {
  readonly noteExists: (link: Link) => boolean;
  /** The avatar a persona's note names but the vault does not hold; undefined when all is well or none is named. */
  readonly missingAvatarOf: (link: Link) => Link | undefined;
}

/** Where a link typed as `source` stands under a top-level key; the key's own place when it is not found as typed. */
function placeOf(note: ReadNote, canonicalKey: string, source: string): Span | undefined {
  const find = (node: TreeNode): Span | undefined => {
    if (node.kind === "scalar") return node.source.includes(source) ? node.span : undefined;
    // A link without quotes is a list in a list.
    if (node.kind === "list" && node.flow && note.text.slice(node.span.start, node.span.end) === source) return node.span;
    const children = node.kind === "list" ? node.items : node.entries.map((entry) => entry.value);
    for (const child of children) {
      const found = find(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const entry of note.root?.entries ?? []) if (canonicalNoteKey(entry.key) === canonicalKey) return find(entry.value) ?? entry.value.span;
  return undefined;
}

/** The problems of a journey's links, as warnings, in the order of the note's keys. Plain text and web addresses are no links. */
export function findLinkProblems(note: ReadNote, journey: Journey, lookup: LinkLookup): Problem[] {
  const problems: Problem[] = [];
  const report = (code: ProblemCode, key: string, path: string, source: string, value: string, name: string): void => {
    const span = placeOf(note, key, source);
    const position = span === undefined ? undefined : note.positionAt(span.start);
    problems.push({ code, severity: "warning", path, line: position?.line, column: position?.column, value, mended: undefined, details: { name } });
  };
  for (const { link, path, name } of journey.personas) {
    if (link.kind === "text" || link.external) continue;
    if (!lookup.noteExists(link)) report("link-broken", "personas", path, link.source, link.source, name);
    else {
      const avatar = lookup.missingAvatarOf(link);
      if (avatar !== undefined) report("avatar-missing", "personas", path, link.source, avatar.source, name);
    }
  }
  const { baseline } = journey;
  if (baseline !== undefined && baseline.kind !== "text" && !baseline.external && !lookup.noteExists(baseline))
    report("link-broken", "baseline", "baseline", baseline.source, baseline.source, linkName(baseline));
  return problems;
}
