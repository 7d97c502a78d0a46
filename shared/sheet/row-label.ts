/** What the words at the head of a row say about the row. */
import { compactText, withoutNoteMarks } from "./normalise.ts";

export type RowLabel =
  /** 合计 over all rows, or 小计 over some. */
  | { readonly kind: "total"; readonly part: boolean }
  /** A row that compares: an average, a share, a rank, last year, a target. Its figures are about others. */
  | { readonly kind: "comparison" }
  /** Filled in to show how it is done. */
  | { readonly kind: "sample" };

/** 全市 alone is the whole; 本级 and 本单位 alone are the unit's own figures, and a record. */
const area = "(?:国|省|自治区|市|州|盟|区|县|旗|镇|乡|街道?|村|社区|地区|单位|级|局|系统|校|院)";
const sum = "(?:合计|总计|共计|总数|累计|总和|总合计|合计数|汇总数?|总)";
const whole = new RegExp(`^(?:(?:[全本]${area})?${sum}|全${area}|(?:grand)?total|sum|Σ|∑)$`, "i");
const part = /^(?:小计|本页小计|本页合计|sub-?total|.{1,20}(?:小计|合计|总计))$/i;
const comparison = new RegExp(
  `^(?:${[
    "[人户均]均.{0,6}",
    `(?:[全本]${area})?平均(?:数|值|水平|每.{1,4})?`,
    "占比|比重|比例|所占(?:比例|比重)|占.{1,10}(?:比例|比重|百分比|%)",
    "(?:任务)?(?:完成|办结|达标|合格|增长|覆盖)率%?",
    "排名|名次|位次|排序",
    "(?:上年|去年|上期|上季|上月|前年|往年|历年)(?:同期|末|底|全年|累计|结转|结存)?(?:数|情况)?",
    "(?:\\d{4}年)(?:同期|全年同期)(?:数)?",
    "同期(?:数)?",
    "(?:同比|环比|[比较](?:上年|去年|上期|同期|上月|上季)|增减|增长|增幅|增速|升降).{0,8}",
    "(?:年度|全年|本年|年初|[省市区县上级]{0,2}下达(?:的)?)?(?:目标|任务|计划|指标)(?:任务|指标)?[数值]?",
    "应(?:完成|达到?|达标)(?:数|率|值)?",
    "(?:完成|达标|任务完成|目标完成)(?:率|比例|百分比|情况)",
  ].join("|")})$`,
);
const sampleWord = "(?:例|示例|样例|范例|举例|例如|示范|样表|(?:填[写报表]|录入)(?:示例|样例|说明))";
const sample = new RegExp(
  `^(?:${sampleWord}\\d*|${sampleWord}\\d*[:：].+|如[:：].+|[(（【[]${sampleWord}[)）】\\]].*|模板行.*)$`,
  "i",
);

/** A text without what says nothing about the row: note marks, a colon, brackets around it, a unit behind it. */
export function labelText(text: string): string {
  return compactText(withoutNoteMarks(text))
    .replace(/[:：、.]+$/, "")
    .replace(/^[([【{<《](.*)[)\]】}>》]$/, "$1")
    .replace(/(?<=.)\([^()]*\)$/, "")
    .replace(/[:：]+$/, "");
}

/** What a label says; undefined for a text that is none. */
export function rowLabel(written: string): RowLabel | undefined {
  if (written.length > 40) return undefined;
  const text = labelText(written);
  if (whole.test(text)) return { kind: "total", part: false };
  if (part.test(text)) return { kind: "total", part: true };
  if (comparison.test(text)) return { kind: "comparison" };
  return sample.test(text) || sample.test(compactText(written)) ? { kind: "sample" } : undefined;
}
