/** The colour a persona's note asks for. It knows no themes: whoever draws mixes it until it can be seen. */
import type { PersonaCard } from "./map-scene";

/** `#rrggbb` or a plain name; undefined when the note gives none. */
export function personaColor(card: PersonaCard | undefined): string | undefined {
  const color = card?.persona?.color?.toLowerCase();
  if (color === undefined || !color.startsWith("#")) return color;
  return color.length < 6 ? `#${[...color.slice(1, 4)].map((digit) => digit + digit).join("")}` : color.slice(0, 7);
}
