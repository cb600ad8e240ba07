/**
 * A touchpoint renamed on the map: evidence whose observations name it by its old name is offered the new one. It reads
 * caches to find such notes and writes through the gateway; the journey itself is not its business.
 */
import type { TFile } from "obsidian";
import type { Edit } from "../journey/edit";
import { parsePath } from "../journey/join-path";
import { normaliseKey } from "../journey/normalise-key";
import { readJourney } from "../journey/read-journey";
import { seenAt } from "../journey/seen-at";
import { addTargets } from "../journey/summary-values";
import type { RawChange } from "../note/raw-change";
import type { MapEntry, MapNode, TreeNode } from "../note/tree";
import { ask } from "./ask-modal";
import type { NoteHost } from "./map-host";
import { readFields } from "./read-fields";
import { begin, report } from "./report";

interface Renaming {
  readonly from: string;
  readonly to: string;
  /** The stage an observation must name; undefined when the touchpoint's name is enough. */
  readonly stage: string | undefined;
}

export class TouchpointRenames {
  constructor(private readonly host: NoteHost) {}

  /** Looks at edits just written to `file`, whose text was `textBefore`, and offers what follows from them. */
  follow(file: TFile, textBefore: string | undefined, edits: readonly Edit[]): void {
    if (textBefore === undefined || edits.length !== 1 || this.host.settings().updateLinks === "never") return;
    const renaming = edits[0] === undefined ? undefined : this.readRenaming(file, textBefore, edits[0]);
    if (renaming !== undefined) begin(() => this.offer(file, renaming), this.host.words.app.failures.mendLinks);
  }

  private readRenaming(file: TFile, textBefore: string, edit: Edit): Renaming | undefined {
    if (edit.kind !== "set" || typeof edit.value !== "string") return undefined;
    const [stages, stageIndex, touchpoints, index, name, more] = parsePath(edit.path) ?? [];
    if (stages !== "stages" || typeof stageIndex !== "number" || touchpoints !== "touchpoints" || typeof index !== "number") return undefined;
    if ((name !== undefined && name !== "name") || more !== undefined) return undefined;
    const note = this.host.readings.read(file, textBefore);
    const from = edit.was?.text ?? seenAt(note, edit.path);
    if (from === undefined || from === edit.value) return undefined;
    const { journey } = readJourney(note, { tags: [], noteTags: this.host.noteTags() });
    const twice = journey.stages.flatMap((stage) => stage.touchpoints).filter((touchpoint) => touchpoint.name === from).length > 1;
    return { from, to: edit.value, stage: twice ? (journey.stages[stageIndex]?.name ?? "") : undefined };
  }

  private async offer(journey: TFile, renaming: Renaming): Promise<void> {
    const { app, words, writer, settings, useLinkUpdates } = this.host;
    const notes = this.evidenceOf(journey, renaming);
    if (notes.length === 0) return;
    const text = words.app.mending;
    if (settings().updateLinks !== "always") {
      const answer = await ask(app, {
        title: text.observationsHeading,
        sentences: [text.observationsQuestion(renaming.from, renaming.to, notes.length)],
        answers: [
          { text: text.update, answer: "update" },
          { text: text.always, answer: "always" },
          { text: text.notNow, answer: "not-now" },
        ],
      });
      if (answer === "always") await useLinkUpdates("always");
      if (answer !== "update" && answer !== "always") return;
    }
    for (const note of notes) {
      const outcome = await writer.rewrite(note, text.observationsLabel, ({ root }) => (root === undefined ? [] : observationChanges(root, renaming)));
      if (!outcome.written) report(undefined, outcome.sentence);
    }
  }

  /** The evidence notes of a journey that name the touchpoint, by their caches. */
  private evidenceOf(journey: TFile, renaming: Renaming): TFile[] {
    const { app, index } = this.host;
    return index.evidence().flatMap(({ path }) => {
      const file = app.vault.getFileByPath(path);
      const frontmatter = file === null ? undefined : app.metadataCache.getFileCache(file)?.frontmatter;
      if (file === null || frontmatter === undefined) return [];
      const targets = new Set<string>();
      addTargets(field(frontmatter, "journey"), targets);
      const leadsHere = [...targets].some((target) => app.metadataCache.getFirstLinkpathDest(target, path) === journey);
      const observations = field(frontmatter, "observations");
      const listed: readonly unknown[] = Array.isArray(observations) ? observations : [observations];
      const named = listed.some((one) => names(field(readFields(one), "touchpoint"), field(readFields(one), "stage"), renaming));
      return leadsHere && named ? [file] : [];
    });
  }
}

/** The changes of an evidence note that give its observations the touchpoint's new name. */
export function observationChanges(root: MapNode, renaming: Renaming): RawChange[] {
  const changes: RawChange[] = [];
  root.entries.forEach((entry, index) => {
    if (normaliseKey(entry.key) !== "observations") return;
    const { value } = entry;
    const items: readonly TreeNode[] = value.kind === "list" ? value.items : [value];
    items.forEach((item, position) => {
      if (item.kind !== "map") return;
      const at = value.kind === "list" ? [index, position] : [index];
      const place = item.entries.findIndex(({ key }) => normaliseKey(key) === "touchpoint");
      const stage = item.entries.find(({ key }) => normaliseKey(key) === "stage");
      if (names(textIn(item.entries[place]), textIn(stage), renaming)) changes.push({ kind: "set", at: [...at, place], value: renaming.to });
    });
  });
  return changes;
}

function textIn(entry: MapEntry | undefined): string | undefined {
  return entry?.value.kind === "scalar" ? entry.value.source : undefined;
}

function names(touchpoint: unknown, stage: unknown, renaming: Renaming): boolean {
  const same = (one: unknown, other: string): boolean => (typeof one === "string" || typeof one === "number") && String(one).trim() === other.trim();
  return same(touchpoint, renaming.from) && (renaming.stage === undefined || same(stage, renaming.stage));
}

function field(fields: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.entries(fields).find(([key]) => normaliseKey(key) === name)?.[1];
}
