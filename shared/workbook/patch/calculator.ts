import { type Area, type Grid, isErrorValue, type RawValue, valueAt } from "../../sheet/grid.ts";
import { formulaValue } from "./formula-value.ts";
import type { SheetValues } from "./sheet-edits.ts";
import type { SheetScan } from "./sheet-scan.ts";

export interface CalculatedSheet {
  readonly name: string;
  readonly scan: SheetScan;
  /** Cells that hold something else from now on; a formula among them has given way. */
  readonly values: SheetValues;
  /** The sheet as it was read, with the results of its formulas. */
  readonly grid: Grid;
  /** Of its formulas, as they stand at their cells; undefined where that cannot be told. */
  readonly formulas: readonly (string | undefined)[];
  /** Places of formulas whose results are not those that were read. */
  readonly stale: ReadonlySet<number>;
}

/** Result of a formula, by place of the sheet and of the formula on it; undefined where it is not certain. */
export type Calculator = (sheet: number, formula: number) => number | undefined;

/** Cells that are looked at before all that is left counts as uncertain. */
const MOST_CELLS = 20_000_000;
/** Formulas that wait for each other's results. Their order on the sheet is mostly that in which they build on each other. */
const DEEPEST = 200;

export function calculator(sheets: readonly CalculatedSheet[]): Calculator {
  const places = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
  const staleAt = sheets.map(({ scan, stale }) => {
    const rows = new Map<number, Map<number, number>>();
    for (const index of stale) {
      const cell = scan.formulas[index];
      if (cell === undefined) continue;
      const line = rows.get(cell.row) ?? new Map<number, number>();
      rows.set(cell.row, line.set(cell.column, index));
    }
    return rows;
  });
  const known = new Map<string, number | undefined>();
  let looked = 0;
  let depth = 0;

  function calculate(sheet: number, formula: number): number | undefined {
    const key = `${sheet} ${formula}`;
    if (known.has(key)) return known.get(key);
    const text = sheets[sheet]?.formulas[formula];
    if (text === undefined || depth >= DEEPEST) return undefined;
    // Whoever comes back here builds on itself.
    known.set(key, undefined);
    depth += 1;
    const value = formulaValue(text, (area, name) =>
      cellsOf(area, name === undefined ? sheet : places.get(name.toLowerCase())),
    );
    depth -= 1;
    known.set(key, value);
    return value;
  }

  function cellsOf(area: Area, sheet: number | undefined): RawValue[] | undefined {
    const at = sheet === undefined ? undefined : sheets[sheet];
    if (sheet === undefined || at === undefined) return undefined;
    looked += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (looked > MOST_CELLS || at.scan.merges.some((merge) => hides(merge, area))) return undefined;
    const values: RawValue[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = cellAt(sheet, at, row, column);
        if (value === undefined || isErrorValue(value)) return undefined;
        values.push(value);
      }
    }
    return values;
  }

  function cellAt(sheet: number, at: CalculatedSheet, row: number, column: number): RawValue | undefined {
    const changed = at.values.get(row)?.get(column);
    if (changed !== undefined) return changed;
    const formula = staleAt[sheet]?.get(row)?.get(column);
    return formula === undefined ? valueAt(at.grid, row, column) : calculate(sheet, formula);
  }

  return calculate;
}

/** What lies under a merged cell is not read, but counted by Excel. */
function hides(merge: Area, area: Area): boolean {
  const meets =
    merge.top <= area.bottom &&
    merge.bottom >= area.top &&
    merge.left <= area.right &&
    merge.right >= area.left;
  const onlyFirst =
    area.top === area.bottom &&
    area.left === area.right &&
    area.top === merge.top &&
    area.left === merge.left;
  return meets && !onlyFirst;
}
