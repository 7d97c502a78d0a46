/** Words for a time that stand in a header: 1月, 一季度, 2019年, 本月, 本年累计, 合计. */

import { compactText, withoutNoteMarks } from "./normalise.ts";
import { partOfYear, periodOfText } from "./period-text.ts";
import { remember } from "./remember.ts";

export type TimeWord =
  /** A period, with its year or without: "2019Q1", "Q1". */
  | { readonly kind: "period"; readonly year?: string; readonly suffix: string }
  /** 本月, 本季, 本年, 本期: the period itself, of that length. */
  | { readonly kind: "this"; readonly length: "month" | "quarter" | "year" | "any" }
  /**
   * Since the year began, as it says itself or by the month that it ends with (1-9月累计: 9); "unsaid": 累计 alone, which
   * may be since ever; "other": since another month, or of a part of the year. `asOf`: 截至目前, of stocks the figure itself.
   */
  | {
      readonly kind: "cumulative";
      readonly since: "year" | "unsaid" | "other" | number;
      readonly asOf?: boolean;
    }
  /** 历年累计: since whenever. */
  | { readonly kind: "ever" };

export interface TimedText {
  readonly word: TimeWord;
  /** The text without the word; "" where nothing else stands there. */
  readonly rest: string;
}

const year = "(?:19|20)\\d{2}年?度?";
const part =
  "(?:第?[一二三四1-4]季度?|[上下]半年|\\d{1,2}月?[-~—–至到]\\d{1,2}月份?|\\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|Q[1-4]|H[12])";
const asOfDay = `(?:${year})?\\d{1,2}月份?(?:[底末]|\\d{1,2}日)?`;
const now = "(?:目前|现在|当前|今日?|本[月期季年](?:份|度)?[底末]?)";
const asOf = `截[至止]到?(?:${now}|${asOfDay})(?:为?止)?|[到至](?:目前|现在|今)(?:为?止)?|迄今(?:为止)?|目前为止|[到至](?:本[月期季]|\\d{1,2}月份?)[底末](?:为?止)?`;
const words: readonly (readonly [string, (written: string) => TimeWord | undefined])[] = [
  ["(?:历年|历史|历届|(?:自)?(?:成立|建会|开展|实施)以来)(?:累计|累积)?", () => ({ kind: "ever" })],
  [
    `(?:${asOf})(?:累计|累积)?(?:数|值|额)?`,
    (written) => {
      const month = /(\d{1,2})月/.exec(written)?.[1];
      return { kind: "cumulative", since: month === undefined ? "unsaid" : Number(month), asOf: true };
    },
  ],
  [
    `(?:自?年初(?:至今|以来|起)?|(?:本|当|全|今)年度?|年度|${part})?(?:累计|累积)(?:数|值|额)?|自?年初(?:至今|以来)`,
    (written) => ({ kind: "cumulative", since: sinceOf(written) }),
  ],
  ["(?:本|当)月(?:份|数|值)?", () => ({ kind: "this", length: "month" })],
  ["(?:本|当)季度?(?:数|值)?", () => ({ kind: "this", length: "quarter" })],
  ["(?:本|当|报告)期(?:数|值)?", () => ({ kind: "this", length: "any" })],
  ["(?:本|当|今)年度?(?:数|值)?|全年(?:数)?", () => ({ kind: "this", length: "year" })],
  [`${year}${part}|${year}|${part}`, periodWord],
];
const fromJanuary = /^(?:0?1|一)月?份?[-~—–至到](\d{1,2})月/;

function sinceOf(written: string): "year" | "unsaid" | "other" | number {
  const stretch = written.replace(/(?:累计|累积)(?:数|值|额)?$/, "");
  if (stretch === "") return "unsaid";
  if (/年/.test(stretch) && !/半年/.test(stretch)) return "year";
  const month = fromJanuary.exec(stretch)?.[1];
  if (month !== undefined) return Number(month);
  const { suffix } = partOfYear(stretch) ?? {};
  return suffix === "Q1" ? 3 : suffix === "H1" ? 6 : "other";
}

const before = words.map(([pattern, word]) => [new RegExp(`^(${pattern})(.*)$`, "i"), word] as const);
const behind = words.map(
  ([pattern, word]) => [new RegExp(`^(.+?)[(（]?(${pattern})[)）]?$`, "i"), word] as const,
);
const bracketedUnit = /^\([^()]*\)$/;

function periodWord(written: string): TimeWord | undefined {
  const period = periodOfText(written);
  if (period !== undefined) return { kind: "period", year: period.slice(0, 4), suffix: period.slice(4) };
  const suffix = partOfYear(written)?.suffix;
  return suffix === undefined ? undefined : { kind: "period", suffix };
}

const REMEMBERED_TEXTS = 4_000;

/** The time that one text of a header names, first or last; undefined where it names none. */
export const timedText: (text: string) => TimedText | undefined = remember(REMEMBERED_TEXTS, timeIn);

function timeIn(text: string): TimedText | undefined {
  const compact = compactText(withoutNoteMarks(text));
  for (const [pattern, word] of before) {
    const [, written, rest = ""] = pattern.exec(compact) ?? [];
    // 3月8日 is a day, 1月以上 no month.
    if (written === undefined || /^(?:\d|[一二三四五六七八九十]{1,3}日|以[上下内])/.test(rest)) continue;
    const named = word(written);
    if (named !== undefined) return { word: named, rest: rest.replace(/^[:：·\-—_/]+/, "") };
  }
  for (const [pattern, word] of behind) {
    const [, rest = "", written] = pattern.exec(compact) ?? [];
    const named = written === undefined ? undefined : word(written);
    if (named !== undefined && !/\d$/.test(rest))
      return { word: named, rest: rest.replace(/[(（:：·\-—_/]+$/, "") };
  }
  return undefined;
}

const whole = /^(?:合计|总计|共计|小计|计|总数|合计数|全年|全年合计|年度合计|全年总计)$/;

/** 合计 beside 1月, 2月, 3月 is the figure of all of them. */
export function namesWhole(text: string): boolean {
  return whole.test(compactText(withoutNoteMarks(text)).replace(/\([^()]*\)$/, ""));
}

const result =
  /^(?:实际|实|已)?(?:完成|发生|开展|实现|新增)?(?:情况|进度|进展)?(?:数|值|量|额)?(?:\([^()]*\))?$/;

/** Whether a text says of figures no more than that they are: 完成, 实际发生数, 完成情况. */
export function namesResult(text: string): boolean {
  return result.test(compactText(withoutNoteMarks(text)));
}

/** The time of a text that says nothing else: 11月完成数 → 11月; every other text as it is. */
export function timeAlone(text: string): string {
  const rest = timedText(text)?.rest;
  return rest === undefined || rest === "" || !namesResult(rest) ? text : compactText(text).replace(rest, "");
}

/** Whether nothing but a unit of measure is left of a text: "(万元)". */
export function isBare(rest: string): boolean {
  return rest === "" || bracketedUnit.test(rest);
}
