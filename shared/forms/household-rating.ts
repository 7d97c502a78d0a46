import { code, count, percent, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import type { Condition } from "../form/form.ts";
import { familyTypes, householdGrades, levels } from "./code-lists.ts";
import { usualHistory } from "./usual-history.ts";

const cleanliness = ["clean", "fairly_clean", "unclean"];
const courtyards = ["beautiful_courtyard", "premium_courtyard"];
const isGraded: Condition = { column: "grade", in: cleanliness };
const isNotGraded: Condition = { column: "grade", notIn: cleanliness };
const isCourtyard: Condition = { column: "family_type", in: courtyards };
const isNoCourtyard: Condition = { column: "family_type", notIn: courtyards };
const isNoBareRate: Condition = { column: "standard_rate", filled: false };

/** 家庭创建评定统计表: unit × period × family type × level or grade. Levels nest and are never added. */
export const householdRating = defineForm({
  id: "household_rating",
  version: 1,
  number: "妇联统6表",
  title: { zh: "家庭创建评定统计表", en: "Rating of households" },
  titleAliases: [
    "家庭创建评定情况统计表",
    "家庭创建情况统计表",
    "文明家庭创建统计表",
    "最美家庭评选情况统计表",
    "美丽庭院创建情况统计表",
  ],
  grains: ["sum"],
  accumulation: "period",
  columns: {
    family_type: code("家庭类型", "Family type", familyTypes, {
      aliases: ["评选类别", "称号", "类别", "创建项目"],
      requirement: "required",
    }),
    level: code("评定级别", "Level", levels, {
      aliases: ["级别", "层级", "命名级别"],
      requiredWhen: [isNotGraded, isNoBareRate],
    }),
    grade: code("等次", "Grade", householdGrades, { aliases: ["等级", "评定结果"] }),
    households: count("评定户数", "Households", "户", {
      aliases: ["户数", "数量", "家庭数", "命名户数", "创建户数"],
      requiredWhen: [isNoBareRate],
      feeds: [
        { indicator: "households_graded", when: [isGraded], breakdown: ["grade"] },
        {
          indicator: "courtyards_built",
          when: [isCourtyard, isNotGraded],
          breakdown: ["family_type", "level"],
        },
        {
          indicator: "households_honoured",
          when: [isNoCourtyard, isNotGraded],
          breakdown: ["family_type", "level"],
        },
      ],
    }),
    recommended: count("其中:推报上级", "of which recommended upward", "户", {
      aliases: ["推荐上级", "报送"],
    }),
    base: count("参评(应评)户数", "Households assessed", "户", {
      aliases: ["参评户数", "应评户数", "总户数", "常住户数", "农户数"],
      feeds: [
        {
          indicator: "household_standard_assessed",
          when: [{ column: "standard", filled: true }],
          breakdown: ["family_type"],
        },
      ],
    }),
    new: count("其中:本期新增", "of which new", "户", {
      aliases: ["新增", "新增户数"],
      feeds: [
        {
          indicator: "science_demo_households_new",
          when: [{ column: "family_type", in: ["science_demo"] }],
        },
      ],
    }),
    standard: count("达标户数", "Households up to standard", "户", {
      aliases: ["达标家庭"],
      feeds: [
        {
          indicator: "household_standard_reached",
          when: [{ column: "base", filled: true }],
          breakdown: ["family_type"],
        },
      ],
    }),
    standard_rate: percent("达标率", "Rate up to standard", {
      aliases: ["达标比例"],
      feeds: [{ indicator: "household_standard_rate", kind: "printed", breakdown: ["family_type"] }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C6.1",
      expression: "户数[等次=清洁户] + 户数[等次=较清洁户] + 户数[等次=不清洁户] = max(参评户数)",
      scope: "group",
      groupBy: ["family_type", "level"],
      severity: "error",
      class: "BALANCE",
      message: {
        zh: "清洁户、较清洁户、不清洁户之和应等于参评户数",
        en: "The grades do not add up to the assessed",
      },
    },
    {
      id: "C6.2a",
      expression: "户数[家庭类型=精品庭院] <= 户数[家庭类型=美丽庭院] <= max(参评户数[家庭类型=美丽庭院])",
      scope: "group",
      groupBy: ["level"],
      severity: "error",
      message: { zh: "精品庭院不能多于美丽庭院，美丽庭院不能多于总户数", en: "Courtyards do not nest" },
    },
    {
      id: "C6.2b",
      expression: "家庭类型 = 精品庭院",
      when: "等次 = 精品",
      severity: "error",
      class: "INTRA_RECORD",
      message: { zh: "等次为精品的，家庭类型请填精品庭院", en: "Premium is a grade of premium courtyards" },
    },
    {
      id: "C6.2c",
      expression: "家庭类型 = 美丽庭院",
      when: "等次 = 美丽",
      severity: "error",
      class: "INTRA_RECORD",
      message: {
        zh: "等次为美丽的，家庭类型请填美丽庭院",
        en: "Beautiful is a grade of beautiful courtyards",
      },
    },
    {
      id: "C6.3a",
      expression: "其中:推报上级 <= 评定户数",
      severity: "error",
      message: { zh: "推报上级户数不能多于评定户数", en: "More households recommended than rated" },
    },
    {
      id: "C6.3b",
      expression:
        "户数[评定级别=全国] <= 户数[评定级别=省级] <= 户数[评定级别=市级] <= 户数[评定级别=区县级]",
      scope: "group",
      groupBy: ["family_type", "grade"],
      severity: "warning",
      message: { zh: "上级命名的家庭一般也是本级命名的，上级不应多于本级，请核实", en: "Levels do not nest" },
    },
    {
      id: "C6.4a",
      expression: "达标户数 <= 参评户数",
      severity: "error",
      message: {
        zh: "达标户数不能多于参评户数",
        en: "More households reach the standard than were assessed",
      },
    },
    {
      id: "C6.4b",
      expression: "达标率 ≈ 达标户数 / 参评户数 * 100",
      severity: "warning",
      message: {
        zh: "达标率与达标户数除以参评户数的结果不一致",
        en: "The printed rate differs from the computed one",
      },
    },
    {
      id: "C6.5",
      expression: "其中:本期新增 <= 评定户数",
      severity: "error",
      message: { zh: "本期新增户数不能多于评定户数", en: "More new households than rated" },
    },
  ],
  history: [...usualHistory(6), { kind: "rising", id: "C6.5b", indicators: ["courtyards_built"] }],
  summary: [
    { indicator: "households_honoured", by: ["family_type", "level"] },
    { indicator: "households_graded", by: ["grade"] },
    { indicator: "courtyards_built", by: ["family_type", "level"] },
    { indicator: "household_standard_reached", by: ["family_type"] },
    { indicator: "household_standard_assessed", by: ["family_type"] },
    { indicator: "household_standard_rate", by: ["family_type"] },
    { indicator: "science_demo_households_new" },
  ],
});
