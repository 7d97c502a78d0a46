/** Sheets of one form that are the sum of its other sheets: 全区 beside 甲镇 and 乙镇, 全年 beside 上半年 and 下半年. */
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import { type Form, isFigureColumn } from "../../../shared/form/form.ts";
import { daysOf } from "../../../shared/period/period-range.ts";
import { normaliseUnitName } from "../../../shared/register/org-unit.ts";
import { amountOf, isFigure } from "../../../shared/value.ts";
import type { RecognisedSheet } from "../../engine/assessment.ts";
import type { SheetState } from "../check/sheet-state.ts";

/**
 * Why a sheet is taken for a total: its period holds those of others, its name says so, it has the sum of others in every
 * figure or in most, or the very figures of one other.
 */
export type TotalReason = "period" | "name" | "sum" | "near" | "same";

export interface TotalSheet {
  readonly sheet: SheetState;
  readonly why: TotalReason;
  /** What it is the total of. */
  readonly of: readonly SheetState[];
}

export interface Split {
  /** In the workbook's order, as are `parts`. */
  readonly totals: readonly TotalSheet[];
  /** At least one. */
  readonly parts: readonly SheetState[];
}

/** Sums of figures, in the columns' own scale, by column and codes. */
type Sums = ReadonlyMap<string, number>;
interface Figures {
  readonly state: SheetState;
  readonly assessment: RecognisedSheet;
  /** By column and codes, and by column alone. */
  readonly views: readonly Sums[];
  readonly size: number;
}

/** Sheets among which every choice of some is added up. */
const MOST_CHOSEN_FROM = 9;
/** Powers of ten: how unlikely a sum of all others, one of some of them, and a copy must be by chance. */
const WHOLE = 2;
const SOME = 4;
const COPY = 4;
const NEAR = 0.02;

const totalWord = /全(?:区|市|县|旗|州|镇|乡|街道?|村|年|部|体)|合计|总计|汇总|总表|共计|累计|总数/g;
/** A part of the area or of the year: 甲镇汇总 is the sheet of 甲镇. */
const partWord = /[镇乡村县旗]|街道|社区|.[区市](?!里)|季度?|半年|\d月/;

/** @param reporter name of the unit that reports: a sheet that bears it stands beside those of the units below */
export function splitTotals(form: Form, twins: readonly SheetState[], reporter: string): Split {
  let left = twins.flatMap((state) => figuresOf(form, state));
  const found = new Map<string, Omit<TotalSheet, "sheet">>();
  const take = (one: Figures, why: TotalReason, of: readonly Figures[]): void => {
    left = left.filter((other) => other !== one);
    found.set(one.state.id, { why, of: of.map(({ state }) => state) });
  };
  for (const one of largestFirst(left)) {
    const within = left.filter((other) => other !== one && holdsPeriodOf(one, other));
    if (within.length > 0) take(one, "period", within);
  }
  const named = left.filter(({ state }) => isTotalName(state.name, reporter));
  if (named.length < left.length) {
    for (const one of named)
      take(
        one,
        "name",
        left.filter((other) => !named.includes(other)),
      );
  }
  for (const one of largestFirst(left)) {
    const of = summedBy(
      one,
      left.filter((other) => other !== one),
    );
    if (of !== undefined) take(one, of.length > 1 ? "sum" : "same", of);
  }
  for (const one of largestFirst(left)) {
    const others = left.filter((other) => other !== one);
    if (others.length > 1 && isNear(one, others)) take(one, "near", others);
  }
  return {
    totals: twins.flatMap((sheet) => {
      const total = found.get(sheet.id);
      return total === undefined ? [] : [{ sheet, ...total }];
    }),
    parts: twins.filter(({ id }) => !found.has(id)),
  };
}

/** Of two that are as large the later: a copy stands behind. */
function largestFirst(sheets: readonly Figures[]): Figures[] {
  return [...sheets].reverse().sort((a, b) => b.size - a.size);
}

/** 全区, 2019年汇总, 全年两癌筛查; the name of the own unit. */
function isTotalName(name: string, reporter: string): boolean {
  const said = name.replace(/\s/g, "");
  const rest = said.replace(totalWord, "");
  if (rest !== said && !partWord.test(rest)) return true;
  const [own, wanted] = [normaliseUnitName(said), normaliseUnitName(reporter)];
  return own.length >= 2 && wanted.endsWith(own);
}

