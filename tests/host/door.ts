/**
 * What a spec reaches for from outside the app, in the test host and in the real app alike: `window.host`. Names only, so
 * that the page, the plugin that opens the door in the real app, and the specs agree.
 */

export interface HoverLink {
  readonly source: string;
  readonly linktext: string;
  readonly sourcePath: string | undefined;
  readonly hasTarget: boolean;
}

export interface HostDoor<Leaf> {
  /** Tabs outside the sidebars, in order, those of other windows too. */
  readonly leaves: readonly Leaf[];
  /** Windows besides the main one. */
  readonly windowCount: number;
  /** Every command of every plugin, available or not. */
  readonly commands: readonly { readonly id: string; readonly name: string }[];
  /** Texts of the notices since the start, oldest first. */
  readonly notices: readonly string[];
  readonly hoverLinks: HoverLink[];
  /** Names of the events listened to, with the file's path. */
  readonly events: string[];
  /** Icons asked for that do not exist; the real app does not tell. */
  readonly unknownIcons: readonly string[];
  /** Notes read from disk while plugins were loading; only the test host knows. */
  readonly readsWhileLoading: readonly string[];
  /** Until the metadata rests and two frames were drawn. */
  idle(): Promise<void>;
  openFile(path: string, state?: Record<string, unknown>, newLeaf?: "tab" | "split" | "window" | false): Promise<void>;
  /** Another program wrote, or with undefined removed, a file on disk: resolves when the app knows. */
  changedOutside(path: string, text: string | undefined): Promise<void>;
  saveLayout(): Promise<void>;
  /** The app is about to end: resolves when everybody has done what they still had to. */
  quit(): Promise<void>;
  /** Lets a late cache begin; only in the test host. */
  releaseCache(): Promise<void>;
  /** The menu a file has in the file explorer. */
  openFileMenu(path: string): void;
  /** The menu of the text in the active note. */
  openEditorMenu(): void;
  /** Selects whole lines of the active note, counted from 0, the last one included. */
  select(firstLine: number, lastLine: number): void;
  listen(source: "vault" | "metadataCache" | "workspace", names: readonly string[]): void;
  setTheme(theme: "light" | "dark"): void;
  openSettings(plugin: string): void;
  /** Unloads a plugin as its switch in the settings does. */
  disablePlugin(plugin: string): void;
  knowsView(type: string): boolean;
}
