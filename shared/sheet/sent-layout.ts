/** Where a sender says that the columns of what is sent stand on the sheet, and the cells that this names. */
import { columnLetters } from "./grid.ts";

/** Column id, or key of a figure beside it → its place. */
export type SentLayout = Readonly<Record<string, string>>;

/**
 * "F": a column, a record's own row holds the figure. "4": a row of a sheet on which names run down a column, and records
 * are columns that `row` counts from 1. "4+2", "4-1": there so many columns right or left of the record's.
 */
export const placePattern = /^(?:[A-Z]{1,3}|[1-9]\d{0,6}(?:[+-][1-9]\d{0,4})?)$/;

const down = /^(\d+)([+-]\d+)?$/;

/**
 * The place of a row.
 * @param at row of the sheet, from 0
 * @param shift columns by which the figure stands right of the record's
 */
export function rowPlace(at: number, shift = 0): string {
  return `${at + 1}${shift === 0 ? "" : shift > 0 ? `+${shift}` : shift}`;
}

/** Whether names run down a column of the sheet: a record is then a column. */
function runsDown(layout: SentLayout): boolean {
  return Object.values(layout).some((place) => down.test(place));
}

/** Cell of a column's figure in a record; undefined where the sender did not say. @param row of the record, from 1 */
export function sentCell(layout: SentLayout, row: number, column: string): string | undefined {
  const place = layout[column];
  if (place === undefined) return undefined;
  const [, number, shift = "0"] = down.exec(place) ?? [];
  return number === undefined ? `${place}${row}` : `${columnLetters(row - 1 + Number(shift))}${number}`;
}

/** A record without a word of which cell: its row, or its column where names run down; "8", "D". */
export function sentLine(layout: SentLayout, row: number): string {
  return runsDown(layout) ? columnLetters(row - 1) : String(row);
}

/**
 * All cells of a record: "B8:M8" from the first to the last column that the layout names, "D4:D12" where names run down,
 * "D4:D12、I4:I7" where they go on beside themselves; the row alone without a layout.
 */
export function sourceCells(layout: SentLayout, row: number): string {
  if (!runsDown(layout)) {
    const letters = Object.values(layout).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    return stretch(
      letters.map((letter) => `${letter}${row}`),
      String(row),
    );
  }
  const rows = new Map<number, number[]>();
  for (const place of Object.values(layout)) {
    const [, number, shift = "0"] = down.exec(place) ?? [];
    if (number !== undefined) rows.set(Number(shift), [...(rows.get(Number(shift)) ?? []), Number(number)]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([shift, numbers]) => {
      const letters = columnLetters(row - 1 + shift);
      return stretch(
        numbers.sort((a, b) => a - b).map((number) => `${letters}${number}`),
        letters,
      );
    })
    .join("、");
}

function stretch(cells: readonly string[], none: string): string {
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return none;
  return first === last ? first : `${first}:${last}`;
}
