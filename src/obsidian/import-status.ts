/** What the import dialog says of its work: reading and how far, then how much was understood. It is read out as it changes. */
import type { Words } from "../i18n/words";
import type { Understood } from "./import-reading";

/** Quicker work shows no progress: it would only flicker. */
const patienceMs = 200;

export class ImportStatus {
  private readonly heading: HTMLElement;
  private readonly text: HTMLElement;
  private readonly work: HTMLElement;
  private readonly bar: HTMLProgressElement;
  private timer: number | undefined;

  constructor(
    container: HTMLElement,
    private readonly words: Words,
    cancel: () => void,
  ) {
    const { importing } = words.exchange;
    const box = container.createDiv({ cls: "cjm-import-status" });
    this.heading = box.createDiv({ cls: "cjm-import-heading", text: importing.understood });
    this.work = box.createDiv({ cls: "cjm-import-work" });
    this.bar = this.work.createEl("progress", { attr: { max: "1", "aria-label": importing.reading } });
    this.work.createEl("button", { text: importing.cancel, attr: { type: "button" } }).addEventListener("click", cancel);
    this.text = box.createDiv({ cls: "cjm-import-understood", attr: { role: "status" } });
    this.rest();
  }

  began(): void {
    this.clearTimer();
    this.bar.removeAttribute("value");
    this.timer = this.work.win.setTimeout(() => {
      this.work.show();
      this.say(this.words.exchange.importing.reading);
    }, patienceMs);
  }

  /** `share` from 0 to 1. */
  progress(share: number): void {
    this.bar.value = share;
  }

  understood(understood: Understood | undefined): void {
    const { words } = this;
    const { importing } = words.exchange;
    this.rest();
    this.heading.toggle(understood?.current !== undefined);
    const current = understood?.current;
    this.text.empty();
    if (current === undefined) return;
    const { stages, touchpoints, scores, entries } = current.report.found;
    this.text.createDiv({ text: words.exchange.import.found(stages, touchpoints, scores, entries) });
    if (current.sure) return;
    if (current.from === "prose") this.text.createDiv({ cls: "cjm-import-draft", text: importing.draft });
    else this.text.createDiv({ cls: "cjm-import-doubt", text: importing.notSure });
  }

  stopped(): void {
    this.say(this.words.exchange.importing.stopped);
  }

  say(sentence: string): void {
    this.text.setText(sentence);
  }

  remove(): void {
    this.clearTimer();
  }

  private rest(): void {
    this.clearTimer();
    this.work.hide();
    this.heading.hide();
  }

  private clearTimer(): void {
    this.work.win.clearTimeout(this.timer);
    this.timer = undefined;
  }
}
