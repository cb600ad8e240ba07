/** How a link is called where it is only named, and what it is called by when it is followed. */
import type { Link } from "../journey/journey";

/** The alias, else the note's name without folders, else the text. */
export function linkName(link: Link): string {
  if (link.alias !== undefined && link.alias !== "") return link.alias;
  return link.kind === "text" || link.external ? link.target : (link.target.split("/").at(-1) ?? link.target).replace(/\.md$/i, "");
}

/** The target with its subpath, as a resolver and the app expect it. */
export function linkTarget(link: Link): string {
  return `${link.target}${link.subpath ?? ""}`;
}
