import { code, decimal, percent, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import type { FactKind, Feed, Relation } from "../form/form.ts";
import { departments, outlineScopes } from "./outline-codes.ts";
import { type OutlineEntry, outlineEntries } from "./outline-entries.ts";
import { denominatorOf, numeratorOf, outlineCodes, outlineIndicators } from "./outline-register.ts";
import { usualHistory } from "./usual-history.ts";

/** The department stays with the figure; rows of different scope are never added. */
const breakdown = ["scope", "dept"];
const rates = outlineEntries.filter((entry) => entry.kind === "ratio");

function feedOf(id: string, indicator: string, kind: FactKind = "actual"): Feed {
  const when = [{ column: "indicator", in: [id] }];
  return kind === "actual" ? { indicator, when, breakdown } : { indicator, kind, when, breakdown };
}

/** One feed for every indicator: counts are actual figures, rates stand as printed. */
const values = outlineEntries.map(({ id, kind }) => feedOf(id, id, kind === "ratio" ? "printed" : "actual"));
const all = (kind: FactKind) => outlineEntries.map(({ id }) => feedOf(id, id, kind));
const signed = { min: -10_000_000_000_000 };

const numbers: readonly { readonly unit: string; readonly times: string; readonly id: string }[] = [
  { id: "C14.1a", unit: "%", times: "100" },
  { id: "C14.1b", unit: "‰", times: "1000" },
  { id: "C14.1c", unit: "/万", times: "1万" },
  { id: "C14.1d", unit: "/10万", times: "10万" },
];

/** `监测指标 in [...]`: the indicators of one unit. */
function among(entries: readonly OutlineEntry[]): string {
  return `监测指标 in [${entries.map(({ id }) => `"${id}"`).join(", ")}]`;
}

/** C14.1: the rate within half a unit of its last digit of what its parts give. */
const computed = numbers.flatMap(({ id, unit, times }): Relation[] => [
  {
    id,
    expression: `数值 ≈ 分子 / 分母 * ${times}`,
    when: among(rates.filter((entry) => entry.unit === unit)),
    severity: "warning",
    message: {
      zh: "数值与分子除以分母的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
]);

/** 妇女儿童发展规划监测指标表: one indicator × year × unit (× scope). */
export const outlineMonitoring = defineForm({
  id: "outline_monitoring",
  version: 1,
  number: "妇联统14表",
  title: { zh: "妇女儿童发展规划监测指标表", en: "Monitoring of the outlines for women and children" },
  titleAliases: [
    "妇女儿童发展规划监测统计表",
    "妇女发展规划监测指标表",
    "儿童发展规划监测指标表",
    "两纲监测指标表",
    "两规划监测统计表",
  ],
  grains: ["sum"],
  accumulation: "stock",
  columns: {
    indicator: code("监测指标", "Indicator", outlineCodes, {
      aliases: ["指标名称", "项目"],
      requirement: "required",
    }),
    scope: code("统计口径", "Scope", outlineScopes, { aliases: ["口径", "范围"] }),
    value: decimal("数值", "Value", "", {
      scale: 2,
      unitBy: "indicator",
      aliases: ["本年实际", "完成值"],
      requirement: "required",
      feeds: values,
    }),
    numerator: decimal("分子", "Numerator", "", {
      scale: 2,
      feeds: rates.map(({ id }) => feedOf(id, numeratorOf(id))),
    }),
    denominator: decimal("分母", "Denominator", "", {
      scale: 2,
      feeds: rates.map(({ id }) => feedOf(id, denominatorOf(id))),
    }),
    last: decimal("上年值", "Year before", "", {
      scale: 2,
      unitBy: "indicator",
      aliases: ["去年同期", "上年同期"],
    }),
    delta: decimal("比上年增减", "Change on the year before", "", {
      scale: 2,
      aliases: ["增减", "同比"],
      range: signed,
      feeds: all("change"),
    }),
    growth: percent("比上年增长", "Growth on the year before", {
      aliases: ["增幅", "同比增长", "同比增幅"],
      range: signed,
      feeds: all("growth"),
    }),
    target: decimal("目标值", "Target", "", {
      scale: 2,
      unitBy: "indicator",
      aliases: ["规划目标", "终期目标"],
      feeds: all("target"),
    }),
    gap: decimal("超目标值", "Above target", "", {
      scale: 2,
      aliases: ["超规划目标"],
      range: signed,
      feeds: all("gap"),
    }),
    dept: code("数据来源部门", "Source", departments, { aliases: ["责任单位"], requirement: "required" }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    ...computed,
    {
      id: "C14.2a",
      expression: "数值[监测指标=om_infant_mortality] <= 数值[监测指标=om_u5_mortality]",
      scope: "group",
      severity: "error",
      message: {
        zh: "婴儿死亡率不能高于5岁以下儿童死亡率",
        en: "Infant mortality exceeds under-5 mortality",
      },
    },
    {
      id: "C14.2b",
      expression:
        "数值[监测指标=om_top_univ_admits] <= 数值[监测指标=om_tier1_persons] <= 数值[监测指标=om_tier2_persons] <= 数值[监测指标=om_gaokao_candidates]",
      scope: "group",
      severity: "error",
      message: { zh: "一本上线人数不能多于二本以上，二本以上不能多于考生人数", en: "The tiers do not nest" },
    },
    {
      id: "C14.3",
      expression: "数值 <= 100",
      when: among(rates.filter(({ unit, id }) => unit === "%" && !id.startsWith("om_preschool"))),
      severity: "error",
      class: "RANGE",
      message: { zh: "以%为单位的指标不能超过100", en: "A percentage exceeds 100" },
    },
    {
      id: "C14.4a",
      expression: "数值 - 上年值 = 比上年增减",
      severity: "warning",
      message: {
        zh: "比上年增减与数值减上年值的结果不一致；率的增减按百分点填，增长的百分比填在“比上年增长”",
        en: "The change differs from value minus year before",
      },
    },
    {
      id: "C14.4b",
      expression: "比上年增长 ≈ (数值 - 上年值) / 上年值 * 100",
      severity: "warning",
      message: {
        zh: "比上年增长与数值比上年值增长的百分比不一致",
        en: "The growth differs from the computed one",
      },
    },
    {
      id: "C14.4c",
      expression: "比上年增长 ≈ 比上年增减 / (数值 - 比上年增减) * 100",
      severity: "warning",
      message: { zh: "比上年增长与比上年增减对不上，请核对", en: "Growth and change do not agree" },
    },
    {
      id: "C14.5",
      expression: "超目标值 = 数值 - 目标值",
      severity: "warning",
      message: { zh: "超目标值应等于数值减目标值", en: "The gap differs from value minus target" },
    },
    {
      id: "C14.7",
      expression: "数值 >= 50",
      when: "监测指标 = om_women_in_leadership_rate",
      severity: "warning",
      message: {
        zh: "配有女干部的班子一般在一半以上，请核实填的是否为“班子成员中女干部比例”",
        en: "So few teams with a woman? Perhaps the share of members",
      },
    },
  ],
  uniqueKeys: [
    {
      id: "C14.6a",
      columns: ["indicator", "scope"],
      severity: "error",
      message: { zh: "同一指标、同一口径填了不止一行", en: "The indicator is entered twice" },
    },
    {
      id: "C14.6b",
      columns: ["indicator", "value"],
      severity: "warning",
      message: { zh: "同一指标、同一数值填了不止一行，请核实是否重复", en: "The row may be a repeat" },
    },
  ],
  history: usualHistory(14),
  summary: outlineIndicators.map(({ id }) => ({ indicator: id, by: ["scope"] })),
});
