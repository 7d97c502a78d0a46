import { cellAddress, parseAddress } from "../../shared/sheet/grid.ts";

/** Whole rows or columns that were inserted (`count` > 0) or deleted (`count` < 0) from line `at` on, from 0. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where a row or column stands after a shift; undefined when it was deleted. */
export function shiftedLine(line: number, { at, count }: Shift): number | undefined {
  if (line < at) return line;
  return line < at - count ? undefined : line + count;
}

/** Where a cell stands after shifts; undefined when it was deleted. */
export function shiftedCell(cell: string, shifts: readonly Shift[]): string | undefined {
  let place = parseAddress(cell);
  for (const shift of shifts) {
    if (place === undefined) return undefined;
    const line = shiftedLine(place[shift.axis], shift);
    place = line === undefined ? undefined : { ...place, [shift.axis]: line };
  }
  return place === undefined ? undefined : cellAddress(place.row, place.column);
}
