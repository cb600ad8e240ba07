/**
 * Reads what a persona note's properties say of one actor. Every field is read by itself, so that an odd one never
 * loses the others; what has no field of its own is kept as text. It knows no files and never opens the avatar.
 */
import type { Link } from "../journey/journey";
import { normaliseKey } from "../journey/normalise-key";
import { parseLink } from "../journey/read-link";
import { nestedListLink, plainText } from "../journey/summary-values";
import type { Persona } from "./persona";

/** Each field's spellings, as `normaliseKey` gives them. */
const fieldSpellings = {
  aliases: "aliases alias псевдонимы псевдоним",
  avatar: "avatar photo portrait picture аватар аватарка фото портрет",
  quote: "quote цитата",
  role: "role роль",
  age: "age возраст",
  gender: "gender sex пол",
  location: "location city место город локация местоположение",
  work: "work job occupation работа профессия занятие",
  interests: "interests интересы увлечения",
  goals: "goals goal цели цель",
  fears: "fears fear страхи страх опасения",
  channels: "channels channel каналы канал",
  segments: "segment segments сегмент сегменты",
  color: "color colour цвет",
} as const;

type Field = keyof typeof fieldSpellings;

const fieldOfSpelling: ReadonlyMap<string, string> = new Map(Object.entries(fieldSpellings).flatMap(([field, spellings]) => spellings.split(" ").map((spelling): [string, string] => [spelling, field])));

/** Properties that say what the note is, or how the app shows it, and nothing of the actor. */
const housekeeping: ReadonlySet<string> = new Set(["tags", "tag", "type", "kind", "cssclass", "cssclasses", "publish"]);

const colour = /^(?:#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]+)$/i;

function textsOf(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) && nestedListLink(value) === undefined ? value : [value];
  return items.flatMap((item) => plainText(item) ?? []);
}

function avatarOf(value: unknown): Link | undefined {
  const [first] = textsOf(value);
  return first === undefined ? undefined : parseLink(first);
}

/**
 * Reads a persona note. `name` is the note's name, `frontmatter` its properties as plain values (undefined without any).
 * Keys count in English and Russian, without case. When two spellings of a field meet, the first with a value wins and
 * the other is among `others`. Never throws.
 */
export function readPersona(name: string, frontmatter: Readonly<Record<string, unknown>> | undefined): Persona {
  const found = new Map<string, unknown>();
  const others: { key: string; text: string }[] = [];
  for (const [key, value] of Object.entries(frontmatter ?? {})) {
    const spelling = normaliseKey(key);
    if (housekeeping.has(spelling)) continue;
    const field = fieldOfSpelling.get(spelling);
    const text = plainText(value);
    if (text === undefined) continue;
    if (field === undefined || found.has(field) || (field === "color" && !colour.test(text))) others.push({ key, text });
    else found.set(field, value);
  }
  const one = (field: Field): string | undefined => plainText(found.get(field));
  const several = (field: Field): string[] => textsOf(found.get(field));
  return {
    name,
    aliases: several("aliases"),
    avatar: avatarOf(found.get("avatar")),
    quote: one("quote"),
    role: one("role"),
    age: one("age"),
    gender: one("gender"),
    location: one("location"),
    work: one("work"),
    interests: several("interests"),
    goals: several("goals"),
    fears: several("fears"),
    channels: several("channels"),
    segments: several("segments"),
    color: one("color"),
    others,
  };
}
