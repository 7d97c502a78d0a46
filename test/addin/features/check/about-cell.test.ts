import { describe, expect, it } from "vitest";
import { aboutCell } from "../../../../addin/features/check/about-cell.ts";
import { sheetState } from "../../../support/pane-sheets.ts";
import { sheetOf } from "../../../support/sheet-text.ts";

/** Loans of which three are of a kind that no list has, one of them in another row's words. */
const loans = sheetOf(`
  # 贷款
  2019年度示例甲区妇女创业小额贷款台账 | < | < | <
  序号 | 贷款类型 | 贷款金额(万元) | 借款人数
  1 | 星星贷 | 5 | 1
  2 | 小额担保贷款 | 8 | 1
  3 | 星星贷 | 6 | '６
  4 | 月亮贷 | 6 | 1
  合计 | | 25 | 9
`);

describe("what is known of a cell", () => {
  const of = (address: string) => aboutCell([sheetState(loans)], loans, address);

  it("is what was found there, which list it is of, and where the same stands", () => {
    const { findings, column, alike } = of("B3");
    expect(findings.map(({ code }) => code)).toContain("code_unknown");
    expect(column).toMatchObject({ form: "women_loans", column: "loan_type" });
    expect(alike).toEqual(["B5"]);
  });

  it("is also which list it is of where nothing was found", () => {
    expect(of("B4")).toMatchObject({ findings: [], alike: [], column: { column: "loan_type" } });
  });

  it("is what its findings propose", () => {
    expect(of("D5").proposals).toEqual(["6"]);
  });

  it("is whether its figure stands for the whole report: in the total over all rows, or where there is one row", () => {
    expect(of("C7")).toMatchObject({ whole: { form: "women_loans", period: "2019", column: "amount" } });
    expect(of("C7").column).toBeUndefined();
    expect([of("C4").whole, of("A7").whole]).toEqual([undefined, undefined]);
    const sole = sheetOf(`
      # 贷款
      2019年度示例甲区妇女创业小额贷款台账 | < | < | <
      序号 | 贷款类型 | 贷款金额(万元) | 借款人数
      1 | 小额担保贷款 | 5 | 1
    `);
    expect(aboutCell([sheetState(sole)], sole, "D3").whole).toMatchObject({ column: "persons" });
  });

  it("is nothing for cells beside the records, and for sheets that are set aside", () => {
    expect(of("B2")).toEqual({ findings: [], alike: [], proposals: [] });
    const { findings, column } = aboutCell([sheetState(loans, { ignored: true })], loans, "B3");
    expect([findings, column]).toEqual([[], undefined]);
  });
});
