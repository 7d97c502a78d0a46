/** What a cell down the side says of time (1月, 本年累计, 上年同期), and what that is to the period owed. */
import type { Form } from "../form/form.ts";
import type { AnySpan } from "../form/spans.ts";
import { isPeriod, lengthOfPeriod, periodRange } from "../period/period.ts";
import { dateOfSerial } from "./coerce/date.ts";
import type { RawValue } from "./grid.ts";
import { compactText, withoutNoteMarks } from "./normalise.ts";
import { namedPeriod, within } from "./periods-across.ts";
import { spanOfPath } from "./span-words.ts";
import { isBare, namesResult, type TimeWord, timedText } from "./time-words.ts";

/** A time as it is written. */
export type Said = TimeWord | { readonly kind: "span"; readonly span: AnySpan } | { readonly kind: "before" };

/** What the figures of a row are beside the period owed. */
export type RowTime =
  /** Of the period itself. */
  | { readonly kind: "own" }
  /** Beside its own: since January, of the year before. `vague`: 累计 alone. */
  | { readonly kind: "span"; readonly span: AnySpan; readonly vague: boolean }
  /** Of a part of it, of a time that lies outside, of one that it is a part of. */
  | { readonly kind: "part" | "outside" | "around"; readonly period: string }
  /** Of another time that has no name here: 本季 in the report of a month, 上月. */
  | { readonly kind: "other" };

/** What a header says of the numbers below it: 3 below 月份 is March. */
export type TimeHeader = "month" | "quarter" | "year" | "any";

/** The columns of a table that say of which time each row is. */
export interface RowTimes {
  /** That is owed: what the times are told apart by. */
  readonly period: string;
  /** By their place. */
  readonly columns: ReadonlyMap<number, TimeHeader>;
  /** 累计 behind 1月, 2月, 3月 is their sum. */
  readonly sums: boolean;
}

const LEAST_SERIAL = 36_526;
const MOST_SERIAL = 73_050;
const before = /^(?:上|去|前)一?个?(?:年|年度|月|月份|期|季度?)(?:数|实绩)?$/;
const dated = /^((?:19|20)\d{2})[-./年](0?[1-9]|1[0-2])月?$/;

/** The time that a cell names and nothing else; undefined where it names none. @param period that is owed */
export function timeSaid(
  value: RawValue,
  header: TimeHeader | undefined,
  period: string,
  date1904 = false,
): Said | undefined {
  if (typeof value === "number") return header === undefined ? undefined : ofNumber(value, header, date1904);
  if (typeof value !== "string") return undefined;
  const compact = compactText(withoutNoteMarks(value))
    .replace(/^\((.*)\)$/, "$1")
    .replace(/^其中:?/, "");
  if (/^\d+$/.test(compact)) return timeSaid(Number(compact), header, period, date1904);
  const whole = dated.exec(compact);
  if (whole !== null) return month(Number(whole[2]), whole[1]);
  if (before.test(compact)) {
    const isYear = lengthOfPeriod(period) === "year" && /年/.test(compact);
    return isYear ? { kind: "span", span: "prior" } : { kind: "before" };
  }
  const timed = timedText(compact);
  if (timed !== undefined && (isBare(timed.rest) || namesResult(timed.rest))) return timed.word;
  const span = spanOfPath([compact], period);
  if (span === undefined || span.rest.some((rest) => !isBare(rest))) return undefined;
  return span.span === "stock" ? { kind: "this", length: "any" } : { kind: "span", span: span.span };
}

function ofNumber(value: number, header: TimeHeader, date1904: boolean): Said | undefined {
  if (!Number.isInteger(value)) return undefined;
  if (value >= LEAST_SERIAL && value <= MOST_SERIAL) {
    const date = dateOfSerial(value, date1904);
    return date === undefined ? undefined : month(Number(date.slice(5, 7)), date.slice(0, 4));
  }
  const [year, rest] = [Math.floor(value / 100), value % 100];
  if (year >= 1990 && year < 2100 && rest >= 1 && rest <= 12) return month(rest, String(year));
  if (value >= 1990 && value < 2100 && header !== "month" && header !== "quarter")
    return { kind: "period", year: String(value), suffix: "" };
  if (header === "month" && value >= 1 && value <= 12) return month(value);
  return header === "quarter" && value >= 1 && value <= 4
    ? { kind: "period", suffix: `Q${value}` }
    : undefined;
}

function month(number: number, year?: string): TimeWord {
  const suffix = `-${String(number).padStart(2, "0")}`;
  return year === undefined ? { kind: "period", suffix } : { kind: "period", year, suffix };
}

