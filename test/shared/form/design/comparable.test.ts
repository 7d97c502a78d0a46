import { expect, it } from "vitest";
import { exchangedCodes, incomparableParts } from "../../../../shared/form/design/comparable.ts";
import type { Design, DesignColumn } from "../../../../shared/form/design/design.ts";
import { earlierOf } from "../../../../shared/form/design/earlier.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { designColumn, workshops } from "../../../support/designs.ts";

const formOf = (design: Design, version = 1) => formOfDesign(design, version);

function withColumn(id: string, change: Partial<DesignColumn>, design = workshops): Design {
  return {
    ...design,
    columns: design.columns.map((column) => (column.id === id ? { ...column, ...change } : column)),
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
  ["added over time", withColumn("workers", { aggregation: "sum" }), ["workers"]],
  ["the first of a year", withColumn("workers", { aggregation: "first" }), ["workers"]],
  ["only shown", withColumn("fees", { aggregation: "none" }), ["fees"]],
  ["kept in the workbook", withColumn("fees", { leaving: "stays" }), []],
  ["kept apart where it was added across", withColumn("trade", { apart: true }), ["trade"]],
  [
    "rows added that were counted anew",
    { ...workshops, counted: { name: "加工点", unit: "个", aggregation: "sum" } },
    ["rows_counted"],
  ],
  ["another way of adding up over time", { ...workshops, accumulation: "period" }, ["accumulation"]],
  ["another name, place and list", withColumn("trade", { name: "行业", groups: ["类"], codes: [] }), []],
  ["money written in another unit", withColumn("fees", { unit: "元" }), []],
  ["a column less", { ...workshops, columns: workshops.columns.slice(1) }, []],
])("%s", (_, next, parts) => {
  expect(incomparableParts(earlierOf([formOf(workshops)]), formOf(next, 2))).toEqual(parts);
});

it("remembers every version: a column that was gone comes back as it was", () => {
  const without = { ...workshops, columns: workshops.columns.filter(({ id }) => id !== "workers") };
  expect(incomparableParts(earlierOf([formOf(workshops), formOf(without, 2)]), formOf(withUnit, 3))).toEqual([
    "workers",
  ]);
  expect(incomparableParts(earlierOf([]), formOf(withUnit))).toEqual([]);
});

const level = designColumn("level", "级别", {
  kind: "code",
  grouping: true,
  apart: true,
  codes: [
    { code: "k2", name: "国家级", aliases: ["部级"] },
    { code: "k3", name: "省级", aliases: [] },
  ],
});
const share = designColumn("share", "妇女占比", {
  kind: "percent",
  aggregation: "recompute",
  ratio: { numerator: "women", denominator: "workers" },
});
const levelled: Design = { ...workshops, columns: [...workshops.columns, level, share] };

it.each<[what: string, next: Design, parts: readonly string[]]>([
  ["added across what was kept apart", withColumn("level", { apart: false }, levelled), ["level"]],
  ["no longer told apart", withColumn("level", { grouping: false }, levelled), ["level"]],
  [
    "what figures were kept apart by is gone",
    { ...levelled, columns: levelled.columns.filter(({ id }) => id !== "level") },
    ["level"],
  ],
  [
    "another quotient",
    withColumn("share", { ratio: { numerator: "women", denominator: "women" } }, levelled),
    ["share"],
  ],
  ["a rate computed no more", withColumn("share", { aggregation: "none" }, levelled), ["share"]],
])("%s", (_, next, parts) => {
  expect(incomparableParts(earlierOf([formOf(levelled)]), formOf(next, 2))).toEqual(parts);
});

it("lets figures be kept apart by a list that is new", () => {
  expect(incomparableParts(earlierOf([formOf(workshops)]), formOf(levelled, 2))).toEqual([]);
});

type Names = Readonly<Record<string, readonly string[]>>;

const listed = (names: Names) =>
  withColumn(
    "level",
    {
      codes: Object.entries(names).map(([code, [name = "", ...aliases]]) => ({ code, name, aliases })),
    },
    levelled,
  );

it.each<[what: string, names: Names, parts: readonly string[]]>([
  ["names exchanged", { k2: ["省级"], k3: ["国家级"] }, ["level"]],
  ["the name of another that is called anew", { k2: ["国家重点"], k3: ["国家级"] }, ["level"]],
  ["the other word of another", { k2: ["国家级"], k3: ["部级"] }, ["level"]],
  ["as another word", { k2: ["全国"], k3: ["省级", "国 家级"] }, ["level"]],
  [
    "a new code with the name of one that is there",
    { k2: ["全国"], k3: ["省级"], k4: ["国家级"] },
    ["level"],
  ],
  ["the name of one that is gone", { k3: ["国家级"] }, ["level"]],
  ["a name that none had", { k2: ["国家级重点"], k3: ["省级"] }, []],
  ["the name and the other word of one exchanged", { k2: ["部级", "国家级"], k3: ["省级"] }, []],
  ["a code with its words made anew", { k5: ["国家级", "部级"], k3: ["省级"] }, []],
  ["what is gone counted with another", { k3: ["省级", "国家级"] }, []],
])("of codes, %s", (_, names, parts) => {
  expect(incomparableParts(earlierOf([formOf(levelled)]), formOf(listed(names), 2))).toEqual(parts);
});

it("says which codes exchanged words, over all versions", () => {
  const renamed = listed({ k2: ["全国"], k3: ["省级"] });
  const taken = listed({ k2: ["全国"], k3: ["国家级"] });
  expect(
    exchangedCodes(earlierOf([formOf(levelled), formOf(renamed, 2)]), earlierOf([formOf(taken, 3)]).columns),
  ).toEqual([{ column: "level", code: "k3", of: "k2" }]);
});
