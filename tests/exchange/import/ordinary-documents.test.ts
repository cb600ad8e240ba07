/** Recipes, guides, plans, minutes, diaries and other documents with headings and labels of their own, and why they are no maps. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBodyMap } from "../../../src/exchange/import/read-body-map";
import { readNote } from "../../../src/note/read-note";
import { importNote } from "./import-at-once";

const documents = readFileSync(join(import.meta.dirname, "ordinary-documents.txt"), "utf8")
  .split(/^=== /mu)
  .slice(1)
  .map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n") + 1)] as const);
const sureOnes = (text: string) => importNote(text).found.filter(({ sure }) => sure);
const shown = (text: string) => readBodyMap(readNote(`---\ntags: [cjm]\n---\n${text}`), { name: "Note" }).kind;
const sections = (heading: string, names: readonly string[], labels: readonly string[]) => `# ${heading}\n\n${names.map((name) => `## ${name}\n${labels.map((label) => `**${label}:** words\n`).join("")}`).join("\n")}`;
const steps = ["Step 1: Prepare", "Step 2: Install", "Step 3: Check"];

test.each(documents)("%s is surely no map", (_, text) => {
  expect(sureOnes(text)).toEqual([]);
});

describe("sections with labels are surely stages when", () => {
  test.each([
    ["a heading names a customer's journey", "Customer journey of a tenant", steps, ["Goal", "Action", "Problem"]],
    ["a Russian heading does", "Путь клиента", ["Этап 1", "Этап 2", "Этап 3"], ["Цель", "Действия", "Проблемы"]],
    ["they tell what is felt and where", "A flat", ["Search", "Visit", "Lease"], ["Feeling", "Touchpoints"]],
    ["they tell what is felt and what goes wrong", "A flat", ["Search", "Visit", "Lease"], ["Doing", "Emotions", "Pain points"]],
    ["they tell what is met and thought", "A flat", ["Search", "Visit", "Lease"], ["Touchpoints", "Thoughts"]],
  ])("%s", (_, heading, names, labels) => {
    expect(sureOnes(sections(heading, names, labels))).toHaveLength(1);
  });

  test.each([
    ["goals, actions, problems and solutions are those of any guide", "Setting up the server", steps, ["Goal", "Action", "Problem", "Solution"]],
    ["a hero and a tourist have a journey, too", "The hero's journey", ["Home", "Call", "Road"], ["Feelings", "Actions", "Questions"]],
    ["days with feelings and problems are a diary", "Journey to Rome", ["Day 1: Trip", "Day 2: Forum", "Day 3: Home"], ["Mood", "Problems"]],
    ["steps of making a map are a lesson", "Customer journey", ["1. Define the personas", "2. Map the touchpoints", "3. Check"], ["Actions", "Questions"]],
  ])("not because: %s", (_, heading, names, labels) => {
    expect(sureOnes(sections(heading, names, labels))).toEqual([]);
  });
});

test("minutes and interviews in a note that says it is a journey are offered and do not stand in its place", () => {
  expect(shown(sections("Workshop", ["1. Status", "2. Budget", "3. Hiring"], ["Problem", "Solution", "Questions"]))).toBe("offered");
  expect(shown(sections("Interview", ["1. Work", "2. Tools", "3. Wishes"], ["Quote", "Pain", "Goal"]))).toBe("offered");
  expect(shown(sections("Olga", ["Stage 1", "Stage 2", "Stage 3"], ["Quote", "Pain", "Goal"]))).toBe("map");
});
