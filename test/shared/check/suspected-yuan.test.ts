import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const { newest: forms } = standardCatalogue;

function check(text: string, period = "2019"): Finding[] {
  const context = { forms, units: districtUnits, reporter: district, period };
  const reading = readSheet(sheetOf(text), context);
  const form = standardCatalogue.findForm(reading.form ?? "");
  if (form === undefined) throw new Error("not recognised");
  return checkReading(reading, form, context);
}

function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, rule, cells }) => `${severity} ${rule} ${cells.join(",")}`.trim());
}

describe("元 typed into a 万元 column", () => {
  const findings = check(`
    2019年妇女创业小额贷款台账 | < | < | < | <
    姓名 | 贷款类型 | 贷款金额(万元) | 借款人数 | 发放日期
    测试甲 | 小额贴息贷款 | 50000 | 1 | 2019-03-08
    测试乙 | 小额贴息贷款 | 5 | 1 | 2019-03-09
    测试丙 | 小额贴息贷款 | 80000 | 1 | 2019-03-10
  `);
  const suspected = findings.find(({ rule }) => rule === "C4.2");

  it("is suspected for the column, with the total before and after, and never certain", () => {
    expect(suspected).toMatchObject({
      severity: "warning",
      cells: ["C3", "C5"],
      params: { before: "130,005万元", after: "18万元" },
      fix: {
        certain: false,
        changes: [
          { cell: "C3", before: "50000", after: "5" },
          { cell: "C5", before: "80000", after: "8" },
        ],
      },
    });
  });

  it("is an error all the same while it stands", () => {
    expect(brief(findings)).toContain("error E4.2d C3,C5");
  });
});
