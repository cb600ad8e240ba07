/**
 * Events and the life of components, as every class of the app has them. Knows nothing of vaults, views or documents
 * beyond what a listener is attached to.
 */
export type Callback = (...values: never[]) => unknown;

export interface EventReference {
  readonly name: string;
  readonly callback: Callback;
  readonly context: unknown;
  readonly source: Events;
}

export class Events {
  readonly #references = new Map<string, EventReference[]>();

  on(name: string, callback: Callback, context?: unknown): EventReference {
    const reference = { name, callback, context, source: this };
    this.#references.set(name, [...(this.#references.get(name) ?? []), reference]);
    return reference;
  }

  off(name: string, callback: Callback): void {
    this.#keep(name, (reference) => reference.callback !== callback);
  }

  offref(reference: EventReference): void {
    this.#keep(reference.name, (other) => other !== reference);
  }

  /** Calls every listener in the order of registration; a broken one does not stop the others, its error surfaces later. */
  trigger(name: string, ...values: unknown[]): void {
    for (const reference of this.#references.get(name) ?? []) this.tryTrigger(reference, values);
  }

  tryTrigger(reference: EventReference, values: unknown[]): void {
    try {
      Reflect.apply(reference.callback, reference.context, values);
    } catch (error) {
      setTimeout(() => {
        throw error;
      }, 0);
    }
  }

  #keep(name: string, test: (reference: EventReference) => boolean): void {
    this.#references.set(name, (this.#references.get(name) ?? []).filter(test));
  }
}

export class Component {
  #loaded = false;
  readonly #children: Component[] = [];
  readonly #cleanups: (() => unknown)[] = [];

  load(): void | Promise<void> {
    if (this.#loaded) return undefined;
    this.#loaded = true;
    const loading = this.onload();
    for (const child of [...this.#children]) void child.load();
    return loading;
  }

  onload(): void | Promise<void> {}

  unload(): void {
    if (!this.#loaded) return;
    this.#loaded = false;
    for (const child of this.#children.splice(0).reverse()) child.unload();
    for (const cleanup of this.#cleanups.splice(0).reverse()) cleanup();
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends Component>(child: T): T {
    this.#children.push(child);
    if (this.#loaded) void child.load();
    return child;
  }

  removeChild<T extends Component>(child: T): T {
    const position = this.#children.indexOf(child);
    if (position >= 0) {
      this.#children.splice(position, 1);
      child.unload();
    }
    return child;
  }

  register(cleanup: () => unknown): void {
    this.#cleanups.push(cleanup);
  }

  registerEvent(reference: EventReference): void {
    this.register(() => reference.source.offref(reference));
  }

  registerDomEvent(target: EventTarget, type: string, listener: EventListener, options?: AddEventListenerOptions | boolean): void {
    target.addEventListener(type, listener, options);
    this.register(() => target.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => clearInterval(id));
    return id;
  }
}
