import type { Window } from "./window.ts";

/** Dates and times of day as they are written with digits alone; those with 年 and 月 are no run of digits. */
const year = "(?:19[4-9]|20[0-4])\\d";
const month = "(?:1[0-2]|0?[1-9])";
const day = "(?:3[01]|[12]\\d|0?[1-9])";
const until = "\\s?[-~—–－―→]{1,2}\\s?";
const alone = "(?<!\\d|\\d[-./])";
const end = "(?!\\d|[-./]\\d)";
const oneOf = (parts: readonly string[]) => `(?:${parts.join("|")})`;

/** 2019-03-08 */
const date = oneOf(
  ["-", "\\.", "/", "\\s?-\\s?", "\\. "].map((sign) => `${year}${sign}${month}${sign}${day}`),
);
/** 19.3.8 and 8.3.19 */
const short = oneOf(
  ["-", "\\.", "/"].flatMap((sign) => [
    `\\d\\d${sign}${month}${sign}${day}`,
    `${day}${sign}${month}${sign}(?:${year}|\\d\\d)`,
  ]),
);

/** Nothing else is written so: a date perhaps with its end (2019.3.8-3.10, 2019/3/8-10), two days, a time. */
const certain: readonly RegExp[] = [
  `${alone}${date}(?:${until}(?:${date}|${month}[-./]${day}|${day}))?(?!\\d)`,
  `${alone}(?:${date}|${short})${until}(?:${date}|${short})${end}`,
  `(?<!\\d)${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
  "(?<![\\d:])(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?![\\d:])",
].map((pattern) => new RegExp(pattern, "g"));
/** Might be anything: a month (2019.3), a short date. */
const possible: readonly RegExp[] = [
  `${alone}${year}[-./]${month}(?!\\d|[./]\\d)`,
  `${alone}${short}${end}`,
].map((pattern) => new RegExp(pattern, "g"));

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether dates or times stand in these digits, so that they are no number: a certain one, two that are possible, one
 * that begins or ends outside. One possible within says nothing (1991.2(130)0000 is a telephone number).
 */
export function holdsDates({ plain, start, end: last }: Window): boolean {
  const from = Math.max(0, start - 24);
  const around = plain.slice(from, last + 24);
  const spans = (patterns: readonly RegExp[]): Span[] =>
    patterns
      .flatMap((pattern) => [...around.matchAll(pattern)])
      .map(({ index, 0: { length } }) => ({ start: from + index, end: from + index + length }))
      .filter((span) => span.start < last && span.end > start);
  if (spans(certain).length > 0) return true;
  const found = spans(possible);
  return found.length > 1 || found.some((span) => span.start < start || span.end > last);
}

/** 20240308…: a serial number that begins with its day. */
const dated = /^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;

export function beginsWithDate(digits: string): boolean {
  return dated.test(digits);
}

export function isDate(digits: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}
