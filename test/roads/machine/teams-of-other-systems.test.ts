import { describe, expect, it } from "vitest";
import { agreedCase, agreedSheet } from "../../support/agreed-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const below = districtUnits.filter(({ code }) => code !== district.code);
const agreed = (text: string, period: string) => agreedSheet(sheetOf(text), [district, ...below], period);

describe("exports of other systems come to their figures with one press", () => {
  it("s17: agents and mediators with years and months of founding, and no volunteer among them", () => {
    const { form, left, facts, sent } = agreedCase("s17_agents.xlsx", "2024");
    expect(form).toBe("volunteer_teams");
    expect(left).toEqual([]);
    expect(facts).toEqual({
      rights_agents: 2232,
      "professional_teams/petition_agents": 2,
      "professional_persons/mediators": 35,
      "professional_teams/mediators": 1,
    });
    expect(sent).toContain('"2013-05"');
    expect(sent).not.toContain("某");
  });

  it("the list of mediators on file: who they are stays, how many there are of each level arrives", () => {
    const { form, asked, left, facts, sent } = agreed(
      `# 婚调员
      示例甲区婚调员备案表 | < | < | < | < | <
      姓名 | 所属镇街 | 级别 | 备案时间 | 调解件数 | 电话
      示某一 | 示例镇 | 县级 | 2021.3 | 12 | '00000000001
      示某二 | 示例镇 | 镇级 | 2022 | 5 | '00000000002
      示某三 | 示例镇 | 镇级 | 2022年8月 | 0 | '00000000003`,
      "2024",
    );
    expect({ form, asked, left }).toEqual({ form: "volunteer_teams", asked: true, left: [] });
    expect(facts).toEqual({
      "professional_persons/mediators/county": 1,
      "professional_cases/mediators/county": 12,
      "professional_persons/mediators/township": 2,
      "professional_cases/mediators/township": 5,
    });
    expect(sent).not.toMatch(/示某|0000000000[1-3]/);
  });

  it("the register of skilled women by their skills", () => {
    const { left, facts, sent } = agreed(
      `# 人才库
      示例甲区妇女实用人才库 | < | < | < | < | <
      编号 | 姓名 | 人才类别 | 专长 | 联系电话 | 入库时间
      1 | 示某一 | 种植能手 | 大棚蔬菜 | '00000000001 | 2019.5
      2 | 示某二 | 种植大户 | 葡萄 | '00000000002 | 2020.7
      3 | 示某三 | 手工艺人 | 剪纸 | '00000000003 | 2021`,
      "2024",
    );
    expect(left).toEqual([]);
    expect(facts).toEqual({
      "professional_persons/talents/planting": 2,
      "professional_persons/talents/crafts": 1,
    });
    expect(sent).not.toMatch(/示某|0000000000[1-3]|剪纸/);
  });

  it("its changes over the year: opening and in less out is closing, of which only closing is a stock", () => {
    const { left, facts } = agreed(
      `# 人才
      2024年女性人才库变动情况统计表 | < | < | < | <
      镇街 | 期初人数 | 入库人数 | 出库人数 | 期末人数
      示例镇 | 120 | 15 | 3 | 132`,
      "2024",
    );
    expect(left).toEqual([]);
    expect(facts).toEqual({
      "professional_persons/talents": 132,
      "professional_persons_new/talents": 15,
      "professional_persons_left/talents": 3,
    });
  });
});
