/** What a cell means by what is written in it, above it, or in the area that it is part of. */
import type { RawValue } from "./grid.ts";
import { leansOn, meantValue } from "./leaning.ts";
import { withoutOfWhich } from "./row-heads.ts";
import type { ColumnPlan, RowPlan } from "./row-plan.ts";

/**
 * What a cell means by what is written in it. A code or date merged over several rows holds for all of them; a merged
 * figure counts once.
 */
export function meantBy(
  plan: RowPlan,
  row: number,
  { column, cell, figures }: ColumnPlan,
  own: RawValue,
): RawValue {
  if (typeof own === "string") {
    if (column.type === "code") return codeWord(plan, row, cell.at, own);
    return figures || leansOn(own) === undefined
      ? own
      : (meantValue(plan.grid, plan.firstRow, row, cell.at) ?? own);
  }
  if (own !== null || (column.type !== "code" && column.type !== "date")) return own;
  const area = plan.merges.areaAt(row, cell.at);
  return area === undefined || area.top === row || area.left !== cell.at
    ? own
    : plan.merges.masterValue(row, cell.at);
}

function codeWord(plan: RowPlan, row: number, at: number, own: string): RawValue {
  return leansOn(own) === undefined
    ? withoutOfWhich(own)
    : (meantValue(plan.grid, plan.firstRow, row, at) ?? own);
}
