import { expect, it } from "vitest";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { agreed, gridOfCase } from "../../support/agreed.ts";
import { district, districtUnits, township } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const own: readonly [OrgUnit, ...OrgUnit[]] = [district, ...districtUnits.slice(1)];

it("an aid platform's export: who was aided, and who still waits", () => {
  const reporter: OrgUnit = { ...district, name: "北辰区妇联", aliases: [] };
  const said = agreed(gridOfCase("s02_aid_platform.xlsx"), [reporter]);
  expect(said).toMatchObject({ form: "aid_records", findings: [] });
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual([
    "aid_amount_yuan 120000 hardship single_mothers",
    "aid_amount_yuan 200000 children study_pairing",
    "aid_goods_yuan 20000 hardship single_mothers",
    "aid_persons 1 children study_pairing",
    "aid_persons 1 hardship single_mothers",
    "aid_waiting_persons 1 hardship women",
  ]);
});

it("a township's ledger of visits without a column of kinds", () => {
  const reporter: OrgUnit = { ...township, name: "示例丙一镇妇联" };
  const said = agreed(gridOfCase("e13_aid_of_a_township.xlsx"), [reporter], {
    form: "aid_records",
    constants: { direction: "发放" },
  });
  expect(said.findings).toEqual([]);
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual([
    "aid_amount_yuan 300000 cancer_patients holiday",
    "aid_amount_yuan 500000 spring_buds spring_buds",
    "aid_persons 3 cancer_patients holiday",
    "aid_persons 5 spring_buds spring_buds",
  ]);
});

it("a register of mothers and children in hardship, most of them aided", () => {
  const said = agreed(
    sheetOf(`
      # 贫困母亲儿童库
      2024年贫困母亲帮扶对象库 | < | < | < | < | < | <
      编号 | 姓名 | 联系电话 | 对象类别 | 困难程度 | 是否帮扶 | 帮扶金额（元）
      1 | 测试甲 | | 贫困母亲 | 低保 | 是 | 500
      2 | 测试乙 | | 贫困母亲 | 因病致贫 | 否 |
      3 | 测试丙 | | 贫困儿童 | 低保 | 是 | 300
      4 | 测试丁 | | 贫困儿童 | 特困 | 否 |
    `),
    own,
    { constants: { direction: "发放" } },
  );
  expect(said).toMatchObject({ form: "aid_records", findings: [] });
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual([
    "aid_amount_yuan 30000 children dibao hardship",
    "aid_amount_yuan 50000 dibao hardship women",
    "aid_persons 1 children dibao hardship",
    "aid_persons 1 dibao hardship women",
    "aid_waiting_persons 1 children hardship tekun",
    "aid_waiting_persons 1 expense hardship women",
  ]);
});

it("a register of children left behind, one a row: who came, who left, who is aided", () => {
  const said = agreed(
    sheetOf(`
      # 留守儿童库
      2024年上半年留守儿童台账 | < | < | < | < | < | < | <
      序号 | 姓名 | 出生年月 | 就读学校 | 乡镇 | 监护人 | 在册状态 | 登记时间
      1 | 测试甲 | 2015.3 | 示例小学 | 示例镇 | 测试戊 | 在册 | 2023年9月
      2 | 测试乙 | 2014.7 | 示例小学 | 示例镇 | 测试己 | 转入 | 2024年3月
      3 | 测试丙 | 2012.1 | 示例中学 | 示例镇 | 测试庚 | 转出 | 2022年9月
      4 | 测试丁 | 2013.5 | 示例中学 | 示例镇 | 测试辛 | 已帮扶 | 2023年9月
    `),
    own,
    { constants: { direction: "在册" } },
  );
  expect(said).toMatchObject({ form: "aid_records", findings: [] });
  expect(said.presses).toBeLessThanOrEqual(3);
  expect(said.facts).toEqual([
    "care_added 1 left_behind",
    "care_helped 1 left_behind",
    "care_registered 3 left_behind",
    "care_removed 1 left_behind",
  ]);
});
