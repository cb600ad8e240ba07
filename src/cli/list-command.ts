/** `cjm list`: the journeys and personas found, with counts. */
import { countJourney } from "../insight/journey-counts";
import type { TerminalWords } from "../i18n/terminal-words";
import { linkLookupTarget } from "../journey/read-link";
import { kindText } from "../render/kind-text";
import { placeOfMap, type AskedNote, type FoundJourney, type NoteReader } from "./gather-journeys";
import type { PrintFormat } from "./read-arguments";
import type { ShareOf, UnreadableNote } from "./share";
import type { Terminal } from "./terminal";

interface ListedJourney {
  readonly file: string;
  readonly title: string;
  readonly status: "map" | "not-yet" | "broken";
  readonly mapIn: "properties" | "body" | null;
  readonly type: string | null;
  readonly state: string | null;
  readonly personas: readonly string[];
  readonly stages: number;
  readonly touchpoints: number;
  readonly barriers: number;
  readonly solutions: number;
  readonly problems: { readonly error: number; readonly warning: number; readonly info: number };
}

interface ListedPersona {
  readonly file: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
  /** How many of the journeys listed link this note. */
  readonly journeys: number;
}

function listJourney(found: FoundJourney): ListedJourney {
  const { shown, name, reading: { status, journey, problems } } = found;
  const { stages, touchpoints, barriers, solutions } = countJourney(journey);
  const severities = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) severities[severity]++;
  const state = journey.state === undefined ? null : journey.state.kind === "other" ? journey.state.text : journey.state.kind;
  return {
    file: shown, title: journey.title ?? name, status, mapIn: placeOfMap(found) ?? null, type: journey.type ?? null, state,
    personas: journey.personas.map((persona) => persona.name), stages, touchpoints, barriers, solutions, problems: severities,
  };
}

/** The notes a journey's personas link, by absolute path, each once. */
function linkedFiles({ vault, vaultPath, reading }: FoundJourney): ReadonlySet<string> {
  const files = new Set<string>();
  for (const { link } of reading.journey.personas) {
    const target = linkLookupTarget(link);
    const path = target === undefined ? undefined : vault.resolve(target, vaultPath);
    if (path !== undefined) files.add(vault.fileOf(path));
  }
  return files;
}

function journeyLine(listed: ListedJourney, words: TerminalWords): string {
  const { map, terminal } = words;
  const { error, warning, info } = listed.problems;
  const problems = error + warning + info;
  const counts = listed.status === "broken" ? [terminal.broken] : listed.status === "not-yet" ? [terminal.noMapYet] : [terminal.stages(listed.stages), terminal.touchpoints(listed.touchpoints)];
  const type = listed.type === null ? null : kindText(listed.type, words);
  const state = listed.state === "as-is" || listed.state === "to-be" ? map.states[listed.state] : listed.state;
  const facts = [type, state, ...counts, listed.mapIn === "body" ? terminal.mapInText : null, listed.personas.join(", "), problems === 0 ? null : terminal.problems(problems)];
  return `  ${listed.file}: ${facts.filter((fact) => fact !== null && fact !== "").join(" · ")}`;
}

/** One note of the list: a journey with the notes its personas link, a persona, or both in two entries. */
export type ListedNote =
  | { readonly kind: "journey"; readonly file: string; readonly listed: ListedJourney; readonly linked: readonly string[] }
  | { readonly kind: "persona"; readonly file: string; readonly absolute: string; readonly listed: Omit<ListedPersona, "journeys"> };

/** Reads the notes of one share and keeps what a list says of them. */
export function readForList(notes: readonly AskedNote[], reader: NoteReader, shares: number): ShareOf<ListedNote> {
  const found: ListedNote[] = [];
  const unreadable: UnreadableNote[] = [];
  reader.read(
    notes,
    {
      journey: (journey) => found.push({ kind: "journey", file: journey.shown, listed: listJourney(journey), linked: [...linkedFiles(journey)] }),
      persona: ({ file, shown, persona: { name, aliases, role } }) => found.push({ kind: "persona", file: shown, absolute: file, listed: { file: shown, name, aliases, role: role ?? null } }),
      unreadable: ({ shown }, reason) => unreadable.push({ file: shown, reason }),
    },
    shares,
  );
  return { found, unreadable };
}

/** Prints the journeys and personas read. Gives the exit code: 1 when a note could not be read, else 0. */
export function printList({ found, unreadable }: ShareOf<ListedNote>, format: PrintFormat, terminal: Terminal, words: TerminalWords): 0 | 1 {
  const linkCounts = new Map<string, number>();
  for (const note of found) if (note.kind === "journey") for (const file of note.linked) linkCounts.set(file, (linkCounts.get(file) ?? 0) + 1);
  const journeys = found.flatMap((note) => (note.kind === "journey" ? [note.listed] : []));
  const personas = found.flatMap((note): ListedPersona[] => (note.kind === "persona" ? [{ ...note.listed, journeys: linkCounts.get(note.absolute) ?? 0 }] : []));
  if (format === "json") {
    terminal.out(`${JSON.stringify({ format: 1, journeys, personas }, null, 2)}\n`);
  } else {
    const personaLines = personas.map((persona) => `  ${persona.file}: ${[persona.role, words.terminal.inJourneys(persona.journeys)].filter((fact) => fact !== null).join(" · ")}`);
    const lines = [words.terminal.listJourneys(journeys.length), ...journeys.map((listed) => journeyLine(listed, words)), "", words.terminal.listPersonas(personas.length), ...personaLines];
    terminal.out(`${lines.join("\n")}\n`);
  }
  return unreadable.length > 0 ? 1 : 0;
}
