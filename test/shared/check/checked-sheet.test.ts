import { describe, expect, it } from "vitest";
import { checkSheets } from "../../../shared/check/checked-sheet.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const context = { forms: standardCatalogue.newest, units: districtUnits, reporter: district, period: "2019" };
const loans = (name: string, amount: number) => ({
  ...sheetOf(`
    2019年妇女创业小额贷款统计表 | < | <
    贷款类型 | 贷款金额(万元) | 借款人数
    小额贴息贷款 | ${amount} | 1
  `),
  name,
});
const amountOf = (grids: Parameters<typeof checkSheets>[0]) =>
  checkSheets(grids, context, standardCatalogue).map(({ sheet, hidden, records, indicators }) => [
    sheet,
    hidden === true,
    records,
    indicators.loan_amount_yuan,
  ]);

describe("the sheets of a workbook", () => {
  it("count without an old one that is hidden beside them", () => {
    expect(amountOf([{ ...loans("旧表", 9), hidden: true }, loans("新表", 5)])).toEqual([
      ["旧表", true, 0, undefined],
      ["新表", false, 1, 50_000],
    ]);
  });

  it("count where the only one is hidden, and where two are seen", () => {
    expect(amountOf([{ ...loans("表", 9), hidden: true }])).toEqual([["表", false, 1, 90_000]]);
    expect(amountOf([loans("甲", 9), loans("乙", 5)]).map(([, , records]) => records)).toEqual([1, 1]);
  });
});
