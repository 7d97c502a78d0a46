/** A sheet as plain values, whoever read it (an .xlsx file, Excel, a test). Rows and columns count from 0. */

export type RawValue = string | number | boolean | null;

/**
 * What stands in the place of a formula that no program has calculated yet: the file holds no result. Excel and WPS
 * calculate when the workbook is opened there and saved.
 */
export const UNCALCULATED = "#未计算!";

const errorText =
  /^#(?:(?:REF|DIV\/0|VALUE|NUM|NULL|N\/A|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY|EXTERNAL|PYTHON|TIMEOUT|ERROR|未计算)!?|NAME\?|GETTING_DATA)$/i;

/** Whether a value is the text of a formula's error, or of a formula without a result. */
export function isErrorValue(value: RawValue | undefined): boolean {
  return typeof value === "string" && value.charCodeAt(0) === 35 && errorText.test(value.trim());
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Form and version of the template that a sheet was made from. */
export interface Stamp {
  readonly form: string;
  readonly version: number;
  /** Id of the printed table, where it was not one with all columns. */
  readonly table?: string;
}

/**
 * A list that went on beside itself, its sides now below one another: `count` of them, `step` columns apart, each with the
 * `rows` rows from `top` on. All in sheet coordinates.
 */
export interface Sides {
  readonly top: number;
  readonly rows: number;
  readonly step: number;
  readonly count: number;
}

export interface Grid {
  readonly name: string;
  /** Row and column of `values[0][0]` on the sheet. */
  readonly top: number;
  readonly left: number;
  /** Rows of raw values; a short row means that the rest is blank. Dates are serial numbers. */
  readonly values: readonly (readonly RawValue[])[];
  /** Number formats other than General, in the shape of `values`; holes allowed. */
  readonly formats?: readonly (readonly (string | undefined)[] | undefined)[];
  /** Merged areas, in sheet coordinates. */
  readonly merges: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Widths of columns as the file has them, in digits of its standard font, by column of the sheet. */
  readonly columnWidths?: readonly (readonly [column: number, width: number])[];
  readonly date1904?: boolean;
  /** Rows and columns are swapped against the sheet (shared/sheet/transpose.ts): addresses are swapped back. */
  readonly transposed?: boolean;
  /** The rows are not those of the sheet: its sides stand below one another (shared/sheet/sides.ts). */
  readonly sides?: Sides;
  /** The sheet itself is hidden in the workbook. */
  readonly hidden?: boolean;
  /** The workbook lists the sheet, but the file does not hold its content. */
  readonly lost?: boolean;
  /** Only those rows of another sheet that had problems: it is no report. */
  readonly excerpt?: true;
  /** The sheet was made from a template; its header may have been changed since. */
  readonly stamp?: Stamp;
}

/** Value at a cell in sheet coordinates; null outside the used range. */
export function valueAt(grid: Grid, row: number, column: number): RawValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}

export function formatAt(grid: Grid, row: number, column: number): string | undefined {
  return grid.formats?.[row - grid.top]?.[column - grid.left];
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** (4, 9) → "J5". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Address on the sheet of a cell in the grid's own coordinates. */
export function addressOf(grid: Grid, row: number, column: number): string {
  const place = grid.transposed === true ? sheetPlace(grid, column, row) : sheetPlace(grid, row, column);
  return cellAddress(place.row, place.column);
}

/** Where a cell of a folded grid stands on the sheet; rows and columns from 0, as the sheet has them. */
export function sheetPlace({ sides }: Grid, row: number, column: number): { row: number; column: number } {
  if (sides === undefined || row < sides.top) return { row, column };
  const { top, rows, step, count } = sides;
  const side = Math.floor((row - top) / rows);
  if (side >= count) return { row: row - rows * (count - 1), column };
  return { row: row - side * rows, column: column + side * step };
}

/** "J5" → { row: 4, column: 9 }; undefined when the text is no address. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
