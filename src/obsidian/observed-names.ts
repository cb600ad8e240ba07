/**
 * A stage or touchpoint renamed on the map: evidence whose observations name it by its old name is offered the new one.
 * It reads caches to find such notes and writes through the gateway; the journey itself is not its business.
 */
import type { TFile } from "obsidian";
import type { Edit } from "../journey/edit";
import { renamingOf } from "../journey/follow-names";
import { normaliseKey } from "../journey/normalise-key";
import { isRenamed, observationChanges, type Renaming } from "../journey/observation-names";
import { readJourney } from "../journey/read-journey";
import { seenAt } from "../journey/seen-at";
import { addTargets } from "../journey/summary-values";
import { ask } from "./ask-modal";
import type { NoteHost } from "./note-host";
import { readFields } from "./read-fields";
import { begin, report } from "./report";

/** The path of a stage or touchpoint, or of its name. */
const renamedThing = /^(stages\[\d+\](?:\.touchpoints\[\d+\])?)(?:\.name)?$/;

export class ObservedNames {
  constructor(private readonly host: NoteHost) {}

  /** Looks at edits just written to `file`, whose text was `textBefore`, and offers what follows from them. */
  follow(file: TFile, textBefore: string | undefined, edits: readonly Edit[]): void {
    if (textBefore === undefined || this.host.settings().updateLinks === "never") return;
    const [edit, ...others] = edits.filter(({ kind }) => kind !== "check");
    const renaming = edit === undefined || others.length > 0 ? undefined : this.readRenaming(file, textBefore, edit);
    if (renaming !== undefined) begin(() => this.offer(file, renaming), this.host.words.app.failures.mendLinks);
  }

  private readRenaming(file: TFile, textBefore: string, edit: Edit): Renaming | undefined {
    if (edit.kind !== "set" || typeof edit.value !== "string") return undefined;
    const path = renamedThing.exec(edit.path)?.[1];
    if (path === undefined) return undefined;
    const note = this.host.readings.read(file, textBefore);
    const from = edit.was?.text ?? seenAt(note, path);
    if (from === undefined || from === edit.value) return undefined;
    const renaming = renamingOf(path, from, readJourney(note, { tags: [], noteTags: this.host.noteTags() }).journey);
    return renaming === undefined ? undefined : { ...renaming, to: edit.value };
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

  /** The evidence notes of a journey that name what was renamed, by their caches. */
  private evidenceOf(journey: TFile, renaming: Renaming): TFile[] {
    const { app, index } = this.host;
    return index.evidence().flatMap(({ path }) => {
      const file = app.vault.getFileByPath(path);
      const frontmatter = file === null ? undefined : app.metadataCache.getFileCache(file)?.frontmatter;
      // The journey's own observations were written together with the name.
      if (file === null || file === journey || frontmatter === undefined) return [];
      const targets = new Set<string>();
      addTargets(field(frontmatter, "journey"), targets);
      const leadsHere = [...targets].some((target) => app.metadataCache.getFirstLinkpathDest(target, path) === journey);
      const observations = field(frontmatter, "observations");
      const listed: readonly unknown[] = Array.isArray(observations) ? observations : [observations];
      const named = listed.some((one) => isRenamed(field(readFields(one), "touchpoint"), field(readFields(one), "stage"), renaming));
      return leadsHere && named ? [file] : [];
    });
  }
}

function field(fields: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.entries(fields).find(([key]) => normaliseKey(key) === name)?.[1];
}
