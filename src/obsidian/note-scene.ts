/** A journey note's scene as the app draws it: the vault's links, the app's words, today, the direction of its text. */
import { moment, type TFile } from "obsidian";
import type { Journey } from "../journey/journey";
import { canonicalRow } from "../journey/match-key";
import { normaliseKey } from "../journey/normalise-key";
import type { Problem } from "../journey/problem";
import { makeScene } from "../render/make-scene";
import type { Density, MapScene, ShownParts } from "../render/map-scene";
import type { MapHost } from "./map-host";
import type { VaultLinks } from "./vault-links";

export interface NoteSceneParts {
  readonly file: TFile;
  readonly journey: Journey;
  readonly problems: readonly Problem[];
  readonly links: VaultLinks;
  readonly density: Density;
  readonly show: ShownParts;
  /** In any spelling, as typed in a code block. */
  readonly onlyLanes: readonly string[] | undefined;
  /** Unique in the document the map is drawn in. */
  readonly idPrefix: string;
  readonly rightToLeft: boolean;
  /** Undefined where maps are only read: a code block shows what its options say, and no rows folded elsewhere. */
  readonly editable: boolean | undefined;
}

export function makeNoteScene({ words, preferences }: MapHost, parts: NoteSceneParts): MapScene {
  const { file, journey, problems, links, density, show, idPrefix } = parts;
  const scene = makeScene({
    noteName: file.basename,
    journey,
    problems,
    words,
    links,
    findPersona: links.findPersona,
    density,
    show,
    onlyLanes: parts.onlyLanes === undefined ? undefined : rowsFor(show, parts.onlyLanes, journey),
    today: moment().format("YYYY-MM-DD"),
    idPrefix,
    direction: parts.rightToLeft ? "rtl" : "ltr",
  });
  const { editable } = parts;
  return editable === undefined ? scene : { ...scene, editable, collapsedLanes: preferences.collapsedLanes(file.path) };
}

/** The lanes named limit the table; the curve comes first, unless it is left out or has its place among them. */
function rowsFor(show: ShownParts, names: readonly string[], journey: Journey): readonly string[] {
  if (show === "curve") return ["emotion"];
  const rows = names.map((name) => rowKey(name, journey));
  return show === "table" || rows.includes("emotion") ? rows : ["emotion", ...rows];
}

/** The row a name means: canonical, else the journey's own lane in its spelling, else the name itself. */
function rowKey(name: string, journey: Journey): string {
  const canonical = canonicalRow(name);
  if (canonical !== undefined) return canonical;
  const wanted = normaliseKey(name);
  for (const stage of journey.stages)
    for (const { lanes } of [stage, ...stage.touchpoints])
      for (const lane of lanes) if (lane.own && normaliseKey(lane.key) === wanted) return lane.key;
  return name;
}