const numbering = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]|第[一二三四五六七八九十]+部分[:、]?)/;
const LONGEST_HEADING = 40;
const situation = /^(?:的?(?:[^\d:]{0,12})?(?:情况|数据?|完成|统计|部分|汇总)(?:统计)?(?:报?表)?)?[:]?$/;

/**
 * The time that a heading alone in its row gives to the rows below it, and what it says beside it: 一、本月,
 * （二）本年累计情况.
 */
export function timeOfHeading(
  value: RawValue,
  period: string,
): { readonly said: Said; readonly rest: string } | undefined {
  if (typeof value !== "string" || value.length > LONGEST_HEADING) return undefined;
  const compact = compactText(withoutNoteMarks(value)).replace(numbering, "").replace(/:$/, "");
  const alone = timeSaid(compact, undefined, period);
  if (alone !== undefined) return { said: alone, rest: "" };
  const timed = timedText(compact);
  if (timed !== undefined)
    return situation.test(timed.rest) ? { said: timed.word, rest: timed.rest } : undefined;
  const span = spanOfPath([compact], period);
  const rest = span?.rest.join("") ?? "";
  // 目标任务完成情况 is no target.
  return span?.span === "prior" && situation.test(rest)
    ? { said: { kind: "span", span: span.span }, rest }
    : undefined;
}

/** What the times of a row, by its columns and the heading above it, are to the period owed. */
export function rowTimeOf(said: readonly Said[], period: string, form: Form): RowTime | undefined {
  const span = said.find((word) => word.kind === "span");
  if (span !== undefined) return { kind: "span", span: span.span, vague: false };
  if (said.some(({ kind }) => kind === "before")) return { kind: "other" };
  const words = said.filter((word) => word.kind !== "span" && word.kind !== "before");
  const since = words.find(({ kind }) => kind === "cumulative" || kind === "ever");
  if (since?.kind === "ever") return { kind: "span", span: "all_time", vague: false };
  if (since?.kind === "cumulative") return cumulative(since, period, form);
  const named = namedPeriod(words, period);
  if (named !== undefined) return ofPeriod(named, period, form);
  const own = words.find(({ kind }) => kind === "this");
  return own?.kind === "this" ? ofThis(own.length, period, form) : undefined;
}

const sinceJanuary: Extract<RowTime, { kind: "span" }> = { kind: "span", span: "ytd", vague: false };

function cumulative(
  { since, asOf = false }: Omit<Extract<TimeWord, { kind: "cumulative" }>, "kind">,
  period: string,
  form: Form,
): RowTime {
  const ends = typeof since === "number" && Number(periodRange(period).end.slice(5, 7)) === since;
  if (since !== "year" && since !== "unsaid" && !ends) return { kind: "other" };
  // Figures since January are what such a form asks for.
  if (form.accumulation === "yearToDate") return { kind: "own" };
  return { ...sinceJanuary, vague: since === "unsaid" || asOf };
}

function ofThis(length: Extract<TimeWord, { kind: "this" }>["length"], period: string, form: Form): RowTime {
  const own = lengthOfPeriod(period);
  if (length === "any" || length === own) {
    return form.accumulation === "yearToDate" && own !== "year" && length !== "any"
      ? { kind: "other" }
      : { kind: "own" };
  }
  return length === "year" ? cumulative({ since: "year" }, period, form) : { kind: "other" };
}

function ofPeriod(named: string, period: string, form: Form): RowTime {
  if (named === period) return { kind: "own" };
  if (within(named, period)) return { kind: "part", period: named };
  const [own, owed] = [periodRange(named), periodRange(period)];
  const begins = own.start === `${owed.end.slice(0, 4)}-01-01` && own.end === owed.end;
  if (begins) return form.accumulation === "yearToDate" ? { kind: "own" } : sinceJanuary;
  return { kind: within(period, named) ? "around" : "outside", period: named };
}

/** Whether times can be told apart at all. */
export function isOwed(period: string | undefined): period is string {
  return period !== undefined && isPeriod(period);
}

/** The time that a cell of such a column names. */
export function timeOfCell(
  { period, columns, sums }: RowTimes,
  value: RawValue,
  at: number,
  date1904: boolean | undefined,
): Said | undefined {
  const header = columns.get(at);
  const said = header === undefined ? undefined : timeSaid(value, header, period, date1904);
  return sums && said?.kind === "cumulative" ? undefined : said;
}
