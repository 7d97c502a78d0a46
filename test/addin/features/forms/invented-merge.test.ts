import { expect, it } from "vitest";
import { inventedMerge } from "../../../../addin/features/forms/invented-merge.ts";
import { designColumn, workshops } from "../../../support/designs.ts";

it("adds what is added, computes rates anew, counts rows, and leaves out what stays", () => {
  const count = (id: string, name: string, aggregation: "sum" | "none") =>
    designColumn(id, name, { kind: "count", unit: "人", aggregation });
  const merged = inventedMerge({
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
  });
  expect(merged.map(({ name, total }) => [name, total])).toEqual([
    ["加工点数", 15],
    ["目标", 60],
    ["完成", 63],
    ["得分", undefined],
    ["完成率", 105],
  ]);
  expect(merged.at(-1)?.units).toEqual([110, 105, 103.3]);
});
