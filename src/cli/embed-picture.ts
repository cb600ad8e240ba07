/** Pictures of the vault as data addresses, so that a rendered file needs nothing beside it. */
import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";

const mediaTypes: ReadonlyMap<string, string> = new Map([
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".svg", "image/svg+xml"],
  [".webp", "image/webp"],
  [".gif", "image/gif"],
  [".avif", "image/avif"],
  [".bmp", "image/bmp"],
]);

/** A larger picture would make files nobody can open. */
const largestPictureBytes = 8_000_000;
const largestMemoryCharacters = 100_000_000;

/** Reads pictures for one run and remembers them, up to a hundred million characters. */
export class PictureEmbedder {
  private readonly known = new Map<string, string | undefined>();
  private remembered = 0;

  /** The data address of a picture file; undefined when it is no picture, is not there, or is too large. */
  addressOf(file: string): string | undefined {
    if (this.known.has(file)) return this.known.get(file);
    const address = this.read(file);
    this.remembered += address?.length ?? 0;
    if (this.remembered <= largestMemoryCharacters) this.known.set(file, address);
    return address;
  }

  private read(file: string): string | undefined {
    const mediaType = mediaTypes.get(extname(file).toLowerCase());
    if (mediaType === undefined) return undefined;
    try {
      const size = statSync(file).size;
      if (size === 0 || size > largestPictureBytes) return undefined;
      return `data:${mediaType};base64,${readFileSync(file).toString("base64")}`;
    } catch {
      return undefined;
    }
  }
}
