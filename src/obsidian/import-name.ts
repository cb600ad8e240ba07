/** Names for imported notes: what the app and every file system take, from whatever a sheet or a file is called. It knows no vault. */
import { cutEnd } from "../journey/cut-end";

/** Longer names are cut: some systems take 255 bytes for a name, and a Cyrillic letter has two. */
const longestName = 100;
/** A title is no longer; more of it would only be cut. */
const longestTitle = 500;
/** What Windows keeps for its devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A name without folders, signs of links and what systems forbid; empty when nothing of it is left. */
export function safeNoteName(text: string): string {
  const name = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/([\p{L}\p{N}])[\\/:*?"<>|#^[\]]+(?=[\p{L}\p{N}])/gu, "$1-")
    .replace(/[\\/:*?"<>|#^[\]]+/gu, " ")
    .replace(/\s+/gu, " ");
  // By whole characters: half of one is no name.
  const cut = trimmed(Array.from(trimmed(name)).slice(0, longestName).join(""));
  return reserved.test(cut) ? `_${cut}` : cut;
}

/** A dot in front hides a file, one behind is lost on Windows. */
function trimmed(name: string): string {
  return cutEnd(name, /[\s.]/u).replace(/^[\s.]+/u, "");
}

/** The name of a file without its folders and its ending. */
export function fileBaseName(name: string): string {
  return name.replace(/^.*[\\/]/u, "").replace(/\.[^.]{1,10}$/u, "");
}

/** Links, emphasis and code marks of a title as plain words: `**Map** of [[Olga|her]]` is `Map of her`. */
export function plainTitle(text: string): string {
  return text
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/gu, "$1")
    .replace(/!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/gu, "$1")
    .replace(/(\*\*|__|~~|==|`)(.+?)\1/gu, "$2");
}

/** The first of the proposals that leaves a name. */
export function proposedName(proposals: readonly (string | undefined)[], otherwise: string): string {
  return proposals.map((text) => (text === undefined ? "" : safeNoteName(plainTitle(text.slice(0, longestTitle))))).find((name) => name !== "") ?? otherwise;
}
