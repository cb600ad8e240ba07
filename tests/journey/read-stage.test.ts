import { describe, expect, it } from "vitest";
import { codesOf, readStageYaml, readTouchpointYaml, readYaml } from "./read-yaml";

const stagesOf = (yaml: string) => readYaml(yaml).journey.stages;
const shape = (yaml: string) => stagesOf(yaml).map((stage) => [stage.path, stage.name, stage.touchpoints.map((touchpoint) => touchpoint.name)]);

describe("stages in every shape", () => {
  it.each([
    ["stages: [A, B]", [["stages[0]", "A", []], ["stages[1]", "B", []]]],
    ["stages:\n  - A\n  - name: B", [["stages[0]", "A", []], ["stages[1]", "B", []]]],
    ["stages:\n  A: [x, y]\n  B:\n    touchpoints: [z]\n  C:\n  D: w", [["stages[0]", "A", ["x", "y"]], ["stages[1]", "B", ["z"]], ["stages[2]", "C", []], ["stages[3]", "D", ["w"]]]],
    ["stages:\n  - A: [x]\n  - B: { touchpoints: [y] }\n  - C:", [["stages[0]", "A", ["x"]], ["stages[1]", "B", ["y"]], ["stages[2]", "C", []]]],
    ["stages:\n  name: A\n  touchpoints: [x]", [["stages[0]", "A", ["x"]]]],
    ["stages: [1.10, yes, 007]", [["stages[0]", "1.10", []], ["stages[1]", "yes", []], ["stages[2]", "007", []]]],
    ["этапы:\n  - название: А\n    точки контакта: [x]", [["stages[0]", "А", ["x"]]]],
    ["stages:\n  2: [x]\n  1: [y]", [["stages[0]", "2", ["x"]], ["stages[1]", "1", ["y"]]]],
  ])("%s", (yaml, expected) => {
    expect(shape(yaml)).toEqual(expected);
    expect(readYaml(yaml).problems).toEqual([]);
  });

  it.each(["stages:", "stages: []", "stages: {}", "stages: null"])("%s is an empty map", (yaml) => {
    expect(readYaml(yaml)).toMatchObject({ status: "map", problems: [], journey: { stages: [] } });
  });

  it.each(["stages: soon", "stages: 3", "stages: true"])("%s is an error, and the note is still a map", (yaml) => {
    expect(readYaml(yaml)).toMatchObject({ status: "map", problems: [{ code: "stages-wrong-type", severity: "error", path: "stages" }], journey: { stages: [] } });
  });

  it("reads a colon left unquoted as the name it was meant to be", () => {
    const reading = readYaml("stages:\n  - Choosing: long and slow\n  - B");
    expect(reading.journey.stages.map((stage) => stage.name)).toEqual(["Choosing: long and slow", "B"]);
    expect(reading.problems).toMatchObject([{ code: "colon-unquoted", path: "stages[0].name", mended: '"Choosing: long and slow"', line: 3, column: 5 }]);
  });

  it.each([["- name:Choosing", "name: Choosing", "name:Choosing"], ["- Название:Выбор", "Название: Выбор", "Название:Выбор"], ["- цели：найти", "цели: найти", "цели：найти"], ["- goals:#1", 'goals: "#1"', "goals:#1"]])(
    "points out a blank missing behind a key's colon and keeps the text: %s", (line, mended, name) => {
      const reading = readYaml(`stages:\n  ${line}\n  - name: B\n    touchpoints:\n      ${line}`);
      expect(reading.journey.stages).toMatchObject([{ name }, { name: "B", touchpoints: [{ name }] }]);
      const problem = { code: "colon-crowded", severity: "info", value: name, mended };
      expect(reading.problems).toMatchObject([{ ...problem, path: "stages[0]", line: 3 }, { ...problem, path: "stages[1].touchpoints[0]" }]);
    },
  );

  it.each(["- Choosing:slowly", '- "name:Choosing"', "- 10:30", "- title://x", "- name"])("%s is a text like any other", (line) => {
    expect(codesOf(readYaml(`stages:\n  ${line}\n  - B`))).toEqual([]);
  });

  it("reads a name typed as a key beside its properties", () => {
    const reading = readYaml("stages:\n  - Choosing:\n    goals: a");
    expect(reading.journey.stages).toMatchObject([{ name: "Choosing", lanes: [{ key: "goals" }] }]);
    expect(reading.problems).toMatchObject([{ code: "name-missing", severity: "info", mended: "name: Choosing" }]);
  });

  it("reads an unquoted link as a name", () => {
    const reading = readYaml("stages:\n  - [[Choosing]]\n  - name: [[Buying|B]]");
    expect(reading.journey.stages.map((stage) => stage.name)).toEqual(["[[Choosing]]", "[[Buying|B]]"]);
    expect(codesOf(reading)).toEqual(["link-unquoted", "link-unquoted"]);
  });

  it("loses only the stage that is a list, and keeps the note's numbers in paths", () => {
    const reading = readYaml("stages:\n  - A\n  - [x, y]\n  - B");
    expect(reading.journey.stages.map((stage) => [stage.path, stage.name])).toEqual([["stages[0]", "A"], ["stages[2]", "B"]]);
    expect(reading.problems).toMatchObject([{ code: "stage-wrong-type", severity: "error", path: "stages[1]", value: "[x, y]" }]);
  });

  it("draws a stage without a name and says so", () => {
    const reading = readYaml("stages:\n  -\n  - goals: a\n    fears: b");
    expect(reading.journey.stages.map((stage) => stage.name)).toEqual([undefined, undefined]);
    expect(reading.problems).toMatchObject([{ code: "name-missing", path: "stages[0].name", details: { kind: "stage" } }, { code: "name-missing", path: "stages[1].name" }]);
  });

  it("reads channels, reach, exit, variants and who takes part", () => {
    const { stage } = readStageYaml('name: A\nchannel: website, phone (sales, support)\nканалы: [phone, shop]\nvisitors: "1 830"\nвыход: competitor\nvariants: [phone, desktop]\nкто: ["[[Olga]]", courier]');
    expect(stage).toMatchObject({
      channels: ["website", "phone (sales, support)", "phone", "shop"], reach: 1830, exit: { kind: "competitor", text: "competitor" }, variants: ["phone", "desktop"],
      personas: [{ target: "Olga", kind: "wiki" }, { target: "courier", kind: "text" }],
    });
  });

  it("a reach of zero is a value", () => {
    expect(readStageYaml("name: A\nreach: 0").stage.reach).toBe(0);
    expect(codesOf(readStageYaml("name: A\nreach: crowds").reading)).toEqual(["number-unreadable"]);
  });

  it("of two names the canonical key wins, and the other is kept as an own lane", () => {
    const { stage, reading } = readStageYaml("title: B\nname: A");
    expect(stage).toMatchObject({ name: "A", lanes: [{ key: "title", own: true, items: [{ text: "B" }] }] });
    expect(reading.problems).toMatchObject([{ code: "key-collision", severity: "warning", path: 'stages[0]["title"]', details: { key: "name", kept: "name", other: "title" } }]);
    expect(readStageYaml("title: B\nэтап: A").stage).toMatchObject({ name: "B", lanes: [{ key: "этап" }] });
    expect(readStageYaml("name:\ntitle: B").reading.problems).toEqual([]);
  });

  it("of a key that stands twice the last one is shown, and it is reported once", () => {
    const { stage, reading } = readStageYaml("name: A\nname: B\nМой путь: a\nМой путь: b");
    expect(stage).toMatchObject({ name: "B", lanes: [{ key: "Мой путь", items: [{ text: "b" }] }] });
    expect(reading.problems).toMatchObject([{ code: "key-duplicate", path: "stages[0].name" }, { code: "key-duplicate", path: 'stages[0]["Мой путь"]' }]);
    expect(reading.problems).toHaveLength(2);
  });

  it("joins several spellings of touchpoints, positions counting through", () => {
    const { stage } = readStageYaml("name: A\nsteps: [x, y]\ntouchpoints: [z]");
    expect(stage.touchpoints.map((touchpoint) => [touchpoint.path, touchpoint.name])).toEqual([0, 1, 2].map((at) => [`stages[0].touchpoints[${at}]`, "xyz"[at]]));
  });

  it("reports a linked participant that is none of the personas, but not a courier", () => {
    const before = 'personas: "[[Olga]]"\n';
    expect(codesOf(readStageYaml('name: A\nwho: [courier, "[[Olga]]"]', before).reading)).toEqual([]);
    expect(readStageYaml('name: A\nwho: ["[[Petr]]"]', before).reading.problems).toMatchObject([{ code: "persona-unknown", path: "stages[0].personas[0]" }]);
  });
});

