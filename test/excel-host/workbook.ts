/** A workbook as the emulated Excel holds it, and what its user does to it. */
import { type Area, cellAddress, type Grid } from "../../shared/sheet/grid.ts";
import { typeInto } from "./typing.ts";

export type CellValue = string | number | boolean;

export interface Cell {
  value: CellValue;
  formula?: string;
  format: string;
  fill?: string;
  /** Protection bites here; true unless said otherwise. */
  locked: boolean;
}

export interface Sheet {
  readonly id: string;
  readonly name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protected: boolean;
  /** By row, then by column. */
  rows: Map<number, Map<number, Cell>>;
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

export interface SheetChange {
  readonly sheet: Sheet;
  readonly address: string;
  readonly changeType: "RangeEdited" | "RowInserted";
}

export interface Workbook {
  readonly name: string;
  readonly sheets: Sheet[];
  /** Days are counted from 1904, as old Excels on the Mac did. */
  readonly date1904: boolean;
  readonly settings: Map<string, unknown>;
  /** What formulas come to: nothing is calculated, and a formula that is not listed is refused. */
  readonly results: Map<string, CellValue>;
  active: Sheet;
  selection: { readonly sheet: Sheet; readonly area: Area } | undefined;
  onChange: (change: SheetChange) => void;
}

export function workbookOf(name: string, grids: readonly Grid[]): Workbook {
  const sheets = grids.map(sheetFrom);
  const [active] = sheets;
  if (active === undefined) throw new RangeError("a workbook has a sheet");
  return {
    name,
    sheets,
    date1904: grids.some((grid) => grid.date1904 === true),
    settings: new Map(),
    results: new Map(),
    active,
    selection: undefined,
    onChange: () => {},
  };
}

/** @throws RangeError for a name that no sheet has. */
export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

/** By name, upper and lower case alike, or by id. */
export function findSheet({ sheets }: Workbook, key: string): Sheet | undefined {
  return sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.get(column);
}

/** The cell, made when it is not there yet. */
export function touchCell(sheet: Sheet, row: number, column: number): Cell {
  const cells = sheet.rows.get(row) ?? new Map<number, Cell>();
  sheet.rows.set(row, cells);
  const cell = cells.get(column) ?? { value: "", format: "General", locked: true };
  cells.set(column, cell);
  return cell;
}

/** The area of the cells that hold a value or, unless `valuesOnly`, a format or a merge. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | undefined {
  const areas: Area[] = valuesOnly ? [] : [...sheet.merges];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const formatted = !valuesOnly && (cell.format !== "General" || cell.fill !== undefined);
      if (cell.value === "" && cell.formula === undefined && !formatted) continue;
      areas.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  return areas.reduce<Area | undefined>(
    (whole, area) => ({
      top: Math.min(whole?.top ?? area.top, area.top),
      left: Math.min(whole?.left ?? area.left, area.left),
      bottom: Math.max(whole?.bottom ?? area.bottom, area.bottom),
      right: Math.max(whole?.right ?? area.right, area.right),
    }),
    undefined,
  );
}

/** The user types into a cell. */
export function userTypes(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  input: string,
): void {
  typeInto(touchCell(sheet, row, column), input, workbook.results);
  workbook.onChange({ sheet, address: cellAddress(row, column), changeType: "RangeEdited" });
}

/** The user inserts a row above; merges are left where they are. */
export function userInsertsRow(workbook: Workbook, sheet: Sheet, row: number): void {
  sheet.rows = new Map([...sheet.rows].map(([at, cells]) => [at >= row ? at + 1 : at, cells]));
  workbook.onChange({ sheet, address: `${row + 1}:${row + 1}`, changeType: "RowInserted" });
}

function sheetFrom(grid: Grid, index: number): Sheet {
  const sheet: Sheet = {
    id: `{00000000-0001-0000-${String(index).padStart(4, "0")}-000000000000}`,
    name: grid.name,
    visibility: grid.hidden === true ? "Hidden" : "Visible",
    protected: false,
    rows: new Map(),
    merges: [...grid.merges],
    hiddenRows: new Set(grid.hiddenRows),
    hiddenColumns: new Set(grid.hiddenColumns),
  };
  grid.values.forEach((line, row) => {
    line.forEach((value, column) => {
      const format = grid.formats?.[row]?.[column];
      if (value === null && format === undefined) return;
      const cell = touchCell(sheet, grid.top + row, grid.left + column);
      cell.value = value ?? "";
      cell.format = format ?? "General";
    });
  });
  return sheet;
}
