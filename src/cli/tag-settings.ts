/** The tags in the plugin's saved settings. A damaged field falls back to its default and loses no other. */
import * as z from "zod/mini";
import { defaultNoteTags, type NoteTags } from "../journey/recognise-note";

const record = z.record(z.string(), z.unknown());
const list = z.array(z.unknown());

function readTags(value: unknown, fallback: readonly string[]): readonly string[] {
  const items = typeof value === "string" ? value.split(/[,;\s]+/) : list.safeParse(value).data;
  const tags = (items ?? []).filter((item) => typeof item === "string").map((tag) => tag.trim().replace(/^#+/, "")).filter((tag) => tag !== "");
  return tags.length === 0 ? fallback : tags;
}

/** Reads the text of the plugin's `data.json`. Throws when it is no JSON. */
export function readTagSettings(json: string): NoteTags {
  const data: unknown = JSON.parse(json.replace(/^\uFEFF/, ""));
  const tags = record.safeParse(record.safeParse(data).data?.["tags"]).data ?? {};
  return {
    journey: readTags(tags["journey"], defaultNoteTags.journey),
    persona: readTags(tags["persona"], defaultNoteTags.persona),
    evidence: readTags(tags["evidence"], defaultNoteTags.evidence),
  };
}
