/**
 * What one device remembers of the way maps were looked at: the density, and where each note was scrolled to. It lives in
 * the app's own local storage, never in a note and never in data.json, which syncs.
 */
import type { App } from "obsidian";
import type { Density } from "../render/map-scene";
import { readFields, readNumber } from "./read-fields";

const storageKey = "customer-journey-maps";
const keptNotes = 50;

export interface ScrollPlace {
  readonly left: number;
  readonly top: number;
}

interface NotePlace extends ScrollPlace {
  readonly path: string;
}

interface Stored {
  readonly density: Density;
  /** Newest first. */
  readonly places: readonly NotePlace[];
}

/** A density as stored, undefined for anything else. */
export function readDensity(value: unknown): Density | undefined {
  return value === "stages" || value === "touchpoints" ? value : undefined;
}

function readPlace(value: unknown): NotePlace | undefined {
  const { path, left, top } = readFields(value);
  const [leftPx, topPx] = [readNumber(left), readNumber(top)];
  return typeof path !== "string" || leftPx === undefined || topPx === undefined ? undefined : { path, left: leftPx, top: topPx };
}

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
    const { density, places } = readFields(this.app.loadLocalStorage(storageKey));
    const listed: readonly unknown[] = Array.isArray(places) ? places : [];
    return { density: readDensity(density) ?? "stages", places: listed.flatMap((place) => readPlace(place) ?? []) };
  }

  private write(stored: Stored): void {
    this.app.saveLocalStorage(storageKey, stored);
  }
}
