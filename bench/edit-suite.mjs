/**
 * One changed score on a map of 20 × 10, from the commit to the text the vault is given, against one `parseDocument` of
 * the same frontmatter: with the note read anew, and with the tree kept from the edit before.
 */
import { parseDocument } from "yaml";
import { loadSource, makeWorkFolder } from "./bundle.mjs";
import { makeJourney, toNoteText } from "./generate.mjs";
import { median, ratioOf, runRounds } from "./measure.mjs";
import { measureTyping } from "./typing.mjs";

const editsInARound = 20;

/** A text in two lines, so that the quick reader of plain YAML must leave the note to the library. */
const overTwoLines = "remark: a text that goes on\n  in the next line\n";

async function measureNote(name, text, { readNote, editJourney }) {
  const source = text.slice(4, text.indexOf("\n---\n", 4) + 1);
  const first = readNote(text);
  const edit = (level) => [{ kind: "set", path: "stages[9].touchpoints[4].emotion", value: level }];
  const checked = (edited, level) => {
    if (!edited.edited || !edited.text.includes(`emotion: ${level}`)) throw new Error(`the score was not written: ${JSON.stringify(edited.refusal)}`);
    return edited.note;
  };
  const variants = {
    parse: () => void parseDocument(source),
    cold: () => void checked(editJourney(readNote(text), edit(-1.5)), -1.5),
    warm: () => {
      let note = first;
      const start = performance.now();
      for (let count = 0; count < editsInARound; count++) note = checked(editJourney(note, edit(count % 2 === 0 ? -1.5 : 1.25)), count % 2 === 0 ? -1.5 : 1.25);
      return (performance.now() - start) / editsInARound;
    },
  };
  const times = await runRounds(variants, { rounds: 25, warmUp: 5 });
  const show = (variant) => `${median(times[variant]).toFixed(2)} ms`;
  return [
    { name: `a changed score at 20×10${name}, note read anew / parseDocument`, value: ratioOf(times, "cold", "parse"), atMost: 1.5, note: `${show("cold")} / ${show("parse")}, ${(source.length / 1000).toFixed(0)} kB of YAML` },
    { name: `a changed score at 20×10${name}, tree kept / parseDocument`, value: ratioOf(times, "warm", "parse"), atMost: 0.2, note: `${show("warm")} / ${show("parse")}` },
  ];
}

export async function measure() {
  const source = await loadSource('export { readNote } from "./src/note/read-note";\nexport { editJourney } from "./src/journey/edit-journey";', makeWorkFolder());
  const text = toNoteText(makeJourney(20, { stages: [20, 20], touchpoints: [10, 10] }));
  const rows = [...(await measureNote("", text, source)), ...(await measureNote(" with a value over two lines", text.replace("\nstages:", `\n${overTwoLines}stages:`), source))];
  return [...rows, ...(await measureTyping())];
}
