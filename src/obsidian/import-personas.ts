/** Names of personas in an imported map as links to the vault's persona notes, where a name means exactly one of them. It knows no vault. */
import type { ImportedMap, ImportedTouchpoint } from "../exchange/import/imported-map";

/** Which persona notes go by a name: each as the link to write for it. */
export type FindPersonaLinks = (name: string) => readonly string[];

export interface LinkedMap {
  readonly map: ImportedMap;
  /** Names that became links, as written, each person once. */
  readonly linked: readonly string[];
}

/** A name no one or several notes go by stays as it is, and so does what is a link already. */
export function linkPersonas(map: ImportedMap, find: FindPersonaLinks): LinkedMap {
  const links = new Map<string, string | undefined>();
  const link = (name: string): string => {
    const plain = name.trim();
    if (!links.has(plain)) {
      const found = plain === "" || plain.includes("[[") ? [] : find(plain);
      links.set(plain, found.length === 1 ? found[0] : undefined);
    }
    return links.get(plain) ?? name;
  };
  const linkIn = <Thing extends ImportedTouchpoint>(thing: Thing): Thing => (thing.personas.length === 0 ? thing : { ...thing, personas: thing.personas.map(link) });
  const personas = map.personas.map(link);
  const stages = map.stages.map((stage) => ({ ...linkIn(stage), touchpoints: stage.touchpoints.map(linkIn) }));
  const linked = [...new Map([...links].reverse().flatMap(([name, found]): [string, string][] => (found === undefined ? [] : [[found, name]]))).values()].reverse();
  return { map: linked.length === 0 ? map : { ...map, personas, stages }, linked };
}
