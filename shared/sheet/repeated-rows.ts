/** Rows of sums that stand on the sheet twice, word for word: a block that was pasted once more. */
import type { Notice } from "../finding/notice.ts";
import { addressOf } from "./grid.ts";
import { figurePlaces, figuresOfRow } from "./row-figures.ts";
import type { RecordResult, RowPlan, RowResult } from "./row-plan.ts";
import type { RowTime } from "./row-time.ts";
import { STRONG, surprise } from "./sum-verdict.ts";

/**
 * Asks about rows of sums that say the same as a row above in every cell, running numbers aside: about few small figures
 * nothing is asked, as several activities may well have the same. Rows of single events have rules of their own.
 */
export function repeatedRows(
  plan: RowPlan,
  results: readonly RowResult[],
  times: ReadonlyMap<number, RowTime>,
): Notice[] {
  const places = figurePlaces(plan.header);
  const first = new Map<string, number>();
  const again: { readonly index: number; readonly first: number }[] = [];
  let weight = 0;
  results.forEach((result, index) => {
    if (result.kind !== "record" || !isSum(result)) return;
    const key = keyOf(plan, result, index, times.get(index));
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      return;
    }
    const figures = figuresOfRow(plan, places, plan.firstRow + index, result);
    weight += surprise(places, figures, [result, result]);
    again.push({ index, first: before });
  });
  if (weight < STRONG) return [];
  return again.map(({ index, first: before }) => noticeOf(plan, index, before));
}

function isSum({ records }: RecordResult): boolean {
  return records.length > 0 && records.every(({ grain }) => grain === "sum");
}

function keyOf(
  { grid, header, firstRow }: RowPlan,
  { records, place }: RecordResult,
  index: number,
  time: RowTime | undefined,
): string {
  const serial = header.frames.get("sequence");
  const cells = grid.values[firstRow + index - grid.top] ?? [];
  return JSON.stringify([
    cells.filter((_, at) => at + grid.left !== serial),
    records.map(({ at, subject, values }) => [at, subject, values]),
    place?.text,
    time,
  ]);
}

function noticeOf({ grid, firstRow }: RowPlan, index: number, first: number): Notice {
  const row = firstRow + index;
  return {
    rule: "UNIQUENESS.rows",
    class: "UNIQUENESS",
    severity: "warning",
    code: "row_repeated",
    params: { first: firstRow + first + 1 },
    row: row + 1,
    cell: addressOf(grid, row, grid.left),
    local: true,
  };
}
