/** Lines that hold a time and nothing else: the period of a sheet, or the day as of which its figures stand. */
import { isIsoDate, isoDate } from "../period/period.ts";
import { withArabicDigits } from "./coerce/date-text.ts";
import { compactText } from "./normalise.ts";
import { asOfDate, lastDay } from "./period-text.ts";

const periodLine =
  /^[([【]?(?:(?:(?:19|20)\d{2}|\d{2})年?度?)?(?:第?[一二三四1-4]季度?|[上下]半年|(?:[一二三四五六七八九十\d]{1,2}(?:月份?)?[-至~—–到]{1,2})?[一二三四五六七八九十\d]{1,2}月份?|Q[1-4])?[)\]】]?$/i;

const yearsEnd = /^[([【]?(?:19|20)\d{2}年(?:底|末|年底|年末)[)\]】]?$/;

/** A text (compacted) that is a period and nothing else: 2024年6月, （2024年第一季度）, 2024年底. */
export function isPeriodLine(line: string): boolean {
  if (yearsEnd.test(line)) return true;
  return (
    /[年月季半Q]/i.test(line) && periodLine.test(line.replace(/[〇零○一二三四五六七八九]{4}(?=年)/, "2000"))
  );
}

/** The day as of which figures stand. */
export interface AsOf {
  /** ISO. */
  readonly date: string;
  /** 截至 stands before it; a day alone may be the one on which the sheet was filled in. */
  readonly said: boolean;
}

const until = /^(?:统计|数据|资料|信息)?截[至止](?:到|时间|日期)?:?/;
const onlyDay = /^((?:19|20)\d{2})[年./-](\d{1,2})[月./-](\d{1,2})日?$/;
const onlyUntil = /^截至(?:19|20)\d{2}(?:年度?|[./-])?(?:\d{1,2}(?:月份?|[./-])?(?:\d{1,2}日?)?)?[底末止]?$/;

/** What a line says as 截至2025年6月底 or 2025年6月30日; undefined where it is no such line, or no day there is. */
export function asOfLine(text: string): AsOf | undefined {
  const line = withArabicDigits(compactText(text)).replace(/^[([【](.*)[)\]】]$/, "$1");
  if (!until.test(line)) {
    const [, year = "", month = "", day = ""] = onlyDay.exec(line) ?? [];
    const date = isoDate(Number(year), Number(month), Number(day));
    return date === undefined || !isIsoDate(date) ? undefined : { date, said: false };
  }
  const words = line.replace(until, "截至");
  const date = onlyUntil.test(words) ? asOfDate(words) : undefined;
  return date === undefined ? undefined : { date, said: true };
}

/** The period that ends on a day: a year or its half rather than their last month. Undefined within a month. */
export function periodEnding(date: string): string | undefined {
  const [year = "", month = ""] = date.split("-");
  if (lastDay(year, Number(month)) !== date) return undefined;
  if (month === "12") return year;
  if (month === "06") return `${year}H1`;
  return Number(month) % 3 === 0 ? `${year}Q${Number(month) / 3}` : `${year}-${month}`;
}
