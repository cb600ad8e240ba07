/** Builds a scene from its parts with defaults, and finds the note of each persona through the lookup it is given. */
import type { Words } from "../i18n/words";
import type { Journey, Link } from "../journey/journey";
import type { Problem } from "../journey/problem";
import type { Persona } from "../persona/persona";
import type { Density, LinkResolver, MapScene, PersonaCard, ShownParts } from "./map-scene";

export interface FoundPersona {
  readonly path: string;
  readonly persona: Persona;
  readonly avatarAddress: string | undefined;
}

export interface SceneParts {
  /** Used when the journey has no title of its own: the note's name. */
  readonly noteName: string;
  readonly journey: Journey;
  readonly words: Words;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly idPrefix: string;
  readonly problems?: readonly Problem[];
  readonly links?: LinkResolver;
  readonly findPersona?: (link: Link) => FoundPersona | undefined;
  readonly density?: Density;
  readonly show?: ShownParts;
  readonly onlyLanes?: readonly string[] | undefined;
  readonly direction?: "ltr" | "rtl";
}

/** Draws every link as text and no picture. */
const noLinks: LinkResolver = {
  resolveLink: () => ({ href: undefined, exists: false, external: false }),
  resolveImage: () => undefined,
};

/** The scene: title, persona cards, and defaults for everything left out. */
export function makeScene(parts: SceneParts): MapScene {
  const { journey } = parts;
  const personas = journey.personas.map((reference): PersonaCard => {
    const found = parts.findPersona?.(reference.link);
    return { reference, persona: found?.persona, notePath: found?.path, avatarAddress: found?.avatarAddress };
  });
  return {
    title: journey.title ?? parts.noteName,
    journey,
    personas,
    problems: parts.problems ?? [],
    words: parts.words,
    links: parts.links ?? noLinks,
    density: parts.density ?? "stages",
    show: parts.show ?? "both",
    onlyLanes: parts.onlyLanes,
    today: parts.today,
    idPrefix: parts.idPrefix,
    ...(parts.direction === undefined ? {} : { direction: parts.direction }),
  };
}
