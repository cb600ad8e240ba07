/** What every map drawn in the app needs around it, handed down as one value. It knows no particular map. */
import type { LinkMending } from "./link-mending";
import type { NoteHost } from "./note-host";
import type { ObservedNames } from "./observed-names";

export interface MapHost extends NoteHost {
  readonly mending: LinkMending;
  readonly observedNames: ObservedNames;
}

/** The type of our view, as stored in the workspace; never changes after a release. */
export const journeyViewType = "customer-journey-map";

/** The name under which hover previews know our links. */
export const hoverSource = "customer-journey-maps";
