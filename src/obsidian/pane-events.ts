/** What a map in a pane tells, handed on to the app: links, the way to the Markdown, the density. It draws nothing. */
import type { TFile } from "obsidian";
import type { MapScreenEvents } from "../editor/map-screen-events";
import type { Density } from "../render/map-scene";
import { hoverLink, openLink, showLinkMenu } from "./link-actions";
import type { MapHost } from "./map-host";
import type { PaneOwner } from "./pane-owner";

/** The listeners for the map of `file`, whose path may change while the map stands. */
export function paneEvents(host: MapHost, file: TFile, owner: PaneOwner, chooseDensity: (density: Density) => void): MapScreenEvents {
  return {
    openLink: (target, event) => openLink(host, target, file.path, event),
    hoverLink: (target, element, event) => hoverLink(host, target, file.path, element, event, owner),
    linkMenu: (target, event) => showLinkMenu(host, target, file, event, owner.editable),
    chooseDensity,
    openMarkdown: (problem) => owner.openMarkdown(problem?.line),
  };
}
