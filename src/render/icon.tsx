/** Draws one Lucide icon as a single path. Shapes are passed in; it knows none by name. */
import type { IconNode } from "lucide";
import type { JSX } from "preact";
import { iconPath } from "./icon-path";

interface IconProps {
  readonly shape: IconNode;
  /** Said aloud; without it the icon is decoration. */
  readonly label?: string;
  readonly class?: string;
}

/** The icon at the size the style sheet gives `cjm-icon`. */
export function Icon({ shape, label, class: extra }: IconProps): JSX.Element {
  const spoken = label === undefined ? { "aria-hidden": true } : { role: "img" as const, "aria-label": label };
  return (
    <svg class={extra === undefined ? "cjm-icon" : `cjm-icon ${extra}`} width="14" height="14" viewBox="0 0 24 24" {...spoken}>
      <path d={iconPath(shape)} />
    </svg>
  );
}
