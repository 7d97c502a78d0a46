import { code, count, date, personal, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import type { Condition } from "../form/form.ts";
import { awardLevels, awardNames, awardStages, recipientTypes, reviewResults } from "./award-codes.ts";
import { usualHistory } from "./usual-history.ts";

const models = ["model_workers"];
const posts = ["civil_posts"];
const is = (column: string, ...codes: string[]): Condition => ({ column, in: codes });
const isNot = (column: string, ...codes: string[]): Condition => ({ column, notIn: codes });
/** A review looks again at old awards; its rows are no new ones. */
const isNoReview: readonly Condition[] = [
  { column: "review", filled: false },
  { column: "reviewed", filled: false },
];
const breakdown = ["award", "level", "stage"];
const groupBy = ["award", "recipient_type"];
const someLevels = ["国家级", "省级", "市级", "区县级"] as const;

/** 评选表彰台账: one award and its recipient, or a sum for unit × award × level. Levels are never added. */
export const awardsRegister = defineForm({
  id: "awards_register",
  version: 1,
  number: "妇联统12表",
  title: { zh: "评选表彰台账", en: "Awards" },
  titleAliases: [
    "评选表彰情况统计表",
    "表彰情况统计表",
    "荣誉台账",
    "获奖情况统计表",
    "巾帼文明岗复核情况表",
  ],
  grains: ["detail", "sum"],
  identity: ["recipient", "date"],
  eventDate: "date",
  accumulation: "period",
  columns: {
    award: code("荣誉称号", "Award", awardNames, {
      aliases: ["奖项", "表彰名称", "称号"],
      requirement: "required",
    }),
    level: code("级别", "Level", awardLevels, { aliases: ["授予级别", "层级"], requirement: "required" }),
    recipient_type: code("对象类型", "Kind of recipient", recipientTypes, {
      aliases: ["个人/集体"],
      requirement: "required",
    }),
    recipient: personal("获奖对象", "Recipient", {
      aliases: ["姓名", "获奖单位", "获奖者"],
      requirement: "required",
      optionalOnSum: true,
    }),
    count: count("数量", "Number", "", {
      aliases: ["名额", "个数", "人数"],
      unitBy: "recipient_type",
      detailDefault: 1,
      requiredWhen: [{ column: "reviewed", filled: false }],
      feeds: [
        {
          indicator: "awards_individuals",
          when: [is("recipient_type", "person"), isNot("award", ...models), ...isNoReview],
          breakdown,
        },
        {
          indicator: "awards_collectives",
          when: [is("recipient_type", "collective"), isNot("award", ...posts), ...isNoReview],
          breakdown,
        },
        {
          indicator: "civil_posts_awarded",
          when: [is("award", ...posts), is("recipient_type", "post", "collective"), ...isNoReview],
          breakdown,
        },
        {
          indicator: "model_workers_awarded",
          when: [is("award", ...models), is("recipient_type", "person"), ...isNoReview],
          breakdown,
        },
        { indicator: "papers_awarded", when: [is("recipient_type", "paper")], breakdown },
        { indicator: "competition_prizes", when: [is("recipient_type", "work")], breakdown },
        { indicator: "posts_retained", when: [is("award", ...posts), is("review", "retained")] },
        { indicator: "posts_revoked", when: [is("award", ...posts), is("review", "revoked")] },
        { indicator: "posts_transferred", when: [is("award", ...posts), is("review", "transferred")] },
      ],
    }),
    stage: code("评选阶段", "Stage", awardStages, { aliases: ["授予/推荐"] }),
    by: text("授予单位", "Awarded by", {
      aliases: ["表彰单位", "发文单位"],
      leaves: "授予荣誉的单位名称，不含个人信息",
    }),
    date: date("授予日期", "Awarded on", {
      aliases: ["表彰时间"],
      requirement: "required",
      optionalOnSum: true,
    }),
    doc: text("文号", "Document", { leaves: "公开发文的文号，核对同一荣誉用，不含个人信息" }),
    review: code("复核结果", "Result of review", reviewResults, { aliases: ["复查情况"] }),
    reviewed: count("复核数", "Reviewed", "个", {
      aliases: ["复查数"],
      detailDefault: 1,
      defaultWhen: [{ column: "review", filled: true }],
      feeds: [{ indicator: "posts_reviewed", when: [is("award", ...posts)] }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C12.1",
      expression: "复核数 = 数量[复核结果=保留] + 数量[复核结果=撤销] + 数量[复核结果=移交]",
      scope: "group",
      groupBy: ["award", "level"],
      severity: "error",
      class: "BALANCE",
      message: { zh: "复核数应等于保留、撤销、移交之和", en: "The results of the review do not add up" },
    },
    {
      id: "C12.4a",
      expression: "数量[级别=各级合计] >= 数量[级别=国家级] + 数量[级别=省级]",
      scope: "group",
      groupBy,
      severity: "error",
      message: { zh: "各级合计不能少于国家级与省级之和", en: "The total is less than its levels" },
    },
    ...someLevels.map((level, index) => ({
      id: `C12.4${"bcde"[index]}`,
      expression: `数量[级别=各级合计] >= 数量[级别=${level}]`,
      scope: "group" as const,
      groupBy,
      severity: "error" as const,
      message: { zh: `各级合计不能少于${level}`, en: "The total is less than one of its levels" },
    })),
    {
      id: "C12.5",
      expression: "对象类型 != 家庭",
      severity: "warning",
      message: {
        zh: "家庭的荣誉请填在《家庭创建评定统计表》，这里不计入",
        en: "Honours of families belong to the rating of households",
      },
    },
  ],
  uniqueKeys: [
    {
      id: "C12.3",
      columns: ["award", "recipient"],
      severity: "warning",
      grain: "detail",
      message: {
        zh: "同一荣誉、同一对象填了不止一次；几级都授予的，只按最高一级填一次",
        en: "The same award and recipient twice: count it once, at its own level",
      },
    },
    {
      id: "C12.6",
      columns: ["award", "level", "recipient_type", "count"],
      severity: "warning",
      grain: "sum",
      message: {
        zh: "同一荣誉、级别、对象和数量填了不止一行，请核实是否重复",
        en: "The row may be a repeat",
      },
    },
  ],
  history: [
    ...usualHistory(12),
    {
      kind: "carried",
      id: "C12.2",
      out: "posts_reviewed",
      in: "civil_posts_awarded",
      opening: "posts_retained",
      message: {
        zh: "复核数多于上次保留的与其后新授的之和",
        en: "More posts reviewed than were retained at the last review and awarded since",
      },
    },
  ],
  summary: [
    ...["awards_individuals", "awards_collectives", "civil_posts_awarded", "model_workers_awarded"].map(
      (indicator) => ({ indicator, by: ["level", "stage"] }),
    ),
    { indicator: "papers_awarded" },
    { indicator: "competition_prizes" },
    { indicator: "posts_reviewed" },
    { indicator: "posts_retained" },
    { indicator: "posts_revoked" },
    { indicator: "posts_transferred" },
  ],
});
