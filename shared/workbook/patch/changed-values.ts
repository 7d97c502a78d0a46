import { parseAddress, type RawValue } from "../../sheet/grid.ts";
import { LONGEST_TEXT } from "./cell-xml.ts";
import { LAST_COLUMN, LAST_ROW } from "./formula-text.ts";
import type { LeftCell, ValueChange } from "./patch-result.ts";

/** What cells of a sheet become, by row and column. */
export type ChangedValues = Map<number, Map<number, RawValue>>;

/** By sheet, row and column; the last word about a cell counts. */
export function wantedCells(changes: readonly ValueChange[], left: LeftCell[]): Map<string, ChangedValues> {
  const wanted = new Map<string, ChangedValues>();
  for (const { sheet, cell, value } of changes) {
    const place = parseAddress(cell);
    const tooLong = typeof value === "string" && value.length > LONGEST_TEXT;
    if (place === undefined || place.row > LAST_ROW || place.column > LAST_COLUMN || tooLong) {
      left.push({ sheet, cell, reason: tooLong ? "too-long" : "nowhere" });
      continue;
    }
    const rows = wanted.get(sheet) ?? new Map<number, Map<number, RawValue>>();
    wanted.set(sheet, rows);
    const line = rows.get(place.row) ?? new Map<number, RawValue>();
    rows.set(place.row, line);
    line.set(place.column, value);
  }
  return wanted;
}

/** Takes a cell out of the changes. */
export function leave(values: ChangedValues, row: number, column: number): void {
  const line = values.get(row);
  line?.delete(column);
  if (line?.size === 0) values.delete(row);
}
