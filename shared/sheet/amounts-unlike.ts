/** Amounts of money whose unit nothing says and that look like another one: 17,500 in a column of 万元, 0.35 in one of 元. */
import type { Column } from "../form/form.ts";
import { parseFigure } from "./coerce/figure.ts";
import type { Grid } from "./grid.ts";
import { valueAt } from "./grid.ts";
import { entryUnit, isMoneyUnit, isScaled } from "./measure.ts";

/** As many tell. */
const MOST_LOOKED_AT = 500;
/** In 万元 an office whose every amount is a million or more, and most ten million, rather wrote 元. */
const SMALL = 100;
const LARGE = 1_000;
const MOST = 0.5;

/** @param firstRow below the header, from 0 */
export function areUnlike(
  column: Column,
  { grid, firstRow, skipped }: { grid: Grid; firstRow: number; skipped: ReadonlySet<number> },
  at: number,
): boolean {
  const unit = entryUnit(column);
  if (column.type !== "money" || unit === undefined || !isMoneyUnit(unit)) return false;
  const amounts = amountsBelow(grid, firstRow, skipped, at);
  if (amounts.length === 0) return false;
  if (!isScaled(unit))
    return amounts.every((amount) => amount < SMALL) && amounts.some((amount) => !Number.isInteger(amount));
  const large = amounts.filter((amount) => amount >= LARGE).length;
  return amounts.every((amount) => amount >= SMALL) && large >= amounts.length * MOST;
}

/** Without nought, and without signs. */
function amountsBelow(grid: Grid, firstRow: number, skipped: ReadonlySet<number>, at: number): number[] {
  const amounts: number[] = [];
  for (let row = firstRow; row < grid.top + grid.values.length && amounts.length < MOST_LOOKED_AT; row++) {
    const value = skipped.has(row) ? null : valueAt(grid, row, at);
    if (typeof value === "number") amounts.push(Math.abs(value));
    else if (typeof value === "string") {
      const figure = parseFigure(value);
      if (figure.kind === "figure") amounts.push(Math.abs(Number(figure.decimal)));
    }
  }
  return amounts.filter((amount) => amount > 0);
}
