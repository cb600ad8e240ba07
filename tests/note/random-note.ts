/** Random notes in random styles: every way of typing YAML a person may use, with comments that can be told apart. */
import fc from "fast-check";

export type Styled =
  | { readonly kind: "scalar"; readonly text: string; readonly style: "plain" | "single" | "double" | "literal" | "folded" | "wrapped" | "empty"; readonly anchor: boolean }
  | { readonly kind: "alias" }
  | { readonly kind: "list"; readonly items: readonly StyledItem[]; readonly flow: "block" | "line" | "lines"; readonly anchor: boolean; readonly shift: number }
  | { readonly kind: "map"; readonly entries: readonly (readonly [string, StyledItem])[]; readonly flow: "block" | "line" | "lines"; readonly anchor: boolean };

interface StyledItem {
  readonly value: Styled;
  readonly above: boolean;
  readonly behind: boolean;
  readonly blank: boolean;
  readonly tab: boolean;
}

export interface StyledNote {
  readonly root: readonly (readonly [string, StyledItem])[];
  readonly crlf: boolean;
  readonly bom: boolean;
  readonly finalNewline: boolean;
  readonly body: string;
  readonly step: 2 | 4;
}

const words = fc.constantFrom("Choosing", "Spec sheet", "1.10", "007", "yes", "-2", "it's", "Ждёт ответа", "a — b", "😀 glad", "x:y", "10:00", "2026-11-22", "R&D", "50 %", "true", "~tilde");
const anyText = fc.oneof(words, fc.constantFrom("a: b", "# no", "- a", "[[x|y]]", "@x", "{", "said \"so\"", "it's \"so\"", "back\\slash", "tail: "));
const keys = fc.constantFrom("name", "emotion", "channel", "stages", "точки", "goals", "fears", "owner", "KPI value", "yes", "1", "x-y");

const flow = fc.constantFrom("block", "block", "block", "line", "lines") as fc.Arbitrary<"block" | "line" | "lines">;
const rarely = fc.integer({ min: 0, max: 9 }).map((value) => value === 9);
const sometimes = fc.integer({ min: 0, max: 3 }).map((value) => value === 3);

const { node } = fc.letrec<{ node: Styled; item: StyledItem }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant("scalar" as const), text: words, style: fc.constant("plain" as const), anchor: rarely }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("scalar" as const), text: anyText, style: fc.constantFrom("single" as const, "double" as const, "literal" as const, "folded" as const, "wrapped" as const, "empty" as const), anchor: rarely }) },
    { weight: 1, arbitrary: fc.constant({ kind: "alias" as const }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("list" as const), items: fc.array(tie("item"), { maxLength: 4 }), flow, anchor: rarely, shift: fc.constantFrom(0, 2) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("map" as const), entries: fc.uniqueArray(fc.tuple(keys, tie("item")), { maxLength: 4, selector: ([key]) => key }), flow, anchor: rarely }) },
  ),
  item: fc.record({ value: tie("node"), above: sometimes, behind: sometimes, blank: rarely, tab: rarely }),
}));
const item = fc.record({ value: node, above: sometimes, behind: sometimes, blank: rarely, tab: rarely });

export const styledNote: fc.Arbitrary<StyledNote> = fc.record({
  root: fc.uniqueArray(fc.tuple(keys, item), { minLength: 1, maxLength: 4, selector: ([key]) => key }),
  crlf: sometimes,
  bom: rarely,
  finalNewline: fc.boolean(),
  body: fc.constantFrom("", "Body\n", "# Title\n\n---\ntext", "a: 1\n"),
  step: fc.constantFrom(2 as const, 2 as const, 4 as const),
});

/** Prints one note; anchors and comments are numbered as they come. */
class NotePrinter {
  private comments = 0;
  private readonly anchors: string[] = [];
  private references = true;
  private readonly step: number;

  constructor(step: number, references: boolean) {
    this.step = step;
    this.references = references;
  }

  private anchor(wanted: boolean): string {
    if (!wanted || !this.references) return "";
    const name = `n${String(this.anchors.length)}`;
    this.anchors.push(name);
    return `&${name} `;
  }

  private scalar(node: Extract<Styled, { kind: "scalar" }>, inFlow: boolean): string {
    const style = inFlow && ["literal", "folded", "wrapped", "empty"].includes(node.style) ? "double" : node.style;
    const text = inFlow && style === "plain" && /[,[\]{}:]/.test(node.text) ? "word" : node.text;
    if (style === "single") return `'${text.replaceAll("'", "''")}'`;
    if (style === "double") return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
    return text;
  }

