import { code, count, date, percent, personal, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import type { Condition } from "../form/form.ts";
import { caseCategories, caseChannels, caseHandlers, caseMethods, caseStates } from "./aid-codes.ts";
import { yesNo } from "./code-lists.ts";
import { usualHistory } from "./usual-history.ts";

const isClosed: Condition = { column: "status", in: ["closed"] };
const isAccepted: Condition = { column: "status", notIn: ["rejected"] };
const hasStatus: Condition = { column: "status", filled: true };
/** A sum row gives its totals in 受理件数 and 办结件数, or as 件数 of one state; never twice. */
const noReceived: Condition = { column: "received", filled: false };
const noClosed: Condition = { column: "closed", filled: false };
const breakdown = ["channel", "category"];
/** Departments' figures keep the department with them. */
const bySource = ["handler"];

const onlyPeople: readonly Condition[] = [
  { column: "cnt", filled: false },
  { column: "closure_rate", filled: false },
  { column: "advice", filled: false },
  { column: "protected", filled: false },
  { column: "aid", filled: false },
  { column: "jaid", filled: false },
  { column: "crime", filled: false },
];

/** 维权信访案件台账: one case, or a sum for unit (or department) × period × channel × category. */
export const rightsCases = defineForm({
  id: "rights_cases",
  version: 1,
  number: "妇联统7表",
  title: { zh: "维权信访案件台账", en: "Rights and petition cases" },
  titleAliases: [
    "信访案件台账",
    "信访接待台账",
    "信访情况统计表",
    "维权信访情况统计表",
    "来信来访登记台账",
    "来信来访情况统计表",
  ],
  grains: ["detail", "sum"],
  identity: ["case_no", "recv_date", "person"],
  eventDate: "recv_date",
  endDate: "close_date",
  accumulation: "period",
  columns: {
    case_no: text("案件编号", "Case number", {
      aliases: ["登记号", "信访编号"],
      requirement: "required",
      optionalOnSum: true,
    }),
    recv_date: date("受理日期", "Received on", {
      aliases: ["接访日期", "来访时间", "登记时间"],
      requirement: "required",
      optionalOnSum: true,
    }),
    channel: code("来源渠道", "Channel", caseChannels, {
      aliases: ["信访形式", "来访方式", "途径"],
      requirement: "required",
      optionalOnSum: true,
    }),
    person: personal("诉求人", "Petitioner", { aliases: ["来访人", "当事人", "姓名"] }),
    category: code("诉求类别", "Category", caseCategories, {
      aliases: ["案件类别", "类型", "反映问题"],
      requirement: "required",
      optionalOnSum: true,
    }),
    dv: code("是否家暴", "Domestic violence", yesNo, { aliases: ["涉家暴"] }),
    handler: code("承办单位", "Handled by", caseHandlers, { aliases: ["受理单位", "办理单位"] }),
    method: code("办理方式", "Method", caseMethods, { aliases: ["处理方式", "调处方式"] }),
    status: code("办理状态", "State", caseStates, {
      aliases: ["是否办结", "办理结果", "进展"],
      requirement: "required",
      optionalOnSum: true,
    }),
    close_date: date("办结日期", "Closed on", {
      aliases: ["结案日期", "处结时间"],
      requiredWhen: [isClosed],
      optionalOnSum: true,
    }),
    cnt: count("件数", "Cases", "件", {
      aliases: ["批次", "起数", "件次"],
      detailDefault: 1,
      feeds: [
        {
          indicator: "rights_cases_received",
          when: [isAccepted, noReceived],
          breakdown,
          datedBy: "recv_date",
        },
        { indicator: "rights_cases_closed", when: [isClosed, noClosed], breakdown, datedBy: "close_date" },
        {
          indicator: "rights_closure_received",
          when: [isAccepted, hasStatus, noReceived],
          datedBy: "recv_date",
        },
        { indicator: "rights_closure_closed", when: [isClosed, noClosed], datedBy: "close_date" },
      ],
    }),
    received: count("受理件数", "Cases received", "件", {
      aliases: ["接待件数", "接访件数", "受理信访件数"],
      requiredWhen: onlyPeople,
      feeds: [
        { indicator: "rights_cases_received", breakdown },
        { indicator: "rights_closure_received", when: [{ column: "closed", filled: true }] },
      ],
    }),
    closed: count("办结件数", "Cases closed", "件", {
      aliases: ["结案件数", "处结件数"],
      feeds: [
        { indicator: "rights_cases_closed", breakdown },
        { indicator: "rights_closure_closed", when: [{ column: "received", filled: true }] },
      ],
    }),
    closure_rate: percent("办结率", "Closure rate", {
      aliases: ["结案率", "处结率", "调处率"],
      range: { max: 10_000 },
      feeds: [{ indicator: "rights_closure_rate", kind: "printed" }],
    }),
    advice: count("法律咨询", "Legal advice", "人", {
      aliases: ["咨询人数", "法律咨询人数"],
      feeds: [{ indicator: "legal_consult_persons" }],
    }),
    protected: count("权益得到维护", "Rights protected", "人", {
      aliases: ["权益受保护妇女", "维权服务人数"],
      feeds: [{ indicator: "rights_protected_persons" }],
    }),
    aid: count("法律援助", "Legal aid", "人", {
      aliases: ["获法律援助人数"],
      feeds: [{ indicator: "legal_aid_persons", breakdown: bySource }],
    }),
    jaid: count("司法救助", "Judicial aid", "人", {
      aliases: ["获司法救助人数"],
      feeds: [{ indicator: "judicial_aid_persons", breakdown: bySource }],
    }),
    crime: count("破获侵害案件", "Crimes solved", "件", {
      aliases: ["破案数"],
      feeds: [{ indicator: "crime_cases_solved", breakdown: bySource }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C7.1",
      expression: "办结件数 <= 受理件数",
      severity: "warning",
      message: {
        zh: "办结件数多于受理件数，如含上期结转的请说明件数",
        en: "More cases closed than received: carried over?",
      },
    },
    {
      id: "C7.2a",
      expression: "办结率 ≈ 办结件数 / 受理件数 * 100",
      severity: "error",
      message: {
        zh: "办结率与办结件数除以受理件数的结果不一致",
        en: "The printed rate differs from the computed one",
      },
    },
    {
      id: "C7.2b",
      expression: "办结件数 >= 受理件数",
      when: "办结率 >= 100",
      severity: "error",
      message: {
        zh: "办结率填了100%，但办结件数少于受理件数",
        en: "100 % closed, yet fewer closed than received",
      },
    },
    {
      id: "C7.3a",
      expression: "受理日期 <= 办结日期",
      severity: "error",
      message: { zh: "办结日期不能早于受理日期", en: "The case was closed before it was received" },
    },
    {
      id: "C7.3b",
      expression: "办理状态 = 办结",
      when: '办结日期 >= "1900-01-01"',
      severity: "error",
      message: { zh: "填了办结日期的，办理状态应为办结", en: "A closing date, yet the case is not closed" },
    },
  ],
  uniqueKeys: [
    {
      id: "C7.8",
      columns: ["case_no"],
      severity: "error",
      grain: "detail",
      message: { zh: "同一案件编号填了不止一次", en: "The case is entered twice" },
    },
  ],
  history: [
    ...usualHistory(7),
    {
      kind: "carried",
      id: "C7.1b",
      out: "rights_cases_closed",
      in: "rights_cases_received",
      message: {
        zh: "办结件数多于受理件数与上期结转之和",
        en: "More cases closed than received and carried over",
      },
    },
  ],
  summary: [
    { indicator: "rights_cases_received" },
    { indicator: "rights_cases_closed" },
    { indicator: "rights_closure_received" },
    { indicator: "rights_closure_closed" },
    { indicator: "rights_closure_rate" },
    { indicator: "legal_consult_persons" },
    { indicator: "rights_protected_persons" },
    { indicator: "legal_aid_persons" },
    { indicator: "judicial_aid_persons" },
    { indicator: "crime_cases_solved" },
  ],
});
