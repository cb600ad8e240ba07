/** One persona of the journey as a chip: avatar or initial, name and age, role. Stateless. */
import type { JSX } from "preact";
import type { Words } from "../i18n/words";
import { graphemesOf } from "../layout/measure-text";
import { plainTextOf } from "./curve-words";
import { isHarmlessAddress } from "./inline/link-address";
import { linkTarget } from "./link-name";
import { personaColor } from "./persona-color";
import { lineLook } from "./persona-line";
import type { LinkResolver, PersonaCard } from "./map-scene";

interface PersonaChipProps {
  readonly card: PersonaCard;
  readonly links: LinkResolver;
  readonly words: Words;
  /** Which of the curve's persona lines is theirs, undefined without a line. */
  readonly lineIndex: number | undefined;
  readonly place: number;
}

/** How a persona is called on this map: the alias, else the name. */
export function personaName(card: PersonaCard): string {
  return card.reference.alias ?? card.reference.name;
}

/** What stands for a missing picture: the first letter with its marks, or the first emoji whole. */
export function personaInitial(name: string): string {
  return (graphemesOf(name.trim())[0] ?? "?").toUpperCase();
}

/** A link to the persona's note when there is one to link to, else plain. */
export function PersonaChip({ card, links, words, lineIndex, place }: PersonaChipProps): JSX.Element {
  const { reference, persona } = card;
  const target = linkTarget(reference.link);
  const resolved = reference.link.kind === "text" && card.notePath === undefined ? undefined : links.resolveLink(target);
  const name = personaName(card);
  const role = persona?.role;
  const content = (
    <>
      <Avatar card={card} name={name} place={place} lineIndex={lineIndex} />
      <span class="cjm-persona-words">
        <b class="cjm-persona-name" dir="auto">{persona?.age === undefined ? name : `${name}, ${persona.age}`}</b>
        {role === undefined && card.notePath !== undefined ? null : <span class="cjm-persona-role" dir="auto">{role === undefined ? words.map.personaWithoutNote : plainTextOf(role)}</span>}
      </span>
      {lineIndex === undefined ? null : (
        <svg class="cjm-line-sample" width="22" height="8" aria-hidden>
          <line {...lineLook("cjm-persona-line", lineIndex, personaColor(card))} x1="1" x2="21" y1="4" y2="4" />
        </svg>
      )}
    </>
  );
  if (resolved?.href === undefined || !isHarmlessAddress(resolved.href)) return <span class="cjm-persona" data-path={reference.path}>{content}</span>;
  if (resolved.external) return <a class="cjm-persona external-link" data-path={reference.path} href={resolved.href} target="_blank" rel="noopener nofollow">{content}</a>;
  return <a class={resolved.exists ? "cjm-persona internal-link" : "cjm-persona internal-link is-unresolved"} data-path={reference.path} data-href={target} href={resolved.href}>{content}</a>;
}

/** The picture, else the initial in the colour of the persona's line; without a line in the note's colour or one by place. */
function Avatar({ card, name, place, lineIndex }: Pick<PersonaChipProps, "card" | "place" | "lineIndex"> & { readonly name: string }): JSX.Element {
  if (card.avatarAddress !== undefined && isHarmlessAddress(card.avatarAddress)) return <img class="cjm-avatar" src={card.avatarAddress} alt="" width="32" height="32" />;
  const color = personaColor(card);
  const kind = `cjm-avatar is-drawn tint-${place % 6}`;
  const look = lineIndex !== undefined ? lineLook(`${kind} has-line`, lineIndex, color) : color === undefined ? { class: kind } : { class: `${kind} own-color`, color };
  return <svg {...look} width="32" height="32" aria-hidden><text x="50%" y="50%" dy="0.36em">{personaInitial(name)}</text></svg>;
}
