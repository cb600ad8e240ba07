/** The emotion curve in one column: line, area, persona lines, notes and points. Stateless; positions come laid out. */
import type { JSX } from "preact";
import type { CurveColumn, CurveNote, PersonaStretch } from "../layout/map-layout";
import { sameSegments } from "../layout/curve-path";
import { shortName } from "../layout/short-name";
import type { CellLook } from "./cell-look";
import { sameLook } from "./cell-look";
import { CurvePointMark } from "./curve-point";
import { noteRole, stepName } from "./curve-words";
import { levelText } from "./number-text";
import { lineLook } from "./persona-line";
import { quoted } from "./quoted";
import { still } from "./still";

export interface CurveCellProps {
  readonly column: CurveColumn;
  readonly columnIndex: number;
  readonly heightPx: number;
  readonly neutralPx: number;
  readonly touchpointCount: number;
  readonly stageName: string;
  /** Shown names of the journey's personas by index, joined by line ends so that they compare as one. */
  readonly personaNames: string;
  /** The colours their notes ask for, in the same way; empty where there is none. */
  readonly personaColors: string;
  /** Said in the curve's place while nothing is scored. */
  readonly hint: string | undefined;
  readonly look: CellLook;
}

/** The cell of one column. Drawn again only when something in that column moved. */
export const CurveCell = still(drawCurveCell, sameCurveCell);

function drawCurveCell(props: CurveCellProps): JSX.Element {
  const { column, columnIndex, heightPx, neutralPx, touchpointCount, stageName, look } = props;
  const names = props.personaNames.split("\n");
  const colors = props.personaColors.split("\n");
  const flip = look.rightToLeft;
  return (
    <td class={column.notes.length > 0 || column.personas.some((one) => one.label !== undefined) ? "cjm-cell cjm-curve-cell has-notes" : "cjm-cell cjm-curve-cell"} aria-colindex={columnIndex + 2} {...(look.interactive ? { tabIndex: -1 } : {})}>
      <svg class="cjm-curve" width="100%" height={heightPx} role="group" aria-label={stageName}>
        <line class="cjm-neutral" x1="0" x2="100%" y1={neutralPx} y2={neutralPx} />
        {CurveLines({ column, heightPx, look, personaColors: colors })}
        {props.hint === undefined ? null : (
          <foreignObject class="cjm-note-place" x="0" y={neutralPx + 6} width="100%" height="60"><div class="cjm-hint">{props.hint}</div></foreignObject>
        )}
        {column.personas.map((stretch) => PersonaMarks({ stretch, name: names[stretch.personaIndex] ?? "", color: colors[stretch.personaIndex], look }))}
        {column.notes.map((note) => Note({ note, look, flip }))}
        {column.points.map((point) => CurvePointMark({ point, total: touchpointCount, look }))}
      </svg>
    </td>
  );
}

interface CurveLinesProps {
  readonly column: CurveColumn;
  readonly heightPx: number;
  readonly look: CellLook;
  readonly shownHeight?: number;
  /** By persona index; without them the personas' lines are left out. */
  readonly personaColors?: readonly string[];
}

/** The stretched box of paths, drawn as high as `shownHeight`. */
export function CurveLines({ column, heightPx, look, shownHeight = heightPx, personaColors }: CurveLinesProps): JSX.Element | null {
  const personas = personaColors === undefined ? [] : column.personas.filter((stretch) => stretch.path !== "");
  if (column.line === "" && personas.length === 0) return null;
  const { idPrefix, rightToLeft } = look;
  const paths = [
    column.area === "" ? null : <path key="area" class="cjm-area" d={column.area} fill={`url(#${idPrefix}-area)`} />,
    ...personas.map((stretch) => <path key={stretch.personaIndex} {...lineLook("cjm-persona-line", stretch.lineIndex, personaColors?.[stretch.personaIndex])} d={stretch.path} vector-effect="non-scaling-stroke" />),
    column.line === "" ? null : <path key="line" class="cjm-line" d={column.line} stroke={`url(#${idPrefix}-line)`} vector-effect="non-scaling-stroke" />,
  ];
  return (
    <svg class="cjm-lines" width="100%" height={shownHeight} viewBox={`0 0 100 ${heightPx}`} preserveAspectRatio="none" aria-hidden>
      {rightToLeft ? <g transform="translate(100 0) scale(-1 1)">{paths}</g> : paths}
    </svg>
  );
}


