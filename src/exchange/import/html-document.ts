/**
 * A document as a clipboard holds it, from a text editor, a wiki or a chat, as the Markdown a note would have: headings,
 * lists, bold labels, links, code. Tables are kept as they are, each in a line of its own. Of tags nothing else is left.
 */
import type { CellGrid } from "./cell-grid";
import { linkTarget, markdownLink } from "./html-links";
import { htmlTokens, pictureText, type HtmlToken } from "./html-tokens";
import { stepLength, type ImportSteps } from "./import-steps";
import { HtmlTables } from "./read-html-table";

export interface HtmlDocument {
  /** Markdown; a mere `|` stands where a table is. */
  readonly text: string;
  /** Tables by their line, from 1. */
  readonly tables: ReadonlyMap<number, CellGrid>;
  /** Whether there is any text outside of tables. */
  readonly hasText: boolean;
}

type Tag = Exclude<HtmlToken, { kind: "text" }>;

/** Elements that end a line. */
const blocks: ReadonlySet<string> = new Set([
  "address", "article", "aside", "blockquote", "body", "br", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "ul",
]);
const inline: ReadonlySet<string> = new Set(["b", "strong", "span", "font", "em", "i", "u"]);
/** No document is nested deeper. */
const deepest = 200;

/** Gathers lines of Markdown from tags and texts. */
class MarkdownWriter {
  readonly lines: string[] = [];
  hasText = false;
  private runs: { text: string; readonly bold: boolean; readonly link: string | undefined }[] = [];
  private readonly open: { readonly name: string; readonly bold: boolean; readonly hidden: boolean }[] = [];
  private readonly lists: { readonly ordered: boolean; count: number }[] = [];
  private prefix = "";
  private heading = 0;
  private code: string | undefined;
  private link: string | undefined;

  text(text: string): void {
    if (this.code !== undefined) this.code += text;
    else if (this.open.at(-1)?.hidden !== true) this.add(text.replace(/\s+/gu, " "));
  }

  tag(tag: Tag): void {
    const { name, kind } = tag;
    if (inline.has(name)) this.inline(tag);
    else if (name === "a") this.link = kind === "open" ? linkTarget(tag.attributes) : undefined;
    else if (name === "img") this.add(pictureText(tag));
    else if (/^h[1-6]$/u.test(name)) this.startHeading(kind === "open" ? Number(name[1]) : 0);
    else if (name === "pre") this.startCode(kind === "open");
    else if (name === "br" && this.code !== undefined) this.code += "\n";
    else if (blocks.has(name)) this.block(tag);
  }

  /** Ends the line that is being written. */
  flush(): void {
    const runs = linked(this.runs);
    const text = this.heading > 0 ? runs.map((run) => run.text).join("") : emphasised(runs);
    this.runs = [];
    const line = text.replace(/\s+/gu, " ").trim();
    if (line === "") return;
    this.hasText = true;
    this.lines.push(`${this.heading > 0 ? `${"#".repeat(this.heading)} ` : this.prefix}${line}`);
    // What else stands in an item goes on below it.
    this.prefix = this.prefix.replace(/\S/gu, " ");
  }

  /** Leaves a line empty, unless the last one is. */
  apart(): void {
    if (this.lines.at(-1) !== "" && this.lines.length > 0) this.lines.push("");
  }

  private add(text: string): void {
    if (text === "") return;
    const bold = this.open.at(-1)?.bold === true;
    const last = this.runs.at(-1);
    if (last?.bold === bold && last.link === this.link) last.text += text;
    else this.runs.push({ text, bold, link: this.link });
  }

