/** Yes and no as people type them in two languages. It does not know which property asks. */

const yes: ReadonlySet<string> = new Set(["yes", "true", "on", "x", "y", "да", "1", "✓", "✔", "✅", "+"]);
const no: ReadonlySet<string> = new Set(["no", "false", "off", "n", "нет", "0", "", "-", "—"]);

/** `true`, `false`, or undefined for any other text. */
export function readYesNo(text: string): boolean | undefined {
  const folded = text.trim().toLowerCase();
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : undefined;
}
