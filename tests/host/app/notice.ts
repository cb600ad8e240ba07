/** Short messages in the corner; every one is also kept in `Notice.shown`, since they vanish. */
export class Notice {
  static readonly shown: string[] = [];
  readonly containerEl: HTMLElement;
  readonly noticeEl: HTMLElement;
  readonly messageEl: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(message: string | DocumentFragment, durationMs = 5000) {
    const list = document.querySelector<HTMLElement>("body > .notice-container") ?? document.body.createDiv({ cls: "notice-container", attr: { role: "status" } });
    this.containerEl = list.createDiv("notice");
    this.noticeEl = this.containerEl;
    this.messageEl = this.containerEl.createDiv("notice-message");
    this.setMessage(message);
    Notice.shown.push(this.messageEl.textContent ?? "");
    this.containerEl.addEventListener("click", () => this.hide());
    this.setAutoHide(durationMs);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.replaceChildren(message);
    return this;
  }

  setAutoHide(durationMs: number): this {
    clearTimeout(this.#timer);
    if (durationMs > 0) this.#timer = setTimeout(() => this.hide(), durationMs);
    return this;
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.containerEl.remove();
  }
}
