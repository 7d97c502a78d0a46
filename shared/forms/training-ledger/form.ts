import { code, count, date, decimal, money, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition } from "../../form/form.ts";
import { targetGroups, trainingCategories, trainingModes, yesNo } from "../code-lists.ts";
import { usualHistory } from "../usual-history.ts";

const isVisit: Condition = { column: "visit_flag", in: ["yes"] };
const isNoVisit: Condition = { column: "visit_flag", notIn: ["yes"] };
const breakdown = ["category"];

/** 妇女教育培训台账: one training session, or a sum for unit × period × category. */
export const trainingLedger = defineForm({
  id: "training_ledger",
  version: 1,
  number: "妇联统1表",
  title: { zh: "妇女教育培训台账", en: "Women's education and training" },
  titleAliases: [
    "妇女培训情况统计表",
    "妇女教育培训情况统计表",
    "妇女培训台账",
    "培训情况统计表",
    "培训台账",
  ],
  grains: ["detail", "sum"],
  identity: ["session_name", "start_date"],
  eventDate: "start_date",
  accumulation: "period",
  columns: {
    session_name: text("培训名称", "Session", {
      aliases: ["培训班名称", "班次名称", "培训内容", "课程名称", "项目名称"],
      requirement: "required",
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
    mode: code("培训方式", "Mode", trainingModes, { aliases: ["线上/线下", "形式"] }),
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
      requirement: "required",
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
      requiredWhen: [
        { column: "attendances", filled: false },
        { column: "target", filled: false },
        { column: "target_programmes", filled: false },
      ],
      feeds: [{ indicator: "training_persons", breakdown }],
    }),
    women: count("其中:女性", "of whom women", "人", { aliases: ["女", "女性人数", "妇女人数", "女学员"] }),
    poor: count("其中:困难妇女", "of whom in hardship", "人", {
      aliases: ["低收入", "脱贫户", "贫困妇女", "低保"],
    }),
    attendances: count("培训人次", "Attendances", "人次", {
      aliases: ["受益人次", "参训人次"],
      feeds: [
        { indicator: "training_person_times", when: [isNoVisit], breakdown },
        { indicator: "study_visit_person_times", when: [isVisit] },
      ],
    }),
    certified: count("取得证书人数", "Certified", "人", {
      aliases: ["发证人数", "取证人数", "合格人数", "结业人数"],
    }),
    employed: count("就业创业人数", "Employed or started up", "人", {
      aliases: ["实现就业", "带动就业", "转移就业", "就业人数", "上岗人数"],
      feeds: [{ indicator: "training_persons_employed", breakdown }],
    }),
    cost: money("培训经费", "Cost", { aliases: ["经费", "资金", "投入"] }),
    visit_flag: code("是否参观学习考察", "Study visit", yesNo, { aliases: ["外出考察", "观摩"] }),
    target: count("计划人数", "Planned trainees", "人", {
      aliases: ["目标任务", "年度任务", "任务数"],
      feeds: [{ indicator: "training_target_persons", kind: "target" }],
    }),
    target_programmes: count("计划项数", "Planned programmes", "项", {
      aliases: ["计划培训项数", "计划培训行动项数"],
      feeds: [{ indicator: "training_target_programmes", kind: "target" }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C1.1a",
      expression: "其中:女性 <= 培训人数",
      severity: "error",
      message: { zh: "其中女性人数不能多于培训人数", en: "Women trainees exceed all trainees" },
    },
    {
      id: "C1.1b",
      expression: "其中:困难妇女 <= 培训人数",
      severity: "error",
      message: { zh: "其中困难妇女人数不能多于培训人数", en: "Trainees in hardship exceed all trainees" },
    },
    {
      id: "C1.2a",
      expression: "就业创业人数 <= 培训人数",
      severity: "error",
      message: { zh: "就业创业人数不能多于培训人数", en: "Employed trainees exceed all trainees" },
    },
    {
      id: "C1.2b",
      expression: "取得证书人数 <= 培训人数",
      severity: "error",
      message: { zh: "取得证书人数不能多于培训人数", en: "Certified trainees exceed all trainees" },
    },
    {
      id: "C1.3",
      expression: "培训人次 >= 培训人数",
      severity: "error",
      message: { zh: "培训人次不能少于培训人数", en: "Attendances are fewer than trainees" },
    },
    {
      id: "C1.4a",
      expression: "开始日期 <= 结束日期",
      severity: "error",
      message: { zh: "开始日期不能晚于结束日期", en: "The session starts after it ends" },
    },
    {
      id: "C1.4b",
      expression: "培训天数 <= 结束日期 - 开始日期 + 1",
      severity: "error",
      message: { zh: "培训天数不能多于开始到结束的天数", en: "More days than lie between start and end" },
    },
    {
      id: "C1.5",
      expression: "培训人数 / 期数 in 5..500",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: { zh: "平均每期人数一般在5人到500人之间，请核实", en: "Unusual number of trainees a session" },
    },
    {
      id: "C1.6",
      expression: "授课课时 / 期数 <= 8 * 培训天数",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: { zh: "平均每期课时一般不超过每天8课时，请核实", en: "More than eight hours a day" },
    },
  ],
  uniqueKeys: [
    {
      id: "C1.7",
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
  ],
});
