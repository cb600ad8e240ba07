/** Where an import gets its text: clipboards, dropped things, files of the device and of the vault. It draws nothing and reads no map. */
import type { App, TFile } from "obsidian";
import { decodeText, longestSource } from "../exchange/import/decode-text";
import { holdsStructure } from "../exchange/import/html-document";
import type { ImportSource } from "./import-reading";

/** Endings of files that are offered to be imported; a note is imported from its own menu. */
export const importedExtensions: ReadonlySet<string> = new Set(["csv", "tsv", "tab", "mmd", "mermaid", "html", "htm", "json", "yaml", "yml"]);

/** The endings a file picker shows. Phones know few of them and hide the rest, so they are told none. */
export const pickedEndings = [...importedExtensions, "txt", "md"].map((ending) => `.${ending}`).join(",");

/** The text of a paste or a drop, else its first file; undefined when it holds neither. */
export function takeTransfer(data: DataTransfer): ImportSource | File | undefined {
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  if (holdsStructure(html)) return { text, html };
  // A sheet's program puts a picture of the cells beside their text.
  return text === "" ? (data.files[0] ?? undefined) : { text };
}

/** What the clipboard of a window holds. Rejects where it may not be read. */
export async function readClipboard(view: Window): Promise<ImportSource> {
  const { clipboard } = view.navigator;
  const items = typeof clipboard.read === "function" ? await clipboard.read() : [];
  const textOf = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item === undefined ? "" : (await item.getType(type)).text();
  };
  const html = await textOf("text/html");
  const text = items.length === 0 ? await clipboard.readText() : await textOf("text/plain");
  return holdsStructure(html) ? { text, html } : { text };
}

/** A file of the device. */
export async function readDeviceFile(file: File): Promise<ImportSource> {
  return file.size > longestSource * 2 ? tooLarge(file.name) : fromBytes(await file.arrayBuffer(), file.name);
}

/** A file of the vault that is no note. */
export async function readVaultFile({ vault }: App, file: TFile): Promise<ImportSource> {
  return file.stat.size > longestSource * 2 ? tooLarge(file.name) : fromBytes(await vault.readBinary(file), file.name);
}

function fromBytes(bytes: ArrayBuffer, name: string): ImportSource {
  const { text, remarks } = decodeText(new Uint8Array(bytes));
  return text === undefined ? { text: "", name, remarks } : { text, name, remarks };
}

function tooLarge(name: string): ImportSource {
  return { text: "", name, remarks: [{ code: "too-large", text: "", place: undefined }] };
}
