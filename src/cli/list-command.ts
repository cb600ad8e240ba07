/** `cjm list`: the journeys and personas found, with counts. */
import { countJourney } from "../insight/journey-counts";
import type { Words } from "../i18n/words";
import { linkLookupTarget } from "../journey/read-link";
import type { FoundJourney, Gathered, NoteReader } from "./gather-journeys";
import type { PrintFormat } from "./read-arguments";
import type { Terminal } from "./terminal";

interface ListedJourney {
  readonly file: string;
  readonly title: string;
  readonly status: "map" | "not-yet" | "broken";
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

function listJourney({ shown, name, reading: { status, journey, problems } }: FoundJourney): ListedJourney {
  const { stages, touchpoints, barriers, solutions } = countJourney(journey);
  const severities = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) severities[severity]++;
  const state = journey.state === undefined ? null : journey.state.kind === "other" ? journey.state.text : journey.state.kind;
  return {
    file: shown, title: journey.title ?? name, status, type: journey.type ?? null, state,
    personas: journey.personas.map((persona) => persona.name), stages, touchpoints, barriers, solutions, problems: severities,
  };
}

/** How many journeys link each note, by its absolute path. */
function countLinks(journeys: readonly FoundJourney[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { vault, vaultPath, reading } of journeys) {
    const files = new Set<string>();
    for (const { link } of reading.journey.personas) {
      const target = linkLookupTarget(link);
      const path = target === undefined ? undefined : vault.resolve(target, vaultPath);
      if (path !== undefined) files.add(vault.fileOf(path));
    }
    for (const file of files) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}

function listAll({ journeys, personas }: Gathered): { journeys: ListedJourney[]; personas: ListedPersona[] } {
  const links = countLinks(journeys);
  return {
    journeys: journeys.map(listJourney),
    personas: personas.map(({ file, shown, persona }) => ({ file: shown, name: persona.name, aliases: persona.aliases, role: persona.role ?? null, journeys: links.get(file) ?? 0 })),
  };
}

function journeyLine(listed: ListedJourney, { terminal }: Words): string {
  const { error, warning, info } = listed.problems;
  const problems = error + warning + info;
  const counts = listed.status === "broken" ? [terminal.broken] : listed.status === "not-yet" ? [terminal.noMapYet] : [terminal.stages(listed.stages), terminal.touchpoints(listed.touchpoints)];
  const facts = [listed.type, listed.state, ...counts, listed.personas.join(", "), problems === 0 ? null : terminal.problems(problems)];
  return `  ${listed.file}: ${facts.filter((fact) => fact !== null && fact !== "").join(" · ")}`;
}

/** Prints the journeys and personas under the paths. Gives the exit code: 1 when a note could not be read, else 0. */
export function runList(paths: readonly string[], format: PrintFormat, reader: NoteReader, terminal: Terminal, words: Words): 0 | 1 {
  const gathered = reader.gather(paths);
  const { journeys, personas } = listAll(gathered);
  if (format === "json") {
    terminal.out(`${JSON.stringify({ format: 1, journeys, personas }, null, 2)}\n`);
  } else {
    const personaLines = personas.map((persona) => `  ${persona.file}: ${[persona.role, words.terminal.inJourneys(persona.journeys)].filter((fact) => fact !== null).join(" · ")}`);
    const lines = [words.terminal.listJourneys(journeys.length), ...journeys.map((listed) => journeyLine(listed, words)), "", words.terminal.listPersonas(personas.length), ...personaLines];
    terminal.out(`${lines.join("\n")}\n`);
  }
  return gathered.unreadable > 0 ? 1 : 0;
}
