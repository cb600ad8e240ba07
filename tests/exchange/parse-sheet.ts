/** A CSV parser of its own, as strict as RFC 4180: quotes, doubled quotes, line ends within quotes; a byte order mark is taken off. */
export function parseSheet(text: string, separator: string): string[][] {
  const source = text.replace(/^\uFEFF/, "");
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    let cell = "";
    if (source[at] === '"') {
      for (at += 1; source[at] !== '"' || source[at + 1] === '"'; at += source[at] === '"' ? 2 : 1) {
        if (at >= source.length) throw new Error("A quote is not closed.");
        cell += source[at];
      }
      at += 1;
    } else while (at < source.length && source[at] !== separator && source[at] !== "\r") cell += source[at++];
    row.push(cell);
    if (source[at] === separator) at += 1;
    else if (source.startsWith("\r\n", at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`What stands behind the cell at ${at}?`);
  }
  return rows;
}
