import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJourney } from "../../src/journey/read-journey";
import type { ReadNote } from "../../src/note/read-note";
import { readNote } from "../../src/note/read-note";
import type { MapEntry, MapNode, ScalarNode, TreeNode } from "../../src/note/tree";

const span = { start: 0, end: 0 };
const words = ["name", "stages", "touchpoints", "emotion", "channel", "goals", "barriers", "solutions", "kpi", "text", "status", "due", "value", "severity", "score", "word", "personas", "[[Olga]]", "Olga", "этап", "цели клиента", "__proto__", "constructor", "", "😀", "moment", "reach", "exit", "emotion-scale", "lanes", "reviewed", "review-every", "baseline", "type"];
const texts = ["", "0", "−2", "4/5", "a → b", "→", "😊", "Happy++", "[x] done", "[[Note]]", "[[", "](", "1 830 чел.", "2026-02-30", "yes", "нет", "toString", "\u0000", "\ud83d"];

const scalar: fc.Arbitrary<ScalarNode> = fc.record({
  value: fc.oneof(fc.string(), fc.double(), fc.bigInt(), fc.boolean(), fc.constant(null), fc.constantFrom(...texts)),
  source: fc.oneof(fc.string(), fc.constantFrom(...texts)),
  quoted: fc.boolean(),
}).map((parts) => ({ kind: "scalar", span, ...parts }));

const { tree } = fc.letrec<{ tree: TreeNode; entry: MapEntry; map: MapNode }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5, depthSize: "small" }, scalar, fc.record({ items: fc.array(tie("tree"), { maxLength: 4 }), flow: fc.boolean() }).map((parts): TreeNode => ({ kind: "list", span, ...parts })), tie("map")),
  entry: fc.record({ key: fc.oneof(fc.constantFrom(...words), fc.string()), value: tie("tree"), duplicate: fc.boolean() }).map((parts) => ({ keySpan: span, keyNode: undefined, ...parts })),
  map: fc.record({ entries: fc.array(tie("entry"), { maxLength: 6 }), flow: fc.boolean() }).map((parts) => ({ kind: "map" as const, span, ...parts })),
}));

/** A note whose tree is given, its text being whatever. */
function noteOf(root: MapNode): ReadNote {
  return { text: "---\n---\n", frontmatter: "map", yamlSpan: span, bodyStart: 8, root, faults: [], positionAt: () => ({ line: 1, column: 1 }) };
}

describe("reading is total", () => {
  it("never throws on any tree, and gives plain data", () => {
    fc.assert(
      fc.property(tree, tree, tree, (stages, personas, scale) => {
        const entries = [["stages", stages], ["personas", personas], ["emotion-scale", scale], ["lanes", personas], ["reviewed", scale]] as const;
        const root: MapNode = { kind: "map", flow: false, span, entries: entries.map(([key, value]) => ({ key, value, keySpan: span, keyNode: undefined, duplicate: false })) };
        const reading = readJourney(noteOf(root));
        expect(reading.status).toBe("map");
        expect(JSON.parse(JSON.stringify(reading))).toBeTypeOf("object");
        for (const stage of reading.journey.stages) expect(stage.level === undefined || Number.isFinite(stage.level)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("never throws on any text", () => {
    const line = fc.tuple(fc.constantFrom("", "  ", "    ", "\t", "- ", "  - ", "      - "), fc.oneof(fc.constantFrom(...words), fc.string()), fc.constantFrom(": ", ":", " ", ""), fc.oneof(fc.constantFrom(...texts), fc.string()));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = `---\nstages:\n${lines.map((parts) => parts.join("")).join("\n")}\n---\n`;
        expect(["map", "not-yet", "broken"]).toContain(readJourney(readNote(text)).status);
      }),
      { numRuns: 800 },
    );
  });

  it("one broken touchpoint never costs another", () => {
    fc.assert(
      fc.property(tree, (odd) => {
        const name = (source: string): ScalarNode => ({ kind: "scalar", value: source, source, quoted: false, span });
        const list: TreeNode = { kind: "list", flow: false, span, items: [name("before"), odd, name("after")] };
        const entry = (key: string, value: TreeNode): MapEntry => ({ key, value, keySpan: span, keyNode: undefined, duplicate: false });
        const stage: MapNode = { kind: "map", flow: false, span, entries: [entry("name", name("A")), entry("touchpoints", list)] };
        const root: MapNode = { kind: "map", flow: false, span, entries: [entry("stages", { kind: "list", flow: false, span, items: [stage] })] };
        const names = readJourney(noteOf(root)).journey.stages[0]?.touchpoints.map((touchpoint) => touchpoint.name);
        expect(names?.[0]).toBe("before");
        expect(names?.at(-1)).toBe("after");
      }),
      { numRuns: 500 },
    );
  });
});

describe("absurd sizes", () => {
  const timed = (yaml: string) => {
    const note = readNote(`---\n${yaml}\n---\n`);
    const start = performance.now();
    const reading = readJourney(note);
    return { reading, milliseconds: performance.now() - start };
  };
  const touchpoints = (count: number) =>
    `stages:\n  - name: A\n    touchpoints:\n${Array.from({ length: count }, (_, at) => `      - name: T${at}\n        emotion: ${at % 9}\n        thoughts: t${at}`).join("\n")}`;

  it("5,000 touchpoints are read in linear time, problems included", () => {
    timed(touchpoints(500));
    const small = timed(touchpoints(1_000)).milliseconds;
    const { reading, milliseconds } = timed(touchpoints(5_000));
    expect(reading.journey.stages[0]?.touchpoints).toHaveLength(5_000);
    expect(milliseconds).toBeLessThan(Math.max(small * 30, 1_000));
  });

  it.each(["слово ", "[[", "[a](", "(", "- [ ] ", "a → ", "1 ", "😊", ": ", "a,", "\\\\"])("cells of 10,000 times %j are read at once and kept whole", (part) => {
    const cell = part.repeat(10_000);
    const keys = ["name", "emotion", "channel", "goals", "solutions", "evidence", "reach", "exit", "moment", "personas", "Мой путь"];
    const { reading, milliseconds } = timed(`stages:\n  -\n${keys.map((key) => `    ${key}: "${cell}"`).join("\n")}`);
    expect(reading.journey.stages[0]?.name).toBe(cell.replaceAll("\\\\", "\\").trim());
    expect(milliseconds).toBeLessThan(2_000);
  });

  it("five megabytes of YAML are refused at once with a reason", () => {
    expect(timed(touchpoints(5_000 * 18)).reading).toMatchObject({ status: "broken", problems: [{ code: "frontmatter-too-large" }] });
  });
});
