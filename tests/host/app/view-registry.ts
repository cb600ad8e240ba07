/** Which class draws which type of view, and which type opens which file extension. */
import type { WorkspaceLeaf } from "./leaf";
import type { View } from "./view";

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

export class ViewRegistry {
  readonly viewByType = new Map<string, ViewCreator>();
  readonly typeByExtension = new Map<string, string>();
  /** Told of every type that comes or goes. */
  changed: (type: string) => void = () => undefined;

  registerView(type: string, creator: ViewCreator): void {
    if (this.viewByType.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.viewByType.set(type, creator);
    this.changed(type);
  }
  unregisterView(type: string): void {
    this.viewByType.delete(type);
    this.changed(type);
  }
  registerExtensions(extensions: readonly string[], type: string): void {
    for (const extension of extensions) {
      if (this.typeByExtension.has(extension)) throw new Error(`Attempting to register an existing file extension "${extension}"`);
      this.typeByExtension.set(extension, type);
    }
  }
  unregisterExtensions(extensions: readonly string[]): void {
    for (const extension of extensions) this.typeByExtension.delete(extension);
  }
  getViewCreatorByType(type: string): ViewCreator | undefined {
    return this.viewByType.get(type);
  }
  getTypeByExtension(extension: string): string | undefined {
    return this.typeByExtension.get(extension);
  }
}
