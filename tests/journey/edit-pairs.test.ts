/** Several `key: value` in one map of a lane are several entries: a position means one of them, never all. */
import { expect, test } from "vitest";
import { editYaml, outcomeOf, remove, set } from "./edit-yaml";

const pairs = "stages:\n  - name: A\n    kpi: {Add: 5, Drop: 7} # c";

test("a position among them means one, as in a list", () => {
  expect(editYaml(pairs, set("stages[0].kpi[0]", "Views"))).toBe("stages:\n  - name: A\n    kpi: {Views: null, Drop: 7} # c");
  expect(editYaml(pairs, remove("stages[0].kpi[1]"))).toBe("stages:\n  - name: A\n    kpi: {Add: 5} # c");
});

test("the lane as a whole is replaced only when it is named itself", () => {
  expect(editYaml(pairs, set("stages[0].kpi", "Views"))).toBe("stages:\n  - name: A\n    kpi: Views # c");
});

test("a list's item that holds several is not overwritten by one text", () => {
  const listed = "stages:\n  - name: A\n    kpi: [{Add: 5, Drop: 7}]";
  expect(outcomeOf(listed, [set("stages[0].kpi[0]", "Views")])).toEqual({ edited: false, refusal: { code: "bad-path", path: "stages[0].kpi[0]", found: undefined } });
});

test.each([["kpi: { name: Add, value: 5 } # c", "kpi: { name: Views, value: 5 } # c"], ["kpi: [{ value: 5 }]", "kpi: [{ text: Views, value: 5 }]"]])("an entry %s gets its name", (before, after) => {
  expect(editYaml(`stages:\n  - name: A\n    ${before}`, set("stages[0].kpi[0]", "Views"))).toBe(`stages:\n  - name: A\n    ${after}`);
});
