/** What the lines above and below a table say of a whole sheet: whose it is, and of what time. */
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const context = { forms: standardCatalogue.newest, units: districtUnits, reporter: district };

function told(line: string, period?: string) {
  const text = `
    妇联组织与干部队伍情况表
    ${line}
    乡镇 | 主席 | 执委 | 组织数
    示例镇 | 1 | 27 | 14
  `;
  const reading = readSheet(sheetOf(text), { ...context, ...(period !== undefined && { period }) });
  const about = new Set(["STRUCTURE.reporter", "STRUCTURE.period"]);
  const findings = reading.findings.filter(({ rule }) => about.has(rule));
  return {
    form: reading.form,
    unit: reading.unit?.code,
    period: reading.period?.period,
    findings: findings.map(({ severity, rule }) => `${severity} ${rule}`),
  };
}

describe("the line above a table", () => {
  it.each([
    "填报单位：示例甲区妇联组织部     截止日期：2024年12月31日",
    "填报单位：示例甲区妇联、示例甲区民政局（盖章）    2024年12月31日",
    "示例甲区妇联　2024年",
    "填报单位：示例甲区妇联 | | 截至2024年底",
  ])("%s: says whose and of what time", (line) => {
    expect(told(line, "2024")).toEqual({
      ...{ form: "org_building", unit: district.code, period: "2024", findings: [] },
    });
  });

  it.each([
    "填报单位：示例乙区妇联组织部     截止日期：2024年12月31日",
    "填报单位：示例乙区妇联、示例乙区民政局（盖章）    2024年12月31日",
    "示例乙区妇联　2024年",
    "填报单位：示例乙区妇儿工委办 | | 截至2024年底",
  ])("%s: stops the sheet of another county", (line) => {
    expect(told(line, "2024")).toMatchObject({ findings: ["error STRUCTURE.reporter"] });
  });

  it.each(["截至2024年9月30日", "2024年9月30日", "2024年12月31日"])(
    "%s: asks where the task ends on another day",
    (day) => {
      const line = `填报单位：示例甲区妇联 | | ${day}`;
      expect(told(line, "2025Q2").findings).toEqual(["warning STRUCTURE.period"]);
      expect(told(line, day.includes("9月") ? "2024Q3" : "2024Q4").findings).toEqual([]);
    },
  );

  it("takes the day on which a sheet was filled in for no period", () => {
    expect(told("填报单位：示例甲区妇联 | | 填报日期：2024年9月30日", "2025Q2").findings).toEqual([]);
    expect(told("填报单位：示例甲区妇联 | | 2025年7月3日", "2025Q2").findings).toEqual([]);
  });
});
