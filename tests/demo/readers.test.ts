/**
 * Three readers look at one note: the app's metadata, gray-matter behind the terminal, and our own tree. On every demo
 * note they must hand over the same data, the same tags and the same body.
 */
import matter from "gray-matter";
import { describe, expect, it } from "vitest";
import { toValues } from "../../src/note/to-values";
import { getFrontMatterInfo } from "../host/app/frontmatter";
import { readNoteMetadata } from "../host/app/note-metadata";
import { halves, notesOf } from "./demo-vault";

const notes = halves.flatMap(notesOf);
const broken = notes.filter(({ whole }) => whole.note.frontmatter === "broken");
const readable = notes.filter((note) => !broken.includes(note));
const named = (some: typeof notes): [string, (typeof notes)[number]][] => some.map((note) => [note.path, note]);

/** The tags as the app counts them: those of the property, then those in the text, without `#`. */
function tagsOfMetadata(text: string): string[] {
  const { frontmatter, tags } = readNoteMetadata(text);
  const property: unknown = frontmatter?.["tags"] ?? [];
  const listed = Array.isArray(property) ? property.map(String) : String(property).split(/[\s,]+/);
  return [...new Set([...listed, ...(tags ?? []).map(({ tag }) => tag.slice(1))])];
}

describe("the three readers of a demo note", () => {
  it("have notes of both languages to read, and broken ones among them", () => {
    expect(readable.length).toBeGreaterThan(40);
    expect(broken).toHaveLength(halves.length);
  });

  it.each(named(readable))("take the same properties from %s", (_, { text, whole }) => {
    const { frontmatter } = readNoteMetadata(text);
    expect(whole.frontmatter).toEqual(frontmatter);
    expect(whole.note.root === undefined ? undefined : toValues(whole.note.root)).toEqual(frontmatter);
  });

  it.each(named(readable))("take the same tags from %s", (_, { text, whole }) => {
    expect(whole.tags).toEqual(tagsOfMetadata(text));
  });

  it.each(named(readable))("see the body of %s begin at the same place", (_, { text, whole }) => {
    const place = getFrontMatterInfo(text);
    expect(whole.note.bodyStart).toBe(place.contentStart);
    const { content } = matter(text, { engines: { yaml: { parse: () => ({}), stringify: () => "" } } });
    expect(content).toBe(text.slice(place.contentStart));
  });

  it.each(named(broken))("find nothing to read in %s, which is a journey all the same", (_, { text, whole }) => {
    expect(readNoteMetadata(text).frontmatter).toBeUndefined();
    expect(whole.frontmatter).toBeUndefined();
    expect(() => matter(text, { excerpt: false })).toThrow();
    expect(whole.recognition.journey).toBe(true);
    expect(whole.note.bodyStart).toBe(getFrontMatterInfo(text).contentStart);
  });
});
