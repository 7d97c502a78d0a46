import { dateOfSerial } from "./coerce/date.ts";
import { decimalOf, shiftDecimal } from "./coerce/figure.ts";
import { isColumnNumbers } from "./column-numbers.ts";
import { formatAt, type Grid, valueAt } from "./grid.ts";
import { SEARCHED_ROWS } from "./header-blocks.ts";
import { withoutNoteMarks } from "./normalise.ts";

const MOST = 12;
const dateFormat = /(?:^|[^\\"])[ydYD年日]/;

/** The first cells of a column that hold anything, from a row down, as people see them: to say what its header means.
 * Only from the rows in which headers are looked for, so that edits further down change nothing. */
export function sampleCells(
  grid: Grid,
  column: number,
  firstRow: number,
  skipped: ReadonlySet<number> = new Set(),
): string[] {
  const cells: string[] = [];
  const last = Math.min(grid.top + grid.values.length, grid.top + SEARCHED_ROWS);
  const from = numbersColumns(grid, firstRow) ? firstRow + 1 : firstRow;
  for (let row = from; row < last && cells.length < MOST; row += 1) {
    const text = skipped.has(row) ? "" : textAt(grid, row, column);
    if (text !== "") cells.push(text);
  }
  return cells;
}

function numbersColumns(grid: Grid, row: number): boolean {
  return isColumnNumbers(grid.values[row - grid.top] ?? []);
}

function textAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (typeof value === "string") return withoutNoteMarks(value).trim() || value.trim();
  if (typeof value === "boolean") return value ? "是" : "否";
  if (value === null) return "";
  const format = formatAt(grid, row, column) ?? "";
  if (format.includes("%")) return `${shiftDecimal(decimalOf(value), 2)}%`;
  const date = dateFormat.test(format) ? dateOfSerial(value, grid.date1904 === true) : undefined;
  return date ?? decimalOf(value);
}
