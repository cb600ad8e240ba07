/** Changes made on plain data: the measure changed notes are held to, written apart from the code under test. */
import fc from "fast-check";
import type { RawChange, WriteValue } from "../../src/note/raw-change";
import type { TreeNode } from "../../src/note/tree";

export type Model = { list: Model[] } | { map: [string, Model][] } | { text: string } | { other: string };

export function modelOf(node: TreeNode): Model {
  if (node.kind === "list") return { list: node.items.map(modelOf) };
  if (node.kind === "map") return { map: node.entries.map(({ key, value }) => [key, modelOf(value)]) };
  if (node.value === null) return { other: "nothing" };
  return typeof node.value === "string" ? { text: node.value === node.source ? node.value : `${node.value} from ${node.source}` } : { other: node.source };
}

export function modelOfValue(value: WriteValue): Model {
  if (typeof value === "string") return { text: value };
  if (value === null) return { other: "nothing" };
  if (typeof value === "number" || typeof value === "boolean") return { other: String(value) };
  if (Array.isArray(value)) return { list: value.map(modelOfValue) };
  return "entries" in value && typeof value.entries !== "function" ? { map: value.entries.map(([key, held]: readonly [string, WriteValue]) => [key, modelOfValue(held)]) } : { list: [] };
}

export const nasty = ["10:00", "yes", "no", "null", "~", "1.10", "007", "1e3", "0x1F", "#tag", "a #b", "[[x|y]]", "- a", "a: b", "a:", "'", '"', "it's \"so\"", "@x", "`x`", "{", "}", "[a", "?", "? a", "|", ">", "&x", "*x", "!x", "%x", " lead", "trail ", "", "two\nlines", "ends\n", "\n", "a\n\n  b\nc", "x\u2028y", "\u200Fמלל\u200E", "\uD800", "a\u0007b", "tab\tin", "😀", "---", "...", "<<", "=", "a, b", "2026-12-01", "# x", "back\\slash", "\r", "a\r\nb", "nbsp\u00A0", "\uFEFFx", "Длинный текст, который не кончается и не кончается, пока не кончится совсем: вот так", "on", "-", "--- a", "key: [", "\u0085"];

export const nastyText = fc.oneof(fc.constantFrom(...nasty), fc.constantFrom("Call", "Чат", "Spec sheet"), fc.string({ unit: "binary", maxLength: 12 }), fc.string({ maxLength: 12 }));
const leaf = fc.oneof({ weight: 5, arbitrary: nastyText }, fc.constantFrom(-2, 0, 1.5, true, false, null));
const newKey = fc.oneof(nastyText, fc.constantFrom("name", "text", "new", "channel"));

function distinct(entries: [string, WriteValue][]): [string, WriteValue][] {
  return entries.filter(([key], index) => entries.findIndex(([other]) => other === key) === index);
}

const { value } = fc.letrec<{ value: WriteValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(fc.tuple(newKey, tie("value")), { maxLength: 3 }).map((entries) => ({ entries: distinct(entries) })) },
  ),
}));

export interface Wish {
  readonly kind: RawChange["kind"];
  readonly way: readonly number[];
  readonly toWay: readonly number[];
  readonly position: number;
  readonly value: WriteValue;
  readonly key: string;
}

export const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom<RawChange["kind"]>("set", "set", "set", "insert-item", "insert-item", "insert-entry", "delete", "delete", "move", "move", "copy", "rename-key", "wrap-in-map", "wrap-in-list"),
  way: fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }),
  toWay: fc.array(fc.nat(7), { maxLength: 3 }),
  position: fc.nat(7),
  value,
  key: newKey,
});

const countOf = (model: Model): number => ("list" in model ? model.list.length : "map" in model ? model.map.length : 0);
const childOf = (model: Model, index: number): Model | undefined => ("list" in model ? model.list[index] : "map" in model ? model.map[index]?.[1] : undefined);

export function at(model: Model, path: readonly number[]): Model | undefined {
  let found: Model | undefined = model;
  for (const index of path) found = found === undefined ? undefined : childOf(found, index);
  return found;
}

function walk(model: Model, way: readonly number[]): number[] {
  const path: number[] = [];
  let here = model;
  for (const step of way) {
    const count = countOf(here);
    if (count === 0) break;
    path.push(step % count);
    here = childOf(here, step % count) ?? here;
  }
  return path;
}

