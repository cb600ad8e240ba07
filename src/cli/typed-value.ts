/** A value typed on the command line, which is YAML, as something to be written into a note. It knows no paths. */
import type { WriteValue } from "../note/raw-change";
import { readYamlValue } from "../note/read-yaml-value";
import { writeValueOf } from "../journey/write-words";

/** A link needs its quotes in a note, but hardly on a command line. */
const bareLink = /^!?\[\[[^[\]]+\]\]$/;

/**
 * The value a word stands for: `-1` a number, `10:00` and `"-1"` texts, `{name: Call}` a map, nothing or `null` null, a
 * bare `[[link]]` its text. A number not typed as numbers are written (`1.10`, `007`) stays the text it is. Undefined
 * when the word is no YAML.
 */
export function readTypedValue(word: string): WriteValue | undefined {
  if (bareLink.test(word.trim())) return word.trim();
  const node = readYamlValue(word);
  return node === undefined ? undefined : writeValueOf(node);
}
