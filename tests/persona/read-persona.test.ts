/** What is read from a persona note's properties. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPersona } from "../../src/persona/read-persona";

describe("a persona", () => {
  test("has every field of its note, and the rest as it is shown", () => {
    const persona = readPersona("Olga", {
      tags: ["persona"], aliases: ["Оля", "Lola"], avatar: "[[olga.png]]", quote: "Every day?", role: "Buyer", age: 34, gender: "f", location: "Riga", work: "Designer",
      interests: ["yoga"], goals: "One", fears: ["A", "B"], channels: ["phone"], segment: "Premium", color: "#ff8800", income: 1000, "Last seen": ["a", "b"], deep: { a: 1 },
    });
    expect(persona).toEqual({
      name: "Olga", aliases: ["Оля", "Lola"], avatar: { source: "[[olga.png]]", kind: "wiki", target: "olga.png", subpath: undefined, alias: undefined, external: false },
      quote: "Every day?", role: "Buyer", age: "34", gender: "f", location: "Riga", work: "Designer", interests: ["yoga"], goals: ["One"], fears: ["A", "B"], channels: ["phone"],
      segments: ["Premium"], color: "#ff8800", others: [{ key: "income", text: "1000" }, { key: "Last seen", text: "a, b" }, { key: "deep", text: "a: 1" }],
    });
  });

  test("is read in Russian", () => {
    expect(readPersona("Ольга", { Аватар: "Портреты/ольга.svg", Цитата: "Каждый день?", роль: "Покупатель", ВОЗРАСТ: "34", пол: "ж", город: "Рига", работа: "Дизайнер", интересы: "йога", цели: ["А"], страхи: ["Б"], каналы: ["телефон"], сегмент: ["Премиум"], цвет: "teal" })).toMatchObject({
      avatar: { kind: "text", target: "Портреты/ольга.svg" }, quote: "Каждый день?", role: "Покупатель", age: "34", gender: "ж", location: "Рига", work: "Дизайнер",
      interests: ["йога"], goals: ["А"], fears: ["Б"], channels: ["телефон"], segments: ["Премиум"], color: "teal", others: [],
    });
  });

  test("without properties has only its name", () => {
    expect(readPersona("Olga", undefined)).toMatchObject({ name: "Olga", avatar: undefined, aliases: [], age: undefined, others: [] });
  });

  test("keeps its other fields when one is odd", () => {
    const persona = readPersona("Olga", { avatar: [["olga.png"]], age: { years: 34 }, role: null, color: "url(javascript:x)", quote: "Yes", aliases: 7 });
    expect(persona).toMatchObject({ avatar: { target: "olga.png" }, age: "years: 34", role: undefined, color: undefined, quote: "Yes", aliases: ["7"], others: [{ key: "color", text: "url(javascript:x)" }] });
  });

  test("never throws, whatever its note holds", () => {
    fc.assert(fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("avatar", "goals", "__proto__", "age")), fc.anything()), (frontmatter) => {
      expect(readPersona("X", frontmatter).name).toBe("X");
    }));
  });
});
