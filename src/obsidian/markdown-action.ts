/**
 * The button in the header of a journey note's Markdown tab that leads to its map. It comes when the note becomes a
 * journey, goes when it stops being one, and leaves with the plugin.
 */
import { Component, Keymap, MarkdownView } from "obsidian";
import type { MapHost } from "./map-host";
import { openMap } from "./open-journey";
import { begin } from "./report";

export class MarkdownAction extends Component {
  private readonly buttons = new WeakMap<MarkdownView, HTMLElement>();

  constructor(private readonly host: MapHost) {
    super();
  }

  override onload(): void {
    const { workspace } = this.host.app;
    workspace.onLayoutReady(() => this.sweep());
    this.registerEvent(workspace.on("layout-change", () => this.sweep()));
    this.registerEvent(workspace.on("file-open", () => this.sweep()));
    this.register(this.host.index.onChange(() => this.sweep()));
  }

  override onunload(): void {
    for (const view of this.views()) this.remove(view);
  }

  private views(): MarkdownView[] {
    return this.host.app.workspace.getLeavesOfType("markdown").flatMap(({ view }) => (view instanceof MarkdownView ? [view] : []));
  }

  private sweep(): void {
    for (const view of this.views()) {
      if (view.file !== null && this.host.index.journeyAt(view.file.path) !== undefined) this.add(view);
      else this.remove(view);
    }
  }

  private add(view: MarkdownView): void {
    if (this.buttons.has(view)) return;
    const { app, words } = this.host;
    const button = view.addAction("route", words.app.actions.openAsMap, (event) => {
      const { file, leaf } = view;
      if (file !== null) begin(() => openMap(app, file, Keymap.isModEvent(event), leaf), words.app.failures.openMap);
    });
    this.buttons.set(view, button);
  }

  private remove(view: MarkdownView): void {
    this.buttons.get(view)?.remove();
    this.buttons.delete(view);
  }
}
