/** What an entry of a lane can say besides its text: which properties, what each says now, how it is typed. Pure. */
import type { LaneItem } from "../../journey/journey";

/** The properties, in the order menus name them. */
export const itemProperties = ["value", "target", "unit", "status", "severity", "owner", "due", "impact", "effort", "weight", "solves", "measured", "informed", "reason"] as const;

export type ItemProperty = (typeof itemProperties)[number];

/** How a property is typed; a `list` stands line by line. */
export type PropertyKind = "text" | "line" | "date" | "number" | "list";

const numbers: readonly ItemProperty[] = ["value", "target", "severity", "impact", "effort", "weight"];

/** The property a detail drawn on the map names; undefined for a key no entry knows. */
export function knownProperty(key: string, item: LaneItem): ItemProperty | undefined {
  // What could not be read as its property is kept as any other key, under the same name.
  return item.others.some((other) => other.key === key) ? undefined : itemProperties.find((one) => one === key);
}

/** What the entry says there, as text; undefined when it says nothing. */
export function propertyText(item: LaneItem, key: ItemProperty): string | undefined {
  switch (key) {
    case "status":
    case "due":
      return item[key]?.text;
    case "informed":
      return item.informed.length === 0 ? undefined : item.informed.join("\n");
    default:
      return item[key] === undefined ? undefined : String(item[key]);
  }
}

/** How it is typed: a day in words stays words. */
export function propertyKind(item: LaneItem | undefined, key: ItemProperty): PropertyKind {
  if (numbers.includes(key)) return "number";
  if (key === "due") return item?.due !== undefined && item.due.iso === undefined ? "line" : "date";
  if (key === "measured") return item?.measured !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(item.measured) ? "line" : "date";
  if (key === "informed" || key === "solves") return "list";
  return key === "reason" ? "text" : "line";
}
