/** The figures below a sheet's headers, as the form's columns would store them: to look at relations between them. */
import { type Column, isFigureColumn } from "../form/form.ts";
import { parseFigure } from "./coerce/figure.ts";
import { isColumnNumbers } from "./column-numbers.ts";
import { formatAt, type Grid, valueAt } from "./grid.ts";
import type { HeaderMatch } from "./header.ts";
import { SEARCHED_ROWS } from "./header-blocks.ts";
import type { HeaderCell } from "./header-cell.ts";
import { powerOf, sameMeasure, sheetUnit } from "./measure.ts";
import { parseHeader } from "./normalise.ts";
import { readPreamble } from "./preamble.ts";
import { labelOf } from "./row-words.ts";
import { arithmeticBonus, type FiguresBelow, LEAST_ROWS } from "./understand/arithmetic.ts";
import type { Bonus } from "./understand/assign-columns.ts";
import type { SeenHeader } from "./understand/header-parts.ts";
import { candidatesOf, probabilities } from "./understand/rank-columns.ts";

/** Where the cells below a header stand, and what unit a row of units names. */
export interface Below {
  readonly grid: Grid;
  readonly firstRow: number;
  readonly skipped: ReadonlySet<number>;
  readonly measures: ReadonlyMap<number, string>;
}

/** Rows that are looked at: more say the same. */
const MOST_ROWS = 20;

/** A header that is still open. */
export interface OpenHeader {
  readonly cell: HeaderCell;
  readonly seen: SeenHeader;
  /** In a crosstab the group that it belongs to. */
  readonly group: number | undefined;
}

/**
 * What the relations of the form say of open headers, together with the known ones.
 * @param isTaken whether a column of the form stands on the sheet already
 */
export function bonusOfFigures(
  header: HeaderMatch,
  open: readonly OpenHeader[],
  isTaken: (header: Pick<OpenHeader, "cell" | "group">, column: string) => boolean,
  below: Below,
): Bonus {
  const { form, matched } = header;
  const rows = rowsWithFigures(
    below,
    [...open, ...matched].map(({ cell }) => cell.at),
  );
  if (rows.length < LEAST_ROWS) return () => 0;
  const figuresOf = figuresReader(header, below, rows);
  const unknown = open.map(({ cell, seen, group }): FiguresBelow => {
    const free = candidatesOf(form, seen).filter(({ column }) => !isTaken({ cell, group }, column.column.id));
    const odds = probabilities(free.map(({ score }) => score));
    const columns = new Map(free.map(({ column }, index) => [column.column.id, odds[index] ?? 0]));
    return { columns, record: recordOf(cell, group), figures: figuresOf(cell) };
  });
  const known = matched.map(
    ({ column, cell, group }): FiguresBelow => ({
      columns: new Map([[column.id, 1]]),
      record: recordOf(cell, group),
      figures: figuresOf(cell),
    }),
  );
  return arithmeticBonus(form, open.length, [...unknown, ...known]);
}

/** Columns of one group, of one of several periods side by side and of one span are held against each other. */
function recordOf({ portion, span }: HeaderCell, group: number | undefined): string {
  return `${group ?? ""}|${portion?.period ?? ""}|${span ?? ""}`;
}

/** The first rows in which at least two of the columns hold a figure, and no text says that they are no records. */
function rowsWithFigures({ grid, firstRow, skipped }: Below, columns: readonly number[]): readonly number[] {
  const rows: number[] = [];
  const end = Math.min(grid.top + grid.values.length, grid.top + SEARCHED_ROWS);
  for (let row = firstRow; row < end && rows.length < MOST_ROWS; row++) {
    if (skipped.has(row)) continue;
    const numbers = columns.filter((at) => numberAt(grid, row, at) !== undefined);
    const values = grid.values[row - grid.top] ?? [];
    const labelled = values.some((value) => typeof value === "string" && labelOf(value) !== undefined);
    if (numbers.length >= 2 && !labelled && !isColumnNumbers(values)) rows.push(row);
  }
  return rows;
}

function figuresReader({ form, first }: HeaderMatch, { grid, measures }: Below, rows: readonly number[]) {
  const lines = readPreamble(grid, first).measures;
  return ({ at, path }: HeaderCell) => {
    const written =
      path.map(parseHeader).findLast(({ unit }) => unit !== undefined)?.unit ?? measures.get(at);
    let numbers: readonly (number | undefined)[] | undefined;
    return (id: string): readonly (number | undefined)[] => {
      const column = form.columns.find((one) => one.id === id);
      if (column === undefined || !isFigureColumn(column)) return [];
      numbers ??= rows.map((row) => numberAt(grid, row, at));
      const factor = factorOf(column, written, lines);
      return numbers.map((number) => (number === undefined ? undefined : Math.round(number * factor)));
    };
  };
}

function factorOf(column: Column, written: string | undefined, lines: readonly string[]): number {
  const line = lines.find((measure) => sameMeasure(measure, column.unit ?? ""));
  return 10 ** (powerOf(sheetUnit(column, written, line), column) + column.scale);
}

function numberAt(grid: Grid, row: number, at: number): number | undefined {
  const value = valueAt(grid, row, at);
  if (typeof value === "number") return formatAt(grid, row, at)?.includes("%") === true ? value * 100 : value;
  if (typeof value !== "string" || !/\d/.test(value.normalize("NFKC"))) return undefined;
  const figure = parseFigure(value);
  if (figure.kind !== "figure" || figure.qualifier !== undefined || figure.range === true) return undefined;
  return figure.unit === undefined && figure.multiplied !== true ? Number(figure.decimal) : undefined;
}
