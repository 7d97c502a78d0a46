/** What 妇联统7表 is held to. Errors only where it cannot be otherwise. */
import type { Relation, UniqueKey } from "../../form/form.ts";
import type { Condition, PrintedTable } from "../../form/terms.ts";
import { titlesOf } from "../code-list.ts";
import { caseChannels } from "./codes.ts";

export const rightsRelations: readonly Relation[] = [
  {
    id: "E7.3",
    expression: "其中:首次 + 其中:重复 = 件次",
    severity: "warning",
    class: "BALANCE",
    message: { zh: "首次与重复之和与件次不一致", en: "First and repeated visits do not add up" },
  },
  {
    id: "E7.4a",
    expression: "受理件数 <= 件次",
    severity: "warning",
    message: {
      zh: "件数多于件次：同一件事来几次是一件几次，请核实是否填反",
      en: "More cases than visits",
    },
  },
  {
    id: "E7.4b",
    expression: "件次 <= 人次",
    severity: "warning",
    message: {
      zh: "件次多于人次：一次来访至少一人，请核实是否填反",
      en: "More visits than attendances",
    },
  },
  {
    id: "E7.5a",
    expression: "办结件数 <= 受理件数",
    when: "上期结转 = 空",
    severity: "warning",
    message: {
      zh: "办结件数多于受理件数，如含上期结转的请填“上期结转”或说明件数",
      en: "More cases closed than received: carried over?",
    },
  },
  {
    id: "E7.5b",
    expression: "办结件数 <= 受理件数 + 上期结转",
    severity: "warning",
    message: {
      zh: "办结件数多于受理件数与上期结转之和",
      en: "More cases closed than received and carried over",
    },
  },
  {
    id: "E7.6",
    expression: "期末在办 = 上期结转 + 受理件数 - 办结件数",
    severity: "warning",
    class: "BALANCE",
    message: {
      zh: "期末在办与上期结转加受理减办结的结果不一致，有转出、退回的请说明",
      en: "Open cases are not what was carried over and received less what was closed",
    },
  },
  {
    id: "E7.7a",
    expression: "办结率 ≈ 办结件数 / 受理件数 * 100",
    when: "上期结转 = 空",
    severity: "warning",
    message: {
      zh: "办结率与办结件数除以受理件数的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
  {
    id: "E7.7b",
    expression: "办结率 ≈ 办结件数 / (受理件数 + 上期结转) * 100 或 办结率 ≈ 办结件数 / 受理件数 * 100",
    when: "上期结转 ≠ 空",
    severity: "warning",
    message: {
      zh: "办结率与办结件数除以受理件数（或加上期结转）的结果都不一致",
      en: "The printed rate is that of cases received with those carried over, nor without",
    },
  },
  {
    id: "E7.8",
    expression: "办结件数 >= 受理件数",
    when: "办结率 >= 100",
    severity: "error",
    message: {
      zh: "办结率填了100%，但办结件数少于受理件数",
      en: "100 % closed, yet fewer closed than received",
    },
  },
  {
    id: "E7.9",
    expression: "受理日期 <= 办结日期",
    severity: "error",
    message: { zh: "办结日期不能早于受理日期", en: "The case was closed before it was received" },
  },
  {
    id: "E7.10a",
    expression: "家暴件数 <= 受理件数",
    severity: "warning",
    message: { zh: "家暴件数多于受理件数，请核实", en: "More cases of violence than cases received" },
  },
  {
    id: "E7.10b",
    expression: "家暴件数 <= 件次",
    severity: "error",
    message: { zh: "家暴件数不能多于件次", en: "More cases of violence than visits" },
  },
  {
    id: "E7.11",
    expression: "人身安全保护令签发 <= 人身安全保护令申请",
    severity: "warning",
    message: {
      zh: "签发的保护令多于申请，含上期申请的请说明",
      en: "More protection orders issued than applied for",
    },
  },
  {
    id: "E7.12",
    expression: "其中:妇联代为申请 <= 人身安全保护令申请",
    severity: "error",
    message: {
      zh: "妇联代为申请的不能多于人身安全保护令申请",
      en: "More applied for by the federation than in all",
    },
  },
  {
    id: "E7.13",
    expression: "告诫书 <= 公安家暴警情",
    severity: "warning",
    message: {
      zh: "告诫书多于家暴警情，对双方都出具的请说明",
      en: "More written warnings than calls to the police",
    },
  },
  {
    id: "E7.14",
    expression: "调解成功 <= 调解件数",
    severity: "error",
    message: { zh: "调解成功的不能多于调解件数", en: "More cases settled than mediated" },
  },
  {
    id: "E7.15",
    expression: "调解成功率 ≈ 调解成功 / 调解件数 * 100",
    severity: "warning",
    message: {
      zh: "调解成功率与调解成功除以调解件数的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
  {
    id: "E7.18",
    expression: "办理状态 not in ['受理', '办理中']",
    when: '办结日期 >= "1900-01-01"',
    severity: "warning",
    message: { zh: "填了办结日期，但办理状态还没有办结", en: "A closing date, yet the case is open" },
  },
  {
    id: "E7.19",
    expression: "是否涉家暴 = 是",
    when: "诉求类别 = 家庭暴力",
    severity: "warning",
    message: {
      zh: "诉求类别是家庭暴力，是否涉家暴却不是“是”",
      en: "The category is domestic violence, the column beside it says no",
    },
  },
  {
    id: "E7.20",
    expression: "满意件数 <= 评价件数",
    severity: "error",
    message: { zh: "满意件数不能多于评价件数", en: "More satisfied than rated" },
  },
  {
    id: "E7.21",
    expression: "满意率 ≈ 满意件数 / 评价件数 * 100",
    severity: "warning",
    message: {
      zh: "满意率与满意件数除以评价件数的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
  {
    id: "E7.22",
    expression: "集体访批次 <= 集体访人次",
    severity: "error",
    message: { zh: "集体访批次不能多于人次", en: "More groups than persons in them" },
  },
];

/** Rows that a person has not yet said to be another row's case. */
const notLinked: readonly Condition[] = [{ column: "linked_case", filled: false }];

export const rightsKeys: readonly UniqueKey[] = [
  {
    id: "E7.16",
    columns: ["case_no"],
    when: notLinked,
    severity: "warning",
    grain: "detail",
    message: {
      zh: "同一案件编号填了不止一次。是同一件事的，请在这一行的“关联编号”填上原编号（件数只计一次，件次照计）；不是的，请改编号或说明",
      en: "The number is entered twice. If it is one case, say so in “linked case”: it counts once",
    },
  },
  {
    id: "E7.17",
    columns: ["recv_date", "person", "category"],
    when: notLinked,
    severity: "warning",
    grain: "detail",
    message: {
      zh: "同一天、同一诉求人、同一类诉求，像是同一件事由几个渠道反映。是的，请在这一行的“关联编号”填上原编号（件数只计一次，件次照计）；不是的，请说明",
      en: "The same person, day and category: if it is one case, say so in “linked case”: it counts once",
    },
  },
];

/** The tables as which offices keep the form. */
export const rightsTables: readonly PrintedTable[] = [
  {
    id: "ledger",
    title: { zh: "维权信访案件台账", en: "Ledger of cases" },
    columns: [
      "case_no",
      "linked_case",
      "recv_date",
      "channel",
      "visit_order",
      "person",
      "category",
      "dv",
      "handler",
      "method",
      "status",
      "close_date",
      "remark",
    ],
  },
  {
    id: "kinds",
    title: { zh: "信访情况统计表", en: "Cases by kind and channel" },
    rows: { column: "category" },
    columns: [
      ...titlesOf(caseChannels, ["letter", "visit", "call", "online"]).map((title) => ({
        title,
        columns: ["times"],
      })),
    ],
  },
  {
    id: "state",
    title: { zh: "信访办理情况统计表", en: "Cases received, closed and open" },
    columns: [
      "times",
      "person_times",
      "carried_in",
      "received",
      "dv_cases",
      "closed",
      "pending",
      "closure_rate",
      "advice",
      "counsel",
      "aid",
      "jaid",
      "remark",
    ],
  },
  {
    id: "violence",
    title: { zh: "反家庭暴力工作统计表", en: "Domestic violence, by authority" },
    columns: [
      "handler",
      "dv_cases",
      "dv_police",
      "warnings",
      "po_applied",
      "po_issued",
      "po_assisted",
      "shelter",
      "mandatory",
      "urged",
      "remark",
    ],
  },
  {
    id: "disputes",
    title: { zh: "婚姻家庭纠纷排查化解统计表", en: "Disputes found and settled" },
    columns: ["screened", "disputes", "mediated", "mediated_ok", "mediation_rate", "remark"],
  },
];
