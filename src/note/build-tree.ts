/**
 * Turns the YAML library's nodes into the tree with spans, resolving aliases as Obsidian's reading does: the same
 * anchors, the same limit. It reports what it meets and throws nothing of its own.
 */
import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Alias, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { coreValue } from "./core-value";
import { mendLine, readableLine } from "./mend-line";
import type { NoteFault, NoteFaultCode } from "./note-fault";
import { startOfLine } from "./text-lines";
import type { ListNode, MapEntry, MapNode, ScalarNode, ScalarValue, Span, TreeNode } from "./tree";

/** The library's own limit, which is Obsidian's: past it, reading values throws. */
const mostAliasUses = 100;
/** Nodes a tree may have with every alias written out. */
const mostNodes = 300_000;
/** More faults of one note than this tell nobody anything new. */
const mostFaults = 200;
const mostFatalFaults = 10;
/** Deeper lists and maps than this are no note a person wrote. */
const deepestNesting = 200;

/** What an anchor stands for, and how often it was used. */
interface Anchored {
  readonly node: TreeNode;
  /** Nodes it stands for, aliases within written out. */
  readonly nodeCount: number;
  /** The most uses of one anchor within it, the library's measure of a resource bomb. */
  readonly innerUses: number;
  uses: number;
}

/** Builds one note's tree; `faults` holds what it met on the way. */
export class TreeBuilder {
  readonly faults: NoteFault[] = [];
  private readonly text: string;
  private readonly offset: number;
  /** An anchor being built is undefined: an alias to it would contain itself. */
  private readonly anchors = new Map<string, Anchored | undefined>();
  private nodeCount = 0;
  private innerUses = 1;
  private depth = 0;
  private fatalCount = 0;

  /** `offset` is where the YAML source stands in the whole `text`. */
  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  /** Whether anchors were met: nodes then depend on others far from them. */
  get anchored(): boolean {
    return this.anchors.size > 0;
  }

  /** The tree of a library node. A node that could not be resolved comes back as a null scalar, with a fatal fault. */
  build(node: unknown): TreeNode {
    this.nodeCount++;
    if (isScalar(node) && node.anchor === undefined) return this.buildScalar(node);
    if (isAlias(node)) return this.buildAlias(node);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return this.emptyScalar({ start: this.offset, end: this.offset });
    const anchor = node.anchor;
    if (anchor === undefined) return this.buildPlain(node);
    const countBefore = this.nodeCount;
    const usesBefore = this.innerUses;
    this.innerUses = 1;
    this.anchors.set(anchor, undefined);
    const built: TreeNode = { ...this.buildPlain(node), anchor };
    this.anchors.set(anchor, { node: built, nodeCount: this.nodeCount - countBefore + 1, innerUses: this.innerUses, uses: 1 });
    this.innerUses = Math.max(usesBefore, this.innerUses);
    return built;
  }

  /** Reports each anchor in front of a plain text that no alias uses: `&co and more` was meant as a text, and loses its first word. */
  reportIdleAnchors(): void {
    for (const [anchor, anchored] of this.anchors) {
      if (anchored === undefined || anchored.uses > 1 || anchored.node.kind !== "scalar" || anchored.node.quoted) continue;
      const { start, end } = anchored.node.span;
      const sign = this.text.lastIndexOf(`&${anchor}`, start);
      if (sign >= this.offset && /^\S+[ \t]*$/.test(this.text.slice(sign, start))) this.report("yaml-unresolvable", { start: sign, end }, false);
    }
  }

  private buildPlain(node: Scalar | YAMLMap | YAMLSeq): TreeNode {
    if (isScalar(node)) return this.buildScalar(node);
    this.depth++;
    if (this.depth > deepestNesting) throw new RangeError("nested too deeply");
    const built = isMap(node) ? this.buildMap(node) : this.buildList(node);
    this.depth--;
    return built;
  }

  private spanOf(range: readonly number[] | null | undefined): Span {
    const start = this.offset + (range?.[0] ?? 0);
    return { start, end: Math.max(start, this.offset + (range?.[1] ?? 0)) };
  }

  private emptyScalar(span: Span): ScalarNode {
    return { kind: "scalar", value: null, source: "", quoted: false, span };
  }

  private buildScalar(node: Scalar): ScalarNode {
    const quoted = node.type !== undefined && node.type !== "PLAIN";
    const text = typeof node.value === "string" ? node.value : (node.source ?? "");
    const value = quoted || node.tag === "tag:yaml.org,2002:str" ? text : coreValue(text);
    const span = this.spanOf(node.range);
    const source = node.source ?? text;
    if (node.tag === undefined || node.tag.startsWith("tag:yaml.org,")) return { kind: "scalar", value, source, quoted, span };
    return this.buildTagged(node.tag, value ?? text, span);
  }

