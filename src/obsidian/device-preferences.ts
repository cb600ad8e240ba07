/**
 * What one device remembers of the way maps were looked at: the density, where each note was scrolled to, which of its
 * rows were folded. It lives in the app's own local storage, never in a note and never in data.json, which syncs.
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

interface FoldedLanes {
  readonly path: string;
  readonly lanes: readonly string[];
}

interface Stored {
  readonly density: Density;
  /** Newest first. */
  readonly places: readonly NotePlace[];
  /** Newest first. */
  readonly folded: readonly FoldedLanes[];
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

function readFolded(value: unknown): FoldedLanes | undefined {
  const { path, lanes } = readFields(value);
  const keys = listIn(lanes).filter((lane) => typeof lane === "string");
  return typeof path !== "string" || keys.length === 0 ? undefined : { path, lanes: keys };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
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

  /** The keys of the rows folded on the note's map. */
  collapsedLanes(path: string): readonly string[] {
    return this.read().folded.find((folded) => folded.path === path)?.lanes ?? [];
  }

  collapseLane(path: string, laneKey: string, collapsed: boolean): void {
    const stored = this.read();
    const others = this.collapsedLanes(path).filter((lane) => lane !== laneKey);
    const lanes = collapsed ? [...others, laneKey] : others;
    const rest = stored.folded.filter((folded) => folded.path !== path);
    this.write({ ...stored, folded: lanes.length === 0 ? rest : [{ path, lanes }, ...rest].slice(0, keptNotes) });
  }

  /** A note was renamed: what is remembered of it goes along. */
  followRename(oldPath: string, path: string): void {
    const stored = this.read();
    if (![...stored.places, ...stored.folded].some((kept) => kept.path === oldPath)) return;
    const moved = <Kept extends { readonly path: string }>(kept: Kept): Kept => (kept.path === oldPath ? { ...kept, path } : kept);
    this.write({ ...stored, places: stored.places.map(moved), folded: stored.folded.map(moved) });
  }

  private read(): Stored {
    const { density, places, folded } = readFields(this.app.loadLocalStorage(storageKey));
    return {
      density: readDensity(density) ?? "stages",
      places: listIn(places).flatMap((place) => readPlace(place) ?? []),
      folded: listIn(folded).flatMap((lanes) => readFolded(lanes) ?? []),
    };
  }

  private write(stored: Stored): void {
    this.app.saveLocalStorage(storageKey, stored);
  }
}
