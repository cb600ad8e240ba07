/** Channels as one line with commas. */

/** The channels of a text with commas, each once, in order. */
export function splitChannels(text: string): string[] {
  return [...new Set(text.split(/[,;\n]/).map((part) => part.trim()).filter((part) => part !== ""))];
}
