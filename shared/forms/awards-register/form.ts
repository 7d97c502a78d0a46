import { code, count, date, personal, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition, Feed } from "../../form/form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import {
  awardLevels,
  awardNames,
  awardStages,
  collectiveAwards,
  industries,
  personalAwards,
  recipientTypes,
  reviewResults,
  tellingAwards,
} from "./codes.ts";
import { awardsRelations } from "./relations.ts";
import { awardsTables } from "./tables.ts";

const models = ["model_workers"];
const posts = ["civil_posts"];
const is = (column: string, ...codes: string[]): Condition => ({ column, in: codes });
const isNot = (column: string, ...codes: string[]): Condition => ({ column, notIn: codes });
const blank = (column: string): Condition => ({ column, filled: false });
/** A review looks again at old awards; its rows are no new ones. */
const isNoReview: readonly Condition[] = [blank("review"), blank("reviewed")];
const breakdown = ["award", "level", "stage", "industry"];
const ofHonours = ["award", "level"];

/** Whose the award is where no column says so. */
const unsaid = blank("recipient_type");

/** What a review came to: of civilised posts, and of other honours. */
function resultOf(result: string, when: readonly Condition[] = []): Feed[] {
  return [
    { indicator: `posts_${result}`, when: [is("award", ...posts), ...when] },
    { indicator: `honours_${result}`, when: [isNot("award", ...posts), ...when], breakdown: ["award"] },
  ];
}

/** Figures that make a row of their own: where one of them stands, 数量 may be missing. */
const figuresBeside = [
  ...["quota", "recommended", "stock", "reviewed", "retained", "rectified", "revoked", "transferred"],
] as const;

/**
 * 评选表彰台账: one award and its recipient, or a sum for unit × award × level; quotas, honours held, and what a review
 * came to. Levels are never added.
 */
