import { expect, it } from "vitest";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { type Answers, agreedCase, agreedSheet, toldOf } from "../../support/agreed-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const own: readonly [OrgUnit, ...OrgUnit[]] = [district, ...districtUnits.slice(1)];

const agreed = (text: string, answers?: Answers) => toldOf(agreedSheet(sheetOf(text), own, "2024", answers));

it("the three systems, a village a row: the coverage is counted from the villages", () => {
  const said = toldOf(agreedCase("s05_councils_by_village.xlsx", "2024"));
  expect(said).toMatchObject({ form: "positions_bases", findings: [], presses: 1 });
  expect(said.facts).toEqual([
    "rights_system_agents 4",
    "rights_system_all_villages 3",
    "rights_system_villages 2",
    "women_councils 2",
    "women_mutual_groups 3",
  ]);
});

it("villages ticked or crossed, of a kind that the title names", () => {
  const said = agreed(
    `
    2024年儿童之家情况统计表 | < | <
    序号 | 所在村 | 是否建有
    1 | 示例村 | √
    2 | 样本村 | ×
    3 | 测试村 | 是
  `,
    { form: "positions_bases" },
  );
  expect(said).toMatchObject({ form: "positions_bases", findings: [] });
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual([
    "positions_all_villages 3 childrens_home",
    "positions_villages 2 childrens_home",
  ]);
});

it("stations and posts of rights, one a row, with years and months", () => {
  const said = agreed(`
    2024年维权站(岗)统计表 | < | < | < | < | <
    序号 | 站点名称 | 类别 | 成立时间 | 是否在用 | 接待人次
    1 | 示例维权服务站 | 维权站 | 2013.5 | 是 | 120
    2 | 样本婚调室 | 婚调室 | 2019年 | 是 | 40
    3 | 旧维权岗 | 维权岗 | 2009年3月 | 停用 | 0
  `);
  expect(said).toMatchObject({ form: "positions_bases", findings: [] });
  expect(said.presses).toBeLessThanOrEqual(1);
  expect(said.facts).toEqual([
    "position_person_times 0 rights_post",
    "position_person_times 120 rights_station",
    "position_person_times 40 mediation",
    "rights_positions 1 mediation",
    "rights_positions 1 rights_station",
  ]);
});

it("kinds across, without a level: levels are of whom somebody named", () => {
  const said = agreed(`
    2024年妇女阵地建设情况统计表 | < | < | < | <
    镇街 | 妇女之家 | 妇女微家 | 母婴室 | 家长学校
    示例镇妇联 | 18 | 40 | 9 | 2
  `);
  expect(said).toMatchObject({ form: "positions_bases", findings: [] });
  expect(said.presses).toBeLessThanOrEqual(1);
  expect(said.facts).toEqual([
    "positions 2 parents_school",
    "positions 9 mother_room",
    "womens_homes 18 womens_home",
    "womens_micro_homes 40 micro_home",
  ]);
});
