/**
 * The pieces an author's text is made of, as data: the same tokens become nodes on the screen and lines in an SVG file.
 * It must not know how either is drawn.
 */

export interface InlineListItem {
  readonly tokens: readonly InlineToken[];
  /** Set for a task: `- [x] text`. */
  readonly checked: boolean | undefined;
}

export type InlineToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "emphasis" | "strong" | "strike" | "highlight"; readonly tokens: readonly InlineToken[] }
  | { readonly kind: "tag"; readonly name: string }
  /** `target` as typed with its subpath, percent signs decoded for notes; `external` targets have a scheme we allow. */
  | { readonly kind: "link"; readonly target: string; readonly external: boolean; readonly tokens: readonly InlineToken[] }
  | {
      readonly kind: "image";
      readonly target: string;
      readonly alternative: string;
      readonly widthPx: number | undefined;
      readonly heightPx: number | undefined;
    }
  | {
      readonly kind: "list";
      /** Number of the first item of an ordered list, undefined for bullets. */
      readonly start: number | undefined;
      readonly items: readonly InlineListItem[];
    };

/** The words of the tokens without any markup, line breaks as spaces: for measuring, titles and speech. */
export function toPlainText(tokens: readonly InlineToken[]): string {
  return tokens.map(plainTextOf).join("");
}

/** The same words with line ends where the author broke the line or began a list item: for measuring heights. */
function toPlainLines(tokens: readonly InlineToken[]): string {
  return tokens.map((token, position) => (token.kind === "break" ? "\n" : token.kind === "list" ? plainList(token.items, position > 0) : plainTextOf(token))).join("");
}

function plainList(items: readonly InlineListItem[], afterText: boolean): string {
  return `${afterText ? "\n" : ""}${items.map((item) => `•  ${toPlainLines(item.tokens)}`).join("\n")}`;
}

function plainTextOf(token: InlineToken): string {
  switch (token.kind) {
    case "text":
    case "code":
      return token.text;
    case "break":
      return " ";
    case "tag":
      return `#${token.name}`;
    case "image":
      return token.alternative;
    case "list":
      return token.items.map((item) => toPlainText(item.tokens)).join(" ");
    default:
      return toPlainText(token.tokens);
  }
}
