import { code, decimal, percent, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition, FactKind, Feed } from "../../form/form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import {
  dataMethods,
  departments,
  directions,
  outcomes,
  outlineDomains,
  outlineScopes,
  outlines,
  sexes,
} from "./codes.ts";
import { outlineEntries } from "./entries.ts";
import { outlineCodes } from "./register.ts";
import { outlineRelations, rates } from "./rules.ts";
import { outlineTables } from "./tables.ts";

/** What stays with every figure; rows of different scope or sex are never added. */
const breakdown = ["scope", "sex", "dept", "method", "reached"];
const ownBreakdown = ["own_name", "outline", "domain", ...breakdown];
const by = ["scope", "sex"];

const isOther: Condition = { column: "indicator", in: ["other"] };
const isRate: Condition = { column: "indicator", in: rates.map(({ id }) => id) };
const isCount: Condition = {
  column: "indicator",
  in: outlineEntries.filter(({ kind }) => kind !== "ratio").map(({ id }) => id),
};

/** One feed for every indicator, and one for those of the city's own. */
function told(kind: FactKind, ...when: Condition[]): Feed[] {
  return [
    { indicator: "*", each: "indicator", kind, ...(when.length > 0 && { when }), breakdown },
    { indicator: "om_other", kind, when: [isOther, ...when], breakdown: ownBreakdown },
  ];
}

const signed = { min: -10_000_000_000_000 };
const measured = { scale: 2, unitBy: "indicator" } as const;

