import { expect, test } from "vitest";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import {
  readTraceTable,
  type TraceTable,
  tracedAt,
  writeTraceTable,
} from "../../../../shared/workbook/merged/trace-table.ts";

const table: TraceTable = {
  period: "2019H1",
  state: "approved",
  columns: [
    { sheet: "汇总-一", letters: "F", indicator: "a", kind: "actual", breakdown: {} },
    {
      sheet: "汇总-一",
      letters: "AB",
      indicator: "b",
      kind: "printed",
      breakdown: { level: "city", kind: "" },
    },
  ],
  rows: [
    { sheet: "汇总-一", row: 7, units: { kind: "unit", code: "E1" } },
    { sheet: "汇总-一", row: 8, units: { kind: "below", code: "E" } },
    { sheet: "汇总-一", row: 9, units: { kind: "all" } },
  ],
};

function gridOf(values: readonly (readonly string[])[]): Grid {
  return { name: "x", top: 0, left: 0, values, merges: [] };
}

test("what is written is read back", () => {
  expect(readTraceTable(gridOf([...writeTraceTable(table)]))).toEqual(table);
});

test("a sheet that is not ours says nothing", () => {
  expect(readTraceTable(gridOf([["序号", "2019", "approved"]]))).toBeUndefined();
  expect(readTraceTable(gridOf([]))).toBeUndefined();
});

test.each([
  ["汇总-一", "F7", { indicator: "a", units: { kind: "unit", code: "E1" } }],
  ["汇总-一", "AB8", { indicator: "b", units: { kind: "below", code: "E" } }],
  ["汇总-一", "F9", { indicator: "a", units: { kind: "all" } }],
  ["汇总-一", "F6", undefined],
  ["汇总-一", "A7", undefined],
  ["汇总-二", "F7", undefined],
])("%s %s", (sheet, cell, expected) => {
  const found = tracedAt(table, sheet, cell);
  expect(found && { indicator: found.column.indicator, units: found.units }).toEqual(expected);
});
