import { describe, expect, it } from "vitest";
import { agreedSheet } from "../../support/agreed-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const below = districtUnits.filter(({ code }) => code !== district.code);
const agreed = (text: string) => agreedSheet(sheetOf(text), [district, ...below], "2024");

describe("tables of organisations come to their figures with one press at most", () => {
  it("villages a row: coverage is counted from them", () => {
    const { form, left, facts, sent } = agreed(`
      # 覆盖
      示例甲区村（社区）妇联组织覆盖情况统计表 | < | < | < | <
      序号 | 村(社区)名称 | 是否建立妇联 | 主席姓名 | 执委
      1 | 东村 | 是 | 示某一 | 13
      2 | 西村 | 是 | 示某二 | 11
      3 | 南社区 | 否 | |
      合计 | | | | 24
    `);
    expect({ form, left }).toEqual({ form: "org_building", left: [] });
    expect(facts).toEqual({
      villages_communities_total: 3,
      "org_coverage_units/grassroots": 3,
      "org_coverage_covered/grassroots": 2,
      "org_units_total/grassroots": 2,
      "chairs/grassroots": 2,
      "exec_committee/grassroots": 24,
    });
    expect(sent).not.toMatch(/示某/);
  });
});
