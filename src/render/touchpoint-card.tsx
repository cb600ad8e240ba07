/** One touchpoint as a card: number, name, channels, feeling, variants, who takes part. Stateless. */
import { GitFork, Sparkles, UserRound } from "lucide";
import type { JSX } from "preact";
import type { Touchpoint } from "../journey/journey";
import type { CellLook } from "./cell-look";
import { channelChip } from "./channel-list";
import { Icon } from "./icon";
import { inlineText } from "./inline/inline-text";
import { linkName } from "./link-name";
import { bandClass } from "./number-badge";
import { levelText } from "./number-text";
import { directionOf } from "./text-direction";

interface TouchpointCardProps {
  readonly touchpoint: Touchpoint;
  readonly number: number;
  readonly look: CellLook;
  /** True where the column's head already says number and name. */
  readonly nameless?: boolean;
}

/** The card; `data-number` joins it with its point on the curve. */
export function TouchpointCard({ touchpoint, number, look, nameless = false }: TouchpointCardProps): JSX.Element {
  const { words, links, scale } = look;
  const level = touchpoint.emotion?.level;
  const name = touchpoint.name;
  return (
    <div key={touchpoint.path} class={`cjm-card ${bandClass(level, scale)}${touchpoint.moment ? " is-moment" : ""}${nameless ? " is-nameless" : ""}`} data-number={number} data-spoken={nameless ? undefined : words.map.touchpointNumber(number)} data-path={touchpoint.path}>
      {nameless ? null : (
        <div class="cjm-card-name" dir={directionOf(name ?? "", look.rightToLeft)}>
          {name === undefined ? <span class="cjm-unnamed">{words.map.unnamedTouchpoint}</span> : inlineText(name, links)}
          {CardLevel({ touchpoint, look })}
        </div>
      )}
      {CardFacts({ touchpoint, nameless, look })}
    </div>
  );
}

/** The level and the mark of a moment of truth; an unscored touchpoint says so aloud. */
function CardLevel({ touchpoint, look }: { readonly touchpoint: Touchpoint; readonly look: CellLook }): JSX.Element {
  const { words, scale } = look;
  const level = touchpoint.emotion?.level;
  return (
    <span class="cjm-card-level">
      {touchpoint.moment && touchpoint.momentLabel === undefined ? Icon({ shape: Sparkles, class: "cjm-moment-icon", label: words.map.moment }) : null}
      {level === undefined ? <span class="cjm-aside cjm-unscored">{words.map.notScored}</span> : levelText(level, scale, words.language)}
    </span>
  );
}

/** What stands under the name; nothing when there is nothing to say. Without a name it begins with the level. */
function CardFacts({ touchpoint, nameless, look }: { readonly touchpoint: Touchpoint; readonly nameless: boolean; readonly look: CellLook }): JSX.Element | null {
  const { words, links } = look;
  const feeling = touchpoint.emotion?.feeling;
  const { channels, momentLabel, variants, personas } = touchpoint;
  if (!nameless && channels.length === 0 && momentLabel === undefined && feeling === undefined && variants.length === 0 && personas.length === 0) return null;
  return (
    <div class="cjm-card-facts">
      {nameless ? CardLevel({ touchpoint, look }) : null}
      {channels.map((channel) => channelChip(channel, look))}
      {momentLabel === undefined ? null : (
        <span class="cjm-fact cjm-moment">
          {Icon({ shape: Sparkles, label: words.map.moment })}
          <span>{inlineText(momentLabel, links)}</span>
        </span>
      )}
      {feeling === undefined ? null : <span class="cjm-fact cjm-feeling">{inlineText(feeling, links)}</span>}
      {variants.length === 0 ? null : (
        <span class="cjm-fact">{Icon({ shape: GitFork, label: words.map.variants("") })}{variants.join(words.map.listJoin)}</span>
      )}
      {personas.length === 0 ? null : (
        <span class="cjm-fact">{Icon({ shape: UserRound, label: words.map.takesPart("") })}{personas.map(linkName).join(words.map.listJoin)}</span>
      )}
    </div>
  );
}
