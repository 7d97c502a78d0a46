import type { Grid, RawValue } from "../../../sheet/grid.ts";
import { allowance } from "../allowance.ts";
import type { ReadLimits } from "../limits.ts";
import { sheetCells } from "../sheet-cells.ts";
import { toGrid } from "../to-grid.ts";
import { Unreadable } from "../unreadable.ts";
import { delimiterOf, fieldsByLine } from "./delimited.ts";

/** A sheet has no more columns in Excel. */
const MOST_COLUMNS = 16_384;
/** Digits that a number keeps. */
const PRECISE = 15;

/**
 * The table in a text whose lines are cut into fields. What is not plainly a number stays the text it is: leading zeros,
 * dates, numbers of identity. Throws `Unreadable`, also for a text that no delimiter cuts.
 */
export function readText(text: string, name: string, limits: ReadLimits): Grid {
  const delimiter = delimiterOf(text);
  if (delimiter === undefined) throw new Unreadable("not_a_workbook", "文件里是文字，没有分栏的表");
  const cells = sheetCells(allowance(limits.keptBytes), limits.cells, limits.cells);
  let row = 0;
  for (const fields of fieldsByLine(text, delimiter)) {
    if (fields.length > MOST_COLUMNS) {
      throw new Unreadable("workbook_too_large", `第 ${row + 1} 行超过 ${MOST_COLUMNS} 栏`);
    }
    cells.openRow(row);
    fields.forEach((field, column) => {
      const value = plainValue(field);
      if (value !== null)
        cells.add(column, value, undefined, typeof value === "string" ? value.length * 2 : 0);
    });
    row += 1;
  }
  const layout = { merges: [], hiddenRows: [], hiddenColumns: [] };
  const source = { name, position: 1, hidden: false, date1904: false, stamp: undefined, layout };
  return toGrid({ ...source, cells: cells.end() }, limits.cells).grid;
}

/**
 * Value of a cell of which only the text is known. `="007"` is how some systems keep Excel from making a number of it.
 */
export function plainValue(field: string): RawValue {
  const text = /^="([^"]*)"$/.exec(field)?.[1] ?? field;
  if (text === "") return null;
  const trimmed = text.trim();
  return isPlainNumber(trimmed) ? Number(trimmed) : text;
}

/** Nothing is lost by making it a number: written again, it is the same. */
function isPlainNumber(text: string): boolean {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return false;
  return text.replaceAll(/\D/g, "").length <= PRECISE && String(Number(text)) === text;
}
