import { dateOfDay, dayNumber, isoDate } from "../../period/period.ts";
import { compactText } from "../normalise.ts";

/** A date cell as typed. `end` stands when the cell holds a range such as 3.8-3.10. */
export type TypedDate =
  | {
      readonly kind: "date";
      readonly date: string;
      readonly end?: string;
      /** The year was not written; it was taken from the reporting period. */
      readonly yearAssumed: boolean;
    }
  | { readonly kind: "noDay" }
  | { readonly kind: "unreadable" };

/** Days on which serial number 0 falls. */
const EPOCH_1900 = dayNumber("1899-12-31");
const EPOCH_1904 = dayNumber("1904-01-01");
const separator = "(?:年|[-./])";
const full = new RegExp(`^(\\d{4})${separator}(\\d{1,2})(?:月|[-./])(\\d{1,2})[日号]?`);
const packed = /^(\d{4})(\d{2})(\d{2})$/;
const noYear = /^(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?/;
/** 2019年3月, 2019.03, 2019年, 2019年一季度: a time without its day. */
const noDay = new RegExp(
  `^\\d{4}(?:${separator}\\d{1,2}月?|年度?(?:第?[一二三四1-4]季度|[上下]半年)?|年\\d{1,2}月[上中下]旬)$`,
);
const joint = /^[-~—–至到]+/;

/** Serial day of Excel's calendar (1900 with its phantom leap day, or 1904) as an ISO date; undefined outside 1900–2199. */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(day) || day < 1) return undefined;
  const base = date1904 ? EPOCH_1904 : EPOCH_1900 - (day > 59 ? 1 : 0);
  const date = dateOfDay(base + day);
  return date < "1900-01-01" || date > "2199-12-31" ? undefined : date;
}

/** The serial number that Excel (1900 calendar) shows as this ISO date. */
export function serialOfDate(date: string): number {
  const day = dayNumber(date) - EPOCH_1900;
  return day > 59 ? day + 1 : day;
}

/**
 * Reads 2021.3.8, 2021-03-08, 2021/3/8, 2021年3月8日, 20210308, 3.8-3.10, 3月8日至10日.
 * @param year year of the reporting period, for dates written without one; without it they are unreadable.
 */
export function parseDate(text: string, year: number | undefined): TypedDate {
  const compact = compactText(text.replace(/[\sT]+\d{1,2}:\d{2}(?::\d{2})?$/, "")).replace(
    /\((?:星期|周).\)$/,
    "",
  );
  const whole = packed.exec(compact);
  if (whole !== null)
    return dated(isoDate(Number(whole[1]), Number(whole[2]), Number(whole[3])), undefined, false);
  if (noDay.test(compact)) return { kind: "noDay" };
  const start = readDay(compact, year);
  if (start === undefined) return { kind: "unreadable" };
  const rest = compact.slice(start.length);
  if (rest === "") return dated(start.date, undefined, start.yearAssumed);
  const joined = joint.exec(rest);
  if (joined === null) return { kind: "unreadable" };
  const after = rest.slice(joined[0].length);
  const first = start.date.split("-").map(Number);
  const dayOnly = /^(\d{1,2})[日号]?$/.exec(after);
  const end =
    dayOnly === null
      ? readDay(after, first[0])
      : { date: isoDate(first[0] ?? 0, first[1] ?? 0, Number(dayOnly[1])), length: after.length };
  if (end === undefined || end.date === undefined || end.length !== after.length || end.date < start.date) {
    return { kind: "unreadable" };
  }
  return dated(start.date, end.date, start.yearAssumed);
}

function readDay(text: string, year: number | undefined) {
  const complete = full.exec(text);
  if (complete !== null) {
    const date = isoDate(Number(complete[1]), Number(complete[2]), Number(complete[3]));
    return date === undefined ? undefined : { date, length: complete[0].length, yearAssumed: false };
  }
  const short = noYear.exec(text);
  if (short === null || year === undefined) return undefined;
  const date = isoDate(year, Number(short[1]), Number(short[2]));
  return date === undefined ? undefined : { date, length: short[0].length, yearAssumed: true };
}

function dated(date: string | undefined, end: string | undefined, yearAssumed: boolean): TypedDate {
  if (date === undefined) return { kind: "unreadable" };
  return end === undefined ? { kind: "date", date, yearAssumed } : { kind: "date", date, end, yearAssumed };
}
