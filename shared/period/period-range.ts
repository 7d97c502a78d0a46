import { type DateRange, dateOfDay, dayNumber, isPeriod, periodRange, periodTitle } from "./period.ts";

/** Earlier periods that a period is compared with. */
export type Comparison = "previousPeriod" | "samePeriodLastYear";

/** First and last day of a period, or of the day itself for an as-of date. */
export function daysOf(period: string): DateRange {
  return isPeriod(period) ? periodRange(period) : { start: period, end: period };
}

/** In order of time; of two that end together the longer one first. */
export function comparePeriods(a: string, b: string): number {
  const [first, second] = [daysOf(a), daysOf(b)];
  return compareText(first.end, second.end) || compareText(first.start, second.start) || compareText(a, b);
}

/**
 * Calendar periods that lie within `range`, itself included, in order of time: of `2019Q1` the quarter and its three
 * months. April–March years are made of months, quarters and their halves.
 */
export function periodsWithin(range: string): string[] {
  const { start, end } = periodRange(range);
  const years = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  const candidates = [...new Set(years)].flatMap((year) => [
    String(year),
    ...[1, 2].map((half) => `${year}H${half}`),
    ...[1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`),
    ...Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`),
    `${year}April`,
    `${year}AprilS1`,
    `${year}AprilS2`,
  ]);
  return candidates.filter((period) => inside(daysOf(period), { start, end })).sort(comparePeriods);
}

/**
 * Those of the periods that together count every day once: a period that overlaps a longer one is left out, so a
 * year that was reported both by month and as a whole is taken as a whole. In order of time.
 */
export function withoutOverlap(periods: readonly string[]): string[] {
  const length = (period: string) => dayNumber(daysOf(period).end) - dayNumber(daysOf(period).start);
  const longestFirst = [...new Set(periods)].sort((a, b) => length(b) - length(a) || comparePeriods(a, b));
  const taken: string[] = [];
  for (const period of longestFirst) {
    const own = daysOf(period);
    const overlaps = taken.map(daysOf).some(({ start, end }) => own.start <= end && start <= own.end);
    if (!overlaps) taken.push(period);
  }
  return taken.sort(comparePeriods);
}

/** The one period that the periods cover from its first day to its last, without a gap; undefined when none does. */
export function coveringPeriod(periods: readonly string[]): string | undefined {
  const [only, ...more] = new Set(periods);
  if (only !== undefined && more.length === 0) return isPeriod(only) ? only : undefined;
  const parts = withoutOverlap(periods).map(daysOf);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const gapless = parts.every(({ start }, at) => {
    const before = parts[at - 1];
    return before === undefined || dateOfDay(dayNumber(before.end) + 1) === start;
  });
  if (!gapless) return undefined;
  return wholesFrom(Number(first.start.slice(0, 4))).find((period) => {
    const { start, end } = daysOf(period);
    return start === first.start && end === last.end;
  });
}

const wholes = new Map<number, readonly string[]>();

/** Periods of the calendar year and of that from April: workbooks ask for each of their rows. */
function wholesFrom(year: number): readonly string[] {
  const known = wholes.get(year) ?? [`${year}`, `${year}April`].flatMap(periodsWithin);
  wholes.set(year, known);
  return known;
}

/** 2019年第一季度, 2019年1月至2019年5月, 截至2019年6月30日. */
export function periodsTitle(periods: readonly string[]): string {
  const whole = coveringPeriod(periods);
  if (whole !== undefined) return periodTitle(whole);
  const ordered = [...periods].sort(comparePeriods);
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return "";
  return first === last ? titleOf(first) : `${titleOf(first)}至${titleOf(last)}`;
}

/**
 * The period a comparison looks at: of `2019-01` the month before, or `2018-01`; of a year both are the year before.
 * @returns undefined for what comes before an as-of date
 */
export function comparedPeriod(period: string, comparison: Comparison): string | undefined {
  if (comparison === "samePeriodLastYear") return yearBefore(period);
  if (!isPeriod(period)) return undefined;
  const { start, end } = daysOf(period);
  const dayBefore = dateOfDay(dayNumber(start) - 1);
  const year = Number(dayBefore.slice(0, 4));
  const april = period.includes("April");
  const years = [year - 1, year].map((each) => `${each}${april ? "April" : ""}`);
  return years
    .flatMap(periodsWithin)
    .filter((candidate) => candidate.includes("April") === april)
    .find((candidate) => {
      const days = daysOf(candidate);
      return days.end === dayBefore && monthsIn(days) === monthsIn({ start, end });
    });
}

function yearBefore(period: string): string {
  const year = Number(period.slice(0, 4)) - 1;
  return period.endsWith("-02-29") ? `${year}-02-28` : `${year}${period.slice(4)}`;
}

function monthsIn({ start, end }: DateRange): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(end) - months(start) + 1;
}

function inside(own: DateRange, range: DateRange): boolean {
  return own.start >= range.start && own.end <= range.end;
}

function titleOf(period: string): string {
  if (isPeriod(period)) return periodTitle(period);
  const [year, month, day] = period.split("-").map(Number);
  return `截至${year}年${month}月${day}日`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
