/** Bytes of a file as text: UTF-8 or UTF-16 by their marks, else UTF-8, else Windows-1251 by trial. It knows no format. */
import { withoutHarm } from "./read-cell";
import { finishSteps, type ImportSteps } from "./import-steps";
import { reportText, type ImportRemark } from "./import-report";

export interface DecodedText {
  /** Undefined when the bytes are no text. */
  readonly text: string | undefined;
  readonly remarks: readonly ImportRemark[];
}

/** Longer sources are refused: a map is a thousand times smaller. */
export const longestSource = 12_000_000;

const notText: DecodedText = { text: undefined, remarks: [{ code: "not-text", text: "", place: undefined }] };

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a text is mostly what no one types: a picture, an archive. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[^\P{Cc}\t\n\r\f]/gu)?.length ?? 0;
  return sample.includes("\0") ? controls > sample.length / 200 : controls > Math.max(4, sample.length / 50);
}

/** How many characters are cleaned between two pauses. */
const cleanedAtOnce = 200_000;

/** Where a piece ends that begins at `from`: not within a pair of code units nor a line break. */
function pieceEnd(source: string, from: number): number {
  const end = Math.min(source.length, from + cleanedAtOnce);
  return end < source.length && /[\uD800-\uDBFF\r]/.test(source[end - 1] ?? "") ? end - 1 : end;
}

/** A text made harmless in short steps, with what was changed about it; undefined when it is none, or far too long. */
export function* acceptTextSteps(source: string): ImportSteps<DecodedText> {
  if (source.length > longestSource) return { text: undefined, remarks: [{ code: "too-large", text: "", place: undefined }] };
  if (looksBinary(source)) return notText;
  const start = source.startsWith("\uFEFF") ? 1 : 0;
  const pieces: string[] = [];
  let changed = false;
  for (let from = start; from < source.length; ) {
    const end = pieceEnd(source, from);
    const piece = source.slice(from, end);
    const harmless = withoutHarm(piece);
    changed ||= harmless !== piece;
    pieces.push(harmless);
    from = end;
    if (from < source.length) yield 0;
  }
  const text = changed ? pieces.join("") : source.slice(start);
  return { text, remarks: changed ? [{ code: "characters-removed", text: reportText(text.slice(0, 80)), place: undefined }] : [] };
}

/** The same at once. */
export function acceptText(source: string): DecodedText {
  return finishSteps(acceptTextSteps(source));
}

/** Reads the bytes of a file. Never throws; what is no text is said in the remarks. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > longestSource * 2) return { text: undefined, remarks: [{ code: "too-large", text: "", place: undefined }] };
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  const text = decoded(bytes, marked);
  if (text !== undefined) return acceptText(text);
  if (bytes.subarray(0, 20_000).includes(0)) return notText;
  const cyrillic = decoded(bytes, "windows-1251");
  const letters = cyrillic?.match(/[а-яё]/giu)?.length ?? 0;
  if (cyrillic !== undefined && letters > bytes.length / 20) return acceptText(cyrillic);
  const western = decoded(bytes, "windows-1252");
  return western === undefined ? notText : acceptText(western);
}
