import { describe, expect, test } from "vitest";
import { importNote } from "./import-at-once";
import { outlineOf } from "./map-outline";

const found = (text: string) => importNote(text).found.map(({ from, sure, map }) => [from, sure, map.stages.length]);
const sureOnes = (text: string) => importNote(text).found.filter(({ sure }) => sure);

describe("a table is only like a map when", () => {
  test.each([
    ["its columns tell a field's type and meaning", "# Journey record\n\n| Field | Type | Description | Required |\n|---|---|---|---|\n| actions | list | What they do | yes |\n| emotion | text | How it feels | no |\n| pain_points | list | What hurts | no |\n| touchpoints | list | Where | yes |\n"],
    ["its names are written as code", "| Source | Shows |\n|---|---|\n| `emotion` of the row | mood |\n| `pain` and `goal` | words |\n| `touchpoint` | place |\n"],
    ["a few of many names happen to be lanes", `# Triggers\n\n| Trigger | Idea | Use |\n|---|---|---|\n${["Behaviour", "Place", "Weather", "Season", "Emotion", "Price", "Colour", "Risk", "Family", "Sound", "Light", "Taste", "Scarcity", "Proof", "Status", "Reward"].map((name) => `| ${name} | a | b |\n`).join("")}`],
    ["its rows are sentences", "| Mapping | Building | Testing |\n|---|---|---|\n| Find needs by talking. | Sketch. | Ask. |\n| Look for friction and pain. | Write. | Watch. |\n| List ideas. | Draw. | Count. |\n"],
    ["its columns are figures", "# Metrics\n\n| Metric | Target | Actual | Status |\n|---|---|---|---|\n| Satisfaction | 5 | 4 | ok |\n| Problem fit | 3 | 3 | ok |\n| Goal reached | 9 | 8 | late |\n"],
    ["it holds nothing", "| Stage | Emotions | Pain points | Actions |\n|---|---|---|---|\n| Search | | | |\n| Choice | | | |\n"],
    ["it weighs risks and what to do, and nobody lives through them", "# Boats, weekly\n\n| Part | Evidence | Risk | Next action |\n|---|---|---|---|\n| Oars | Photo | Break | Buy new |\n| Sail | Report | Tear | Sew |\n"],
    ["its only names are behind a column of its things", "# Journey maps, a guide\n\n| Kind | Description | Example |\n|---|---|---|\n| Moment of joy | Remove obstacles | Fewer forms |\n| Door | New touchpoint | A bell |\n| Surprise | Anticipate needs | Tea |\n"],
    ["it has feelings of two kinds and nobody's way", "# Journey Mapping Guide\n\n### Triggers\n\n| Trigger | Positive Emotion | Negative Emotion |\n|---|---|---|\n| Light | Delight | Anger |\n| Warmth | Joy | Fear |\n| Tea | Calm | Boredom |\n"],
    ["its stages are still to be named", "## Journey map\n\n| Stage | Actions | Feelings | Pain points |\n|---|---|---|---|\n| [Stage name] | What they do | How they feel | What hurts |\n"],
    ["it lists problems and the stages they are met at", "# Customer journey of a rider\n\n| Main problem | Stage | What we built | Screen |\n|---|---|---|---|\n| Nobody knows the price | Wish, Ride | A board | Board |\n| Nobody answers | Ride | A bell | Desk |\n"],
  ])("%s", (_, text) => {
    expect(sureOnes(text)).toEqual([]);
  });

  test("and a map with some lanes of its author's still is one", () => {
    expect(found("# Путь гостя\n\n| | Бронь | Заезд |\n|---|---|---|\n| Погода | снег | дождь |\n| Эмоции | 😊 | 😟 |\n| Музыка | нет | есть |\n| Боли | долго | холодно |\n| Точки контакта | сайт | стойка |\n")).toEqual([["table", true, 2]]);
  });

  test("and one that names frontstage and backstage alone is a blueprint", () => {
    expect(found("### How a letter travels\n\n| Stage | Frontstage | Backstage |\n|---|---|---|\n| Drop | Box | Bag |\n| Sort | Stamp | Belt |\n")).toEqual([["table", true, 2]]);
  });

  test("and stages with three lanes, known or the author's own, below a heading of a journey", () => {
    const table = (heading: string, lanes: string): string => `${heading}\n\n| Stage | ${lanes} |\n|---|---|---|---|\n| Wish | a | b | c |\n| Ride | d | e | f |\n| Rest | g | h | i |\n`;
    expect(found(table("## Rider journey", "Actions | Goals | How it will be"))).toEqual([["table", true, 3]]);
    expect(found(table("## Rides", "Actions | Goals | How it will be"))).toEqual([["table", false, 3]]);
  });

  test("its heading does not make a table of problems a map", () => {
    expect(found("# Customer journey of a rider\n\n## Problems and ideas\n\n| Pain point | Frequency | Opportunity |\n|---|---|---|\n| Late bus | often | Show times |\n| Wet seat | seldom | A roof |\n")).toEqual([["table", false, 2]]);
  });
});

