/** The figures of rows side by side, to be added and compared: no rates, no ages. */
import { addsUp, isOnlyListed } from "../form/adds-up.ts";
import { amountOf, isFigure } from "../value.ts";
import { isBlank } from "./blank.ts";
import { columnLetters, valueAt } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import type { RecordResult, RowPlan } from "./row-plan.ts";

/** Where each figure of a row stands in a list of figures; in a crosstab each group has places of its own. */
export interface FigurePlaces {
  readonly size: number;
  readonly columns: readonly string[];
  /** First column of a group ("C"; "" without groups) → its first place. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Places whose blank cell stands for a figure on rows of single events: blank, they say nothing. */
  readonly defaults: readonly { readonly place: number; readonly at: number }[];
}

/** The same without what is only listed: a total is no sum of it. */
export function summedPlaces(header: HeaderMatch): FigurePlaces {
  const matched = header.matched.filter(({ column }) => !isOnlyListed(header.form, column));
  return figurePlaces({ ...header, matched });
}

export function figurePlaces({ matched, groups }: Pick<HeaderMatch, "matched" | "groups">): FigurePlaces {
  const own = matched.filter(({ column }) => addsUp(column));
  const columns = [...new Set(own.map(({ column }) => column.id))];
  const letters = groups.length === 0 ? [""] : groups.map(({ at }) => columnLetters(at));
  const defaults = own.flatMap(({ column, cell, group = 0 }) =>
    column.detailDefault === undefined
      ? []
      : [{ place: group * columns.length + columns.indexOf(column.id), at: cell.at }],
  );
  return {
    size: columns.length * letters.length,
    columns,
    offsets: new Map(letters.map((letter, index) => [letter, index * columns.length])),
    defaults,
  };
}

/** Sums of rows by place, and how many rows have something other than 0 there. */
export interface Sums {
  readonly values: Float64Array;
  readonly counts: Float64Array;
  /** Rows that were added. */
  rows: number;
}

export function noSums({ size }: FigurePlaces): Sums {
  return { values: new Float64Array(size), counts: new Float64Array(size), rows: 0 };
}

/** Adds a row, or takes it away again. */
export function addRow(places: FigurePlaces, sums: Sums, { records }: RecordResult, sign: 1 | -1 = 1): void {
  for (const { at = "", values } of records) {
    const offset = places.offsets.get(at) ?? 0;
    for (let index = 0; index < places.columns.length; index++) {
      const value = values[places.columns[index] ?? ""];
      if (!isFigure(value)) continue;
      const place = offset + index;
      const amount = amountOf(value);
      sums.values[place] = (sums.values[place] ?? 0) + sign * amount;
      if (amount !== 0) sums.counts[place] = (sums.counts[place] ?? 0) + sign;
    }
  }
  sums.rows += sign;
}

/** A row's own figures by place: blank is 0, and NaN where a blank cell stands for a figure. */
export function figuresOfRow(
  plan: RowPlan,
  places: FigurePlaces,
  row: number,
  result: RecordResult,
): Float64Array {
  const own = noSums(places);
  addRow(places, own, result);
  for (const { place, at } of places.defaults) {
    if (isBlank(valueAt(plan.grid, row, at))) own.values[place] = Number.NaN;
  }
  return own.values;
}

export interface Compared {
  /** Places where the row has the sum of at least two rows, and not 0. */
  readonly equal: readonly number[];
  /** Places where it has something else. */
  readonly other: readonly number[];
}

export function compareWith(figures: Float64Array, sums: Sums): Compared {
  const equal: number[] = [];
  const other: number[] = [];
  for (let place = 0; place < figures.length; place++) {
    const own = figures[place] ?? 0;
    const sum = sums.values[place] ?? 0;
    if (Number.isNaN(own)) continue;
    if (own !== sum || !Number.isSafeInteger(sum)) other.push(place);
    else if (own !== 0 && (sums.counts[place] ?? 0) >= 2) equal.push(place);
  }
  return { equal, other };
}

/** Whether the row has the sum everywhere, of enough rows and columns to be one. */
export function isSumOf({ equal, other }: Compared, { rows }: Sums): boolean {
  return other.length === 0 && rows >= 2 && (equal.length >= 2 || (equal.length === 1 && rows >= 3));
}

/** Share of the sum by which a row may miss it and still be meant for it. */
const NEAR = 0.1;

/** Whether the row comes near the sum everywhere, and has it nowhere or not everywhere: a total that went wrong. */
export function isNearSum(figures: Float64Array, sums: Sums): boolean {
  if (sums.rows < 2) return false;
  let several = false;
  for (let place = 0; place < figures.length; place++) {
    const own = figures[place] ?? 0;
    const sum = sums.values[place] ?? 0;
    if (Number.isNaN(own) || (own === 0 && sum === 0)) continue;
    if (Math.abs(own - sum) > NEAR * Math.abs(sum)) return false;
    several ||= (sums.counts[place] ?? 0) >= 2;
  }
  return several;
}
