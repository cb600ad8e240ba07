/** Links of a clipboard's HTML as Markdown: those that lead to a page, a letter or a note; all others are their words alone. */
import { decodeEntities } from "./html-tokens";

const target = /\bhref\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))/iu;
const allowed = /^(?:https?:\/\/[^\s/]|mailto:\S|obsidian:\/\/\S)/iu;

/** Where a tag `a` leads; undefined when it leads nowhere a note should. */
export function linkTarget(attributes: string): string | undefined {
  const found = target.exec(attributes.slice(0, 5000));
  const address = decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? "").trim();
  return allowed.test(address) ? address : undefined;
}

/** Words that lead somewhere, blanks outside of the link; words that are the address itself stay as they are. */
export function markdownLink(words: string, address: string): string {
  const inner = words.trim();
  if (inner === "" || inner.includes("](") || inner.includes("\n") || address.replace(/^mailto:|\/$/giu, "") === inner.replace(/\/$/u, "")) return words;
  const at = words.indexOf(inner);
  const label = inner.replace(/[[\]]/gu, (bracket) => `\\${bracket}`);
  const safe = address.replace(/[\s()<>|\\]/gu, (sign) => `%${(sign.codePointAt(0) ?? 0x20).toString(16).padStart(2, "0").toUpperCase()}`);
  return `${words.slice(0, at)}[${label}](${safe})${words.slice(at + inner.length)}`;
}
