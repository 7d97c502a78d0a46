/**
 * Dates as far as they are known: `2013`, `2013-05`, `2013-05-12`. What is not known is never made up: such a date is
 * the time between the first and the last day that it may be.
 */
import { type DateRange, isIsoDate, isoDate, isPeriod, periodRange } from "./period.ts";

/** From fine to coarse. */
const precisions = ["day", "month", "year"] as const;
export type Precision = (typeof precisions)[number];

/** How much of a date is written; undefined when there is no such date between 1900 and 2199. */
export function precisionOf(text: string): Precision | undefined {
  if (isIsoDate(text)) return "day";
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined || isoDate(Number(year), Number(month ?? 1), 1) === undefined) return undefined;
  return month === undefined ? "year" : "month";
}

/** Whether no less is written than is enough: a month is where a year is, a year is not where a day is needed. */
export function isFineEnough(written: Precision, enough: Precision): boolean {
  return precisions.indexOf(written) <= precisions.indexOf(enough);
}

/** First and last day that the date may be. @param date one that `precisionOf` knows */
export function daysOfDate(date: string): DateRange {
  return isPeriod(date) ? periodRange(date) : { start: date, end: date };
}

/** The date that may be any day from the first to the last, and no other. Inverse of `daysOfDate`. */
export function dateOfDays({ start, end }: DateRange): string {
  if (start === end) return start;
  return coarsened(start, start.slice(0, 7) === end.slice(0, 7) ? "month" : "year");
}

/** 2013年, 2013年5月, 2013年5月12日. @param date one that `precisionOf` knows */
export function dateName(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
}

/** As a table shows it: days as 2013-05-12, which line up; a month or a year by its name. */
export function shownDate(date: string): string {
  return precisionOf(date) === "day" ? date : dateName(date);
}

/** Less of a date: the year or the month of a day. */
export function coarsened(date: string, precision: Precision): string {
  return date.slice(0, { year: 4, month: 7, day: 10 }[precision]);
}
