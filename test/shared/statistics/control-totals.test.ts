import { expect, test } from "vitest";
import { controlTotalsSchema } from "../../../shared/api/submissions.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import { controlTotals, totalsBeside } from "../../../shared/statistics/control-totals.ts";
import type { CellValue } from "../../../shared/value.ts";
import { testEvents1, testEvents2 } from "../../support/two-versions.ts";

function totalsOf(id: string, grain: SheetRecord["grain"], ...rows: Record<string, CellValue>[]) {
  const form = standardCatalogue.findForm(id);
  if (form === undefined) throw new Error(`no form ${id}`);
  const records = rows.map((values, index) => ({ row: index + 5, subject: "unit", grain, values }));
  return controlTotalsSchema.parse(controlTotals(form, records));
}

test("are the sums a clerk knows by heart, in the unit of the form", () => {
  const first = { borrower: "测试甲", age: 33, amount: 10_050_000, subsidy: 12_345 };
  const second = { borrower: "测试乙", age: 41, amount: 5_000_000, persons: 2 };
  expect(totalsOf("women_loans", "detail", first, second)).toEqual({
    rows: 2,
    columns: [
      { column: "amount", header: "贷款金额", unit: "万元", total: "15.05" },
      { column: "persons", header: "借款人数", unit: "人", total: "3" },
      { column: "subsidy", header: "贴息金额", unit: "元", total: "123.45" },
    ],
  });
});

test("keep qualifiers and leave printed rates out", () => {
  const screened = { value: 8508, qualifier: "over" } as const;
  expect(
    totalsOf("health_screening", "sum", { item: "both", screened, rate: 9100 }, { screened: 1 }),
  ).toEqual({
    rows: 2,
    columns: [{ column: "screened", header: "实查人数", unit: "人", total: "8509", qualifier: "over" }],
  });
});

test("stay exact beyond the range of floating point", () => {
  const amount = 9_999_999_999_999;
  const rows = Array.from({ length: 1000 }, () => ({ amount }));
  expect(totalsOf("women_loans", "sum", ...rows).columns[0]?.total).toBe("9999999999.999");
});

test("stand beside those of another version by the columns of both, under today's names", () => {
  const values = { persons: 30, households: 12 };
  const then = controlTotals(testEvents1, [{ row: 5, subject: "unit", grain: "sum", values }]);
  expect(totalsBeside(testEvents1, testEvents1, then)).toBe(then);
  expect(totalsBeside(testEvents2, testEvents1, then)).toEqual({
    rows: 1,
    columns: [{ column: "persons", header: "参与人数", unit: "人", total: "30" }],
  });
});
