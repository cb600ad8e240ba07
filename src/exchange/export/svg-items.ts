/** Entries of a lane as blocks: barriers in a tinted box, solutions with a tick box, KPIs with a bar, the rest as text. */
import { OctagonAlert, Square, SquareCheck, SquareDot } from "lucide";
import { measureText } from "../../layout/measure-text";
import type { LaneItem } from "../../journey/journey";
import { dateText, measuredText } from "../../render/date-text";
import { numberText } from "../../render/number-text";
import { type Block, beside, boxed, stacked } from "./svg-block";
import { type SvgNode, svgElement } from "./svg-node";
import { iconBlock } from "./svg-picture";
import type { SvgSheet } from "./svg-sheet";
import { coloredBlock, textBlock, type TextStyle, wordsBlock } from "./svg-text";

const iconColumnPx = 20;
const iconPx = 13;
const markColumnPx = 18;

/** A barrier with its reason and severity; the mark, the number of its touchpoint, stands in the box at the right. */
export function barrierBlock(item: LaneItem, widthPx: number, mark: Block | undefined, sheet: SvgSheet): Block {
  const innerWidth = widthPx - 16 - iconColumnPx - (mark === undefined ? 0 : markColumnPx);
  const content = stacked([itemText(item, innerWidth, sheet.styles.bad, sheet), detailBlock(item, innerWidth, sheet)], 1);
  const withIcon = beside([
    { atPx: 0, block: iconBlock(OctagonAlert, iconPx, sheet.styles.body.lineHeightPx, sheet.colors.bad) },
    { atPx: iconColumnPx, block: content },
    ...(mark === undefined ? [] : [{ atPx: widthPx - 16 - markColumnPx + 4, block: mark }]),
  ]);
  const box = boxed(withIcon, widthPx, { topPx: 5, bottomPx: 6, leftPx: 8, rightPx: 8 }, sheet.colors.badTint, 6);
  if (item.severity !== 3) return box;
  const barAt = (leftPx: number, topPx: number): SvgNode => svgElement("rect", { x: leftPx, y: topPx, width: 2.5, height: box.heightPx, rx: 1, fill: sheet.colors.bad });
  return { heightPx: box.heightPx, draw: (leftPx, topPx) => [...box.draw(leftPx, topPx), barAt(leftPx, topPx)] };
}

/** A solution with its state, owner and date. */
export function solutionBlock(item: LaneItem, widthPx: number, sheet: SvgSheet): Block {
  const kind = item.status?.kind;
  const shape = kind === "done" ? SquareCheck : kind === "doing" ? SquareDot : Square;
  const innerWidth = widthPx - iconColumnPx;
  const content = stacked([itemText(item, innerWidth, kind === "done" ? sheet.styles.done : sheet.styles.body, sheet), detailBlock(item, innerWidth, sheet)], 1);
  return beside([
    { atPx: 0, block: iconBlock(shape, 14, sheet.styles.body.lineHeightPx, sheet.colors.muted) },
    { atPx: iconColumnPx, block: content },
  ]);
}

/** A KPI: its value large, its name, and how far it is to the target. */
export function kpiBlock(item: LaneItem, widthPx: number, sheet: SvgSheet): Block {
  if (item.value === undefined && item.target === undefined) return plainItemBlock(item, widthPx, sheet.styles.body, sheet);
  const { words, styles, colors } = sheet;
  const unit = item.unit === undefined ? "" : ` ${item.unit}`;
  const figure = item.value === undefined ? "—" : `${numberText(item.value, words.language)}${unit}`;
  const goal = item.target === undefined ? "" : `${words.map.target(numberText(item.target, words.language))}${unit}`;
  const reached = item.target !== undefined && item.value !== undefined && item.value >= item.target;
  const share = item.value === undefined || item.target === undefined || item.target <= 0 ? undefined : item.value / item.target;
  return stacked(
    [
      wordsBlock(goal === "" ? figure : `${figure} ${goal}`, widthPx, { ...styles.strong, sizePx: 13.5, lineHeightPx: 19 }),
      itemText(item, widthPx, styles.small, sheet),
      ...(share === undefined ? [] : [barBlock(share, widthPx, reached ? colors.good : colors.bar, sheet)]),
      detailBlock(item, widthPx, sheet),
    ],
    2,
  );
}

