/** What stands where a map without stages would be: what is missing and what to type. Stateless. */
import { Plus, Route } from "lucide";
import type { JSX } from "preact";
import type { Words } from "../i18n/words";
import { Icon } from "./icon";

/** A friendly word with an example to copy; where the map can be changed, a button for the first stage instead of the example. */
export function EmptyMap({ words, editable = false }: { readonly words: Words; readonly editable?: boolean }): JSX.Element {
  return (
    <div class="cjm-nothing">
      <Icon shape={Route} class="cjm-nothing-icon" />
      <p class="cjm-nothing-title">{words.map.emptyTitle}</p>
      {editable ? <p><button class="cjm-first mod-cta" type="button" data-action="add-stage"><Icon shape={Plus} />{words.edit.pointer.addFirstStage}</button></p> : null}
      <p>{editable ? words.map.emptyEditable : words.map.emptyHelp}</p>
      {editable ? null : <pre class="cjm-nothing-example"><code>{words.map.emptyExample}</code></pre>}
    </div>
  );
}
