/** Which addresses a map may lead to or load. The one place that decides about schemes; it knows no vault. */

const scheme = /^\s*([a-z][a-z0-9+.-]*):/i;
const allowedOutside = new Set(["http", "https", "mailto", "obsidian"]);

/** The scheme of an address in lower case, undefined for a vault path. Blanks and controls inside are ignored, as browsers do. */
export function schemeOf(address: string): string | undefined {
  return scheme.exec(address.replace(/[\s\p{Control}]/gu, ""))?.[1]?.toLowerCase();
}

/** True for addresses outside the vault that a click may open: http, https, mailto, obsidian. */
export function isOutsideAddress(address: string): boolean {
  const found = schemeOf(address);
  return found !== undefined && allowedOutside.has(found);
}

/** True unless following the address would run code or smuggle a document: `javascript:`, `vbscript:`, `data:` other than a picture. */
export function isHarmlessAddress(address: string): boolean {
  const found = schemeOf(address);
  if (found === "data") return /^\s*data:image\//i.test(address);
  return found !== "javascript" && found !== "vbscript";
}
