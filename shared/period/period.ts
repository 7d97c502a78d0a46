/**
 * Reporting periods: `2026`, `2026H1`, `2026Q3`, `2026-09`, and April–March years as DHIS2 writes them
 * (`2026April`, half-years `2026AprilS1`). Calendar arithmetic only: the clock is the caller's.
 */

export interface DateRange {
  /** ISO dates, both inclusive. */
  readonly start: string;
  readonly end: string;
}

const shape = /^(\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2])|(April)(?:S([12]))?)?$/;

export function isPeriod(text: string): boolean {
  return shape.test(text);
}

/** First and last day of a period. @throws RangeError when the text is no period. */
export function periodRange(period: string): DateRange {
  const match = shape.exec(period);
  if (match === null) throw new RangeError(`not a period: ${period}`);
  const year = Number(match[1]);
  const [, , half, quarter, month, april, aprilHalf] = match;
  if (half !== undefined) return months(year, (Number(half) - 1) * 6, 6);
  if (quarter !== undefined) return months(year, (Number(quarter) - 1) * 3, 3);
  if (month !== undefined) return months(year, Number(month) - 1, 1);
  if (aprilHalf !== undefined) return months(year, 3 + (Number(aprilHalf) - 1) * 6, 6);
  if (april !== undefined) return months(year, 3, 12);
  return months(year, 0, 12);
}

/** Whether all days that the date may be lie in the period: `2026-09` in `2026Q3`, `2026` in no part of it. */
export function periodContains(period: string, date: string): boolean {
  const { start, end } = periodRange(period);
  const days = isPeriod(date) ? periodRange(date) : { start: date, end: date };
  return days.start >= start && days.end <= end;
}

/** 2026年, 2026年上半年, 2026年第三季度, 2026年9月, 2026年4月至2027年3月. */
export function periodTitle(period: string): string {
  const match = shape.exec(period);
  if (match === null) throw new RangeError(`not a period: ${period}`);
  const [, year, half, quarter, month, april, aprilHalf] = match;
  if (half !== undefined) return `${year}年${half === "1" ? "上" : "下"}半年`;
  if (quarter !== undefined) return `${year}年第${"一二三四"[Number(quarter) - 1]}季度`;
  if (month !== undefined) return `${year}年${Number(month)}月`;
  if (aprilHalf === "1") return `${year}年4月至9月`;
  if (aprilHalf === "2") return `${year}年10月至${Number(year) + 1}年3月`;
  if (april !== undefined) return `${year}年4月至${Number(year) + 1}年3月`;
  return `${year}年`;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  return [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** ISO date of a civil day; undefined when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2199 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whether the text is the ISO date of a day that exists: `2026-02-29` is not. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** Days since 1970-01-01 (Howard Hinnant's civil-day algorithm). */
export function dayNumber(date: string): number {
  const y = Number(date.slice(0, 4));
  const m = Number(date.slice(5, 7));
  const d = Number(date.slice(8));
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Inverse of `dayNumber`. */
export function dateOfDay(day: number): string {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

function months(year: number, firstMonth: number, count: number): DateRange {
  const at = (index: number) => ({ y: year + Math.floor(index / 12), m: (index % 12) + 1 });
  const first = at(firstMonth);
  const last = at(firstMonth + count - 1);
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    start: `${first.y}-${two(first.m)}-01`,
    end: `${last.y}-${two(last.m)}-${two(daysInMonth(last.y, last.m))}`,
  };
}

/** The same period a year earlier: 2026H1 → 2025H1. */
export function yearBefore(period: string): string {
  return `${String(Number(period.slice(0, 4)) - 1).padStart(4, "0")}${period.slice(4)}`;
}

/** Whether a year of reports begins with the period: January, the first quarter, the year; of April years April. */
export function beginsYear(period: string): boolean {
  const { start } = periodRange(period);
  return start.endsWith("-01-01") || (period.includes("April") && start.endsWith("-04-01"));
}

/** 2025年第一季度; an as-of date is 2025年6月30日. */
export function periodName(period: string): string {
  if (isPeriod(period)) return periodTitle(period);
  const [year, month, day] = period.split("-");
  return day === undefined ? period : `${year}年${Number(month)}月${Number(day)}日`;
}

/** How long a period is, as words such as 本月 say it. */
export function lengthOfPeriod(period: string): "month" | "quarter" | "half" | "year" {
  if (/^\d{4}-\d\d$/.test(period)) return "month";
  if (period.includes("Q")) return "quarter";
  return /^\d{4}(?:April)?$/.test(period) ? "year" : "half";
}
