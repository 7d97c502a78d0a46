import { expect, it } from "vitest";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { type Answers, agreedSheet, toldOf } from "../../support/agreed-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const own: readonly [OrgUnit, ...OrgUnit[]] = [district, ...districtUnits.slice(1)];

const agreed = (text: string, answers?: Answers) => toldOf(agreedSheet(sheetOf(text), own, "2024", answers));

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
