/**
 * Pictures on the web in an export that keeps them as typed: whoever opens the file loads them from there, which is worth
 * saying. It changes nothing.
 */
import type { Journey } from "../../journey/journey";
import type { ExportLoss } from "./export-report";

const webPicture = /!\[[^\]]{0,1000}\]\(\s*<?(https?:\/\/[^\s<>)]{1,2000})/giu;

function addressesIn(text: string): string[] {
  return [...text.replace(/(`+)[^`]*\1/gu, "").matchAll(webPicture)].map(([, address = ""]) => address);
}

/** The places of the journey with a picture on the web that `exported` (Markdown) still holds, in order. */
export function webPictures({ stages, scenario, goal }: Journey, exported: string): ExportLoss[] {
  if (!/!\[[^\]]*\]\(\s*<?https?:/iu.test(exported)) return [];
  const texts: (readonly [path: string, text: string])[] = [["scenario", scenario ?? ""], ["goal", goal ?? ""]];
  for (const stage of stages) {
    for (const thing of [stage, ...stage.touchpoints]) {
      texts.push([thing.path, thing.name ?? ""]);
      for (const { items } of thing.lanes) for (const { path, text, reason } of items) texts.push([path, `${text}\n${reason ?? ""}`]);
    }
  }
  return texts.flatMap(([path, text]) => (addressesIn(text).some((address) => exported.includes(`](${address}`) || exported.includes(`](<${address}`)) ? [{ code: "web-picture" as const, path }] : []));
}
