import type { Accumulation, Severity } from "../../form/form.ts";
import type { Aggregation, Indicator } from "../../form/indicator.ts";
import type { ExplanationReason } from "./merge.ts";

/** How the figures of a merged workbook are to be read. */
export const CALIBRE: readonly string[] = [
  "各级命名（全国、省级、市级等）分列，互不相加：上级命名的家庭同时也是下级命名的家庭。",
  "人和人次是两种口径，分列，互不相加；跨单位的人数是各单位数之和，没有剔除重复的人；去重人数只列各单位的数，不相加。",
  "原报的比率照原样列出，不汇总；需要汇总的比率按分子、分母的合计重新计算。",
  "多个报告期合并时，时期数相加，时点数和自年初累计的数取本单位最近一期。",
  "空白表示没有报送该数，0 表示报送的数就是 0，零报告表示本期没有发生。",
  "带余、近、约的数，合计时保留余、近、约；由这样的数算出的增减标为约。",
  "汇总表的数都是公式，从明细表中各单位所在的行取数，点数字可以跳到这些行。明细表可以筛选，请不要排序、插入或删除行。",
];

/** Said as well where a form is merged in several versions. */
export const VERSIONS =
  "同一报表有几个版本时，按指标合并：各单位的数取自其报送时所用版本的栏目；只有旧版本才有的栏目列在后面，没有的栏目空白。";

export const accumulationNames: Readonly<Record<Accumulation, string>> = {
  period: "本期数",
  yearToDate: "自年初累计数",
  stock: "期末时点数",
};

export const indicatorKinds: Readonly<Record<Indicator["kind"], string>> = {
  flow: "时期数",
  stock: "时点数",
  ratio: "比率",
  target: "计划数",
};

export const aggregationNames: Readonly<Record<Aggregation, string>> = {
  sum: "相加",
  latest: "取最近一期",
  first: "取最早一期",
  recompute: "按分子、分母重新计算",
  distinct: "去重，不相加",
  none: "不汇总",
};

export const severityNames: Readonly<Record<Severity, string>> = {
  error: "强制性",
  warning: "核实性",
  information: "提示",
};

export const reasonNames: Readonly<Record<ExplanationReason, string>> = {
  source_lost: "原始资料缺失",
  policy: "政策变化",
  real_situation: "情况属实",
  definition: "统计口径不同",
  other: "其他原因",
};
