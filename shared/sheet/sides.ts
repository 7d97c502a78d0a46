/** A list that goes on beside itself under the same header (单位 | 户数 | 单位 | 户数), to save the height of a page. */
import type { Notice } from "../finding/notice.ts";
import {
  type Area,
  cellAddress,
  columnLetters,
  type Grid,
  parseAddress,
  type Sides,
  sheetPlace,
  valueAt,
} from "./grid.ts";
import { type HeaderBlock, headerBlocks } from "./header-blocks.ts";
import { headerKey } from "./header-match.ts";
import { textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";
import type { ColumnMatch, Reading, TotalRow } from "./reading.ts";
import { isNote, isSignature } from "./row-words.ts";

/** Columns of one side: a single one is no list. */
const LEAST_COLUMNS = 2;

const known = new WeakMap<Grid, Grid | null>();

/**
 * The sheet with its sides below one another, the left one first; cells keep their addresses (`addressOf`, `sheetPlace`).
 * undefined for a sheet that has no header twice.
 */
export function foldSides(grid: Grid): Grid | undefined {
  const before = known.get(grid);
  if (before !== undefined) return before ?? undefined;
  const block =
    grid.transposed === true ? undefined : headerBlocks(grid).find((one) => sidesOf(one) !== undefined);
  const sides = block && sidesOf(block);
  const folded = block === undefined || sides === undefined ? undefined : fold(grid, block, sides);
  known.set(grid, folded ?? null);
  return folded;
}

interface Repeat {
  readonly count: number;
  /** Columns from one side to the next. */
  readonly step: number;
}

/** How often the header stands beside itself: all of it, level by level; undefined where it does not. */
function sidesOf({ cells }: HeaderBlock): Repeat | undefined {
  const keys = cells.map(({ path }) => headerKey(path));
  const [first] = cells;
  for (let width = LEAST_COLUMNS; first !== undefined && width * 2 <= keys.length; width++) {
    const step = (cells[width]?.at ?? 0) - first.at;
    const repeats = cells.every(
      ({ at }, index) =>
        index < width ||
        (keys[index] === keys[index - width] && at === (cells[index - width]?.at ?? 0) + step),
    );
    const own = new Set(keys.slice(0, width));
    if (repeats && keys.length % width === 0 && own.size === width && !own.has("")) {
      return { count: keys.length / width, step };
    }
  }
  return undefined;
}

function fold(grid: Grid, { first, last, cells }: HeaderBlock, { count, step }: Repeat): Grid | undefined {
  const [{ at: left } = { at: grid.left }] = cells;
  const top = last + 1;
  const rows = bodyRows(grid, top);
  const right = left + step;
  const holds = (side: number) => {
    const columns = Array.from({ length: step }, (_, index) => left + side * step + index);
    return rows.some((row) => columns.some((at) => textOf(valueAt(grid, row, at)) !== ""));
  };
  if (left !== grid.left || !holds(0) || !holds(1) || namesAlike(grid, rows, left, right)) return undefined;
  const sides: Sides = { top, rows: rows.length, step, count };
  const cut = <Value>(line: readonly Value[] | undefined, side: number) =>
    (line ?? []).slice(side * step, (side + 1) * step);
  const from = top - grid.top;
  const laid = <Value>(lines: readonly (readonly Value[] | undefined)[]) => [
    ...lines.slice(0, first - grid.top).map((line) => line ?? []),
    ...lines.slice(first - grid.top, from).map((line) => cut(line, 0)),
    ...Array.from({ length: count }, (_, side) =>
      Array.from({ length: rows.length }, (__, index) => cut(lines[from + index], side)),
    ).flat(),
    ...lines.slice(from + rows.length).map((line) => line ?? []),
  ];
  const merges = grid.merges.flatMap((area) => foldArea(area, sides, first, right));
  const below = rows.length * (count - 1);
  return {
    ...grid,
    values: laid(grid.values),
    ...(grid.formats !== undefined && { formats: laid(padded(grid.formats, grid.values.length)) }),
    merges,
    ...(grid.hiddenRows !== undefined && {
      hiddenRows: grid.hiddenRows.flatMap((row) => {
        if (row < top) return [row];
        if (row >= top + rows.length) return [row + below];
        return Array.from({ length: count }, (_, side) => row + side * rows.length);
      }),
    }),
    sides,
  };
}

/** The same names on both sides, row by row, are two tables about them: nothing goes on. */
function namesAlike(grid: Grid, rows: readonly number[], left: number, right: number): boolean {
  const pairs = rows
    .map((row) =>
      [valueAt(grid, row, left), valueAt(grid, row, right)].map((value) => compactText(textOf(value))),
    )
    .filter(([name]) => name !== "");
  return pairs.length >= 2 && pairs.every(([name, other]) => name === other && !/^\d+$/.test(name ?? ""));
}

function padded<Value>(lines: readonly (Value | undefined)[], length: number): (Value | undefined)[] {
  return Array.from({ length }, (_, index) => lines[index]);
}

/** Rows of the list: up to a signature or a note, which are about all of it. */
function bodyRows(grid: Grid, top: number): number[] {
  const all = Array.from({ length: grid.top + grid.values.length - top }, (_, index) => top + index);
  const end = all.findIndex((row) => {
    const head = (grid.values[row - grid.top] ?? [])
      .map((value) => compactText(textOf(value)))
      .find((text) => text !== "");
    return head !== undefined && (isNote(head) || isSignature(head));
  });
  return end < 0 ? all : all.slice(0, end);
}

/** An area of the list on its side; one that goes over several sides is none of the list's. */
function foldArea(area: Area, { top, rows, step, count }: Sides, header: number, right: number): Area[] {
  if (area.bottom < top) return area.left >= right && area.top >= header ? [] : [area];
  const below = rows * (count - 1);
  if (area.top >= top + rows) return [{ ...area, top: area.top + below, bottom: area.bottom + below }];
  const left = right - step;
  const side = Math.floor((area.left - left) / step);
  if (side !== Math.floor((area.right - left) / step)) return [];
  const moved = { left: area.left - side * step, right: area.right - side * step };
  return [
    { ...moved, top: area.top + side * rows, bottom: Math.min(area.bottom, top + rows - 1) + side * rows },
  ];
}

/** The reading of a folded sheet in the sheet's own rows and columns: what stands on a further side names its first column. */
export function unfoldReading(grid: Grid, reading: Reading): Reading {
  const { sides } = grid;
  if (sides === undefined) return reading;
  const records = reading.records.map((record) => placed(grid, record));
  const rows = new Set(records.map(({ row }) => row));
  const setAside = new Map(reading.setAside.map(({ row, why }) => [rowOf(grid, row), why]));
  return {
    ...reading,
    columns:
      grid.transposed === true
        ? reading.columns.map((match) => shifted(grid, match))
        : columnsOf(grid, sides, reading),
    records,
    totals: reading.totals.map((total) => ({
      ...placed(grid, total),
      covers: total.covers.map((row) => rowOf(grid, row)),
      ...(total.texts && { texts: placedTexts(grid, total.texts) }),
    })),
    setAside: [...setAside].filter(([row]) => !rows.has(row)).map(([row, why]) => ({ row, why })),
  };
}

function placedTexts(grid: Grid, texts: NonNullable<TotalRow["texts"]>): NonNullable<TotalRow["texts"]> {
  return Object.fromEntries(
    Object.entries(texts).map(([id, own]) => [
      id,
      own.map((text) => ({ ...text, row: rowOf(grid, text.row) })),
    ]),
  );
}

function placed<Row extends { readonly row: number; readonly at?: string }>(grid: Grid, record: Row): Row {
  const { sides } = grid;
  if (sides === undefined || grid.transposed === true) return record;
  const { row, column } = sheetPlace(grid, record.row - 1, grid.left);
  if (column === grid.left) return record;
  return { ...record, row: row + 1, at: moved(grid, record.at, column - grid.left) };
}

function moved(grid: Grid, letters: string | undefined, by: number): string {
  const column = letters === undefined ? grid.left : (parseAddress(`${letters}1`)?.column ?? grid.left);
  return columnLetters(column + by);
}

/** Each column once for each side. */
function columnsOf(grid: Grid, { count, step }: Sides, { columns }: Reading): ColumnMatch[] {
  return Array.from({ length: count }, (_, side) =>
    columns.map((match): ColumnMatch => {
      if (side === 0) return match;
      const { row = 0 } = parseAddress(match.cell) ?? {};
      const at = match.at + side * step;
      return { ...match, at, cell: cellAddress(row, at), group: moved(grid, match.group, side * step) };
    }),
  ).flat();
}

/** On an indicator sheet a name's figures stand beside it, so many columns right of those on the first side. */
function shifted(grid: Grid, match: ColumnMatch): ColumnMatch {
  const { row, column } = sheetPlace(grid, match.at, 0);
  return { ...match, at: row, ...(column > 0 && { shift: column }) };
}

/** A row of the sheet, from 1, by its number in the folded one. */
export function rowOf(grid: Grid, row: number): number {
  return grid.transposed === true ? row : sheetPlace(grid, row - 1, grid.left).row + 1;
}

/** Notices with the rows of the sheet. */
export function unfoldNotices(grid: Grid, notices: readonly Notice[]): readonly Notice[] {
  if (grid.sides === undefined) return notices;
  return notices.map((notice) =>
    notice.row === undefined ? notice : { ...notice, row: rowOf(grid, notice.row) },
  );
}
