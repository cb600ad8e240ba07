/**
 * What the metadata cache says of one note: frontmatter, its links (top-level values and lists only, which is all the
 * app is known to index), body links, embeds, tags and headings. Pure; knows one text and nothing of other notes.
 */
import type { CachedMetadata, FrontmatterLinkCache, HeadingCache, LinkCache, Pos, SectionCache, TagCache } from "obsidian";
import { type FrontmatterPlace, frontmatterOf, getFrontMatterInfo } from "./frontmatter";

const wikilink = /(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g;
const markdownLink = /(!?)\[([^[\]\n]*)\]\((<[^>\n]*>|[^()\s]+)\)/g;
const tag = /(^|[\s([{>,;:!?"'])#([\p{L}\p{N}\p{Emoji_Presentation}_\-/]+)/gu;

export function readNoteMetadata(text: string): CachedMetadata {
  const position = positionsIn(text);
  const place = getFrontMatterInfo(text);
  const body = withoutCode(text, place.contentStart);
  const cache: CachedMetadata = {};
  const frontmatter = frontmatterOf(text);
  if (frontmatter !== undefined) {
    cache.frontmatter = frontmatter;
    const links = readFrontmatterLinks(frontmatter);
    if (links.length > 0) cache.frontmatterLinks = links;
  }
  if (place.exists) cache.frontmatterPosition = position(0, place.to + 3);
  const sections = readSections(text, place, position);
  if (sections.length > 0) cache.sections = sections;
  const references = readLinks(body, position);
  const links = references.filter((link) => !link.original.startsWith("!"));
  const embeds = references.filter((link) => link.original.startsWith("!"));
  const tags = readTags(body, position);
  const headings = readHeadings(body, position);
  if (links.length > 0) cache.links = links;
  if (embeds.length > 0) cache.embeds = embeds;
  if (tags.length > 0) cache.tags = tags;
  if (headings.length > 0) cache.headings = headings;
  return cache;
}

/** The note a link leads to, without its subpath. */
export function getLinkpath(link: string): string {
  return link.split("#", 1)[0]?.trim() ?? "";
}

type Position = (from: number, to: number) => Pos;

function positionsIn(text: string): Position {
  const place = (offset: number): Pos["start"] => {
    const before = text.slice(0, offset);
    return { line: before.split("\n").length - 1, col: offset - (before.lastIndexOf("\n") + 1), offset };
  };
  return (from, to) => ({ start: place(from), end: place(to) });
}

/** The same length of text, with frontmatter, code and comments blanked out. */
function withoutCode(text: string, bodyStart: number): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, " ");
  return (blank(text.slice(0, bodyStart)) + text.slice(bodyStart))
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm, blank)
    .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, blank)
    .replace(/%%[\s\S]*?%%/g, blank)
    .replace(/<!--[\s\S]*?-->/g, blank);
}

/** A property counts as a link only when the whole value is one. */
function readFrontmatterLinks(frontmatter: Record<string, unknown>): FrontmatterLinkCache[] {
  const links: FrontmatterLinkCache[] = [];
  const add = (value: unknown, key: string): void => {
    const match = typeof value === "string" ? /^\s*\[\[([^[\]|]+?)(?:\|([^[\]]*))?\]\]\s*$/.exec(value) : null;
    const link = match?.[1]?.trim();
    if (match !== null && link !== undefined) links.push({ key, link, original: match[0].trim(), displayText: match[2] ?? link });
  };
  for (const [key, value] of Object.entries(frontmatter)) {
    if (Array.isArray(value)) value.forEach((item, index) => add(item, `${key}.${index}`));
    else add(value, key);
  }
  return links;
}

function readLinks(body: string, position: Position): LinkCache[] {
  const links: LinkCache[] = [];
  for (const match of body.matchAll(wikilink)) {
    const link = match[2]?.trim() ?? "";
    links.push({ link, original: match[0], displayText: match[3] ?? link.replace(/#/g, " > "), position: position(match.index, match.index + match[0].length) });
  }
  for (const match of body.matchAll(markdownLink)) {
    const address = match[3]?.replace(/^<|>$/g, "") ?? "";
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) continue;
    links.push({ link: decoded(address), original: match[0], displayText: match[2] ?? "", position: position(match.index, match.index + match[0].length) });
  }
  return links.sort((one, other) => one.position.start.offset - other.position.start.offset);
}

function readTags(body: string, position: Position): TagCache[] {
  const withoutLinks = body.replace(/\[\[[^\]]*\]\]|\]\([^)]*\)/g, (part) => " ".repeat(part.length));
  return [...withoutLinks.matchAll(tag)].flatMap((match) => {
    const name = match[2]?.replace(/\/+$/, "") ?? "";
    if (name === "" || /^\d+$/.test(name)) return [];
    const from = match.index + (match[1]?.length ?? 0);
    return [{ tag: `#${name}`, position: position(from, from + 1 + name.length) }];
  });
}

/** The frontmatter and then every run of lines, which is enough to tell what a note begins with. */
function readSections(text: string, place: FrontmatterPlace, position: Position): SectionCache[] {
  const yaml = place.exists ? [{ type: "yaml", position: position(0, place.to + 3) }] : [];
  const runs = [...text.slice(place.contentStart).matchAll(/^[^\r\n]*\S[^\r\n]*(?:\r?\n[^\r\n]*\S[^\r\n]*)*/gm)].map((match) => {
    const from = place.contentStart + match.index;
    const type = /^#{1,6}[ \t]/.test(match[0]) ? "heading" : /^(?:-{3,}|\*{3,}|_{3,})[ \t]*$/m.test(match[0].split("\n", 1)[0] ?? "") ? "thematicBreak" : "paragraph";
    return { type, position: position(from, from + match[0].length) };
  });
  return [...yaml, ...runs];
}

function readHeadings(body: string, position: Position): HeadingCache[] {
  return [...body.matchAll(/^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/gm)].map((match) => ({
    heading: match[2] ?? "",
    level: match[1]?.length ?? 1,
    position: position(match.index, match.index + match[0].length),
  }));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
