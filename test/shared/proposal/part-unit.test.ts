import { expect, test } from "vitest";
import type { DesignColumn } from "../../../shared/form/design/design.ts";
import { withUnitsOfWholes } from "../../../shared/proposal/part-unit.ts";
import { designColumn } from "../../support/designs.ts";

const count = (id: string, name: string, unit: string): DesignColumn =>
  designColumn(id, name, { kind: "count", unit, aggregation: "sum" });
const money = designColumn("m", "贷款余额", { kind: "money", unit: "万元", scale: 2 });

function settled(
  columns: readonly DesignColumn[],
  said: readonly string[] = [],
  asked: readonly string[] = [],
) {
  const { columns: made, asks } = withUnitsOfWholes(
    columns.map((column) => ({ column, isSaid: said.includes(column.id) })),
    asked.map((column) => ({ column, about: "unit" as const })),
  );
  return [made.at(-1)?.kind, made.at(-1)?.unit, asks.length];
}

test("a part is counted in what its whole is", () => {
  expect(settled([money, count("p", "其中：农村妇女", "人")])).toEqual(["money", "万元", 0]);
  expect(settled([count("w", "接待司机", "人次"), count("p", "其中：夜间", "个")], [], ["p"])).toEqual([
    "count",
    "人次",
    0,
  ]);
});

test("a part that says its own unit keeps it", () => {
  expect(settled([money, count("p", "其中：农村妇女", "人")], ["p"])).toEqual(["count", "人", 0]);
});

test("a part is of something before that is counted as its name says", () => {
  const columns = [count("w", "发展户数", "户"), money, count("p", "其中：妇女牵头户", "户")];
  expect(settled(columns)).toEqual(["count", "户", 0]);
});

test("what is no part is left as it is, and asked about as before", () => {
  expect(settled([money, count("p", "走访", "个")], [], ["p"])).toEqual(["count", "个", 1]);
});
