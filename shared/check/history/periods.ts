/** Periods beside each other: which report came before, which can be compared, which cover a period. */
import { dateOfDay, dayNumber, isPeriod, periodRange } from "../../period/period.ts";

/** Days that a collection's period covers; an as-of date is one day. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

export function spanOf(period: string): Span {
  return isPeriod(period) ? periodRange(period) : { start: period, end: period };
}

export function daysOf({ start, end }: Span): number {
  return dayNumber(end) - dayNumber(start) + 1;
}

/** Length and calendar of a period: figures of flows are compared within one kind only. */
export function kindOf(period: string): string {
  if (!isPeriod(period)) return "date";
  return period.slice(4).replace(/\d+/, "") || "year";
}

/** Place of a period within its year: figures since 1 January are compared with the same place of other years. */
export function placeInYear(period: string): string {
  return isPeriod(period) ? period.slice(4) : period.slice(5);
}

export function yearOf(period: string): string {
  return period.slice(0, 4);
}

/** Whether all days of `inner` lie within `outer`. */
export function lies(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Later periods last; of two that end on one day, the longer last. */
export function byTime(a: { readonly period: string }, b: { readonly period: string }): number {
  const one = spanOf(a.period);
  const other = spanOf(b.period);
  return compare(one.end, other.end) || compare(other.start, one.start);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Reports that do not overlap, the longest first: a year is not counted again in its quarters.
 * @returns in order of time.
 */
export function withoutOverlap<T extends { readonly period: string }>(reports: readonly T[]): T[] {
  const chosen: T[] = [];
  const longestFirst = [...reports].sort(
    (a, b) => daysOf(spanOf(b.period)) - daysOf(spanOf(a.period)) || byTime(a, b),
  );
  for (const report of longestFirst) {
    const { start, end } = spanOf(report.period);
    const overlaps = chosen.some(({ period }) => {
      const other = spanOf(period);
      return start <= other.end && end >= other.start;
    });
    if (!overlaps) chosen.push(report);
  }
  return chosen.sort(byTime);
}

export function dayAfter(date: string): string {
  return dateOfDay(dayNumber(date) + 1);
}
