import type { Area, Grid } from "./grid.ts";
import { widthOf } from "./merges.ts";

/** The grid with rows and columns swapped; its cells keep their addresses on the sheet (`addressOf`). */
export function transpose(grid: Grid): Grid {
  const before = known.get(grid);
  if (before !== undefined) return before;
  const swapped = swapAll(grid);
  known.set(grid, swapped);
  return swapped;
}

const known = new WeakMap<Grid, Grid>();

function swapAll(grid: Grid): Grid {
  const width = widthOf(grid);
  const columns = Array.from({ length: width }, (_, at) => at);
  return {
    name: grid.name,
    top: grid.left,
    left: grid.top,
    values: columns.map((at) => grid.values.map((row) => row[at] ?? null)),
    ...(grid.formats === undefined
      ? {}
      : { formats: columns.map((at) => grid.values.map((_, row) => grid.formats?.[row]?.[at])) }),
    merges: grid.merges.map(swap),
    transposed: grid.transposed !== true,
    ...(grid.hiddenColumns === undefined ? {} : { hiddenRows: grid.hiddenColumns }),
    ...(grid.hiddenRows === undefined ? {} : { hiddenColumns: grid.hiddenRows }),
    ...(grid.date1904 === undefined ? {} : { date1904: grid.date1904 }),
    ...(grid.excerpt === undefined ? {} : { excerpt: grid.excerpt }),
    ...(grid.sides === undefined ? {} : { sides: grid.sides }),
  };
}

/** The grid without the rows above `row` and from `end` on (from 0, in the grid's coordinates). */
export function sliceRows(grid: Grid, row: number, end = Number.POSITIVE_INFINITY): Grid {
  const from = Math.max(0, row - grid.top);
  const to = Math.min(grid.values.length, end - grid.top);
  const top = grid.top + from;
  const merges = grid.merges.flatMap((area) =>
    area.bottom < top || area.top >= grid.top + to ? [] : [{ ...area, top: Math.max(area.top, top) }],
  );
  return {
    ...grid,
    top,
    values: grid.values.slice(from, to),
    ...(grid.formats === undefined ? {} : { formats: grid.formats.slice(from, to) }),
    merges,
  };
}

function swap({ top, left, bottom, right }: Area): Area {
  return { top: left, left: top, bottom: right, right: bottom };
}
