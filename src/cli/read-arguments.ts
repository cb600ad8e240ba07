/** The words of a command line as one command with its choices, or the sentence that says what was not understood. */
import { parseArgs } from "node:util";
import { terminalWordsFor, type TerminalWords } from "../i18n/terminal-words";
import { languageOf, type Language } from "../i18n/words";
import { Misunderstood } from "./misunderstood";
import type { ImportCommandChoices } from "./import-command";
import { importFormats } from "./import-formats";
import { readEdit, type EditChoices } from "./read-edit-arguments";
import { renderFormats, type RenderFormat } from "./render-formats";

export type PrintFormat = "text" | "json";

interface Choices {
  readonly paths: readonly string[];
  readonly language: Language;
  /** Tags of journeys, undefined when the vault's settings decide. */
  readonly tags: readonly string[] | undefined;
}

export type Command =
  | { readonly name: "help"; readonly language: Language }
  | { readonly name: "version"; readonly language: Language }
  | (Choices & { readonly name: "render"; readonly out: string; readonly formats: readonly RenderFormat[]; readonly theme: "light" | "dark"; readonly controls: boolean })
  | (Choices & { readonly name: "check"; readonly format: PrintFormat })
  | (Choices & { readonly name: "list"; readonly format: PrintFormat })
  | (EditChoices & { readonly name: "edit"; readonly tags: undefined })
  | (ImportCommandChoices & { readonly name: "import"; readonly tags: undefined })
  | { readonly name: "misunderstood"; readonly language: Language; readonly message: string };