/** A wish as a change that can be made in a model; undefined when there is no such place. */
export function changeFor(model: Model, { kind, way, toWay, position, value, key }: Wish): RawChange | undefined {
  const place = walk(model, way);
  const parent = at(model, place.slice(0, -1));
  const target = walk(model, toWay);
  if (place.length === 0 && kind !== "insert-item" && kind !== "insert-entry") return undefined;
  let into = target;
  const wants = kind === "insert-item" ? "list" : kind === "insert-entry" ? "map" : parent !== undefined && "list" in parent ? "list" : "map";
  for (;;) {
    const here = at(model, into);
    if (here !== undefined && (wants in here || ("other" in here && here.other === "nothing"))) break;
    if (into.length === 0) return undefined;
    into = into.slice(0, -1);
  }
  const receiver = at(model, into) ?? model;
  const hasKey = (candidate: string): boolean => "map" in receiver && receiver.map.some(([other]) => other === candidate);
  const size = countOf(receiver);
  switch (kind) {
    case "set":
      return { kind, at: place, value };
    case "rename-key":
      return parent !== undefined && "map" in parent && !parent.map.some(([other]) => other === key) ? { kind, at: place, key } : undefined;
    case "insert-item":
      return { kind, into, position: position % (size + 1), value };
    case "insert-entry":
      return hasKey(key) ? undefined : { kind, into, position: position % (size + 1), key, value };
    case "delete":
      return { kind, at: place };
    case "move":
    case "copy": {
      if (place.every((step, depth) => into[depth] === step)) return undefined;
      const same = into.length === place.length - 1 && into.every((step, depth) => place[depth] === step);
      const moved = parent !== undefined && "map" in parent ? parent.map[place.at(-1) ?? 0]?.[0] : undefined;
      if (moved !== undefined && hasKey(moved) && (kind === "copy" || !same)) return undefined;
      const most = same && kind === "move" ? size - 1 : size;
      return { kind, from: place, into, position: position % (most + 1) };
    }
    case "wrap-in-map":
      return { kind, at: place, key };
    case "wrap-in-list":
      return { kind, at: place };
  }
}

function replace(model: Model, path: readonly number[], make: (old: Model) => Model): Model {
  const [index, ...rest] = path;
  if (index === undefined) return make(model);
  if ("list" in model) return { list: model.list.map((item, here) => (here === index ? replace(item, rest, make) : item)) };
  if ("map" in model) return { map: model.map.map(([key, held], here): [string, Model] => [key, here === index ? replace(held, rest, make) : held]) };
  return model;
}

function spliced<Item>(items: readonly Item[], index: number, count: number, ...inserted: Item[]): Item[] {
  return [...items.slice(0, index), ...inserted, ...items.slice(index + count)];
}

type Child = Model | [string, Model];

function insert(model: Model, into: readonly number[], position: number, child: Child): Model {
  return replace(model, into, (old) => {
    if (Array.isArray(child)) return { map: spliced("map" in old ? old.map : [], position, 0, child) };
    return { list: spliced("list" in old ? old.list : [], position, 0, child) };
  });
}

function remove(model: Model, path: readonly number[]): Model {
  const index = path.at(-1) ?? 0;
  return replace(model, path.slice(0, -1), (old) => ("list" in old ? { list: spliced(old.list, index, 1) } : "map" in old ? { map: spliced(old.map, index, 1) } : old));
}

function childAt(model: Model, path: readonly number[]): Child {
  const parent = at(model, path.slice(0, -1));
  const index = path.at(-1) ?? 0;
  const child = parent === undefined ? undefined : "list" in parent ? parent.list[index] : "map" in parent ? parent.map[index] : undefined;
  if (child === undefined) throw new Error("no child");
  return child;
}

/** The model after a change. */
export function changedModel(model: Model, change: RawChange): Model {
  switch (change.kind) {
    case "set":
      return replace(model, change.at, () => modelOfValue(change.value));
    case "rename-key": {
      const index = change.at.at(-1) ?? 0;
      return replace(model, change.at.slice(0, -1), (old) => ("map" in old ? { map: old.map.map(([key, held], here) => [here === index ? change.key : key, held]) } : old));
    }
    case "insert-item":
      return insert(model, change.into, change.position, modelOfValue(change.value));
    case "insert-entry":
      return insert(model, change.into, change.position, [change.key, modelOfValue(change.value)]);
    case "delete":
      return remove(model, change.at);
    case "copy":
      return insert(model, change.into, change.position, childAt(model, change.from));
    case "move": {
      const child = childAt(model, change.from);
      const depth = change.from.length - 1;
      const shifted = change.into.map((step, here) => (here === depth && change.from.slice(0, depth).every((before, at) => change.into[at] === before) && step > (change.from[depth] ?? 0) ? step - 1 : step));
      return insert(remove(model, change.from), shifted, change.position, child);
    }
    case "wrap-in-map":
      return replace(model, change.at, (old) => ({ map: [[change.key, old]] }));
    case "wrap-in-list":
      return replace(model, change.at, (old) => ({ list: [old] }));
  }
}
