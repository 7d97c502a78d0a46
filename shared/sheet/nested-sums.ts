/** 甲镇, its villages, 乙镇, its villages: places that no register knows, each above the rows that make it. */
import { addRow, compareWith, type FigurePlaces, figuresOfRow, isSumOf, noSums } from "./row-figures.ts";
import { isPlaceName, wordsOf } from "./row-heads.ts";
import type { RecordResult, RowPlan, RowResult } from "./row-plan.ts";
import { codesOf } from "./unit-sums.ts";

export interface NestedSum {
  readonly index: number;
  readonly result: RecordResult;
  readonly figures: Float64Array;
  /** Indexes of the rows right below that make it. */
  readonly summed: readonly number[];
}

/** Rows that one place above them may have. */
const MOST_BELOW = 100;

/** Longer sheets are ledgers of events: their names are not looked at one by one. */
const LONGEST_LIST = 1000;

/** Rows about places each of which is the sum of the rows right below it, with the same codes. */
export function nestedSums(plan: RowPlan, places: FigurePlaces, results: readonly RowResult[]): NestedSum[] {
  const found: NestedSum[] = [];
  for (let index = 0; index < results.length; index++) {
    const result = results[index];
    if (result?.kind !== "record" || result.records.length === 0 || !isPlace(plan, index, result)) continue;
    const figures = figuresOfRow(plan, places, plan.firstRow + index, result);
    const summed = rowsMaking(plan, places, results, index, figures);
    if (summed === undefined) continue;
    found.push({ index, result, figures, summed });
    index = summed.at(-1) ?? index;
  }
  return found;
}

function isPlace(plan: RowPlan, index: number, { place }: RecordResult): boolean {
  if (place !== undefined) return true;
  if (plan.grid.values.length > LONGEST_LIST) return false;
  const { labels, dated } = wordsOf(plan, plan.firstRow + index);
  return !dated && labels.some(({ text }) => isPlaceName(text));
}

function rowsMaking(
  plan: RowPlan,
  places: FigurePlaces,
  results: readonly RowResult[],
  index: number,
  figures: Float64Array,
): number[] | undefined {
  const own = results[index];
  const sums = noSums(places);
  const summed: number[] = [];
  const end = Math.min(results.length, index + 1 + MOST_BELOW);
  for (let at = index + 1; at < end; at++) {
    const row = results[at];
    if (row?.kind !== "record" || own?.kind !== "record" || codesOf(plan, row) !== codesOf(plan, own)) break;
    addRow(places, sums, row);
    summed.push(at);
    if (isSumOf(compareWith(figures, sums), sums)) return summed;
    if (figures.some((figure, place) => !Number.isNaN(figure) && (sums.values[place] ?? 0) > figure)) break;
  }
  return undefined;
}
