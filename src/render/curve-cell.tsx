/** The emotion curve in one column: line, area, persona lines, notes and points. Stateless; positions come laid out. */
import type { JSX } from "preact";
import type { CurveColumn, CurveNote, PersonaStretch } from "../layout/map-layout";
import type { CellLook } from "./cell-look";
import { sameLook } from "./cell-look";
import { CurvePointMark } from "./curve-point";
import { noteRole, stepName } from "./curve-words";
import { levelText } from "./number-text";
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
  /** Said in the curve's place while nothing is scored. */
  readonly hint: string | undefined;
  readonly look: CellLook;
}

/** The cell of one column. Drawn again only when something in that column moved. */
export const CurveCell = still(drawCurveCell, sameCurveCell);

function drawCurveCell(props: CurveCellProps): JSX.Element {
  const { column, columnIndex, heightPx, neutralPx, touchpointCount, stageName, look } = props;
  const names = props.personaNames.split("\n");
  const flip = look.rightToLeft;
  return (
    <td class="cjm-cell cjm-curve-cell" aria-colindex={columnIndex + 2} {...(look.interactive ? { tabIndex: -1 } : {})}>
      <svg class="cjm-curve" width="100%" height={heightPx} role="group" aria-label={stageName}>
        <line class="cjm-neutral" x1="0" x2="100%" y1={neutralPx} y2={neutralPx} />
        <CurveLines column={column} heightPx={heightPx} look={look} />
        {props.hint === undefined ? null : (
          <foreignObject class="cjm-note-place" x="0" y={neutralPx + 6} width="100%" height="60"><div class="cjm-hint">{props.hint}</div></foreignObject>
        )}
        {column.personas.map((stretch) => <PersonaMarks key={stretch.personaIndex} stretch={stretch} name={names[stretch.personaIndex] ?? ""} look={look} />)}
        {column.notes.map((note) => <Note key={note.side + note.text} note={note} look={look} flip={flip} />)}
        {column.points.map((point) => <CurvePointMark key={point.step.number ?? "stage"} point={point} total={touchpointCount} look={look} />)}
      </svg>
    </td>
  );
}

/** The stretched box of paths, drawn as high as `shownHeightPx`. */
export function CurveLines({ column, heightPx, look, shownHeight = heightPx }: { readonly column: CurveColumn; readonly heightPx: number; readonly look: CellLook; readonly shownHeight?: number }): JSX.Element | null {
  if (column.line === "" && column.personas.length === 0) return null;
  const { idPrefix, rightToLeft } = look;
  return (
    <svg class="cjm-lines" width="100%" height={shownHeight} viewBox={`0 0 100 ${heightPx}`} preserveAspectRatio="none" aria-hidden>
      <g {...(rightToLeft ? { transform: "translate(100 0) scale(-1 1)" } : {})}>
        {column.area === "" ? null : <path class="cjm-area" d={column.area} fill={`url(#${idPrefix}-area)`} />}
        {column.personas.map((stretch) => (stretch.path === "" ? null : <path key={stretch.personaIndex} class={`cjm-persona-line line-${stretch.lineIndex % 5}`} d={stretch.path} vector-effect="non-scaling-stroke" />))}
        {column.line === "" ? null : <path class="cjm-line" d={column.line} stroke={`url(#${idPrefix}-line)`} vector-effect="non-scaling-stroke" />}
      </g>
    </svg>
  );
}

function PersonaMarks({ stretch, name, look }: { readonly stretch: PersonaStretch; readonly name: string; readonly look: CellLook }): JSX.Element {
  const { words, scale, rightToLeft } = look;
  const at = (percent: number): string => `${rightToLeft ? 100 - percent : percent}%`;
  const { label, lineIndex } = stretch;
  return (
    <g class={`cjm-persona-marks line-${lineIndex % 5}`}>
      {stretch.points.map((point) => (
        <circle key={point.xPercent} class="cjm-persona-point" cx={at(point.xPercent)} cy={point.yPx} r="3.5" role="img" aria-label={`${stepName(point.step, words)}, ${words.map.personaScore(name, levelText(point.level, scale, words.language))}`} />
      ))}
      {label === undefined ? null : <text class="cjm-persona-label" x={at(label.xPercent)} y={label.yPx} text-anchor={label.anchor}>{name}</text>}
    </g>
  );
}

function Note({ note, look, flip }: { readonly note: CurveNote; readonly look: CellLook; readonly flip: boolean }): JSX.Element {
  const { words, scale } = look;
  const x = flip ? 100 - note.xPercent - note.widthPercent : note.xPercent;
  return (
    <foreignObject class="cjm-note-place" x={`${x}%`} y={note.yPx} width={`${note.widthPercent}%`} height={note.heightPx}>
      <div class={`cjm-note-box is-${note.side}`} dir={flip ? "rtl" : "ltr"}>
        <div class={`cjm-note is-${note.roles[0] ?? "last"}`} dir="auto" aria-hidden>
          {note.text === "" ? null : <div class="cjm-note-text">{note.quote && !/^["“”„«]/.test(note.text) ? words.map.quote(note.text) : note.text}</div>}
          <div class="cjm-note-role">{noteRole(note.roles, note.point.level, words, scale)}</div>
        </div>
      </div>
    </foreignObject>
  );
}

function sameCurveCell(before: CurveCellProps, after: CurveCellProps): boolean {
  return (
    sameLook(before.look, after.look) && before.columnIndex === after.columnIndex && before.touchpointCount === after.touchpointCount &&
    before.stageName === after.stageName && before.personaNames === after.personaNames && before.heightPx === after.heightPx && before.hint === after.hint && sameColumn(before.column, after.column)
  );
}

function sameColumn(before: CurveColumn, after: CurveColumn): boolean {
  return (
    before.line === after.line && before.area === after.area &&
    sameList(before.points, after.points, (one, other) => one.step.touchpoint === other.step.touchpoint && one.step.number === other.step.number && one.xPercent === other.xPercent && one.yPx === other.yPx && one.radiusPx === other.radiusPx && one.roles.join() === other.roles.join()) &&
    sameList(before.notes, after.notes, (one, other) => one.text === other.text && one.xPercent === other.xPercent && one.yPx === other.yPx && one.side === other.side && one.widthPercent === other.widthPercent) &&
    sameList(before.personas, after.personas, (one, other) => one.personaIndex === other.personaIndex && one.path === other.path && one.lineIndex === other.lineIndex && one.label?.yPx === other.label?.yPx && one.label?.xPercent === other.label?.xPercent && sameList(one.points, other.points, (point, was) => point.yPx === was.yPx && point.step.touchpoint === was.step.touchpoint))
  );
}

function sameList<Item>(before: readonly Item[], after: readonly Item[], same: (one: Item, other: Item) => boolean): boolean {
  return before.length === after.length && before.every((one, position) => {
    const other = after[position];
    return other !== undefined && same(one, other);
  });
}
