import { code, count, percent, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition } from "../../form/form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import { titlesOf } from "../code-list.ts";
import { cleanliness, courtyards, familyTypes, householdGrades, ratingLevels, stars } from "./codes.ts";

const isClean: Condition = { column: "grade", in: cleanliness };
const isStarred: Condition = { column: "grade", in: stars };
const isNoGradeAlone: Condition = { column: "grade", notIn: [...cleanliness, ...stars] };
const isPremium: Condition = { column: "grade", in: ["premium", "model"] };
const isCourtyard: Condition = { column: "family_type", in: courtyards };
const isNoCourtyard: Condition = { column: "family_type", notIn: courtyards };
const isBeautiful: Condition = { column: "family_type", in: ["beautiful_courtyard"] };

/** Figures that make a row of their own: where one of them stands, 评定户数 may be missing. */
const figuresBeside = [
  "applied",
  "recommended",
  "new",
  "withdrawn",
  "base",
  "participating",
  "standard",
  "standard_rate",
  "demo",
  "villages",
  "demo_villages",
  "participants",
  "walls",
  "stories",
] as const;

const ratedLevels = titlesOf(ratingLevels, ["national", "province", "city", "county", "township", "village"]);
const cleanlinessTitles = titlesOf(householdGrades, cleanliness);

/**
 * 家庭创建评定统计表: unit × period × family type × level or grade, and how far the work on courtyards has come. Levels
 * nest and are never added.
 */
