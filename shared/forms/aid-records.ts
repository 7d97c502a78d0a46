import { code, count, date, money, personal, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import type { Condition } from "../form/form.ts";
import { aidDirections, aidKinds, aidTargets } from "./aid-codes.ts";
import { usualHistory } from "./usual-history.ts";

const isGiven: Condition = { column: "direction", in: ["given"] };
const isRaised: Condition = { column: "direction", in: ["raised"] };
const isPaired: Condition = { column: "direction", in: ["paired"] };
const blank = (column: string): Condition => ({ column, filled: false });
const named: Condition = { column: "name", filled: true };
const breakdown = ["kind", "target"];

/** 关爱帮扶救助与捐赠台账: one entry, or a sum for unit × kind × direction × target. */
export const aidRecords = defineForm({
  id: "aid_records",
  version: 1,
  number: "妇联统11表",
  title: { zh: "关爱帮扶救助与捐赠台账", en: "Aid and donations" },
  titleAliases: [
    "帮扶救助台账",
    "关爱帮扶救助台账",
    "救助情况统计表",
    "帮扶救助情况统计表",
    "慰问救助情况统计表",
    "捐赠台账",
  ],
  grains: ["detail", "sum"],
  identity: ["name", "date"],
  eventDate: "date",
  accumulation: "period",
  columns: {
    kind: code("救助类别", "Kind of aid", aidKinds, {
      aliases: ["帮扶类别", "项目", "资助类型"],
      requirement: "required",
    }),
    direction: code("收支方向", "Direction", aidDirections, { requirement: "required" }),
    target: code("对象类别", "For whom", aidTargets, {
      aliases: ["受助对象", "救助对象"],
      requiredWhen: [{ column: "direction", notIn: ["raised"] }],
    }),
    name: personal("受助人", "Person aided", { aliases: ["姓名", "户主"] }),
    persons: count("人数", "Persons", "人", {
      aliases: ["受助人数", "救助人数", "资助人数"],
      detailDefault: 1,
      defaultWhen: [named],
      requiredWhen: [isGiven, blank("households"), blank("units")],
      feeds: [
        { indicator: "aid_persons", when: [isGiven], breakdown },
        { indicator: "pairing_persons", when: [isPaired], breakdown },
      ],
    }),
    households: count("户数", "Families", "户", {
      aliases: ["结对家庭"],
      feeds: [{ indicator: "pairing_households", when: [isPaired], breakdown }],
    }),
    sponsors: count("爱心人士", "Sponsors", "人", {
      aliases: ["结对爱心人士"],
      feeds: [{ indicator: "pairing_volunteers", when: [isPaired], breakdown }],
    }),
    pairs: count("结对数", "Pairs", "对", {
      aliases: ["帮扶对子"],
      feeds: [{ indicator: "pairing_pairs", breakdown }],
    }),
    pairs_new: count("其中:新增结对数", "of which new", "对", {
      aliases: ["新增对子", "新增结对"],
      feeds: [{ indicator: "pairing_pairs_new", breakdown }],
    }),
    cash: money("金额", "Cash", {
      aliases: ["救助金", "慰问金", "资助金额", "款"],
      requiredWhen: [
        { column: "direction", notIn: ["paired"] },
        blank("kind_value"),
        blank("total_value"),
        blank("units"),
      ],
      feeds: [
        { indicator: "aid_amount_yuan", when: [isGiven], breakdown },
        { indicator: "donations_raised_yuan", when: [isRaised], breakdown: ["kind"] },
      ],
    }),
    kind_value: money("物资折价", "Value of goods", {
      aliases: ["捐物折价"],
      feeds: [
        { indicator: "aid_amount_yuan", when: [isGiven], breakdown },
        { indicator: "donations_raised_yuan", when: [isRaised], breakdown: ["kind"] },
      ],
    }),
    total_value: money("款物合计", "Cash and goods", {
      aliases: ["扶助款物"],
      feeds: [
        { indicator: "aid_amount_yuan", when: [isGiven, blank("cash"), blank("kind_value")], breakdown },
        {
          indicator: "donations_raised_yuan",
          when: [isRaised, blank("cash"), blank("kind_value")],
          breakdown: ["kind"],
        },
      ],
    }),
    units: count("走访单位", "Institutions visited", "个", {
      aliases: ["走访学校", "福利院"],
      feeds: [{ indicator: "institutions_visited", breakdown }],
    }),
    source: text("资金来源", "Source of funds", { aliases: ["捐赠方"] }),
    date: date("日期", "Date", {
      aliases: ["发放时间", "捐赠时间"],
      requirement: "required",
      optionalOnSum: true,
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C11.1",
      expression: "金额 + 物资折价 = 款物合计",
      severity: "error",
      class: "BALANCE",
      message: { zh: "金额与物资折价之和应等于款物合计", en: "Cash and goods do not add up" },
    },
    {
      id: "C11.2a",
      expression: "金额 / 人数 = 1万",
      when: "救助类别 = 两癌救助 且 收支方向 = 发放",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: { zh: "“两癌”救助一般为每人1万元，请核实", en: "Cancer aid is 10,000 yuan a person" },
    },
    {
      id: "C11.2b",
      expression: "金额 / 人数 in 100..1万",
      when: "救助类别 = 春蕾计划 且 收支方向 = 发放",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: { zh: "春蕾资助一般为每人100元到1万元，请核实", en: "Unusual amount a pupil" },
    },
    {
      id: "C11.2c",
      expression: "金额 / 人数 in 100..5000",
      when: "救助类别 = 节日慰问 且 收支方向 = 发放",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: { zh: "节日慰问一般为每人100元到5000元，请核实", en: "Unusual amount a visit" },
    },
    {
      id: "C11.5",
      expression: "其中:新增结对数 <= 结对数",
      severity: "error",
      message: {
        zh: "新增结对数不能多于结对数；巩固的与新增的请加在一起填结对数",
        en: "More new pairs than pairs: the kept and the new make the total",
      },
    },
  ],
  uniqueKeys: [
    {
      id: "C11.6",
      columns: ["name", "kind", "direction"],
      severity: "warning",
      grain: "detail",
      message: { zh: "同一人、同一类救助填了不止一次", en: "The same person and kind of aid twice" },
    },
  ],
  history: [
    ...usualHistory(11),
    {
      kind: "cross",
      id: "C11.4",
      left: { form: "aid_records", indicators: ["aid_persons"], where: { kind: ["cancers"] } },
      relation: "<=",
      right: {
        form: "health_screening",
        indicators: ["screening_confirmed_persons", "screening_confirmed_persons_by_item"],
      },
      over: "known",
      message: {
        zh: "累计“两癌”救助人数多于累计确诊人数",
        en: "More women were given aid for cancer than cancers were confirmed",
      },
    },
  ],
  summary: [
    { indicator: "aid_persons" },
    { indicator: "aid_amount_yuan" },
    { indicator: "donations_raised_yuan" },
    { indicator: "pairing_pairs" },
    { indicator: "pairing_pairs_new" },
    { indicator: "pairing_persons" },
    { indicator: "pairing_households" },
    { indicator: "pairing_volunteers" },
    { indicator: "institutions_visited" },
  ],
});
