/** The little of the app that the index and the links touch: files, caches, events. Made for these tests; it draws nothing. */

export class Component {
  private readonly ends: (() => void)[] = [];
  load(): void {
    this.onload();
  }
  onload(): void {}
  unload(): void {
    for (const end of this.ends.splice(0)) end();
    this.onunload();
  }
  onunload(): void {}
  register(end: () => void): void {
    this.ends.push(end);
  }
  registerEvent(end: () => void): void {
    this.ends.push(end);
  }
}

export class TAbstractFile {
  constructor(public path: string) {}
  get name(): string {
    return this.path.slice(this.path.lastIndexOf("/") + 1);
  }
}
export class TFolder extends TAbstractFile {}
export class TFile extends TAbstractFile {
  stat = { size: 1, mtime: 1 };
  get extension(): string {
    return this.name.slice(this.name.lastIndexOf(".") + 1);
  }
  get basename(): string {
    return this.name.replace(/\.[^.]*$/, "");
  }
}
export class Notice {}
export const getLinkpath = (linktext: string): string => linktext.split("#")[0] ?? "";

type Listener = (...values: never[]) => void;

class Events {
  private readonly listeners = new Map<string, Set<Listener>>();
  on(name: string, listener: Listener): () => void {
    const all = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, all.add(listener));
    return () => all.delete(listener);
  }
  trigger(name: string, ...values: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? []) Reflect.apply(listener, undefined, values);
  }
  get count(): number {
    return [...this.listeners.values()].reduce((sum, all) => sum + all.size, 0);
  }
}

interface Cache {
  frontmatter?: Record<string, unknown>;
  tags?: { tag: string }[];
  sections?: { type: string; position: { start: { offset: number } } }[];
}

/** Files with their texts and caches; a cache of undefined is one the app has not made yet. */
export class FakeApp {
  readonly files = new Map<string, { file: TFile; text: string; cache: Cache | undefined }>();
  readonly reads: string[] = [];
  readonly vault = Object.assign(new Events(), {
    getMarkdownFiles: () => [...this.files.values()].map(({ file }) => file).filter(({ extension }) => extension === "md"),
    getFileByPath: (path: string) => this.files.get(path)?.file ?? null,
    getResourcePath: (file: TFile) => `app://local/${file.path}`,
    cachedRead: async (file: TFile) => {
      this.reads.push(file.path);
      return this.files.get(file.path)?.text ?? "";
    },
  });
  readonly metadataCache = Object.assign(new Events(), {
    getFileCache: (file: TFile) => this.files.get(file.path)?.cache ?? null,
    getFirstLinkpathDest: (target: string) =>
      [...this.files.values()].map(({ file }) => file).find(({ path }) => [path, path.replace(/\.md$/, "")].some((name) => name === target || name.endsWith(`/${target}`))) ?? null,
  });
  private layoutReady: (() => void)[] | undefined = [];
  readonly workspace = {
    layoutReady: false,
    onLayoutReady: (call: () => void) => (this.layoutReady === undefined ? call() : void this.layoutReady.push(call)),
  };

  put(path: string, text: string, cache: Cache | undefined): TFile {
    const file = this.files.get(path)?.file ?? new TFile(path);
    file.stat.size = text.length;
    if (this.files.get(path)?.text !== text) file.stat.mtime += 1;
    this.files.set(path, { file, text, cache });
    return file;
  }

  /** As a person saves: the file, then the cache's event. */
  change(path: string, text: string, cache: Cache): void {
    const known = this.files.has(path);
    const file = this.put(path, text, known ? this.files.get(path)?.cache : undefined);
    if (!known) this.vault.trigger("create", file);
    this.put(path, text, cache);
    this.metadataCache.trigger("changed", file, text, cache);
    this.metadataCache.trigger("resolved");
  }

  rename(oldPath: string, path: string): void {
    const held = this.files.get(oldPath);
    if (held === undefined) throw new Error(oldPath);
    this.files.delete(oldPath);
    held.file.path = path;
    this.files.set(path, held);
    this.vault.trigger("rename", held.file, oldPath);
  }

  remove(path: string): void {
    const held = this.files.get(path);
    this.files.delete(path);
    this.vault.trigger("delete", held?.file);
    this.metadataCache.trigger("deleted", held?.file, held?.cache ?? null);
  }

  makeLayoutReady(): void {
    this.workspace.layoutReady = true;
    for (const call of this.layoutReady ?? []) call();
    this.layoutReady = undefined;
  }
}