/** Whether the period of `one` is longer than that of the other and holds it, and so may its figures. */
function holdsPeriodOf(one: Figures, other: Figures): boolean {
  const [stated, part] = [one.assessment.statedPeriod, other.assessment.statedPeriod];
  if (stated === null || part === null || stated === part) return false;
  const [whole, inner] = [daysOf(stated), daysOf(part)];
  const longer = whole.start < inner.start || whole.end > inner.end;
  if (!longer || inner.start < whole.start || inner.end > whole.end) return false;
  const [, own = new Map()] = one.views;
  const [, least = new Map()] = other.views;
  return [...least].every(([key, value]) => !own.has(key) || value <= (own.get(key) ?? 0));
}

/** The others whose sum it has: all, one, or, among few, some. */
function summedBy(one: Figures, others: readonly Figures[]): readonly Figures[] | undefined {
  const filled = others.filter(({ size }) => size > 0);
  if (filled.length > 1 && isSum(one, filled, WHOLE)) return filled;
  const copied = filled.find((other) => other.size === one.size && isSum(one, [other], COPY));
  if (copied !== undefined) return [copied];
  if (filled.length > MOST_CHOSEN_FROM) return undefined;
  for (let choice = 1; choice < 2 ** filled.length - 1; choice++) {
    const some = filled.filter((_, at) => (choice >> at) & 1);
    if (some.length > 1 && isSum(one, some, SOME)) return some;
  }
  return undefined;
}

function isSum(one: Figures, others: readonly Figures[], least: number): boolean {
  if (holdsRowsOf(one, others)) return true;
  return one.views.some((own, view) => {
    const { equal, near, apart } = compared(own, others, view);
    return near + apart === 0 && weightOf(equal) >= least;
  });
}

/** Two figures in three have the sum, or miss it by a fiftieth. */
function isNear(one: Figures, others: readonly Figures[]): boolean {
  return one.views.some((own, view) => {
    const { equal, near, apart } = compared(own, others, view);
    return equal.length + near >= 2 * apart && weightOf(equal) >= WHOLE;
  });
}

function compared(own: Sums, others: readonly Figures[], view: number) {
  const sums = new Map<string, number>();
  for (const { views } of others) {
    for (const [key, value] of views[view] ?? []) sums.set(key, (sums.get(key) ?? 0) + value);
  }
  const columns = new Set([...own.keys()].map(columnOf));
  const equal: number[] = [];
  let near = 0;
  let apart = 0;
  for (const key of new Set([...own.keys(), ...sums.keys()])) {
    if (!columns.has(columnOf(key))) continue;
    const [value, sum] = [own.get(key) ?? 0, sums.get(key) ?? 0];
    if (value === sum) equal.push(value);
    else if (Math.abs(value - sum) <= NEAR * sum) near++;
    else apart++;
  }
  return { equal, near, apart };
}

/** As a power of ten; columns that say the same and zeros at the end count for nothing. */
function weightOf(values: readonly number[]): number {
  const bare = values.filter((value) => value > 0).map((value) => Number(String(value).replace(/0+$/, "")));
  return [...new Set(bare)].reduce((power, value) => power + Math.log10(value), 0);
}

/** A ledger in which every row of the others stands again, and no further one. */
function holdsRowsOf(one: Figures, others: readonly Figures[]): boolean {
  const rows = one.assessment.records.length;
  if (rows < 3 || others.reduce((sum, { assessment }) => sum + assessment.records.length, 0) !== rows)
    return false;
  const own = rowTexts([one]);
  const rest = rowTexts(others);
  return own.every((text, at) => text === rest[at]);
}

function rowTexts(sheets: readonly Figures[]): string[] {
  return sheets
    .flatMap(({ assessment: { records } }) =>
      records.map(({ subject, values }) => JSON.stringify([subject, values])),
    )
    .sort();
}

function figuresOf(form: Form, state: SheetState): Figures[] {
  const { assessment } = state;
  if (assessment?.kind !== "recognised") return [];
  const columns = form.columns.filter((column) => isFigureColumn(column) && column.type !== "percent");
  const codes = form.columns.filter(({ type }) => type === "code").map(({ id }) => id);
  const views = [codes, []].map((by) => {
    const sums = new Map<string, number>();
    for (const { values } of assessment.records) {
      for (const { id } of columns) {
        const value = values[id];
        if (!isFigure(value)) continue;
        const key = keyOf(id, values, by);
        sums.set(key, (sums.get(key) ?? 0) + amountOf(value));
      }
    }
    return sums;
  });
  const size = [...(views[1]?.values() ?? [])].reduce((sum, value) => sum + value, 0);
  return [{ state, assessment, views, size }];
}

function keyOf(column: string, values: SubmissionRecord["values"], by: readonly string[]): string {
  return [column, ...by.map((id) => values[id] ?? "")].join("\u0001");
}

function columnOf(key: string): string {
  return key.split("\u0001", 1)[0] ?? key;
}
