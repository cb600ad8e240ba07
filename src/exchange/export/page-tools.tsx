/** The tools above an exported page that carries a script: hidden until the script runs, so that without it nothing is there that does nothing. */
import type { JSX } from "preact";
import { layOutScene } from "../../render/journey-map";
import type { MapScene } from "../../render/map-scene";

/** A button for the theme, and a box for each row of the map. */
export function PageTools({ scene }: { readonly scene: MapScene }): JSX.Element {
  const { html } = scene.words.exchange.export;
  const labels: Readonly<Record<string, string>> = scene.words.map.lanes;
  return (
    <div class="cjm-file-tools" hidden>
      <button type="button">{html.theme}</button>
      <details>
        <summary>{html.lanes}</summary>
        <fieldset aria-label={html.lanes}>
          {layOutScene(scene).rows.map(({ key, own }) => (
            <label key={key} dir="auto"><input type="checkbox" value={key} checked />{own ? key : (labels[key] ?? key)}</label>
          ))}
        </fieldset>
      </details>
    </div>
  );
}