export const householdRating = defineForm({
  id: "household_rating",
  version: 2,
  number: "妇联统6表",
  title: { zh: "家庭创建评定统计表", en: "Rating of households" },
  titleAliases: [
    "家庭创建评定情况统计表",
    "家庭创建情况统计表",
    "文明家庭创建统计表",
    "最美家庭评选情况统计表",
    "美丽庭院创建情况统计表",
    "家庭文明创建情况统计表",
    "最美家庭统计表",
    "文明家庭统计表",
    "平安家庭创建统计表",
    "美丽庭院创建进度月报",
    "庭院创建台账",
    "清洁家庭评比表",
    "星级户评定表",
  ],
  grains: ["sum"],
  accumulation: "period",
  columns: {
    family_type: code("家庭类型", "Family type", familyTypes, {
      aliases: ["评选类别", "称号", "类别", "创建项目", "家庭类别", "荣誉称号", "推荐类别"],
      requirement: "required",
    }),
    level: code("评定级别", "Level", ratingLevels, {
      aliases: ["级别", "层级", "命名级别", "荣誉级别"],
      requiredWhen: [isNoGradeAlone, isNoCourtyard, { column: "households", filled: true }],
    }),
    grade: code("等次", "Grade", householdGrades, {
      aliases: ["等级", "评定结果", "星级", "档次", "评级"],
    }),
    households: count("评定户数", "Households", "户", {
      aliases: ["户数", "数量", "家庭数", "命名户数", "创建户数", "表彰户数", "评选户数", "选树户数"],
      requiredWhen: figuresBeside.map((column) => ({ column, filled: false })),
      feeds: [
        { indicator: "households_graded", when: [isClean], breakdown: ["grade"] },
        {
          indicator: "households_by_grade",
          when: [isStarred],
          breakdown: ["family_type", "level", "grade"],
        },
        {
          indicator: "households_by_grade",
          when: [isBeautiful, isPremium],
          breakdown: ["family_type", "level", "grade"],
        },
        {
          indicator: "courtyards_built",
          when: [{ column: "family_type", in: ["premium_courtyard"] }, isNoGradeAlone],
          breakdown: ["family_type", "level"],
        },
        {
          indicator: "courtyards_built",
          when: [isBeautiful, { column: "grade", notIn: [...cleanliness, ...stars, "premium", "model"] }],
          breakdown: ["family_type", "level"],
        },
        {
          indicator: "households_honoured",
          when: [isNoCourtyard, isNoGradeAlone],
          breakdown: ["family_type", "level"],
        },
      ],
    }),
    applied: count("申报户数", "Households that applied", "户", {
      aliases: ["报名户数", "申报", "推荐报名"],
      feeds: [{ indicator: "households_applied", breakdown: ["family_type"] }],
    }),
    recommended: count("推荐上级户数", "Households recommended upward", "户", {
      aliases: ["其中:推报上级", "推荐上级", "报送", "推报", "推荐户数", "向上推荐"],
      feeds: [{ indicator: "households_recommended", breakdown: ["family_type", "level"] }],
    }),
    new: count("其中:本期新增", "of which new", "户", {
      aliases: ["新增", "新增户数", "新创建"],
      feeds: [
        {
          indicator: "science_demo_households_new",
          when: [{ column: "family_type", in: ["science_demo"] }],
        },
        { indicator: "courtyards_new", when: [isCourtyard], breakdown: ["family_type", "level"] },
        {
          indicator: "households_new",
          when: [{ column: "family_type", notIn: [...courtyards, "science_demo"] }],
          breakdown: ["family_type", "level"],
        },
      ],
    }),
    withdrawn: count("取消(退出)户数", "Households withdrawn", "户", {
      aliases: ["取消户数", "退出户数", "撤销户数", "取消称号", "摘牌户数", "摘牌"],
      feeds: [{ indicator: "households_withdrawn", breakdown: ["family_type", "level"] }],
    }),
    base: count("总户数", "All households", "户", {
      aliases: [
        "参评(应评)户数",
        "参评户数",
        "应评户数",
        "常住户数",
        "农户数",
        "农户总数",
        "应创建户数",
        "庭院总数",
      ],
      feeds: [
        {
          indicator: "household_standard_assessed",
          when: [{ column: "standard", filled: true }],
          breakdown: ["family_type"],
        },
      ],
    }),
    participating: count("参与户数", "Households taking part", "户", {
      aliases: ["参与创建户数", "参创户数", "参与家庭", "开展户数"],
      feeds: [{ indicator: "households_participating", breakdown: ["family_type"] }],
    }),
    standard: count("达标户数", "Households up to standard", "户", {
      aliases: ["达标家庭", "合格户数", "已达标户数"],
      feeds: [
        {
          indicator: "household_standard_reached",
          when: [{ column: "base", filled: true }],
          breakdown: ["family_type"],
        },
        {
          indicator: "household_standard_alone",
          when: [{ column: "base", filled: false }],
          breakdown: ["family_type"],
        },
      ],
    }),
    standard_rate: percent("达标率", "Rate up to standard", {
      aliases: ["达标比例"],
      feeds: [
        {
          indicator: "household_standard_rate",
          kind: "printed",
          when: [{ column: "base", filled: false }],
          breakdown: ["family_type"],
        },
        {
          indicator: "household_standard_rate",
          kind: "printed",
          when: [
            { column: "base", filled: true },
            { column: "standard", filled: false },
          ],
          breakdown: ["family_type"],
        },
      ],
    }),
    demo: count("其中:示范户", "of which model households", "户", {
      aliases: ["示范户", "示范户数", "美丽庭院示范户", "示范家庭"],
      feeds: [{ indicator: "households_demo", breakdown: ["family_type"] }],
    }),
    villages: count("开展村数", "Villages taking part", "个", {
      aliases: ["创建村", "创建村数", "参与村", "参与村数", "开展创建村(社区)"],
      feeds: [{ indicator: "rating_villages", breakdown: ["family_type"] }],
    }),
    demo_villages: count("示范村数", "Model villages", "个", {
      aliases: ["示范村", "示范村(社区)", "美丽庭院示范村"],
      feeds: [{ indicator: "rating_demo_villages", breakdown: ["family_type"] }],
    }),
    participants: count("参与活动人次", "Attendances at activities", "人次", {
      aliases: ["活动参与人次", "寻找活动参与人次", "线上参与人次", "投票点赞人次"],
      feeds: [{ indicator: "household_activity_person_times", breakdown: ["family_type"] }],
    }),
    walls: count("光荣榜", "Walls of honour", "个", {
      aliases: ["光荣榜个数", "光荣榜数", "最美家庭光荣榜"],
      feeds: [{ indicator: "household_walls" }],
    }),
    stories: count("宣讲(故事会)场次", "Talks and story meetings", "场", {
      aliases: ["家风宣讲场次", "家风宣讲", "故事会", "故事会场次", "巡讲场次"],
      feeds: [{ indicator: "household_story_events", breakdown: ["family_type"] }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: [
    {
      id: "by_unit",
      title: { zh: "家庭创建推荐情况统计表", en: "Applied, named and recommended by unit" },
      columns: ["family_type", "level", "applied", "households", "new", "recommended", "withdrawn", "remark"],
    },
    {
      id: "titles",
      title: { zh: "家庭创建评定情况统计表", en: "Titles by level" },
      rows: { column: "family_type" },
      columns: ratedLevels.map((title) => ({ title, columns: ["households"] })),
    },
    {
      id: "courtyards",
      title: { zh: "美丽庭院创建进度月报", en: "Progress of courtyards" },
      constants: { family_type: "beautiful_courtyard" },
      columns: [
        "base",
        "participating",
        "standard",
        "demo",
        "standard_rate",
        "villages",
        "demo_villages",
        "remark",
      ],
    },
    {
      id: "cleanliness",
      title: { zh: "清洁家庭评比表", en: "Cleanliness" },
      constants: { family_type: "clean" },
      columns: ["base", ...cleanlinessTitles.map((title) => ({ title, columns: ["households"] }))],
    },
    {
      id: "activities",
      title: { zh: "家庭文明创建活动情况统计表", en: "Activities" },
      columns: ["family_type", "participants", "walls", "stories", "remark"],
    },
  ],
  relations: [
    {
      id: "E6.1",
      expression: "户数[等次=清洁户] + 户数[等次=较清洁户] + 户数[等次=不清洁户] = max(总户数)",
      scope: "group",
      groupBy: ["family_type", "level"],
      severity: "warning",
      class: "BALANCE",
      message: {
        zh: "清洁户、较清洁户、不清洁户之和与总户数不一致，有未评的户请说明",
        en: "The grades do not add up to all households",
      },
    },
    {
      id: "E6.2a",
      expression: "达标户数 <= 参与户数",
      severity: "error",
      message: { zh: "达标户数不能多于参与户数", en: "More up to standard than took part" },
    },
    {
      id: "E6.2b",
      expression: "参与户数 <= 总户数",
      severity: "error",
      message: { zh: "参与户数不能多于总户数", en: "More took part than there are" },
    },
    {
      id: "E6.2c",
      expression: "达标户数 <= 总户数",
      severity: "error",
      message: { zh: "达标户数不能多于总户数", en: "More up to standard than there are" },
    },
    {
      id: "E6.3",
      expression: "其中:示范户 <= 达标户数",
      severity: "error",
      message: { zh: "示范户不能多于达标户数", en: "More model households than up to standard" },
    },
    {
      id: "E6.4",
      expression: "达标率 ≈ 达标户数 / 总户数 * 100",
      severity: "warning",
      message: {
        zh: "达标率与达标户数除以总户数的结果不一致",
        en: "The printed rate differs from the computed one",
      },
    },
    {
      id: "E6.5",
      expression: "示范村数 <= 开展村数",
      severity: "error",
      message: { zh: "示范村不能多于开展村数", en: "More model villages than take part" },
    },
    {
      id: "E6.6",
      expression: "推荐上级户数 <= 评定户数",
      severity: "warning",
      message: {
        zh: "推荐上级户数多于评定户数，如从往年命名的家庭中推荐请说明",
        en: "More households recommended than rated",
      },
    },
    {
      id: "E6.7",
      expression:
        "户数[评定级别=全国] <= 户数[评定级别=省级] <= 户数[评定级别=市级] <= 户数[评定级别=区县级]",
      scope: "group",
      groupBy: ["family_type", "grade"],
      severity: "warning",
      message: { zh: "上级命名的家庭一般也是本级命名的，上级不应多于本级，请核实", en: "Levels do not nest" },
    },
    {
      id: "E6.8",
      expression: "其中:本期新增 <= 评定户数",
      severity: "error",
      message: { zh: "本期新增户数不能多于评定户数", en: "More new households than rated" },
    },
    {
      id: "E6.11a",
      expression: "户数[家庭类型=精品庭院] <= 户数[家庭类型=美丽庭院]",
      scope: "group",
      groupBy: ["level"],
      severity: "warning",
      message: {
        zh: "精品庭院一般包括在美丽庭院内，不应多于美丽庭院，请核实",
        en: "More premium than beautiful courtyards",
      },
    },
    {
      id: "E6.11b",
      expression: "户数[家庭类型=美丽庭院] <= max(总户数[家庭类型=美丽庭院])",
      scope: "group",
      groupBy: ["level"],
      severity: "warning",
      message: { zh: "美丽庭院多于总户数，请核实", en: "More beautiful courtyards than households" },
    },
  ],
  history: [
    ...usualHistory(6),
    { kind: "rising", id: "E6.9", indicators: ["courtyards_built"] },
    { kind: "rising", id: "E6.10", indicators: ["households_participating"] },
  ],
  summary: [
    { indicator: "households_honoured", by: ["family_type", "level"] },
    { indicator: "households_graded", by: ["grade"] },
    { indicator: "households_by_grade", by: ["family_type", "grade"] },
    { indicator: "courtyards_built", by: ["family_type", "level"] },
    { indicator: "courtyards_new", by: ["family_type", "level"] },
    { indicator: "households_new", by: ["family_type", "level"] },
    { indicator: "households_applied", by: ["family_type"] },
    { indicator: "households_recommended", by: ["family_type", "level"] },
    { indicator: "households_withdrawn", by: ["family_type", "level"] },
    { indicator: "households_participating", by: ["family_type"] },
    { indicator: "household_standard_reached", by: ["family_type"] },
    { indicator: "household_standard_assessed", by: ["family_type"] },
    { indicator: "household_standard_rate", by: ["family_type"] },
    { indicator: "household_standard_alone", by: ["family_type"] },
    { indicator: "households_demo", by: ["family_type"] },
    { indicator: "rating_villages", by: ["family_type"] },
    { indicator: "rating_demo_villages", by: ["family_type"] },
    { indicator: "household_activity_person_times" },
    { indicator: "household_walls" },
    { indicator: "household_story_events" },
    { indicator: "science_demo_households_new" },
  ],
});
