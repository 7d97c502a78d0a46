import { dateOfDay, dayNumber, isIsoDate, isoDate } from "../../period/period.ts";
import { isSplitByMark } from "../normalise.ts";
import { remember } from "../remember.ts";
import { dateText } from "./date-text.ts";

/** A date cell as typed. `end` stands when the cell holds a range such as 3.8-3.10. */
export type TypedDate =
  | {
      readonly kind: "date";
      readonly date: string;
      readonly end?: string;
      /** The year was not written; it was taken from the reporting period. */
      readonly yearAssumed: boolean;
    }
  /** A month or a year without its day, as its first and last day. */
  | { readonly kind: "month" | "year"; readonly date: string; readonly end: string }
  /** Two days, or a day and a month, are meant by such a text: 5/3/2019, 2019.3-5. */
  | { readonly kind: "twoWays"; readonly ways: readonly [string, string] }
  /** A quarter, half a year, 9月中旬: no day, and no month alone. */
  | { readonly kind: "noDay" }
  | { readonly kind: "unreadable" };

/** Days on which serial number 0 falls. */
const EPOCH_1900 = dayNumber("1899-12-31");
const EPOCH_1904 = dayNumber("1904-01-01");
const unreadable: TypedDate = { kind: "unreadable" };

const REMEMBERED_DAYS = 4_000;
const dateOf = remember(REMEMBERED_DAYS, dateOfDay);

const full = /^(\d{4})(年|[-./])(\d{1,2})(月|[-./])(\d{1,2})([日号])?/;
const shortYear = /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?/;
const packed = /^(\d{4})(\d{2})(\d{2})$/;
const packedMonth = /^(\d{4})(\d{2})$/;
const yearLast = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/;
const threeShort = /^(\d{1,2})[-./](\d{1,2})[-./](\d{1,2})[日号]?$/;
const noYear = /^(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?/;
const monthOfYear = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月份?)?$/;
const monthOfShortYear = /^(\d{2})年(\d{1,2})月份?$/;
const monthAlone = /^(\d{1,2})月份?$/;
const yearAlone = /^((?:19|20)\d{2})(?:年度?)?$/;
/** A quarter, half a year; 9月中旬, 年底: whoever wrote it knows more than the month. */
const longer =
  /^(?:(?:\d{4}|\d{2}(?=年))?年?度?(?:第?[一二三四1-4]季度|[上下]半年|[初中底末])|(?:\d{2,4}(?:年|[-./]))?\d{1,2}月(?:[上中下]旬|[初中底末]))$/;
const joint = /^[-~—–―−至到]+/;

/** Two-digit years up to here are of this century, from `OLD_CENTURY` on of the last; between them nobody knows. */
const NEW_CENTURY = 49;
const OLD_CENTURY = 70;
/** A day in so many years before or after the period may well be meant. */
const [YEARS_BEFORE, YEARS_AFTER] = [3, 5];
/** Longest event that goes over New Year without saying so. */
const LONGEST_OVER_NEW_YEAR = 62;

/** Serial day of Excel's calendar (1900 with its phantom leap day, or 1904) as an ISO date; undefined outside 1900–2199. */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(day) || day < 1) return undefined;
  const base = date1904 ? EPOCH_1904 : EPOCH_1900 - (day > 59 ? 1 : 0);
  const date = dateOf(base + day);
  return date < "1900-01-01" || date > "2199-12-31" ? undefined : date;
}

/** The serial number that Excel (1900 calendar) shows as this ISO date. */
export function serialOfDate(date: string): number {
  const day = dayNumber(date) - EPOCH_1900;
  return day > 59 ? day + 1 : day;
}

/**
 * Reads 2021.3.8, 2021-03-08, 2021/3/8, 2021年3月8日, 二〇二一年三月八日, 20210308, 21.3.8, 3.8-3.10, 3月8日至10日, 2021年3月.
 * @param year year of the reporting period, for dates written without one; without it they are unreadable.
 * @param firstMonth month in which that year begins: 4 for April–March years
 */
export function parseDate(text: string, year: number | undefined, firstMonth = 1): TypedDate {
  if (isSplitByMark(text)) return unreadable;
  const compact = dateText(text);
  const yearOf = (month: number) => (year === undefined ? undefined : month < firstMonth ? year + 1 : year);
  const whole = packed.exec(compact);
  if (whole !== null)
    return dated(isoDate(Number(whole[1]), Number(whole[2]), Number(whole[3])), undefined, false);
  return partial(compact, yearOf) ?? severalWays(compact, year) ?? days(compact, yearOf);
}

type YearOf = (month: number) => number | undefined;

function partial(compact: string, yearOf: YearOf): TypedDate | undefined {
  if (longer.test(compact)) return { kind: "noDay" };
  const ofYear = monthOfYear.exec(compact);
  if (ofYear !== null) return monthDays(Number(ofYear[1]), Number(ofYear[2])) ?? unreadable;
  const ofShort = monthOfShortYear.exec(compact);
  if (ofShort !== null) return monthDays(longYear(ofShort[1]), Number(ofShort[2])) ?? unreadable;
  const alone = monthAlone.exec(compact);
  if (alone !== null) return monthDays(yearOf(Number(alone[1])), Number(alone[1])) ?? unreadable;
  const only = yearAlone.exec(compact)?.[1];
  if (only !== undefined) return { kind: "year", date: `${only}-01-01`, end: `${only}-12-31` };
  const six = packedMonth.exec(compact);
  if (six === null) return undefined;
  // 201903 is a month, 190305 a day; 200305 may be either.
  const month = Number(six[1]) >= 1950 ? monthDays(Number(six[1]), Number(six[2])) : undefined;
  const [yy, mm, dd] = compact.match(/\d\d/g) ?? [];
  const day = isoDate(longYear(yy) ?? 0, Number(mm), Number(dd));
  if (month === undefined) return dated(day, undefined, false);
  return day === undefined ? month : { kind: "twoWays", ways: [monthName(month.date), day] };
}

