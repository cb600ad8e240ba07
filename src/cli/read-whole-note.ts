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
  // Line feeds only, and no blank lines: gray-matter's look for comments takes quadratic time over a long run of them.
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

const anyOf = (words: readonly string[]) => words.map((word) => word.normalize("NFC").replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|");

/** A quick look at the words that can make a note one of ours: most notes of a vault are passed over without YAML. */
export class NoteFilter {
  private readonly inHead: RegExp;
  private readonly inBody: RegExp;

  constructor(noteTags: NoteTags) {
    const tags = [...noteTags.journey, ...noteTags.persona];
    this.inHead = new RegExp(anyOf([...tags, "journey", "cjm", "ujm", "lxm", "persona"]), "iu");
    this.inBody = new RegExp(`#(?:${anyOf(tags)})`, "iu");
  }

  /** Whether a note's text may make it a journey or a persona; false is certain, true is not. */
  mayBeOurs(text: string): boolean {
    const start = text.startsWith("\uFEFF") ? 1 : 0;
    if (text.startsWith("---", start)) {
      const fence = text.indexOf("\n---", start + 3);
      if (this.inHead.test(text.slice(start, fence === -1 ? text.length : fence).normalize("NFC"))) return true;
    }
    return text.includes("#") && this.inBody.test(text.normalize("NFC"));
  }
}
