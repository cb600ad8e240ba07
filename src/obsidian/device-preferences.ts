/**
 * What one device remembers of the way maps were looked at: the density, and where each note was scrolled to. It lives in
 * the app's own local storage, never in a note and never in data.json, which syncs.
 */
import type { App } from "obsidian";
import * as z from "zod/mini";
import type { Density } from "../render/map-scene";

const storageKey = "customer-journey-maps";
const keptNotes = 50;

export interface ScrollPlace {
  readonly left: number;
  readonly top: number;
}

const placeSchema = z.object({ path: z.string(), left: z.number(), top: z.number() });
const storedSchema = z.object({
  density: z.catch(z.enum(["stages", "touchpoints"]), "stages"),
  places: z.catch(z.array(placeSchema), []),
});
type Stored = z.infer<typeof storedSchema>;

export class DevicePreferences {
  constructor(private readonly app: App) {}

  /** The density last chosen on this device. */
  density(): Density {
    return this.read().density;
  }

  chooseDensity(density: Density): void {
    this.write({ ...this.read(), density });
  }

  /** Where the note's map was last scrolled to, in px; undefined when it was never left scrolled. */
  placeOf(path: string): ScrollPlace | undefined {
    return this.read().places.find((place) => place.path === path);
  }

  /** Remembers the newest fifty notes; the top left corner is the default and takes no room. */
  rememberPlace(path: string, { left, top }: ScrollPlace): void {
    const stored = this.read();
    const known = stored.places.find((place) => place.path === path);
    if (known === undefined ? left === 0 && top === 0 : known.left === left && known.top === top) return;
    const others = stored.places.filter((place) => place.path !== path);
    this.write({ ...stored, places: left === 0 && top === 0 ? others : [{ path, left, top }, ...others].slice(0, keptNotes) });
  }

  private read(): Stored {
    const stored: unknown = this.app.loadLocalStorage(storageKey);
    const read = storedSchema.safeParse(stored);
    return read.success ? read.data : { density: "stages", places: [] };
  }

  private write(stored: Stored): void {
    this.app.saveLocalStorage(storageKey, stored);
  }
}
