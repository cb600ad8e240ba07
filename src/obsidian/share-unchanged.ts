/** Keeps the parts of an earlier value that did not change, so that whoever draws can tell by identity what to leave alone. */

/**
 * `next` with every list and object that equals its counterpart in `previous` replaced by that counterpart; `previous`
 * itself when nothing changed. Plain data only. `next` is given away: its parts are exchanged in place.
 */
export function shareUnchanged<Value>(previous: Value, next: Value): Value {
  return same(previous, next) ? previous : next;
}

/** Whether the two are equal; where they are not, equal parts of `next` have been exchanged for those of `previous`. */
function same(previous: unknown, next: unknown): boolean {
  if (Object.is(previous, next)) return true;
  if (!isCollection(previous) || !isCollection(next) || Array.isArray(previous) !== Array.isArray(next)) return false;
  const keys = Object.keys(next);
  let equal = keys.length === Object.keys(previous).length;
  for (const key of keys) {
    const before: unknown = Reflect.get(previous, key);
    if (!Object.hasOwn(previous, key) || !same(before, Reflect.get(next, key))) equal = false;
    else Reflect.set(next, key, before);
  }
  return equal;
}

function isCollection(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
