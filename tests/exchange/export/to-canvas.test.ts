/** The canvas follows JSON Canvas 1.0, lies in whole pixels, and holds nothing that could come alive. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { toCanvas } from "../../../src/exchange/export/to-canvas";
import { toMarkdownItem } from "../../../src/exchange/markdown-lines";
import { empty, hostile, journey, lane, large, ordinary, stage, touchpoint } from "./sample-scenes";

const place = { id: z.string().min(1), x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive(), color: z.optional(z.string().regex(/^(?:[1-6]|#[0-9a-f]{6})$/)) };
const side = z.enum(["top", "right", "bottom", "left"]);
const canvasShape = z.strictObject({
  nodes: z.array(z.discriminatedUnion("type", [
    z.strictObject({ ...place, type: z.literal("text"), text: z.string() }),
    z.strictObject({ ...place, type: z.literal("file"), file: z.string() }),
    z.strictObject({ ...place, type: z.literal("group"), label: z.string() }),
  ])),
  edges: z.array(z.strictObject({ id: z.string(), fromNode: z.string(), fromSide: side, toNode: z.string(), toSide: side })),
});
const read = (scene: Parameters<typeof toCanvas>[0]) => canvasShape.parse(JSON.parse(toCanvas(scene).text));

describe("a map as a canvas", () => {
  test("has a group for each stage, a coloured card for each touchpoint, and edges between them", () => {
    const { nodes, edges } = read(ordinary);
    expect(nodes.filter(({ type }) => type === "group").map((node) => "label" in node && node.label)).toEqual(["Need", "Choosing", "Leaves"]);
    const cards = nodes.filter(({ id }) => /^touchpoint-\d+$/.test(id));
    expect(cards.map(({ color }) => color)).toEqual(["2", "1", "4", undefined]);
    expect(cards[1]).toMatchObject({ text: "**2.** Spec sheet\n\n−2\nwebsite\n\n**Barriers**\n- Battery found late\n  - Why: Only in the spec sheet\n  - Severity: 3" });
    expect(edges.map(({ fromNode, toNode, fromSide }) => `${fromNode} ${fromSide} ${toNode}`)).toEqual(["touchpoint-1 right touchpoint-2", "touchpoint-2 bottom touchpoint-3", "touchpoint-3 bottom touchpoint-4"]);
    expect(nodes.find(({ id }) => id === "title")).toMatchObject({ text: "# Buying a smart watch\n\n**Map type:** CJM\n\n**Map state:** as is\n\n**Scenario:** Wants a camera remote" });
  });

  test("links the notes of personas, and names those without one", () => {
    const [first] = ordinary.personas;
    if (first === undefined) throw new Error("The sample has a persona.");
    const scene = { ...ordinary, personas: [{ ...first, notePath: "People/Olga.md" }, first] };
    expect(read(scene).nodes.filter(({ id }) => id.startsWith("persona"))).toMatchObject([{ type: "file", file: "People/Olga.md" }, { type: "text", text: "Olga" }]);
  });

  test.each([["ordinary", ordinary], ["hostile", hostile], ["empty", empty], ["large", large]])("has ids once only, edges that hold, and cards that lie apart within their group: %s", (_, scene) => {
    const { nodes, edges } = read(scene);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    for (const { fromNode, toNode } of edges) expect(ids.has(fromNode) && ids.has(toNode)).toBe(true);
    const groups = nodes.filter(({ type }) => type === "group");
    const solid = nodes.filter(({ type }) => type !== "group");
    for (const [at, one] of solid.entries()) {
      for (const other of solid.slice(at + 1)) {
        const apart = one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
        expect(apart).toBe(true);
      }
      if (/^(?:touchpoint|stage)/.test(one.id)) expect(groups.some(({ x, y, width, height }) => x <= one.x && y <= one.y && x + width >= one.x + one.width && y + height >= one.y + one.height)).toBe(true);
    }
    expect(toCanvas(scene).text).toBe(toCanvas(scene).text);
  });

  test("disarms HTML, scripts and blocks", () => {
    const { text } = toCanvas(hostile);
    // Labels of groups are plain text in this format; cards are Markdown.
    const cards = read(hostile).nodes.map((node) => (node.type === "text" ? node.text : "")).join("\n");
    expect(cards).not.toMatch(/<script|<\/style|<!--|\]\(javascript/);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(toMarkdownItem("# no heading\n```\n> no quote\n- a list\n---\n[x]: javascript:alert(1)")).toBe("- \\# no heading\n  \\```\n  \\> no quote\n  - a list\n  \\---\n  [x]&#58; javascript:alert(1)");
  });

  test("says which rows it does not show", () => {
    const scene = { ...ordinary, journey: journey([stage("S", [touchpoint("t", 1)], [lane("fears", "f"), lane("goals", "g")])], { hiddenLanes: ["fears"], coachOff: ["x"] }) };
    expect(toCanvas(scene).left).toEqual([{ code: "note-property", path: "lanes-hidden" }, { code: "note-property", path: "coach-off" }, { code: "lane-not-shown", path: "fears" }]);
    expect(toCanvas(scene).text).not.toContain("Fears");
  });
});
