import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { type Area, type Grid, type RawValue, UNCALCULATED } from "../../../sheet/grid.ts";
import { allowance } from "../allowance.ts";
import type { ReadLimits } from "../limits.ts";
import { sheetCells } from "../sheet-cells.ts";
import type { SheetLayout } from "../sheet-scanner.ts";
import { toGrid } from "../to-grid.ts";
import { tooLarge } from "../unreadable.ts";

/** Codes of errors in cells ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** The worksheets of a workbook that SheetJS read densely, in the order of their tabs. Throws `Unreadable`. */
export function sheetjsGrids(
  workbook: WorkBook,
  limits: ReadLimits,
  ofText: (text: string) => RawValue,
): Grid[] {
  const { SheetNames, Sheets, Workbook } = workbook;
  if (SheetNames.length > limits.sheets) throw tooLarge(`工作表超过 ${limits.sheets} 张`);
  const allowed = allowance(limits.keptBytes);
  let left = limits.cells;
  let areaLeft = limits.cells;
  return SheetNames.flatMap((name, index): Grid[] => {
    const sheet = Sheets[name];
    if (sheet === undefined || !isWorksheet(sheet)) return [];
    const cells = sheetCells(allowed, left, areaLeft);
    for (const [row, column, cell] of cellsOf(sheet)) {
      const value = rawValueOf(cell, ofText);
      if (value === null) continue;
      cells.openRow(row);
      cells.add(column, value, formatOf(cell), typeof value === "string" ? value.length * 2 : 0);
    }
    left -= cells.count();
    const hidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const date1904 = Workbook?.WBProps?.date1904 === true;
    const source = { name, position: index + 1, hidden, date1904, stamp: undefined, layout: layoutOf(sheet) };
    const { grid, cells: area } = toGrid({ ...source, cells: cells.end() }, areaLeft);
    areaLeft -= area;
    return [grid];
  });
}

export function isWorksheet(sheet: WorkSheet): boolean {
  return sheet["!type"] === undefined || sheet["!type"] === "sheet";
}

export function* cellsOf(sheet: WorkSheet): Generator<[row: number, column: number, cell: CellObject]> {
  const rows =
    (sheet as { readonly "!data"?: readonly (readonly CellObject[] | undefined)[] })["!data"] ?? [];
  for (const row of Object.keys(rows).map(Number)) {
    const cells = rows[row] ?? [];
    for (const column of Object.keys(cells).map(Number)) {
      const cell = cells[column];
      if (cell !== undefined) yield [row, column, cell];
    }
  }
}

export function rawValueOf(cell: CellObject, ofText: (text: string) => RawValue): RawValue {
  const { t, v } = cell;
  if (t === "e") return ERRORS[Number(v)] ?? "#VALUE!";
  if (v === undefined || v === null) return cell.f === undefined ? null : UNCALCULATED;
  if (typeof v === "number") return Number.isFinite(v) ? v : "#NUM!";
  if (typeof v === "boolean") return v;
  // Dates were asked for as serial numbers.
  if (typeof v !== "string") throw new TypeError("SheetJS gave a date as an object");
  return v === "" ? null : ofText(v);
}

function formatOf({ t, z }: CellObject): string | undefined {
  return t === "n" && typeof z === "string" && z !== "General" ? z : undefined;
}

function layoutOf(sheet: WorkSheet): SheetLayout {
  const merges = (sheet["!merges"] ?? []).map(
    ({ s, e }): Area => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }),
  );
  const hiddenOf = (lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): number[] =>
    Object.entries(lines ?? []).flatMap(([at, line]) => (line?.hidden === true ? [Number(at)] : []));
  return {
    merges,
    hiddenRows: hiddenOf(sheet["!rows"]),
    hiddenColumns: hiddenOf(sheet["!cols"]).map((column) => ({ from: column, to: column })),
  };
}
