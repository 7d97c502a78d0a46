import { expect, it } from "vitest";
import { sheetNameOf, TABLE_FILES } from "../../../addin/ui/table-files.ts";

it.each([
  ["2026年10月.csv", "2026年10月"],
  ["培训.统计.txt", "培训.统计"],
  ["没有后缀", "没有后缀"],
])("calls the sheet of %s %s", (file, expected) => {
  expect(sheetNameOf(file)).toBe(expected);
});

it("offers what offices keep", () => {
  expect(TABLE_FILES.split(",")).toEqual(expect.arrayContaining([".xlsx", ".xls", ".et", ".csv"]));
});
