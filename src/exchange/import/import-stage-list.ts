/** Plain lists of stages as skeletons of maps: numbered `Name: what happens`, or points below a line that speaks of stages. */
import type { Imported } from "./import-report";
import { isContent, knowLabel } from "./know-label";
import { MapDraft } from "./map-draft";
import type { OutlineBlock, OutlineSection } from "./note-outline";
import { withoutWholeEmphasis } from "./read-cell";
import { labelOf } from "./section-labels";
import { takeFrame } from "./take-frame";
import { namesJourney } from "./journey-words";

const stageWord = /\b(?:stages?|phases?|steps)\b|стади[ийяях]|этап[ыаов]|шаг(?:и|ов)|etapas|fases|phasen|阶段|フェーズ|단계/iu;
const nameAndText = /^(?:\*\*([^*]{1,80}?)[:：]?\*\*(?:\s*[:：–—-])?|([^:：*]{1,60})[:：]|([^–—]{1,60}?)\s[–—-])\s+(\S.*)$/su;
const longestName = 160;
const fewest = 3;
/** More are no stages. */
const most = 60;

type Item = Extract<OutlineBlock, { kind: "item" }>;

/** Runs of list items of one indentation, with the line above each. */
function* listsIn(section: OutlineSection, ancestors: readonly OutlineSection[]): Generator<{ readonly items: readonly Item[]; readonly above: string; readonly section: OutlineSection; readonly ancestors: readonly OutlineSection[] }> {
  let items: Item[] = [];
  let above = "";
  for (const block of [...section.blocks, undefined]) {
    if (block?.kind === "item") {
      if (items.length === 0 || block.indentation <= (items[0]?.indentation ?? 0) + 1) items.push(block);
      continue;
    }
    if (items.length >= fewest && items.length <= most) yield { items, above, section, ancestors };
    items = [];
    above = block?.kind === "line" ? block.text : "";
  }
  for (const child of section.children) yield* listsIn(child, [...ancestors, section]);
}

/** Whether an item is a lane's name with its meaning, as in a lesson about maps. */
function isLabel(text: string, parted: RegExpExecArray | undefined): boolean {
  const known = knowLabel(parted?.[1] ?? parted?.[2] ?? parted?.[3] ?? "");
  return labelOf(text)?.known === true || (known !== undefined && isContent(known.target));
}

function toName(text: string): string {
  return withoutWholeEmphasis(text.replace(/[;,.]\s*$/u, ""));
}

/** Lists that may be the stages of a journey, in order; never sure, because a list says nothing of itself. */
export function importStageLists(outline: OutlineSection, frontmatter: ReadonlyMap<string, string>): Imported[] {
  const found: Imported[] = [];
  for (const { items, above, section, ancestors } of listsIn(outline, [])) {
    const heading = section.heading ?? ancestors.at(-1)?.heading ?? "";
    const parted = items.map(({ text }) => nameAndText.exec(text));
    const told = parted.filter((match) => match !== null).length * 2 >= items.length;
    const announced = (stageWord.test(above.slice(-200)) || (items.every((item) => item.ordered) && namesJourney(above.slice(-200)))) && /[:：*]\s*$/u.test(above);
    const ordered = items.every((item) => item.ordered) && told && (namesJourney(heading) || stageWord.test(section.heading ?? ""));
    if ((!announced && !ordered) || items.some(({ text }) => text.length > 2000) || items.filter(({ text }, at) => isLabel(text, parted[at] ?? undefined)).length * 2 > items.length) continue;
    const draft = new MapDraft();
    takeFrame(draft, { parent: section, ancestors }, frontmatter);
    for (const [at, item] of items.entries()) {
      const match = told ? parted[at] : null;
      const name = toName(match === null || match === undefined ? item.text : (match[1] ?? match[2] ?? match[3] ?? item.text));
      const stage = draft.addStage(name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name, { line: item.line });
      if (name.length > longestName) draft.addEntries(stage, "actions", [name], { line: item.line });
      if (match?.[4] !== undefined) draft.addEntries(stage, "actions", [match[4].trim()], { line: item.line });
    }
    found.push(draft.finish("list", false, [items[0]?.line ?? 1, items.at(-1)?.line ?? 1]));
  }
  return found.slice(0, 20);
}
