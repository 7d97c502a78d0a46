import type { CellObject, WorkBook, WorkSheet, WritingOptions } from "@e965/xlsx";
import { cellAddress, type Grid, type RawValue, UNCALCULATED } from "../../sheet/grid.ts";
import { cellsOf, isWorksheet, rawValueOf } from "../read/other/sheetjs-grids.ts";
import { isCarried } from "./carried-formula.ts";

const OPTIONS: WritingOptions & { readonly type: "array" } = {
  type: "array",
  bookType: "xlsx",
  compression: true,
  // Widths, heights and hidden lines.
  cellStyles: true,
};

export interface Written {
  readonly bytes: Uint8Array;
  readonly formulasLost: number;
}

/**
 * Worksheets as .xlsx: values, formats of numbers, merges, widths, what is hidden, notes, and formulas that can be carried.
 * @param withFormulas false: each formula becomes its value
 */
export async function xlsxOfLibrary(
  workbook: WorkBook,
  ofText: (text: string) => RawValue,
  withFormulas: boolean,
): Promise<Written> {
  const { SheetNames, Sheets, Workbook } = workbook;
  const kept = SheetNames.flatMap((name, index) => {
    const sheet = Sheets[name];
    if (sheet === undefined || !isWorksheet(sheet)) return [];
    return [{ name, sheet, hidden: Workbook?.Sheets?.[index]?.Hidden ?? 0 }];
  });
  const names = kept.map(({ name }) => name);
  let formulasLost = 0;
  for (const { sheet } of kept) {
    for (const [, , cell] of cellsOf(sheet)) {
      const { f: formula, F: array } = cell;
      const isKept =
        withFormulas && formula !== undefined && array === undefined && isCarried(formula, names);
      if (formula !== undefined && !isKept) formulasLost += 1;
      settle(cell, rawValueOf(cell, ofText), isKept);
    }
    fitRange(sheet);
    // Written as an attribute that no column has: strict readers refuse the file, and Excel may offer to repair it.
    for (const column of sheet["!cols"] ?? []) delete column?.level;
  }
  const bytes = await writeBook({
    SheetNames: names,
    Sheets: Object.fromEntries(kept.map(({ name, sheet }) => [name, sheet])),
    // Names of the workbook stay away, as the formulas do that use them.
    Workbook: {
      WBProps: { date1904: Workbook?.WBProps?.date1904 === true },
      Sheets: kept.map(({ hidden }) => ({ Hidden: hidden })),
    },
  });
  return { bytes, formulasLost };
}

/** A sheet of which values are all that is known. */
export async function xlsxOfGrid(grid: Grid): Promise<Written> {
  const data: CellObject[][] = [];
  grid.values.forEach((line, row) => {
    const cells: CellObject[] = [];
    line.forEach((value, column) => {
      if (value !== null) cells[grid.left + column] = typed(value);
    });
    data[grid.top + row] = cells;
  });
  const sheet: DenseSheet = { "!data": data };
  fitRange(sheet);
  return {
    bytes: await writeBook({ SheetNames: [grid.name], Sheets: { [grid.name]: sheet } }),
    formulasLost: 0,
  };
}

async function writeBook(workbook: WorkBook): Promise<Uint8Array> {
  const { write } = await import("@e965/xlsx");
  return new Uint8Array(write(workbook, OPTIONS) as ArrayBuffer);
}

interface DenseSheet extends WorkSheet {
  "!data"?: CellObject[][];
}

/**
 * The range that is written reaches to the last cell that holds something: some files name all rows that a sheet can have,
 * and the writer asks for each.
 */
function fitRange(sheet: DenseSheet): void {
  const data = sheet["!data"] ?? [];
  let [bottom, right] = [0, 0];
  for (const [row, column] of cellsOf(sheet))
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  for (let row = 0; row <= bottom; row++) data[row] ??= [];
  sheet["!data"] = data;
  sheet["!ref"] = `A1:${cellAddress(bottom, right)}`;
}

/** The cell as it is to be written. An error stays as the library has it. */
function settle(cell: CellObject, value: RawValue, keepsFormula: boolean): void {
  if (!keepsFormula) {
    delete cell.f;
    delete cell.F;
  }
  const isBlank = value === null || (value === UNCALCULATED && keepsFormula);
  if (isBlank) delete cell.v;
  else if (cell.t !== "e") Object.assign(cell, typed(value));
}

function typed(value: NonNullable<RawValue>): CellObject {
  if (typeof value === "number") return { t: "n", v: value };
  return typeof value === "boolean" ? { t: "b", v: value } : { t: "s", v: value };
}
