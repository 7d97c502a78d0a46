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

describe("totals", () => {
  const sheet = (total: string) => `
    2019年度家庭创建评定统计表 | < | < | <
    家庭类型 | 级别 | 户数 | 其中：本期新增
    最美家庭 | 市级 | 4 | 1
    书香家庭 | 市级 | 6 | 2
    合计 | | ${total} | 3
  `;

  it("that add up are not mentioned", () => {
    expect(brief(check(sheet("10")))).toEqual([]);
  });

  it("that do not add up are an error at the cell, with both figures", () => {
    const [finding] = check(sheet("11"));
    expect(finding).toMatchObject({ severity: "error", class: "BALANCE", cells: ["C5"], local: true });
    expect(finding?.message).toBe("C5 合计是11户，各行相加是10户。请核对哪一个不对");
  });

  it("with 余 are a warning: nobody knows the difference", () => {
    expect(brief(check(sheet("11余")))).toEqual(["warning BALANCE C5"]);
  });

  it("of parts cover their own rows only", () => {
    const findings = check(`
      2019年度家庭创建评定统计表 | < | <
      家庭类型 | 级别 | 户数
      最美家庭 | 市级 | 4
      平安家庭 | 市级 | 6
      市级小计 | | 10
      最美家庭 | 区县级 | 22
      平安家庭 | 区县级 | 10
      区县级小计 | | 33
      合计 | | 42
    `);
    expect(brief(findings)).toEqual(["error BALANCE C8"]);
  });
});

describe("findings", () => {
  it("gather repeats of a rule in a column into one, and name the first", () => {
    const findings = check(`
      2019年妇女教育培训台账 | < | < | <
      培训类别 | 期数 | 培训人数 | 其中：女性
      家政 | 2 | 50 | 60
      茶艺 | 2 | 50 | 55
      月嫂 | 2 | 50 | 50
    `);
    expect(brief(findings)).toEqual(["error E1.1 D3,D4"]);
    expect(findings[0]?.message).toBe("其中女性人数不能多于培训人数，2处，如D3：女性60人，培训人数50人");
  });

  it("say a bound once, and shares in per cent", () => {
    const findings = check(`
      2019年妇女“两癌”筛查统计表 | < | <
      筛查项目 | 实查人数 | 确诊两癌
      “两癌”合计 | 1000 | 6
    `);
    expect(findings[0]?.message).toBe("C3 确诊人数超过实查人数的0.5%，请核实是否含癌前病变，现在是0.6%");
  });

  it("never carry a personal value of a rule that leaves the workbook", () => {
    const findings = check(`
      2019年妇女教育培训台账 | < | < | < | <
      培训名称 | 培训类别 | 开始日期 | 期数 | 培训人数
      月嫂班（联系13800000000） | 月嫂 | 2019-03-08 | 1 | 40
    `);
    expect(brief(findings)).toEqual(["error PRIVACY A3"]);
    expect(JSON.stringify(findings)).not.toContain("13800000000");
  });

  it("ask for a lost figure once", () => {
    const findings = check(`
      2019年妇女创业小额贷款统计表 | < | <
      贷款类型 | 贷款金额(万元) | 借款人数
      巾帼创业贷款 | …万元 | 207
      小额担保贷款 | | 86
    `);
    expect(brief(findings)).toEqual(["warning MANDATORY B3", "warning MANDATORY B4"]);
  });
});
