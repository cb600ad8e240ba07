/** Channels with their pictures, as the author wrote them. */
import type { JSX } from "preact";
import { recogniseChannel } from "../insight/channel-catalogue";
import type { CellLook } from "./cell-look";
import { channelIcon } from "./channel-icons";
import { Icon } from "./icon";
import { inlineText } from "./inline/inline-text";

const plainChannel = /^[^[\]*_~=`!<#:]*$/;

/** One chip per channel; an unknown channel has only its name. `data-place` says online or offline where it is known. */
export function ChannelList({ channels, look }: { readonly channels: readonly string[]; readonly look: CellLook }): JSX.Element {
  return <>{channels.map((channel) => channelChip(channel, look))}</>;
}

/** The chips alone, for a caller that has children of its own beside them. */
export function channelChip(channel: string, { links }: CellLook): JSX.Element {
  const known = recogniseChannel(channel);
  const place = known?.online === undefined ? undefined : known.online ? "online" : "offline";
  return (
    <span class="cjm-channel" key={channel} data-place={place}>
      {known === undefined ? null : Icon({ shape: channelIcon(known.kind) })}
      {plainChannel.test(channel) ? channel : <span>{inlineText(channel, links)}</span>}
    </span>
  );
}
