/**
 * A story in prose as a skeleton of a map: sentences that name a stage, a touchpoint or a feeling, in the order they come
 * and in the words they have. Nothing is invented; each piece can be left out by itself.
 */
import { readEmotionText } from "../../journey/read-emotion-text";
import { cutEnd } from "../../journey/cut-end";
import { defaultScale } from "../../journey/emotion-scale";
import { recogniseChannel, type ChannelKind } from "../../insight/channel-catalogue";
import type { ImportChoices, Imported } from "./import-report";
import { stepLength, type ImportSteps } from "./import-steps";
import { MapDraft, type ThingDraft } from "./map-draft";
import { stageIdeas, storyMarker } from "./prose-words";
import { splitOutside } from "./read-cell";

/** A piece of a story, verbatim. */
export interface ProsePiece {
  readonly kind: "stage" | "touchpoint" | "emotion" | "thought";
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** The sentence it stands in, counted in the whole text from 0. */
  readonly sentence: number;
}

export interface ImportedProse {
  /** In the order of the story; their positions are what `leftOutPieces` names. */
  readonly pieces: readonly ProsePiece[];
  /** The map of the pieces that are not left out; undefined when there is nothing to make one of. */
  readonly imported: Imported | undefined;
}

interface Sentence {
  readonly text: string;
  readonly line: number;
}

const mostSentences = 3000;
const longestClause = 90;
const places: ReadonlySet<ChannelKind> = new Set<ChannelKind>([
  "website", "store", "app", "call", "chat", "mail", "ads", "social", "video", "reviews", "office", "staff", "marketplace", "push", "bot", "billboard", "leaflet", "event", "delivery",
]);
const stageWord = /этап|стади|шаг|stage|phase|step/iu;
/** In UTF-16 units: a word further before the colon does not announce what follows it. */
const longestAnnouncement = 130;
const lastOfList = /^(?:(?:и|and)\s+)?(?:последн\p{L}+\s+этап|наконец|finally|last(?:ly)?)\s*[–—:-]?\s*/iu;

