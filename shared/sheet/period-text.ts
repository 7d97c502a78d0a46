import { dateOfDay, dayNumber, isoDate } from "../period/period.ts";
import { withArabicDigits } from "./coerce/date-text.ts";
import { compactText, withoutNoteMarks } from "./normalise.ts";

const quarterNames = "一二三四";
const joint = "[-~—–―至到]";
const quarter = "第?([一二三四1-4])";

/**
 * What words say of a part of a year: `suffix` makes a period of the year before it ("Q1", "H2", "-03", "" for all of
 * it); `words` alone where it is a stretch that no reporting period has: 1-10月, 前三季度.
 */
export interface PartOfYear {
  readonly suffix?: string;
  readonly words: string;
}

const quarterSpan = new RegExp(`${quarter}(?:季度?)?(?:${joint}|、|和)${quarter}季度?`);
const firstOf = /前([一二两三四五六七八九十\d]{1,2})个?(季度|月)/;
const oneQuarter = new RegExp(`${quarter}季(?:度|报|末|表|$)`);
const english = /(?<![A-Za-z\d])(?:(Q[1-4])|(H[12]))(?!\d)/i;
const half = /([上下])半年/;
const monthSpan = new RegExp(`(?<!\\d)(\\d{1,2})月?份?${joint}(\\d{1,2})月(?:份|(?!\\d{1,2}日))`);
const months = /(?<!\d)\d{1,2}(?:月?、\d{1,2})+月份?/;
const oneMonth = /(?<![\d.])(\d{1,2})月(?:份|(?!\d|[上中下]旬|[初中]))/;
const season = /[春夏秋冬]季|第?[一二]学期/;

/** The part of a year that words name, whatever stands around them; undefined when they name none. */
export function partOfYear(text: string): PartOfYear | undefined {
  return part(plain(text));
}

/** The years of a programme in its name are no period: 《中国妇女发展纲要（2021—2030年）》. */
const programme = /《[^》]*》|(?<=纲要|规划|计划|方案)\((?:19|20)\d{2}年?[-~—–至](?:19|20)\d{2}年?\)/g;

function plain(text: string): string {
  return withArabicDigits(compactText(withoutNoteMarks(text)).replace(programme, ""));
}

function part(compact: string): PartOfYear | undefined {
  const quarters = quarterSpan.exec(compact);
  if (quarters !== null)
    return spanOf(quarterOf(quarters[1]) * 3 - 2, quarterOf(quarters[2]) * 3, quarters[0]);
  const first = firstOf.exec(compact);
  if (first !== null) return spanOf(1, numberOf(first[1]) * (first[2] === "月" ? 1 : 3), first[0]);
  const one = oneQuarter.exec(compact);
  if (one !== null) return { suffix: `Q${quarterOf(one[1])}`, words: one[0] };
  const written = english.exec(compact);
  if (written !== null) return { suffix: (written[1] ?? written[2] ?? "").toUpperCase(), words: written[0] };
  const halves = half.exec(compact);
  if (halves !== null) return { suffix: halves[1] === "上" ? "H1" : "H2", words: halves[0] };
  const span = monthSpan.exec(compact);
  if (span !== null) return spanOf(Number(span[1]), Number(span[2]), span[0]);
  const several = months.exec(compact) ?? season.exec(compact);
  if (several !== null) return { words: several[0] };
  const month = oneMonth.exec(compact);
  return month === null ? undefined : spanOf(Number(month[1]), Number(month[1]), month[0]);
}

function quarterOf(written: string | undefined): number {
  const at = quarterNames.indexOf(written ?? "?");
  return at >= 0 ? at + 1 : Number(written);
}

function numberOf(written: string | undefined): number {
  const at = "零一二三四五六七八九十".indexOf(written ?? "?");
  return written === "两" ? 2 : at >= 0 ? at : Number(written);
}

function spanOf(first: number, last: number, words: string): PartOfYear | undefined {
  if (!(first >= 1 && last >= first && last <= 12)) return undefined;
  const suffix = suffixOf(first, last);
  return suffix === undefined ? { words } : { suffix, words };
}

function suffixOf(first: number, last: number): string | undefined {
  if (first === last) return `-${String(first).padStart(2, "0")}`;
  if (first === 1 && last === 12) return "";
  if ((first === 1 && last === 6) || (first === 7 && last === 12)) return `H${first === 1 ? 1 : 2}`;
  if (last - first === 2 && first % 3 === 1) return `Q${(first + 2) / 3}`;
  // 1–10月: no reporting period has that shape; saying nothing is better than saying the year.
  return first === 4 && last === 9 ? "AprilS1" : undefined;
}

const yearWords = /((?:19|20)\d{2})(?:年度?|$|[-./]|\)$|(?=H|Q|上半年|下半年|第?[一二三四1-4]季))/i;
const shortYear = new RegExp(`^(\\d{2})年(?=\\d{1,2}月|${quarter}季|[上下]半年|$)`);
/** 2023.01-2023.03, 2023年1月至2023年3月, 2023.1-3. */
const dottedSpan =
  /^(\d{4})[.年/](\d{1,2})(?:[.月/]0?1日?|月份?)?[-至~—–](?:(\d{4})[.年/])?(\d{1,2})(?:[.月/](?:28|29|30|31)日?|月|$|[^\d.])/;
