import { type RecordPlace, rowOf } from "../finding/place.ts";
import { baseOf } from "../form/spans.ts";
import { cellAddress } from "../sheet/grid.ts";
import type { ColumnMatch, Reading } from "../sheet/reading.ts";

/** What of a reading says where its columns stand. */
export interface SheetPlaces {
  readonly layout: Reading["layout"];
  readonly columns: readonly Pick<ColumnMatch, "column" | "at" | "group" | "shift">[];
}

/**
 * Gives the address of a record's cell in each of the three layouts. A column that is not on the sheet, or is
 * spread over the header as codes, is shown at the record's first cell.
 */
export function cellFinder(reading: SheetPlaces): (place: RecordPlace, column: string) => string {
  const columns = new Map(reading.columns.map(({ column, at, group }) => [`${column}|${group ?? ""}`, at]));
  const first = new Map<string, number>();
  for (const { at, group = "" } of reading.columns) first.set(group, Math.min(first.get(group) ?? at, at));
  const leftmost = Math.min(...first.values());
  const shifts = new Map(reading.columns.map(({ column, shift = 0 }) => [column, shift]));
  return (place, column) => {
    const { at = "" } = place;
    const row = rowOf(place, column);
    const own = (id: string) => columns.get(`${id}|${at}`) ?? columns.get(`${id}|`);
    const found = own(column) ?? own(baseOf(column)) ?? first.get(at) ?? leftmost;
    const shift = shifts.get(column) ?? 0;
    return reading.layout === "indicator" ? cellAddress(found, row - 1 + shift) : cellAddress(row - 1, found);
  };
}
