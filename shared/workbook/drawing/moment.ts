import { dateOfDay, dayNumber } from "../../period/period.ts";

const SECONDS_OF_DAY = 86_400;

/** A moment of China time as written by the Worker: `2019-12-31T16:20:05+08:00`, seconds and offset optional. */
export interface Moment {
  readonly date: string;
  readonly seconds: number;
}

/** @throws RangeError when the text is no such moment. */
function momentOf(iso: string): Moment {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\+08:00)?$/.exec(iso);
  if (match === null) throw new RangeError(`not a moment of China time: ${iso}`);
  const [, date = "", hours, minutes, seconds] = match;
  return { date, seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) };
}

/** `2019年12月31日 16:20` */
export function momentText(iso: string): string {
  const { date, seconds } = momentOf(iso);
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日 ${two(seconds / 3600)}:${two((seconds / 60) % 60)}`;
}

/** Excel's serial number of a day, 1900 system, with its 29 February 1900. */
export function dateSerial(date: string): number {
  const serial = dayNumber(date) + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

/** Excel's serial number of a moment, as a decimal: never before it, or 09:30 would be shown as 09:29. */
export function momentSerial(iso: string): string {
  const { date, seconds } = momentOf(iso);
  const fraction = Math.ceil((seconds * 1e8) / SECONDS_OF_DAY);
  return `${dateSerial(date)}.${String(fraction).padStart(8, "0")}`;
}

/** The same moment in UTC, as document properties want it: `2019-12-31T08:20:05Z`. */
export function utcText(iso: string): string {
  const { date, seconds } = momentOf(iso);
  const universal = dayNumber(date) * SECONDS_OF_DAY + seconds - 8 * 3600;
  const day = Math.floor(universal / SECONDS_OF_DAY);
  const rest = universal - day * SECONDS_OF_DAY;
  return `${dateOfDay(day)}T${two(rest / 3600)}:${two((rest / 60) % 60)}:${two(rest % 60)}Z`;
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, "0");
}
