import type { CellObject, DenseWorkSheet } from "@e965/xlsx";
import { type Area, cellAddress, type Grid, type RawValue, type Stamp } from "../../sheet/grid.ts";
import type { SheetLayout } from "./slim-sheet.ts";
import { damaged, tooLarge } from "./unreadable.ts";

/** What makes a sheet out of its cells. */
export interface SheetSource {
  readonly name: string;
  /** Position among the worksheets, from 1. */
  readonly position: number;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly stamp: Stamp | undefined;
  readonly layout: SheetLayout;
  /** Cells by row and column; holes allowed. */
  readonly cells: DenseWorkSheet["!data"];
}

/** From this width on rows are walked by the cells they hold. */
const WIDE = 256;

const EMPTY_ROW: readonly RawValue[] = [];

/**
 * Cuts a sheet down to the area that holds something. In merged areas only the first cell keeps its value;
 * merges are cut at the edge of the area. `mostCells` bounds the area. Throws `Unreadable`.
 */
export function toGrid(source: SheetSource, mostCells: number): { grid: Grid; cells: number } {
  const bare = {
    name: source.name,
    ...(source.date1904 && { date1904: true }),
    ...(source.hidden && { hidden: true }),
    ...(source.stamp !== undefined && { stamp: source.stamp }),
  };
  const rows = valuesByRow(source.cells);
  const whole = usedArea(rows);
  if (whole === undefined) return { grid: { ...bare, top: 0, left: 0, values: [], merges: [] }, cells: 0 };
  if (areaSize(whole) > mostCells) {
    const corner = cellAddress(whole.bottom, whole.right);
    throw tooLarge(
      `第 ${source.position} 张工作表的内容一直延伸到 ${corner}，总共超过 ${mostCells} 个单元格`,
    );
  }
  keepMastersOnly(rows, whole, source.layout.merges);
  const used = usedArea(rows) ?? whole;
  const merges = source.layout.merges.flatMap((merge) => cut(merge, used));
  const hiddenRows = source.layout.hiddenRows.filter((row) => row >= used.top && row <= used.bottom);
  const hiddenColumns = hiddenWithin(source.layout, used);
  const formats = formatsWithin(source.cells, rows, used);
  const grid: Grid = {
    ...bare,
    top: used.top,
    left: used.left,
    values: Array.from({ length: used.bottom - used.top + 1 }, (_, offset) => {
      const values = rows[used.top + offset];
      return values === undefined ? EMPTY_ROW : filled(values, used);
    }),
    merges,
    ...(formats.length > 0 && { formats }),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
  };
  return { grid, cells: areaSize(used) };
}

/** Sparse in both directions, like the cells. */
function valuesByRow(cells: DenseWorkSheet["!data"]): RawValue[][] {
  const rows: RawValue[][] = [];
  cells.forEach((row, at) => {
    const values: RawValue[] = [];
    eachCell(row, (cell, column) => {
      const value = rawValue(cell);
      if (value !== null) values[column] = value;
    });
    if (values.length > 0) rows[at] = values;
  });
  return rows;
}

/** Visits what is there; a row with one value in its last column must not cost 16,384 steps. */
function eachCell<T>(row: readonly T[], visit: (cell: T, column: number) => void): void {
  if (row.length <= WIDE) row.forEach(visit);
  else for (const column of Object.keys(row).map(Number)) visit(row[column] as T, column);
}

function rawValue(cell: CellObject): RawValue {
  const { v } = cell;
  if (typeof v === "number") return Number.isFinite(v) ? v : "#NUM!";
  if (typeof v === "string") return v === "" ? null : v;
  return typeof v === "boolean" ? v : null;
}

/** Blanks typed with the space bar are kept, but a sheet does not grow by them. */
function usedArea(rows: readonly (readonly RawValue[])[]): Area | undefined {
  let area: Area | undefined;
  rows.forEach((values, row) => {
    eachCell(values, (value, column) => {
      if (value === null || (typeof value === "string" && value.trim() === "")) return;
      area =
        area === undefined
          ? { top: row, left: column, bottom: row, right: column }
          : {
              top: area.top,
              left: Math.min(area.left, column),
              bottom: row,
              right: Math.max(area.right, column),
            };
    });
  });
  return area;
}

/** Throws when merges overlap: Excel would repair such a file, and their areas would have no bound. */
function keepMastersOnly(rows: RawValue[][], whole: Area, merges: readonly Area[]): void {
  let covered = 0;
  for (const merge of merges) {
    const [area] = cut(merge, whole);
    if (area === undefined) continue;
    covered += areaSize(area);
    if (covered > areaSize(whole)) throw damaged("合并单元格互相重叠");
    for (let row = area.top; row <= area.bottom; row++) {
      const values = rows[row];
      if (values === undefined) continue;
      for (let column = area.left; column <= Math.min(area.right, values.length - 1); column++) {
        if (row !== merge.top || column !== merge.left) values[column] = null;
      }
    }
  }
}

/** The part of a merge inside an area; none when no more than one cell of it is left. */
function cut(merge: Area, within: Area): Area[] {
  const area = {
    top: Math.max(merge.top, within.top),
    left: Math.max(merge.left, within.left),
    bottom: Math.min(merge.bottom, within.bottom),
    right: Math.min(merge.right, within.right),
  };
  const outside = area.top > area.bottom || area.left > area.right;
  return outside || areaSize(area) === 1 ? [] : [area];
}

function areaSize(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function filled(values: readonly RawValue[], used: Area): RawValue[] {
  const end = Math.min(values.length, used.right + 1);
  return Array.from({ length: Math.max(0, end - used.left) }, (_, i) => values[used.left + i] ?? null);
}

function hiddenWithin(layout: SheetLayout, used: Area): number[] {
  const hidden = new Set<number>();
  for (const { from, to } of layout.hiddenColumns) {
    for (let column = Math.max(from, used.left); column <= Math.min(to, used.right); column++)
      hidden.add(column);
  }
  return [...hidden].sort((a, b) => a - b);
}

function formatsWithin(
  cells: DenseWorkSheet["!data"],
  rows: readonly RawValue[][],
  used: Area,
): Grid["formats"] & object {
  const formats: (string | undefined)[][] = [];
  cells.forEach((row, at) => {
    eachCell(row, (cell, column) => {
      const format = cell.z;
      if (typeof format !== "string" || format === "General") return;
      if (typeof rows[at]?.[column] !== "number") return;
      formats[at - used.top] ??= [];
      const line = formats[at - used.top];
      if (line !== undefined) line[column - used.left] = format;
    });
  });
  return formats;
}
