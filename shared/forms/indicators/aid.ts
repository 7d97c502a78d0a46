import type { Indicator } from "../../form/indicator.ts";
import { apart, flow, money, ofForm, stock } from "./shapes.ts";

/** A child is left behind and in hardship at once: what is counted of one kind is never added to another. */
const byTarget = apart(stock, "target");
/** Things of different kinds are no sum. */
const byKind = apart(flow, "kind");

/** Indicators of aid, care and donations. */
export const aidIndicators: readonly Indicator[] = [
  ...ofForm("aid_records", [
    ["aid_persons", "救助(帮扶)人数", "Persons aided", "人"],
    ["aid_amount_yuan", "救助(慰问)金额", "Aid amount", "元", money],
    ["pairing_pairs", "结对帮扶对数", "Pairs", "对", stock],
    ["pairing_pairs_new", "新增结对帮扶对数", "New pairs", "对"],
    ["pairing_households", "结对文明家庭户数", "Families paired", "户"],
    ["pairing_volunteers", "结对爱心人士人数", "Sponsors paired", "人"],
    ["pairing_persons", "结对帮扶对象人数", "Persons sponsored", "人"],
    ["institutions_visited", "走访慰问单位数", "Institutions visited", "个"],
    ["donations_raised_yuan", "募集捐款金额", "Donations raised", "元", money],
    ["aid_person_times", "救助(慰问)人次", "Attendances at aid and visits", "人次"],
    ["aid_households", "救助(慰问)户数", "Families aided", "户"],
    ["aid_goods_yuan", "其中:发放物资折价", "of which goods given, at their value", "元", money],
    ["aid_goods_items", "发放物资件数", "Items given", "件", byKind],
    ["aid_waiting_persons", "待帮扶人数", "Persons still to be aided", "人", apart(stock, "kind")],
    ["aid_waiting_yuan", "待发放金额", "Money still to be paid", "元", { ...stock, scale: 2 }],
    ["care_registered", "在册(建档)人数", "Persons on the register", "人", byTarget],
    ["care_added", "新增建档人数", "Persons newly on the register", "人", apart(flow, "target")],
    ["care_removed", "退出人数", "Persons who left the register", "人", apart(flow, "target")],
    ["care_helped", "在册对象中已帮扶人数", "Persons on the register who were aided", "人", byTarget],
    ["care_households", "在册(建档)家庭户数", "Families on the register", "户", byTarget],
    ["care_visits", "走访关爱次数", "Visits paid", "次"],
    ["donations_goods_yuan", "其中:募集物资折价", "of which goods raised, at their value", "元", money],
    ["donations_goods_items", "募集物资件数", "Items raised", "件", byKind],
    ["donation_persons", "捐款人数", "Donors", "人"],
    ["donation_person_times", "捐赠人次", "Donations counted by persons", "人次"],
  ]),
];
