/** English strings: what cjm prints. */
import { pluralEn } from "../plural";

const count = (number: number, one: string, other: string) => `${number} ${pluralEn(number, one, other)}`;

export const terminal = {
  usage: `cjm: customer journey maps from the notes of an Obsidian vault

Usage
  cjm render <note or folder>… --out <folder> [--format <format>]… [--theme light|dark] [--controls]
  cjm check <note or folder>… [--format text|json]
  cjm list <note or folder>… [--format text|json]
  cjm edit <note> set <path> <value> [--dry-run]
  cjm edit <note> insert <path> <value> [--at <position>] [--dry-run]
  cjm edit <note> delete <path> [--dry-run]
  cjm edit <note> move <path> <path> [--dry-run]
  cjm import <file or -> [--from <format>] [--map <number>] [--lang en|ru] [--out <note.md>]

Commands
  render   writes every journey found as a file: <path in the folder given>.<format>
  check    prints what is wrong in the journeys found, as file:line:column
  list     prints the journeys and personas found, with counts
  edit     changes one place of a note and no other byte of it; makes what is missing on the way
  import   makes a journey note of a sheet, a note, a Mermaid diagram, data or a story; - reads the standard input;
           without --out the note is printed; what was not understood goes to the error stream

Paths and values of edit
  <path>   as check prints it: 'stages[0].touchpoints[2].emotion', in Russian too: 'этапы[0].цели[1]'; positions count from 0
  <value>  YAML: -1, "text", [phone, website], '{name: Call, channel: phone}'; set … null takes a property away
  insert puts the value at a path that ends in a position, or last in the list the path names; move needs the place
  where it should end up, counted once it was taken out. A value that looks like an option goes after --.

Options
  --out <folder>     where render writes; made when it is not there
                     import: the note to write, never over one that is there
  --from <format>    import: auto (default), csv, markdown, mermaid, note, prose, yaml, json, html
  --map <number>     import: which map, when several were found, from 1
  --format <format>  render: html (default), svg, json, md, csv, tsv, mermaid, canvas, may be given several times;
                     check, list: text (default), json
  --theme <theme>    light (default) or dark
  --controls         render: html gets a switch for the theme, boxes for the rows and highlighting, by a small script
  --lang <language>  en or ru; else the language of the terminal, else English
  --at <position>    insert: the position in the list the path names, from 0
  --dry-run          edit: prints the difference and writes nothing
  --tag <tag>        the tag that makes a note a journey, instead of the vault’s settings; may be given several times
  --help, --version

A note named outright is read as a journey even without the tag. Links are followed in the nearest folder above that
holds .obsidian, else in the folder given. No command but edit changes a note.

Exit code: 0 all is well, 1 a journey has an error or could not be written, or import
found nothing, 2 the command was not understood.
`,
  tryHelp: "Try: cjm --help",
  unknownCommand: (name: string) => `There is no command “${name}”.`,
  unknownOption: (option: string, command: string) => `cjm ${command} has no option ${option}.`,
  missingValue: (option: string) => `${option} needs a value.`,
  missingPath: (command: string) => `Which note or folder should cjm ${command} read?`,
  missingOut: "cjm render needs --out <folder>: where should it write?",
  unknownChoice: (option: string, value: string, known: readonly string[]) => `${option} ${value} is not known: use ${known.join(", ")}.`,
  noSuchPath: (path: string) => `${path}: there is no such note or folder.`,
  notANote: (path: string) => `${path} is not a Markdown note (.md).`,
  valueAfterDashes: "A value that looks like an option goes after --.",
  missingNote: "Which note should cjm edit change?",
  unknownEdit: (kind: string | undefined, known: readonly string[]) => (kind === undefined ? `What should cjm edit do: ${known.join(", ")}?` : `cjm edit cannot “${kind}”: use ${known.join(", ")}.`),
  editUsage: {
    set: "cjm edit <note> set <path> <value>: a path and a value are needed, each one word or in quotes.",
    insert: "cjm edit <note> insert <path> <value>: a path and a value are needed, each one word or in quotes.",
    delete: "cjm edit <note> delete <path>: one path is needed, one word or in quotes.",
    move: "cjm edit <note> move <path> <path>: two paths are needed, each one word or in quotes.",
  },
  notAPath: (text: string) => `“${text}” is not a path. A path looks like stages[0].touchpoints[2].emotion.`,
  notAValue: (text: string) => `“${text}” is not a YAML value. Put text with YAML punctuation in quotes, inside the quotes of the shell: '"…"'.`,
  notAPosition: (text: string) => `--at ${text} is not a position: give a whole number from 0.`,
  changedMeanwhile: (file: string) => `${file}: not written, because something else changed the note at the same moment. Run the command again.`,
  notText: (file: string) => `${file}: not written, because some of its bytes are not UTF-8 text and would be lost. Save the note as UTF-8 first.`,
  edited: {
    adopted: "the map in the note’s text was put into its properties first.",
    set: (path: string, was: string | undefined, is: string | undefined) => `${path}: ${was ?? "nothing"} → ${is ?? "nothing"}`,
    inserted: (path: string, text: string | undefined) => (text === undefined ? `inserted ${path}` : `inserted ${path}: ${text}`),
    deleted: (path: string, text: string | undefined) => (text === undefined ? `deleted ${path}` : `deleted ${path}: ${text}`),
    moved: (from: string, to: string, text: string | undefined) => (text === undefined ? `moved ${from} → ${to}` : `moved ${from} → ${to}: ${text}`),
    nothing: "nothing to change",
  },
  imported: {
    missingSource: "Which file should cjm import read? One file, or - for the standard input.",
    notAMapNumber: (text: string) => `--map ${text} is not the number of a map: give a whole number from 1.`,
    standardInput: "standard input",
    untitled: "no title",
    onlyOffered: "nothing that is surely a map. It may be one of these; take it with --map:",
    several: (number: number) => `several were found, number ${number} was taken; --map takes another:`,
    exists: (file: string) => `${file}: not written, because there is already such a file.`,
    written: (file: string, sum: string) => `${file}: ${sum}`,
  },
  outIsNoFolder: (path: string) => `${path} is a file: --out names a folder.`,
  reading: (done: number, total: number) => `Reading ${done} of ${total}`,
  writing: (done: number, total: number) => `Writing ${done} of ${total}`,
  cannotRead: (file: string, reason: string) => `${file}: could not be read: ${reason}`,
  cannotWrite: (file: string, reason: string) => `${file}: could not be written: ${reason}`,
  wouldReplace: (file: string) => `${file}: not written, because there is already such a file in this vault, and somebody may have worked on it. Remove it, or name another folder.`,
  notInFile: (file: string) => `${file} does not contain everything:`,
  wouldOverwrite: (file: string) => `${file}: not written, because it would overwrite a note of the vault.`,
  notYet: (file: string) => `${file}: no map yet, the note has no stages.`,
  brokenNotRendered: (file: string) => `${file}: not rendered, its properties cannot be read:`,
  noJourneys: "No journeys found.",
  rendered: (files: number, journeys: number, folder: string) => `${count(files, "file", "files")} from ${count(journeys, "journey", "journeys")} in ${folder}`,
  severity: { error: "error", warning: "warning", info: "info" },
  checkSummary: (journeys: number, errors: number, warnings: number, infos: number) =>
    `${count(journeys, "journey", "journeys")}: ${count(errors, "error", "errors")}, ${count(warnings, "warning", "warnings")}, ${count(infos, "hint", "hints")}`,
  checkClean: (journeys: number) => `${count(journeys, "journey", "journeys")}: nothing to fix`,
  listJourneys: (journeys: number) => `Journeys (${journeys})`,
  listPersonas: (personas: number) => `Personas (${personas})`,
  stages: (number: number) => count(number, "stage", "stages"),
  touchpoints: (number: number) => count(number, "touchpoint", "touchpoints"),
  problems: (number: number) => count(number, "problem", "problems"),
  inJourneys: (number: number) => `in ${count(number, "journey", "journeys")}`,
  broken: "properties cannot be read",
  noMapYet: "no map yet",
  mapInText: "in the note’s text",
};
