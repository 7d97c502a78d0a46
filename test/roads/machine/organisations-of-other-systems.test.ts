import { describe, expect, it } from "vitest";
import { agreedCase, agreedSheet } from "../../support/agreed-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const below = districtUnits.filter(({ code }) => code !== district.code);
const agreed = (text: string) => agreedSheet(sheetOf(text), [district, ...below], "2024");

describe("tables of organisations come to their figures with one press at most", () => {
  it("f04: townships and villages side by side, with the same words, and what stands beside both", () => {
    const { form, left, facts } = agreedCase("f04_organisations.xlsx", "2024");
    expect(form).toBe("org_building");
    expect(left).toEqual([]);
    expect(facts).toEqual({
      "chairs/township": 2,
      "deputy_chairs_fulltime/township": 2,
      "deputy_chairs_parttime/township": 5,
      "exec_committee/township": 40,
      "exec_under_35/township": 16,
      villages_communities_total: 27,
      "org_coverage_units/grassroots": 27,
      "org_coverage_covered/grassroots": 27,
      "chairs/grassroots": 27,
      "two_committees_all_chairs/grassroots": 27,
      "two_committees_chairs/grassroots": 27,
      "exec_committee/grassroots": 345,
      "org_womens_homes/all": 27,
      "org_units_nonpublic/all": 4,
    });
  });

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

  it("the ledger of a community's grids: grids and leaders are counted, names stay", () => {
    const { form, left, facts, sent } = agreed(`
      # 网格台账
      2024年网格妇女工作台账 | < | < | < | < | <
      序号 | 网格名称 | 网格长 | 联系电话 | 户数 | 联系妇女
      1 | 第一网格 | 示某一 | '00000000001 | 120 | 180
      2 | 第二网格 | 示某二 | '00000000002 | 95 | 140
      3 | 第三网格 | 示某三 | '00000000003 | 133 | 201
    `);
    expect({ form, left }).toEqual({ form: "org_building", left: [] });
    expect(facts).toEqual({
      "village_groups_total/village_group": 3,
      "women_group_leaders/village_group": 3,
      "women_served/village_group": 521,
    });
    expect(sent).not.toMatch(/示某|网格|0000000000[1-3]/);
  });

  it("云上妇联: organisations with their homes, groups and registered users", () => {
    const { form, left, facts, sent } = agreed(`
      # 导出
      云上妇联组织数据（截至2024年12月31日） | < | < | < | < | < | < | <
      组织名称 | 层级 | 主席姓名 | 执委数 | 妇女微家 | 微信群 | 群成员数 | 注册用户数
      示例镇妇女联合会 | 乡镇 | 示某一 | 21 | 8 | 3 | 420 | 1300
      东村妇女联合会 | 村 | 示某二 | 13 | 2 | 1 | 210 | 350
      西村妇女联合会 | 村 | 示某三 | 11 | 1 | 1 | 190 | 300
    `);
    expect({ form, left }).toEqual({ form: "org_building", left: [] });
    expect(facts).toMatchObject({
      "org_units_total/town": 1,
      "org_units_total/village": 2,
      "chairs/village": 2,
      "exec_committee/village": 24,
      "org_micro_homes/village": 3,
      "online_groups/village": 2,
      "online_group_members/village": 400,
      "online_followers/town": 1300,
      "online_followers/village": 650,
    });
    expect(sent).not.toMatch(/示某|妇女联合会/);
  });
});
