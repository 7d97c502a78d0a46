import { dayNumber, isPeriod, periodRange } from "./period.ts";

/** Whether a period (or as-of date) is told with a calendar year: it begins in it. April years belong to their first. */
export function belongsToYear(period: string, year: string): boolean {
  return (isPeriod(period) ? periodRange(period).start : period).startsWith(`${year}-`);
}

/** Days that a period covers; an as-of date covers one. */
function days(period: string): number {
  if (!isPeriod(period)) return 1;
  const { start, end } = periodRange(period);
  return dayNumber(end) - dayNumber(start) + 1;
}

/**
 * The periods of one form from which a year is told: all of one length, the longest, so that a yearly report and
 * the quarterly ones it repeats are not both counted. In the order of time.
 */
export function periodsOfYear(periods: readonly string[], year: string): string[] {
  const own = [...new Set(periods)].filter((period) => belongsToYear(period, year));
  const longest = Math.max(0, ...own.map(lengthClass));
  return own.filter((period) => lengthClass(period) === longest).sort();
}

/** Months covered: 12, 6, 3, 1, or 0 for an as-of date. */
function lengthClass(period: string): number {
  return Math.round(days(period) / 30.5);
}
