/** One entry of a lane: a text, a checkbox text, or a map with reason, status, owner and so on. It does not know the lane's place on a map. */
import type { MapEntry, TreeNode } from "../note/tree";
import { GroupedEntries } from "./group-entries";
import type { JourneyPath, LaneItem, SolutionStatus } from "./journey";
import { joinKey, joinTyped } from "./join-path";
import { canonicalItemKey } from "./match-key";
import { colonText, isNothing, reportUnquotedColon, textOf } from "./node-text";
import type { NumberText } from "./read-number";
import { readStatus } from "./read-status";
import { readDateOf, readDegree, readNumber, readTexts } from "./read-values";
import type { ItemKey } from "./vocabulary-item";
import type { TextScope } from "./reading-scope";

const checkbox = /^(?:[-*+]\s+)?\[([ xX/]?)\](?:\s([\s\S]*))?$/;
const checkboxStatus = new Map<string, SolutionStatus>([
  ["", { kind: "open", text: "open" }],
  [" ", { kind: "open", text: "open" }],
  ["x", { kind: "done", text: "done" }],
  ["X", { kind: "done", text: "done" }],
  ["/", { kind: "doing", text: "doing" }],
]);

/** An entry that only says a text. */
export function textItem(path: JourneyPath, text: string): LaneItem {
  return {
    path, text, persona: undefined, reason: undefined, severity: undefined, solves: undefined, status: undefined, owner: undefined,
    due: undefined, impact: undefined, effort: undefined, informed: [], measured: undefined, value: undefined, target: undefined,
    unit: undefined, weight: undefined, others: [],
  };
}

/** A solution's text, its checkbox read as a status: `[x] Done it`, `- [ ] To do`. */
export function checkboxItem(path: JourneyPath, text: string): LaneItem {
  const found = checkbox.exec(text.trim());
  const status = found === null ? undefined : checkboxStatus.get(found[1] ?? "");
  return status === undefined ? textItem(path, text) : { ...textItem(path, (found?.[2] ?? "").trim()), status };
}

class ItemReader {
  readonly #grouped: GroupedEntries<ItemKey>;
  readonly #path: JourneyPath;
  readonly #scope: TextScope;
  readonly #unreadable = new Set<MapEntry>();

  constructor(entries: readonly MapEntry[], path: JourneyPath, scope: TextScope) {
    this.#grouped = new GroupedEntries(entries, canonicalItemKey, path, scope);
    this.#path = path;
    this.#scope = scope;
  }

  #read<Value>(key: ItemKey, read: (node: TreeNode, path: JourneyPath, scope: TextScope) => Value | undefined): Value | undefined {
    const entry = this.#grouped.single(key);
    if (entry === undefined || isNothing(entry.value)) return undefined;
    const value = read(entry.value, joinKey(this.#path, key), this.#scope);
    if (value === undefined) this.#unreadable.add(entry);
    return value;
  }

  #text(key: ItemKey): string | undefined {
    return this.#read(key, textOf);
  }

  #number(key: ItemKey): NumberText | undefined {
    return this.#read(key, readNumber);
  }

  /** The text of an entry without a text key whose first unknown key was meant as one: `- Late: found at the end`. */
  #textFromKey(): { text: string; entry: MapEntry } | undefined {
    const first = this.#grouped.entries[0];
    if (first === undefined || first.keyNode !== undefined || !this.#grouped.isOwn(first) || this.#grouped.has("text")) return undefined;
    if (first.value.kind !== "scalar") return undefined;
    if (isNothing(first.value)) return { text: first.key, entry: first };
    const text = colonText(first, this.#scope);
    reportUnquotedColon(text, first, this.#path, this.#scope);
    return { text, entry: first };
  }

  item(): LaneItem {
    const meant = this.#textFromKey();
    const value = this.#number("value");
    const target = this.#number("target");
    const status = this.#text("status");
    const informed = this.#read("informed", readTexts);
    const item = {
      path: this.#path,
      text: this.#text("text") ?? meant?.text ?? "",
      persona: undefined,
      reason: this.#text("reason"),
      severity: this.#read("severity", readDegree),
      solves: this.#text("solves"),
      status: status === undefined ? undefined : readStatus(status),
      owner: this.#text("owner"),
      due: this.#read("due", readDateOf),
      impact: this.#read("impact", readDegree),
      effort: this.#read("effort", readDegree),
      informed: (informed ?? []).map((placed) => placed.text),
      measured: this.#text("measured"),
      value: value?.number,
      target: target?.number,
      unit: this.#text("unit") ?? value?.unit ?? target?.unit,
      weight: this.#number("weight")?.number,
    };
    const others = this.#grouped.entries
      .filter((entry) => entry !== meant?.entry && (this.#grouped.isOwn(entry) || this.#unreadable.has(entry)))
      .map((entry) => ({ key: entry.key, text: textOf(entry.value, joinTyped(this.#path, entry.key), this.#scope) ?? "" }));
    return { ...item, others };
  }
}

/** Whether a map is one entry of a lane: it has at least one key an entry knows. */
export function hasItemKey(entries: readonly MapEntry[]): boolean {
  return entries.some((entry) => canonicalItemKey(entry.key) !== undefined);
}

/** Reads a map with an item key. Unknown keys, numbers that are none and second spellings are kept in `others`. */
export function readItemMap(entries: readonly MapEntry[], path: JourneyPath, scope: TextScope): LaneItem {
  return new ItemReader(entries, path, scope).item();
}
