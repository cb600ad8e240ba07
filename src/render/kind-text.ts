/** What kind of map it is, in the reader's words. */
import type { Words } from "../i18n/words";

/** The kind as written; a blueprint is called so in the reader's language. */
export function kindText(type: string, words: Words): string {
  return type === "blueprint" ? words.map.kinds.blueprint : type;
}
