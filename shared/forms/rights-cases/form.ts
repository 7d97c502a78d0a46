import { code, count, date, percent, personal, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition, Feed } from "../../form/form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import {
  caseCategories,
  caseChannels,
  caseHandlers,
  caseMethods,
  caseStates,
  caseSubcategories,
  clientKinds,
  closedStates,
  domesticViolence,
  visitOrders,
  visitSizes,
} from "./codes.ts";
import {
  followUpColumns,
  mediationColumns,
  printedWithout,
  serviceColumns,
  violenceColumns,
} from "./columns.ts";
import { rightsKeys, rightsRelations, rightsTables } from "./rules.ts";

const isClosed: Condition = { column: "status", in: closedStates };
const isAccepted: Condition = { column: "status", notIn: ["rejected"] };
const hasStatus: Condition = { column: "status", filled: true };
/** A sum row gives its totals in 受理件数 and 办结件数, or as 件数 of one state; never twice. */
const noReceived: Condition = { column: "received", filled: false };
const noClosed: Condition = { column: "closed", filled: false };
const isOwnCase: Condition = { column: "linked_case", filled: false };

const ofCase = ["channel", "category", "subcategory", "dv", "client", "method", "handler"] as const;
const ofVisit = [...ofCase, "visit_order", "visit_size"] as const;

/** 涉家暴, or 家庭暴力 where the column beside it says nothing; never where 家暴件数 says how many. */
const isViolent: readonly (readonly Condition[])[] = [
  [{ column: "dv", in: ["yes"] }],
  [
    { column: "dv", filled: false },
    { column: "category", in: ["violence"] },
  ],
];

function violent(when: readonly Condition[], more: Partial<Feed> = {}): readonly Feed[] {
  return isViolent.map((holds) => ({
    indicator: "dv_cases",
    when: [...holds, { column: "dv_cases", filled: false }, ...when],
    breakdown: ["channel", "method", "handler"],
    ...more,
  }));
}

/** Figures that make a row of their own: where one of them stands, 受理件数 may be missing. */
const figuresBeside = [
  "cnt",
  "times",
  "person_times",
  "first",
  "repeat",
  "group_batches",
  "group_persons",
  "carried_in",
  "closed",
  "pending",
  "transferred",
  "closure_rate",
  ...Object.keys(mediationColumns),
  ...Object.keys(serviceColumns),
  ...Object.keys(violenceColumns),
  ...Object.keys(followUpColumns),
];

/**
 * 维权信访与反家暴台账: one case, or a sum for unit (or department) × period × channel × category. 件 are matters, 件次
 * the times that somebody came with one, 人次 those who came; they are never added.
 */
