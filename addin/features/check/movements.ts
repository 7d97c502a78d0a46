/** Where rows and cells of a sheet went between two readings of it. */
import type { Finding } from "../../../shared/finding/finding.ts";
import { cellAddress, type Grid, parseAddress } from "../../../shared/sheet/grid.ts";
import { type Shift, shiftedCell, shiftedLine } from "../../host/shifts.ts";
import type { WorkbookChange } from "../../host/workbook-host.ts";

/** What was heard of a sheet since it was read. */
export interface News {
  readonly shifts: readonly Shift[];
  /** Cells typed into, where they stand after the shifts. */
  readonly edited: readonly string[];
  /** Something changed of which nobody knows where. */
  readonly unknown: boolean;
}

export function withChange(news: News | undefined, { cells, shifts = [] }: WorkbookChange): News {
  const edited = (news?.edited ?? []).flatMap((cell) => shiftedCell(cell, shifts) ?? []);
  return {
    shifts: [...(news?.shifts ?? []), ...shifts],
    edited: [...new Set([...edited, ...(cells ?? [])])],
    unknown: news?.unknown === true || cells === null,
  };
}

/** Whether cells may stand elsewhere than when the sheet was read. */
export function mayHaveMoved(news: News | undefined): boolean {
  return news !== undefined && (news.unknown || news.shifts.length > 0);
}

/** Rows count from 0; undefined for what is gone or cannot be found again. */
export interface Move {
  readonly row: (row: number) => number | undefined;
  readonly column: (column: number) => number | undefined;
}

export const unmoved: Move = { row: (row) => row, column: (column) => column };

export function movedCell(move: Move, cell: string): string | undefined {
  const place = parseAddress(cell);
  if (place === undefined) return undefined;
  const [row, column] = [move.row(place.row), move.column(place.column)];
  return row === undefined || column === undefined ? undefined : cellAddress(row, column);
}

/** A finding whose cells went along; its rows are columns on a sheet turned on its side. Undefined when all are gone. */
export function movedFinding(move: Move, finding: Finding): Finding | undefined {
  if (move === unmoved || finding.cells.length === 0) return finding;
  const axis = axisOf(finding);
  const cells = finding.cells.flatMap((cell) => movedCell(move, cell) ?? []);
  const rows = finding.rows.flatMap((row) => {
    const now = move[axis](row - 1);
    return now === undefined ? [] : [now + 1];
  });
  return cells.length === 0 ? undefined : { ...finding, cells, rows };
}

/** Whether the rows that a finding names are rows of the sheet. */
export function axisOf({ cells, rows }: Finding): Shift["axis"] {
  const lines = new Set(cells.map((cell) => (parseAddress(cell)?.row ?? -1) + 1));
  return rows.every((row) => lines.has(row)) ? "row" : "column";
}

/**
 * Known shifts are followed. Where cells went nobody knows where (rows sorted, cells inserted), a row is where the
 * same values stand: in its place, or else in the only other row that has them.
 */
export function moveBetween(before: Grid, after: Grid, news: News | undefined): Move {
  if (news === undefined || !mayHaveMoved(news)) return unmoved;
  // The reading before may have come between Excel's change and its telling of it.
  if (sameContent(before, after)) return unmoved;
  if (news.unknown) return { row: rowByContent(before, after), column: unmoved.column };
  const along = (axis: Shift["axis"]) => (line: number) =>
    news.shifts
      .filter((shift) => shift.axis === axis)
      .reduce<number | undefined>(
        (at, shift) => (at === undefined ? undefined : shiftedLine(at, shift)),
        line,
      );
  return { row: along("row"), column: along("column") };
}

/**
 * Where rows of one reading stand in another: in their place when they are the same, else in the only row that is, if no
 * other row was. What merely counts the rows (序号) is no part of what a row holds.
 */
export function rowByContent(before: Grid, after: Grid): Move["row"] {
  const counting = countingColumns(before).filter((column) => countingColumns(after).includes(column));
  const [rowsBefore, rowsAfter] = [before, after].map((grid) => rowsByContent(grid, counting));
  return (row) => {
    const content = contentOf(before, row, counting);
    const rows = rowsAfter?.get(content) ?? [];
    if (rows.includes(row)) return row;
    return rowsBefore?.get(content)?.length === 1 && rows.length === 1 ? rows[0] : undefined;
  };
}

function rowsByContent(grid: Grid, except: readonly number[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  grid.values.forEach((_, index) => {
    const row = grid.top + index;
    const content = contentOf(grid, row, except);
    const same = rows.get(content);
    if (same === undefined) rows.set(content, [row]);
    else same.push(row);
  });
  return rows;
}

function contentOf({ values, top, left }: Grid, row: number, except: readonly number[]): string {
  const line = values[row - top] ?? [];
  const filled = line.flatMap((value, index) =>
    value === null || value === "" || except.includes(left + index) ? [] : [[left + index, value]],
  );
  return JSON.stringify(filled);
}

/** Columns in which nearly every number is the one above it and one more. */
function countingColumns({ values, left }: Grid): number[] {
  const columns = Math.max(0, ...values.slice(0, 50).map(({ length }) => length));
  return Array.from({ length: columns }, (_, index) => index)
    .filter((index) => {
      const numbers = values.map((line) => line[index]).filter((value) => typeof value === "number");
      const steps = numbers.filter((value, at) => at > 0 && value === (numbers[at - 1] ?? 0) + 1);
      return numbers.length > 2 && steps.length * 10 >= (numbers.length - 1) * 9;
    })
    .map((index) => left + index);
}

function sameContent(before: Grid, after: Grid): boolean {
  return (
    before.top === after.top &&
    before.left === after.left &&
    before.values.length === after.values.length &&
    before.values.every((line, row) => textOf(line) === textOf(after.values[row] ?? []))
  );
}

function textOf(line: Grid["values"][number]): string {
  return JSON.stringify(line.slice(0, line.findLastIndex((value) => value !== null) + 1));
}
