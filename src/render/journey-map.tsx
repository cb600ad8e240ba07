/** A whole journey map from a scene: head, table and foot. Stateless: screen, code block, terminal and export draw the same. */
import type { JSX } from "preact";
import { readCurveStatistics } from "../insight/curve-statistics";
import { readSteps } from "../insight/scored-steps";
import { layOutMap } from "../layout/lay-out-map";
import type { MapLayout } from "../layout/map-layout";
import { type CellLook, toCellLook } from "./cell-look";
import { CurveDefinitions } from "./curve-definitions";
import { curveSummary, plainTextOf } from "./curve-words";
import { EmptyMap } from "./empty-map";
import { MapFoot } from "./map-foot";
import { MapHead } from "./map-head";
import { MapList } from "./map-list";
import type { MapScene } from "./map-scene";
import { MapTable, type VisibleStages } from "./map-table";
import { personaName } from "./persona-chip";
import { personaColor } from "./persona-color";

export interface JourneyMapProps {
  readonly scene: MapScene;
  /** True on a screen that listens: cells take focus, buttons are drawn. */
  readonly interactive?: boolean;
  /** True draws the vertical list for a narrow pane or a phone. */
  readonly narrow?: boolean;
  /** A layout made from the same scene, when the caller has one. */
  readonly layout?: MapLayout;
  readonly visible?: VisibleStages | undefined;
  readonly rowHeightsPx?: ReadonlyMap<string, number> | undefined;
  /** When set, rows after so many have their label and height only. */
  readonly firstRows?: number | undefined;
}

/** The layout a scene asks for. */
export function layOutScene(scene: MapScene): MapLayout {
  return layOutMap(scene.journey, { density: scene.density, show: scene.show, onlyLanes: scene.onlyLanes, editable: scene.editable === true, toPlainText: plainTextOf });
}

/** The map; every scene draws something. */
export function JourneyMap({ scene, interactive = false, narrow = false, layout = layOutScene(scene), visible, rowHeightsPx, firstRows }: JourneyMapProps): JSX.Element {
  const { journey, words } = scene;
  const look: CellLook = toCellLook(scene, interactive);
  const statistics = readCurveStatistics(readSteps(journey));
  const summary = curveSummary(statistics, layout.touchpointCount, words, journey.scale);
  const personaNames = scene.personas.map((card) => personaName(card).replace(/\n/g, " ")).join("\n");
  const personaColors = scene.personas.map((card) => personaColor(card) ?? "").join("\n");
  const empty = journey.stages.length === 0;
  return (
    <div role="group" class={`cjm-map show-${scene.show}${narrow ? " is-narrow" : ""}${statistics.scoredCount === 0 ? " is-unscored-map" : ""}`} aria-label={scene.title} lang={words.language} {...(scene.direction === undefined ? {} : { dir: scene.direction })}>
      <div class="cjm-scroll" {...(interactive ? {} : { tabIndex: 0 })}>
        <CurveDefinitions curve={layout.curve} idPrefix={scene.idPrefix} />
        <MapHead scene={scene} interactive={interactive} />
        {empty ? <EmptyMap words={words} editable={look.editable} /> : null}
        {empty || narrow ? null : (
          <MapTable
            layout={layout} look={look} title={scene.title} density={scene.density} curveSummary={summary} personaNames={personaNames} personaColors={personaColors} unscored={statistics.scoredCount === 0}
            collapsedLanes={scene.collapsedLanes}
            visible={visible} rowHeightsPx={rowHeightsPx} firstRows={firstRows}
          />
        )}
        {empty || !narrow ? null : <MapList layout={layout} look={look} curveSummary={summary} show={scene.show} collapsedLanes={scene.collapsedLanes} />}
        {empty ? null : <MapFoot scene={scene} />}
      </div>
    </div>
  );
}
