/** Pictures of the vault as data, for files that leave it. It knows addresses and files, and no map. */
import type { TFile } from "obsidian";
import type { MapHost } from "./map-host";

/** A larger picture would make files nobody can open. */
const largestPictureBytes = 8_000_000;
const mediaTypes: Readonly<Record<string, string>> = { jpg: "image/jpeg", svg: "image/svg+xml" };

/** Pictures of the vault as data. A drawing asks for them by the app's address, which leads nowhere outside it. */
export class CarriedPictures {
  private readonly known = new Map<string, string | undefined>();
  private readonly wanted = new Set<string>();

  constructor(private readonly host: MapHost) {}

  /** The data address of a picture, undefined when it cannot be carried or is not read yet. */
  readonly carry = (address: string | undefined): string | undefined => {
    if (address === undefined || address.startsWith("data:")) return address;
    if (!this.known.has(address)) this.wanted.add(address);
    return this.known.get(address);
  };

  /** Names of the pictures that stay behind, too large or not readable. */
  get leftBehind(): readonly string[] {
    return [...this.known].filter(([, data]) => data === undefined).map(([address]) => decodeURIComponent((address.split(/[?#]/, 1)[0] ?? "").replace(/^.*\//, "")));
  }

  /** Reads what was asked for since; true when there was anything, so that the drawing is made anew. */
  async read(): Promise<boolean> {
    const addresses = [...this.wanted];
    this.wanted.clear();
    if (addresses.length === 0) return false;
    const { vault } = this.host.app;
    const files = new Map(vault.getFiles().filter(({ extension }) => extension !== "md").map((file) => [vault.getResourcePath(file), file]));
    for (const address of addresses) this.known.set(address, await this.readOne(files.get(address)));
    return true;
  }

  private async readOne(file: TFile | undefined): Promise<string | undefined> {
    if (file === undefined || file.stat.size === 0 || file.stat.size > largestPictureBytes) return undefined;
    const extension = file.extension.toLowerCase();
    try {
      return await toDataAddress(new Blob([await this.host.app.vault.readBinary(file)], { type: mediaTypes[extension] ?? `image/${extension}` }));
    } catch (error) {
      console.error("Customer Journey Maps: a picture could not be read.", error);
      return undefined;
    }
  }
}

function toDataAddress(picture: Blob): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : undefined);
    reader.onerror = () => reject(reader.error ?? new Error("The picture cannot be read."));
    reader.readAsDataURL(picture);
  });
}