function monthDays(year: number | undefined, month: number) {
  const date = year === undefined ? undefined : isoDate(year, month, 1);
  const next = month === 12 ? isoDate((year ?? 0) + 1, 1, 1) : isoDate(year ?? 0, month + 1, 1);
  if (date === undefined || next === undefined) return undefined;
  return { kind: "month", date, end: dateOfDay(dayNumber(next) - 1) } as const;
}

function monthName(date: string): string {
  return `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月`;
}

/** Three numbers in an order that is not written: 5/3/2019, 23.10.15; and 2019.3-5, a day or three months. */
function severalWays(compact: string, year: number | undefined): TypedDate | undefined {
  const mixed = full.exec(compact);
  if (
    mixed !== null &&
    mixed[0] === compact &&
    mixed[6] === undefined &&
    mixed[4] === "-" &&
    mixed[2] !== "-"
  ) {
    const date = isoDate(Number(mixed[1]), Number(mixed[3]), Number(mixed[5]));
    const months = Number(mixed[5]) > Number(mixed[3]) && Number(mixed[5]) <= 12;
    if (date !== undefined && months) {
      return { kind: "twoWays", ways: [`${monthName(date)}至${Number(mixed[5])}月`, date] };
    }
  }
  const late = yearLast.exec(compact);
  if (late !== null) {
    const [a, b, y] = [Number(late[1]), Number(late[2]), Number(late[3])];
    return chosen([isoDate(y, a, b), isoDate(y, b, a)], undefined);
  }
  const short = threeShort.exec(compact);
  if (short === null) return undefined;
  const [a = "", b = "", c = ""] = short.slice(1);
  const last = c.length === 2 ? (longYear(c) ?? 0) : 0;
  const first = a.length === 2 ? (longYear(a) ?? 0) : 0;
  return chosen(
    [
      isoDate(first, Number(b), Number(c)),
      isoDate(last, Number(a), Number(b)),
      isoDate(last, Number(b), Number(a)),
    ],
    year,
  );
}

/** The one day that can be meant; by the year of the period where several can. */
function chosen(candidates: readonly (string | undefined)[], year: number | undefined): TypedDate {
  const all = [...new Set(candidates)].filter((date) => date !== undefined);
  const near = all.filter((date) => {
    const own = Number(date.slice(0, 4));
    return year !== undefined && own >= year - YEARS_BEFORE && own <= year + YEARS_AFTER;
  });
  // Far from the period only 年月日 is believed.
  if (near.length === 0 && year !== undefined)
    return dated(all.length === 1 ? candidates[0] : undefined, undefined, false);
  const [first, second] = year === undefined ? all : near;
  if (first === undefined || second === undefined) return dated(first, undefined, false);
  return { kind: "twoWays", ways: [first, second] };
}

function longYear(digits: string | undefined): number | undefined {
  const short = Number(digits);
  return short <= NEW_CENTURY ? 2000 + short : short >= OLD_CENTURY ? 1900 + short : undefined;
}

/** A day, or the first and last day of a range. */
function days(compact: string, yearOf: YearOf): TypedDate {
  const start = readDay(compact, yearOf);
  if (start === undefined) return unreadable;
  const rest = compact.slice(start.length);
  if (rest === "") return dated(start.date, undefined, start.yearAssumed);
  const joined = joint.exec(rest);
  if (joined === null) return unreadable;
  const after = rest.slice(joined[0].length);
  const [year = 0, month = 0] = start.date.split("-").map(Number);
  const dayOnly = /^(\d{1,2})[日号]?$/.exec(after);
  const end =
    dayOnly === null
      ? readDay(after, () => year)
      : { date: isoDate(year, month, Number(dayOnly[1])), length: after.length, yearAssumed: false };
  if (end?.date === undefined || end.length !== after.length) return unreadable;
  const date = end.date < start.date && end.yearAssumed ? yearLater(end.date) : end.date;
  if (!isIsoDate(date)) return unreadable;
  const long = dayNumber(date) - dayNumber(start.date);
  if (long < 0 || (date !== end.date && long > LONGEST_OVER_NEW_YEAR)) return unreadable;
  return dated(start.date, date, start.yearAssumed);
}

function yearLater(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

function readDay(text: string, yearOf: YearOf) {
  const complete = full.exec(text);
  if (complete !== null) {
    const date = isoDate(Number(complete[1]), Number(complete[3]), Number(complete[5]));
    return date === undefined ? undefined : { date, length: complete[0].length, yearAssumed: false };
  }
  const century = shortYear.exec(text);
  if (century !== null) {
    const date = isoDate(longYear(century[1]) ?? 0, Number(century[2]), Number(century[3]));
    return date === undefined ? undefined : { date, length: century[0].length, yearAssumed: false };
  }
  const short = noYear.exec(text);
  const year = short === null ? undefined : yearOf(Number(short[1]));
  if (short === null || year === undefined) return undefined;
  const date = isoDate(year, Number(short[1]), Number(short[2]));
  return date === undefined ? undefined : { date, length: short[0].length, yearAssumed: true };
}

function dated(date: string | undefined, end: string | undefined, yearAssumed: boolean): TypedDate {
  if (date === undefined) return unreadable;
  return end === undefined ? { kind: "date", date, yearAssumed } : { kind: "date", date, end, yearAssumed };
}
