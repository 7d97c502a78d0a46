/** The sheet as it is drawn beside the findings: what stands in which cell, and where on the page it lies. */
import { cellText } from "../../shared/sheet/cell-text.ts";
import { type Area, type Grid, valueAt } from "../../shared/sheet/grid.ts";

export const ROW_HEIGHT = 28;
const NARROWEST = 56;
const WIDEST = 240;
/** Of columns whose width the file says. */
const LEAST = 40;
/** Of the standard font of Excel and WPS, and the room beside it, in px. */
const DIGIT = 7;
const PADDING = 5;
/** Rows looked at for the width of a column: headers and enough data. */
const MEASURED_ROWS = 200;

interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  /** Left edge of every column in px, and the right edge of the last: `columns + 1` numbers. */
  readonly edges: readonly number[];
  /** Column row numbers stand in, wide enough for the last one. */
  readonly gutter: number;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  /** Last row and column that the cell covers; more than its own when merged. */
  readonly bottom: number;
  readonly right: number;
  readonly text: string;
  readonly numeric: boolean;
}

export function layoutOf(grid: Grid): SheetLayout {
  const rows = grid.top + grid.values.length;
  const columns = grid.left + grid.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const merged = new Set(
    grid.merges.filter(({ left, right }) => right > left).map(({ top, left }) => JSON.stringify([top, left])),
  );
  const given = new Map(grid.columnWidths);
  const edges = [0];
  for (let column = 0; column < columns; column++) {
    const own = given.get(column);
    let width = own === undefined ? NARROWEST : Math.max(LEAST, own * DIGIT + PADDING);
    for (let row = grid.top; row < Math.min(rows, grid.top + MEASURED_ROWS); row++) {
      // A figure is never cut off: what is left of it would be another.
      const counts = own === undefined || typeof valueAt(grid, row, column) === "number";
      if (counts && !merged.has(JSON.stringify([row, column]))) {
        width = Math.max(width, textWidth(cellText(grid, row, column)) + 16);
      }
    }
    edges.push((edges[column] ?? 0) + Math.min(width, WIDEST));
  }
  return { rows, columns, edges, gutter: Math.max(32, String(rows).length * 8 + 16) };
}

/** Cells to draw for the rows and columns in view, by row; merged cells that reach into the view included. */
export function cellsInView(
  grid: Grid,
  view: Area,
): { readonly row: number; readonly cells: PlacedCell[] }[] {
  const rows = new Map<number, PlacedCell[]>();
  const place = (cell: PlacedCell): void => {
    const cells = rows.get(cell.row);
    if (cells === undefined) rows.set(cell.row, [cell]);
    else cells.push(cell);
  };
  const merges = grid.merges.filter(
    ({ top, left, bottom, right }) =>
      top <= view.bottom && bottom >= view.top && left <= view.right && right >= view.left,
  );
  for (const { top, left, bottom, right } of merges) place(placed(grid, top, left, bottom, right));
  for (let row = view.top; row <= view.bottom; row++) {
    const here = merges.filter(({ top, bottom }) => row >= top && row <= bottom);
    for (let column = view.left; column <= view.right; column++) {
      if (here.some(({ left, right }) => column >= left && column <= right)) continue;
      place(placed(grid, row, column, row, column));
    }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }));
}

/** The merged area a cell lies in, or the cell alone. */
export function areaAround(grid: Grid, row: number, column: number): Area {
  return (
    grid.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    ) ?? { top: row, left: column, bottom: row, right: column }
  );
}

function placed(grid: Grid, row: number, column: number, bottom: number, right: number): PlacedCell {
  return {
    row,
    column,
    bottom,
    right,
    text: cellText(grid, row, column),
    numeric: typeof valueAt(grid, row, column) === "number",
  };
}

/** At 13 px a Chinese character takes 13 px, a Latin one about 7.5. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? 13 : 7.5;
  return width;
}

/** First and last index whose cell reaches into [from, to], with a margin of cells on both sides. */
export function indicesInView(
  edges: readonly number[],
  from: number,
  to: number,
  margin: number,
): { readonly first: number; readonly last: number } {
  const count = edges.length - 1;
  const firstPast = edges.findIndex((edge) => edge > from);
  const lastPast = edges.findIndex((edge) => edge >= to);
  const first = firstPast === -1 ? count - 1 : Math.max(0, firstPast - 1);
  const last = lastPast === -1 ? count - 1 : Math.max(0, lastPast - 1);
  return { first: Math.max(0, first - margin), last: Math.min(count - 1, last + margin) };
}
