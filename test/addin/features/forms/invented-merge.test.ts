import { expect, it } from "vitest";
import { groupsOf, inventedMerge } from "../../../../addin/features/forms/invented-merge.ts";
import type { Design } from "../../../../shared/form/design/design.ts";
import { designColumn, workshops } from "../../../support/designs.ts";

const visits = designColumn("way", "走访方式", {
  kind: "code",
  grouping: true,
  codes: ["上门", "电话"].map((name, index) => ({ code: `k${index}`, name, aliases: [] })),
});

it.each([
  [false, ["登记人数·合计", "登记人数·上门", "登记人数·电话", "次数·合计", "次数·上门", "次数·电话"]],
  [true, ["登记人数·上门", "登记人数·电话", "次数·上门", "次数·电话"]],
] as const)("has the sum beside its groups where these do not overlap", (apart, names) => {
  const merged = inventedMerge({
    ...workshops,
    counted: { name: "登记人", unit: "人" },
    columns: [
      { ...visits, apart },
      designColumn("times", "次数", { kind: "count", unit: "次", aggregation: "sum" }),
    ],
  });
  expect(merged.map(({ name }) => name)).toEqual(names);
  const [whole, ...parts] = merged.filter(({ name }) => name.startsWith("次数"));
  const added = parts.reduce((sum, { total = 0 }) => sum + total, 0);
  expect(whole?.total).toBe(apart ? 60 : added);
});

it("adds what is added, computes rates anew, counts rows, and leaves out what stays", () => {
  const count = (id: string, name: string, aggregation: "sum" | "none") =>
    designColumn(id, name, { kind: "count", unit: "人", aggregation });
  const design: Design = {
    ...workshops,
    columns: [
      designColumn("name", "姓名", { leaving: "personal" }),
      count("a", "目标", "sum"),
      count("b", "完成", "sum"),
      count("c", "得分", "none"),
      designColumn("d", "完成率", {
        kind: "percent",
        scale: 2,
        aggregation: "recompute",
        ratio: { numerator: "b", denominator: "a" },
      }),
    ],
  };
  const merged = inventedMerge({ ...design, rows: "sums" });
  expect(merged.map(({ name, total }) => [name, total])).toEqual([
    ["目标", 120],
    ["完成", 117],
    ["得分", undefined],
    ["完成率", 97.5],
  ]);
  expect(merged.at(-1)?.units).toEqual([95, 97.5, 98.3]);
  // Who sends a row for each unit below it has no one figure of what is not added.
  expect(merged[2]).toMatchObject({ units: [18], listed: true });
  const ofEvents = inventedMerge(design).map(({ name, total }) => [name, total]);
  expect(ofEvents).toEqual([
    ["加工点数", 15],
    ["目标", 120],
    ["完成", 117],
    ["完成率", 97.5],
  ]);
});

it("shows the first groups of however many, which are counted without being made", () => {
  const codes = Array.from({ length: 2_000 }, (_, at) => ({
    code: `k${at}`,
    name: `项目${at}`,
    aliases: [],
  }));
  const lists = ["a", "b", "c", "d"].map((id) => ({ ...visits, id, name: id, codes }));
  const times = designColumn("times", "次数", { kind: "count", unit: "次", aggregation: "sum" });
  const { counted: _, ...design } = { ...workshops, rows: "sums" as const, columns: [...lists, times] };
  expect(groupsOf(design)).toEqual({ columns: 4, groups: 2_000 ** 4 });
  expect(inventedMerge(design).map(({ name }) => name)).toEqual([
    "次数·合计",
    "次数·项目0·项目0·项目0·项目0",
    "次数·项目0·项目0·项目0·项目1",
    "次数·项目0·项目0·项目0·项目2",
  ]);
  expect(groupsOf({ ...design, columns: [times] })).toEqual({ columns: 0, groups: 0 });
});