  private inline(node: Styled): string {
    if (node.kind === "alias") return this.anchors.length === 0 || !this.references ? "none" : `*${this.anchors.at(-1) ?? ""} `;
    if (node.kind === "scalar") return `${this.anchor(node.anchor)}${this.scalar(node, true)}`;
    if (node.kind === "list") return `[${node.items.map(({ value }) => this.inline(value)).join(", ")}]`;
    return `{ ${node.entries.map(([key, { value }]) => `${key}: ${this.inline(value)}`).join(", ")} }`;
  }

  private flowLines(node: Extract<Styled, { kind: "list" | "map" }>, column: number): string[] {
    const children: [string, StyledItem][] = node.kind === "list" ? node.items.map((child) => ["", child]) : node.entries.map(([key, child]) => [`${key}: `, child]);
    const lines = children.map(([head, { value, behind }], index) => `${" ".repeat(column + 2)}${head}${this.inline(value)}${index < children.length - 1 || behind ? "," : ""}${behind ? ` # c${String(this.comments++)}` : ""}`);
    return [node.kind === "list" ? "[" : "{", ...lines, `${" ".repeat(column)}${node.kind === "list" ? "]" : "}"}`];
  }

  /** The lines of a child: `head` is its dash or key with colon. */
  private child(head: string, { value, above, behind, blank, tab }: StyledItem, column: number): string[] {
    const pad = " ".repeat(column);
    const lines = above ? [`${pad}# c${String(this.comments++)}`] : [];
    if (blank) lines.unshift("");
    const comment = behind ? `${tab ? "\t" : " "}# c${String(this.comments++)}` : tab ? "\t" : "";
    const step = head === "-" ? 2 : this.step;
    const inner = " ".repeat(column + step);
    if (value.kind === "alias") return [...lines, `${pad}${head} ${this.inline(value)}${comment}`];
    if (value.kind === "scalar") {
      const anchor = this.anchor(value.anchor);
      if (value.style === "empty") return [...lines, `${pad}${head}${anchor === "" ? "" : ` ${anchor}`}${comment}`];
      if (value.style === "literal" || value.style === "folded")
        return [...lines, `${pad}${head} ${anchor}${value.style === "literal" ? "|" : ">-"}${comment === "\t" ? "" : comment}`, `${inner}${value.text}`, "", `${inner}more ${value.text}`];
      if (value.style === "wrapped") return [...lines, `${pad}${head} ${anchor}long text that goes on`, `${inner}  and on ${comment === "\t" ? "" : ""}`.trimEnd(), `${inner}  to the end${comment}`];
      return [...lines, `${pad}${head} ${anchor}${this.scalar(value, false)}${comment}`];
    }
    const count = value.kind === "list" ? value.items.length : value.entries.length;
    const anchor = this.anchor(value.anchor);
    if (value.flow === "line" || count === 0) return [...lines, `${pad}${head} ${anchor}${this.inline(value)}${comment}`];
    if (value.flow === "lines") {
      const [first = "", ...rest] = this.flowLines(value, column + step);
      return [...lines, `${pad}${head} ${anchor}${first}`, ...rest.slice(0, -1), `${rest.at(-1) ?? ""}${comment}`];
    }
    const deeper = head === "-" ? column + 2 : value.kind === "list" ? column + value.shift : column + this.step;
    const under = this.block(value, deeper);
    const compact = head === "-" && anchor === "" && comment === "" && !/^ *#|^$/.test(under[0] ?? "");
    return compact ? [...lines, `${pad}- ${(under[0] ?? "").trimStart()}`, ...under.slice(1)] : [...lines, `${pad}${head}${anchor === "" ? "" : ` ${anchor.trim()}`}${comment}`, ...under];
  }

  private block(node: Extract<Styled, { kind: "list" | "map" }>, column: number): string[] {
    if (node.kind === "list") return node.items.flatMap((child) => this.child("-", child, column));
    return node.entries.flatMap(([key, child]) => this.child(`${key}:`, child, column));
  }

  print(root: StyledNote["root"]): string[] {
    return root.flatMap(([key, child]) => this.child(`${key}:`, child, 0));
  }
}

/** The text of a note; with `references`, anchors and aliases are in it. */
export function noteText({ root, crlf, bom, finalNewline, body, step }: StyledNote, references: boolean): string {
  const lines = ["---", ...new NotePrinter(step, references).print(root), "---", ...(body === "" ? [] : [body.trimEnd()])];
  const text = lines.join("\n") + (finalNewline ? "\n" : "");
  return (bom ? "\uFEFF" : "") + (crlf ? text.replaceAll("\n", "\r\n") : text);
}