export const awardsRegister = defineForm({
  id: "awards_register",
  version: 2,
  number: "妇联统12表",
  title: { zh: "评选表彰台账", en: "Awards" },
  titleAliases: [
    "评选表彰情况统计表",
    "表彰情况统计表",
    "荣誉台账",
    "获奖情况统计表",
    "巾帼文明岗复核情况表",
    "获奖名单",
    "三八红旗手推荐汇总表",
    "三八红旗手(集体)推荐汇总表",
    "表彰对象花名册",
    "评选推荐名额分配表",
    "巾帼建功标兵推荐表",
    "先进集体个人名单",
    "获奖情况登记表",
  ],
  grains: ["detail", "sum"],
  identity: ["recipient", "date"],
  eventDate: "date",
  accumulation: "period",
  columns: {
    award: code("荣誉称号", "Award", awardNames, {
      aliases: ["奖项", "表彰名称", "称号", "荣誉名称", "获奖名称"],
      requirement: "required",
    }),
    level: code("级别", "Level", awardLevels, {
      aliases: ["授予级别", "层级", "荣誉级别"],
      requirement: "required",
    }),
    recipient_type: code("对象类型", "Kind of recipient", recipientTypes, {
      aliases: ["个人/集体", "获奖类型"],
      requiredWhen: [isNot("award", ...tellingAwards), { column: "count", filled: true }],
    }),
    recipient: personal("获奖对象", "Recipient", {
      aliases: ["姓名", "获奖单位", "获奖者", "推荐人选", "集体名称", "岗位名称"],
    }),
    industry: code("行业(领域)", "Trade", industries, { aliases: ["所属行业", "行业", "领域"] }),
    count: count("数量", "Number", "", {
      aliases: ["个数", "人数", "获奖数", "表彰数"],
      unitBy: "recipient_type",
      detailDefault: 1,
      requiredWhen: figuresBeside.map(blank),
      feeds: [
        {
          indicator: "awards_individuals",
          when: [is("recipient_type", "person"), isNot("award", ...models), ...isNoReview],
          breakdown,
        },
        {
          indicator: "awards_individuals",
          when: [unsaid, is("award", ...personalAwards), ...isNoReview],
          breakdown,
        },
        {
          indicator: "awards_collectives",
          when: [is("recipient_type", "collective"), isNot("award", ...posts), ...isNoReview],
          breakdown,
        },
        {
          indicator: "awards_collectives",
          when: [unsaid, is("award", ...collectiveAwards), ...isNoReview],
          breakdown,
        },
        {
          indicator: "civil_posts_awarded",
          when: [
            is("award", ...posts),
            isNot("recipient_type", "person", "family", "base", "project", "paper", "work", "other"),
            ...isNoReview,
          ],
          breakdown,
        },
        {
          indicator: "model_workers_awarded",
          when: [
            is("award", ...models),
            isNot(
              "recipient_type",
              "collective",
              "post",
              "family",
              "base",
              "project",
              "paper",
              "work",
              "other",
            ),
            ...isNoReview,
          ],
          breakdown,
        },
        {
          indicator: "awards_others",
          when: [is("recipient_type", "base", "project", "other"), ...isNoReview],
          breakdown,
        },
        {
          indicator: "awards_others",
          when: [is("recipient_type", "post"), isNot("award", ...posts), ...isNoReview],
          breakdown,
        },
        { indicator: "awards_others", when: [unsaid, is("award", "demo_bases"), ...isNoReview], breakdown },
        { indicator: "papers_awarded", when: [is("recipient_type", "paper")], breakdown },
        { indicator: "papers_awarded", when: [unsaid, is("award", "papers")], breakdown },
        { indicator: "competition_prizes", when: [is("recipient_type", "work")], breakdown },
        { indicator: "competition_prizes", when: [unsaid, is("award", "prizes")], breakdown },
        ...resultOf("retained", [is("review", "retained")]),
        ...resultOf("rectified", [is("review", "rectify")]),
        ...resultOf("revoked", [is("review", "revoked")]),
        ...resultOf("transferred", [is("review", "transferred")]),
      ],
    }),
    stage: code("评选阶段", "Stage", awardStages, {
      aliases: ["授予/推荐", "推荐/授予"],
      titled: ["recommended"],
    }),
    by: text("授予单位", "Awarded by", {
      aliases: ["表彰单位", "发文单位", "命名单位"],
      leaves: "授予荣誉的单位名称，不含个人信息",
    }),
    date: date("授予日期", "Awarded on", {
      aliases: ["授予时间", "表彰时间", "获奖时间"],
      precision: "year",
    }),
    doc: text("文号", "Document", {
      aliases: ["发文字号", "表彰文件"],
      leaves: "公开发文的文号，核对同一荣誉用，不含个人信息",
    }),
    quota: count("分配名额", "Places", "个", {
      aliases: ["名额", "推荐名额"],
      feeds: [{ indicator: "awards_quota", kind: "target", breakdown: ofHonours }],
    }),
    recommended: count("推荐数", "Recommended", "个", {
      aliases: ["推报数", "推荐个数"],
      feeds: [{ indicator: "awards_recommended", breakdown: ofHonours }],
    }),
    stock: count("现有数", "Held now", "个", {
      aliases: ["保有数", "现有总数", "累计命名数"],
      feeds: [{ indicator: "awards_stock", breakdown: ofHonours }],
    }),
    staff: count("集体总人数", "Members", "人", { aliases: ["岗位总人数", "集体人数"], unprinted: true }),
    staff_women: count("其中:女性", "of whom women", "人", {
      aliases: ["女职工数", "女性成员"],
      unprinted: true,
    }),
    review: code("复核结果", "Result of review", reviewResults, {
      aliases: ["复查情况", "复查结果", "复核情况"],
    }),
    reviewed: count("复核数", "Reviewed", "个", {
      aliases: ["复查数", "应复核数"],
      detailDefault: 1,
      defaultWhen: [{ column: "review", filled: true }],
      feeds: resultOf("reviewed"),
    }),
    retained: count("保留数", "Retained", "个", { aliases: ["复核保留数"], feeds: resultOf("retained") }),
    rectified: count("限期整改数", "To be improved", "个", {
      aliases: ["整改数"],
      feeds: resultOf("rectified"),
    }),
    revoked: count("撤销数", "Revoked", "个", { aliases: ["摘牌数"], feeds: resultOf("revoked") }),
    transferred: count("移交数", "Transferred", "个", {
      aliases: ["划转数"],
      feeds: resultOf("transferred"),
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: awardsTables,
  relations: awardsRelations,
  uniqueKeys: [
    {
      id: "E12.5",
      columns: ["award", "level", "recipient"],
      severity: "warning",
      grain: "detail",
      message: { zh: "同一荣誉、同一级别、同一对象填了不止一次", en: "The same award and recipient twice" },
    },
    {
      id: "E12.6",
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
      id: "E12.8",
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
    { indicator: "posts_rectified" },
    { indicator: "awards_others", by: ["level", "stage"] },
    { indicator: "awards_quota", by: ["award", "level"] },
    { indicator: "awards_recommended", by: ["award", "level"] },
    { indicator: "awards_stock", by: ["award", "level"] },
    { indicator: "honours_reviewed", by: ["award"] },
    { indicator: "honours_retained", by: ["award"] },
    { indicator: "honours_revoked", by: ["award"] },
    { indicator: "honours_transferred", by: ["award"] },
    { indicator: "honours_rectified", by: ["award"] },
  ],
});
