/** A touchpoint's number as it stands on its card, on its point and beside everything that belongs to it. */
import type { JSX } from "preact";
import { bandOf } from "../insight/emotion-level";
import type { CellLook } from "./cell-look";
import type { EmotionScale } from "../journey/journey";

/** The style sheet's class for a level: its band, or `is-unscored`. */
export function bandClass(level: number | undefined, scale: EmotionScale): string {
  return level === undefined ? "is-unscored" : `is-${bandOf(level, scale)}`;
}

interface NumberBadgeProps {
  readonly number: number;
  readonly level: number | undefined;
  readonly scale: EmotionScale;
  /** Said aloud instead of the bare number. */
  readonly label?: string;
  readonly small?: boolean;
}

/** What an element needs to bear a touchpoint's number as a disc the style sheet draws: no element of its own, said as `touchpoint 5`. */
export interface NumberMark {
  readonly band: string;
  readonly attributes: { readonly "data-number"?: number; readonly "data-spoken"?: string };
}

/** The mark of a touchpoint, or of nothing where the element belongs to none. */
export function numberMark(owner: { readonly number: number; readonly level: number | undefined } | undefined, { scale, words }: CellLook): NumberMark {
  if (owner === undefined) return noMark;
  return { band: ` ${bandClass(owner.level, scale)}`, attributes: { "data-number": owner.number, "data-spoken": words.map.touchpointNumber(owner.number) } };
}

const noMark: NumberMark = { band: "", attributes: {} };

/** A disc coloured by the level's band, hollow without score. */
export function NumberBadge({ number, level, scale, label, small }: NumberBadgeProps): JSX.Element {
  const spoken = label === undefined ? {} : { role: "img" as const, "aria-label": label };
  return (
    <span class={`cjm-number ${bandClass(level, scale)}${small === true ? " is-small" : ""}`} data-number={number} {...spoken}>
      {number}
    </span>
  );
}
