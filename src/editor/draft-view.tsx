/** How a draft looks: a field that grows with its text, suggestions under it, what an emotion reads as, why it was refused. Stateless. */
import { Minus, Plus } from "lucide";
import type { JSX, TargetedMouseEvent } from "preact";
import type { Words } from "../i18n/words";
import { Icon } from "../render/icon";
import type { DraftPlace } from "./draft-place";
import { elementOf } from "./join-numbers";
import type { DraftReading } from "./draft-reading";
import type { Suggestion } from "./map-editing";
import { SuggestionList } from "./suggestion-list";

export interface DraftLook {
  readonly place: DraftPlace;
  readonly text: string;
  /** Unique in the document; ids begin with it. */
  readonly id: string;
  readonly words: Words;
  readonly suggestions: readonly Suggestion[];
  readonly chosen: number | undefined;
  /** What the text of an emotion reads as. */
  readonly reading: DraftReading | undefined;
  /** Why it was not written. */
  readonly refusal: string | undefined;
  /** True where it may be written all the same, over what stands there now. */
  readonly canOverwrite: boolean;
  /** Which of the place's choices is edited. */
  readonly choice: number;
}

/** What is typed into: a text that grows, or a native date. */
export type DraftField = HTMLTextAreaElement | HTMLInputElement;

export interface DraftHandlers {
  readonly input: (field: DraftField) => void;
  readonly caret: (field: DraftField) => void;
  readonly take: (position: number) => void;
  readonly step: (steps: number) => void;
  readonly choose: (choice: number) => void;
  readonly overwrite: () => void;
  readonly copy: () => void;
  readonly discard: () => void;
}

/** The draft. A press on its buttons leaves the focus in the field. */
export function DraftView({ look, on }: { readonly look: DraftLook; readonly on: DraftHandlers }): JSX.Element {
  const { place, id, words, reading, refusal } = look;
  const draft = words.edit.draft;
  const hint = place.kind === "channels" ? draft.channelsHint : place.kind === "emotion" ? (place.choices === undefined ? draft.emotionHint : `${draft.emotionHint}. ${draft.personasHint}`) : place.task === "insert" ? draft.newHint : place.kind === "text" ? draft.hint : draft.lineHint;
  return (
    <div class={`cjm-draft-box is-${place.kind}`} onMouseDown={keepFocus}>
      {place.choices === undefined ? null : (
        <div class="cjm-draft-choices" role="group" aria-label={words.map.personas}>
          {place.choices.map(({ title }, position) => (
            <button key={title} type="button" tabIndex={-1} class="cjm-draft-choice" aria-pressed={position === look.choice} onClick={() => on.choose(position)}>{title}</button>
          ))}
        </div>
      )}
      <div class="cjm-draft-line">
        {place.kind === "emotion" ? <StepButton label={draft.lower} shape={Minus} step={() => on.step(-1)} /> : null}
        <Field look={look} on={on} describedBy={`${id}-hint${reading === undefined ? "" : ` ${id}-reading`}`} />
        {place.kind === "emotion" ? <StepButton label={draft.higher} shape={Plus} step={() => on.step(1)} /> : null}
      </div>
      <span class="cjm-spoken" id={`${id}-hint`}>{hint}</span>
      {reading === undefined ? null : <div class={`cjm-draft-reading ${reading.band}`} id={`${id}-reading`} aria-live="polite">{reading.text}</div>}
      {refusal === undefined ? null : (
        <div class="cjm-draft-refusal" role="alert">
          <p>{refusal}</p>
          <div class="cjm-draft-buttons">
            {look.canOverwrite ? <button type="button" class="cjm-draft-overwrite" onClick={on.overwrite}>{draft.writeMine}</button> : null}
            <button type="button" onClick={on.copy}>{draft.copyText}</button>
            <button type="button" onClick={on.discard}>{draft.discard}</button>
          </div>
        </div>
      )}
      {look.suggestions.length === 0 ? null : <SuggestionList id={`${id}-list`} label={draft.suggestions} suggestions={look.suggestions} chosen={look.chosen} take={on.take} />}
    </div>
  );
}

function StepButton({ label, shape, step }: { readonly label: string; readonly shape: typeof Minus; readonly step: () => void }): JSX.Element {
  return <button type="button" tabIndex={-1} class="cjm-draft-step" aria-label={label} onClick={step}><Icon shape={shape} /></button>;
}

/** A native date field where the text is a date or nothing, else a text field that grows. */
function Field({ look, on, describedBy }: { readonly look: DraftLook; readonly on: DraftHandlers; readonly describedBy: string }): JSX.Element {
  const { place, text, id, words, suggestions, chosen, refusal } = look;
  const spoken = { "aria-label": place.title, "aria-describedby": describedBy, ...(refusal === undefined ? {} : { "aria-invalid": true }) };
  if (place.kind === "date" && (text === "" || /^\d{4}-\d{2}-\d{2}$/.test(text))) {
    return <input class="cjm-draft-field is-native" type="date" value={text} {...spoken} onInput={(event) => on.input(event.currentTarget)} />;
  }
  const listed = suggestions.length > 0;
  return (
    <div class="cjm-draft-grow">
      <textarea
        class="cjm-draft-field" rows={1} value={text} placeholder={place.placeholder ?? words.edit.draft.placeholders[place.kind]} dir="auto" {...spoken}
        inputMode={place.kind === "number" ? "decimal" : "text"} enterkeyhint={place.task === "insert" ? "next" : "done"} spellcheck={place.kind === "text" || place.kind === "line"}
        aria-autocomplete="list" aria-haspopup="listbox" {...(listed ? { "aria-controls": `${id}-list` } : {})} {...(listed && chosen !== undefined ? { "aria-activedescendant": `${id}-list-${chosen}` } : {})}
        onInput={(event) => on.input(event.currentTarget)}
        onClick={(event) => on.caret(event.currentTarget)}
        onKeyUp={(event) => on.caret(event.currentTarget)}
      />
    </div>
  );
}

function keepFocus(event: TargetedMouseEvent<HTMLElement>): void {
  if (elementOf(event)?.closest("textarea, input, .cjm-draft-refusal") === null) event.preventDefault();
}
