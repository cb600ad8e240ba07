/** Platform, scopes of keys and the stack of them; the last scope pushed is asked first, then its parents. */
import type { KeymapContext, KeymapEventHandler, Modifier, PaneType } from "obsidian";

export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
  resourcePathPrefix: "/vault/",
};

type Listener = (event: KeyboardEvent, context: KeymapContext) => unknown;
interface Key {
  readonly scope: Scope;
  readonly modifiers: string | null;
  readonly key: string | null;
  readonly func: Listener;
}

export class Scope {
  #keys: Key[] = [];

  constructor(public parent?: Scope) {}

  register(modifiers: Modifier[] | null, key: string | null, func: Listener): Key {
    const entry = { scope: this, modifiers: modifiers === null ? null : modifierList(modifiers), key, func };
    this.#keys = [entry, ...this.#keys];
    return entry;
  }

  unregister(handler: KeymapEventHandler): void {
    this.#keys = this.#keys.filter((key) => !Object.is(key, handler));
  }

  /** Whether some listener took the key; one that returns false also keeps the browser from acting on it. */
  handleKey(event: KeyboardEvent): boolean {
    const held = heldModifiers(event);
    const fits = (key: Key): boolean =>
      (key.key === null || key.key.toLowerCase() === event.key.toLowerCase()) && (key.modifiers === null || key.modifiers === held);
    const entry = this.#keys.find(fits);
    if (entry === undefined) return this.parent?.handleKey(event) ?? false;
    const answer = entry.func(event, { modifiers: held, key: event.key, vkey: event.key });
    if (answer === false) {
      event.preventDefault();
      event.stopPropagation();
    }
    return true;
  }
}

export class Keymap {
  #stack: Scope[] = [];

  constructor(private readonly root: Scope) {
    this.listenTo(document);
  }

  listenTo(source: Document): void {
    source.addEventListener(
      "keydown",
      (event) => {
        if (!event.defaultPrevented) (this.#stack.at(-1) ?? this.root).handleKey(event);
      },
      true,
    );
  }

  pushScope(scope: Scope): void {
    this.popScope(scope);
    this.#stack.push(scope);
  }

  popScope(scope: Scope): void {
    this.#stack = this.#stack.filter((other) => other !== scope);
  }

  static isModifier(event: MouseEvent | KeyboardEvent | TouchEvent, modifier: Modifier): boolean {
    const held = { Alt: event.altKey, Ctrl: event.ctrlKey, Meta: event.metaKey, Shift: event.shiftKey };
    return modifier === "Mod" ? (Platform.isMacOS ? held.Meta : held.Ctrl) : held[modifier];
  }

  /** Middle click and Mod: a tab; Mod+Alt: a split; Mod+Alt+Shift: a window. */
  static isModEvent(event?: MouseEvent | KeyboardEvent | TouchEvent | null): PaneType | boolean {
    if (event === undefined || event === null) return false;
    if ("button" in event && event.button === 1) return "tab";
    if (!Keymap.isModifier(event, "Mod")) return false;
    if (!Keymap.isModifier(event, "Alt")) return "tab";
    return Keymap.isModifier(event, "Shift") ? "window" : "split";
  }
}

function modifierList(modifiers: readonly Modifier[]): string {
  return [...new Set(modifiers.map((modifier) => (modifier === "Mod" ? (Platform.isMacOS ? "Meta" : "Ctrl") : modifier)))].sort().join(",");
}

function heldModifiers(event: KeyboardEvent): string {
  const held = { Alt: event.altKey, Ctrl: event.ctrlKey, Meta: event.metaKey, Shift: event.shiftKey };
  return Object.entries(held).flatMap(([name, on]) => (on ? [name] : [])).sort().join(",");
}
