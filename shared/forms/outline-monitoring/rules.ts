import type { Relation } from "../../form/form.ts";
import { outlineEntries } from "./entries.ts";
import type { OutlineEntry } from "./lines.ts";

export const rates = outlineEntries.filter(({ kind }) => kind === "ratio");

/** `指标名称 in [...]` */
function among(entries: readonly OutlineEntry[]): string {
  return `指标名称 in [${entries.map(({ id }) => id).join(", ")}]`;
}

const byTrend = (trend: OutlineEntry["trend"]) =>
  among(outlineEntries.filter((entry) => entry.trend === trend));

/** More than all of an age may be enrolled, and more may be earned. */
const mayExceed = [
  "om_preschool_3y_rate",
  "om_preschool_1y_rate",
  "om_senior_gross_rate",
  "om_w_senior_gross",
  "om_w_pay_ratio",
];

const bases: readonly (readonly [id: string, unit: string, times: string])[] = [
  ["E14.1a", "%", "100"],
  ["E14.1b", "‰", "1000"],
  ["E14.1c", "/万", "1万"],
  ["E14.1d", "/10万", "10万"],
];

/** The rate within half a unit of its last digit of what its parts give. */
const computed = bases.map(
  ([id, unit, times]): Relation => ({
    id,
    expression: `数值 ≈ 分子 / 分母 * ${times}`,
    when: among(rates.filter((entry) => entry.unit === unit)),
    severity: "warning",
    message: { zh: "数值与分子除以分母的结果不一致", en: "The printed rate differs from the computed one" },
  }),
);

/** Relations of one row or of the whole table; values of one scope and sex are compared. */
export const outlineRelations: readonly Relation[] = [
  ...computed,
  {
    id: "E14.2",
    expression: "数值 <= 100",
    when: among(rates.filter(({ unit, id }) => unit === "%" && !mayExceed.includes(id))),
    severity: "warning",
    class: "RANGE",
    message: { zh: "以%为单位的指标一般不超过100，请核实", en: "A percentage exceeds 100" },
  },
  nested("E14.3", "om_infant_mortality", "om_u5_mortality", "婴儿死亡率不能高于5岁以下儿童死亡率"),
  nested("E14.4", "om_neonatal_mortality", "om_infant_mortality", "新生儿死亡率不能高于婴儿死亡率"),
  {
    id: "E14.5",
    expression: "数值 - 上年值 = 比上年增减",
    severity: "warning",
    message: {
      zh: "比上年增减与数值减上年值的结果不一致；率的增减按百分点填，增长的百分比填在“比上年增长”",
      en: "The change differs from value minus year before",
    },
  },
  {
    id: "E14.6a",
    expression: "比上年增长 ≈ (数值 - 上年值) / 上年值 * 100",
    severity: "warning",
    message: {
      zh: "比上年增长与数值比上年值增长的百分比不一致",
      en: "The growth differs from the computed one",
    },
  },
  {
    id: "E14.6b",
    expression: "比上年增长 ≈ 比上年增减 / (数值 - 比上年增减) * 100",
    severity: "warning",
    message: { zh: "比上年增长与比上年增减对不上，请核对", en: "Growth and change do not agree" },
  },
  judged("E14.7a", "reached", ">=", "higher", "填的是达标，数值却低于目标值，请核实"),
  judged("E14.7b", "reached", "<=", "lower", "填的是达标，数值却高于目标值（该指标越低越好），请核实"),
  judged("E14.7c", "not_yet", "<", "higher", "填的是未达标，数值却已达到目标值，请核实"),
  judged("E14.7d", "not_yet", ">", "lower", "填的是未达标，数值却已降到目标值（该指标越低越好），请核实"),
  {
    id: "E14.9",
    expression: "数值[统计口径=all] = 数值[统计口径=women_outline] + 数值[统计口径=children_outline]",
    when: "指标名称 in [om_targets_total, om_domains_total]",
    scope: "group",
    groupBy: ["indicator"],
    severity: "warning",
    message: {
      zh: "妇女规划与儿童规划之和与合计不一致，请核实",
      en: "The two outlines do not add up to the total",
    },
  },
  {
    id: "E14.12",
    expression: "超目标值 = 数值 - 目标值",
    severity: "warning",
    message: {
      zh: "超目标值应等于数值减目标值，低于目标的填负数",
      en: "The gap differs from value minus target",
    },
  },
  {
    id: "E14.13a",
    expression: `指标方向 != "lower"`,
    when: byTrend("higher"),
    severity: "warning",
    message: { zh: "该指标是越高越好的，请核实指标方向", en: "This indicator should rise" },
  },
  {
    id: "E14.13b",
    expression: `指标方向 != "higher"`,
    when: byTrend("lower"),
    severity: "warning",
    message: { zh: "该指标是越低越好的，请核实指标方向", en: "This indicator should fall" },
  },
  {
    id: "E14.14",
    expression: `${["om_top_univ_admits", "om_tier1_persons", "om_tier2_persons", "om_gaokao_candidates"].map(figureOf).join(" <= ")}`,
    scope: "group",
    severity: "warning",
    message: { zh: "一本上线人数不应多于二本以上，二本以上不应多于考生人数", en: "The tiers do not nest" },
  },
  {
    id: "E14.15",
    expression: "数值 >= 50",
    when: "指标名称 = om_women_in_leadership_rate",
    severity: "warning",
    message: {
      zh: "配有女干部的班子一般在一半以上，请核实填的是否为“领导班子成员中女干部比例”",
      en: "So few teams with a woman? Perhaps the share of members",
    },
  },
];

function figureOf(indicator: string): string {
  return `数值[指标名称=${indicator}]`;
}

function nested(id: string, less: string, more: string, zh: string): Relation {
  return {
    id,
    expression: `${figureOf(less)} <= ${figureOf(more)}`,
    scope: "group",
    groupBy: ["scope", "sex"],
    severity: "error",
    message: { zh, en: "Mortality of the younger exceeds that of all" },
  };
}

/** What is said of a target against what the figures say, as the indicator should go. */
function judged(
  id: string,
  outcome: string,
  sign: string,
  trend: OutlineEntry["trend"],
  zh: string,
): Relation {
  return {
    id,
    expression: `数值 ${sign} 目标值`,
    when: `是否达标 = "${outcome}" and ${byTrend(trend)}`,
    severity: "warning",
    message: { zh, en: "Value and target say otherwise" },
  };
}
