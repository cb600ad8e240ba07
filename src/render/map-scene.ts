/**
 * Everything a map is drawn from, handed down to components as one value. Screen, code block, terminal and export build
 * the same scene; the functions in it are the only door to the vault.
 */
import type { Words } from "../i18n/words";
import type { Journey, PersonaReference } from "../journey/journey";
import type { Problem } from "../journey/problem";
import type { Persona } from "../persona/persona";

/** How a link in a note is to be drawn. */
export interface ResolvedLink {
  /** What `href` shall hold: a vault path, a web address, or a relative file in an export; undefined draws plain text. */
  readonly href: string | undefined;
  readonly exists: boolean;
  readonly external: boolean;
}

export interface LinkResolver {
  /** `target` as typed, with its subpath. */
  readonly resolveLink: (target: string) => ResolvedLink;
  /** The address an `img` may load (app resource, data URL), undefined when there is no such picture. */
  readonly resolveImage: (target: string) => string | undefined;
}

/** One persona of the journey with what its note says, if it has one. */
export interface PersonaCard {
  readonly reference: PersonaReference;
  readonly persona: Persona | undefined;
  /** Path of the persona's note, undefined when the link leads nowhere. */
  readonly notePath: string | undefined;
  readonly avatarAddress: string | undefined;
}

export type Density = "stages" | "touchpoints";
export type ShownParts = "both" | "curve" | "table";

export interface MapScene {
  readonly title: string;
  readonly journey: Journey;
  readonly personas: readonly PersonaCard[];
  readonly problems: readonly Problem[];
  readonly words: Words;
  readonly links: LinkResolver;
  readonly density: Density;
  readonly show: ShownParts;
  /** When set, only these rows are drawn, in this order (code block's `lanes`). */
  readonly onlyLanes: readonly string[] | undefined;
  /** `YYYY-MM-DD`, so that components stay pure. */
  readonly today: string;
  /** Unique per drawn map within one document; ids of gradients and headers begin with it. */
  readonly idPrefix: string;
  /** Which way the map runs; left to right when absent. */
  readonly direction?: "ltr" | "rtl";
  /** True for a file that is read later than it is made: dates stay dates, nothing counts days from today. */
  readonly lasting?: boolean;
  /** True when the map can be changed where it is shown: the list offers a new touchpoint at each stage's end. */
  readonly editable?: boolean;
  /** Rows drawn as a thin labelled line, by their key. */
  readonly collapsedLanes?: readonly string[];
}
