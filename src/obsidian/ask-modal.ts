/** A question with a few answers, as the app's own modal. Closing it is the last answer. */
import { Modal, Setting, type App } from "obsidian";

export interface Question<Answer> {
  readonly title: string;
  readonly sentences: readonly string[];
  /** In the order of the buttons; the first is the one proposed, the last the one for closing. */
  readonly answers: readonly { readonly text: string; readonly answer: Answer }[];
}

/** Asks; resolves with the answer chosen, or with the last one when the question is closed. */
export function ask<Answer>(app: App, question: Question<Answer>): Promise<Answer | undefined> {
  return new Promise((resolve) => new AskModal(app, question, resolve).open());
}

class AskModal<Answer> extends Modal {
  private answer: Answer | undefined;

  constructor(
    app: App,
    private readonly question: Question<Answer>,
    private readonly resolve: (answer: Answer | undefined) => void,
  ) {
    super(app);
    this.answer = question.answers.at(-1)?.answer;
  }

  override onOpen(): void {
    const { title, sentences, answers } = this.question;
    this.setTitle(title);
    for (const sentence of sentences) this.contentEl.createEl("p", { text: sentence, attr: { dir: "auto" } });
    const row = new Setting(this.contentEl);
    for (const [index, { text, answer }] of answers.entries())
      row.addButton((button) => {
        button.setButtonText(text).onClick(() => {
          this.answer = answer;
          this.close();
        });
        if (index === 0) button.setCta();
      });
  }

  override onClose(): void {
    this.contentEl.empty();
    this.resolve(this.answer);
  }
}
