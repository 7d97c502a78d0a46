import { describe, expect, it } from "vitest";
import { placeIn, versionIn } from "../../../../addin/features/review/review-model.ts";
import {
  addressOfFact,
  sumOf,
  traceQueryOf,
  traceTableOf,
} from "../../../../addin/features/trace/trace-model.ts";
import type { TracedFact } from "../../../../shared/api/facts.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import {
  TRACE_SHEET,
  type TraceTable,
  writeTraceTable,
} from "../../../../shared/workbook/merged/trace-table.ts";

const table: TraceTable = {
  period: "2019",
  state: "approved",
  columns: [
    { sheet: "汇总", letters: "E", indicator: "loan_persons", kind: "actual", breakdown: {} },
    {
      sheet: "汇总",
      letters: "F",
      indicator: "loan_persons",
      kind: "actual",
      breakdown: { loan_type: "", use: "farming" },
    },
  ],
  rows: [
    { sheet: "汇总", row: 8, units: { kind: "unit", code: "E1" } },
    { sheet: "汇总", row: 9, units: { kind: "below", code: "E" } },
    { sheet: "汇总", row: 10, units: { kind: "all" } },
  ],
};

function gridOf(name: string, values: readonly (readonly string[])[]): Grid {
  return { name, top: 0, left: 0, values, merges: [] };
}

const common = { period: "2019", state: "approved", indicator: "loan_persons", kind: "actual" };

describe("the way to the cell as it was sent", () => {
  const fact = {
    ...{ unit: { code: "E1", name: "甲" }, subject: { code: "E1", name: "甲" }, formVersion: 1, version: 1 },
    ...{ submission: "3f1d3b0a-0000-4000-8000-000000000000", submittedAt: "2026-04-02 09:00", cell: "F5" },
    ...{ row: 4, column: "c1@ytd", breakdown: {}, kind: "ytd", value: "22", measure: "人", qualifier: null },
  } satisfies TracedFact;

  it.each([
    ["of a figure beside the period's own, where names run down", fact, { row: 4, column: "c1@ytd" }],
    ["of one of several records of a row", { ...fact, at: "G" }, { row: 4, at: "G", column: "c1@ytd" }],
  ])("%s", (_, of, place) => {
    const { page, parts } = addressOfFact(of);
    expect([page, versionIn(parts), placeIn(parts)]).toEqual(["review", fact.submission, place]);
  });

  it("names no cell where the address does not", () => {
    expect(placeIn({ version: fact.submission })).toBeUndefined();
    expect(placeIn({ version: fact.submission, row: "x", column: "c1" })).toBeUndefined();
  });
});

describe("the question behind a cell", () => {
  it.each([
    ["E8", { ...common, unit: "E1" }],
    ["F9", { ...common, under: "E", code: ["loan_type:", "use:farming"] }],
    ["E10", common],
    ["E7", undefined],
    ["B8", undefined],
  ])("%s", (cell, expected) => {
    expect(traceQueryOf(table, "汇总", cell)).toEqual(expected);
  });

  it("is known from the workbook itself, and only from one of ours", async () => {
    const hidden = gridOf(TRACE_SHEET, [...writeTraceTable(table)]);
    const host = (sheets: readonly Grid[]) => ({
      listSheets: async () => sheets.map(({ name }) => ({ id: name, name, hidden: false })),
      readSheet: async (name: string) => {
        const found = sheets.find((sheet) => sheet.name === name);
        if (found === undefined) throw new RangeError(name);
        return found;
      },
    });
    expect(await traceTableOf(host([hidden]))).toEqual(table);
    expect(await traceTableOf(host([]))).toBeUndefined();
    expect(await traceTableOf(host([gridOf(TRACE_SHEET, [["别的"]])]))).toBeUndefined();
  });
});

describe("the sum of what was found", () => {
  const fact = (value: string, more: Partial<TracedFact> = {}): TracedFact => ({
    unit: { code: "E1", name: "测试区" },
    subject: { code: "E1", name: "测试区" },
    submission: "00000000-0000-4000-8000-000000000000",
    formVersion: 1,
    version: 1,
    submittedAt: "2019-12-31T16:20:00+08:00",
    row: 5,
    cell: "F5",
    column: "amount",
    breakdown: {},
    kind: "actual",
    value,
    measure: "元",
    qualifier: null,
    ...more,
  });

  it("is exact, and keeps 余", () => {
    expect(sumOf(standardCatalogue.indicator("loan_amount_yuan"), [fact("0.1"), fact("0.2")])).toEqual({
      value: "0.3",
      qualifier: undefined,
    });
    const over = fact("5000000", { qualifier: "over" });
    expect(sumOf(standardCatalogue.indicator("loan_amount_yuan"), [fact("6850000"), over])).toEqual({
      value: "11850000",
      qualifier: "over",
    });
  });

  it("is of 本年累计 by itself, and of nothing that mixes it with the period's own", () => {
    const amount = standardCatalogue.indicator("loan_amount_yuan");
    const since = (value: string) => fact(value, { kind: "ytd" });
    expect(sumOf(amount, [since("3"), since("4")])).toEqual({ value: "7", qualifier: undefined });
    expect(sumOf(amount, [since("3"), fact("4")])).toBeUndefined();
  });

  it.each([
    ["a rate", "household_standard_rate", [fact("70")]],
    ["distinct counts", "media_outlets", [fact("30")]],
    ["figures as printed", "loan_amount_yuan", [fact("1", { kind: "printed" })]],
    ["nothing", "loan_amount_yuan", []],
  ])("is not made of %s", (_, indicator, facts) => {
    expect(sumOf(standardCatalogue.indicator(indicator), facts)).toBeUndefined();
  });
});
