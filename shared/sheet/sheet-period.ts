import type { Form } from "../form/form.ts";
import { isPeriod, periodContains, periodRange } from "../period/period.ts";
import { partOfYear, periodOfText, stretchOfTime } from "./period-text.ts";
import type { SheetText } from "./reading.ts";
import { asOfLine, periodEnding } from "./time-line.ts";

/** A place of the sheet that may speak of its period, likeliest first: 所属期, a line of its own, the title, the tab. */
export interface Told extends SheetText {
  readonly tab?: boolean;
}

export interface SheetPeriod {
  /** `tab`: the part of the year stands in the tab's name alone; `asOf`: only a day says which it is. */
  readonly period?: SheetText & { readonly period: string; readonly tab?: boolean; readonly asOf?: boolean };
  /** Words for a stretch of time that is no reporting period: 1—10月, 2021—2023年. */
  readonly part?: SheetText;
  /** A part of a year that nobody named: "Q1". */
  readonly partial?: SheetText & { readonly suffix: string };
  /** What says another period than `period`. */
  readonly against?: SheetText & { readonly period: string };
  /** A line of a day alone, 截至 perhaps before it (`asOfLine`). */
  readonly asOf?: SheetText;
}

type Dated = Told & { readonly period: string };

/**
 * The one period that the places of a sheet speak of together: 2019年 in the title and 一季度 on the tab are the first
 * quarter of 2019. Where two contradict each other the likelier counts, and the other is told.
 */
export function sheetPeriod(places: readonly Told[]): SheetPeriod {
  const dated = places.flatMap((told): Dated[] => {
    const period = periodOfText(told.text);
    return period === undefined ? [] : [{ ...told, period }];
  });
  const undated = places.filter((told) => periodOfText(told.text) === undefined);
  const parts = undated.flatMap((told) => {
    const suffix = partOfYear(told.text)?.suffix;
    return suffix === undefined ? [] : [{ ...told, suffix }];
  });
  const [stretch] = undated.flatMap((told) => {
    const words = stretchOfTime(told.text);
    return words === undefined ? [] : [{ text: words, cell: told.cell }];
  });
  const [first] = dated;
  const [partial] = parts;
  if (first === undefined) {
    if (stretch !== undefined) return { part: stretch };
    return partial === undefined ? {} : { partial };
  }
  const year = first.period.slice(0, 4);
  const all = [
    ...dated,
    ...parts.map(
      (told): Dated => ({ ...told, period: `${yearOf(first.period, told.suffix) ?? year}${told.suffix}` }),
    ),
  ];
  const own = all.find(({ period }) => !isYear(period) && within(period, first.period)) ?? first;
  // A stretch without a period's shape is a part of the year all the same.
  if (stretch !== undefined && isYear(own.period) && !isOneOf(own, stretch.text)) return { part: stretch };
  const against = all.find(({ period }) => !within(own.period, period));
  return { period: own, ...(against === undefined ? {} : { against }) };
}

const wholeYears = /^((?:19|20)\d{2})年?度?[-~—–至]+((?:19|20)\d{2})年?度?$/;

/** 填报年度：2023年 under the title 指标（2021—2023年）: the year that is reported beside those before it. */
function isOneOf({ period, tab }: Dated, stretch: string): boolean {
  const [, first, last] = wholeYears.exec(stretch) ?? [];
  return tab !== true && first !== undefined && last !== undefined && first <= period && period <= last;
}

/**
 * The time of the sheet for a form: figures that stand as of a day are those of the period that ends then, where nothing
 * says more than the year. Figures of a stretch of time are only told of the day when nothing else says their period.
 */
export function timeFor(time: SheetPeriod, { accumulation }: Pick<Form, "accumulation">): SheetPeriod {
  const day = time.asOf === undefined ? undefined : asOfLine(time.asOf.text);
  if (time.asOf === undefined || day === undefined) return time;
  const { period, part, partial, ...rest } = time;
  const { text, cell } = time.asOf;
  const open = period === undefined && part === undefined;
  const unsaid = day.said && open && partial === undefined ? { ...time, part: { text, cell } } : time;
  if (accumulation === "period") return unsaid;
  const ending = periodEnding(day.date);
  if (ending === undefined) return unsaid;
  const inYear = period !== undefined && isYear(period.period) && periodContains(period.period, day.date);
  if (open || inYear) return { ...rest, period: { text, cell, period: ending, asOf: true } };
  if (period === undefined || !day.said || periodRange(period.period).end === day.date) return time;
  return { ...time, against: time.against ?? { text, cell, period: ending } };
}

function isYear(period: string): boolean {
  return /^\d{4}(?:April)?$/.test(period);
}

/** January of an April–March year is January of the next. */
function yearOf(period: string, suffix: string): number | undefined {
  const month = Number(/^-(\d\d)$/.exec(suffix)?.[1] ?? 12);
  return period.includes("April") && month < 4 ? Number(period.slice(0, 4)) + 1 : undefined;
}

function within(inner: string, outer: string): boolean {
  if (!isPeriod(inner) || !isPeriod(outer)) return false;
  const [own, range] = [periodRange(inner), periodRange(outer)];
  return own.start >= range.start && own.end <= range.end;
}
