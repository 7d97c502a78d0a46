import { dateOfDay } from "./period.ts";

const DAY_SECONDS = 86_400;

/**
 * China time (UTC+8, no daylight saving) as ISO 8601: `2026-01-10T23:59:59+08:00`. Text order is time order.
 * @param milliseconds since 1970-01-01 UTC
 */
export function chinaTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000) + 8 * 3600;
  const day = Math.floor(seconds / DAY_SECONDS);
  const second = seconds - day * DAY_SECONDS;
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${dateOfDay(day)}T${clock.map((part) => String(part).padStart(2, "0")).join(":")}+08:00`;
}