export const rightsCases = defineForm({
  id: "rights_cases",
  version: 2,
  number: "妇联统7表",
  title: { zh: "维权信访案件台账", en: "Rights and petition cases" },
  titleAliases: [
    "维权信访与反家暴台账",
    "信访案件台账",
    "信访接待台账",
    "信访情况统计表",
    "维权信访情况统计表",
    "来信来访登记台账",
    "来信来访登记表",
    "来信来访情况统计表",
    "信访月报表",
    "信访季报表",
    "信访年报表",
    "妇女儿童维权情况统计表",
    "12338热线受理台账",
    "12338热线来电登记表",
    "12338工单导出",
    "婚姻家庭纠纷排查化解统计表",
    "婚调委工作统计表",
    "反家庭暴力工作统计表",
    "家暴警情统计表",
    "法律援助情况统计表",
  ],
  grains: ["detail", "sum"],
  identity: ["case_no", "recv_date", "person"],
  eventDate: "recv_date",
  endDate: "close_date",
  accumulation: "period",
  columns: {
    case_no: text("案件编号", "Case number", {
      aliases: ["登记号", "信访编号", "工单号", "工单编号", "受理编号"],
    }),
    linked_case: text("关联编号", "Linked case", {
      aliases: ["原编号", "关联工单", "关联工单号", "重复件编号", "并案编号", "原工单号"],
      refersTo: "case_no",
    }),
    recv_date: date("受理日期", "Received on", {
      aliases: [
        "接访日期",
        "来访时间",
        "登记时间",
        "来电时间",
        "来电日期",
        "来信日期",
        "接待时间",
        "受理时间",
      ],
      requirement: "required",
      optionalOnSum: true,
    }),
    channel: code("来源渠道", "Channel", caseChannels, {
      aliases: ["信访形式", "来访方式", "途径", "渠道", "来源", "反映方式", "信访方式"],
    }),
    visit_order: code("初访/重访", "First or repeated", visitOrders, {
      aliases: ["首次/重复", "是否重复", "是否重访", "初重访"],
    }),
    visit_size: code("个访/集体访", "Alone or in a group", visitSizes, {
      unprinted: true,
      aliases: ["是否集体访", "批次类型"],
    }),
    person: personal("诉求人", "Petitioner", {
      aliases: ["来访人", "当事人", "姓名", "来电人", "信访人", "求助人"],
    }),
    contact: personal("诉求人情况", "About the petitioner", {
      unprinted: true,
      aliases: ["来电号码", "联系电话", "联系方式", "电话号码", "手机号码", "身份证号", "家庭住址"],
    }),
    respondent: personal("被反映人", "Respondent", {
      unprinted: true,
      aliases: ["对方当事人", "被投诉人", "加害人", "侵害人", "施暴人"],
    }),
    client: code("权益主体", "Whose rights", clientKinds, {
      unprinted: true,
      aliases: ["服务对象", "受害人类别"],
    }),
    category: code("诉求类别", "Category", caseCategories, {
      aliases: ["案件类别", "类型", "反映问题", "信访类别", "问题类型", "权益类别", "事项分类"],
      requirement: "required",
      optionalOnSum: true,
    }),
    subcategory: code("诉求小类", "Kind of case", caseSubcategories, {
      aliases: ["二级分类", "具体问题", "小类", "细类", "问题细分"],
    }),
    dv: code("是否涉家暴", "Domestic violence", domesticViolence, {
      aliases: ["是否家暴", "涉家暴", "是否涉及家庭暴力", "是否涉及家暴"],
    }),
    content: text("内容摘要", "What it is about", {
      unprinted: true,
      aliases: ["主要诉求", "情况简述", "简要情况"],
    }),
    handler: code("承办单位", "Handled by", caseHandlers, {
      aliases: ["受理单位", "办理单位", "转办单位", "责任单位", "数据来源部门"],
    }),
    method: code("办理方式", "Method", caseMethods, {
      aliases: ["处理方式", "调处方式", "处置方式", "解决方式"],
    }),
    status: code("办理状态", "State", caseStates, {
      aliases: ["是否办结", "办理结果", "进展", "处理结果", "办理情况"],
    }),
    close_date: date("办结日期", "Closed on", {
      aliases: ["结案日期", "处结时间", "办结时间", "结案时间", "完成时间"],
    }),
    cnt: count("件数", "Cases", "件", {
      aliases: ["起数", "宗数"],
      detailDefault: 1,
      defaultWhen: [isOwnCase],
      defaultElse: 0,
      feeds: [
        {
          indicator: "rights_cases_received",
          when: [isAccepted, noReceived],
          breakdown: ofCase,
          datedBy: "recv_date",
        },
        {
          indicator: "rights_cases_closed",
          when: [isClosed, noClosed],
          breakdown: ofCase,
          datedBy: "close_date",
        },
        {
          indicator: "rights_closure_received",
          when: [isAccepted, hasStatus, noReceived],
          datedBy: "recv_date",
        },
        { indicator: "rights_closure_closed", when: [isClosed, noClosed], datedBy: "close_date" },
        ...violent([isAccepted, noReceived], { datedBy: "recv_date" }),
      ],
    }),
    times: count("件次", "Visits", "件次", {
      aliases: ["批次", "接待件次", "信访件次", "件(次)", "接访件次"],
      detailDefault: 1,
      defaultWhen: [{ column: "cnt", filled: false }],
      feeds: [{ indicator: "rights_case_times", breakdown: ofVisit, datedBy: "recv_date" }],
    }),
    person_times: count("人次", "Attendances", "人次", {
      aliases: ["接待人次", "来访人次", "接访人次", "信访人次"],
      feeds: [{ indicator: "rights_person_times", breakdown: ofVisit, datedBy: "recv_date" }],
    }),
    first: count("其中:首次", "of which first", "件次", {
      unprinted: true,
      aliases: ["初信初访件次", "首次信访", "首次来访", "首次件次"],
      feeds: [{ indicator: "rights_first_times", breakdown: ["channel", "category"] }],
    }),
    repeat: count("其中:重复", "of which repeated", "件次", {
      unprinted: true,
      aliases: ["重信重访件次", "重复信访", "重复来访", "重复件", "重复件次"],
      feeds: [{ indicator: "rights_repeat_times", breakdown: ["channel", "category"] }],
    }),
    group_batches: count("集体访批次", "Groups that came", "批次", {
      unprinted: true,
      aliases: ["集体访(批)", "集体来访批次", "集体上访批次", "集访批次"],
      feeds: [{ indicator: "rights_group_batches" }],
    }),
    group_persons: count("集体访人次", "Attendances in groups", "人次", {
      unprinted: true,
      aliases: ["集体访(人)", "集体来访人次", "集体上访人次", "集访人次"],
      feeds: [{ indicator: "rights_group_person_times" }],
    }),
    carried_in: count("上期结转", "Carried over", "件", {
      aliases: ["结转", "结转件数", "上期结转件数", "上年结转", "期初在办"],
      feeds: [{ indicator: "rights_carried_in" }],
    }),
    received: count("受理件数", "Cases received", "件", {
      aliases: ["接待件数", "接访件数", "受理信访件数", "受理信访", "受理案件", "受理案件数", "受理"],
      requiredWhen: figuresBeside.map((column) => ({ column, filled: false })),
      feeds: [
        { indicator: "rights_cases_received", breakdown: ofCase },
        { indicator: "rights_closure_received", when: [{ column: "closed", filled: true }] },
        ...violent([]),
      ],
    }),
    closed: count("办结件数", "Cases closed", "件", {
      aliases: ["结案件数", "处结件数", "化解件数", "办结"],
      feeds: [
        { indicator: "rights_cases_closed", breakdown: ofCase },
        { indicator: "rights_closure_closed", when: [{ column: "received", filled: true }] },
      ],
    }),
    pending: count("期末在办", "Open at the end", "件", {
      aliases: ["在办件数", "未办结件数", "期末在办件数", "未结件数"],
      feeds: [{ indicator: "rights_pending" }],
    }),
    transferred: count("转办件数", "Cases passed on", "件", {
      unprinted: true,
      aliases: ["转送件数", "交办件数", "移交部门件数"],
      feeds: [{ indicator: "rights_transferred" }],
    }),
    closure_rate: percent("办结率", "Closure rate", {
      aliases: ["结案率", "处结率", "调处率", "化解率"],
      range: { max: 10_000 },
      feeds: printedWithout("rights_closure_rate", "closed", "received", ["channel", "category"]),
    }),
    ...mediationColumns,
    ...serviceColumns,
    ...violenceColumns,
    ...followUpColumns,
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: rightsTables,
  relations: rightsRelations,
  uniqueKeys: rightsKeys,
  history: [
    ...usualHistory(7),
    { kind: "opening", id: "H7.5", opening: "carried_in", closing: "pending" },
    {
      kind: "carried",
      id: "E7.23",
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
    { indicator: "rights_case_times" },
    { indicator: "rights_person_times" },
    { indicator: "rights_first_times" },
    { indicator: "rights_repeat_times" },
    { indicator: "rights_group_batches" },
    { indicator: "rights_group_person_times" },
    { indicator: "rights_carried_in" },
    { indicator: "rights_pending" },
    { indicator: "rights_transferred" },
    { indicator: "mediation_cases" },
    { indicator: "mediation_success" },
    { indicator: "mediation_rate_cases" },
    { indicator: "mediation_rate_success" },
    { indicator: "mediation_success_rate" },
    { indicator: "dispute_screened_households" },
    { indicator: "disputes_found" },
    { indicator: "legal_consult_persons" },
    { indicator: "legal_consult_person_times" },
    { indicator: "counselling_person_times" },
    { indicator: "rights_protected_persons" },
    { indicator: "legal_aid_cases" },
    { indicator: "legal_aid_persons" },
    { indicator: "judicial_aid_persons" },
    { indicator: "rights_recovered_yuan" },
    { indicator: "dv_cases" },
    { indicator: "dv_police_calls" },
    { indicator: "dv_warnings" },
    { indicator: "dv_orders_applied" },
    { indicator: "dv_orders_issued" },
    { indicator: "dv_orders_assisted" },
    { indicator: "dv_sheltered" },
    { indicator: "mandatory_reports" },
    { indicator: "federation_urgings" },
    { indicator: "crime_cases_solved" },
    { indicator: "rights_return_visits" },
    { indicator: "rights_rated" },
    { indicator: "rights_satisfied" },
    { indicator: "rights_satisfied_alone" },
    { indicator: "rights_satisfaction_rate" },
  ],
});
