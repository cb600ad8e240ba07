/**
 * Pictures on the web in an export that keeps them as typed: whoever opens the file loads them from there, which is worth
 * saying. It changes nothing.
 */
import type { Journey } from "../../journey/journey";
import { withoutCode } from "../markdown-cell";
import type { ExportLoss } from "./export-report";

/** From the bracket on that ends a picture's or a link's words. */
const webAddress = /\]\(\s*<?(https?:\/\/[^\s<>)]{1,2000})/giu;
const longestAlternative = 1000;

/** Looks back from each address: searching on from each `![` would take as long as there are many without an end. */
function addressesIn(text: string): string[] {
  const words = withoutCode(text);
  return [...words.matchAll(webAddress)].flatMap(({ 1: address, index }) => {
    const before = words.slice(Math.max(0, index - longestAlternative - 2), index);
    return address !== undefined && before.slice(before.lastIndexOf("]") + 1).includes("![") ? [address] : [];
  });
}

/** The places of the journey with a picture on the web that `exported` (Markdown) still holds, in order. */
export function webPictures({ stages, scenario, goal }: Journey, exported: string): ExportLoss[] {
  if (!/\]\(\s*<?https?:/iu.test(exported)) return [];
  const texts: (readonly [path: string, text: string])[] = [["scenario", scenario ?? ""], ["goal", goal ?? ""]];
  for (const stage of stages) {
    for (const thing of [stage, ...stage.touchpoints]) {
      texts.push([thing.path, thing.name ?? ""]);
      for (const { items } of thing.lanes) for (const { path, text, reason } of items) texts.push([path, `${text}\n${reason ?? ""}`]);
    }
  }
  return texts.flatMap(([path, text]) => (addressesIn(text).some((address) => exported.includes(`](${address}`) || exported.includes(`](<${address}`)) ? [{ code: "web-picture" as const, path }] : []));
}
