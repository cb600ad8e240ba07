/** What stands in place of a map: why it cannot be drawn and what to do. It decides nothing and reads no note. */
import type { Words } from "../i18n/words";
import { describeProblem } from "../i18n/describe-problem";
import type { Problem } from "../journey/problem";

/** Called with the problem whose place in the note shall be shown, undefined for the note's beginning. */
export type ShowInMarkdown = (problem: Problem | undefined, event: UIEvent) => void;

/** Every reason why a note's properties cannot be read, each with its place, its meaning and its remedy. */
export function drawBroken(container: HTMLElement, problems: readonly Problem[], words: Words, showInMarkdown: ShowInMarkdown): void {
  const text = words.app.broken;
  const errors = problems.filter(({ severity }) => severity === "error");
  const notice = container.createDiv({ cls: "cjm-notice", attr: { role: "group", "aria-label": text.heading } });
  notice.createEl("h2", { cls: "cjm-notice-heading", text: text.heading });
  notice.createEl("p", { cls: "cjm-notice-lead", text: errors.length === 0 ? text.leadUnknown : text.lead(errors.length) });
  const first = errors[0];
  const button = notice.createEl("button", { cls: "mod-cta", text: words.app.actions.openAsMarkdown, attr: { type: "button" } });
  button.addEventListener("click", (event) => showInMarkdown(first, event));
  if (errors.length === 0) return;
  const list = notice.createEl("ol", { cls: "cjm-notice-problems" });
  for (const problem of errors) drawProblem(list.createEl("li", { cls: "cjm-notice-problem" }), problem, words, showInMarkdown);
}

function drawProblem(item: HTMLElement, problem: Problem, words: Words, showInMarkdown: ShowInMarkdown): void {
  const text = words.app.broken;
  const { message, meaning, remedy } = describeProblem(problem, words);
  item.createDiv({ cls: "cjm-notice-message", text: message, attr: { dir: "auto" } });
  const facts = item.createEl("dl", { cls: "cjm-notice-facts" });
  const fact = (name: string, value: string, code = false) => {
    if (value === "") return;
    facts.createEl("dt", { text: name });
    const definition = facts.createEl("dd", { attr: { dir: "auto" } });
    if (code) definition.createEl("code", { text: value });
    else definition.setText(value);
  };
  if (!message.includes(problem.value)) fact(text.found, problem.value, true);
  fact(text.meaning, meaning);
  fact(text.remedy, remedy);
  if (problem.mended !== undefined && !remedy.includes(problem.mended)) fact(text.typeInstead, problem.mended, true);
  const { line, column } = problem;
  if (line === undefined) return;
  const place = item.createEl("button", {
    cls: "cjm-notice-place",
    text: column === undefined ? words.app.actions.openAt(line) : text.place(line, column),
    attr: { type: "button", "aria-label": words.app.actions.openAt(line) },
  });
  place.addEventListener("click", (event) => showInMarkdown(problem, event));
}

/** A journey without stages is no error: make it a map, or what to type first. */
export function drawNotYet(container: HTMLElement, words: Words, showInMarkdown: ShowInMarkdown, adopt: () => void): void {
  const text = words.app.notYet;
  const notice = container.createDiv({ cls: "cjm-notice", attr: { role: "group", "aria-label": text.heading } });
  notice.createEl("h2", { cls: "cjm-notice-heading", text: text.heading });
  notice.createEl("p", { cls: "cjm-notice-lead", text: text.lead });
  const turn = notice.createEl("button", { cls: "mod-cta", text: text.turn, attr: { type: "button" } });
  turn.addEventListener("click", () => adopt());
  notice.createEl("p", { cls: "cjm-notice-lead", text: text.byHand });
  notice.createEl("pre", { cls: "cjm-notice-example" }).createEl("code", { text: text.example });
  notice.createEl("p", { cls: "cjm-notice-lead", text: text.more });
  const button = notice.createEl("button", { text: words.app.actions.openAsMarkdown, attr: { type: "button" } });
  button.addEventListener("click", (event) => showInMarkdown(undefined, event));
}

export interface OfferedFind {
  readonly title: string;
  readonly press: () => void;
}

/** What in a note's text may be a map, at the head of the notice that there is none yet. */
export function drawOffer(container: HTMLElement, { lead, finds, words }: { readonly lead: string; readonly finds: readonly OfferedFind[]; readonly words: Words }): void {
  const notice = container.querySelector(".cjm-notice") ?? container;
  const offer = container.createDiv({ cls: "cjm-offer" });
  offer.createEl("p", { cls: "cjm-offer-lead", text: lead });
  for (const { title, press } of finds) {
    const row = offer.createDiv({ cls: "cjm-offer-find" });
    row.createSpan({ cls: "cjm-offer-title", text: title, attr: { dir: "auto" } });
    row.createEl("button", { text: words.app.body.showFind, attr: { type: "button", "aria-label": `${words.app.body.showFind}: ${title}` } }).addEventListener("click", press);
  }
  notice.prepend(offer);
}

export interface NoticeButton {
  readonly text: string;
  readonly press: (event: MouseEvent) => void;
}

/** Sentences under a heading, with buttons that lead on. */
export function drawSentences(
  container: HTMLElement,
  { heading, sentences, buttons = [] }: { heading?: string; sentences: readonly string[]; buttons?: readonly NoticeButton[] },
): void {
  const notice = container.createDiv({ cls: "cjm-notice cjm-notice-short", attr: { role: "note" } });
  if (heading !== undefined) notice.createDiv({ cls: "cjm-notice-message", text: heading });
  for (const sentence of sentences) notice.createEl("p", { cls: "cjm-notice-lead", text: sentence, attr: { dir: "auto" } });
  for (const { text, press } of buttons) notice.createEl("button", { text, attr: { type: "button" } }).addEventListener("click", press);
}
