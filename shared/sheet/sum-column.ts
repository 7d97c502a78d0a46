import { isBlank } from "./blank.ts";
import { type Grid, valueAt } from "./grid.ts";
import { SEARCHED_ROWS } from "./header-blocks.ts";
import { widthOf } from "./merges.ts";

/** Rows on which a sum must hold, at the least, and columns that it must add up. */
const LEAST_ROWS = 2;
const LEAST_PARTS = 2;

/**
 * Whether a column is the sum of the columns right beside it, on every row near the top: a total that stands there to be
 * looked at. A coincidence of small numbers is excluded by asking for two rows that differ.
 */
export function isSumColumn(grid: Grid, at: number, firstRow: number): boolean {
  const end = Math.min(grid.top + grid.values.length, grid.top + SEARCHED_ROWS);
  const rows = Array.from({ length: Math.max(0, end - firstRow) }, (_, index) => firstRow + index).filter(
    (row) => typeof valueAt(grid, row, at) === "number",
  );
  const different = new Set(rows.map((row) => valueAt(grid, row, at)));
  if (rows.length < LEAST_ROWS || different.size < LEAST_ROWS) return false;
  return [1, -1].some((step) => addsUp(grid, rows, at, step));
}

/** The one of the candidates that is the sum of the parts on every row where one of them stands. */
export function sumColumnOf(
  grid: Grid,
  parts: readonly number[],
  candidates: readonly number[],
  firstRow: number,
): number | undefined {
  const sums = sumsOf(grid, parts, firstRow);
  if (parts.length < LEAST_PARTS || ![...sums.values()].some((sum) => sum !== 0)) return undefined;
  return candidates.find(
    (at) => !parts.includes(at) && [...sums].every(([row, sum]) => isNear(sum, valueAt(grid, row, at))),
  );
}

/** Whether a column holds, on some row, another number than the parts have together. */
export function contradicts(grid: Grid, parts: readonly number[], at: number, firstRow: number): boolean {
  return [...sumsOf(grid, parts, firstRow)].some(([row, sum]) => {
    const value = valueAt(grid, row, at);
    return typeof value === "number" && !isNear(sum, value);
  });
}

export interface RowBeside {
  readonly row: number;
  readonly printed: number;
  readonly sum: number;
  readonly agrees: boolean;
}

/** The rows near the top that have both, from 0: what stands in `at`, and what the parts have together. */
export function rowsBeside(
  grid: Grid,
  parts: readonly number[],
  at: number,
  firstRow: number,
): readonly RowBeside[] {
  return [...sumsOf(grid, parts, firstRow)].flatMap(([row, sum]) => {
    const printed = valueAt(grid, row, at);
    if (typeof printed !== "number") return [];
    return [{ row, printed, sum: rounded(sum), agrees: isNear(sum, printed) }];
  });
}

/** What binary numbers add to a sum is of no interest to anybody. */
export function rounded(sum: number): number {
  return Number(sum.toPrecision(12));
}

/** Rows near the top on which one of the parts stands, with what they have together. */
function sumsOf(grid: Grid, parts: readonly number[], firstRow: number): Map<number, number> {
  const sums = new Map<number, number>();
  const end = Math.min(grid.top + grid.values.length, grid.top + SEARCHED_ROWS);
  for (let row = firstRow; row < end; row++) {
    const numbers = parts.map((at) => valueAt(grid, row, at)).filter((value) => typeof value === "number");
    if (numbers.length > 0)
      sums.set(
        row,
        numbers.reduce((sum, number) => sum + number, 0),
      );
  }
  return sums;
}

/** Adds column after column on one side until every row's total is met. */
function addsUp(grid: Grid, rows: readonly number[], at: number, step: number): boolean {
  const sums = rows.map(() => 0);
  const last = grid.left + widthOf(grid);
  for (let column = at + step, parts = 1; column >= grid.left && column < last; column += step, parts++) {
    const values = rows.map((row) => valueAt(grid, row, column));
    if (!values.every((value) => typeof value === "number" || isBlank(value))) return false;
    values.forEach((value, index) => {
      sums[index] = (sums[index] ?? 0) + (typeof value === "number" ? value : 0);
    });
    const met = rows.every((row, index) => isNear(sums[index] ?? 0, valueAt(grid, row, at)));
    if (met && parts >= LEAST_PARTS) return true;
  }
  return false;
}

/** Numbers of a sheet are binary: 0.1 + 0.2 is met by 0.3. */
function isNear(sum: number, total: ReturnType<typeof valueAt>): boolean {
  return typeof total === "number" && Math.abs(sum - total) <= 1e-9 * Math.max(1, Math.abs(total));
}
