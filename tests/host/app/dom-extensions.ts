/**
 * What the app adds to elements beyond obsidian-test-mocks: moves between windows, insertion, checks that hold across
 * windows; and the same additions for the elements of a second window.
 */
import { setup } from "obsidian-test-mocks/setup";

interface Migration {
  readonly element: HTMLElement;
  readonly callback: (win: Window) => unknown;
  window: Window;
}

const migrations = new Set<Migration>();
const interfaces = ["Node", "Element", "HTMLElement", "SVGElement", "Document", "DocumentFragment", "Event", "UIEvent", "EventTarget", "Array", "String"];

export function installDomExtensions(): void {
  setup();
  define(HTMLElement.prototype, "onWindowMigrated", function (this: HTMLElement, callback: (win: Window) => unknown) {
    const migration = { element: this, callback, window: this.win };
    migrations.add(migration);
    return () => migrations.delete(migration);
  });
  define(HTMLElement.prototype, "onNodeInserted", function (this: HTMLElement, callback: () => unknown, once = false) {
    let inside = this.isConnected;
    if (inside) callback();
    const observer = new MutationObserver(() => {
      if (this.isConnected && !inside) {
        callback();
        if (once) observer.disconnect();
      }
      inside = this.isConnected;
    });
    observer.observe(this.doc, { childList: true, subtree: true });
    return () => observer.disconnect();
  });
  for (const prototype of [Node.prototype, UIEvent.prototype]) define(prototype, "instanceOf", isInstance);
  Object.defineProperty(Node.prototype, "doc", { configurable: true, get: documentOf });
  Object.defineProperty(Node.prototype, "win", { configurable: true, get: windowOf });
  Object.defineProperty(UIEvent.prototype, "doc", { configurable: true, get: documentOfEvent });
  Object.defineProperty(UIEvent.prototype, "win", { configurable: true, get: windowOfEvent });
}

/** Gives the elements of another window everything the elements of the first one have. */
export function extendRealm(other: Window): void {
  for (const name of interfaces) {
    const own: unknown = Reflect.get(window, name);
    const theirs: unknown = Reflect.get(other, name);
    if (typeof own !== "function" || typeof theirs !== "function") continue;
    const known = new Set(Reflect.ownKeys(theirs.prototype));
    for (const key of Reflect.ownKeys(own.prototype)) {
      const property = Object.getOwnPropertyDescriptor(own.prototype, key);
      if (property !== undefined && !known.has(key)) Object.defineProperty(theirs.prototype, key, property);
    }
  }
  for (const name of ["createEl", "createDiv", "createSpan", "createSvg", "createFragment", "sleep", "app"]) {
    if (!(name in other)) Reflect.set(other, name, Reflect.get(window, name));
  }
}

/** Calls back every registered element under `root` whose window is no longer the one it had. */
export function announceMigration(root: HTMLElement): void {
  for (const migration of [...migrations]) {
    const now = migration.element.win;
    if (!root.contains(migration.element) || now === migration.window) continue;
    migration.window = now;
    migration.callback(now);
  }
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
}

function documentOf(this: Node): Document {
  return this instanceof Document ? this : (this.ownerDocument ?? document);
}

function windowOf(this: Node): Window {
  return (this.ownerDocument ?? document).defaultView ?? window;
}

function documentOfEvent(this: UIEvent): Document {
  return this.view?.document ?? document;
}

function windowOfEvent(this: UIEvent): Window {
  return this.view ?? window;
}

function isInstance(this: Node | UIEvent, type: { readonly name: string; readonly prototype: object }): boolean {
  const theirs: unknown = Reflect.get(this.win, type.name);
  return Object.prototype.isPrototypeOf.call(type.prototype, this) || (typeof theirs === "function" && this instanceof theirs);
}
