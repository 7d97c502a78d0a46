/** A copy of the rows with problems alone, opened as if it were the report. */
import { expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const context = { forms: standardCatalogue.newest, units: districtUnits, reporter: district, period: "2019" };
const list = sheetOf(`
  2019年妇女创业小额贷款台账 | < | < | <
  借款人 | 贷款类型 | 贷款金额（万元） | 发放日期
  测试甲 | 小额担保贷款 | 5 | 2019-03-08
  测试乙 | 小额担保贷款 | 6 | 2019-04-08
`);
const printed = sheetOf(`
  2019年妇女创业小额贷款台账 | < | <
  借款人 | 测试甲 | 测试乙
  贷款类型 | 小额担保贷款 | 小额担保贷款
  贷款金额（万元） | 5 | 6
  发放日期 | 2019-03-08 | 2019-04-08
`);

it.each([
  ["a list", list],
  ["names across the top", printed],
])("is an error that nobody can report past: %s", (_, grid) => {
  const codes = (sheet: typeof grid) =>
    readTables(sheet, context).flatMap((reading) =>
      reading.findings.filter(({ severity }) => severity === "error").map(({ code }) => code),
    );
  expect(codes(grid)).not.toContain("sheet_excerpt");
  expect(codes({ ...grid, excerpt: true })).toContain("sheet_excerpt");
});

it("says nothing of a total over rows that it does not have", () => {
  const totalled = sheetOf(`
    2019年妇女创业小额贷款台账 | < | < | <
    借款人 | 贷款类型 | 贷款金额（万元） | 发放日期
    测试甲 | 小额担保贷款 | 5 | 2019-03-08
    合计 | | 53 |
  `);
  const totals = (sheet: typeof totalled) => readTables(sheet, context).flatMap((reading) => reading.totals);
  expect(totals(totalled).map(({ label }) => label)).toEqual(["合计"]);
  expect(totals({ ...totalled, excerpt: true })).toEqual([]);
});
