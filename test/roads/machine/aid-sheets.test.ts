import { expect, it } from "vitest";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { agreedCase, agreedSheet } from "../../support/agreed-sheet.ts";
import { district, township } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const own: readonly [OrgUnit, OrgUnit] = [district, township];

it("s02: an aid platform's export says who was aided, and who still waits", () => {
  const said = agreedCase("s02_aid_platform.xlsx", "2024");
  expect(said).toMatchObject({ form: "aid_records", presses: 1, left: [] });
  expect(said.facts).toEqual({
    "aid_amount_yuan/hardship/single_mothers": 120_000,
    "aid_amount_yuan/study_pairing/children": 200_000,
    "aid_goods_yuan/hardship/single_mothers": 20_000,
    "aid_persons/hardship/single_mothers": 1,
    "aid_persons/study_pairing/children": 1,
    "aid_waiting_persons/hardship/women": 1,
  });
  expect(said.sent).not.toContain("某");
});

it("e13: a township's visits, their kind told by what they are called", () => {
  const answers = { form: "aid_records", constants: { direction: "发放" } };
  const said = agreedCase("e13_aid_of_a_township.xlsx", "2018Q4", answers);
  expect(said).toMatchObject({ form: "aid_records", presses: 3, left: [] });
  expect(said.facts).toEqual({
    "aid_amount_yuan/holiday/cancer_patients": 300_000,
    "aid_amount_yuan/spring_buds/spring_buds": 500_000,
    "aid_persons/holiday/cancer_patients": 3,
    "aid_persons/spring_buds/spring_buds": 5,
  });
});

it("a register of mothers and children in hardship, most of them aided", () => {
  const said = agreedSheet(
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
    "2024",
    { constants: { direction: "发放" } },
  );
  expect(said).toMatchObject({ form: "aid_records", presses: 2, left: [] });
  expect(said.facts).toEqual({
    "aid_amount_yuan/hardship/children/dibao": 30_000,
    "aid_amount_yuan/hardship/women/dibao": 50_000,
    "aid_persons/hardship/children/dibao": 1,
    "aid_persons/hardship/women/dibao": 1,
    "aid_waiting_persons/hardship/children/tekun": 1,
    "aid_waiting_persons/hardship/women/expense": 1,
  });
  expect(said.sent).not.toContain("测试");
});

it("a register of children left behind, one a row: who came, who left, who is aided", () => {
  const said = agreedSheet(
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
    "2024H1",
    { constants: { direction: "在册" } },
  );
  expect(said).toMatchObject({ form: "aid_records", presses: 2, left: [] });
  expect(said.facts).toEqual({
    "care_added/left_behind": 1,
    "care_helped/left_behind": 1,
    "care_registered/left_behind": 3,
    "care_removed/left_behind": 1,
  });
  expect(said.sent).not.toContain("小学");
});
