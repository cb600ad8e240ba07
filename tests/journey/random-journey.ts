/**
 * Random journeys as plain objects, and as YAML in random shapes of the format: what the property tests edit in both
 * ways. It reads no note and makes no edit.
 */

import { canonicalStageKey, canonicalTouchpointKey } from "../../src/journey/match-key";

/** Numbers from 0 up to but not including `below`, the same for the same seed (Mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  }

  oneIn(count: number): boolean {
    return this.below(count) === 0;
  }

  pick<Value>(values: readonly Value[]): Value {
    const [value] = values.slice(this.below(values.length));
    return value as Value;
  }
}

export interface PlainItem {
  text: string;
  status?: string | undefined;
  owner?: string | undefined;
}

export interface PlainThing {
  name: string;
  emotion?: string | number | undefined;
  channels: string[];
  lanes: Map<string, PlainItem[]>;
}

export interface PlainStage extends PlainThing {
  touchpoints: PlainThing[];
}

const nasty = [
  "10:00", "yes", "1.10", "007", "#tag", "[[x|y]]", "- a", "a: b", "it's", 'say "yes"', "@x", "{", "`tick`", "*bold*", "& co", "! now", "100%", "null", "~", "C:\\x", "a #b", "end:", "☕ кофе", "Ёлка",
  "goals", "Name", "touchpoints", "Цели", "x, y", "[a]", "{a: b}", "? why", "| pipe", "> more", "2026-11-22", "true", "-1", "0x1F", "1e3", "two  spaces", "\u200frtl", "line\u2028line",
];

export const laneKeys = ["goals", "fears", "thoughts", "solutions", "barriers", "Мой путь", "own: lane"];

/** A text YAML loves to bend, or a plain one; never one used before when `taken` says so. */
export function someText(chance: Chance, taken?: ReadonlySet<string>): string {
  for (;;) {
    const text = chance.oneIn(2) ? chance.pick(nasty) : `Text ${chance.below(100000)}`;
    const unique = taken?.has(text) === true ? `${text} ${chance.below(100000)}` : text;
    if (taken?.has(unique) !== true) return unique;
  }
}

function someItem(chance: Chance, lane: string): PlainItem {
  const text = someText(chance);
  const status = lane === "solutions" && chance.oneIn(3) ? chance.pick(["open", "doing", "done"]) : undefined;
  return { text, status, owner: lane !== "Мой путь" && chance.oneIn(5) ? someText(chance) : undefined };
}

/** Names need not be unique in a note, but keys must: so they are here. */
export function someThing(chance: Chance, names: Set<string>): PlainThing {
  const name = someText(chance, names);
  names.add(name);
  const lanes = new Map<string, PlainItem[]>();
  for (const lane of laneKeys) if (chance.oneIn(4)) lanes.set(lane, Array.from({ length: 1 + chance.below(3) }, () => someItem(chance, lane)));
  if (chance.oneIn(8)) lanes.set("values", [{ text: someText(chance) }, { text: someText(chance) }]);
  const emotion = chance.oneIn(2) ? chance.pick([-2, -1, 0, 1.5, "злость", "-1 → 1", "4/5"]) : undefined;
  return { name, emotion, channels: chance.oneIn(3) ? ["site", "phone", "офис"].slice(chance.below(3)) : [], lanes };
}

export function someStages(chance: Chance, names: Set<string>): PlainStage[] {
  return Array.from({ length: chance.below(4) }, () => ({ ...someThing(chance, names), touchpoints: Array.from({ length: chance.below(4) }, () => someThing(chance, names)) }));
}

const spellings: Readonly<Record<string, readonly string[]>> = {
  stages: ["stages", "phases", "этапы"], name: ["name", "title", "название"], touchpoints: ["touchpoints", "steps", "точки контакта"],
  emotion: ["emotion", "mood", "эмоция"], channel: ["channel", "channels", "канал"], goals: ["goals", "needs", "цели"], fears: ["fears", "страхи"],
  thoughts: ["thoughts", "мысли"], solutions: ["solutions", "ideas", "решения"], barriers: ["barriers", "pains", "барьеры"],
  text: ["text", "name", "текст"], status: ["status", "статус"], owner: ["owner", "ответственный"],
};
const plain = /^[\p{L}][\p{L}\p{N} ]*[\p{L}\p{N}]$/u;
const bent = /^(?:true|false|null|yes|no)$/iu;

