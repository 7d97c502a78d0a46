import { expect, it } from "vitest";
import { incomparableParts } from "../../../../shared/form/design/comparable.ts";
import type { Design, DesignColumn } from "../../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { workshops } from "../../../support/designs.ts";

const formOf = (design: Design, version = 1) => formOfDesign(design, version).form;

function withColumn(id: string, change: Partial<DesignColumn>): Design {
  return {
    ...workshops,
    columns: workshops.columns.map((column) => (column.id === id ? { ...column, ...change } : column)),
  };
}

const withUnit = withColumn("workers", { unit: "户" });

it.each<[what: string, next: Design, parts: readonly string[]]>([
  ["another unit", withUnit, ["workers"]],
  ["another scale", withColumn("workers", { scale: 1 }), ["workers"]],
  ["another kind", withColumn("workers", { kind: "money", unit: "元" }), ["workers"]],
  [
    "another way of counting rows",
    { ...workshops, counted: { name: "加工点", unit: "家" } },
    ["rows_counted"],
  ],
  ["another way of adding up over time", { ...workshops, accumulation: "period" }, ["accumulation"]],
  ["another name, place and list", withColumn("trade", { name: "行业", groups: ["类"], codes: [] }), []],
  ["money written in another unit", withColumn("fees", { unit: "元" }), []],
  ["a column less", { ...workshops, columns: workshops.columns.slice(1) }, []],
])("%s", (_, next, parts) => {
  expect(incomparableParts([formOf(workshops)], formOf(next, 2))).toEqual(parts);
});

it("remembers every version: a column that was gone comes back as it was", () => {
  const without = { ...workshops, columns: workshops.columns.filter(({ id }) => id !== "workers") };
  expect(incomparableParts([formOf(workshops), formOf(without, 2)], formOf(withUnit, 3))).toEqual([
    "workers",
  ]);
  expect(incomparableParts([], formOf(withUnit))).toEqual([]);
});