const dottedMonth = /^\d{4}[-./](\d{1,2})(?![\d./-])/;
/** 2021—2023年, 2021至2023年度. */
const severalYears = /(?:19|20)\d{2}年?度?[-至~—–](?:19|20)\d{2}年?度?(?!\d|[.年/]?\d{1,2}月)/;
const overNewYear = /^\d{4}年度?(\d{1,2})月?份?[-至~—–](\d{4})年(\d{1,2})月/;
const asOf = /截[至止]到?:?((?:19|20)\d{2})[年./-](?:(\d{1,2})(?:月|[./-]|$)(?:(\d{1,2})日?)?)?/;

/**
 * The reporting period that a title or a line such as 所属期：2019年一季度 speaks of. The part of the year may stand
 * anywhere: 2019年培训情况统计表（一季度）. 截至2019年6月底 is what happened since January.
 * @returns a period as shared/period/period.ts writes it, or undefined.
 */
export function periodOfText(text: string): string | undefined {
  const compact = withLongYear(plain(text));
  const since = sinceJanuary(compact);
  if (since !== undefined) return since.period;
  const year = yearWords.exec(compact);
  if (year === null) return undefined;
  const y = year[1] ?? "";
  const rest = compact.slice(year.index);
  const dotted = dottedSpan.exec(rest);
  if (dotted !== null) {
    const [, , first = "", lastYear = y, last = ""] = dotted;
    return spanBetween(y, Number(first), lastYear, Number(last));
  }
  if (severalYears.test(compact)) return undefined;
  const across = overNewYear.exec(rest);
  if (across !== null) return spanBetween(y, Number(across[1]), across[2] ?? "", Number(across[3]));
  const month = Number(dottedMonth.exec(rest)?.[1] ?? 0);
  if (month >= 1 && month <= 12) return `${y}${suffixOf(month, month)}`;
  const named = part(rest.slice(year[0].length)) ?? part(compact.slice(0, year.index));
  if (named === undefined) return y;
  return named.suffix === undefined ? undefined : `${y}${named.suffix}`;
}

function withLongYear(compact: string): string {
  return compact.replace(shortYear, "20$1年");
}

/** 截至2019年6月底: the year up to there, where that is a reporting period. */
function sinceJanuary(compact: string): { readonly period?: string; readonly words: string } | undefined {
  const match = asOf.exec(compact);
  if (match === null) return undefined;
  const [words, year = "", month, day] = match;
  if (month === undefined || Number(month) === 12) return { period: year, words };
  const end = lastDay(year, Number(month));
  const whole = day === undefined || end === isoDate(Number(year), Number(month), Number(day));
  const suffix = whole ? suffixOf(1, Number(month)) : undefined;
  // January alone is a month, but what stands as of its end is no month's figure.
  return suffix === undefined || Number(month) === 1 ? { words } : { period: `${year}${suffix}`, words };
}

/** The day as of which words such as 截至2019年5月底 speak; undefined for all other words. */
export function asOfDate(text: string): string | undefined {
  const [, year, month = "12", day] = asOf.exec(plain(text)) ?? [];
  if (year === undefined) return undefined;
  return day === undefined ? lastDay(year, Number(month)) : isoDate(Number(year), Number(month), Number(day));
}

/** ISO; undefined where there is no such month. */
export function lastDay(year: string, month: number): string | undefined {
  const next = month === 12 ? isoDate(Number(year) + 1, 1, 1) : isoDate(Number(year), month + 1, 1);
  return next === undefined ? undefined : dateOfDay(dayNumber(next) - 1);
}

/** Words for months or years that make no reporting period: "1-10月" of 2023年1-10月; undefined for any other text. */
export function stretchOfTime(text: string): string | undefined {
  if (periodOfText(text) !== undefined) return undefined;
  const compact = withLongYear(plain(text));
  const words =
    sinceJanuary(compact)?.words ??
    severalYears.exec(compact)?.[0] ??
    /(?:19|20)\d{2}[年.]?度?\d{1,2}月?份?[-至~—–](?:\d{4}[.年])?\d{1,2}月?份?/.exec(compact)?.[0];
  if (words !== undefined) return words;
  const named = part(compact);
  return named?.suffix === undefined ? named?.words : undefined;
}

/** Years that begin in April, and their second half, go over New Year; nothing else does. */
function spanBetween(year: string, first: number, lastYear: string, last: number): string | undefined {
  if (lastYear === year) {
    const suffix = first <= last ? suffixOf(first, last) : undefined;
    return suffix === undefined ? undefined : `${year}${suffix}`;
  }
  if (Number(lastYear) !== Number(year) + 1 || last !== 3) return undefined;
  if (first === 4) return `${year}April`;
  return first === 10 ? `${year}AprilS2` : undefined;
}
