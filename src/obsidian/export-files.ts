/** Where an export ends: a new file of the vault where the app puts attachments, or the clipboard. It makes no export itself. */
import { Notice, TFile, type App, type Plugin } from "obsidian";
import type { Words } from "../i18n/words";
import { begin } from "./report";

/** Writes a new file, never over another one, and tells where; a click on the notice opens it. */
export async function saveExport(app: App, words: Words, note: TFile, extension: string, content: string | Blob): Promise<TFile> {
  const path = await app.fileManager.getAvailablePathForAttachment(`${note.basename}.${extension}`, note.path);
  const file = typeof content === "string" ? await app.vault.create(path, content) : await app.vault.createBinary(path, await content.arrayBuffer());
  const { dialog } = words.exchange;
  const notice = new Notice(dialog.saved(file.path), 10_000);
  notice.messageEl.addClass("cjm-saved-notice");
  notice.messageEl.addEventListener("click", () => begin(() => app.workspace.getLeaf("tab").openFile(file), dialog.cannotOpen));
  return file;
}

/** Puts a text or a picture on the clipboard of the window where it was asked for. */
export async function copyExport({ defaultView: view }: Document, words: Words, content: string | Promise<Blob>): Promise<void> {
  if (view === null) throw new Error("The dialog stands in no window.");
  const { clipboard } = view.navigator;
  if (typeof content === "string") await clipboard.writeText(content);
  // The promise goes in unresolved: a clipboard is open only as long as the click lasts.
  else await clipboard.write([new view.ClipboardItem({ "image/png": content })]);
  new Notice(words.exchange.dialog.copied);
}

/** The plugin's own style sheet, as it was installed. */
export function readStylesheet({ app, manifest }: Plugin): Promise<string> {
  return app.vault.adapter.read(`${manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`}/styles.css`);
}
