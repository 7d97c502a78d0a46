import { code, count, date, money, personal, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition } from "../../form/form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import { aidDirections, aidKinds, aidStates, aidTargets, diseases, hardships } from "./codes.ts";
import { aidRelations } from "./relations.ts";
import { aidTables } from "./tables.ts";

const direction = (...codes: string[]): Condition => ({ column: "direction", in: codes });
const state = (...codes: string[]): Condition => ({ column: "state", in: codes });
const blank = (column: string): Condition => ({ column, filled: false });
const filled = (column: string): Condition => ({ column, filled: true });

/** Money in a row of pairs or of a register was given. What is neither given nor raised counts as neither (E11.11). */
const isGiven: Condition = { column: "direction", notIn: ["raised", "other"] };
const isRaised = direction("raised");
const isDone: Condition = { column: "state", notIn: ["waiting"] };
const isWaiting = state("waiting");

const breakdown = ["kind", "target", "hardship"];
const ofRegister = ["kind", "target", "hardship"];

/** Figures that make a row of their own: where one of them stands, 金额 may be missing. */
const figuresBeside = [
  "kind_value",
  "total_value",
  "goods_items",
  "persons",
  "person_times",
  "households",
  "registered",
  "added",
  "removed",
  "helped",
  "sponsors",
  "pairs",
  "pairs_new",
  "paired",
  "paired_households",
  "visits",
  "units",
  "donors",
  "donor_times",
] as const;

/**
 * 关爱帮扶救助与捐赠台账: one person or entry, or a sum for unit × kind × direction × target; and how many stand on a
 * register.
 */
