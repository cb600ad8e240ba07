/**
 * Links inside a note's properties as changes to be made: those that shall lead elsewhere, with everything but their
 * target kept. It walks a tree and knows no vault; where a link shall lead is asked of the caller.
 */
import { canonicalStageKey } from "../journey/match-key";
import { normaliseKey } from "../journey/normalise-key";
import type { RawChange, RawPath } from "../note/raw-change";
import type { MapNode, TreeNode } from "../note/tree";

export interface Retargeting {
  /** The new target of a link as typed, without subpath and alias; undefined leaves it. A Markdown link's target comes decoded. */
  readonly target: (target: string, notation: "wiki" | "markdown") => string | undefined;
  /** The new name of a persona named without brackets as a key of an emotion; undefined leaves it. */
  readonly personaKey?: (name: string) => string | undefined;
}

const wikiLink = /\[\[([^[\]|#\n]+)((?:#[^[\]|\n]*)?(?:\|[^[\]\n]*)?\]\])/g;
const markdownLink = /(\]\(\s*)(<[^<>\n]*>|[^()\s<>]+)((?:\s+(?:"[^"]*"|'[^']*'))?\s*\))/g;

/** A text with the targets of its links exchanged; subpaths, aliases and everything around them stay. */
export function retargetText(text: string, { target }: Retargeting): string {
  if (!text.includes("[")) return text;
  const wiki = text.replace(wikiLink, (whole, typed: string, rest: string) => {
    const next = target(typed.replace(/\\$/, "").trim(), "wiki");
    return next === undefined ? whole : `[[${next}${typed.endsWith("\\") ? "\\" : ""}${rest}`;
  });
  return wiki.replace(markdownLink, (whole, open: string, typed: string, close: string) => {
    const bracketed = typed.startsWith("<");
    const address = bracketed ? typed.slice(1, -1) : typed;
    const hash = address.indexOf("#");
    const path = hash === -1 ? address : address.slice(0, hash);
    const next = path === "" ? undefined : target(decoded(path), "markdown");
    if (next === undefined) return whole;
    const subpath = hash === -1 ? "" : address.slice(hash);
    return bracketed ? `${open}<${next}${subpath}>${close}` : `${open}${encodeURI(next).replace(/[()]/g, encodeURIComponent)}${subpath}${close}`;
  });
}

/**
 * The changes that give links new targets. `nested` leaves top-level values and the items of top-level lists alone: the
 * app mends those itself after a rename.
 */
export function linkChanges(root: MapNode, retargeting: Retargeting, where: "nested" | "everywhere"): RawChange[] {
  const changes: RawChange[] = [];
  root.entries.forEach(({ key, value }, index) => {
    const at = [index];
    if (where === "everywhere" || value.kind === "map" || isBareLink(value)) collect(value, at, key, retargeting, changes);
    else if (value.kind === "list")
      value.items.forEach((item, position) => {
        if (item.kind !== "scalar") collect(item, [...at, position], key, retargeting, changes);
      });
  });
  return changes;
}

/** `key` is the nearest key above the node. */
function collect(node: TreeNode, at: RawPath, key: string, retargeting: Retargeting, changes: RawChange[]): void {
  switch (node.kind) {
    case "scalar": {
      if (typeof node.value !== "string") return;
      const text = retargetText(node.value, retargeting);
      if (text !== node.value) changes.push({ kind: "set", at, value: text });
      return;
    }
    case "list": {
      const inner = isBareLink(node) ? bareLinkText(node) : undefined;
      if (inner !== undefined) {
        const link = retargetText(`[[${inner}]]`, retargeting);
        if (link !== `[[${inner}]]`) changes.push({ kind: "set", at: [...at, 0, 0], value: link.slice(2, -2) });
        return;
      }
      node.items.forEach((item, position) => collect(item, [...at, position], key, retargeting, changes));
      return;
    }
    case "map":
      node.entries.forEach((entry, position) => {
        const place = [...at, position];
        const renamed = renamedKey(entry.key, key, retargeting);
        if (renamed !== entry.key) changes.push({ kind: "rename-key", at: place, key: renamed });
        collect(entry.value, place, entry.key, retargeting, changes);
      });
  }
}

function renamedKey(key: string, parentKey: string, retargeting: Retargeting): string {
  if (key.includes("[")) return retargetText(key, retargeting);
  if (retargeting.personaKey === undefined || canonicalStageKey(parentKey) !== "emotion") return key;
  return retargeting.personaKey(key) ?? key;
}

/** An unquoted `[[Note]]`, which YAML reads as a list in a list. */
function isBareLink(node: TreeNode): boolean {
  return bareLinkText(node) !== undefined;
}

function bareLinkText(node: TreeNode): string | undefined {
  if (node.kind !== "list" || !node.flow || node.items.length !== 1) return undefined;
  const [inner] = node.items;
  if (inner?.kind !== "list" || !inner.flow || inner.items.length !== 1) return undefined;
  const [text] = inner.items;
  return text?.kind === "scalar" ? text.source : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Whether a link typed as `target` in the note at `sourcePath` can have meant the file at `path`: by its whole path, by
 * the end of it, or from the note's own folder. Without case; `.md` may be left out.
 */
export function mayMean(target: string, path: string, sourcePath: string): boolean {
  const wanted = folded(path);
  const typed = folded(/^\.{1,2}\//.test(target) ? fromFolder(target, sourcePath) : target.replace(/^\//, ""));
  return typed !== "" && (wanted === typed || wanted.endsWith(`/${typed}`));
}

function fromFolder(target: string, sourcePath: string): string {
  const parts = sourcePath.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function folded(path: string): string {
  return path.normalize("NFC").toLowerCase().replace(/\.md$/, "");
}

/** Whether a name is how a persona's note is called, as keys are compared. */
export function sameName(one: string, other: string): boolean {
  return normaliseKey(one) === normaliseKey(other);
}
