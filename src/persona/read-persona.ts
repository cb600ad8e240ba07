/**
 * Reads what a persona note's properties say of one actor. Every field is read by itself, so that an odd one never
 * loses the others; what has no field of its own is kept as text. It knows no files and never opens the avatar.
 */
import * as z from "zod/mini";
import type { Link } from "../journey/journey";
import { normaliseKey } from "../journey/normalise-key";
import { parseLink } from "../journey/read-link";
import type { Persona } from "./persona";

type Field = Exclude<keyof Persona, "name" | "others">;

/** Each field's spellings, as `normaliseKey` gives them. */
const fieldSpellings: readonly (readonly [Field, readonly string[]])[] = [
  ["aliases", ["aliases", "alias", "псевдонимы", "псевдоним"]],
  ["avatar", ["avatar", "photo", "portrait", "picture", "аватар", "аватарка", "фото", "портрет"]],
  ["quote", ["quote", "цитата"]],
  ["role", ["role", "роль"]],
  ["age", ["age", "возраст"]],
  ["gender", ["gender", "sex", "пол"]],
  ["location", ["location", "city", "место", "город", "локация", "местоположение"]],
  ["work", ["work", "job", "occupation", "работа", "профессия", "занятие"]],
  ["interests", ["interests", "интересы", "увлечения"]],
  ["goals", ["goals", "goal", "цели", "цель"]],
  ["fears", ["fears", "fear", "страхи", "страх", "опасения"]],
  ["channels", ["channels", "channel", "каналы", "канал"]],
  ["segments", ["segment", "segments", "сегмент", "сегменты"]],
  ["color", ["color", "colour", "цвет"]],
];
const fieldOfSpelling: ReadonlyMap<string, Field> = new Map(fieldSpellings.flatMap(([field, spellings]) => spellings.map((spelling): [string, Field] => [spelling, field])));

/** Properties that say what the note is, or how the app shows it, and nothing of the actor. */
const housekeeping: ReadonlySet<string> = new Set(["tags", "tag", "type", "kind", "cssclass", "cssclasses", "publish"]);

const scalar = z.union([z.string(), z.number(), z.boolean(), z.bigint()]);
const list = z.array(z.unknown());
const record = z.record(z.string(), z.unknown());
const colour = z.string().check(z.regex(/^(?:#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]+)$/i));
const deepestText = 4;

/** `[[Olga]]` without quotes is a list in a list to YAML; the link that was meant. */
function unquotedLink(value: unknown): string | undefined {
  const outer = list.safeParse(value);
  if (!outer.success || outer.data.length !== 1) return undefined;
  const inner = list.safeParse(outer.data[0]);
  const name = inner.success && inner.data.length > 0 ? inner.data.map((part) => scalar.safeParse(part)) : undefined;
  if (name === undefined || name.some((part) => !part.success)) return undefined;
  return `[[${name.map((part) => String(part.data)).join(", ")}]]`;
}

/** Any value as one line of text; empty for nothing. */
function textOf(value: unknown, depth = 0): string {
  const plain = scalar.safeParse(value);
  if (plain.success) return String(plain.data).trim();
  if (value === null || value === undefined || depth > deepestText) return "";
  const link = unquotedLink(value);
  if (link !== undefined) return link;
  const items = list.safeParse(value);
  if (items.success) return items.data.map((item) => textOf(item, depth + 1)).filter((text) => text !== "").join(", ");
  const map = record.safeParse(value);
  if (!map.success) return "";
  return Object.entries(map.data).map(([key, entry]) => `${key}: ${textOf(entry, depth + 1)}`.trim()).join(", ");
}

function textsOf(value: unknown): string[] {
  const items = unquotedLink(value) === undefined ? list.safeParse(value) : undefined;
  const texts = items?.success === true ? items.data.map((item) => textOf(item, 1)) : [textOf(value)];
  return texts.filter((text) => text !== "");
}

function optionalText(value: unknown): string | undefined {
  const text = textOf(value);
  return text === "" ? undefined : text;
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
  const found = new Map<Field, unknown>();
  const others: { key: string; text: string }[] = [];
  for (const [key, value] of Object.entries(frontmatter ?? {})) {
    const spelling = normaliseKey(key);
    if (housekeeping.has(spelling)) continue;
    const field = fieldOfSpelling.get(spelling);
    const text = textOf(value);
    if (field === undefined || found.has(field) || (field === "color" && text !== "" && !colour.safeParse(text).success)) {
      if (text !== "") others.push({ key, text });
    } else if (text !== "") found.set(field, value);
  }
  return {
    name,
    aliases: textsOf(found.get("aliases")),
    avatar: avatarOf(found.get("avatar")),
    quote: optionalText(found.get("quote")),
    role: optionalText(found.get("role")),
    age: optionalText(found.get("age")),
    gender: optionalText(found.get("gender")),
    location: optionalText(found.get("location")),
    work: optionalText(found.get("work")),
    interests: textsOf(found.get("interests")),
    goals: textsOf(found.get("goals")),
    fears: textsOf(found.get("fears")),
    channels: textsOf(found.get("channels")),
    segments: textsOf(found.get("segments")),
    color: optionalText(found.get("color")),
    others,
  };
}
