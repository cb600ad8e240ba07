import { describe, expect, test } from "vitest";
import { importNote } from "./import-at-once";
import { outlineOf } from "./map-outline";

const only = (text: string) => {
  const { found } = importNote(text);
  expect(found.length).toBe(1);
  return found[0];
};

describe("headings with labels are stages", () => {
  const stages = [
    { name: "Stage 1: Search", emotion: "😟 Lost", thoughts: ["Where to begin?"], barriers: ["Too many pages", "No prices #idea"], channels: ["site", "phone"], touchpoints: ["Ad", "Landing page"] },
    { name: "Stage 2: Choice", emotion: "🙂 Calm", actions: ["Compares [[Model A]] and B"] },
  ];

  test("as bold lines, the colon inside or outside", () => {
    const text = "# A watch\n\n**Persona:** [[Olga]]\n**Scenario**: Wants a watch\n**Goal:** A good one\n\n## Stage 1: Search\n\n**Feeling:** 😟 Lost\n**Thinking**: Where to\nbegin?\n**Channels:** site, phone\n**Touchpoints:**\n- Ad\n- Landing page\n**Pain points:**\n- Too many pages\n- No prices #idea\n\n## Stage 2: Choice\n\n**Feeling:** 🙂 Calm\n**Doing:** Compares [[Model A]] and B\n";
    const imported = only(text);
    expect(imported?.sure).toBe(true);
    expect(outlineOf(imported)).toEqual(stages);
    expect(imported?.map).toMatchObject({ title: "A watch", personas: ["[[Olga]]"], scenario: "Wants a watch", goal: "A good one" });
  });

  test("as bullets, with lists below them", () => {
    const text = "# A watch\n## Stage 1: Search\n- **Feeling:** 😟 Lost\n- **Thinking**: Where to begin?\n- **Channels:** site, phone\n- **Touchpoints:**\n  - Ad\n  - Landing page\n- **Pain points:**\n  - Too many pages\n  - No prices #idea\n## Stage 2: Choice\n- 🙂 **Feeling:** 🙂 Calm\n- **Doing:** Compares [[Model A]] and B\n";
    expect(outlineOf(only(text))).toEqual(stages);
  });

  test("as plain labels in running text, under lone numbers, in Russian", () => {
    const text = "Карта пути\n\n\nОсновные этапы CJM\n\n  1. Поиск (Awareness)\n\nЦель клиента: узнать. Каналы: сайт, реклама. Вопросы клиента:\n\n  • Что это?\n  • Кому верить?\n\nЧто делать бизнесу: рассказать.\n\n  1. Выбор\n\nЦель клиента: сравнить. Каналы: отзывы.\n\nКак составить свою карту?\n\nПросто начните.\n";
    const [imported] = importNote(text).found;
    expect(outlineOf(imported)).toEqual([
      { name: "Поиск (Awareness)", channels: ["сайт", "реклама"], goals: ["узнать."], questions: ["Что это?", "Кому верить?"], solutions: ["рассказать."] },
      { name: "Выбор", channels: ["отзывы"], goals: ["сравнить."] },
    ]);
    expect(imported?.map.title).toBe("Карта пути");
  });

  test("with labels as headings, numbered steps, and touchpoints below a stage", () => {
    const text = "# User journey\n## 1. Search\n### Key touchpoints:\n- **Home page**: found by chance\n- Ad\n### Pain points\n- Slow\n## 2. Buy\n1. Opens the cart\n2. Pays (4/5)\n**Emotion:** calm\n## 3. Use\n### The box\n**Emotion:** 😊\n**Pain:** Paper\n### The manual\n**Emotion:** 😟\n**Pain:** Small print\n";
    expect(outlineOf(importNote(text).found[0])).toEqual([
      { name: "1. Search", barriers: ["Slow"], touchpoints: [{ name: "Home page", actions: ["found by chance"] }, "Ad"] },
      { name: "2. Buy", emotion: "calm", touchpoints: ["Opens the cart", { name: "Pays", emotion: "4/5" }] },
      { name: "3. Use", touchpoints: [{ name: "The box", emotion: "😊", barriers: ["Paper"] }, { name: "The manual", emotion: "😟", barriers: ["Small print"] }] },
    ]);
  });

  test("with a table of two columns under each", () => {
    const stage = (name: string, mood: string) => `## ${name}\n\n**Goal:** go on\n\n| Element | Detail |\n|---|---|\n| **Actions** | looks |\n| **Emotions** | ${mood} |\n| **Touchpoints** | site, shop |\n\n`;
    expect(outlineOf(only(`# Journey\n\n## Overview\n\nWords. **Source:** none\n\n${stage("Stage 1: A", "😊")}${stage("Stage 2: B", "😟")}`))).toEqual(
      [["Stage 1: A", "😊"], ["Stage 2: B", "😟"]].map(([name, emotion]) => ({ name, emotion, goals: ["go on"], actions: ["looks"], touchpoints: ["site", "shop"] })),
    );
  });
});

test("several maps stand in one note, in its order", () => {
  const map = (name: string) => `## Journey ${name}\n\n### Stage 1: In\n**Doing:** comes\n**Feeling:** 😊\n\n### Stage 2: Out\n**Doing:** goes\n**Feeling:** 😟\n\n`;
  const { found } = importNote(`# Maps\n\n${map("one")}\`\`\`mermaid\njourney\nsection A\nT: 5: Me\n\`\`\`\n\n${map("two")}`);
  expect(found.map(({ from, map: { title, stages } }) => [from, title, stages.length])).toEqual([["headings", "Journey one", 2], ["mermaid", undefined, 1], ["headings", "Journey two", 2]]);
});

test.each([
  ["personas", "# Users\n\n## Persona: Anna\n**Age:** 30\n**Goals:** win\n**Pain points:** time\n**Behaviour:** fast\n\n## Persona: Igor\n**Age:** 40\n**Goals:** rest\n**Pain points:** noise\n**Behaviour:** slow\n"],
  ["plain words", "# Shopping\n\nBuy milk.\n\n- eggs\n- bread\n"],
  ["nothing", ""],
])("%s are no map", (_, text) => {
  expect(importNote(text).found.filter(({ sure }) => sure)).toEqual([]);
});

test("a list of stages is offered, never sure", () => {
  const [imported] = importNote("## Define the stages\n\n**These are the stages:**\n- search;\n- choice of a shop;\n- purchase.\n\n## More\n\nWords\n").found;
  expect([imported?.sure, outlineOf(imported)]).toEqual([false, [{ name: "search" }, { name: "choice of a shop" }, { name: "purchase" }]]);
});

test("headings that only tell what happens, below one that names a journey, are offered", () => {
  const [imported] = importNote("# Anna's journey\n\n## First touch\n- Hears of it\n\n## Sign-up\n- Asks\n- Signs\n\n## First week\n- Relaxes\n").found;
  expect([imported?.sure, outlineOf(imported)]).toEqual([false, [{ name: "First touch", actions: ["Hears of it"] }, { name: "Sign-up", actions: ["Asks", "Signs"] }, { name: "First week", actions: ["Relaxes"] }]]);
  expect(importNote("# Shopping\n\n## Monday\n- milk\n\n## Tuesday\n- eggs\n\n## Friday\n- tea\n").found).toEqual([]);
});
