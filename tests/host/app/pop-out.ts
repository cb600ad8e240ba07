/** A window of its own for one leaf: a second document with the same styles, into which elements are moved. */
import { announceMigration, extendRealm } from "./dom-extensions";
import type { Workspace } from "./workspace";
import { WorkspaceContainer } from "./workspace-items";

export class WorkspaceWindow extends WorkspaceContainer {
  readonly #window: Window;

  constructor(workspace: Workspace, size: { readonly width: number; readonly height: number }) {
    super(workspace, "vertical");
    const opened = window.open("/pop-out", "_blank", `popup,width=${size.width},height=${size.height}`);
    if (opened === null) throw new Error("The browser did not open a window.");
    this.#window = opened;
    // The address is only loaded so that the page has an origin; what it holds is written here, at once.
    opened.document.open();
    opened.document.write('<!doctype html><html lang="en"><head><title>Window</title></head><body></body></html>');
    opened.document.close();
    extendRealm(opened);
    for (const style of Array.from(document.head.querySelectorAll("style, link[rel=stylesheet]"))) opened.document.head.append(style.cloneNode(true));
    opened.document.documentElement.className = document.documentElement.className;
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
