/** English strings: what cjm prints. */
import { pluralEn } from "../plural";

const count = (number: number, one: string, other: string) => `${number} ${pluralEn(number, one, other)}`;

export const terminal = {
  usage: `cjm: customer journey maps from the notes of an Obsidian vault

Usage
  cjm render <note or folder>… --out <folder> [--format html|svg|json]… [--theme light|dark]
  cjm check <note or folder>… [--format text|json]
  cjm list <note or folder>… [--format text|json]

Commands
  render   writes every journey found as a file: <path in the folder given>.<format>
  check    prints what is wrong in the journeys found, as file:line:column
  list     prints the journeys and personas found, with counts

Options
  --out <folder>     where render writes; made when it is not there
  --format <format>  render: html (default), svg, json, may be given several times; check, list: text (default), json
  --theme <theme>    light (default) or dark
  --lang <language>  en or ru; else the language of the terminal, else English
  --tag <tag>        the tag that makes a note a journey, instead of the vault's settings; may be given several times
  --help, --version

A note named outright is read as a journey even without the tag. Links are followed in the nearest folder above that
holds .obsidian, else in the folder given. Notes are never changed.

Exit code: 0 all is well, 1 a journey has an error or could not be written, 2 the command was not understood.
`,
  tryHelp: "Try: cjm --help",
  unknownCommand: (name: string) => `There is no command “${name}”.`,
  unknownOption: (option: string, command: string) => `cjm ${command} has no option ${option}.`,
  missingValue: (option: string) => `${option} needs a value.`,
  missingPath: (command: string) => `Which note or folder shall cjm ${command} read?`,
  missingOut: "cjm render needs --out <folder>: where shall it write?",
  unknownChoice: (option: string, value: string, known: readonly string[]) => `${option} ${value} is not known: use ${known.join(", ")}.`,
  noSuchPath: (path: string) => `${path}: there is no such note or folder.`,
  notANote: (path: string) => `${path} is not a Markdown note (.md).`,
  outIsNoFolder: (path: string) => `${path} is a file: --out names a folder.`,
  reading: (done: number, total: number) => `Reading ${done} of ${total}`,
  writing: (done: number, total: number) => `Writing ${done} of ${total}`,
  cannotRead: (file: string, reason: string) => `${file}: could not be read: ${reason}`,
  cannotWrite: (file: string, reason: string) => `${file}: could not be written: ${reason}`,
  wouldOverwrite: (file: string) => `${file}: not written, it would overwrite a note of the vault.`,
  notYet: (file: string) => `${file}: no map yet, the note has no stages.`,
  brokenNotRendered: (file: string) => `${file}: not rendered, its properties cannot be read:`,
  noJourneys: "No journeys found.",
  rendered: (files: number, journeys: number, folder: string) => `${count(files, "file", "files")} from ${count(journeys, "journey", "journeys")} in ${folder}`,
  severity: { error: "error", warning: "warning", info: "info" },
  checkSummary: (journeys: number, errors: number, warnings: number, infos: number) =>
    `${count(journeys, "journey", "journeys")}: ${count(errors, "error", "errors")}, ${count(warnings, "warning", "warnings")}, ${count(infos, "hint", "hints")}`,
  checkClean: (journeys: number) => `${count(journeys, "journey", "journeys")}: nothing to mend`,
  listJourneys: (journeys: number) => `Journeys (${journeys})`,
  listPersonas: (personas: number) => `Personas (${personas})`,
  stages: (number: number) => count(number, "stage", "stages"),
  touchpoints: (number: number) => count(number, "touchpoint", "touchpoints"),
  problems: (number: number) => count(number, "problem", "problems"),
  inJourneys: (number: number) => `in ${count(number, "journey", "journeys")}`,
  broken: "properties cannot be read",
  noMapYet: "no map yet",
};
