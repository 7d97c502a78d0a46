import { isBlank } from "./blank.ts";
import { parseFigure } from "./coerce/figure.ts";
import { type Grid, valueAt } from "./grid.ts";

const PARSED_TEXTS = 200;

const known = new WeakMap<Grid, Map<string, boolean>>();

/** Whether any cell from `firstRow` down holds a number; texts that read as one count where they stand near the top. */
export function holdsFigures(
  grid: Grid,
  at: number,
  firstRow: number,
  skipped: ReadonlySet<number>,
): boolean {
  if (skipped.size > 0) return findFigure(grid, at, firstRow, skipped);
  // Every form asks.
  const ofGrid = known.get(grid) ?? new Map<string, boolean>();
  known.set(grid, ofGrid);
  const key = `${at} ${firstRow}`;
  const before = ofGrid.get(key);
  if (before !== undefined) return before;
  const holds = findFigure(grid, at, firstRow, skipped);
  ofGrid.set(key, holds);
  return holds;
}

function findFigure(grid: Grid, at: number, firstRow: number, skipped: ReadonlySet<number>): boolean {
  let parsed = 0;
  for (let row = firstRow; row < grid.top + grid.values.length; row++) {
    const value = skipped.has(row) ? null : valueAt(grid, row, at);
    if (typeof value === "number") return true;
    if (typeof value !== "string" || parsed >= PARSED_TEXTS || isBlank(value)) continue;
    parsed++;
    if (parseFigure(value).kind === "figure") return true;
  }
  return false;
}
