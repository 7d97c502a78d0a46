import { expect, it } from "vitest";
import { viewOf } from "../../support/laid-open.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const ledger = (last: string, total: string) =>
  viewOf(
    sheetOf(`
    妇女创业小额贷款台账 | < | < | <
    姓名 | 贷款类型 | 贷款金额（万元） | 发放日期
    测试甲 | 小额担保贷款 | 5 | '2026-11-03
    测试乙 | 小额担保贷款 | 8 | '2026-11-24
    测试丙 | 小额担保贷款 | 2 | '${last}
    合计 | | ${total} |
  `),
    { form: "women_loans", period: "2026-11" },
  );

it("says what of the total on the sheet is of rows outside the period", () => {
  const { totalsAgree, totalsOutside, outsidePeriod } = ledger("2026-10-30", "15");
  expect([totalsAgree, outsidePeriod]).toEqual([true, 1]);
  expect(totalsOutside).toEqual({
    rows: 1,
    columns: [{ header: "贷款金额", printed: "15", outside: "2", unit: "万元" }],
  });
});

it("says nothing of it where all rows are of the period, and that it is apart where it is", () => {
  expect(ledger("2026-11-30", "15")).toMatchObject({ totalsAgree: true, totalsOutside: null });
  expect(ledger("2026-10-30", "13").totalsAgree).toBe(false);
});
