/** Periods that stand side by side in a header: 1月 | 2月 | 3月 | 合计, 本月 | 本年累计, 2018年 | 2019年. */

import {
  beginsYear,
  dayNumber,
  isPeriod,
  lengthOfPeriod,
  periodRange,
  yearBefore,
} from "../period/period.ts";
import { coveringPeriod, withoutOverlap } from "../period/period-range.ts";
import { isBare, namesWhole, type TimeWord, timedText } from "./time-words.ts";

/** One column of a header: its texts from the top level down. */
export interface HeaderPlace {
  readonly at: number;
  readonly path: readonly string[];
}

/** Columns of one name that need a word: which of them is meant, or whether the one that is read is all of the period. */
export interface AskedPeriods {
  readonly at: readonly number[];
  /**
   * noPeriod: it is not known which period is owed; the likeliest is read where there is one. sum: the period is longer
   * than 本月, and no column is of all of it; none is read. absent: none of them is of the period; none is read. part:
   * they are read, or their sum, but they do not fill the period (1月 to 3月 of a year).
   */
  readonly why: "noPeriod" | "sum" | "absent" | "part";
}

export interface PeriodsAcross {
  /** Columns that are not read, by their place: of another period, or since the year began. */
  readonly leave: ReadonlyMap<number, "otherPeriod" | "cumulative">;
  /**
   * A header path without the words for the period: 本月发放 / 人数 → 发放 / 人数. Empty where nothing else names the
   * column (1月 under no other text): then it is the form's main figure. Paths of other columns stay as they are.
   */
  readonly strip: (path: readonly string[]) => readonly string[];
  /** Columns that together make the period, no column having their sum: the period of each by its place. */
  readonly parts: ReadonlyMap<number, string>;
  /** Column that is read → those that together make its period as well: it should be their sum. */
  readonly sums: ReadonlyMap<number, readonly number[]>;
  readonly asked: readonly AskedPeriods[];
  /** Columns beside such of named periods: 累计 beside 1月 and 2月 is the sum of those. */
  readonly dated: ReadonlySet<number>;
  /** Columns, among those left, of the same period a year before, where one of the period itself is read: 2018年 | 2019年. */
  readonly prior: ReadonlySet<number>;
}

interface Timed {
  readonly at: number;
  readonly path: readonly string[];
  readonly rest: readonly string[];
  /** "whole": the sum of the periods beside it. */
  readonly times: readonly TimeWord[] | "whole";
}

/**
 * Which of the columns that differ by their period alone is the one of `period`; the others are left. Columns whose
 * name no other column repeats for another time are not looked at: 本月新增 may be a column of the form.
 * @param period the period that is owed; where none is, the one that the sheet speaks of
 */
export function periodsAcross(cells: readonly HeaderPlace[], period: string | undefined): PeriodsAcross {
  const families = familiesOf(cells);
  const leave = new Map<number, "otherPeriod" | "cumulative">();
  const asked: AskedPeriods[] = [];
  const rests = new Map<string, readonly string[]>();
  const parts = new Map<number, string>();
  const sums = new Map<number, readonly number[]>();
  const dated = new Set<number>();
  const prior = new Set<number>();
  for (const family of families) {
    if (family.some(isOfPeriod)) for (const { at } of family) dated.add(at);
    const choice = choose(family, period);
    for (const [at, own] of choice.parts ?? []) parts.set(at, own);
    if (choice.read !== undefined && choice.sumOf !== undefined) sums.set(choice.read, choice.sumOf);
    for (const { at, path, rest, times } of family) {
      rests.set(keyOf(path), rest);
      if (at === choice.read || choice.parts?.has(at) === true) continue;
      leave.set(at, isCumulative(times) ? "cumulative" : "otherPeriod");
    }
    if (choice.before !== undefined) prior.add(choice.before);
    if (choice.why !== undefined) asked.push({ at: family.map(({ at }) => at), why: choice.why });
  }
  return { leave, strip: (path) => rests.get(keyOf(path)) ?? path, parts, sums, asked, dated, prior };
}

function keyOf(path: readonly string[]): string {
  return path.join("\n");
}

