/** Where links and pictures lead in a rendered file: to files of the same run, to the web, or nowhere. */
import { posix } from "node:path";
import { parseLink } from "../journey/read-link";
import type { LinkResolver } from "../render/map-scene";
import type { PictureEmbedder } from "./embed-picture";
import type { FoundNote } from "./gather-journeys";

const safeAddress = /^(?:https?|mailto|tel|obsidian):/i;

/** The relative address from one output to another, both with `/`. */
function relativeAddress(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.split("/").map((part) => (part === ".." ? part : encodeURIComponent(part))).join("/");
}

/** Takes `Note#heading`, as typed in a link, apart. */
function pathOf(target: string): string {
  const hash = target.indexOf("#");
  return (hash === -1 ? target : target.slice(0, hash)).trim();
}

/** The resolver of one note rendered to `outputName`; `outputs` are the run's own pages by the absolute path of their note. */
export function makeFileLinks(note: FoundNote, outputName: string, outputs: ReadonlyMap<string, string>, pictures: PictureEmbedder): LinkResolver {
  const { vault, vaultPath } = note;
  return {
    resolveLink: (target) => {
      if (parseLink(target).external) return { href: safeAddress.test(target.trim()) ? target.trim() : undefined, exists: true, external: true };
      const path = pathOf(target);
      const found = path === "" ? vaultPath : vault.resolve(path, vaultPath);
      if (found === undefined) return { href: undefined, exists: false, external: false };
      const output = path === "" ? undefined : outputs.get(vault.fileOf(found));
      return { href: output === undefined ? undefined : relativeAddress(outputName, output), exists: true, external: false };
    },
    resolveImage: (target) => {
      if (/^data:image\/[a-z+.-]+[;,]/i.test(target)) return target;
      if (parseLink(target).external) return undefined;
      const found = vault.resolve(pathOf(target), vaultPath);
      return found === undefined ? undefined : pictures.addressOf(vault.fileOf(found));
    },
  };
}
