/**
 * The real Mermaid in Node: its parser and its database of a journey. It cleans labels with DOMPurify, which needs a page;
 * here labels pass as they are, which changes nothing in what is parsed.
 */
import purify from "dompurify";
import mermaid from "mermaid";
import { z } from "zod";

Object.assign(purify, { addHook: () => undefined, sanitize: (text: string) => text });

const shape = z.object({
  getDiagramTitle: z.custom<() => string>(),
  getSections: z.custom<() => string[]>(),
  getTasks: z.custom<() => { section: string; task: string; score: number; people: string[] }[]>(),
});

/** What Mermaid holds its entities as inside, as the characters they stand for. */
function decoded(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The journey Mermaid reads in a diagram. Rejects with Mermaid's own error when it does not parse, or is too long to be drawn. */
export async function readWithMermaid(text: string) {
  if (text.length > 50_000) throw new Error("Mermaid draws no text of this length.");
  await mermaid.parse(text);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (diagram.type !== "journey") throw new Error(`Read as ${diagram.type}.`);
  const db = shape.parse(diagram.db);
  return {
    title: decoded(db.getDiagramTitle()),
    sections: db.getSections().map(decoded),
    tasks: db.getTasks().map(({ section, task, score, people }) => ({ section: decoded(section), task: decoded(task), score, people: people.map(decoded) })),
  };
}
