/** The head of a stage's columns: its name with the mean, and the facts beneath. Stateless. */
import { GitFork, LogOut, UserRound } from "lucide";
import type { JSX } from "preact";
import type { Stage } from "../journey/journey";
import type { StageLayout } from "../layout/map-layout";
import { type CellLook, sameLook } from "./cell-look";
import { ChannelList } from "./channel-list";
import { Icon } from "./icon";
import { InlineText } from "./inline/inline-text";
import { linkName } from "./link-name";
import { bandClass, NumberBadge } from "./number-badge";
import { meanText } from "./number-text";
import { still } from "./still";
import { directionOf } from "./text-direction";

interface StageHeaderProps {
  readonly layout: StageLayout;
  readonly look: CellLook;
  /** True where the second row names touchpoints, so that the mean stands in the first. */
  readonly byTouchpoint: boolean;
}

/** First row: the name over all the stage's columns. */
export const StageHeader = still(
  ({ layout, look, byTouchpoint }: StageHeaderProps) => {
    const { stage } = layout;
    return (
      <th class={stage.exit === undefined ? "cjm-stage" : "cjm-stage is-exit"} scope="col" colSpan={layout.columnCount} aria-colindex={layout.firstColumn + 2} data-path={stage.path} {...(look.interactive ? { tabIndex: -1 } : {})}>
        <div class="cjm-stage-name">
          {stage.exit === undefined ? null : <Icon shape={LogOut} />}
          <StageName stage={stage} look={look} />
          {byTouchpoint && stage.touchpoints.length > 0 ? <MeanBadge stage={stage} look={look} /> : null}
        </div>
        {byTouchpoint && stage.touchpoints.length > 0 && hasFacts(stage) ? <div class="cjm-stage-facts"><StageFacts stage={stage} look={look} uncounted /></div> : null}
      </th>
    );
  },
  (before, after) => before.byTouchpoint === after.byTouchpoint && sameHeader(before, after),
);

/** The name, or what an unnamed stage is called. */
export function StageName({ stage, look }: { readonly stage: Stage; readonly look: CellLook }): JSX.Element {
  if (stage.name === undefined) return <span class="cjm-unnamed">{look.words.map.unnamedStage}</span>;
  return <span class="cjm-stage-text" dir={directionOf(stage.name, look.rightToLeft)}><InlineText text={stage.name} links={look.links} /></span>;
}

/** The stage's level in a badge; nothing without score. */
export function MeanBadge({ stage, look }: { readonly stage: Stage; readonly look: CellLook }): JSX.Element | null {
  if (stage.level === undefined) return null;
  const text = meanText(stage.level, look.scale, look.words.language);
  return <span class={`cjm-mean ${bandClass(stage.level, look.scale)}`} role="img" aria-label={look.words.map.mean(text)}>{text}</span>;
}

/** Second row where columns are stages. A cell, not a header: it names nothing and may be empty. */
export const StageFactsCell = still(
  ({ layout, look }: Omit<StageHeaderProps, "byTouchpoint">) => (
    <td class="cjm-facts" aria-colindex={layout.firstColumn + 2} {...(look.interactive ? { tabIndex: -1 } : {})}>
      <div class="cjm-stage-facts"><MeanBadge stage={layout.stage} look={look} /><StageFacts stage={layout.stage} look={look} /></div>
    </td>
  ),
  sameHeader,
);

/** True when there is more to say of a stage than how many touchpoints it has. */
function hasFacts({ exit, variants, personas, channels, emotion }: Stage): boolean {
  return exit !== undefined || variants.length > 0 || personas.length > 0 || channels.length > 0 || emotion?.feeling !== undefined;
}

/** How many touchpoints unless they stand beneath, way out, channels, feeling, variants, who takes part. */
export function StageFacts({ stage, look, uncounted = false }: { readonly stage: Stage; readonly look: CellLook; readonly uncounted?: boolean }): JSX.Element {
  const words = look.words.map;
  const { exit, variants, personas, channels, emotion } = stage;
  return (
    <>
      {uncounted || stage.touchpoints.length === 0 ? null : <span class="cjm-fact">{words.touchpoints(stage.touchpoints.length)}</span>}
      {exit === undefined ? null : <span class="cjm-fact cjm-exit" dir="auto">{exit.kind === "other" ? words.exit(exit.text) : words.exits[exit.kind]}</span>}
      <ChannelList channels={channels} look={look} />
      {emotion?.feeling === undefined ? null : <span class="cjm-fact cjm-feeling"><InlineText text={emotion.feeling} links={look.links} /></span>}
      {variants.length === 0 ? null : <span class="cjm-fact"><Icon shape={GitFork} label={words.variants("")} />{variants.join(words.listJoin)}</span>}
      {personas.length === 0 ? null : <span class="cjm-fact"><Icon shape={UserRound} label={words.takesPart("")} />{personas.map(linkName).join(words.listJoin)}</span>}
    </>
  );
}

/** Second row where columns are touchpoints: one head for each. */
export const TouchpointHeads = still(
  ({ layout, look }: Omit<StageHeaderProps, "byTouchpoint">) => {
    const { stage, firstColumn, firstNumber } = layout;
    if (stage.touchpoints.length === 0) return <StageFactsCell layout={layout} look={look} />;
    return stage.touchpoints.map((touchpoint, touchpointIndex) => (
      <th key={touchpoint.path} class="cjm-facts cjm-touchpoint-head" scope="col" aria-colindex={firstColumn + touchpointIndex + 2} data-path={touchpoint.path} {...(look.interactive ? { tabIndex: -1 } : {})}>
        <div class="cjm-touchpoint-name">
          <NumberBadge number={firstNumber + touchpointIndex} level={touchpoint.emotion?.level} scale={look.scale} />
          {touchpoint.name === undefined ? <span class="cjm-unnamed">{look.words.map.unnamedTouchpoint}</span> : <span dir={directionOf(touchpoint.name, look.rightToLeft)}><InlineText text={touchpoint.name} links={look.links} /></span>}
        </div>
      </th>
    ));
  },
  sameHeader,
);

function sameHeader(before: Omit<StageHeaderProps, "byTouchpoint">, after: Omit<StageHeaderProps, "byTouchpoint">): boolean {
  const [old, now] = [before.layout, after.layout];
  return old.stage === now.stage && old.firstColumn === now.firstColumn && old.columnCount === now.columnCount && old.firstNumber === now.firstNumber && sameLook(before.look, after.look);
}
