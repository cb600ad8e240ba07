/**
 * Notes on a disk with editors over them, slow in ways a test chooses: reading, writing and following take turns of the
 * event loop. Editors save what was typed after a while and merge what other programs wrote, as the app says it does; what
 * we write under unsaved text is not merged but lost, so that a test sees it.
 */
export class TFile {
  constructor(public path: string) {}
  get basename(): string {
    return this.path.slice(this.path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  }
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export class MarkdownView {
  mode: "source" | "preview" = "source";
  text: string;
  transactions = 0;
  private dirty = false;
  /** True when we wrote to the disk while text stood here unsaved. */
  private passedOver = false;
  readonly editor = {
    getValue: () => this.text,
    offsetToPos: (offset: number) => offset,
    transaction: ({ changes }: { changes: readonly Change[] }) => {
      this.transactions += 1;
      for (const { from, to, text } of [...changes].reverse()) this.text = this.text.slice(0, from) + text + this.text.slice(to);
      this.dirty = true;
    },
  };

  constructor(
    private readonly notes: FakeNotes,
    public file: TFile | null,
    private base: string,
  ) {
    this.text = base.replaceAll("\r\n", "\n");
  }

  getMode(): "source" | "preview" {
    return this.mode;
  }
  getViewData(): string {
    return this.text;
  }

  /** A person types at the end of the note; the app saves it after a while. */
  type(text: string): void {
    this.text += text;
    this.dirty = true;
    void this.notes.later().then(() => this.save());
  }

  async save(): Promise<void> {
    if (this.notes.failing) throw new Error("The disk is full.");
    if (!this.dirty || this.file === null) return;
    this.dirty = false;
    if (!this.passedOver) this.merge();
    this.passedOver = false;
    this.base = this.text;
    this.notes.disk = this.text;
    await this.notes.changed();
  }
  requestSave(): void {}

  /** Saves and lets go of the note: what is written here later reaches nobody. */
  async close(): Promise<void> {
    await this.save();
    this.file = null;
  }

  passOver(): void {
    this.passedOver = this.dirty;
  }

  follow(): void {
    if (this.passedOver) return;
    if (this.notes.disk === this.base) return;
    if (this.dirty) this.merge();
    else this.text = this.notes.disk.replaceAll("\r\n", "\n");
    this.base = this.notes.disk;
  }

  /** Typed text stands at the end, so merging is putting it behind what is on disk now. */
  private merge(): void {
    if (this.notes.disk !== this.base && this.text.startsWith(this.base)) this.text = this.notes.disk + this.text.slice(this.base.length);
  }
}

export class FakeNotes {
  readonly file = new TFile("Maps/Watch.md");
  views: MarkdownView[] = [];
  failing = false;
  gone = false;
  writes = 0;
  private running = 0;
  readonly vault = {
    getFileByPath: (path: string) => (this.gone || path !== this.file.path ? null : this.file),
    read: async () => {
      await this.later();
      if (this.gone) throw new Error("ENOENT");
      return this.disk;
    },
    cachedRead: async () => this.disk,
    process: async (_file: TFile, change: (text: string) => string) => {
      await this.later();
      if (this.gone) throw new Error("ENOENT");
      if (this.failing) throw new Error("The disk is full.");
      const text = change(this.disk);
      if (text === this.disk) return text;
      for (const view of this.views) view.passOver();
      this.disk = text;
      this.writes += 1;
      await this.changed();
      return text;
    },
  };
  readonly workspace = {
    containerEl: { win: { setTimeout: (call: () => void) => setImmediate(call) } },
    iterateAllLeaves: (visit: (leaf: { view: unknown }) => void) => this.views.forEach((view) => visit({ view })),
  };

  /** `turns` gives how many turns of the event loop the next thing takes. */
  constructor(
    public disk: string,
    private readonly turns: () => number = () => 0,
  ) {}

  open(): MarkdownView {
    const view = new MarkdownView(this, this.file, this.disk);
    this.views.push(view);
    return view;
  }

  outside(change: (text: string) => string): void {
    this.disk = change(this.disk);
    void this.changed();
  }

  async changed(): Promise<void> {
    await this.later();
    for (const view of this.views) view.follow();
  }

  async later(): Promise<void> {
    this.running += 1;
    for (let turn = this.turns(); turn > 0; turn -= 1) await new Promise((resolve) => setImmediate(resolve));
    this.running -= 1;
  }

  /** Until nothing waits any more. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 20; quiet = this.running === 0 ? quiet + 1 : 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