  private inline({ name, kind, attributes = "" }: Tag): void {
    const { open } = this;
    if (kind === "close") {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.splice(at);
      return;
    }
    if (open.length >= deepest || attributes.endsWith("/")) return;
    const weight = /font-weight\s*:\s*["']?(\w+)/iu.exec(attributes)?.[1]?.toLowerCase();
    const before = open.at(-1);
    const bold = weight === undefined ? name === "b" || name === "strong" || before?.bold === true : weight === "bold" || weight === "bolder" || Number(weight) >= 600;
    // Word puts the sign of a list's item into the text, marked as none of it.
    const hidden = before?.hidden === true || /mso-list\s*:\s*ignore/iu.test(attributes);
    open.push({ name, bold, hidden });
  }

  private startHeading(level: number): void {
    this.flush();
    this.apart();
    this.open.length = 0;
    this.prefix = "";
    this.heading = level;
  }

  private startCode(opens: boolean): void {
    if (!opens && this.code !== undefined) {
      const code = this.code.replace(/\r\n?/gu, "\n").replace(/^\n+/u, "").trimEnd();
      this.lines.push(`\`\`\`${/^\s*journey\b/u.test(code) ? "mermaid" : ""}`, ...code.split("\n").map((line) => line.replace(/^\s*```.*$/u, "")), "```", "");
      this.code = undefined;
      this.hasText = true;
    } else if (opens) {
      this.flush();
      this.apart();
      this.code = "";
    }
  }

  private block({ name, kind, attributes }: Tag): void {
    const { lists } = this;
    const opens = kind === "open";
    this.flush();
    if (name === "ul" || name === "ol") {
      if (!opens) lists.pop();
      else if (lists.length < deepest) lists.push({ ordered: name === "ol", count: 0 });
      this.prefix = "";
      if (lists.length === 0) this.apart();
    } else if (name === "li") this.prefix = opens ? this.itemPrefix() : "";
    else if (name === "p" && opens && /\bmso-list\s*:\s*l\d/iu.test(attributes)) {
      const level = Number(/mso-list\s*:\s*l\d+\s+level(\d)/iu.exec(attributes)?.[1] ?? 1);
      this.prefix = `${"  ".repeat(level - 1)}- `;
    } else if (name === "p" && opens && /\bclass\s*=\s*["']?MsoTitle\b/iu.test(attributes)) this.startHeading(1);
    else if (lists.length === 0 && name !== "br") {
      // Items of Word stand close to each other, as those of lists do.
      if (!(opens && name === "p" && /^\s*- /u.test(this.lines.at(-1) ?? ""))) this.apart();
      this.prefix = "";
      this.heading = 0;
    }
  }

  private itemPrefix(): string {
    const { lists } = this;
    const list = lists.at(-1);
    if (list !== undefined) list.count += 1;
    return `${"  ".repeat(Math.max(0, lists.length - 1))}${list?.ordered === true ? `${list.count}.` : "-"} `;
  }
}

interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** Runs with their links as Markdown, joined where only a link parted them. */
function linked(runs: readonly (Run & { readonly link: string | undefined })[]): Run[] {
  const joined: { text: string; readonly bold: boolean }[] = [];
  for (const { text, bold, link } of runs) {
    const written = link === undefined ? text : markdownLink(text, link);
    const last = joined.at(-1);
    if (last?.bold === bold) last.text += written;
    else joined.push({ text: written, bold });
  }
  return joined;
}

/** Text with bold runs in asterisks, blanks outside of them. */
function emphasised(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold }) => {
      const inner = text.trim();
      if (!bold || inner === "" || inner.includes("*")) return text;
      const at = text.indexOf(inner);
      return `${text.slice(0, at)}**${inner}**${text.slice(at + inner.length)}`;
    })
    .join("");
}

/** Reads HTML as a document, in steps. Nothing of it is run or loaded; never throws. */
export function* readHtmlDocument(html: string): ImportSteps<HtmlDocument> {
  const writer = new MarkdownWriter();
  const tables = new HtmlTables();
  const byLine = new Map<number, CellGrid>();
  const placeTables = (): void => {
    for (const grid of tables.grids.splice(0)) {
      if (grid.rows.length === 0) continue;
      writer.flush();
      writer.apart();
      byLine.set(writer.lines.push("|"), grid);
      writer.lines.push("");
    }
  };
  let count = 0;
  let length = 0;
  for (const token of htmlTokens(html)) {
    count += 1;
    if (token.kind === "text") length += token.text.length;
    if (tables.take(token)) {
      if (!tables.within) placeTables();
    } else if (token.kind === "text") writer.text(token.text);
    else writer.tag(token);
    if (count % (stepLength / 4) === 0) yield Math.min(0.99, length / html.length);
  }
  tables.end();
  placeTables();
  writer.flush();
  return { text: writer.lines.join("\n"), tables: byLine, hasText: writer.hasText };
}

/** Whether a clipboard's HTML says more than its plain text: tables, headings, lists or bold labels. Cheap. */
export function holdsStructure(html: string): boolean {
  return /<(?:t[dh]|h[1-6]|li|strong|b)[\s>]|font-weight\s*:\s*(?:bold|[6-9]00)|mso-list/iu.test(html);
}
