/**
 * The map as a canvas (JSON Canvas 1.0, jsoncanvas.org): stages as groups, touchpoints as text cards coloured by emotion and
 * joined in their order, personas as file nodes. Whole pixels, ids that are the same every time.
 */
import { bandOf, type EmotionBand } from "../../insight/emotion-level";
import type { Stage } from "../../journey/journey";
import type { MapRow } from "../../layout/map-layout";
import { toHarmlessText } from "../../render/inline/harmless-text";
import { plainTextOf } from "../../render/curve-words";
import { layOutScene } from "../../render/journey-map";
import type { MapScene } from "../../render/map-scene";
import { personaName } from "../../render/persona-chip";
import { toMixedMarkdown } from "../markdown-cell";
import { cardHeightPx, stageCard, titleCard, touchpointCard } from "./canvas-card";
import type { Exported } from "./export-report";
import { leftProperties } from "./journey-frame";
import { leftRows } from "./journey-table";

type Side = "top" | "right" | "bottom" | "left";

interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color?: string;
}

type CanvasNode = Place & ({ readonly type: "text"; readonly text: string } | { readonly type: "file"; readonly file: string } | { readonly type: "group"; readonly label: string });

interface CanvasEdge {
  readonly id: string;
  readonly fromNode: string;
  readonly fromSide: Side;
  readonly toNode: string;
  readonly toSide: Side;
}

const cardPx = 320;
const gapPx = 40;
const groupPaddingPx = 30;
const personaPx = 240;
const lowestCardPx = 60;
/** Presets of the format are red, orange, yellow and green; what lies between yellow and green has none. */
const colors: Readonly<Record<EmotionBand, string>> = { negative: "1", low: "2", neutral: "3", mild: "#8fbc3f", positive: "4" };

function textNode(id: string, text: string, x: number, y: number, width: number, color?: string): CanvasNode {
  return { id, type: "text", text, x, y, width, height: Math.max(lowestCardPx, cardHeightPx(text, width)), ...(color === undefined ? {} : { color }) };
}

/** The cards of one stage below one another, touchpoints first; `firstNumber` is its first touchpoint's. */
function stageCards(stage: Stage, stageIndex: number, firstNumber: number, leftPx: number, rows: readonly MapRow[], scene: MapScene): CanvasNode[] {
  const { scale } = scene.journey;
  const cards: CanvasNode[] = [];
  let top = 0;
  const place = (id: string, text: string, level: number | undefined): void => {
    const card = textNode(id, text, leftPx, top, cardPx, level === undefined ? undefined : colors[bandOf(level, scale)]);
    cards.push(card);
    top += card.height + gapPx;
  };
  stage.touchpoints.forEach((touchpoint, at) => {
    place(`touchpoint-${firstNumber + at}`, touchpointCard(touchpoint, firstNumber + at, rows, scene), touchpoint.emotion?.level);
  });
  const own = stageCard(stage, rows, scene);
  if (own !== "") place(`stage-${stageIndex + 1}-card`, own, stage.emotion?.level);
  return cards;
}

function groupOf(stage: Stage, stageIndex: number, leftPx: number, heightPx: number, scene: MapScene): CanvasNode {
  const name = toHarmlessText(plainTextOf(stage.name ?? "")).replace(/\s+/g, " ").trim();
  return {
    id: `stage-${stageIndex + 1}`, type: "group", label: name === "" ? scene.words.map.unnamedStage : name,
    x: leftPx - groupPaddingPx, y: -groupPaddingPx, width: cardPx + 2 * groupPaddingPx, height: heightPx + 2 * groupPaddingPx,
  };
}

/** The title and the personas in a row above the stages. */
function headNodes(scene: MapScene): CanvasNode[] {
  const title = textNode("title", titleCard(scene), 0, 0, 2 * cardPx);
  const bottom = -groupPaddingPx - 2 * gapPx;
  const personas = scene.personas.map((card, at): CanvasNode => {
    const place = { id: `persona-${at + 1}`, x: title.width + gapPx + at * (personaPx + gapPx), width: personaPx };
    if (card.notePath !== undefined) return { ...place, type: "file", file: card.notePath, y: bottom - personaPx, height: personaPx };
    const node = textNode(place.id, toMixedMarkdown(personaName(card)).replace(/\s+/g, " "), place.x, 0, personaPx);
    return { ...node, y: bottom - node.height };
  });
  return [{ ...title, y: bottom - title.height }, ...personas];
}

/** From each touchpoint to the next: downwards within a stage, to the right into the next one. */
function edgesOf(stages: readonly Stage[]): CanvasEdge[] {
  const firstOfStage = new Set<number>();
  let count = 0;
  for (const { touchpoints } of stages) {
    firstOfStage.add(count + 1);
    count += touchpoints.length;
  }
  return Array.from({ length: Math.max(0, count - 1) }, (_, at): CanvasEdge => {
    const next = at + 2;
    const onwards = firstOfStage.has(next);
    return { id: `edge-${at + 1}`, fromNode: `touchpoint-${at + 1}`, fromSide: onwards ? "right" : "bottom", toNode: `touchpoint-${next}`, toSide: onwards ? "left" : "top" };
  });
}

/** A complete canvas file. The same scene gives the same text; persona notes are named by their path in the vault. */
export function toCanvas(scene: MapScene): Exported {
  const { journey, words } = scene;
  const { rows } = layOutScene(scene);
  const lanes = rows.filter(({ kind }) => kind === "lane");
  let number = 1;
  const columns = journey.stages.map((stage, stageIndex) => {
    const leftPx = stageIndex * (cardPx + 2 * groupPaddingPx + gapPx);
    const cards = stageCards(stage, stageIndex, number, leftPx, lanes, scene);
    number += stage.touchpoints.length;
    return { stage, leftPx, cards };
  });
  const heightPx = Math.max(lowestCardPx, ...columns.flatMap(({ cards }) => cards.map(({ y, height }) => y + height)));
  // Later nodes lie above earlier ones: groups come first.
  const nodes = [
    ...columns.map(({ stage, leftPx }, stageIndex) => groupOf(stage, stageIndex, leftPx, heightPx, scene)),
    ...columns.flatMap(({ cards }) => cards),
    ...headNodes(scene),
  ];
  const hidden = leftRows(scene, rows).filter(({ code, path }) => code === "lane-not-shown" && path !== "emotion" && path !== "touchpoints" && path !== "reach");
  return {
    text: `${JSON.stringify({ nodes, edges: edgesOf(journey.stages) }, undefined, "\t")}\n`,
    left: [...leftProperties(journey, words, ["title", "personas", "scenario", "goal", "owner", "journey-type", "journey-state", "reviewed", "review-every", "baseline", "emotion-scale"]), ...hidden],
  };
}