/** A bar filled to a part (0 to 1, clamped) of its width. */
export function barBlock(share: number, widthPx: number, color: string, sheet: SvgSheet): Block {
  const filled = Math.max(0, Math.min(1, share)) * widthPx;
  return {
    heightPx: 7,
    draw: (leftPx, topPx) => [
      svgElement("rect", { x: leftPx, y: topPx + 3, width: widthPx, height: 4, rx: 2, fill: sheet.colors.border }),
      ...(filled < 1 ? [] : [svgElement("rect", { x: leftPx, y: topPx + 3, width: filled, height: 4, rx: 2, fill: color })]),
    ],
  };
}

/** Text of an item, and under it whatever else it says. */
export function plainItemBlock(item: LaneItem, widthPx: number, style: TextStyle, sheet: SvgSheet): Block {
  return stacked([itemText(item, widthPx, style, sheet), detailBlock(item, widthPx, sheet)], 1);
}

/** The item's own words, after the name of the persona it holds for. */
function itemText(item: LaneItem, widthPx: number, style: TextStyle, sheet: SvgSheet): Block {
  const persona = item.persona === undefined ? { heightPx: 0, draw: () => [] } : wordsBlock(item.persona, widthPx, { ...sheet.styles.small, weight: 600 });
  return stacked([persona, textBlock(item.text, widthPx, style, sheet.links)], 0);
}

/** Reason, what it solves, state, owner, date and every key we do not know, in small muted lines. */
function detailBlock(item: LaneItem, widthPx: number, sheet: SvgSheet): Block {
  const { map, language } = sheet.words;
  const number = (value: number): string => numberText(value, language);
  const overdue = item.due?.iso !== undefined && item.due.iso < sheet.today && item.status?.kind !== "done";
  const status = item.status?.kind === "other" ? item.status.text : item.status?.kind === "doing" ? map.statuses.doing : undefined;
  const late = overdue && item.due !== undefined ? map.overdue(dateText(item.due, language)) : undefined;
  const worth = [item.impact === undefined ? [] : [map.impact(number(item.impact))], item.effort === undefined ? [] : [map.effort(number(item.effort))]].flat();
  const facts = [
    item.severity === undefined ? undefined : map.severity(item.severity),
    status,
    item.owner,
    late ?? (item.due === undefined || item.status?.kind === "done" ? undefined : map.due(dateText(item.due, language))),
    worth.join(" · "),
    item.weight === undefined ? undefined : map.weight(number(item.weight)),
    item.informed.length === 0 ? undefined : map.informed(item.informed.join(map.listJoin)),
    item.measured === undefined ? undefined : measuredText(item.measured, sheet.today, sheet.words),
  ].flatMap((fact) => (fact === undefined || fact === "" ? [] : [fact]));
  const { small } = sheet.styles;
  const factBlocks = flow(facts, widthPx, small).map((line) => factLine(line, late, widthPx, sheet));
  const texts = [
    ...(item.solves === undefined ? [] : [map.solves(item.solves)]),
    ...item.others.map((other) => `${other.key}: ${other.text}`),
  ];
  const write = (text: string): Block => textBlock(text, widthPx, small, sheet.links);
  return stacked([...(item.reason === undefined ? [] : [write(`${map.reason}: ${item.reason}`)]), ...factBlocks, ...texts.map(write)], 0);
}

/** One line of facts; of an overdue entry the date alone is red. */
function factLine(facts: readonly string[], late: string | undefined, widthPx: number, sheet: SvgSheet): Block {
  const { small } = sheet.styles;
  if (late === undefined || !facts.includes(late)) return textBlock(facts.join(" · "), widthPx, small, sheet.links);
  const place = facts.indexOf(late);
  const before = facts.slice(0, place).map((fact) => `${fact} · `).join("");
  const after = facts.slice(place + 1).map((fact) => ` · ${fact}`).join("");
  return coloredBlock([{ text: before }, { text: late, color: sheet.colors.bad, weight: 600 }, { text: after }], widthPx, small, sheet.links);
}

/** Facts by lines, so that a dot stands between those that share one and none ends or begins a line. */
function flow(facts: readonly string[], widthPx: number, style: TextStyle): string[][] {
  const lines: string[][] = [];
  for (const fact of facts) {
    const line = lines.at(-1);
    if (line !== undefined && measureText([...line, fact].join(" · "), style) <= widthPx * 0.92) line.push(fact);
    else lines.push([fact]);
  }
  return lines;
}
