/**
 * How a note's links, pictures and personas lead into the vault. It remembers what it was asked, so that a rename or a
 * deletion elsewhere is known to matter or not. It opens no file: caches and paths are enough.
 */
import { getLinkpath, type App, type TFile } from "obsidian";
import type { Link } from "../journey/journey";
import { linkLookupTarget } from "../journey/read-link";
import type { Persona } from "../persona/persona";
import { readPersona } from "../persona/read-persona";
import type { FoundPersona } from "../render/make-scene";
import type { LinkResolver, ResolvedLink } from "../render/map-scene";

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const openedSchemes = new Set(["http", "https", "mailto", "tel", "obsidian"]);
const pictureExtensions = new Set(["avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp"]);

/** The scheme of a web address (`https`), undefined for a link into the vault. */
export function schemeOf(target: string): string | undefined {
  return scheme.exec(target)?.[1]?.toLowerCase();
}

/** Whether an address may be opened outside the app; scripts and local files may not. */
export function mayOpen(address: string): boolean {
  const name = schemeOf(address);
  return name !== undefined && openedSchemes.has(name);
}

export class VaultLinks implements LinkResolver {
  private readonly askedNames = new Set<string>();
  private readonly personaPaths = new Set<string>();
  private leadsNowhere = false;
  private cacheMissing = false;

  constructor(
    private readonly app: App,
    private readonly sourcePath: string,
  ) {}

  readonly resolveLink = (target: string): ResolvedLink => {
    if (mayOpen(target)) return { href: target, exists: true, external: true };
    const found = this.find(getLinkpath(target), this.sourcePath);
    if (found === undefined && schemeOf(target) !== undefined) return { href: undefined, exists: false, external: true };
    return { href: target, exists: target.startsWith("#") || found !== undefined, external: false };
  };

  /** Pictures from the web are not loaded: a map makes no network calls. */
  readonly resolveImage = (target: string): string | undefined => {
    if (/^data:image\//i.test(target)) return target;
    if (mayOpen(target)) return undefined;
    const file = this.find(getLinkpath(target), this.sourcePath);
    return file === undefined || !pictureExtensions.has(file.extension.toLowerCase()) ? undefined : this.app.vault.getResourcePath(file);
  };

  /** The note a persona's link leads to, read from the cache; undefined when it leads nowhere. */
  readonly findPersona = (link: Link): FoundPersona | undefined => {
    const target = linkLookupTarget(link);
    const file = target === undefined ? undefined : this.find(target, this.sourcePath);
    if (file === undefined || file.extension !== "md") return undefined;
    this.personaPaths.add(file.path);
    const persona = this.readPersona(file);
    return { path: file.path, persona, avatarAddress: this.avatarAddress(persona, file.path) };
  };

  /** Other names of the note a link leads to. */
  readonly aliasesOf = (target: string): readonly string[] => {
    const file = this.find(target, this.sourcePath);
    if (file === undefined) return [];
    this.personaPaths.add(file.path);
    return this.readPersona(file).aliases;
  };

  /** Whether what stands in the note at `path` shows on this map. */
  showsNote(path: string): boolean {
    return this.personaPaths.has(path);
  }

  /** Whether a file that comes, goes or is renamed could change where a link of this map leads. */
  mayLeadTo(path: string): boolean {
    return this.askedNames.has(baseName(path));
  }

  /** Whether a cache that was not there yet, or (`firstTime`) a link that led nowhere, may be known by now. */
  mayKnowMore(firstTime: boolean): boolean {
    return this.cacheMissing || (firstTime && this.leadsNowhere);
  }

  private readPersona(file: TFile): Persona {
    const cache = this.app.metadataCache.getFileCache(file);
    if (cache === null) this.cacheMissing = true;
    return readPersona(file.basename, cache?.frontmatter);
  }

  private avatarAddress(persona: Persona, personaPath: string): string | undefined {
    const target = persona.avatar === undefined ? undefined : linkLookupTarget(persona.avatar);
    if (target === undefined) return undefined;
    const file = this.find(target, personaPath);
    return file === undefined || !pictureExtensions.has(file.extension.toLowerCase()) ? undefined : this.app.vault.getResourcePath(file);
  }

  private find(linkPath: string, sourcePath: string): TFile | undefined {
    this.askedNames.add(baseName(linkPath));
    const file = this.app.metadataCache.getFirstLinkpathDest(linkPath, sourcePath);
    if (file === null) this.leadsNowhere = true;
    return file ?? undefined;
  }
}

/** A file's name as links are compared: no folders, no `.md`, no case. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "").normalize("NFC").toLowerCase();
}
