import { code, count, date, decimal, money, percent, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import { titlesOf } from "../code-list.ts";
import { yesNo } from "../code-lists.ts";
import { fundSources, projectKinds, projectStages } from "./codes.ts";

const breakdown = ["kind"];
const blank = (column: string) => ({ column, filled: false });
const filled = (column: string) => ({ column, filled: true });

const printedSources = titlesOf(fundSources, ["central", "province", "city", "county", "donations"]);

/** 重点项目与资金台账: one project, or a sum for unit × kind; its budget, what arrived, what was spent and what is left. */
export const fundsProjects = defineForm({
  id: "funds_projects",
  version: 2,
  number: "妇联统13表",
  title: { zh: "重点项目与资金台账", en: "Projects and funds" },
  titleAliases: [
    "重点项目台账",
    "重点项目情况统计表",
    "项目资金情况统计表",
    "妇联项目台账",
    "项目资金情况表",
    "专项资金使用情况表",
    "项目绩效自评表",
    "预算执行情况表",
    "重点项目进展情况表",
    "民生实事项目进度表",
    "政府购买服务项目台账",
    "彩票公益金项目资金表",
    "一镇一品课题表",
    "公益项目实施情况表",
  ],
  grains: ["detail", "sum"],
  identity: ["project"],
  accumulation: "period",
  columns: {
    project: text("项目名称", "Project", {
      aliases: ["课题", "工程", "课题名称", "实事项目"],
      requirement: "required",
      optionalOnSum: true,
      leaves: "项目的名称，汇总后形成项目目录，不含个人信息",
    }),
    kind: code("项目类别", "Kind", projectKinds, {
      aliases: ["类型", "项目类型", "资金类别", "项目性质"],
      requirement: "required",
    }),
    projects: count("项目数", "Projects", "项", {
      aliases: ["课题数", "立项数", "项目个数"],
      detailDefault: 1,
      feeds: [{ indicator: "projects", breakdown }],
    }),
    source: code("资金来源", "Source of funds", fundSources, {
      aliases: ["拨款单位", "资金渠道", "资金性质"],
    }),
    budget: money("预算数", "Budget", {
      displayUnit: "万元",
      aliases: ["预算金额", "年初预算", "项目预算", "总预算", "预算安排"],
      feeds: [
        { indicator: "project_budget_yuan", breakdown },
        { indicator: "project_execution_budget", when: [filled("executed")], breakdown },
      ],
    }),
    amount: money("到位资金", "Funds that arrived", {
      displayUnit: "万元",
      aliases: ["资金", "扶持资金", "投入资金", "经费", "下达资金", "拨付资金", "到账资金", "争取资金"],
      feeds: [{ indicator: "project_funds_yuan", breakdown: ["kind", "source"] }],
    }),
    executed: money("执行数", "Spent", {
      displayUnit: "万元",
      aliases: ["支出金额", "实际支出", "已支出", "决算数", "使用资金", "执行金额"],
      feeds: [
        { indicator: "project_spent_yuan", breakdown },
        { indicator: "project_execution_spent", when: [filled("budget")], breakdown },
      ],
    }),
    exec_rate: percent("执行率", "Share spent", {
      aliases: ["预算执行率", "资金使用率", "支出进度"],
      feeds: [
        { indicator: "project_execution_rate", kind: "printed", when: [blank("executed")], breakdown },
        {
          indicator: "project_execution_rate",
          kind: "printed",
          when: [filled("executed"), blank("budget")],
          breakdown,
        },
      ],
    }),
    balance: money("结余", "Funds left", {
      displayUnit: "万元",
      aliases: ["结余资金", "未使用资金", "结转结余"],
      feeds: [{ indicator: "project_balance_yuan", breakdown }],
    }),
    invested: money("累计投入", "Invested so far", {
      displayUnit: "万元",
      aliases: ["已投入", "累计投资", "总投入", "累计完成投资"],
      feeds: [{ indicator: "facility_invested_yuan", breakdown: ["kind", "land_included"] }],
    }),
    land_included: code("是否含征地拆迁", "Land included", yesNo, {
      aliases: ["含征地拆迁", "含拆迁费"],
      requiredWhen: [filled("invested"), { column: "kind", in: ["facilities"] }],
    }),
    stage: code("进度", "Stage", projectStages, { aliases: ["状态", "项目进度", "阶段"] }),
    progress: percent("完成进度", "Progress", { aliases: ["形象进度", "完成比例"] }),
    start: date("开始时间", "Begun", {
      aliases: ["立项日期", "立项时间", "启动时间", "实施时间"],
      precision: "year",
    }),
    end: date("完成时间", "Finished", {
      aliases: ["验收时间", "结项时间", "竣工时间"],
      precision: "year",
    }),
    persons: count("受益人数", "Persons served", "人", {
      aliases: ["服务人数", "惠及人数"],
      feeds: [{ indicator: "project_persons", breakdown }],
    }),
    person_times: count("受益人次", "Attendances", "人次", {
      aliases: ["服务人次", "覆盖人次"],
      feeds: [{ indicator: "project_person_times", breakdown }],
    }),
    activities: count("开展活动场次", "Activities", "场", {
      aliases: ["服务场次", "开展活动"],
      feeds: [{ indicator: "project_activities", breakdown }],
    }),
    score: decimal("绩效得分", "Score", "分", {
      scale: 2,
      aliases: ["绩效评分", "自评得分", "绩效自评得分"],
    }),
    satisfaction: percent("满意度", "Satisfied", { aliases: ["满意率", "服务对象满意度"] }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: [
    {
      id: "ledger",
      title: { zh: "项目资金情况表", en: "Projects and their funds" },
      columns: [
        ...["project", "kind", "source", "amount", "invested", "land_included"],
        ...["stage", "start", "end", "remark"],
      ],
    },
    {
      id: "execution",
      title: { zh: "预算执行情况表", en: "Budgets and what was spent" },
      columns: ["project", "kind", "budget", "amount", "executed", "exec_rate", "balance", "remark"],
    },
    {
      id: "sources",
      title: { zh: "项目资金来源情况表", en: "Funds by source" },
      rows: { column: "kind" },
      columns: printedSources.map((title) => ({ title, columns: ["amount"] })),
    },
    {
      id: "progress",
      title: { zh: "重点项目进展情况表", en: "Progress of projects" },
      columns: [
        ...["project", "kind", "stage", "progress", "start", "end"],
        ...["persons", "person_times", "activities", "remark"],
      ],
    },
    {
      id: "performance",
      title: { zh: "项目绩效自评表", en: "What projects achieved" },
      columns: ["project", "kind", "budget", "executed", "exec_rate", "satisfaction", "score", "remark"],
    },
  ],
  relations: [
    {
      id: "E13.1",
      expression: "项目数 >= 1",
      severity: "warning",
      class: "RANGE",
      message: { zh: "项目数一般不少于1，没有项目的不用填", en: "There is at least one project" },
    },
    {
      id: "E13.2",
      expression: "执行数 <= 到位资金",
      severity: "warning",
      message: { zh: "执行数多于到位资金，垫付的请说明", en: "More was spent than arrived" },
    },
    {
      id: "E13.3",
      expression: "执行率 ≈ 执行数 / 预算数 * 100 或 执行率 ≈ 执行数 / 到位资金 * 100",
      severity: "warning",
      message: {
        zh: "执行率与执行数除以预算数、除以到位资金的结果都不一致",
        en: "The printed share is that of neither the budget nor the funds",
      },
    },
    {
      id: "E13.5",
      expression: "结余 = 到位资金 - 执行数",
      severity: "warning",
      class: "BALANCE",
      message: {
        zh: "结余与到位资金减执行数不一致，有上年结转的请说明",
        en: "Funds less spent is not what is left",
      },
    },
    {
      id: "E13.7",
      expression: "开始时间 <= 完成时间",
      severity: "error",
      message: { zh: "完成时间不能早于开始时间", en: "Finished before it began" },
    },
    {
      id: "E13.8",
      expression: "绩效得分 in 0..100",
      severity: "warning",
      class: "RANGE",
      message: { zh: "绩效得分一般为0到100分，请核实", en: "A score outside 0 to 100" },
    },
    {
      id: "E13.11",
      expression: "满意度 <= 100",
      severity: "error",
      class: "RANGE",
      message: { zh: "满意度不能超过100%", en: "More than all were satisfied" },
    },
  ],
  uniqueKeys: [
    {
      id: "E13.9",
      columns: ["project"],
      severity: "warning",
      grain: "detail",
      message: {
        zh: "同一项目填了不止一次；几个资金来源的，请核实项目数",
        en: "The project is entered twice",
      },
    },
  ],
  history: [
    ...usualHistory(13),
    { kind: "keyed", id: "E13.6", key: ["project", "land_included"], rising: "invested" },
    { kind: "keyed", id: "E13.10", key: ["project"], forward: "stage" },
    {
      kind: "across",
      id: "H13.5",
      columns: ["project", "kind"],
      grain: "detail",
      message: {
        zh: "本期另有单位报了同名、同类别的项目",
        en: "Another unit reports a project of the same name and kind",
      },
    },
  ],
  summary: [
    { indicator: "projects" },
    { indicator: "project_funds_yuan" },
    { indicator: "facility_invested_yuan", by: ["land_included"] },
    { indicator: "project_budget_yuan" },
    { indicator: "project_spent_yuan" },
    { indicator: "project_balance_yuan" },
    { indicator: "project_execution_rate" },
    { indicator: "project_execution_spent" },
    { indicator: "project_execution_budget" },
    { indicator: "project_persons" },
    { indicator: "project_person_times" },
    { indicator: "project_activities" },
  ],
});
