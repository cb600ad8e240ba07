/**
 * Where the body of a note holds a block of ours between two comment lines, and what its end is open to. It reads lines, and
 * changes nothing. HTML comments, because GitHub, Publish and the app's reading view all hide those.
 */

export interface BlockPlace {
  /** Offset in the text after the first marker's line break. */
  readonly start: number;
  /** Offset where the second marker's line begins. */
  readonly end: number;
}

export type FoundMarkers =
  | { readonly kind: "none" }
  | { readonly kind: "block"; readonly place: BlockPlace }
  /** A marker without its other half, two blocks, or a line that was a marker once. */
  | { readonly kind: "damaged" }
  /** No block, and the text ends within a fence or a comment. */
  | { readonly kind: "open" };

const marker = /^ {0,3}<!--\s*customer-journey-map:(begin|end)\b[^\n]*-->\s*$/;
const almost = /^\s*(?:(?:<!-{0,2}|!?--)\s*)?customer-journey-map:(?:begin|end)\b/;
const fence = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))(.*)$/;

/** `<!-- customer-journey-map:begin -->`, with words for whoever meets it. */
export function markerLine(which: "begin" | "end", words = ""): string {
  return `<!-- customer-journey-map:${which}${words === "" ? "" : ` · ${words.replace(/--+/g, "—").replace(/[<>\n]/g, " ")}`} -->`;
}

/** Follows code fences and comments that reach over lines. */
class OpenBlocks {
  private fenceMark: string | undefined;
  private comment: "<!--" | "%%" | undefined;

  get inFence(): boolean {
    return this.fenceMark !== undefined;
  }

  get open(): boolean {
    return this.inFence || this.comment !== undefined;
  }

  read(line: string): void {
    const [, mark = "", rest = ""] = fence.exec(line) ?? [];
    if (this.fenceMark !== undefined) {
      if (mark.startsWith(this.fenceMark) && rest.trim() === "") this.fenceMark = undefined;
    } else if (this.comment === undefined && mark !== "" && !(mark.startsWith("`") && rest.includes("`"))) this.fenceMark = mark;
    else this.readComments(line);
  }

  private readComments(line: string): void {
    for (let at = 0; at < line.length; ) {
      const closing = this.comment === "<!--" ? "-->" : "%%";
      const next = this.comment === undefined ? line.slice(at).search(/<!--|^%%/) : line.indexOf(closing, at) - at;
      if (next < 0) return;
      at += next;
      const opened = line.startsWith("<!--", at) ? "<!--" : "%%";
      at += this.comment === undefined ? opened.length : closing.length;
      this.comment = this.comment === undefined ? opened : undefined;
    }
  }
}

/** Looks through the body of a note, from `bodyStart` on. Linear; what stands in a fence is no marker. */
export function findMarkers(text: string, bodyStart: number): FoundMarkers {
  const blocks = new OpenBlocks();
  let begin: number | undefined;
  let place: BlockPlace | undefined;
  for (let at = bodyStart; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const next = newline === -1 ? text.length : newline + 1;
    const line = text.slice(at, newline === -1 ? text.length : newline).replace(/\r$/, "");
    const which = blocks.inFence ? undefined : marker.exec(line)?.[1];
    if (which === undefined) {
      if (!blocks.inFence && almost.test(line)) return { kind: "damaged" };
      // Within our own block a fence somebody left open must not hide its end.
      if (begin === undefined) blocks.read(line);
    } else if (which === "begin") {
      if (begin !== undefined || place !== undefined) return { kind: "damaged" };
      begin = next;
    } else {
      if (begin === undefined) return { kind: "damaged" };
      place = { start: begin, end: at };
      begin = undefined;
    }
    at = next;
  }
  if (begin !== undefined) return { kind: "damaged" };
  return place === undefined ? { kind: blocks.open ? "open" : "none" } : { kind: "block", place };
}
