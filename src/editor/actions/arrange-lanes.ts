/**
 * Edits of the rows of a map: adding, moving, hiding. They write the properties `lanes` and `lanes-hidden` entry by entry,
 * so that what stands there keeps its spelling. Pure.
 */
import { canonicalLanes } from "../../journey/lane-keys";
import { canonicalRow } from "../../journey/match-key";
import type { Edit } from "../../journey/edit";
import type { Journey } from "../../journey/journey";
import { chooseRows } from "../../layout/choose-rows";
import type { MapScene } from "../../render/map-scene";
import { seen, type EditAction } from "./edit-action";
import { rowName } from "./name-things";

interface Row {
  readonly rowKey: string;
  readonly own: boolean;
}

function shownKeys(journey: Journey): string[] {
  return chooseRows(journey, { show: "both", onlyLanes: undefined }).map((row) => row.key);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, place) => key === other[place]);
}

/**
 * The shortest `lanes` that shows the rows in this order and still names all it named before; names that are hidden stay
 * behind the name they stood behind.
 */
function namesFor(order: readonly string[], journey: Journey): readonly string[] {
  const wanted = order[0] === "emotion" && !journey.laneOrder.includes("emotion") ? order.slice(1) : order;
  for (let count = 0; count < wanted.length; count += 1) {
    const shown = wanted.slice(0, count);
    const named = journey.laneOrder.every((key) => shown.includes(key) || !order.includes(key));
    const names = withHidden(shown, order, journey);
    if (named && isSame(shownKeys({ ...journey, laneOrder: names }), order)) return names;
  }
  return withHidden(wanted, order, journey);
}

function withHidden(shown: readonly string[], order: readonly string[], { laneOrder }: Journey): string[] {
  const names = [...shown];
  laneOrder.forEach((key, place) => {
    if (!order.includes(key)) names.splice(place === 0 ? 0 : names.indexOf(laneOrder[place - 1] ?? "") + 1, 0, key);
  });
  return names;
}

/** Edits that turn the names in `lanes` into others, all old ones kept: the moved one first, then what is missing. */
function editsOfNames(names: readonly string[], journey: Journey, moved: string): Edit[] {
  const old = journey.laneOrder;
  if (old.length === 0) return [{ kind: "set", path: "lanes", value: [...names], ...seen(undefined) }];
  const edits: Edit[] = [];
  const current = [...old];
  const move = (key: string, to: number): void => {
    const from = current.indexOf(key);
    if (from === to) return;
    edits.push({ kind: "move", path: `lanes[${from}]`, to: `lanes[${to}]` });
    current.splice(from, 1);
    current.splice(to, 0, key);
  };
  if (current.includes(moved)) move(moved, names.filter((key) => current.includes(key)).indexOf(moved));
  names.forEach((key, place) => {
    if (current[place] === key) return;
    if (current.includes(key)) return move(key, place);
    edits.push({ kind: "insert", path: `lanes[${place}]`, value: key });
    current.splice(place, 0, key);
  });
  return edits;
}

/** Moves a row by one, or (`position`, from 0) before the row that stands there now. Undefined where it cannot go. */
export function moveLane(row: Row, by: 1 | -1, scene: MapScene): EditAction | undefined {
  const at = shownKeys(scene.journey).indexOf(row.rowKey);
  return at === -1 ? undefined : moveLaneTo(row, by > 0 ? at + 2 : at - 1, scene);
}

/** Moves a row before the one that stands at `position` now, counted from 0 over all rows shown, the curve included. */
export function moveLaneTo(row: Row, position: number, scene: MapScene): EditAction | undefined {
  const { journey, words } = scene;
  if (scene.onlyLanes !== undefined) return undefined;
  const order = shownKeys(journey);
  const at = order.indexOf(row.rowKey);
  if (at === -1 || position < 0 || position > order.length || position === at || position === at + 1) return undefined;
  order.splice(at, 1);
  const to = position > at ? position - 1 : position;
  order.splice(to, 0, row.rowKey);
  const edits = editsOfNames(namesFor(order, journey), journey, row.rowKey);
  if (edits.length === 0) return undefined;
  return { edits, label: words.edit.labels.moveLane, announce: words.edit.announce.movedToPlace(to + 1, order.length) };
}

