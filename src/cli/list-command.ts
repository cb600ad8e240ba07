/** `cjm list`: the journeys and personas found, with counts. */
import { countJourney } from "../insight/journey-counts";
import type { Words } from "../i18n/words";
import { linkLookupTarget } from "../journey/read-link";
import type { Persona } from "../persona/persona";
import type { FoundJourney, NoteReader } from "./gather-journeys";
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

function journeyLine(listed: ListedJourney, { terminal }: Words): string {
  const { error, warning, info } = listed.problems;
  const problems = error + warning + info;
  const counts = listed.status === "broken" ? [terminal.broken] : listed.status === "not-yet" ? [terminal.noMapYet] : [terminal.stages(listed.stages), terminal.touchpoints(listed.touchpoints)];
  const facts = [listed.type, listed.state, ...counts, listed.personas.join(", "), problems === 0 ? null : terminal.problems(problems)];
  return `  ${listed.file}: ${facts.filter((fact) => fact !== null && fact !== "").join(" · ")}`;
}

/** Prints the journeys and personas under the paths. Gives the exit code: 1 when a note could not be read, else 0. */
export function runList(paths: readonly string[], format: PrintFormat, reader: NoteReader, terminal: Terminal, words: Words): 0 | 1 {
  const journeys: ListedJourney[] = [];
  const linkCounts = new Map<string, number>();
  const found: { readonly file: string; readonly shown: string; readonly persona: Persona }[] = [];
  const unreadable = reader.read(paths, {
    journey: (journey) => {
      journeys.push(listJourney(journey));
      for (const file of linkedFiles(journey)) linkCounts.set(file, (linkCounts.get(file) ?? 0) + 1);
    },
    persona: ({ file, shown, persona }) => found.push({ file, shown, persona }),
  });
  const personas: ListedPersona[] = found.map(({ file, shown, persona }) => ({
    file: shown, name: persona.name, aliases: persona.aliases, role: persona.role ?? null, journeys: linkCounts.get(file) ?? 0,
  }));
  if (format === "json") {
    terminal.out(`${JSON.stringify({ format: 1, journeys, personas }, null, 2)}\n`);
  } else {
    const personaLines = personas.map((persona) => `  ${persona.file}: ${[persona.role, words.terminal.inJourneys(persona.journeys)].filter((fact) => fact !== null).join(" · ")}`);
    const lines = [words.terminal.listJourneys(journeys.length), ...journeys.map((listed) => journeyLine(listed, words)), "", words.terminal.listPersonas(personas.length), ...personaLines];
    terminal.out(`${lines.join("\n")}\n`);
  }
  return unreadable > 0 ? 1 : 0;
}
