/** Prints what was measured as a table: figure, target, verdict. It knows numbers and texts, not what was measured. */

/**
 * One line of the table. `target` is the most (`atMost`) or the least (`atLeast`) the value may be; without either the
 * line only informs. `note` holds absolute figures and conditions.
 */
export function toRow({ name, value, unit = "×", atMost, atLeast, aim, note = "" }) {
  const met = atMost !== undefined ? value <= atMost : atLeast !== undefined ? value >= atLeast : undefined;
  const show = (number) => (number === undefined ? "" : `${number >= 100 ? Math.round(number) : number.toFixed(2)} ${unit}`);
  return {
    name,
    value: show(value),
    target: atMost !== undefined ? `≤ ${show(atMost)}` : atLeast !== undefined ? `≥ ${show(atLeast)}` : "",
    verdict: met === undefined ? "–" : met ? (aim !== undefined && value <= aim ? "met, aim reached" : "met") : "MISSED",
    note,
  };
}

/** The rows as text with aligned columns. */
export function toTable(rows) {
  const head = { name: "what", value: "measured", target: "target", verdict: "verdict", note: "" };
  const columns = ["name", "value", "target", "verdict", "note"];
  const widths = columns.map((column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) => columns.map((column, place) => (column === "value" || column === "target" ? row[column].padStart(widths[place]) : row[column].padEnd(widths[place]))).join("  ").trimEnd();
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}