/**
 * Adds a row: a canonical lane, or one of the author's own by its name. A hidden one is shown again. It is named after
 * those the note names; where it names none, the rows shown now are named too, so that the new one stands last.
 */
export function addLane(name: string, scene: MapScene): EditAction | undefined {
  const { journey, words } = scene;
  const typed = name.trim();
  const key = canonicalRow(typed) ?? typed;
  if (key === "" || scene.onlyLanes !== undefined) return undefined;
  if (journey.hiddenLanes.includes(key)) return showLane(key, scene);
  const order = shownKeys(journey);
  if (order.includes(key)) return undefined;
  const own = canonicalRow(typed) === undefined;
  const count = journey.laneOrder.length;
  const edits: Edit[] = count === 0 ? editsOfNames(namesFor([...order, key], journey), journey, key) : [{ kind: "insert", path: `lanes[${count}]`, value: key }];
  return { edits, label: words.edit.labels.addLane, announce: words.edit.announce.addedLane(rowName({ rowKey: key, own }, scene)), focusRow: key };
}

/** The focus goes to the row below one that goes, else to the one above it. */
function focusBeside({ rowKey }: Row, journey: Journey): Pick<EditAction, "focusRow"> {
  const keys = shownKeys(journey);
  const at = keys.indexOf(rowKey);
  const near = at === -1 ? undefined : keys[at + 1] ?? keys[at - 1];
  return near === undefined ? {} : { focusRow: near };
}

/** Hides a row for everybody who reads the note. */
export function hideLane(row: Row, scene: MapScene): EditAction | undefined {
  const { journey, words } = scene;
  const hidden = journey.hiddenLanes;
  if (hidden.includes(row.rowKey)) return undefined;
  const edit: Edit = hidden.length === 0 ? { kind: "set", path: "lanes-hidden", value: [row.rowKey], ...seen(undefined) } : { kind: "insert", path: `lanes-hidden[${hidden.length}]`, value: row.rowKey };
  return { edits: [edit], label: words.edit.labels.hideLane, announce: words.edit.announce.hidden(rowName(row, scene)), ...focusBeside(row, journey) };
}

/** Shows a hidden row again. */
export function showLane(key: string, scene: MapScene): EditAction | undefined {
  const { journey, words } = scene;
  const at = journey.hiddenLanes.indexOf(key);
  if (at === -1) return undefined;
  const path = journey.hiddenLanes.length === 1 ? "lanes-hidden" : `lanes-hidden[${at}]`;
  return { edits: [{ kind: "delete", path }], label: words.edit.labels.showLane, announce: words.edit.announce.shown(rowName({ rowKey: key, own: canonicalRow(key) === undefined }, scene)), focusRow: key };
}

/** Takes a row that holds nothing out of `lanes`. Undefined for a row with anything in it, and for one not named. */
export function removeLane(row: Row, scene: MapScene): EditAction | undefined {
  const { journey, words } = scene;
  const at = journey.laneOrder.indexOf(row.rowKey);
  if (at === -1 || shownKeys({ ...journey, laneOrder: journey.laneOrder.filter((key) => key !== row.rowKey) }).includes(row.rowKey)) return undefined;
  const path = journey.laneOrder.length === 1 ? "lanes" : `lanes[${at}]`;
  return { edits: [{ kind: "delete", path }], label: words.edit.labels.removeLane, announce: words.edit.announce.deleted(rowName(row, scene)), ...focusBeside(row, journey) };
}

/** The canonical lanes, reach included, that the map does not show now and nobody hid. */
export function lanesToAdd(scene: MapScene): readonly string[] {
  const shown = new Set([...shownKeys(scene.journey), ...scene.journey.hiddenLanes]);
  return [...canonicalLanes, "reach"].filter((key) => !shown.has(key));
}
