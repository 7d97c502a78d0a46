import { periodsTitle } from "../../period/period-range.ts";
import { changeCells, dash } from "./change-cells.ts";
import type { EarlierTotals } from "./merge.ts";
import type { SheetCell } from "./sheet-plan.ts";
import type { ReadyColumn } from "./summary-cells.ts";

export const comparisonNames: Readonly<Record<EarlierTotals["comparison"], string>> = {
  previousPeriod: "上期",
  samePeriodLastYear: "上年同期",
};

/** Labels of the three rows that compare with one earlier period, in the order of `comparisonCells`. */
export function comparisonLabels({ comparison, periods, reported }: EarlierTotals): string[] {
  const name = comparisonNames[comparison];
  return [
    `${name}（${periodsTitle(periods)}，${reported}个单位报送）`,
    `比${name}增减（数值，比率为百分点）`,
    `比${name}增减（%）`,
  ];
}

/**
 * What one figure column says about an earlier period: the figure then, the change, the growth.
 * @param now row of the totals, from 1
 * @param then row of the earlier figures
 */
export function comparisonCells(
  ready: ReadyColumn,
  earlier: EarlierTotals,
  now: number,
  then: number,
): readonly SheetCell[] {
  const { column, letters } = ready;
  if (!isCompared(ready)) return [dash("row"), dash("row"), dash("row")];
  const change = {
    current: `${letters}${now}`,
    past: `${letters}${then}`,
    after: column.totalOver(),
    before: column.earlier(earlier),
  };
  return changeCells(ready, change, "row");
}

/** Whether a column has figures over units that can be set beside earlier ones. */
export function isCompared({ column }: ReadyColumn): boolean {
  return column.overUnits && column.over !== "none";
}
