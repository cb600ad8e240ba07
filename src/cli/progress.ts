/** One line of progress on the error stream, drawn only where a person watches it. */
import type { Terminal } from "./terminal";

const pauseMilliseconds = 100;

export class Progress {
  private readonly terminal: Terminal;
  private readonly total: number;
  private readonly text: (done: number, total: number) => string;
  private drawnAt = performance.now();
  private drawn = false;

  constructor(terminal: Terminal, total: number, text: (done: number, total: number) => string) {
    this.terminal = terminal;
    this.total = total;
    this.text = text;
  }

  /** Says that `done` of the whole are done, at most ten times a second. */
  show(done: number): void {
    if (!this.terminal.errorIsTerminal || performance.now() - this.drawnAt < pauseMilliseconds) return;
    this.drawnAt = performance.now();
    this.drawn = true;
    this.terminal.error(`\r\u001b[K${this.text(done, this.total)}`);
  }

  /** Takes the line away, before anything else is printed. */
  clear(): void {
    if (this.drawn) this.terminal.error("\r\u001b[K");
    this.drawn = false;
  }
}
