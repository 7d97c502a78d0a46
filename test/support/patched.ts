/** A workbook before and after a patch: what differs, and whether it may. */
import { strFromU8, unzipSync } from "fflate";
import {
  cellAddress,
  type Grid,
  isErrorValue,
  type RawValue,
  UNCALCULATED,
  valueAt,
} from "../../shared/sheet/grid.ts";
import type { Patched, ValueChange } from "../../shared/workbook/patch/patch-result.ts";
import { patchWorkbook } from "../../shared/workbook/patch/patch-workbook.ts";
import { readWorkbook } from "../../shared/workbook/read/read-workbook.ts";

/** Patches what has to be patched. */
export function patch(bytes: Uint8Array, changes: readonly ValueChange[]): Patched {
  const result = patchWorkbook(bytes, changes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result;
}

/** Names of parts that are not the same bytes; those that came or went among them. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => {
    const [one, other] = [a[name], b[name]];
    return one === undefined || other === undefined || Buffer.compare(one, other) !== 0;
  });
}

const cellElement = /<((?:\w+:)?)c(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/\1c>)/g;

/** Cells whose XML is another, by address; `null` where the rest of the sheet differs as well. */
export function differingCells(before: string, after: string): string[] | null {
  const [a, b] = [cellsOf(before), cellsOf(after)];
  if (a.rest !== b.rest) return null;
  return [...new Set([...a.cells.keys(), ...b.cells.keys()])].filter(
    (address) => a.cells.get(address) !== b.cells.get(address),
  );
}

function cellsOf(xml: string): { cells: Map<string, string>; rest: string } {
  const cells = new Map<string, string>();
  const rest = xml.replace(cellElement, (cell) => {
    cells.set(/\sr="([^"]+)"/.exec(cell)?.[1] ?? `?${cells.size}`, cell);
    return "";
  });
  return { cells, rest };
}

export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  const isWide = part[0] === 0xff && part[1] === 0xfe;
  return isWide ? Buffer.from(part).toString("utf16le") : strFromU8(part);
}

export function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.sheets;
}

/**
 * What reading the patched workbook tells otherwise than the one before with the changes; formulas that lost their results
 * may say so, and formulas that were calculated anew hold another number.
 */
export function misread(before: readonly Grid[], after: Patched, changes: readonly ValueChange[]): string[] {
  const faults: string[] = [];
  let uncalculated = 0;
  const other: string[] = [];
  const patchedGrids = gridsOf(after.bytes);
  const kept = new Set(after.left.map(({ sheet, cell }) => `${sheet}!${cell}`));
  for (const [index, grid] of before.entries()) {
    const now = patchedGrids[index];
    if (now === undefined) return [`no sheet ${grid.name}`];
    const own = new Map(
      changes
        .filter(({ sheet, cell }) => sheet === grid.name && !kept.has(`${sheet}!${cell}`))
        .map(({ cell, value }) => [cell, value]),
    );
    const end = (one: Grid) => ({
      row: one.top + one.values.length,
      column: one.left + Math.max(0, ...one.values.map((line) => line.length)),
    });
    for (let row = 0; row < Math.max(end(grid).row, end(now).row); row++) {
      for (let column = 0; column < Math.max(end(grid).column, end(now).column); column++) {
        const address = cellAddress(row, column);
        const expected = own.has(address) ? (own.get(address) ?? null) : valueAt(grid, row, column);
        const found = valueAt(now, row, column);
        if (found === expected || isBlank(found, expected)) continue;
        if (!own.has(address) && isErrorValue(found)) uncalculated += found === UNCALCULATED ? 1 : 0;
        else if (!own.has(address) && typeof found === "number") {
          other.push(`${grid.name}!${address}: ${expected} → ${found}`);
        } else faults.push(`${grid.name}!${address}: ${expected} → ${found}`);
      }
    }
    for (const key of ["hiddenRows", "hiddenColumns", "date1904", "hidden", "stamp"] as const) {
      if (JSON.stringify(grid[key]) !== JSON.stringify(now[key])) faults.push(`${grid.name}: ${key}`);
    }
  }
  if (other.length > after.recalculated) faults.push(...other);
  if (uncalculated > after.uncalculated) faults.push(`${uncalculated} formulas without result`);
  return faults;
}

/** Blanks at the edge of what is used are no values. */
function isBlank(one: RawValue, other: RawValue): boolean {
  return [one, other].every((value) => value === null || (typeof value === "string" && value.trim() === ""));
}

/** Cells of a sheet that hold something and are no hidden part of a merged one. */
export function filledCells(grid: Grid): string[] {
  return grid.values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      value === null ? [] : [cellAddress(grid.top + row, grid.left + column)],
    ),
  );
}
