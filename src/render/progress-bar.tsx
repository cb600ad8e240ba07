/** A thin bar. Decoration: what it shows is always written beside it. */
import type { JSX } from "preact";

/** `share` from 0 to 1, more is drawn as full; a share above nothing is never invisible. */
export function ProgressBar({ share }: { readonly share: number }): JSX.Element {
  const percent = Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10;
  return (
    <svg class="cjm-bar" width="100%" height="5" aria-hidden>
      <rect class="cjm-bar-track" width="100%" height="5" rx="2.5" />
      {percent > 0 ? <rect class="cjm-bar-fill" width={`${Math.max(1.5, percent)}%`} height="5" rx="2.5" /> : null}
    </svg>
  );
}
