/** What stands where a map without stages would be: what is missing and what to type. Stateless. */
import { Route } from "lucide";
import type { JSX } from "preact";
import type { Words } from "../i18n/words";
import { Icon } from "./icon";

/** A friendly word with an example to copy. */
export function EmptyMap({ words }: { readonly words: Words }): JSX.Element {
  return (
    <div class="cjm-nothing">
      <Icon shape={Route} class="cjm-nothing-icon" />
      <p class="cjm-nothing-title">{words.map.emptyTitle}</p>
      <p>{words.map.emptyHelp}</p>
      <pre class="cjm-nothing-example"><code>{words.map.emptyExample}</code></pre>
    </div>
  );
}
