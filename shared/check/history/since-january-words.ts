/** What is said of figures since January and of a year before, in both languages. */
import type { Text } from "../../form/form.ts";
import { periodName } from "../../period/period.ts";

/** Figures with their units: since January up to the report before and now, and of the period. */
interface Said {
  /** Of the report before; absent where the year begins with this one. */
  readonly period?: string | undefined;
  readonly before: string;
  readonly year: string;
  readonly own: string;
}

/** “贷款金额”本期120万元，由本年累计500万元减去2026年8月的本年累计380万元得出 */
export function differenceSaid({ zh, en }: Text, { period, before, year, own }: Said): Text {
  return {
    zh: `“${zh}”本期${own}，由本年累计${year}${period === undefined ? "" : `减去${periodName(period)}的本年累计${before}`}得出`,
    en: `“${en}” is ${own}: ${year} since January${period === undefined ? "" : ` less ${before} up to ${period}`}`,
  };
}

/** The same, where the sender left it to be made. */
export function tellDifference(name: Text, said: Said): Text {
  const { zh, en } = differenceSaid(name, said);
  return {
    zh: `表上没有本期数。${zh}。请填上，或重新校验后报送；不计入本期的，请说明`,
    en: `There is no figure of the period. ${en}. Please fill it in, or check once more before sending; else explain`,
  };
}

export function lessThanBefore({ zh, en }: Text, { period = "", before, year }: Said): Text {
  return {
    zh: `“${zh}”本年累计${year}，比${periodName(period)}的本年累计${before}还少，算不出本期数。请核对，或填本期数`,
    en: `“${en}” is ${year} since January, less than ${before} up to ${period}: the period's figure cannot be made of it. Please check, or fill it in`,
  };
}

/** What was made of 本年累计 is no longer what the report before makes it: looked at once more, it is made anew. */
export function withoutBasis({ zh, en }: Text): Text {
  return {
    zh: `“${zh}”的本期数是由本年累计减去上一期得出的，上一期的数已变动。请重新校验后报送`,
    en: `“${en}” was worked out from the report before, which has changed since. Please check once more before sending`,
  };
}

/** The row is on no earlier report of the year. */
export function newSince(name: Text, said: Said): Text {
  const { zh, en } = differenceSaid(name, said);
  return {
    zh: `${zh}：${said.period === undefined ? "以前" : periodName(said.period)}没有这一行，按本期新有计。以前已有的，请先更正那一期`,
    en: `${en}: the report before has no such row, so that it counts as new. If it was there, please correct that report first`,
  };
}

export function openDifference({ zh, en }: Text, year: string): Text {
  return {
    zh: `“${zh}”只有本年累计${year}，没有上一期的本年累计可减，算不出本期数。请补报上一期，或在表上填本期数；都没有的，请说明，这一项本期不计`,
    en: `“${en}” is only told since January, ${year}, and there is no report before to take it from. Please send the report before, or fill in the figure of the period; else explain, and it does not count`,
  };
}

export function notWithBefore(
  { zh, en }: Text,
  { period, before, own, year, sum }: Said & { readonly period: string; readonly sum: string },
): Text {
  return {
    zh: `“${zh}”本年累计${year}，${periodName(period)}的本年累计${before}加本期${own}是${sum}，请核实`,
    en: `“${en}” is ${year} since January, but ${before} up to ${period} and ${own} make ${sum}. Please check`,
  };
}

export function notWhatItWas(
  { zh, en }: Text,
  { period, stored, now }: { readonly period: string; readonly stored: string; readonly now: string },
): Text {
  return {
    zh: `“${zh}”上年同期写的是${now}，${periodName(period)}报的是${stored}，请核实`,
    en: `“${en}” of the year before is ${now} here, and was reported as ${stored} (${period}). Please check`,
  };
}