const options = {
  out: { type: "string", short: "o" },
  format: { type: "string", short: "f", multiple: true },
  theme: { type: "string" },
  controls: { type: "boolean" },
  lang: { type: "string" },
  tag: { type: "string", multiple: true },
  at: { type: "string" },
  from: { type: "string" },
  map: { type: "string" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

const printFormats = ["text", "json"] as const;
const themes = ["light", "dark"] as const;
const languages = ["en", "ru"] as const;
const commonOptions = ["lang", "tag", "help", "version"];
const optionsOf = {
  render: [...commonOptions, "out", "format", "theme", "controls"],
  check: [...commonOptions, "format"],
  list: [...commonOptions, "format"],
  edit: ["lang", "at", "dry-run", "help", "version"],
  import: ["lang", "from", "map", "out", "help", "version"],
} as const;
const switches: readonly string[] = ["dry-run", "controls"];
/** A word such as `-1` or `- a` is a value, not an option. */
const dashedValue = /^--?[^a-z-]/i;
/** Put before such words while options are looked for; no command line can hold it. */
const valueMark = "\0";

function choose<Choice extends string>(option: string, value: string, known: readonly Choice[], words: TerminalWords): Choice {
  const found = known.find((choice) => choice === value.trim().toLowerCase());
  if (found === undefined) throw new Misunderstood(words.terminal.unknownChoice(option, value, known));
  return found;
}

function splitList(values: readonly string[]): string[] {
  return values.flatMap((value) => value.split(",")).map((value) => value.trim()).filter((value) => value !== "");
}

/** The language of the environment: the first of LC_ALL, LC_MESSAGES and LANG that is set. */
export function environmentLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  return languageOf([environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find((value) => value !== undefined && value !== ""));
}

interface TypedWords {
  readonly positionals: readonly string[];
  /** Every value an option was given, by its long name. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly typedNames: readonly { readonly name: string; readonly raw: string; readonly value: string | undefined }[];
}

/** Takes the words apart without judging them, so that what is wrong can be said in the reader's language. */
function takeApart(words: readonly string[]): TypedWords {
  const args = words.map((word) => (dashedValue.test(word) ? valueMark + word : word));
  const unmarked = (word: string) => (word.startsWith(valueMark) ? word.slice(valueMark.length) : word);
  const { tokens, positionals } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const values = new Map<string, string[]>();
  const typedNames = [];
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const value = token.value === undefined ? undefined : unmarked(token.value);
    typedNames.push({ name: token.name, raw: token.rawName, value });
    values.set(token.name, [...(values.get(token.name) ?? []), ...(value === undefined ? [] : [value])]);
  }
  return { positionals: positionals.map(unmarked), values, typedNames };
}

function readCommand(typed: TypedWords, language: Language, words: TerminalWords): Command {
  const [name, ...paths] = typed.positionals;
  if (typed.values.has("version")) return { name: "version", language };
  if (typed.values.has("help") || name === "help") return { name: "help", language };
  if (name === undefined) throw new Misunderstood("");
  if (name !== "render" && name !== "check" && name !== "list" && name !== "edit" && name !== "import") throw new Misunderstood(words.terminal.unknownCommand(name));
  for (const { name: option, raw, value } of typed.typedNames) {
    const known: readonly string[] = optionsOf[name];
    if (!known.includes(option)) throw new Misunderstood(`${words.terminal.unknownOption(raw, name)}${name === "edit" ? ` ${words.terminal.valueAfterDashes}` : ""}`);
    if (switches.includes(option)) continue;
    if (value === undefined || value === "") throw new Misunderstood(words.terminal.missingValue(raw));
  }
  if (name === "edit") return { name, language, tags: undefined, dryRun: typed.values.has("dry-run"), ...readEdit(paths, typed.values.get("at")?.at(-1), words) };
  if (name === "import") return { name, language, tags: undefined, ...readImport(paths, typed.values, words) };
  if (paths.length === 0 || paths.includes("")) throw new Misunderstood(words.terminal.missingPath(name));
  const typedTags = typed.values.get("tag");
  const tags = typedTags === undefined ? undefined : splitList(typedTags).map((tag) => tag.replace(/^#/, ""));
  const choices = { paths, language, tags: tags === undefined || tags.length === 0 ? undefined : tags };
  const formats = splitList(typed.values.get("format") ?? []);
  if (name !== "render") {
    return { ...choices, name, format: choose("--format", formats.at(-1) ?? "text", printFormats, words) };
  }
  const out = typed.values.get("out")?.at(-1);
  if (out === undefined) throw new Misunderstood(words.terminal.missingOut);
  const chosen = formats.length === 0 ? (["html"] as const) : formats.map((format) => choose("--format", format, renderFormats, words));
  return { ...choices, name, out, formats: [...new Set(chosen)], theme: choose("--theme", typed.values.get("theme")?.at(-1) ?? "light", themes, words), controls: typed.values.has("controls") };
}

/** What `cjm import` is told: one source, and what it is. */
function readImport(paths: readonly string[], values: TypedWords["values"], words: TerminalWords): Omit<ImportCommandChoices, "language"> {
  const [source, second] = paths;
  if (source === undefined || source === "" || second !== undefined) throw new Misunderstood(words.terminal.imported.missingSource);
  const number = values.get("map")?.at(-1);
  if (number !== undefined && !/^[1-9]\d{0,3}$/.test(number)) throw new Misunderstood(words.terminal.imported.notAMapNumber(number));
  return {
    source,
    from: choose("--from", values.get("from")?.at(-1) ?? "auto", importFormats, words),
    map: number === undefined ? undefined : Number(number),
    out: values.get("out")?.at(-1),
  };
}

/** Reads the words after the program's name. Never throws: what is wrong comes back as `misunderstood`, in the reader's language. */
export function readArguments(typedWords: readonly string[], environment: Readonly<Record<string, string | undefined>>): Command {
  const typed = takeApart(typedWords);
  const own = typed.values.get("lang")?.at(-1);
  const known = languages.find((language) => language === own?.trim().toLowerCase());
  const language = known ?? environmentLanguage(environment);
  const words = terminalWordsFor(language);
  try {
    if (own !== undefined && known === undefined) choose("--lang", own, languages, words);
    return readCommand(typed, language, words);
  } catch (error) {
    if (error instanceof Misunderstood) return { name: "misunderstood", language, message: error.message };
    throw error;
  }
}
