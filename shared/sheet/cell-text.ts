import { coarsened, shownDate } from "../period/partial-date.ts";
import { dateOfDay } from "../period/period.ts";
import { formatAt, type Grid, type RawValue, valueAt } from "./grid.ts";
import { shownPrecision } from "./read-date.ts";

/** What the cell shows: dates and percentages by their number format, everything else as it stands. */
export function cellText(grid: Grid, row: number, column: number): string {
  return shown(valueAt(grid, row, column), formatAt(grid, row, column), grid.date1904 === true);
}

/** The same for eyes alone: a share has as many decimal places as its number format says, and no fifteen. */
export function seenText(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  const places = /0(?:\.(0+))?%/.exec(formatAt(grid, row, column) ?? "");
  if (typeof value !== "number" || places === null) return cellText(grid, row, column);
  return `${Number((value * 100).toFixed(places[1]?.length ?? 0))}%`;
}

function shown(value: RawValue, format: string | undefined, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const bare = format?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "") ?? "";
  if (bare.includes("%")) return `${rounded(value * 100)}%`;
  if (/[yd]|m{1,5}/i.test(bare) && !/[0#]/.test(bare)) {
    return shownDate(coarsened(serialDate(value, date1904), shownPrecision(format)));
  }
  return String(rounded(value));
}

/** Binary noise (0.1 + 0.2) is not shown; 15 digits are what Excel shows too. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** Excel counts a 29 February 1900 that never was: serials below 60 are one day later than they look. */
function serialDate(serial: number, date1904: boolean): string {
  const day = Math.floor(serial) + (date1904 ? 1462 : serial < 60 ? 1 : 0);
  return dateOfDay(day - 25569);
}