/** Whether a thing's name as a key among others would not make them all one thing without its dash. */
function isNoNameKey({ name }: PlainThing): boolean {
  return canonicalStageKey(name) !== "name" && canonicalTouchpointKey(name) !== "name";
}

/** Writes plain journeys as YAML, each thing in a shape chance picks. */
export class RandomWriter {
  readonly #chance: Chance;
  readonly #listStep: number;
  #comments = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
    this.#listStep = chance.pick([0, 2, 2, 4]);
  }

  write(stages: readonly PlainStage[]): string {
    const head = this.#chance.pick(["tags: [journey]", "tags:\n  - journey\ncssclasses: wide # kept", "# A note\ntags: journey\naliases: ['a: b']"]);
    const key = this.#key("stages");
    if (stages.length === 0) return `${head}\n${key}:${this.#chance.pick(["", " []"])}`;
    const body = this.#chance.oneIn(4) && stages.every(isNoNameKey) ? this.#named(stages.map((stage) => [stage, this.#stageKeys(stage)])) : this.#list(stages.map((stage) => this.#thing(stage, this.#stageKeys(stage))));
    return [head, `${key}:`, ...body, ...(this.#chance.oneIn(2) ? ["after: 'the end' # kept"] : [])].join("\n");
  }

  #key(canonical: string): string {
    const known = spellings[canonical];
    return known === undefined ? this.#quote(canonical) : this.#chance.pick(known);
  }

  #quote(text: string): string {
    if (plain.test(text) && !bent.test(text) && this.#chance.oneIn(2)) return text;
    if (/[\u2028\u200f]/u.test(text)) return JSON.stringify(text);
    return this.#chance.oneIn(2) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
  }

  #comment(): string {
    this.#comments += 1;
    return this.#chance.oneIn(5) ? ` # kept ${this.#comments}` : "";
  }

  /** Items at the list's own step; each is the lines of its value, the first behind the dash. */
  #list(items: readonly (readonly string[])[]): string[] {
    const pad = " ".repeat(this.#listStep);
    return items.flatMap((lines) => [...(this.#chance.oneIn(8) ? [`${pad}# above ${(this.#comments += 1)}`] : []), ...lines.map((line, index) => `${pad}${index === 0 ? "- " : "  "}${line}`)]);
  }

  #named(things: readonly (readonly [PlainThing, readonly (readonly [string, readonly string[]])[]])[]): string[] {
    return things.flatMap(([thing, keys]) => [`  ${JSON.stringify(thing.name)}:`, ...keys.flatMap(([key, lines]) => this.#entry(key, lines)).map((line) => `    ${line}`)]);
  }

  /** A key with the lines of its value: one line beside it, several below. */
  #entry(key: string, lines: readonly string[]): string[] {
    const [first = "", ...rest] = lines;
    const above = this.#chance.oneIn(12) ? [`# over ${(this.#comments += 1)}`] : [];
    if (rest.length === 0 && !first.startsWith(" ") && !first.startsWith("- ")) return [...above, `${key}: ${first}${this.#comment()}`];
    return [...above, `${key}:${this.#comment()}`, ...lines, ...(this.#chance.oneIn(16) && /^ +- /.test(first) ? [`${" ".repeat(this.#listStep)}# under ${(this.#comments += 1)}`] : [])];
  }

  /** Whether a name can be a key of a list's entry: none that means a property, none that YAML's quotes would trip over. */
  #isKey(name: string): boolean {
    return canonicalStageKey(name) === undefined && canonicalTouchpointKey(name) === undefined;
  }

  #thing(thing: PlainThing, keys: readonly (readonly [string, readonly string[]])[]): string[] {
    if (keys.length === 0 && thing.name === "a: b" && this.#chance.oneIn(2)) return [thing.name];
    if (keys.length === 0 && this.#chance.oneIn(2)) return [this.#quote(thing.name) + this.#comment()];
    const inner = keys.flatMap(([key, lines]) => this.#entry(key, lines));
    if (this.#isKey(thing.name) && this.#chance.oneIn(5)) {
      const key = `${JSON.stringify(thing.name)}:`;
      if (keys.length === 0) return [key + this.#comment()];
      return this.#chance.oneIn(2) ? [key, ...inner.map((line) => `  ${line}`)] : [key, ...inner];
    }
    if (this.#chance.oneIn(6) && inner.every((line) => /^(?:[a-z]+|[а-я]+): [^#]*$/u.test(line)) && inner.length === keys.length) {
      const parts = inner.map((line) => line.replace(/: ([\s\S]*)$/, (_, value: string) => `: ${/^[[{'"]|^[\p{L}\p{N}]+$/u.test(value) ? value : JSON.stringify(value)}`));
      return [`{ ${[`name: ${JSON.stringify(thing.name)}`, ...parts].join(", ")} }${this.#comment()}`];
    }
    return [`${this.#key("name")}: ${this.#quote(thing.name)}${this.#comment()}`, ...keys.flatMap(([key, lines]) => this.#entry(key, lines))];
  }

  #stageKeys(stage: PlainStage): (readonly [string, readonly string[]])[] {
    const keys = this.#keys(stage);
    const { touchpoints } = stage;
    if (touchpoints.length === 0) return keys;
    const asMap = this.#chance.oneIn(5) && touchpoints.every(isNoNameKey);
    const body = asMap ? this.#named(touchpoints.map((touchpoint) => [touchpoint, this.#keys(touchpoint)])) : this.#list(touchpoints.map((touchpoint) => this.#thing(touchpoint, this.#keys(touchpoint))));
    if (touchpoints.length > 1 && this.#chance.oneIn(6)) {
      const half = 1 + this.#chance.below(touchpoints.length - 1);
      const list = (some: readonly PlainThing[]) => this.#list(some.map((touchpoint) => this.#thing(touchpoint, this.#keys(touchpoint))));
      return [["touchpoints", list(touchpoints.slice(0, half))], ...keys, ["контакты", list(touchpoints.slice(half))]];
    }
    const single = touchpoints.length === 1 && this.#keysOf(touchpoints[0]) === 0 && this.#chance.oneIn(2) ? [JSON.stringify(touchpoints[0]?.name)] : body;
    const at = this.#chance.below(keys.length + 1);
    return [...keys.slice(0, at), [this.#key("touchpoints"), single] as const, ...keys.slice(at)];
  }

  #keysOf(thing: PlainThing | undefined): number {
    return thing === undefined ? 0 : thing.lanes.size + thing.channels.length + (thing.emotion === undefined ? 0 : 1);
  }

  #keys(thing: PlainThing): (readonly [string, readonly string[]])[] {
    const keys: (readonly [string, readonly string[]])[] = [];
    const { channels, emotion } = thing;
    if (channels.length > 0) keys.push([this.#key("channel"), [channels.length === 1 ? (channels[0] ?? "") : `[${channels.join(", ")}]`]]);
    if (emotion !== undefined) keys.push([this.#key("emotion"), [typeof emotion === "number" ? String(emotion) : this.#quote(emotion)]]);
    for (const [lane, items] of thing.lanes) {
      if (lane === "values") keys.push(["values", items.map((item, index) => `  "[[Olga${index}]]": ${this.#quote(item.text)}`)]);
      else if (lane === "goals" && items.length > 1 && this.#chance.oneIn(4)) keys.push(["goals", this.#lane(lane, items.slice(0, 1))], ["потребности", this.#lane(lane, items.slice(1))]);
      else keys.push([this.#key(lane), this.#lane(lane, items)]);
    }
    return keys;
  }

  #lane(lane: string, items: readonly PlainItem[]): string[] {
    const texts = items.every(({ status, owner }) => status === undefined && owner === undefined);
    const [only] = items;
    if (texts && items.length === 1 && only !== undefined && this.#chance.oneIn(2)) return [this.#quote(only.text)];
    if (texts && this.#chance.oneIn(2)) return [`[${items.map((item) => JSON.stringify(item.text)).join(", ")}]`];
    return this.#list(items.map((item) => this.#item(lane, item)));
  }

  #item(lane: string, { text, status, owner }: PlainItem): string[] {
    const mark = { open: " ", doing: "/", done: "x" }[status ?? ""];
    if (owner === undefined && status === undefined) return [this.#quote(text) + this.#comment()];
    if (owner === undefined && mark !== undefined && lane === "solutions" && this.#chance.oneIn(2)) return [JSON.stringify(`[${mark}] ${text}`)];
    const lines = [`${this.#key("text")}: ${this.#quote(text)}`];
    if (status !== undefined) lines.push(`${this.#key("status")}: ${status}`);
    if (owner !== undefined) lines.push(`${this.#key("owner")}: ${this.#quote(owner)}`);
    return lines;
  }
}