export const aidRecords = defineForm({
  id: "aid_records",
  version: 2,
  number: "妇联统11表",
  title: { zh: "关爱帮扶救助与捐赠台账", en: "Aid and donations" },
  titleAliases: [
    "帮扶救助台账",
    "关爱帮扶救助台账",
    "救助情况统计表",
    "帮扶救助情况统计表",
    "慰问救助情况统计表",
    "捐赠台账",
    "两癌救助花名册",
    "两癌救助汇总表",
    "春蕾计划资助名单",
    "春蕾女童花名册",
    "困难妇女儿童花名册",
    "慰问情况统计表",
    "走访慰问统计表",
    "捐赠情况统计表",
    "爱心妈妈结对台账",
    "留守儿童台账",
    "困境儿童统计表",
    "结对帮扶统计表",
    "贫困母亲帮扶台账",
  ],
  // When a child came to the register does not date the row: it counts as long as it stands there.
  leftOut: ["登记时间", "建档时间", "入库时间", "出生年月", "出生日期"],
  grains: ["detail", "sum"],
  identity: ["name", "date"],
  eventDate: "date",
  accumulation: "period",
  columns: {
    kind: code("救助类别", "Kind of aid", aidKinds, {
      aliases: ["帮扶类别", "项目", "资助类型", "救助项目", "慰问类别", "帮扶项目", "资助项目"],
      requirement: "required",
    }),
    direction: code("收支方向", "Direction", aidDirections, {
      aliases: ["收入/支出", "募集/发放", "资金流向", "款物流向"],
      requirement: "required",
    }),
    target: code("对象类别", "For whom", aidTargets, {
      aliases: ["受助对象", "救助对象", "慰问对象", "帮扶对象", "人员类别"],
    }),
    name: personal("受助人", "Person aided", {
      aliases: ["姓名", "户主", "救助对象姓名", "学生姓名", "患者姓名", "儿童姓名"],
    }),
    hardship: code("困难类型", "Kind of hardship", hardships, {
      aliases: ["困难类别", "家庭类型", "致困原因", "困难程度"],
    }),
    disease: code("病种", "Illness", diseases, {
      unprinted: true,
      aliases: ["癌种", "患病名称", "患病类型"],
      stays: true,
    }),
    state: code("帮扶状态", "State", aidStates, {
      aliases: [
        "是否已帮扶",
        "是否帮扶",
        "发放状态",
        "是否发放",
        "到账情况",
        "拨付情况",
        "发放情况",
        "在册状态",
      ],
    }),
    persons: count("人数", "Persons", "人", {
      aliases: ["受助人数", "救助人数", "资助人数", "慰问人数", "惠及人数"],
      detailDefault: 1,
      defaultWhen: [filled("name"), { column: "direction", notIn: ["raised"] }],
      feeds: [
        { indicator: "aid_persons", when: [direction("given"), isDone], breakdown },
        { indicator: "aid_persons", when: [direction("paired"), filled("paired")], breakdown },
        {
          indicator: "aid_waiting_persons",
          when: [direction("given", "registered"), isWaiting],
          breakdown,
        },
        { indicator: "pairing_persons", when: [direction("paired"), blank("paired")], breakdown },
        {
          indicator: "care_registered",
          when: [direction("registered"), { column: "state", notIn: ["left"] }, blank("registered")],
          breakdown: ofRegister,
        },
        { indicator: "care_added", when: [direction("registered"), state("joined")], breakdown: ofRegister },
        { indicator: "care_removed", when: [direction("registered"), state("left")], breakdown: ofRegister },
        { indicator: "care_helped", when: [direction("registered"), state("helped")], breakdown: ofRegister },
        { indicator: "donation_persons", when: [isRaised, blank("donors")], breakdown: ["kind"] },
      ],
    }),
    person_times: count("人次", "Attendances", "人次", {
      unprinted: true,
      aliases: ["慰问人次", "受益人次", "帮扶人次", "救助人次", "惠及人次"],
      feeds: [
        { indicator: "aid_person_times", when: [isGiven], breakdown },
        { indicator: "donation_person_times", when: [isRaised, blank("donor_times")], breakdown: ["kind"] },
      ],
    }),
    households: count("户数", "Families", "户", {
      aliases: ["慰问户数", "救助户数", "受助家庭", "家庭数"],
      feeds: [
        { indicator: "aid_households", when: [direction("given")], breakdown },
        {
          indicator: "pairing_households",
          when: [direction("paired"), blank("paired_households")],
          breakdown,
        },
        { indicator: "care_households", when: [direction("registered")], breakdown: ofRegister },
      ],
    }),
    cash: money("金额", "Cash", {
      aliases: ["救助金", "慰问金", "资助金额", "款", "救助金额", "发放金额", "捐款金额"],
      requiredWhen: figuresBeside.map(blank),
      feeds: [
        { indicator: "aid_amount_yuan", when: [isGiven, isDone], breakdown },
        { indicator: "aid_waiting_yuan", when: [isGiven, isWaiting], breakdown: ["kind"] },
        { indicator: "donations_raised_yuan", when: [isRaised], breakdown: ["kind"] },
      ],
    }),
    kind_value: money("物资折价", "Value of goods", {
      aliases: ["捐物折价", "物资价值", "物品折款", "折合金额", "物资金额"],
      feeds: [
        { indicator: "aid_amount_yuan", when: [isGiven, isDone], breakdown },
        { indicator: "aid_goods_yuan", when: [isGiven, isDone], breakdown },
        { indicator: "aid_waiting_yuan", when: [isGiven, isWaiting], breakdown: ["kind"] },
        { indicator: "donations_raised_yuan", when: [isRaised], breakdown: ["kind"] },
        { indicator: "donations_goods_yuan", when: [isRaised], breakdown: ["kind"] },
      ],
    }),
    total_value: money("款物合计", "Cash and goods", {
      aliases: ["扶助款物", "合计金额", "总价值", "款物总额"],
      feeds: [
        {
          indicator: "aid_amount_yuan",
          when: [isGiven, isDone, blank("cash"), blank("kind_value")],
          breakdown,
        },
        {
          indicator: "aid_waiting_yuan",
          when: [isGiven, isWaiting, blank("cash"), blank("kind_value")],
          breakdown: ["kind"],
        },
        {
          indicator: "donations_raised_yuan",
          when: [isRaised, blank("cash"), blank("kind_value")],
          breakdown: ["kind"],
        },
      ],
    }),
    goods_items: count("物资件数", "Items", "件", {
      unprinted: true,
      aliases: ["物资数量", "发放件数", "捐物件数"],
      feeds: [
        { indicator: "aid_goods_items", when: [isGiven, isDone], breakdown: ["kind"] },
        { indicator: "donations_goods_items", when: [isRaised], breakdown: ["kind"] },
      ],
    }),
    standard: money("救助标准", "Amount a person", {
      unprinted: true,
      aliases: ["每人标准", "资助标准", "慰问标准", "人均标准"],
    }),
    opening: count("期初在册人数", "On the register before", "人", {
      aliases: ["上期在册人数", "期初人数", "上年末人数"],
    }),
    registered: count("在册(建档)人数", "On the register", "人", {
      aliases: ["在册人数", "建档人数", "登记在册人数", "期末在册人数", "摸排人数", "期末人数"],
      feeds: [{ indicator: "care_registered", breakdown: ofRegister }],
    }),
    added: count("其中:新增人数", "of which new", "人", {
      aliases: ["新增人数", "本期新增人数", "新纳入人数", "转入人数", "新增建档人数"],
      feeds: [{ indicator: "care_added", breakdown: ofRegister }],
    }),
    removed: count("退出人数", "Left the register", "人", {
      aliases: ["其中:退出", "本期退出人数", "转出人数", "核减人数"],
      feeds: [{ indicator: "care_removed", breakdown: ofRegister }],
    }),
    helped: count("已帮扶人数", "of whom aided", "人", {
      aliases: ["其中:已帮扶", "已关爱人数", "帮扶覆盖人数"],
      feeds: [{ indicator: "care_helped", breakdown: ofRegister }],
    }),
    sponsors: count("爱心人士", "Sponsors", "人", {
      aliases: ["结对爱心人士", "爱心妈妈", "爱心妈妈人数", "代理妈妈", "爱心人士人数"],
      feeds: [{ indicator: "pairing_volunteers", breakdown }],
    }),
    pairs: count("结对数", "Pairs", "对", {
      aliases: ["帮扶对子", "结对对数", "对子"],
      feeds: [{ indicator: "pairing_pairs", breakdown }],
    }),
    pairs_new: count("其中:新增结对数", "of which new", "对", {
      aliases: ["新增对子", "新增结对", "其中:新增结对", "新结对"],
      feeds: [{ indicator: "pairing_pairs_new", breakdown }],
    }),
    paired: count("结对对象人数", "Persons sponsored", "人", {
      unprinted: true,
      aliases: ["结对儿童", "结对儿童人数", "结对妇女", "被结对人数", "结对对象"],
      feeds: [{ indicator: "pairing_persons", breakdown }],
    }),
    paired_households: count("结对户数", "Families paired", "户", {
      unprinted: true,
      aliases: ["结对家庭", "家庭结对", "结对户"],
      feeds: [{ indicator: "pairing_households", breakdown }],
    }),
    visits: count("走访次数", "Visits paid", "次", {
      aliases: ["入户走访次数", "探访次数", "关爱服务次数"],
      feeds: [{ indicator: "care_visits", breakdown }],
    }),
    units: count("走访单位", "Institutions visited", "个", {
      aliases: ["走访学校", "福利院", "走访单位数"],
      feeds: [{ indicator: "institutions_visited", breakdown }],
    }),
    donors: count("捐款人数", "Donors", "人", {
      unprinted: true,
      aliases: ["捐赠人数", "参与捐款人数"],
      feeds: [{ indicator: "donation_persons", breakdown: ["kind"] }],
    }),
    donor_times: count("捐赠人次", "Donations by persons", "人次", {
      unprinted: true,
      aliases: ["捐款人次"],
      feeds: [{ indicator: "donation_person_times", breakdown: ["kind"] }],
    }),
    source: text("资金来源", "Source of funds", {
      aliases: ["捐赠方", "经费来源", "资金渠道", "捐赠单位", "爱心企业"],
    }),
    date: date("日期", "Date", {
      aliases: ["发放时间", "捐赠时间", "慰问时间", "救助时间", "发放日期"],
      precision: "year",
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: aidTables,
  relations: aidRelations,
  uniqueKeys: [
    {
      id: "E11.9",
      columns: ["name", "kind", "direction"],
      severity: "warning",
      grain: "detail",
      message: { zh: "同一人、同一类救助填了不止一次", en: "The same person and kind of aid twice" },
    },
  ],
  history: [
    ...usualHistory(11),
    {
      ...{ kind: "opening", id: "H11.5", opening: "opening", closing: "registered" },
      ...{ came: "added", left: "removed" },
    },
    {
      kind: "carried",
      id: "E11.8b",
      out: "care_removed",
      in: "care_added",
      opening: "care_registered",
      message: {
        zh: "退出人数多于上次在册的与其后新增的之和",
        en: "More left the register than stood on it and came to it since",
      },
    },
    {
      kind: "cross",
      id: "E11.10",
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
    { indicator: "aid_person_times" },
    { indicator: "aid_households" },
    { indicator: "aid_goods_yuan" },
    { indicator: "aid_goods_items", by: ["kind"] },
    { indicator: "aid_waiting_persons", by: ["kind"] },
    { indicator: "aid_waiting_yuan", by: ["kind"] },
    { indicator: "care_registered", by: ["target"] },
    { indicator: "care_added", by: ["target"] },
    { indicator: "care_removed", by: ["target"] },
    { indicator: "care_helped", by: ["target"] },
    { indicator: "care_households", by: ["target"] },
    { indicator: "care_visits" },
    { indicator: "donations_goods_yuan" },
    { indicator: "donations_goods_items", by: ["kind"] },
    { indicator: "donation_persons" },
    { indicator: "donation_person_times" },
  ],
});
