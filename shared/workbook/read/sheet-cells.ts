import type { Area, RawValue } from "../../sheet/grid.ts";
import { type Allowance, CELL_BYTES, ROW_BYTES } from "./allowance.ts";
import { tooLarge } from "./unreadable.ts";

/** Formats of a row, or holes. Rows with the same formats share one. */
export type Formats = readonly (string | undefined)[];

/** What stands in a row, from its first cell with something in it to its last. */
export interface Line {
  /** Column of `values[0]`. */
  readonly start: number;
  readonly values: RawValue[];
  /** In the shape of `values`, shorter where the last cells have none. */
  formats: Formats | undefined;
}

/** Blanks typed with the space bar are kept, but a sheet does not grow by them. */
export interface Blank {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface CellsOfSheet {
  /** By row of the sheet; holes allowed. */
  readonly lines: readonly (Line | undefined)[];
  readonly blanks: readonly Blank[];
  /** The area that holds something; undefined for none. When it is larger than allowed there are no lines. */
  readonly area: Area | undefined;
}

/** Takes the cells of a sheet as they come, usually row by row and from left to right. */
export interface SheetCells {
  readonly openRow: (row: number) => void;
  /** A cell of the row that was opened last, with the number format of a number. `bytes`: of a text of its own. Throws `Unreadable`. */
  readonly add: (column: number, value: RawValue, format: string | undefined, bytes: number) => void;
  /** Cells so far. */
  readonly count: () => number;
  readonly end: () => CellsOfSheet;
}

/** `mostCells` bounds the cells, `mostArea` the area in which they are kept. */
export function sheetCells(allowed: Allowance, mostCells: number, mostArea: number): SheetCells {
  let lines: (Line | undefined)[] = [];
  const blanks: Blank[] = [];
  let area: Area | undefined;
  let isTooLarge = false;
  let count = 0;
  let row = -1;
  // The row at hand, as far as anything stands in it; `latest` are the formats of the row before.
  let start = -1;
  let last = -1;
  const values: RawValue[] = [];
  const formats: (string | undefined)[] = [];
  let formatted = 0;
  let bytesOfRow = 0;
  let latest: { readonly start: number; readonly formats: Formats } | undefined;

  function openRow(next: number): void {
    if (next === row) return;
    closeRow();
    row = next;
    const line = lines[row];
    if (line === undefined) return;
    // No work without bound: a wide row could be opened again and again.
    allowed.keep(CELL_BYTES * line.values.length);
    start = line.start;
    last = start + line.values.length - 1;
    for (const value of line.values) values.push(value);
    for (let i = 0; i < values.length; i++) formats.push(line.formats?.[i]);
    formatted = line.formats?.length ?? 0;
  }

  function closeRow(): void {
    if (start === -1) return;
    allowed.keep(bytesOfRow + ROW_BYTES);
    area = grown(area, row, start, last);
    if (!isTooLarge && areaSize(area) > mostArea) {
      isTooLarge = true;
      lines = [];
    }
    if (!isTooLarge) lines[row] = { start, values: values.slice(), formats: formatsOfRow() };
    start = -1;
    values.length = 0;
    formats.length = 0;
    formatted = 0;
    bytesOfRow = 0;
  }

  /** Cells that come from right to left are moved, as often as the allowance lasts. */
  function makeRoomBefore(column: number): void {
    const more = start - column;
    allowed.keep(values.length + more);
    values.unshift(...new Array<null>(more).fill(null));
    formats.unshift(...new Array<undefined>(more).fill(undefined));
    if (formatted > 0) formatted += more;
    start = column;
  }

  function formatsOfRow(): Formats | undefined {
    while (formatted > 0 && formats[formatted - 1] === undefined) formatted -= 1;
    if (formatted === 0) return undefined;
    if (latest?.start !== start || !sameFormats(latest.formats, formats, formatted)) {
      allowed.keep(formatted * 8);
      latest = { start, formats: formats.slice(0, formatted) };
    }
    return latest.formats;
  }

  return {
    openRow,
    add(column, value, format, bytes) {
      count += 1;
      if (count > mostCells) throw tooLarge(`有内容的单元格超过 ${mostCells} 个`);
      if (typeof value === "string" && isBlank(value)) {
        allowed.keep(CELL_BYTES + bytes);
        blanks.push({ row, column, text: value });
        return;
      }
      bytesOfRow += CELL_BYTES + bytes;
      if (start === -1) {
        start = column;
        last = column;
      } else if (column > last) last = column;
      if (isTooLarge) {
        start = Math.min(start, column);
        return;
      }
      if (column < start) makeRoomBefore(column);
      const at = column - start;
      while (values.length < at) {
        values.push(null);
        formats.push(undefined);
      }
      values[at] = value;
      formats[at] = format;
      if (format !== undefined && at >= formatted) formatted = at + 1;
    },
    count: () => count,
    end() {
      closeRow();
      return { lines, blanks, area };
    },
  };
}

function grown(area: Area | undefined, row: number, left: number, right: number): Area {
  if (area === undefined) return { top: row, left, bottom: row, right };
  if (row > area.bottom && left >= area.left && right <= area.right) return { ...area, bottom: row };
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, left),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, right),
  };
}

export function areaSize(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function sameFormats(known: Formats, formats: Formats, length: number): boolean {
  if (known.length !== length) return false;
  for (let i = 0; i < length; i++) if (known[i] !== formats[i]) return false;
  return true;
}

/** First characters that are certainly none of a blank: from "!" to "~", and from the first Chinese ones on. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first > 0x3000 && first < 0xfeff)) return false;
  return text.trim() === "";
}
