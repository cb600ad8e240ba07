import { describe, expect, test } from "vitest";
import { knowLabel } from "../../../src/exchange/import/know-label";
import { isNumberedStage } from "../../../src/exchange/import/table-units";
import { outlineOf, tableOf } from "./map-outline";

describe("labels stand at the edge of a table", () => {
  test("not in a column of cells that happen to speak of screens and quotes", () => {
    const text = "## Renting a boat\n\n| Guest action | Frontstage desk | Wire | Backstage yard | Partner |\n|---|---|---|---|---|\n| Asks for a boat | Question screen | mail | Looks at the list | — |\n| Takes a place | Quote screen | call | Holds the boat | Bank |\n| Waves | — | — | — | — |\n";
    expect(outlineOf(tableOf(text))).toEqual([
      { name: "Asks for a boat", frontstage: ["Question screen"], Wire: ["mail"], backstage: ["Looks at the list"] },
      { name: "Takes a place", frontstage: ["Quote screen"], Wire: ["call"], backstage: ["Holds the boat"], Partner: ["Bank"] },
      { name: "Waves" },
    ]);
  });

  test("not in a row whose long cells name goals, questions and problems", () => {
    const text = "# Customer journey\n\n| Stage | Rider goal | Signal | Crew action | Lesson | Sign |\n|---|---|---|---|---|---|\n| Wish | Understand the goals of a first ride | Questions about where rides begin | Clarify the problems and expected outcomes | A film | Clear success criteria |\n| Ride | Keep going | Rides often | Listen for pain and fix it | Tips | Ten rides |\n";
    expect(tableOf(text)?.map.stages.map(({ name }) => name)).toEqual(["Wish", "Ride"]);
  });

  test("nor behind the word for a stage, though the header's own names are unknown and the cells below name problems", () => {
    const table = tableOf("## ジャーニー\n\n| 段階 | 頭の中 | 別の道 | 入口 |\n|---|---|---|---|\n| 1. 雪 | 冷たくて課題だらけ | 家 | 改善の余地が見える |\n| 2. 坂 | 滑るか | 道 | 期待できる |\n| 3. 湯 | また行くか | 海 | 近い |\n");
    expect([table?.sure, table?.map.stages.map(({ name, lanes }) => [name, lanes.length])]).toEqual([true, [["1. 雪", 3], ["2. 坂", 3], ["3. 湯", 3]]]);
  });

  test("and still below a title, or behind numbers or stages merged over several lanes", () => {
    const title = tableOf("| Our winter map | | |\n|---|---|---|\n| Lane | Wish | Ride |\n| Emotions | 😊 | 😟 |\n| Pain points | cold | snow |\n");
    expect(title?.map.stages.map(({ name }) => name)).toEqual(["Wish", "Ride"]);
    const grouped = tableOf("| | Lane | Wish | Ride |\n|---|---|---|---|\n| Guest | Emotions | 😊 | 😟 |\n| Guest | Pain points | cold | snow |\n| We | Backstage | heat | plough |\n");
    expect(grouped?.map.stages.map(({ name }) => name)).toEqual(["Wish", "Ride"]);
  });
});

test("names in more words and languages are known", () => {
  const known = (label: string) => knowLabel(label)?.target;
  expect(["Atrito", "Procesos de soporte", "Processos de apoio", "Supporting", "系统反应", "画面", "Rank", "主要风险", "リスク", "期望情感", "目标情绪", "期望与目标", "Ações de negócio", "Business actions"].map(known)).toEqual(["barriers", "support", "support", "support", "frontstage", "touchpoints", "number", "barriers", "barriers", "emotion", "emotion", "expectations", "company-tasks", "company-tasks"]);
});

test("how it was before or after our solution is no solution", () => {
  expect(["Before our solution", "After the new solution (with boats)", "Current solutions", "Solution", "Our solution"].map((label) => knowLabel(label)?.target)).toEqual([undefined, undefined, undefined, "solutions", "solutions"]);
});

test("a stage is counted also behind the word for the journey", () => {
  expect(["ジャーニーステージ2: 乗る", "Customer journey stage 2: Riding", "Journey phase 1", "Journey of two"].map((heading) => isNumberedStage(heading))).toEqual([true, true, true, false]);
});
