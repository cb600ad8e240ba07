/** An imported map in few words, for tests that look at where things went. */
import type { Imported } from "../../../src/exchange/import/import-report";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { importTable } from "./import-at-once";
import { readMarkdownTables } from "../../../src/exchange/import/read-markdown-tables";
import type { ImportChoices } from "../../../src/exchange/import/import-report";
import type { ImportedTouchpoint } from "../../../src/exchange/import/imported-map";

function thingOf({ name, channels, emotion, personas, lanes }: ImportedTouchpoint): Record<string, unknown> {
  return {
    name,
    ...(channels.length === 0 ? {} : { channels }),
    ...(emotion === undefined ? {} : { emotion }),
    ...(personas.length === 0 ? {} : { personas }),
    ...Object.fromEntries(lanes.map(({ key, items }) => [key, items])),
  };
}

/** Stages with what they hold; a touchpoint that is only a name is that name. */
export function outlineOf(imported: Imported | undefined): unknown[] {
  return (imported?.map.stages ?? []).map((stage) => ({
    ...thingOf(stage),
    ...(stage.touchpoints.length === 0
      ? {}
      : { touchpoints: stage.touchpoints.map((one) => (Object.keys(thingOf(one)).length === 1 ? one.name : thingOf(one))) }),
  }));
}

/** The first table of a Markdown text as a map. */
export function tableOf(text: string, choices: ImportChoices = {}): Imported | undefined {
  const [table] = finishSteps(readMarkdownTables(text));
  return table === undefined ? undefined : importTable(table, choices);
}

export function remarksOf(imported: Imported | undefined): string[] {
  return (imported?.report.remarks ?? []).map(({ code }) => code);
}
