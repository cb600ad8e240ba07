/** Commands by full id, available or not as their checks say; with the few of the app itself that plugins lean on. */
import type { App } from "./app";
import type { Editor } from "./editor";
import { MarkdownView } from "./markdown-view";

export interface HostCommand {
  id: string;
  name: string;
  icon?: string;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => boolean | void;
  editorCallback?: (editor: Editor, view: MarkdownView) => unknown;
  editorCheckCallback?: (checking: boolean, editor: Editor, view: MarkdownView) => boolean | void;
}

export class Commands {
  readonly commands = new Map<string, HostCommand>();
  /** Notes whose renaming was asked for. */
  readonly renamed: string[] = [];

  constructor(private readonly app: App) {
    const inLeaf = (id: string, name: string, run: () => unknown): void => this.addCommand({ id, name, callback: run });
    inLeaf("app:go-back", "Navigate back", () => app.workspace.activeLeaf?.history.back());
    inLeaf("app:go-forward", "Navigate forward", () => app.workspace.activeLeaf?.history.forward());
    inLeaf("workspace:close", "Close current tab", () => app.workspace.activeLeaf?.detach());
    inLeaf("workspace:move-to-new-window", "Move current tab to new window", () => {
      if (app.workspace.activeLeaf !== null) app.workspace.moveLeafToPopout(app.workspace.activeLeaf);
    });
    this.addCommand({
      id: "workspace:edit-file-title",
      name: "Rename file",
      checkCallback: (checking) => {
        const file = app.workspace.getActiveFile();
        if (file !== null && !checking) this.renamed.push(file.path);
        return file !== null;
      },
    });
    // One of the app's hotkeys that a view may want for itself. They are asked before any element hears of the key.
    app.scope.register([], "F2", () => !this.executeCommandById("workspace:edit-file-title"));
    inLeaf("markdown:toggle-preview", "Toggle reading view", () => {
      const view = app.workspace.getActiveViewOfType(MarkdownView);
      view?.setMode(view.getMode() === "source" ? "preview" : "source");
    });
  }

  addCommand(command: HostCommand): void {
    if (this.commands.has(command.id)) throw new Error(`Command ${command.id} is there twice.`);
    this.commands.set(command.id, command);
  }
  removeCommand(id: string): void {
    this.commands.delete(id);
  }
  listCommands(): HostCommand[] {
    return [...this.commands.values()].filter((command) => this.#run(command, true));
  }
  /** False when there is no such command or it is not available here. */
  executeCommandById(id: string): boolean {
    const command = this.commands.get(id);
    return command !== undefined && this.#run(command, true) && this.#run(command, false);
  }

  #run(command: HostCommand, checking: boolean): boolean {
    const view = this.app.workspace.getActiveViewOfType(MarkdownView);
    if (command.editorCheckCallback !== undefined) return view !== null && command.editorCheckCallback(checking, view.editor, view) !== false;
    if (command.editorCallback !== undefined) {
      if (view === null) return false;
      if (!checking) command.editorCallback(view.editor, view);
      return true;
    }
    if (command.checkCallback !== undefined) return checking ? command.checkCallback(true) === true : (command.checkCallback(false), true);
    if (!checking) command.callback?.();
    return true;
  }
}