function PersonaMarks({ stretch, name, color, look }: { readonly stretch: PersonaStretch; readonly name: string; readonly color: string | undefined; readonly look: CellLook }): JSX.Element {
  const { words, scale, rightToLeft } = look;
  const at = (percent: number): string => `${rightToLeft ? 100 - percent : percent}%`;
  const { label, lineIndex } = stretch;
  return (
    <g key={stretch.personaIndex} {...lineLook("cjm-persona-marks", lineIndex, color)}>
      {stretch.points.map((point) => (
        <circle key={point.xPercent} class="cjm-persona-point" cx={at(point.xPercent)} cy={point.yPx} r="2" role="img" aria-label={`${stepName(point.step, words)}, ${words.map.personaScore(name, levelText(point.level, scale, words.language))}`} />
      ))}
      {label === undefined ? null : <text class="cjm-persona-label" x={at(label.xPercent)} dx={rightToLeft ? -label.offsetPx : label.offsetPx} y={label.yPx} text-anchor={label.anchor}>{shortName(name)}</text>}
    </g>
  );
}

function Note({ note, look, flip }: { readonly note: CurveNote; readonly look: CellLook; readonly flip: boolean }): JSX.Element {
  const { words, scale } = look;
  const { point, offsetPx, widthPx, leader } = note;
  const kind = `is-${note.roles[0] ?? "last"}`;
  return (
    <svg key={note.roles.join()} class="cjm-place" x={`${flip ? 100 - point.xPercent : point.xPercent}%`}>
      {leader === undefined ? null : <line class={`cjm-leader ${kind}`} x1="0" y1={point.yPx} x2={flip ? -leader.offsetPx : leader.offsetPx} y2={leader.yPx} />}
      <foreignObject class="cjm-note-place" x={flip ? -offsetPx - widthPx : offsetPx} y={note.yPx} width={widthPx} height={note.heightPx}>
        <div class={`cjm-note-box is-${note.side}`} dir={flip ? "rtl" : "ltr"}>
          <div class={`cjm-note ${kind}`} dir="auto" aria-hidden>
            {note.text === "" ? null : <div class="cjm-note-text">{note.quote ? quoted(note.text, words) : note.text}</div>}
            <div class="cjm-note-role">{noteRole(note.roles, point.level, words, scale)}</div>
          </div>
        </div>
      </foreignObject>
    </svg>
  );
}

function sameCurveCell(before: CurveCellProps, after: CurveCellProps): boolean {
  return (
    sameLook(before.look, after.look) && before.columnIndex === after.columnIndex && before.touchpointCount === after.touchpointCount &&
    before.stageName === after.stageName && before.personaNames === after.personaNames && before.personaColors === after.personaColors && before.heightPx === after.heightPx && before.hint === after.hint && sameColumn(before.column, after.column)
  );
}

function sameColumn(before: CurveColumn, after: CurveColumn): boolean {
  return (
    sameSegments(before.segments, after.segments) &&
    sameList(before.points, after.points, (one, other) => one.step.touchpoint === other.step.touchpoint && one.step.number === other.step.number && one.xPercent === other.xPercent && one.yPx === other.yPx && one.radiusPx === other.radiusPx && one.roles.join() === other.roles.join()) &&
    sameList(before.notes, after.notes, (one, other) => one.text === other.text && one.offsetPx === other.offsetPx && one.yPx === other.yPx && one.widthPx === other.widthPx && one.point.xPercent === other.point.xPercent && one.point.yPx === other.point.yPx) &&
    sameList(before.personas, after.personas, (one, other) => one.personaIndex === other.personaIndex && sameSegments(one.segments, other.segments) && one.lineIndex === other.lineIndex && one.label?.yPx === other.label?.yPx && one.label?.offsetPx === other.label?.offsetPx && sameList(one.points, other.points, (point, was) => point.yPx === was.yPx && point.step.touchpoint === was.step.touchpoint))
  );
}

function sameList<Item>(before: readonly Item[], after: readonly Item[], same: (one: Item, other: Item) => boolean): boolean {
  return before.length === after.length && before.every((one, position) => {
    const other = after[position];
    return other !== undefined && same(one, other);
  });
}