function* sentencesOf(text: string): Generator<Sentence> {
  let line = 0;
  for (const paragraph of text.split(/\r\n?|\n/u)) {
    line += 1;
    if (paragraph === "") continue;
    for (const found of paragraph.slice(0, 50_000).matchAll(/[^.!?…]+[.!?…]*["»”)]*\s*/gu)) {
      const sentence = found[0].trim();
      if (/\p{L}/u.test(sentence)) yield { text: sentence, line };
    }
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().replaceAll("ё", "е").match(/[\p{L}\p{N}-]+/gu) ?? [];
}

/** The idea of a stage a text names, with the word that does. */
function ideaOf(text: string): { readonly idea: string; readonly word: string } | undefined {
  for (const word of text.match(/[\p{L}-]+/gu) ?? []) {
    const folded = word.toLowerCase().replaceAll("ё", "е");
    const found = stageIdeas.find(([, stems]) => stems.split(" ").some((stem) => folded.startsWith(stem)));
    if (found !== undefined) return { idea: found[0], word };
  }
  return undefined;
}

/** The parts of a sentence between commas and dashes, and before `and I`. */
function clausesOf(sentence: string): string[] {
  return splitOutside(sentence, ",;:").flatMap((part) => part.split(/\s[–—-]\s|\s(?=(?:and|but|so|и|но)\s(?:I|we|she|he|they|я|мы|она|он|они)\s)/u)).map((part) => cutEnd(part.trim(), /[.!?…]/u)).filter((part) => part !== "");
}

function isTouchpoint(clause: string): boolean {
  return clause.length <= longestClause && wordsOf(clause).some((word) => {
    const kind = word.length < 2 ? undefined : recogniseChannel(word)?.kind;
    return kind !== undefined && places.has(kind);
  });
}

const saysHowIFelt = /^(?:(?:and|but|so|и|но)\s+)?(?:(?:I|we|she|he|they)\s+(?:was|were|am|are|is|felt|feel)|(?:я|мы|она|он|они)\s+(?:был|была|были|чувств\p{L}+)|мне\s(?:был|стал)\p{L})(?!\p{L})/iu;

function isFeeling(clause: string): boolean {
  return wordsOf(clause).length <= (saysHowIFelt.test(clause) ? 9 : 6) && readEmotionText(clause, defaultScale).level !== undefined && !/^[\s\d.,%+–−-]+$/u.test(clause) && !/\d/u.test(clause);
}

/** A cry or a question: what was thought. */
function isThought(sentence: string): boolean {
  return sentence.length <= 200 && (/^[«"“]?\p{Lu}{4,}[.!]+$/u.test(sentence) || /[?]["»”)]*$/u.test(sentence) || sentence.endsWith("!!"));
}

/** The stages a sentence lists: `the stages are: search, choice, purchase`. */
function listedStages({ text }: Sentence): string[] {
  const parts = text.split(":");
  const list = parts.pop() ?? "";
  if (parts.length === 0) return [];
  const names = splitOutside(list.trim(), ",;").flatMap((part) => part.split(/\s(?:и|and)\s(?=(?:последн|finally))/iu)).map((part) => cutEnd(part.replace(lastOfList, ""), /[.…]/u).trim());
  const fitting = names.filter((name) => name !== "" && name.length <= 60);
  const known = fitting.filter((name) => ideaOf(name) !== undefined).length * 2 >= fitting.length;
  return fitting.length >= 3 && fitting.length === names.length && (known || parts.some((part) => stageWord.test(part.slice(-longestAnnouncement)))) ? fitting : [];
}

/** Finds the pieces of a story. */
function* findPieces(text: string): ImportSteps<ProsePiece[]> {
  const sentences: Sentence[] = [];
  for (const sentence of sentencesOf(text)) {
    if (sentences.push(sentence) >= mostSentences) break;
    if (sentences.length % stepLength === 0) yield 0;
  }
  const listAt = sentences.findIndex((sentence) => listedStages(sentence).length > 0);
  const list = sentences[listAt];
  const listed = list === undefined ? [] : listedStages(list).map((name) => ({ name, idea: ideaOf(name)?.idea, used: false }));
  const marker = sentences.findIndex(({ text: one }, at) => at >= listAt && storyMarker.test(one));
  const story = marker !== -1 && sentences.length - marker > 3 ? marker + 1 : listAt + 1;
  const pieces: ProsePiece[] = [];
  const begun = new Set<string>();
  for (const [at, { text: sentence, line }] of sentences.slice(story).entries()) {
    if (at % 200 === 0) yield at / sentences.length;
    const found = ideaOf(sentence);
    const passed = listed.filter(({ used }) => used).length;
    // A stage far ahead of the story is only spoken of; one stage may be passed over.
    const early = listed.length > 0 && listed.findIndex(({ idea, used }) => idea === found?.idea && !used) > passed + 1;
    if (found !== undefined && !begun.has(found.idea) && !early) {
      begun.add(found.idea);
      const from = listed.findIndex(({ idea, used }) => idea === found.idea && !used);
      const stage = listed[from];
      // Stages listed before that the story passes over still come first.
      if (stage !== undefined && list !== undefined) {
        for (const one of listed.slice(0, from + 1)) {
          if (!one.used) pieces.push({ kind: "stage", text: one.name, line: list.line, sentence: listAt });
          one.used = true;
        }
      } else if (listed.length === 0) pieces.push({ kind: "stage", text: found.word, line, sentence: story + at });
    }
    for (const clause of clausesOf(sentence)) {
      if (isFeeling(clause)) pieces.push({ kind: "emotion", text: clause.replace(/^(?:and|but|so|и|но)\s+/iu, ""), line, sentence: story + at });
      else if (isTouchpoint(clause)) pieces.push({ kind: "touchpoint", text: clause, line, sentence: story + at });
    }
    if (isThought(sentence)) pieces.push({ kind: "thought", text: sentence, line, sentence: story + at });
  }
  for (const { name, used } of listed) if (!used && list !== undefined) pieces.push({ kind: "stage", text: name, line: list.line, sentence: listAt });
  return pieces;
}

/** Puts the pieces that are wanted into a map: each belongs to the stage before it. */
function mapOf(pieces: readonly ProsePiece[], leftOut: ReadonlySet<number>): Imported | undefined {
  const draft = new MapDraft();
  let stage: ThingDraft | undefined;
  let touchpoint: { readonly thing: ThingDraft; readonly sentence: number } | undefined;
  // What comes before the first stage is told on the way to it.
  const first = pieces.findIndex(({ kind }, position) => kind === "stage" && !leftOut.has(position));
  const firstStage = pieces[first];
  if (firstStage !== undefined) stage = draft.addStage(firstStage.text, { line: firstStage.line });
  for (const [position, { kind, text, line, sentence }] of pieces.entries()) {
    if (leftOut.has(position) || position === first) continue;
    if (kind === "stage") {
      stage = draft.addStage(text, { line });
      touchpoint = undefined;
      continue;
    }
    stage ??= draft.addStage(undefined, { line });
    if (kind === "touchpoint") touchpoint = { thing: draft.addTouchpoint(stage, text, { line }), sentence };
    else if (kind === "emotion") draft.addEmotion(touchpoint?.sentence === sentence ? touchpoint.thing : stage, text, { line });
    else draft.addEntries(touchpoint?.sentence === sentence ? touchpoint.thing : stage, "thoughts", [text], { line });
  }
  if (draft.stages.length === 0) return undefined;
  const lines = pieces.map(({ line }) => line);
  return draft.finish("prose", false, [lines.reduce((least, line) => Math.min(least, line)), lines.reduce((most, line) => Math.max(most, line))]);
}

/** Finds the pieces of a story in short steps. Never throws; a draft, never sure. */
export function* importProseSteps(text: string, choices: ImportChoices = {}): ImportSteps<ImportedProse> {
  const pieces = yield* findPieces(text);
  const enough = pieces.filter(({ kind }) => kind === "stage").length >= 2 || pieces.length >= 4;
  return { pieces: enough ? pieces : [], imported: enough ? mapOf(pieces, new Set(choices.leftOutPieces)) : undefined };
}
