import type { Notice } from "../finding/notice.ts";
import {
  coarsened,
  dateName,
  daysOfDate,
  isFineEnough,
  type Precision,
  precisionOf,
} from "../period/partial-date.ts";
import { isoDate, isPeriod, periodContains } from "../period/period.ts";
import { type CellContext, type CellReading, notice } from "./cell-context.ts";
import { dateOfSerial, parseDate } from "./coerce/date.ts";
import type { RawValue } from "./grid.ts";
import { remember } from "./remember.ts";

/** Serial numbers of 1954 and later: a number in a date column that can hardly be anything but a day. */
export const SURE_SERIAL = 20_000;
export const LAST_SERIAL = 110_000;

/**
 * A date as it stands in a cell, and no more of it than is written there; a text that may mean two days gives none.
 * Where the column needs more, a person has to agree to the first day.
 */
export function readDate(raw: Exclude<RawValue, null>, context: CellContext): CellReading {
  const text = String(raw).trim();
  const enough = context.column.precision;
  const fault = (code: Notice["code"], params: Notice["params"]): CellReading => ({
    notices: [notice(context, "FORMAT.date", "error", code, { before: text, ...params })],
  });
  const like = enough === undefined ? "2019-3-8" : "2019年3月";
  const twoWays = ([first, second]: readonly [string, string]) =>
    fault("date_two_ways", { first, second, like });
  const noDate = (code: "date_month_only" | "date_unreadable") =>
    enough === undefined ? fault(code, {}) : fault("date_part_unreadable", { enough });
  const serial = typeof raw === "number" ? raw : fiveDigits.test(text) ? Number(text) : undefined;
  if (serial !== undefined && serial >= 1 && serial < LAST_SERIAL && !isYear(serial)) {
    const date = dateOfSerial(serial, context.date1904);
    if (date !== undefined && (looksLikeDateFormat(context.format) || serial >= SURE_SERIAL)) {
      const known = shownOf(date, context.format);
      if (known !== date) return readPart(dateName(known), known, context) ?? noDate("date_month_only");
      return { value: date, notices: typeof raw === "number" ? [] : [rewritten(context, text, date)] };
    }
  }
  const { year, firstMonth } = yearOf(context.period);
  const ways = typeof raw === "number" ? oneOrTens(text, year) : undefined;
  if (ways !== undefined) return twoWays(ways);
  const typed = parseDate(text, year, firstMonth);
  switch (typed.kind) {
    case "twoWays":
      return twoWays(typed.ways);
    case "month":
    case "year":
      return readPart(text, coarsened(typed.date, typed.kind), context) ?? noDate("date_month_only");
    case "noDay":
      return noDate("date_month_only");
    case "unreadable":
      return noDate("date_unreadable");
    default: {
      const plain = typed.end === undefined && /^\d{4}-\d{1,2}-\d{1,2}$/.test(text);
      return {
        value: typed.date,
        ...(typed.end === undefined ? {} : { rangeEnd: typed.end }),
        notices: plain ? [] : [rewritten(context, text, typed.date, typed.end)],
      };
    }
  }
}

function rewritten(context: CellContext, before: string, date: string, end?: string): Notice {
  const after = end === undefined ? date : `${date} 至 ${end}`;
  const change = end === undefined ? { before, after: date, certain: true } : undefined;
  return notice(context, "FORMAT.date", "information", "date_rewritten", { before, after }, change);
}

/**
 * A month or a year, kept as it is where the column needs no more. Elsewhere a month without its day is enough where the
 * date does no more than place the row: a month never lies in two periods. A year does where the period holds all of
 * it, or where the date places nothing. It is kept as its first day (or month), which a person has to agree to.
 */
function readPart(before: string, part: string, context: CellContext): CellReading | undefined {
  const { period, places } = context;
  const enough = context.column.precision ?? "day";
  const written = precisionOf(part) ?? "year";
  if (isFineEnough(written, enough)) {
    const after = dateName(part);
    if (before === part || before === after) return { value: part, notices: [] };
    // Nothing to mend: a sheet may keep its own spelling of months.
    const notices = [notice(context, "FORMAT.date", "information", "date_rewritten", { before, after })];
    return { value: part, notices };
  }
  if (written === "year" && places) {
    if (period === undefined || !isPeriod(period) || !periodContains(period, part)) return undefined;
  }
  const value = coarsened(daysOfDate(part).start, enough);
  const change = { before, after: value, certain: false };
  const params = { before, after: value, part: written };
  return { value, notices: [notice(context, "FORMAT.date", "warning", "date_first_day", params, change)] };
}

/**
 * As much of a day as its number format shows. Excel keeps 2013年5月, typed into a cell, as the first of May that is shown
 * without its day; another day of that month was typed as a day.
 */
function shownOf(date: string, format: string | undefined): string {
  const part = coarsened(date, shownPrecision(format));
  return daysOfDate(part).start === date ? part : date;
}

const fiveDigits = /^\d{5}$/;

/** 2019 in a date column is a year, not the day in 1905 that has this serial number. */
function isYear(serial: number): boolean {
  return serial >= 1900 && serial <= 2199 && Number.isInteger(serial);
}

/** Year of the period, and the month it begins in, for dates written without one. */
function yearOf(period: string | undefined): { year: number | undefined; firstMonth: number } {
  if (period === undefined) return { year: undefined, firstMonth: 1 };
  return { year: Number(period.slice(0, 4)), firstMonth: period.includes("April") ? 4 : 1 };
}

/**
 * A cell that holds the number 3.1 was typed as 3.1 or as 3.10: the 1st or the 10th of March. 2019.1 is January or
 * October.
 */
function oneOrTens(text: string, year: number | undefined): readonly [string, string] | undefined {
  const month = /^(\d{4})\.1$/.exec(text)?.[1];
  if (month !== undefined) return [`${month}年1月`, `${month}年10月`];
  const match = /^(\d{1,2})\.([123])$/.exec(text);
  if (match === null || year === undefined) return undefined;
  const first = isoDate(year, Number(match[1]), Number(match[2]));
  const second = isoDate(year, Number(match[1]), Number(match[2]) * 10);
  return first === undefined || second === undefined ? undefined : [first, second];
}

export function looksLikeDateFormat(format: string | undefined): boolean {
  return format !== undefined && /[ymd年月日]/i.test(formatCodes(format));
}

/** How much of a date a number format shows: a month where it has no place for the day, as `yyyy"年"m"月"`, `mmm-yy`. */
export function shownPrecision(format: string | undefined): Precision {
  return format === undefined ? "day" : precisionOfFormat(format);
}

const REMEMBERED_FORMATS = 500;
const precisionOfFormat = remember(REMEMBERED_FORMATS, (format: string): Precision => {
  const codes = formatCodes(format);
  if (!/y/i.test(codes) || /[dhs]/i.test(codes)) return "day";
  return /m/i.test(codes) ? "month" : "year";
});

function formatCodes(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
}
