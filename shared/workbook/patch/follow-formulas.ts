/** What the formulas of a workbook come to while its cells change, for a page that shows them; the file stays as it is. */
import { cellAddress, type Grid, valueAt } from "../../sheet/grid.ts";
import { containerKind } from "../read/container-kind.ts";
import { readWorkbook } from "../read/read-workbook.ts";
import { Unreadable } from "../read/unreadable.ts";
import { findWorkbookParts } from "../read/workbook-parts.ts";
import { calculator } from "./calculator.ts";
import { wantedCells } from "./changed-values.ts";
import { formulaTexts } from "./formula-nodes.ts";
import { openPackage } from "./package.ts";
import type { ValueChange } from "./patch-result.ts";
import { isSame, staleFormulas } from "./recalculation.ts";
import { type SheetScan, scanSheet } from "./sheet-scan.ts";

/** The formulas of a workbook, and what was read of it. No sheets where it has no formulas, or is no .xlsx. */
export interface FormulaBook {
  readonly sheets: readonly {
    readonly name: string;
    readonly scan: SheetScan;
    readonly formulas: readonly (string | undefined)[];
    readonly grid: Grid;
  }[];
}

export interface Followed {
  /** Results of which it is certain, where they are others than those in the file. */
  readonly results: readonly { readonly sheet: string; readonly cell: string; readonly value: number }[];
  /** Formulas that may come to something else, nobody here knows what. */
  readonly unknown: readonly { readonly sheet: string; readonly cell: string }[];
}

export function formulaBook(bytes: Uint8Array): FormulaBook {
  try {
    return containerKind(bytes) === "zip" ? bookOf(bytes) : { sheets: [] };
  } catch (error) {
    if (error instanceof Unreadable) return { sheets: [] };
    throw error;
  }
}

function bookOf(bytes: Uint8Array): FormulaBook {
  const container = openPackage(bytes);
  const scanned = findWorkbookParts(container.utf8).sheets.flatMap(({ name, part: key }) => {
    const part = key === undefined ? undefined : container.part(key);
    if (part === undefined) return [];
    const scan = scanSheet(part.xml, new Map());
    return [{ name, scan, formulas: formulaTexts(part, scan) }];
  });
  if (scanned.every(({ scan }) => scan.formulas.length === 0)) return { sheets: [] };
  const read = readWorkbook(bytes);
  if (!read.ok) return { sheets: [] };
  const grids = new Map(read.sheets.map((grid) => [grid.name, grid]));
  const nothing = { top: 0, left: 0, values: [], merges: [] };
  return {
    sheets: scanned.map((sheet) => ({
      ...sheet,
      grid: grids.get(sheet.name) ?? { ...nothing, name: sheet.name },
    })),
  };
}

/** @param changes every cell that differs from the file; a formula among them has given way */
export function followFormulas(book: FormulaBook, changes: readonly ValueChange[]): Followed {
  const wanted = wantedCells(changes, []);
  const sheets = book.sheets.map((sheet) => ({ ...sheet, values: wanted.get(sheet.name) ?? new Map() }));
  const stale = staleFormulas(sheets);
  if (stale === undefined) return { results: [], unknown: [] };
  const calculate = calculator(
    sheets.map((sheet, index) => ({ ...sheet, stale: stale[index] ?? new Set<number>() })),
  );
  const results: Followed["results"][number][] = [];
  const unknown: Followed["unknown"][number][] = [];
  sheets.forEach(({ name: sheet, scan, values, grid }, at) => {
    for (const index of stale[at] ?? []) {
      const place = scan.formulas[index];
      if (place === undefined || values.get(place.row)?.has(place.column) === true) continue;
      const cell = cellAddress(place.row, place.column);
      const before = valueAt(grid, place.row, place.column);
      const value = place.formula?.area === undefined ? calculate(at, index) : undefined;
      if (value === undefined) unknown.push({ sheet, cell });
      else if (typeof before !== "number" || !isSame(value, before)) results.push({ sheet, cell, value });
    }
  });
  return { results, unknown };
}
