import { describe, expect, it } from "vitest";
import { defaultNoteTags, recogniseNote } from "../../src/journey/recognise-note";

const recognise = (frontmatter: Record<string, unknown> | undefined, tags: string[] = []) => recogniseNote({ frontmatter, tags });

describe("what makes a note a journey", () => {
  it.each(["journey", "cjm", "Journey", "CJM", "journey/ujm", "cjm/2026", "#journey"])("the tag %s does", (tag) => {
    expect(recognise(undefined, [tag]).journey).toBe(true);
  });

  it.each(["journeys", "my/journey", "cjm2", ""])("the tag %s does not", (tag) => {
    expect(recognise(undefined, [tag]).journey).toBe(false);
  });

  it.each(["journey", "journey map", "journey-map", "Journey Map", "customer journey", "user-journey", "user journey map", "cjm", "ujm", "LXM"])(
    "the type %s does, as type or kind", (type) => {
      expect(recognise({ type }).journey).toBe(true);
      expect(recognise({ kind: [type] }).journey).toBe(true);
    },
  );

  it.each([["note"], [42], [null], [{ journey: 1 }]])("the type %s does not", (type) => {
    expect(recognise({ type }).journey).toBe(false);
  });

  it("takes the kind from journey-type, else from a nested tag, else from the type", () => {
    expect(recognise({ "journey-type": "ujm", type: "cjm" }, ["journey/lxm"]).journeyType).toBe("UJM");
    expect(recognise({ "тип карты": "Наша карта" }, ["journey"]).journeyType).toBe("Наша карта");
    expect(recognise({ type: "cjm" }, ["journey/ujm"]).journeyType).toBe("UJM");
    expect(recognise({ type: "user journey map" }).journeyType).toBe("UJM");
    expect(recognise({}, ["journey/2026"]).journeyType).toBeUndefined();
  });

  it("follows the settings instead of the default tags", () => {
    const settings = { ...defaultNoteTags, journey: ["#Путь"] };
    expect(recogniseNote({ frontmatter: undefined, tags: ["путь/ujm"] }, settings)).toMatchObject({ journey: true, journeyType: "UJM" });
    expect(recogniseNote({ frontmatter: undefined, tags: ["journey"] }, settings).journey).toBe(false);
  });
});

describe("personas and evidence", () => {
  it("a tag or a type makes a persona, and a note may be several things", () => {
    expect(recognise(undefined, ["persona/lead"])).toMatchObject({ persona: true, journey: false });
    expect(recognise({ type: "Persona" }, ["journey"])).toMatchObject({ persona: true, journey: true });
  });

  it("evidence needs its tag or type and a journey or observations", () => {
    expect(recognise({ journey: "[[A]]" }, ["interview"]).evidence).toBe(true);
    expect(recognise({ type: "evidence", observations: [] }).evidence).toBe(true);
    expect(recognise({}, ["interview"]).evidence).toBe(false);
    expect(recognise({ observations: [] }).evidence).toBe(false);
  });

  it("survives properties named like parts of the language", () => {
    expect(recognise(Object.fromEntries([["__proto__", "journey"], ["constructor", "cjm"], ["type", ["cjm", 3]]])).journey).toBe(true);
  });
});
