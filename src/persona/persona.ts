/** What a persona note says of one actor, once read. It must not know files, views or words of a language. */
import type { Link } from "../journey/journey";

export interface Persona {
  /** The note's name. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly avatar: Link | undefined;
  readonly quote: string | undefined;
  readonly role: string | undefined;
  readonly age: string | undefined;
  readonly gender: string | undefined;
  readonly location: string | undefined;
  readonly work: string | undefined;
  readonly interests: readonly string[];
  readonly goals: readonly string[];
  readonly fears: readonly string[];
  readonly channels: readonly string[];
  readonly segments: readonly string[];
  /** As typed; only a colour CSS knows by hex or a plain name is used. */
  readonly color: string | undefined;
  /** Every other property, as it is shown. */
  readonly others: readonly { readonly key: string; readonly text: string }[];
}