/** Whether any columns differ by their period alone; where none do, fewer of them do not either. */
export function standInSeveralTimes(cells: readonly HeaderPlace[]): boolean {
  return familiesOf(cells).length > 0;
}

/** Columns with the same rest under different times, with the whole of them where one stands there. */
function familiesOf(cells: readonly HeaderPlace[]): Timed[][] {
  const families = new Map<string, Timed[]>();
  const add = (timed: Timed) => {
    const key = timed.rest.filter((text) => !isBare(text)).join("\n");
    families.set(key, [...(families.get(key) ?? []), timed]);
  };
  for (const { at, path } of cells) {
    const timed = timedPath(path);
    if (timed.times.length > 0) add({ at, path, ...timed });
  }
  for (const { at, path } of cells) {
    const level = path.findLastIndex(namesWhole);
    if (level < 0 || timedPath(path).times.length > 0) continue;
    const rest = path.filter((_, index) => index !== level);
    const months = families.get(rest.filter((text) => !isBare(text)).join("\n"));
    if (months?.some(isOfPeriod) === true) add({ at, path, rest, times: "whole" });
  }
  return [...families.values()].filter(
    (family) => new Set(family.map(({ times }) => JSON.stringify(times))).size >= 2,
  );
}

function timedPath(path: readonly string[]): { rest: string[]; times: TimeWord[] } {
  const rest: string[] = [];
  const times: TimeWord[] = [];
  for (const text of path) {
    const timed = timedText(text);
    if (timed !== undefined) times.push(timed.word);
    const left = timed === undefined ? text : timed.rest;
    // 上半年合计 is the half-year.
    if (left !== "" && (timed === undefined || !namesWhole(left))) rest.push(left);
  }
  return { rest, times };
}

function isOfPeriod({ times }: Timed): boolean {
  return times !== "whole" && times.some(({ kind }) => kind === "period");
}

function isCumulative(times: Timed["times"]): boolean {
  return times !== "whole" && times.some(({ kind }) => kind === "cumulative" || kind === "ever");
}

interface Choice {
  readonly read?: number;
  readonly parts?: ReadonlyMap<number, string>;
  /** The columns of which the one that is read should be the sum: they fill the period. */
  readonly sumOf?: readonly number[];
  /** The column of the same period a year before. */
  readonly before?: number;
  readonly why?: AskedPeriods["why"];
}

function choose(family: readonly Timed[], period: string | undefined): Choice {
  const own = period !== undefined && isPeriod(period) ? period : undefined;
  return family.some(isOfPeriod) ? chooseAmongPeriods(family, own) : chooseThis(family, own);
}

/** 本月 beside 本年累计: the one that is as long as the period, or begins with it. */
function chooseThis(family: readonly Timed[], period: string | undefined): Choice {
  const lengthOf = ({ times }: Timed) =>
    times === "whole" ? undefined : times.map((word) => (word.kind === "this" ? word.length : undefined))[0];
  const nearest = family.find((timed) => lengthOf(timed) !== undefined && lengthOf(timed) !== "year");
  if (period === undefined) {
    const [likely] = nearest === undefined ? family : [nearest];
    return likely === undefined ? { why: "noPeriod" } : { read: likely.at, why: "noPeriod" };
  }
  const length = lengthOfPeriod(period);
  const exact =
    family.find((timed) => lengthOf(timed) === length) ?? family.find((timed) => lengthOf(timed) === "any");
  if (exact !== undefined) return { read: exact.at };
  const since = family.find(
    ({ times }) => times !== "whole" && times.some(({ kind }) => kind === "cumulative"),
  );
  const year = family.find((timed) => lengthOf(timed) === "year");
  const begins = beginsYear(period) ? (since ?? year) : undefined;
  return begins === undefined ? { why: nearest === undefined ? "absent" : "sum" } : { read: begins.at };
}

