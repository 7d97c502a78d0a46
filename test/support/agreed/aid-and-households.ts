import type { AgreedTable } from "./agreed-table.ts";

export const aidTables: readonly AgreedTable[] = [
  {
    shows: "s02: 天津帮扶 says who was aided, and who still waits",
    sheet: { file: "s02_aid_platform.xlsx" },
    period: "2024",
    form: "aid_records",
    presses: 1,
    facts: {
      "aid_amount_yuan/hardship/single_mothers": 120_000,
      "aid_amount_yuan/study_pairing/children": 200_000,
      "aid_goods_yuan/hardship/single_mothers": 20_000,
      "aid_persons/hardship/single_mothers": 1,
      "aid_persons/study_pairing/children": 1,
      "aid_waiting_persons/hardship/women": 1,
    },
    stays: ["某", "00000019"],
  },
  {
    shows: "贫困母亲儿童库: mothers and children in hardship, most of them aided",
    sheet: `
      # 贫困母亲儿童库
      2024年贫困母亲帮扶对象库 | < | < | < | < | < | <
      编号 | 姓名 | 联系电话 | 对象类别 | 困难程度 | 是否帮扶 | 帮扶金额（元）
      1 | 测试甲 | | 贫困母亲 | 低保 | 是 | 500
      2 | 测试乙 | | 贫困母亲 | 因病致贫 | 否 |
      3 | 测试丙 | | 贫困儿童 | 低保 | 是 | 300
      4 | 测试丁 | | 贫困儿童 | 特困 | 否 |
    `,
    period: "2024",
    form: "aid_records",
    answers: { constants: { direction: "发放" } },
    presses: 2,
    facts: {
      "aid_amount_yuan/hardship/children/dibao": 30_000,
      "aid_amount_yuan/hardship/women/dibao": 50_000,
      "aid_persons/hardship/children/dibao": 1,
      "aid_persons/hardship/women/dibao": 1,
      "aid_waiting_persons/hardship/children/tekun": 1,
      "aid_waiting_persons/hardship/women/expense": 1,
    },
    stays: ["测试"],
  },
  {
    shows: "留守儿童库, one a row: who came, who left, who is aided",
    sheet: `
      # 留守儿童库
      2024年上半年留守儿童台账 | < | < | < | < | < | < | <
      序号 | 姓名 | 出生年月 | 就读学校 | 乡镇 | 监护人 | 在册状态 | 登记时间
      1 | 测试甲 | 2015.3 | 示例小学 | 示例镇 | 测试戊 | 在册 | 2023年9月
      2 | 测试乙 | 2014.7 | 示例小学 | 示例镇 | 测试己 | 转入 | 2024年3月
      3 | 测试丙 | 2012.1 | 示例中学 | 示例镇 | 测试庚 | 转出 | 2022年9月
      4 | 测试丁 | 2013.5 | 示例中学 | 示例镇 | 测试辛 | 已帮扶 | 2023年9月
    `,
    period: "2024H1",
    form: "aid_records",
    answers: { constants: { direction: "在册" } },
    presses: 2,
    facts: {
      "care_added/left_behind": 1,
      "care_helped/left_behind": 1,
      "care_registered/left_behind": 3,
      "care_removed/left_behind": 1,
    },
    stays: ["测试", "小学"],
  },
];

export const householdTables: readonly AgreedTable[] = [
  {
    shows: "s14: 美丽庭院, a month's report in 万户",
    sheet: { file: "s14_courtyards_month.xlsx" },
    period: "2024-08",
    form: "household_rating",
    presses: 1,
    facts: {
      "courtyards_built/beautiful_courtyard": 107_000,
      "courtyards_built/premium_courtyard": 23_000,
      "courtyards_new/beautiful_courtyard": 5000,
    },
  },
];
