/** Texts that lose a part for want of quotes: what is told of them, and where. */
import { expect, it } from "vitest";
import { codesOf, readYaml } from "./read-yaml";

it.each([
  ["{ name: A, emotion: 1,5 }", "stages[0].emotion", "1,5", "1.5", "4:25"],
  ["{ name: A, channel: phone, site, shop }", "stages[0].channel", "phone, site, shop", '"phone, site, shop"', "4:25"],
  ["{ name: A, barriers: [{ text: Too dear, too late, reason: why }] }", "stages[0].barriers[0].text", "Too dear, too late", '"Too dear, too late"', "4:35"],
  ["{ name: A, emotion: { Olga: 1,5 } }", 'stages[0].emotion["Olga"]', "1,5", "1.5", "4:33"],
  ["{ name: A, kpi: { name: Conversion, value: −0,5 } }", "stages[0].kpi.value", "−0,5", "−0.5", "4:48"],
])("%s is told where the comma cuts", (yaml, path, value, mended, place) => {
  const [problem] = readYaml(`personas: [Olga]\nstages:\n  - ${yaml}`).problems;
  expect(problem).toMatchObject({ code: "comma-unquoted", severity: "warning", path, value, mended });
  expect(`${problem?.line}:${problem?.column}`).toBe(place);
});

it.each(["{ name: A, goals }", "{ name: A, goals: , x: 1 }", '{ name: "A, b", "x" : 1 }', "{ A, B }"])("%s has nothing cut", (yaml) => {
  expect(codesOf(readYaml(`stages:\n  - ${yaml}`))).not.toContain("comma-unquoted");
});

it("tells of a number sign in a text, not of a comment", () => {
  const { problems } = readYaml("scenario: Be #1 in town # really\nstages:\n  - name: Купить #самокат\n    goals: x # why\n    fears: [a, b] #c\n    emotion: -1 #low");
  expect(problems).toMatchObject([
    { code: "hash-unquoted", severity: "info", path: "scenario", mended: '"Be #1 in town # really"', line: 2, column: 11 },
    { code: "hash-unquoted", path: "stages[0].name", mended: '"Купить #самокат"' },
  ]);
});
