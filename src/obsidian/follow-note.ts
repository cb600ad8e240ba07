/**
 * Tells a pane what happens to the note it shows, to its personas and to what its links lead to: which of the app's many
 * events matter, and how. It draws nothing.
 */
import type { Component, TAbstractFile, TFile } from "obsidian";
import type { MapHost } from "./map-host";
import { begin } from "./report";
import type { VaultLinks } from "./vault-links";

/** What a pane shows now, and what it does when that has changed. */
export interface FollowedNote {
  readonly file: () => TFile | undefined;
  readonly text: () => string | undefined;
  readonly links: () => VaultLinks | undefined;
  /** The note's text is this now. */
  readonly take: (text: string) => void;
  /** Only the file itself can tell its text. */
  readonly readAgain: (file: TFile) => Promise<void>;
  /** Something around the note has changed; many such events may come at once. */
  readonly drawSoon: () => void;
  readonly gone: () => void;
}

/** Registers everything on the pane, so that it ends with it. */
export function followNote(host: MapHost, pane: Component, note: FollowedNote): void {
  const { metadataCache, vault } = host.app;
  const { failures } = host.words.app;
  let seenResolved = false;
  const readAgain = (file: TAbstractFile): void => {
    const own = note.file();
    if (own !== undefined && own === file) begin(() => note.readAgain(own), failures.readNote);
  };
  const fileMoved = (file: TAbstractFile, oldPath = file.path): void => {
    if (file === note.file()) {
      if (vault.getFileByPath(file.path) === null) note.gone();
      else note.drawSoon();
    } else if (note.links()?.mayLeadTo(file.path) === true || note.links()?.mayLeadTo(oldPath) === true) note.drawSoon();
  };
  pane.registerEvent(
    metadataCache.on("changed", (file, text) => {
      if (file !== note.file()) {
        if (note.links()?.showsNote(file.path) === true) note.drawSoon();
        // The echo of an earlier change may come after a later one: the file itself tells.
      } else if (text !== note.text()) readAgain(file);
    }),
  );
  // After a start the app may draw us before it knows every note.
  pane.registerEvent(
    metadataCache.on("resolved", () => {
      const links = note.links();
      if (links === undefined) return;
      if (links.mayKnowMore(!seenResolved)) note.drawSoon();
      seenResolved = true;
    }),
  );
  pane.registerEvent(vault.on("create", (file) => fileMoved(file)));
  pane.registerEvent(vault.on("rename", (file, oldPath) => fileMoved(file, oldPath)));
  pane.registerEvent(vault.on("delete", (file) => fileMoved(file)));
  pane.registerEvent(
    vault.on("modify", (file) => {
      // The cache may lag far behind, as while it learns a vault that is opened for the first time.
      if (file === note.file()) readAgain(file);
      else if (!file.name.endsWith(".md") && note.links()?.mayLeadTo(file.path) === true) note.drawSoon();
    }),
  );
  pane.register(host.writer.onWrite((file, text) => file === note.file() && begin(() => note.take(text), failures.drawMap)));
  pane.register(host.bodyMaps.onChoose((file) => file === note.file() && note.drawSoon()));
}
