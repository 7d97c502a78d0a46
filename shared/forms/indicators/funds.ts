import type { Indicator } from "../../form/indicator.ts";
import { apart, money, ofForm, ratio, stock } from "./shapes.ts";

/** Indicators of projects and their money. */
export const fundsIndicators: readonly Indicator[] = [
  ...ofForm("funds_projects", [
    ["projects", "重点项目(课题)数", "Projects", "项"],
    ["project_funds_yuan", "争取项目资金", "Project funds obtained", "元", money],
    [
      "facility_invested_yuan",
      "阵地建设累计投入",
      "Cumulative investment in a centre",
      "元",
      apart({ ...stock, scale: 2 }, "land_included"),
    ],
    ["project_budget_yuan", "项目预算", "Budgets of projects", "元", money],
    ["project_spent_yuan", "项目执行(支出)金额", "Spent on projects", "元", money],
    ["project_balance_yuan", "项目资金结余", "Project funds left", "元", { ...stock, scale: 2 }],
    [
      "project_execution_rate",
      "项目预算执行率",
      "Share of budgets that was spent",
      "%",
      ratio("project_execution_spent", "project_execution_budget"),
    ],
    [
      "project_execution_spent",
      "计算执行率的执行金额",
      "Spent, where the share can be computed",
      "元",
      money,
    ],
    ["project_execution_budget", "计算执行率的预算", "Budgets, where the share can be computed", "元", money],
    ["project_persons", "项目受益人数", "Persons whom projects served", "人"],
    ["project_person_times", "项目受益人次", "Attendances at projects", "人次"],
    ["project_activities", "项目开展活动场次", "Activities of projects", "场"],
  ]),
];
