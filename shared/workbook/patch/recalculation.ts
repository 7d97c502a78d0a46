import { readWorkbook } from "../read/read-workbook.ts";
import { calculator } from "./calculator.ts";
import { type ChangedValues, leave } from "./changed-values.ts";
import { dependants } from "./dependants.ts";
import { formulaNodes } from "./formula-nodes.ts";
import type { SheetScan } from "./sheet-scan.ts";

interface FormulaSheet {
  readonly name: string;
  readonly scan: SheetScan;
  readonly values: ChangedValues;
  readonly formulas: readonly (string | undefined)[];
}

const none: ReadonlySet<number> = new Set();

export interface Recalculated {
  /** By sheet: places of formulas whose results may be others now. */
  readonly stale: readonly ReadonlySet<number>[];
  /** By sheet: of these, the results that are certain. */
  readonly results: readonly ReadonlyMap<number, number>[];
  readonly recalculated: number;
  readonly uncalculated: number;
}

/**
 * What becomes of the formulas. One that comes to the very number that was typed over it stays: it was only waiting
 * to be calculated.
 */
export function recalculated(bytes: Uint8Array, sheets: readonly FormulaSheet[]): Recalculated {
  const stale = staleFormulas(sheets);
  if (stale === undefined) return { stale: [], results: [], recalculated: 0, uncalculated: 0 };
  const results = calculatedResults(bytes, sheets, stale);
  let [again, lost] = [0, 0];
  sheets.forEach(({ scan, values }, sheet) => {
    for (const index of stale[sheet] ?? none) {
      const cell = scan.formulas[index];
      if (cell === undefined || values.get(cell.row)?.has(cell.column) === true) continue;
      if (results[sheet]?.has(index) === true) again += 1;
      else if (cell.content.length > 1) lost += 1;
    }
  });
  return { stale, results, recalculated: again, uncalculated: lost };
}

/** By sheet, places of formulas whose results may be others now; undefined where nothing changes or nothing is calculated. */
export function staleFormulas(sheets: readonly FormulaSheet[]): Set<number>[] | undefined {
  const changed = sheets.flatMap(({ values }, sheet) =>
    [...values].flatMap(([row, line]) =>
      [...line.keys()].map((column) => ({
        sheet,
        area: { top: row, left: column, bottom: row, right: column },
      })),
    ),
  );
  if (changed.length === 0 || sheets.every(({ scan }) => scan.formulas.length === 0)) return undefined;
  const found = dependants(formulaNodes(sheets), changed);
  let first = 0;
  return sheets.map(({ scan }) => {
    const own = new Set<number>();
    for (const index of scan.formulas.keys()) if (found.has(first + index)) own.add(index);
    first += scan.formulas.length;
    return own;
  });
}

function calculatedResults(
  bytes: Uint8Array,
  sheets: readonly FormulaSheet[],
  stale: readonly Set<number>[],
): Map<number, number>[] {
  const read = readWorkbook(bytes);
  if (!read.ok) return sheets.map(() => new Map<number, number>());
  const grids = new Map(read.sheets.map((grid) => [grid.name, grid]));
  const calculate = calculator(
    sheets.map(({ name, scan, values, formulas }, index) => ({
      name,
      scan,
      values,
      formulas,
      grid: grids.get(name) ?? { name, top: 0, left: 0, values: [], merges: [] },
      stale: stale[index] ?? none,
    })),
  );
  const kept: (() => void)[] = [];
  const all = sheets.map(({ scan, values }, sheet) => {
    const results = new Map<number, number>();
    for (const [index, { row, column, formula }] of scan.formulas.entries()) {
      const typed = values.get(row)?.get(column);
      const isWaiting = typed === undefined && stale[sheet]?.has(index) === true;
      if (formula?.area !== undefined || !(isWaiting || typeof typed === "number")) continue;
      const result = calculate(sheet, index);
      if (result === undefined || (typeof typed === "number" && !isSame(result, typed))) continue;
      results.set(index, result);
      if (isWaiting) continue;
      kept.push(() => {
        leave(values, row, column);
        stale[sheet]?.add(index);
      });
    }
    return results;
  });
  // What was typed stands until all is calculated: the formulas come to the same.
  for (const keep of kept) keep();
  return all;
}

export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * 1e-12;
}
