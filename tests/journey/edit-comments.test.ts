/** Comments stay with what they stand beside and above, whatever is moved where. Seen as text before and after. */
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/journey/edit";
import { editYaml, lines, move, set } from "./edit-yaml";

type Case = readonly [title: string, before: string, edit: Edit, after: string];

const cases = (table: readonly Case[]): void => {
  test.each(table)("%s", (_, before, edit, after) => {
    expect(editYaml(before, edit)).toBe(after);
  });
};

const stage = (...inner: readonly string[]) => lines("stages:", "  - name: A", ...inner.map((line) => `    ${line}`));

describe("an entry that is moved takes its comments along", () => {
  cases([
    ["the last of its lane", stage("goals:", "  # of it", "  - Be quick # on Monday", "fears:", "  - late"), move("stages[0].goals[0]", "stages[0].fears[1]"), stage("fears:", "  - late", "  # of it", "  - Be quick # on Monday")],
    ["a lone one", stage("goals: Be quick # on Monday", "fears:", "  - late"), move("stages[0].goals", "stages[0].fears[0]"), stage("fears:", "  - Be quick # on Monday", "  - late")],
    ["a lone one with a comment above", stage("# of it", "goals: 'Be quick'", "fears:", "  - late"), move("stages[0].goals", "stages[0].fears[0]"), stage("fears:", "  # of it", "  - 'Be quick'", "  - late")],
    ["into a lane that was a single text", stage("goals: Be quick # on Monday", "fears: late # or never"), move("stages[0].goals", "stages[0].fears[1]"), stage("fears:", "  - late # or never", "  - Be quick # on Monday")],
    ["into a lane that is not there yet", stage("goals: Be quick # on Monday"), move("stages[0].goals", "stages[0].fears[0]"), stage("fears:", "  - Be quick # on Monday")],
    ["into a key without a value", stage("goals: Be quick # on Monday", "fears: # soon"), move("stages[0].goals", "stages[0].fears[0]"), stage("fears: # soon", "  - Be quick # on Monday")],
    ["of several lines", stage("goals: |- # typed", "  one", "  two", "fears: late"), move("stages[0].goals", "stages[0].fears[0]"), stage("fears:", "  - |- # typed", "    one", "    two", "  - late")],
    ["a lone map", stage("kpi: # first", "  name: Cart # how many", "  value: 1.50", "fears: late"), move("stages[0].kpi", "stages[0].fears[1]"), stage("kpi: [] # first", "fears:", "  - late", "  - name: Cart # how many", "    value: 1.50")],
    ["a key with a comment of its own stays", stage("goals: # all of them", "  - Be quick # on Monday", "fears: late"), move("stages[0].goals[0]", "stages[0].fears[0]"), stage("goals: [] # all of them", "fears:", "  - Be quick # on Monday", "  - late")],
    ["out of brackets of several lines", stage("goals: [", "  x, # of x", "  y # of y", "]", "fears:", "  - late"), move("stages[0].goals[0]", "stages[0].fears[1]"), stage("goals: [", "  y # of y", "]", "fears:", "  - late", "  # of x", "  - x")],
    ["one of several unknown keys in a map", stage("barriers:", "  Late: at the end # often", "  Slow: always", "fears: late"), move('stages[0].barriers["Late"]', "stages[0].fears[1]"), stage("barriers:", "  Slow: always", "fears:", "  - late", "  - Late: at the end # often")],
  ]);
});

