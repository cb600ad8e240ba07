/**
 * How the entries of one cell are written in a table that leaves us, and read back without loss: an entry a line, its
 * touchpoint's number first, what belongs to it indented below. It knows no rows, no columns and no file format.
 */

/** Something an entry says besides its text: `↳ Why: it stands only in the spec sheet`. */
export interface CellFact {
  readonly label: string;
  readonly value: string;
}

/** One entry of a cell. */
export interface CellEntry {
  /** The number of its touchpoint in the whole journey, from 1; undefined when it belongs to the stage. */
  readonly number: number | undefined;
  readonly text: string;
  readonly facts: readonly CellFact[];
}

/** A blank that no reader of HTML, Markdown or sheets takes away. */
const indent = "\u2003";
const factMark = "↳";
/** Begins the label of a row that says something of the map as a whole and belongs to no stage. */
export const frameMark = factMark;
/** Text that would be taken for our own signs, or for a blank line, gets a backslash in front; so does text that has one already. */
const ambiguousStart = /^\\*(?:[\s↳]|&emsp;|$)/;
const ambiguousNumber = /^(\d{1,6}\\*)\.(?=\s|$)/;
const lineEnd = /\r\n?|\n/;

function guardStart(line: string): string {
  return ambiguousStart.test(line) ? `\\${line}` : line;
}

function unguardStart(line: string): string {
  return line.startsWith("\\") && ambiguousStart.test(line) ? line.slice(1) : line;
}

/** A label ends at its first colon, so its own colons get a backslash, as its backslashes do. */
function spellFact({ label, value }: CellFact): string {
  const [first = "", ...rest] = value.split(lineEnd);
  const name = label.replace(/\s+/g, " ").replace(/[\\:]/g, "\\$&");
  return [`${indent}${factMark} ${name}: ${first}`.trimEnd(), ...rest.map((line) => indent + indent + guardStart(line))].join("\n");
}

function spellEntry({ number, text, facts }: CellEntry): string {
  const [first = "", ...rest] = text.split(lineEnd);
  const alone = first === "" && rest.length === 0;
  const head = number !== undefined
    ? first === "" ? `${number}.` : `${number}. ${guardStart(first)}`
    : guardStart(first).replace(ambiguousNumber, "$1\\.");
  const lines = rest.map((line) => indent + guardStart(line));
  const below = facts.map(spellFact);
  if (alone && number === undefined && below.length > 0) return below.join("\n").slice(indent.length);
  return [head, ...lines, ...below].join("\n");
}

/** The text of a cell, lines parted by `\n`; nothing for no entries. `readEntries` gives the entries back. */
export function spellEntries(entries: readonly CellEntry[]): string {
  return entries.map(spellEntry).join("\n");
}

interface OpenEntry {
  readonly number: number | undefined;
  text: string;
  readonly facts: { label: string; value: string }[];
}

function readFact(line: string): { label: string; value: string } {
  const said = line.slice(factMark.length).trimStart();
  const [, label = said, value = ""] = /^((?:\\.|[^\\:])*):(?: (.*))?$/s.exec(said) ?? [];
  return { label: label.replace(/\\(.)/g, "$1"), value };
}

function readHead(line: string): OpenEntry {
  if (line.startsWith(factMark)) return { number: undefined, text: "", facts: [readFact(line)] };
  const [whole, digits] = /^(\d{1,6})\.(?: |$)/.exec(line) ?? [];
  if (whole !== undefined) return { number: Number(digits), text: unguardStart(line.slice(whole.length)), facts: [] };
  const text = unguardStart(line).replace(/^(\d{1,6}\\*)\\\.(?=\s|$)/, "$1.");
  return { number: undefined, text, facts: [] };
}

function readBelow(entry: OpenEntry, line: string): void {
  const fact = entry.facts.at(-1);
  if (line.startsWith(factMark)) entry.facts.push(readFact(line));
  else if (fact === undefined) entry.text += `\n${unguardStart(line)}`;
  else fact.value += `\n${unguardStart(line.startsWith(indent) ? line.slice(indent.length) : line)}`;
}

/** The entries of a cell that `spellEntries` wrote. Any text gives entries; a blank cell gives none. */
export function readEntries(cell: string): CellEntry[] {
  const entries: OpenEntry[] = [];
  if (cell.trim() === "") return entries;
  for (const line of cell.split(lineEnd)) {
    const last = entries.at(-1);
    if (line.startsWith(indent) && last !== undefined) readBelow(last, line.slice(indent.length));
    else if (line.trim() !== "") entries.push(readHead(line));
  }
  return entries;
}
