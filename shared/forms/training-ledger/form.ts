import { code, count, date, decimal, money, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition } from "../../form/form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import { yesNo } from "../code-lists.ts";
import { targetGroups, trainingCategories, trainingModes } from "./codes.ts";
import { trainingRules } from "./rules.ts";
import { trainingTables } from "./tables.ts";

const isVisit: Condition = { column: "visit_flag", in: ["yes"] };
const isNoVisit: Condition = { column: "visit_flag", notIn: ["yes"] };
const breakdown = ["category", "target_group", "mode"];
const blank = (column: string): Condition => ({ column, filled: false });
/** Figures of which one makes a class: how many came, watched, passed, or were planned. */
const headcounts = [
  ...["attendances", "online_views", "completed", "certified", "employed", "started"],
  ...["target", "target_sessions", "target_programmes"],
];
/** Figures of which one makes a sum row. */
const figures = [
  ...["trainees", "women", "online_trainees", "rural", "poor", ...headcounts],
  ...["days", "hours", "lecturers", "cost"],
];

/** 妇女教育培训台账: one training session, or a sum for unit × period × category. */
export const trainingLedger = defineForm({
  id: "training_ledger",
  version: 2,
  number: "妇联统1表",
  title: { zh: "妇女教育培训台账", en: "Women's education and training" },
  titleAliases: [
    "妇女培训情况统计表",
    "妇女教育培训情况统计表",
    "妇女培训台账",
    "培训情况统计表",
    "培训台账",
    "技能培训情况汇总表",
    "培训任务完成情况表",
    "线上培训统计表",
    "妇女培训计划表",
    "高素质女农民培训统计表",
    "巾帼家政培训统计表",
    "执委培训情况表",
    "家庭教育培训统计表",
    "家庭教育讲座统计表",
  ],
  grains: ["detail", "sum"],
  identity: ["session_name", "start_date"],
  eventDate: "start_date",
  accumulation: "period",
  columns: {
    session_name: text("培训名称", "Session", {
      aliases: ["培训班名称", "班次名称", "班名", "培训内容", "课程名称", "项目名称"],
      requiredWhen: [blank("start_date")],
      optionalOnSum: true,
      leaves: "培训班的名称，汇总时据此核对是否重复，不含个人信息",
    }),
    category: code("培训类别", "Category", trainingCategories, {
      aliases: ["类别", "工种", "专业", "培训项目", "培训工种"],
      requiredWhen: [isNoVisit],
    }),
    target_group: code("培训对象", "Target group", targetGroups, {
      aliases: ["参训对象", "人员类别", "学员类型"],
    }),
    organiser: text("举办单位", "Organiser", {
      aliases: ["主办单位", "承办单位", "培训机构", "组织单位"],
      leaves: "举办培训的单位名称，不含个人信息",
    }),
    mode: code("培训方式", "Mode", trainingModes, { aliases: ["线上/线下", "形式", "授课方式", "培训形式"] }),
    start_date: date("开始日期", "Start date", {
      aliases: ["培训时间", "时间", "起始时间", "举办时间"],
      requirement: "required",
      optionalOnSum: true,
      rangeEnd: "end_date",
    }),
    end_date: date("结束日期", "End date", { aliases: ["结业时间", "终止时间"] }),
    days: decimal("培训天数", "Days", "天", {
      aliases: ["天数"],
      feeds: [{ indicator: "training_days", breakdown }],
    }),
    sessions: count("期数", "Sessions", "期", {
      aliases: ["班次", "期(班)数", "场次", "场数", "次数"],
      expected: true,
      requiredWhen: figures.map(blank),
      detailDefault: 1,
      feeds: [
        { indicator: "training_sessions", when: [isNoVisit], breakdown },
        { indicator: "study_visits", when: [isVisit] },
      ],
    }),
    hours: decimal("授课课时", "Teaching hours", "课时", {
      aliases: ["学时", "课时数", "总课时"],
      feeds: [{ indicator: "training_hours", breakdown }],
    }),
    lecturers: count("师资", "Lecturers", "人次", {
      aliases: ["讲师", "授课教师人次"],
      feeds: [{ indicator: "training_lecturer_person_times", breakdown }],
    }),
    trainees: count("培训人数", "Trainees", "人", {
      aliases: ["参训人数", "参加人数", "受训人数", "学员数", "人数", "参训人员"],
      requiredWhen: headcounts.map(blank),
      optionalOnSum: true,
      feeds: [{ indicator: "training_persons", breakdown }],
    }),
    women: count("其中:女性", "of whom women", "人", {
      aliases: ["女", "女性人数", "妇女人数", "女学员"],
      feeds: [{ indicator: "training_women_persons", breakdown }],
    }),
    online_trainees: count("其中:线上", "of whom online", "人", {
      aliases: ["线上人数", "线上参训人数", "网络培训人数", "线上学员"],
      feeds: [{ indicator: "training_online_persons", breakdown }],
    }),
    rural: count("其中:农村妇女", "of whom rural women", "人", {
      aliases: ["农村妇女人数", "农村女性"],
      feeds: [{ indicator: "training_rural_persons", breakdown }],
    }),
    poor: count("其中:低收入妇女", "of whom low-income women", "人", {
      aliases: ["其中:困难妇女", "低收入", "脱贫户", "贫困妇女", "低保", "困难妇女"],
      feeds: [{ indicator: "training_hardship_persons", breakdown }],
    }),
    attendances: count("培训人次", "Attendances", "人次", {
      aliases: ["受益人次", "参训人次"],
      feeds: [
        { indicator: "training_person_times", when: [isNoVisit], breakdown },
        { indicator: "study_visit_person_times", when: [isVisit] },
      ],
    }),
    online_views: count("线上观看", "Online views", "人次", {
      aliases: ["线上观看量", "在线观看", "直播观看", "点击量", "浏览量", "线上学习人次"],
      feeds: [{ indicator: "training_online_views", breakdown }],
    }),
    completed: count("结业人数", "Completed", "人", {
      aliases: ["合格人数", "考核合格"],
      feeds: [{ indicator: "training_completed_persons", breakdown }],
    }),
    certified: count("取得证书人数", "Certified", "人", {
      aliases: ["发证人数", "取证人数", "获证人数", "持证人数"],
      feeds: [{ indicator: "training_certified_persons", breakdown }],
    }),
    employed: count("实现就业人数", "Employed", "人", {
      aliases: ["就业创业人数", "实现就业", "带动就业", "转移就业", "就业人数", "上岗人数"],
      feeds: [{ indicator: "training_persons_employed", breakdown }],
    }),
    started: count("实现创业人数", "Started up", "人", {
      aliases: ["创业人数", "成功创业", "自主创业"],
      feeds: [{ indicator: "training_persons_startup", breakdown }],
    }),
    cost: money("培训经费", "Cost", {
      aliases: ["经费", "资金", "投入"],
      feeds: [{ indicator: "training_cost_yuan", breakdown }],
    }),
    visit_flag: code("是否参观学习考察", "Study visit", yesNo, { aliases: ["外出考察", "观摩"] }),
    target: count("计划人数", "Planned trainees", "人", {
      aliases: ["目标任务", "年度任务", "任务数", "计划培训人数"],
      unprinted: true,
      feeds: [{ indicator: "training_target_persons", kind: "target" }],
    }),
    target_sessions: count("计划期数", "Planned sessions", "期", {
      aliases: ["计划班次", "任务期数", "计划场次"],
      unprinted: true,
      feeds: [{ indicator: "training_target_sessions", kind: "target" }],
    }),
    target_programmes: count("计划项数", "Planned programmes", "项", {
      unprinted: true,
      aliases: ["计划培训项数", "计划培训行动项数"],
      feeds: [{ indicator: "training_target_programmes", kind: "target" }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: trainingTables,
  relations: trainingRules,
  uniqueKeys: [
    {
      id: "E1.13",
      columns: ["session_name", "start_date"],
      severity: "warning",
      grain: "detail",
      message: { zh: "同一单位、同一培训、同一开始日期填了不止一次", en: "The session is entered twice" },
    },
  ],
  history: [
    ...usualHistory(1),
    {
      kind: "across",
      id: "H1.5",
      columns: ["session_name", "start_date", "trainees"],
      grain: "detail",
      message: {
        zh: "本期另有单位报了同名、同日、同样人数的培训",
        en: "Another unit reports a session of the same name, day and number of trainees",
      },
    },
  ],
  summary: [
    { indicator: "training_sessions" },
    { indicator: "training_persons" },
    { indicator: "training_person_times" },
    { indicator: "training_persons_employed" },
    { indicator: "training_hours" },
    { indicator: "training_lecturer_person_times" },
    { indicator: "training_days" },
    { indicator: "study_visits" },
    { indicator: "study_visit_person_times" },
    { indicator: "training_target_persons" },
    { indicator: "training_target_programmes" },
    { indicator: "training_women_persons" },
    { indicator: "training_online_persons" },
    { indicator: "training_rural_persons" },
    { indicator: "training_hardship_persons" },
    { indicator: "training_online_views" },
    { indicator: "training_completed_persons" },
    { indicator: "training_certified_persons" },
    { indicator: "training_persons_startup" },
    { indicator: "training_cost_yuan" },
    { indicator: "training_target_sessions" },
  ],
});