describe("sections with labels are surely stages when", () => {
  test("the same labels come again in most of them, not when each has its own", () => {
    const stages = (labels: readonly (readonly string[])[]) => labels.map((some, at) => `## ${["Wish", "Look", "Ride"][at] ?? ""}\n\n${some.map((label) => `**${label}:** words\n`).join("")}`).join("\n");
    expect(found(`# A bicycle\n\n${stages([["Goals", "Emotions"], ["Goals", "Emotions"], ["Emotions", "Goals"]])}`)).toEqual([["headings", true, 3]]);
    expect(found(`# How to write a journey map\n\n${stages([["Goals", "Sources"], ["Questions", "Actions"], ["Emotions", "Pains"]])}`)).toEqual([["headings", false, 3]]);
  });

  test("they are counted as stages below a journey's heading, though only unknown labels come again", () => {
    expect(found("# 用户旅程地图\n\n## 各阶段\n\n### 阶段 1：发现\n\n**入口来源**：\n- 搜索\n- 朋友\n\n### 阶段 2：了解\n\n**用户期望**：快\n\n### 阶段 3：试用\n\n**页面要点**：\n- 按钮\n")).toEqual([["headings", true, 3]]);
    expect(found("# カスタマージャーニーマップ\n\n### ステージ1：探索\n\n**タッチポイント**\n- SNS\n\n### ステージ2：検討\n\n**タッチポイント**\n- サイト\n")).toEqual([["headings", true, 2]]);
  });

  test("a subheading that comes again is a label, though it is longer than a name we know", () => {
    const stage = (name: string) => `### ${name}\n\n#### 💭 What people feel and think here\n\n- **Doubt:** is it dear?\n\n#### The weather\n\n- rain\n\n`;
    const [imported] = importNote(`# Journey\n\n${stage("1️⃣ Wish")}${stage("2️⃣ Ride")}`).found;
    expect(imported?.map.stages.map(({ touchpoints, lanes }) => [touchpoints.length, lanes.map(({ key }) => key)])).toEqual([[0, ["The weather"]], [0, ["The weather"]]]);
  });
});

test("a table below each stage with the same people as columns tells the stage of each of them", () => {
  const stage = (name: string, one: string, other: string) => `## ${name}\n\n| Part | Anna | Boris |\n|---|---|---|\n| Actions | walks | drives |\n| Emotion | ${one} | ${other} |\n| Touchpoints | door, bell | gate |\n\n`;
  const [imported, ...more] = importNote(`# Journey to a shop\n\n${stage("1. Coming", "😊", "😟")}${stage("2. Leaving", "4/5", "2/5")}`).found;
  const stageOf = (name: string, one: string, other: string) => ({
    name, emotion: { entries: [["Anna", one], ["Boris", other]] }, actions: [{ entries: [["Anna", "walks"]] }, { entries: [["Boris", "drives"]] }],
    touchpoints: [{ name: "door", personas: ["Anna"] }, { name: "bell", personas: ["Anna"] }, { name: "gate", personas: ["Boris"] }],
  });
  expect([imported?.sure, imported?.map.personas, more]).toEqual([true, ["Anna", "Boris"], []]);
  expect(outlineOf(imported)).toEqual([stageOf("1. Coming", "😊", "😟"), stageOf("2. Leaving", "4/5", "2/5")]);
});

test("the same stages as columns below As-is and To-be are two maps", () => {
  const map = (name: string) => `## ${name}\n\n| | Wish | Look | Ride |\n|---|---|---|---|\n| Actions | a | b | c |\n| Emotion | 😊 | 😟 | 😊 |\n| Pain points | x | y | z |\n\n`;
  expect(found(`# Journey\n\n${map("As-is")}${map("To-be")}`)).toEqual([["table", true, 3], ["table", true, 3]]);
});
