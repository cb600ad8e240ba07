/** Reads a note for somebody who looks at an empty place meanwhile. It draws nothing. */
import type { App, TFile } from "obsidian";

/** Disks mostly answer long before this. */
const slowReadingMs = 300;

/** The note's text; `tell` is called once when it takes long. Rejects when the note cannot be read. */
export async function readTelling({ vault, workspace }: App, file: TFile, tell: () => void): Promise<string> {
  const { win } = workspace.containerEl;
  const timer = win.setTimeout(tell, slowReadingMs);
  try {
    return await vault.cachedRead(file);
  } finally {
    win.clearTimeout(timer);
  }
}