describe("touchpoints in every shape", () => {
  const touchpoints = (yaml: string) => readStageYaml(`name: A\n${yaml}`);
  const names = (yaml: string) => touchpoints(yaml).stage.touchpoints.map((touchpoint) => touchpoint.name);

  it.each([
    ["touchpoints: [x, 1.10, no]", ["x", "1.10", "no"]], ["touchpoint: x", ["x"]], ["шаги:\n  - точка: x\n  - шаг: y", ["x", "y"]], ["touchpoints:\n  name: x\n  emotion: 1", ["x"]],
    ["touchpoints:\n  x: { emotion: 1 }\n  y: { emotion: 2 }\n  z:", ["x", "y", "z"]], ["touchpoints:\n  - x: { emotion: 1 }\n  - y: [read, compare]\n  - z:", ["x", "y", "z"]],
    ["touchpoints:", []], ["touchpoints: []", []],
  ])("%s", (yaml, expected) => {
    expect(names(yaml)).toEqual(expected);
    expect(touchpoints(yaml).reading.problems).toEqual([]);
  });

  it("reads the properties under a name that is a key, and a list there as actions", () => {
    const { stage } = touchpoints("touchpoints:\n  - x: { emotion: 1 }\n  - y: [read, compare]");
    expect(stage.touchpoints).toMatchObject([{ emotion: { level: 1, path: "stages[0].touchpoints[0].emotion" } }, { lanes: [{ key: "actions", items: [{ text: "read" }, { text: "compare" }] }] }]);
  });

  it("reads unquoted colons and links and reports both", () => {
    const { stage, reading } = touchpoints("touchpoints:\n  - Site: slow\n  - [[Shop]]");
    expect(stage.touchpoints.map((touchpoint) => touchpoint.name)).toEqual(["Site: slow", "[[Shop]]"]);
    expect(reading.problems).toMatchObject([{ code: "colon-unquoted", path: "stages[0].touchpoints[0].name" }, { code: "link-unquoted", path: "stages[0].touchpoints[1].name" }]);
  });

  it("loses only what is a list, or no list at all", () => {
    const { stage, reading } = touchpoints("touchpoints:\n  - x\n  - [a, b]\n  - y");
    expect(stage.touchpoints.map((touchpoint) => touchpoint.path)).toEqual(["stages[0].touchpoints[0]", "stages[0].touchpoints[2]"]);
    expect(reading.problems).toMatchObject([{ code: "touchpoint-wrong-type", severity: "error", path: "stages[0].touchpoints[1]" }]);
    expect(touchpoints("touchpoints: 5").reading.problems).toMatchObject([{ code: "touchpoints-wrong-type", severity: "error" }]);
  });

  it.each([
    ["true", true, undefined], ["yes", true, undefined], ["да", true, undefined], ["x", true, undefined], ["no", false, undefined], ["нет", false, undefined], ["off", false, undefined],
    ["First wow", true, "First wow"], ["", false, undefined],
  ])("moment: %s", (typed, moment, momentLabel) => {
    expect(readTouchpointYaml(`name: A\nmoment: ${typed}`).touchpoint).toMatchObject({ moment, momentLabel });
  });

  it("keeps keys that belong to another level as own lanes", () => {
    const { touchpoint } = readTouchpointYaml("name: A\nexit: stops\nstatus: draft");
    expect(touchpoint.lanes).toMatchObject([{ key: "exit", own: true }, { key: "status", own: true, items: [{ text: "draft" }] }]);
  });

  it("keeps touchpoints inside a touchpoint as a lane apart from the row of touchpoints", () => {
    expect(readTouchpointYaml("name: A\ntouchpoints: [x]").touchpoint.lanes).toMatchObject([{ key: "Touchpoints", own: true, items: [{ text: "x", path: 'stages[0].touchpoints[0]["touchpoints"][0]' }] }]);
  });

  it("reads everything a touchpoint can hold", () => {
    const { touchpoint } = readTouchpointYaml('название: A\nканал: сайт\nоценка: 1\nключевой момент: да\nдошли: 12\nвариант: телефон\nкто: "[[Olga]], [[Igor]]"\nболи: b');
    expect(touchpoint).toMatchObject({
      name: "A", channels: ["сайт"], emotion: { level: 1 }, moment: true, reach: 12, variants: ["телефон"], personas: [{ target: "Olga" }, { target: "Igor" }], lanes: [{ key: "barriers" }],
    });
  });
});