/** 妇女儿童发展纲要监测指标表: one indicator × year × unit (× scope, sex). */
export const outlineMonitoring = defineForm({
  id: "outline_monitoring",
  version: 2,
  number: "妇联统14表",
  title: { zh: "妇女儿童发展纲要监测指标表", en: "Monitoring of the outlines for women and children" },
  titleAliases: [
    "妇女儿童发展规划监测指标表",
    "妇女儿童发展规划监测统计表",
    "妇女儿童发展纲要监测统计报表",
    "妇女发展规划监测指标表",
    "儿童发展规划监测指标表",
    "妇女发展纲要监测指标表",
    "儿童发展纲要监测指标表",
    "两纲监测指标表",
    "两纲监测指标数据表",
    "两规划监测统计表",
    "两规划统计监测表",
    "妇女儿童状况综合统计年报",
    "规划指标达标情况表",
  ],
  // Said by some as target less value: what it is follows from value and target.
  leftOut: ["与目标差距", "与目标差", "差距", "差值"],
  grains: ["sum"],
  accumulation: "stock",
  columns: {
    outline: code("纲要(规划)", "Outline", outlines, {
      aliases: ["规划名称", "所属规划", "纲要类别", "所属纲要"],
    }),
    domain: code("领域", "Domain", outlineDomains, { aliases: ["发展领域", "优先领域", "目标领域"] }),
    indicator: code("指标名称", "Indicator", outlineCodes, {
      aliases: ["监测指标", "指标", "统计指标", "主要指标", "目标指标", "项目"],
      requirement: "required",
      wordsIn: "own_name",
    }),
    own_name: text("其他指标名称", "Name of an indicator of the city's own", {
      aliases: ["地方指标名称"],
      leaves: "names an indicator that is in neither outline",
      requiredWhen: [isOther],
    }),
    scope: code("统计口径", "Scope", outlineScopes, { aliases: ["口径", "范围", "统计范围", "城乡"] }),
    sex: code("性别", "Sex", sexes, { unprinted: true }),
    base: decimal("基期值", "Base year", "", {
      ...measured,
      aliases: ["基年值", "基期", "2020年基数", "2020年基期值"],
    }),
    last: decimal("上年值", "Year before", "", {
      ...measured,
      aliases: ["去年同期", "上年同期", "上年", "上年实际"],
    }),
    value: decimal("数值", "Value", "", {
      ...measured,
      aliases: ["本年实际", "完成值", "本年", "实际值", "年度值", "监测值", "本年值"],
      requiredWhen: [
        "target",
        "target_mid",
        "target_words",
        "delta",
        "growth",
        "gap",
        "numerator",
        "base",
      ].map((column): Condition => ({ column, filled: false })),
      feeds: [
        { indicator: "*", each: "indicator", when: [isCount], breakdown },
        { indicator: "*", each: "indicator", kind: "printed", when: [isRate], breakdown },
        { indicator: "om_other", when: [isOther], breakdown: ownBreakdown },
      ],
    }),
    numerator: decimal("分子", "Numerator", "", {
      scale: 2,
      aliases: ["分子数", "分子值"],
      feeds: [{ indicator: "*_numerator", each: "indicator", when: [isRate], breakdown }],
    }),
    denominator: decimal("分母", "Denominator", "", {
      scale: 2,
      aliases: ["分母数", "分母值"],
      feeds: [{ indicator: "*_denominator", each: "indicator", when: [isRate], breakdown }],
    }),
    delta: decimal("比上年增减", "Change on the year before", "", {
      ...measured,
      aliases: ["增减", "同比", "增减(百分点)"],
      range: signed,
      difference: { of: "value", less: "last" },
      feeds: told("change"),
    }),
    growth: percent("比上年增长", "Growth on the year before", {
      aliases: ["增幅", "同比增长", "同比增幅", "增长率"],
      range: signed,
      feeds: told("growth"),
    }),
    target_mid: decimal("中期目标", "Target for 2025", "", {
      ...measured,
      aliases: ["2025年目标", "2025年目标值", "十四五目标", "阶段目标", "中期目标值"],
      wordsIn: "target_words",
      feeds: told("target", { column: "target", filled: false }),
    }),
    target: decimal("目标值", "Target", "", {
      ...measured,
      aliases: ["规划目标", "终期目标", "2030年目标", "2030年目标值", "规划目标值", "纲要目标", "目标要求"],
      wordsIn: "target_words",
      feeds: told("target"),
    }),
    target_words: text("文字目标", "Target in words", {
      unprinted: true,
      leaves: "says of a target what no figure says: 逐步提高",
    }),
    gap: decimal("超目标值", "Above target", "", {
      ...measured,
      aliases: ["超规划目标"],
      range: signed,
      difference: { of: "value", less: "target" },
      feeds: told("gap"),
    }),
    reached: code("是否达标", "Whether reached", outcomes, { aliases: ["达标情况", "达标", "是否实现"] }),
    trend: code("指标方向", "Direction", directions, {
      aliases: ["方向", "指标性质", "指标属性"],
      unprinted: true,
    }),
    dept: code("数据来源部门", "Source", departments, {
      aliases: ["责任单位", "责任部门", "数据提供部门", "来源部门"],
    }),
    method: code("数据性质", "How it is known", dataMethods, {
      aliases: ["数据类型", "取得方式"],
      unprinted: true,
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: outlineTables,
  relations: outlineRelations,
  uniqueKeys: [
    {
      id: "E14.8a",
      columns: ["indicator", "own_name", "scope", "sex"],
      mayBeBlank: ["own_name", "scope", "sex"],
      severity: "error",
      message: { zh: "同一指标、同一口径填了不止一行", en: "The indicator is entered twice" },
    },
    {
      id: "E14.8b",
      columns: ["indicator", "own_name", "value"],
      mayBeBlank: ["own_name"],
      severity: "warning",
      message: { zh: "同一指标、同一数值填了不止一行，请核实是否重复", en: "The row may be a repeat" },
    },
  ],
  history: usualHistory(14),
  summary: [
    { indicator: "*", each: "indicator", by },
    { indicator: "*_numerator", each: "indicator", only: rates.map(({ id }) => id), by },
    { indicator: "*_denominator", each: "indicator", only: rates.map(({ id }) => id), by },
    { indicator: "om_other", by: ["own_name", ...by] },
  ],
});
