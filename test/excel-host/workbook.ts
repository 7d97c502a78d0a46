/** A workbook as the emulated Excel holds it. */
import type { Area, Grid } from "../../shared/sheet/grid.ts";
import { EXCERPT_NAME } from "../../shared/workbook/read/marks-name.ts";
import { STAMP_NAME } from "../../shared/workbook/template/stamp.ts";

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

export type CellValue = string | number | boolean;

export interface Cell {
  value: CellValue;
  formula?: string;
  format: string;
  fill?: string;
  /** Protection bites here; true unless said otherwise. */
  locked: boolean;
}

/** A rule that formats cells without touching their own format. */
export interface ConditionalFormat {
  readonly type: "Custom" | "CellValue";
  areas: Area[];
  formula: string;
  fill: string | undefined;
  bold: boolean;
  underline: boolean;
}

export interface Table {
  readonly name: string;
  area: Area;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protected: boolean;
  /** By row, then by column. */
  rows: Map<number, Map<number, Cell>>;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Newest first: it is seen above the others. */
  conditionalFormats: ConditionalFormat[];
  tables: Table[];
  /** Defined names of the sheet, by what they stand for. */
  readonly names: Map<string, string>;
}

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** What Excel tells whoever listens. */
export type WorkbookEvent =
  | {
      readonly kind: "changed";
      readonly sheet: Sheet;
      readonly address: string;
      readonly changeType: ChangeType;
    }
  | { readonly kind: "sorted"; readonly sheet: Sheet; readonly address: string }
  | { readonly kind: "calculated" | "activated" | "rowsHidden"; readonly sheet: Sheet }
  | { readonly kind: "workbookActivated" };

export interface Workbook {
  readonly name: string;
  readonly sheets: Sheet[];
  /** Days are counted from 1904, as old Excels on the Mac did. */
  readonly date1904: boolean;
  readonly settings: Map<string, unknown>;
  /** What formulas come to, or how they are calculated; a formula that is not listed is refused. */
  readonly results: Map<string, CellValue | (() => CellValue)>;
  active: Sheet;
  /** The user looks at another workbook, or has several sheets of this one selected at once. */
  elsewhere: "anotherWorkbook" | "severalSheets" | undefined;
  /** A sheet that is a chart is in front: none of the worksheets. */
  chartInFront: boolean;
  /** Members that this Excel refuses, by their name on the wire. */
  readonly refuses: Set<string>;
  selection: { readonly sheet: Sheet; readonly area: Area } | undefined;
  /** What the user can take back, the newest last. An add-in's writes empty it, as in Excels before 1.19. */
  undoable: (() => void)[];
  onEvent: (event: WorkbookEvent) => void;
}

export function workbookOf(name: string, grids: readonly Grid[]): Workbook {
  const sheets = grids.map((grid) => sheetFrom(grid));
  const [active] = sheets;
  if (active === undefined) throw new RangeError("a workbook has a sheet");
  return {
    name,
    sheets,
    date1904: grids.some((grid) => grid.date1904 === true),
    settings: new Map(),
    results: new Map(),
    active,
    elsewhere: undefined,
    chartInFront: false,
    refuses: new Set(),
    selection: undefined,
    undoable: [],
    onEvent: () => {},
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

/** The area of the cells, within another area, that hold a value or, unless `valuesOnly`, a format or a merge. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | undefined {
  const areas: Area[] = valuesOnly ? [] : [...sheet.merges];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const formatted = !valuesOnly && (cell.format !== "General" || cell.fill !== undefined);
      if (cell.value === "" && cell.formula === undefined && !formatted) continue;
      if (row < within.top || row > within.bottom || column < within.left || column > within.right) continue;
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

let sheets = 0;

export function sheetFrom(grid: Grid): Sheet {
  sheets++;
  const sheet: Sheet = {
    id: `{00000000-0001-0000-0000-${String(sheets).padStart(12, "0")}}`,
    name: grid.name,
    visibility: grid.hidden === true ? "Hidden" : "Visible",
    protected: false,
    rows: new Map(),
    merges: [...grid.merges],
    hiddenRows: new Set(grid.hiddenRows),
    hiddenColumns: new Set(grid.hiddenColumns),
    conditionalFormats: [],
    tables: [],
    names: new Map([
      ...(grid.stamp === undefined
        ? []
        : [[STAMP_NAME, `="${grid.stamp.form}/${grid.stamp.version}"`] as const]),
      ...(grid.excerpt === undefined ? [] : [[EXCERPT_NAME, '="1"'] as const]),
    ]),
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
