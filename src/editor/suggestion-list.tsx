/** The list of suggestions under a draft: a listbox the field points into; the mouse takes, the field keeps the focus. Stateless. */
import { FileText, Tag } from "lucide";
import type { JSX } from "preact";
import { Icon } from "../render/icon";
import type { Suggestion } from "./map-editing";

interface SuggestionListProps {
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  readonly chosen: number | undefined;
  readonly take: (position: number) => void;
}

/** The list; an option's id is `<id>-<position>`. */
export function SuggestionList({ id, label, suggestions, chosen, take }: SuggestionListProps): JSX.Element {
  return (
    <ul class="cjm-suggestions" role="listbox" id={id} aria-label={label}>
      {suggestions.map((suggestion, position) => (
        <li key={`${suggestion.insert} ${position}`} class={position === chosen ? "cjm-suggestion is-chosen" : "cjm-suggestion"} role="option" id={`${id}-${position}`} aria-selected={position === chosen} onClick={() => take(position)}>
          <Icon shape={suggestion.insert.startsWith("[[") ? FileText : Tag} />
          <span class="cjm-suggestion-title" dir="auto">{suggestion.title}</span>
          {suggestion.note === undefined ? null : <span class="cjm-suggestion-note" dir="auto">{suggestion.note}</span>}
        </li>
      ))}
    </ul>
  );
}