  /** Text that begins with `!` reads as a tag and loses its first word, perhaps its only one; the whole of it is kept as the source. */
  private buildTagged(tag: string, value: ScalarValue, span: Span): ScalarNode {
    const tagStart = this.text.lastIndexOf(tag.startsWith("!") ? tag : "!", span.start);
    const start = tagStart === -1 || tagStart < this.offset ? span.start : tagStart;
    const source = this.text.slice(start, span.end).trim();
    const whole = { start, end: start + source.length };
    this.report("yaml-unresolvable", whole, false);
    return { kind: "scalar", value, source, quoted: false, span: whole };
  }

  private buildList(node: YAMLSeq): ListNode {
    const items: TreeNode[] = [];
    // A flow list may hold `key: value` pairs, which stand for maps of one entry.
    for (const item of node.items) items.push(isPairItem(item) ? this.buildPairItem(item) : this.build(item));
    const flow = node.flow === true;
    return { kind: "list", items, flow, span: this.collectionSpan(node.range, flow, items.at(-1)?.span) };
  }

  private buildMap(node: YAMLMap): MapNode {
    const entries: MapEntry[] = [];
    const keys = new Set<string>();
    for (const pair of node.items) {
      const entry = this.buildEntry(pair, keys);
      entries.push(entry);
    }
    const last = entries.at(-1);
    const flow = node.flow === true;
    const lastSpan = last === undefined ? undefined : last.value.span.end > last.keySpan.end ? last.value.span : last.keySpan;
    return { kind: "map", entries, flow, span: this.collectionSpan(node.range, flow, lastSpan) };
  }

  private buildPairItem(pair: Pair): MapNode {
    this.nodeCount++;
    const entry = this.buildEntry(pair, new Set());
    return { kind: "map", entries: [entry], flow: true, span: { start: entry.keySpan.start, end: Math.max(entry.keySpan.end, entry.value.span.end) } };
  }

  private buildEntry(pair: Pair, keys: Set<string>): MapEntry {
    const keyTree = this.build(pair.key);
    const keySpan = keyTree.span;
    const key = keyTree.kind === "scalar" ? keyTree.source : this.text.slice(keySpan.start, keySpan.end);
    const duplicate = keys.has(key);
    keys.add(key);
    if (duplicate) this.report("yaml-duplicate-key", keySpan, false);
    const value = pair.value === null || pair.value === undefined ? this.emptyScalar({ start: keySpan.end, end: keySpan.end }) : this.build(pair.value);
    return { key, keySpan, keyNode: keyTree.kind === "scalar" ? undefined : keyTree, value, duplicate };
  }

  /** A block collection ends with its last value: the library counts the blank lines and comments after it as well. */
  private collectionSpan(range: readonly number[] | null | undefined, flow: boolean, last: Span | undefined): Span {
    const span = this.spanOf(range);
    return flow || last === undefined ? span : { start: span.start, end: Math.max(span.start, last.end) };
  }

  private buildAlias(alias: Alias): TreeNode {
    const span = this.spanOf(alias.range);
    const anchored = this.anchors.get(alias.source);
    if (anchored === undefined) {
      this.report("yaml-unresolvable", span, true);
      return this.emptyScalar(span);
    }
    anchored.uses++;
    const uses = anchored.uses * anchored.innerUses;
    this.innerUses = Math.max(this.innerUses, uses);
    this.nodeCount += anchored.nodeCount;
    if (uses > mostAliasUses || this.nodeCount > mostNodes) {
      if (!this.faults.some((fault) => fault.code === "yaml-too-many-aliases")) this.report("yaml-too-many-aliases", span, true);
      return this.emptyScalar(span);
    }
    return { ...anchored.node, span, anchor: undefined, alias: alias.source };
  }

  private report(code: NoteFaultCode, span: Span, fatal: boolean): void {
    if (fatal) this.fatalCount++;
    if (fatal ? this.fatalCount > mostFatalFaults : this.faults.length >= mostFaults) return;
    const lineStart = startOfLine(this.text, span.start);
    const newline = this.text.indexOf("\n", span.start);
    const line = this.text.slice(lineStart, newline === -1 ? this.text.length : newline).replace(/\r$/, "");
    const duplicate = code === "yaml-duplicate-key";
    const mended = code === "yaml-unresolvable" && line.length < 1000 ? mendLine(line)?.trim() : undefined;
    this.faults.push({ code, fatal, span, value: readableLine(duplicate ? this.text.slice(span.start, Math.min(span.end, span.start + 500)) : line.slice(0, 1000)), mended });
  }
}

function isPairItem(item: unknown): item is Pair {
  return typeof item === "object" && item !== null && "key" in item && "value" in item && !isScalar(item) && !isMap(item) && !isSeq(item) && !isAlias(item);
}
