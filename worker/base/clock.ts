/** Where the time comes from: milliseconds since 1970-01-01 UTC. Passed in, so that tests can hold it. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A due date is the end of that day. */
export function endOfDay(date: string): string {
  return `${date}T23:59:59+08:00`;
}

/** The first moment of a day in China. */
export function startOfDay(date: string): string {
  return `${date}T00:00:00+08:00`;
}
