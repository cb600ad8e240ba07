/**
 * One note on disk, read and replaced as a whole: never half a note, never over somebody else's change. It knows bytes,
 * links and rights of files, not what a note says.
 */
import { accessSync, closeSync, constants, fchmodSync, fchownSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";

/** A note as it stood when it was read. */
export interface NoteFile {
  /** Where the bytes are, symbolic links followed. */
  readonly file: string;
  readonly bytes: Buffer;
  /** Byte order mark included; undefined when the bytes are no UTF-8, so that writing them back would change them. */
  readonly text: string | undefined;
}

/** Why a note was not written; `reason` of a `failed` one is the system's own. */
export type WriteOutcome = { readonly kind: "written" } | { readonly kind: "changed-meanwhile" } | { readonly kind: "not-text" } | { readonly kind: "failed"; readonly reason: string };

/** Reads a note. Throws the system's error when it cannot be read. */
export function readNoteFile(path: string): NoteFile {
  const file = realpathSync(path);
  const bytes = readFileSync(file);
  try {
    return { file, bytes, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { file, bytes, text: undefined };
  }
}

/** Writes a new file with the rights of another one, down to the disk. The owner is kept where the system lets us. */
function writeBeside(temporary: string, bytes: Buffer, { mode, uid, gid }: { readonly mode: number; readonly uid: number; readonly gid: number }): void {
  const descriptor = openSync(temporary, "wx", 0o600);
  try {
    writeFileSync(descriptor, bytes);
    try {
      fchownSync(descriptor, uid, gid);
    } catch {
      // Only the system's administrator may give files away.
    }
    fchmodSync(descriptor, mode & 0o7777);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a rename last through a power failure, on systems that can open folders. */
function flushFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The file itself is whole either way.
  }
}

/**
 * Puts a text in a note's place in one step: a new file beside it takes its name. Mode and owner are kept. Nothing is
 * written when the note no longer holds the bytes that were read, or when the text has no UTF-8. Never throws.
 */
export function replaceNote({ file, bytes }: NoteFile, text: string): WriteOutcome {
  const written = Buffer.from(text, "utf8");
  if (written.toString("utf8") !== text) return { kind: "not-text" };
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    accessSync(file, constants.W_OK);
    writeBeside(temporary, written, statSync(file));
    // As late as can be: what was saved in the meantime must not be lost.
    if (!readFileSync(file).equals(bytes)) {
      rmSync(temporary, { force: true });
      return { kind: "changed-meanwhile" };
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
  flushFolder(dirname(file));
  return { kind: "written" };
}
