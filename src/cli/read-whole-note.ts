/**
 * The terminal's reader of whole notes: the properties as plain values, the tags, and what kind of note it is.
 * gray-matter hands over the properties; where they stand and what they mean is for `note/` and `journey/`.
 */
import matter from "gray-matter";
import { recogniseNote, type NoteTags, type Recognition } from "../journey/recognise-note";
import { readNote, type ReadNote } from "../note/read-note";
import { readRawProperty } from "../note/read-raw-property";
import { readTags } from "../note/read-tags";
import { toValues } from "../note/to-values";

export interface WholeNote {
  readonly note: ReadNote;
  /** Undefined without properties, and when they do not parse. */
  readonly frontmatter: Readonly<Record<string, unknown>> | undefined;
  /** Without `#`. */
  readonly tags: readonly string[];
  readonly recognition: Recognition;
}

/** gray-matter runs `---js` as code unless this engine is replaced under exactly this name. */
function refuseCode(): never {
  throw new Error("A note's properties are never run as code.");
}

/**
 * The properties through gray-matter, with the tree already read as its YAML, so that YAML is parsed once a note.
 * Options are always given: without them it answers from a cache that forgets errors.
 */
function readProperties(note: ReadNote): Readonly<Record<string, unknown>> | undefined {
  const { root, yamlSpan } = note;
  if (root === undefined || yamlSpan === undefined) return undefined;
  // Blank lines are folded: gray-matter's own look for comments takes quadratic time over a long run of them.
  const yaml = note.text.slice(yamlSpan.start, yamlSpan.end).replaceAll("\r\n", "\n").replaceAll(/\n\s*\n/g, "\n");
  const values = toValues(root);
  const { data } = matter(`---\n${yaml}\n---\n`, { language: "yaml", engines: { yaml: { parse: () => values }, javascript: { parse: refuseCode } } });
  return data;
}

/** Reads one note's whole text, as it is on disk. Never throws on what a note holds. */
export function readWholeNote(text: string, noteTags: NoteTags): WholeNote {
  const note = readNote(text);
  const frontmatter = readProperties(note);
  const tags = readTags(note);
  const typed = note.frontmatter === "broken" ? { type: readRawProperty(note, "type"), kind: readRawProperty(note, "kind") } : frontmatter;
  return { note, frontmatter, tags, recognition: recogniseNote({ frontmatter: typed, tags }, noteTags) };
}

/** A quick look at the words that can make a note one of ours: most notes of a vault are passed over without YAML. */
export class NoteFilter {
  private readonly pattern: RegExp;

  constructor(noteTags: NoteTags) {
    const words = [...noteTags.journey, ...noteTags.persona, "journey", "cjm", "ujm", "lxm", "persona"];
    const escaped = words.map((word) => word.normalize("NFC").replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
    this.pattern = new RegExp(`[:\\-#,[\\s"'](?:${escaped.join("|")})`, "iu");
  }

  /** Whether a note's text may make it a journey or a persona; false is certain, true is not. */
  mayBeOurs(text: string): boolean {
    if (!text.includes("---") && !text.includes("#")) return false;
    return this.pattern.test(text.normalize("NFC"));
  }
}
