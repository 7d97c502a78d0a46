import type { Area, Grid, RawValue } from "./grid.ts";
import { valueAt } from "./grid.ts";

/** Answers for a cell which merged area it lies in. Areas are clipped to the grid's used range. */
export interface MergeIndex {
  readonly areaAt: (row: number, column: number) => Area | undefined;
  /** Value of the cell, or of the merged area's corner when the cell lies inside one. */
  readonly masterValue: (row: number, column: number) => RawValue;
}

const indexes = new WeakMap<Grid, MergeIndex>();
const widths = new WeakMap<Grid["values"], number>();

export function indexMerges(grid: Grid): MergeIndex {
  const known = indexes.get(grid);
  if (known !== undefined) return known;
  const index = buildIndex(grid);
  indexes.set(grid, index);
  return index;
}

function buildIndex(grid: Grid): MergeIndex {
  const bottom = grid.top + grid.values.length - 1;
  const right = grid.left + widthOf(grid) - 1;
  const byRow = new Map<number, Area[]>();
  for (const area of grid.merges) {
    const last = Math.min(area.bottom, bottom);
    if (area.left > right) continue;
    for (let row = Math.max(area.top, grid.top); row <= last; row++) {
      const areas = byRow.get(row);
      if (areas === undefined) byRow.set(row, [area]);
      else areas.push(area);
    }
  }
  const areaAt = (row: number, column: number) =>
    byRow.get(row)?.find((area) => column >= area.left && column <= area.right);
  return {
    areaAt,
    masterValue: (row, column) => {
      const area = areaAt(row, column);
      return area === undefined ? valueAt(grid, row, column) : valueAt(grid, area.top, area.left);
    },
  };
}

/** Columns of the used range. */
export function widthOf({ values }: Grid): number {
  const known = widths.get(values);
  if (known !== undefined) return known;
  let width = 0;
  for (const row of values) if (row.length > width) width = row.length;
  widths.set(values, width);
  return width;
}

export function textOf(value: RawValue): string {
  return value === null ? "" : String(value).trim();
}
