import { type Form, findColumn, leavesWorkbook } from "../form/form.ts";
import { coarsened, daysOfDate } from "../period/partial-date.ts";
import { type DateRange, periodRange } from "../period/period.ts";
import type { CellValue } from "../value.ts";
import { remember } from "./remember.ts";

const REMEMBERED_PERIODS = 200;
const DAY_LENGTH = "2013-05-12".length;
const rangeOf = remember(REMEMBERED_PERIODS, periodRange);

type Placing = Pick<Form, "eventDate" | "endDate">;
type Values = Readonly<Record<string, CellValue>>;

/**
 * Whether a row belongs to a period: by the date of its event, or by the date on which that ended (a case closed
 * now was perhaps received last year). An undated row belongs: people are asked about it; and so does one of a year that
 * is longer than the period.
 */
export function belongsTo(period: string, form: Placing, values: Values): boolean {
  return lies(period, form, values) !== "outside";
}

/** Whether it cannot be said that a row belongs: its year goes on before or after the period. */
export function mayBelongTo(period: string, form: Placing, values: Values): boolean {
  return lies(period, form, values) === "unsaid";
}

/** Whether all that dates a row lies more than a year before or after the period: in no ledger that is kept for a year. */
export function isFarFrom(period: string, form: Placing, values: Values): boolean {
  const dates = [form.eventDate, form.endDate].flatMap((column) => {
    const date = column === undefined ? undefined : values[column];
    return typeof date === "string" ? [daysOf(date)] : [];
  });
  const { start, end } = rangeOf(period);
  const [first, last] = [movedByYears(start, -1), movedByYears(end, 1)];
  return dates.length > 0 && dates.every((days) => days.end < first || days.start > last);
}

/** Whether it may be said when rows were: the day of their event leaves the workbook. */
export function datesLeave(form: Form): boolean {
  const column = form.eventDate === undefined ? undefined : findColumn(form, form.eventDate);
  return column !== undefined && leavesWorkbook(column);
}

/** Months, or years where no more is known. */
export interface Months {
  readonly first: string;
  readonly last: string;
}

/** The one month of which the events of all rows are, or year where no more is known; undefined where they differ, or one has no date. */
export function monthOfAll(form: Placing, rows: readonly { readonly values: Values }[]): string | undefined {
  const { eventDate } = form;
  if (eventDate === undefined) return undefined;
  const months = rows.map(({ values }) => {
    const date = values[eventDate];
    return typeof date === "string" ? coarsened(date, "month") : undefined;
  });
  return new Set(months).size === 1 ? months[0] : undefined;
}

/** From when to when events were; undefined where no date is known that may leave. */
export function monthsOf(form: Form, rows: readonly { readonly values: Values }[]): Months | undefined {
  const { eventDate } = form;
  if (eventDate === undefined || !datesLeave(form)) return undefined;
  const months = rows.flatMap(({ values }) => {
    const date = values[eventDate];
    return typeof date === "string" ? [coarsened(date, "month")] : [];
  });
  return joinedMonths([...new Set(months)].map((month) => ({ first: month, last: month })));
}

/** From the earliest of them to the latest. */
export function joinedMonths(spans: readonly (Months | undefined)[]): Months | undefined {
  return spans.reduce((all, span) => {
    if (all === undefined || span === undefined) return all ?? span;
    return {
      first: daysOf(span.first).start < daysOf(all.first).start ? span.first : all.first,
      last: daysOf(span.last).end > daysOf(all.last).end ? span.last : all.last,
    };
  }, undefined);
}

function movedByYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}

function lies(period: string, form: Placing, values: Values): "inside" | "outside" | "unsaid" {
  const dateIn = (column: string | undefined) => (column === undefined ? undefined : values[column]);
  const event = dateIn(form.eventDate);
  if (typeof event !== "string") return "inside";
  const { start, end } = rangeOf(period);
  const ended = dateIn(form.endDate);
  const spans = [event, ...(typeof ended === "string" ? [ended] : [])].map(daysOf);
  if (spans.some((days) => days.start >= start && days.end <= end)) return "inside";
  return spans.some((days) => days.start <= end && days.end >= start) ? "unsaid" : "outside";
}

/** Most dates are days: they are their own first and last. */
function daysOf(date: string): DateRange {
  return date.length === DAY_LENGTH ? { start: date, end: date } : daysOfDate(date);
}
