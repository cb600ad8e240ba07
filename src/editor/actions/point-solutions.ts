/** Which barriers a solution solves, and edits that point it at one or no longer. Barriers are named by their texts. Pure. */
import type { LaneItem, Stage } from "../../journey/journey";
import { joinKey } from "../../journey/join-path";
import { itemsOf } from "../../render/lane-cell";
import type { MapScene } from "../../render/map-scene";
import type { ItemTarget } from "../edit-target";
import type { EditAction } from "./edit-action";
import { itemAt, ownerAt, placeOfPath } from "./find-place";
import { shortText } from "./name-things";

/** How several texts of a list are read as one. */
const separator = ", ";

/** An entry of a stage with the target it is edited by. */
export interface PlacedItem {
  readonly item: LaneItem;
  readonly target: ItemTarget;
}

/** The entries of a lane in the stage of a target: those beside it first, then the others in the map's order. Nameless ones are left out. */
export function entriesNear(target: ItemTarget, laneKey: string, { journey }: MapScene): readonly PlacedItem[] {
  const stage = journey.stages[target.stageIndex];
  const home = ownerAt(journey, target);
  if (stage === undefined || home === undefined) return [];
  const owners: readonly Pick<Stage, "lanes">[] = [home, ...[stage, ...stage.touchpoints].filter((owner) => owner !== home)];
  return owners.flatMap((owner) => itemsOf(owner, laneKey)).flatMap((item) => {
    const place = placeOfPath(journey, item.path);
    return place?.kind === "item" && item.text.trim() !== "" ? [{ item, target: place }] : [];
  });
}

/**
 * The texts that `solves` names, known ones first recognised: several are read from a list as one text with commas, and
 * a barrier's own text may hold some. What is between known ones stays together.
 */
export function solvedTexts(solves: string | undefined, known: readonly string[]): readonly string[] {
  const whole = solves?.trim() ?? "";
  if (whole === "") return [];
  const longestFirst = known.filter((text) => text.trim() !== "").sort((one, other) => other.length - one.length);
  const texts: string[] = [];
  let unknown: string[] = [];
  const endUnknown = (): void => {
    if (unknown.length > 0) texts.push(unknown.join(separator));
    unknown = [];
  };
  for (let rest = whole; rest !== ""; ) {
    const found = longestFirst.find((text) => rest === text.trim() || rest.startsWith(`${text.trim()}${separator}`));
    const end = rest.indexOf(separator);
    const piece = found?.trim() ?? (end === -1 ? rest : rest.slice(0, end));
    if (found === undefined) unknown.push(piece);
    else {
      endUnknown();
      texts.push(piece);
    }
    rest = rest.slice(piece.length + separator.length);
  }
  endUnknown();
  return texts;
}

/** The barriers a solution can mean by their texts: all of the map. */
export function barrierTexts({ journey }: MapScene): readonly string[] {
  return journey.stages.flatMap((stage) => [stage, ...stage.touchpoints].flatMap((owner) => itemsOf(owner, "barriers").map(({ text }) => text)));
}

/** Points a solution at a barrier by its text, beside those it solves already; away from it when it solves it. Undefined when it is gone. */
export function toggleSolves(solution: ItemTarget, barrier: string, scene: MapScene): EditAction | undefined {
  const item = itemAt(scene.journey, solution);
  const text = barrier.trim();
  if (item === undefined || text === "") return undefined;
  const old = solvedTexts(item.solves, barrierTexts(scene));
  const added = !old.includes(text);
  const texts = added ? [...old, text] : old.filter((one) => one !== text);
  const [only] = texts;
  const value = only === undefined ? null : texts.length === 1 ? only : texts;
  const { labels, announce } = scene.words.edit;
  const said = (added ? announce.solves : announce.solvesNoMore)(shortText(text));
  return { edits: [{ kind: "set", path: joinKey(item.path, "solves"), value }], label: labels.solves, announce: said, focus: item.path };
}