describe("a touchpoint that is moved takes its comments along", () => {
  const two = (first: readonly string[], second: readonly string[]) => lines("stages:", "  - name: A", ...first.map((line) => `    ${line}`), "  - name: B", ...second.map((line) => `    ${line}`));
  cases([
    ["the last of its stage, to one without any", two(["touchpoints:", "  # of it", "  - name: Site # ours", "    emotion: 1 # high"], ["goals: x"]), move("stages[0].touchpoints[0]", "stages[1].touchpoints[0]"), two([], ["goals: x", "touchpoints:", "  # of it", "  - name: Site # ours", "    emotion: 1 # high"])],
    ["the only one, a text", two(["touchpoints: Site # ours"], ["touchpoints: Shop # theirs"]), move("stages[0].touchpoints[0]", "stages[1].touchpoints[1]"), two([], ["touchpoints:", "  - Shop # theirs", "  - Site # ours"])],
    ["whose name is a key, to a list", two(["touchpoints:", "  Site: # ours", "    emotion: 1.50 # high", "  Shop:"], ["touchpoints:", "  - Call"]), move("stages[0].touchpoints[0]", "stages[1].touchpoints[1]"), two(["touchpoints:", "  Shop:"], ["touchpoints:", "  - Call", "  - name: Site # ours", "    emotion: 1.50 # high"])],
    ["of a list, to names that are keys", two(["touchpoints:", "  - Shop", "  # of it", "  - name: Site # ours", "    emotion: 1.50 # high"], ["touchpoints:", "  Call:"]), move("stages[0].touchpoints[1]", "stages[1].touchpoints[0]"), two(["touchpoints:", "  - Shop"], ["touchpoints:", "  # of it", "  Site: # ours", "    emotion: 1.50 # high", "  Call:"])],
    ["of a list, in brackets, to names that are keys", two(["touchpoints:", "  - Shop", "  # of it", "  - { name: Site, emotion: 1.50 } # ours"], ["touchpoints:", "  Call:"]), move("stages[0].touchpoints[1]", "stages[1].touchpoints[1]"), two(["touchpoints:", "  - Shop"], ["touchpoints:", "  Call:", "  # of it", "  Site: # ours", "    emotion: 1.50"])],
    ["of a list, in brackets over several lines, to names that are keys", two(["touchpoints:", "  - { name: Site, # our own", "      emotion: 1.50 # high", "    } # ours", "  - Shop"], ["touchpoints:", "  Call:"]), move("stages[0].touchpoints[0]", "stages[1].touchpoints[0]"), two(["touchpoints:", "  - Shop"], ["touchpoints:", "  # our own", "  Site: # ours", "    # high", "    emotion: 1.50", "  Call:"])],
    ["behind the dash and behind the name, to names that are keys", two(["touchpoints:", "  - # here", "    name: Site # ours", "    emotion: 1.50", "  - Shop"], ["touchpoints:", "  Call:"]), move("stages[0].touchpoints[0]", "stages[1].touchpoints[0]"), two(["touchpoints:", "  - Shop"], ["touchpoints:", "  # here", "  Site: # ours", "    emotion: 1.50", "  Call:"])],
  ]);
});

describe("a list in brackets gives way to a comment that comes in", () => {
  const two = (first: readonly string[], second: readonly string[]) => lines("stages:", "  - name: A", ...first.map((line) => `    ${line}`), "  - name: B", ...second.map((line) => `    ${line}`));
  cases([
    ["inside a touchpoint", two(["touchpoints:", "  - Shop", "  - name: Site", "    emotion: -1 # felt twice"], ["touchpoints: [Call, {name: Mail, channel: phone}] # theirs"]), move("stages[0].touchpoints[1]", "stages[1].touchpoints[0]"), two(["touchpoints:", "  - Shop"], ["touchpoints: # theirs", "  - name: Site", "    emotion: -1 # felt twice", "  - Call", "  - {name: Mail, channel: phone}"])],
    ["above a text", two(["touchpoints:", "  - Shop", "  # of it", "  - Site"], ["touchpoints: ['Call']"]), move("stages[0].touchpoints[1]", "stages[1].touchpoints[1]"), two(["touchpoints:", "  - Shop"], ["touchpoints:", "  - 'Call'", "  # of it", "  - Site"])],
    ["beside an entry of a lane", stage("goals:", "  - Be quick # on Monday", "  - b", "fears: [late]"), move("stages[0].goals[0]", "stages[0].fears[1]"), stage("goals:", "  - b", "fears:", "  - late", "  - Be quick # on Monday")],
    ["but stays for a number sign within quotes", stage("goals:", '  - "a # b"', "  - c", "fears: [late]"), move("stages[0].goals[0]", "stages[0].fears[1]"), stage("goals:", "  - c", 'fears: [late, "a # b"]')],
  ]);
  test("also where the list stands in other brackets", () => {
    const before = lines("stages:", "  - { name: A, goals: [x, 'y'] } # so", "  - name: B", "    goals:", "      - Be quick # on Monday", "      - b");
    const after = lines("stages:", "  - name: A # so", "    goals:", "      - Be quick # on Monday", "      - x", "      - 'y'", "  - name: B", "    goals:", "      - b");
    expect(editYaml(before, move("stages[1].goals[0]", "stages[0].goals[0]"))).toBe(after);
  });
});

describe("brackets of several levels", () => {
  test("give way to a comment that comes in behind what stands there", () => {
    const before = lines("stages:", "  - name: A", "    touchpoints:", "      Shop:", "        emotion: 1", "        # of them", "        goals:", "          - x", "      Site:", "  - { name: B, goals: [y] }");
    const after = lines("stages:", "  - name: A", "    touchpoints:", "      Site:", "  - name: B", "    goals: [y]", "    touchpoints:", "      - name: Shop", "        emotion: 1", "        # of them", "        goals:", "          - x");
    expect(editYaml(before, move("stages[0].touchpoints[0]", "stages[1].touchpoints[0]"))).toBe(after);
  });
});

describe("a value on a line of its own", () => {
  cases([
    ["keeps its comment when an entry comes beside it", stage("goals: # a", "  Be quick # b", "  # c", "fears: x"), move("stages[0].fears", "stages[0].goals[0]"), stage("goals: # a", "  - x", "  - Be quick # b", "  # c")],
    ["keeps its comment when it is changed", stage("goals: # a", "  Be quick # b"), set("stages[0].goals", "Be slow"), stage("goals: # a", "  Be slow # b")],
  ]);
});
