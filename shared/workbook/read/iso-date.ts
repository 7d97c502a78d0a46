import { dayNumber, isIsoDate } from "../../period/period.ts";

const written = /^(?:(\d{4}-\d\d-\d\d)(?:T|$))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** Excel counts a 29 February 1900 that never was. */
const LEAP_DAY = 60;
const EPOCH_1900 = dayNumber("1899-12-31");
const EPOCH_1904 = dayNumber("1904-01-01");
const MINUTES = 24 * 60;

/**
 * The serial number of a date, a time, or both, as strict workbooks write them (ISO 8601).
 * @returns undefined when the text is none, or a day that does not exist
 */
export function serialOfIso(text: string, date1904: boolean): number | undefined {
  const [, date, hours, minutes = "0", seconds = "0"] = written.exec(text.trim()) ?? [];
  const time = (Number(hours ?? 0) * 60 + Number(minutes) + Number(seconds) / 60) / MINUTES;
  if (time >= 1) return undefined;
  if (date === undefined) return hours === undefined ? undefined : time;
  if (!isIsoDate(date)) return undefined;
  if (date1904) return dayNumber(date) - EPOCH_1904 + time;
  const day = dayNumber(date) - EPOCH_1900;
  return (day < LEAP_DAY ? day : day + 1) + time;
}
