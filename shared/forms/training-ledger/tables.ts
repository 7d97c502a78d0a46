import type { PrintedGroup, PrintedTable } from "../../form/terms.ts";
import { titlesOf } from "../code-list.ts";
import { trainingCategories } from "./codes.ts";

/** Trades that a table across prints; others are written into further columns. */
const trades = ["home_services", "maternity_care", "e_commerce", "weaving", "farming"] as const;

const over = (zh: string, en: string, ...columns: string[]): PrintedGroup => ({ title: { zh, en }, columns });

/** 妇女教育培训台账 as offices print it: class by class, the month, trades side by side, what was planned and online. */
export const trainingTables: readonly PrintedTable[] = [
  {
    id: "ledger",
    title: { zh: "妇女教育培训台账", en: "Ledger of trainings" },
    columns: [
      ...["session_name", "category", "target_group", "organiser", "mode", "start_date", "end_date", "days"],
      ...["trainees", "women", "poor", "completed", "certified", "employed", "cost", "remark"],
    ],
  },
  {
    id: "sums",
    title: { zh: "妇女教育培训情况统计表", en: "Trainings, summed" },
    columns: [
      ...["category", "sessions", "trainees", "women", "rural", "poor", "attendances", "completed"],
      ...["certified", "employed", "started", "cost", "remark"],
    ],
  },
  {
    id: "monthly",
    title: { zh: "妇女教育培训情况月报表", en: "Trainings of a month" },
    columns: [
      "category",
      over("本月", "This month", "sessions", "trainees", "attendances"),
      over("本年累计", "Since January", "sessions", "trainees", "attendances"),
    ],
  },
  {
    id: "trades",
    title: { zh: "技能培训情况汇总表", en: "Trades side by side" },
    columns: titlesOf(trainingCategories, trades).map((title) => ({
      title,
      columns: ["sessions", "trainees"],
    })),
  },
  {
    id: "tasks",
    title: { zh: "培训任务完成情况表", en: "Targets and what was done" },
    columns: [
      "category",
      over("目标任务", "Target", "sessions", "trainees"),
      over("本期完成", "Done", "sessions", "trainees"),
      "remark",
    ],
  },
  {
    id: "plan",
    title: { zh: "年度培训计划表", en: "Plan of a year" },
    columns: [
      ...["session_name", "category", "target_group", "organiser", "mode", "start_date", "end_date"],
      over("目标任务", "Planned", "sessions", "trainees"),
      "remark",
    ],
  },
  {
    id: "online",
    title: { zh: "线上培训统计表", en: "Online trainings" },
    constants: { mode: "online" },
    columns: ["session_name", "category", "target_group", "start_date", "trainees", "online_views", "remark"],
  },
];
