import { withoutUnshown } from "./unshown.ts";

/**
 * One line of CSV (RFC 4180). Excel runs text that begins with = + - @ as a formula: an apostrophe before it keeps
 * it text. Control characters and what turns the direction of writing are left out. Numbers, and decimals that are marked as such, are written as they are.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(field).join(",")}\r\n`;
}

/** Stands before the first line, so that Excel reads the file as UTF-8. */
export const CSV_START = "\uFEFF";

/** `decimal`: digits of an exact figure, too long perhaps for a number. */
export type CsvCell = string | number | null | { readonly decimal: string };

function field(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "object") return cell.decimal;
  const shown = withoutUnshown(cell);
  const text = /^[\s]*[=+\-@]/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