/** 1月 | 2月 | 合计: the column of the period; where that is longer than each the whole of them, else all within it. */
function chooseAmongPeriods(family: readonly Timed[], period: string | undefined): Choice {
  const whole = wholeOf(family);
  if (period === undefined) {
    return whole === undefined ? { why: "noPeriod" } : { read: whole.at, why: "noPeriod" };
  }
  const dated = family.flatMap((timed) => {
    const own = timed === whole ? undefined : periodOf(timed, period);
    return own === undefined ? [] : [{ at: timed.at, own }];
  });
  const exact = dated.find(({ own }) => own === period) ?? family.find((timed) => isThis(timed, period));
  const inside = dated.filter(({ at, own }) => at !== exact?.at && within(own, period));
  const filled = coveringPeriod(inside.map(({ own }) => own)) === period;
  const sumOf = filled ? { sumOf: inside.map(({ at }) => at) } : {};
  if (exact !== undefined) {
    const before = dated.find(({ own }) => own === yearBefore(period));
    return { read: exact.at, ...sumOf, ...(before !== undefined && { before: before.at }) };
  }
  if (inside.length > 0) {
    const why = filled ? {} : ({ why: "part" } as const);
    if (whole !== undefined && inside.length === dated.length) return { read: whole.at, ...sumOf, ...why };
    // 一季度, 二季度 beside 上半年 are counted in it.
    const once = new Set(withoutOverlap(inside.map(({ own }) => own)));
    const parts = inside.filter(({ own }) => once.delete(own));
    return { parts: new Map(parts.map(({ at, own }) => [at, own])), ...why };
  }
  // 2018年 | 2019年 on a sheet of a quarter of 2019.
  const around = dated
    .filter(({ own }) => within(period, own))
    .sort((a, b) => lengthInDays(a.own) - lengthInDays(b.own))[0];
  return around === undefined ? { why: "absent" } : { read: around.at };
}

/**
 * The column of all periods, before or behind them: 小计 between two quarters and the next is the sum of two. Of several
 * (上半年 behind two quarters, 合计 behind four) the one that is no part.
 */
function wholeOf(family: readonly Timed[]): Timed | undefined {
  const isWhole = ({ times }: Timed) => times === "whole" || isCumulative(times) || isThisYear(times);
  const parts = family.filter((timed) => !isWhole(timed)).map(({ at }) => at);
  const [low, high] = [Math.min(...parts), Math.max(...parts)];
  const wholes = family.filter((timed) => isWhole(timed) && (timed.at < low || timed.at > high));
  const [first, ...others] = wholes.length > 1 ? wholes.filter(({ path }) => !isSubtotal(path)) : wholes;
  return others.length > 0 ? undefined : first;
}

function isSubtotal(path: readonly string[]): boolean {
  return /小计$/.test(path.at(-1) ?? "");
}

/** 本季 beside its months: the period itself. */
function isThis({ times }: Timed, period: string): boolean {
  if (times === "whole") return false;
  return times.some(
    (word) => word.kind === "this" && (word.length === "any" || word.length === lengthOfPeriod(period)),
  );
}

function isThisYear(times: readonly TimeWord[]): boolean {
  return times.some((word) => word.kind === "this" && word.length === "year");
}

function periodOf({ times }: Timed, period: string): string | undefined {
  return times === "whole" ? undefined : namedPeriod(times, period);
}

/** The period that words name together; their year is that of `period` where none is written. */
export function namedPeriod(times: readonly TimeWord[], period: string): string | undefined {
  const words = times.flatMap((word) => (word.kind === "period" ? [word] : []));
  const suffix = words.findLast((word) => word.suffix !== "")?.suffix ?? "";
  const month = Number(/^-(\d\d)$/.exec(suffix)?.[1] ?? 12);
  const next = period.includes("April") && month < 4 ? 1 : 0;
  const year =
    words.find((word) => word.year !== undefined)?.year ?? String(Number(period.slice(0, 4)) + next);
  const own = `${year}${suffix}`;
  return words.length > 0 && isPeriod(own) ? own : undefined;
}

/** Whether all of a period lies in another. */
export function within(inner: string, outer: string): boolean {
  const [own, range] = [periodRange(inner), periodRange(outer)];
  return own.start >= range.start && own.end <= range.end;
}

function lengthInDays(period: string): number {
  const { start, end } = periodRange(period);
  return dayNumber(end) - dayNumber(start);
}
