/** A window of its own for one leaf: a second document with the same styles, into which elements are moved. */
import { announceMigration, extendRealm } from "./dom-extensions";
import type { Workspace } from "./workspace";
import { WorkspaceContainer } from "./workspace-items";

export class WorkspaceWindow extends WorkspaceContainer {
  readonly #window: Window;

  constructor(workspace: Workspace, size: { readonly width: number; readonly height: number }) {
    super(workspace, "vertical");
    const opened = window.open("", "_blank", `popup,width=${size.width},height=${size.height}`);
    if (opened === null) throw new Error("The browser did not open a window.");
    this.#window = opened;
    opened.document.documentElement.lang = document.documentElement.lang;
    opened.document.documentElement.dir = document.documentElement.dir;
    opened.document.title = "Window";
    extendRealm(opened);
    for (const style of Array.from(document.head.querySelectorAll("style, link[rel=stylesheet]"))) opened.document.head.append(style.cloneNode(true));
    opened.document.body.className = `${document.body.className} is-popout-window`;
    opened.document.body.append(this.containerEl);
    workspace.app.keymap.listenTo(opened.document);
    opened.addEventListener("focus", () => Object.assign(window, { activeWindow: opened, activeDocument: opened.document }));
    opened.addEventListener("pagehide", () => workspace.windowClosed(this));
    opened.addEventListener("resize", () => workspace.resized());
  }

  override get win(): Window {
    return this.#window;
  }
  override get doc(): Document {
    return this.#window.document;
  }

  /** Tells elements that were moved here that their window changed. */
  settle(): void {
    announceMigration(this.containerEl);
  }

  close(): void {
    this.#window.close();
  }
}
