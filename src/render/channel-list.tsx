/** Channels with their pictures, as the author wrote them. */
import type { JSX } from "preact";
import { recogniseChannel } from "../insight/channel-catalogue";
import { channelIcon } from "./channel-icons";
import { Icon } from "./icon";

/** One chip per channel; an unknown channel has only its name. `data-place` says online or offline where it is known. */
export function ChannelList({ channels }: { readonly channels: readonly string[] }): JSX.Element {
  return <>{channels.map(channelChip)}</>;
}

/** The chips alone, for a caller that has children of its own beside them. */
export function channelChip(channel: string): JSX.Element {
  const known = recogniseChannel(channel);
  const place = known?.online === undefined ? undefined : known.online ? "online" : "offline";
  return (
    <span class="cjm-channel" key={channel} data-place={place}>
      {known === undefined ? null : Icon({ shape: channelIcon(known.kind) })}
      {channel}
    </span>
  );
}
