/**
 * What the figures of a merged workbook are, on a sheet of its own that nobody sees: enough to ask the server, cell by
 * cell, what a figure was made of. Written with the workbook, read when it is opened again.
 */
import type { FactKind } from "../../form/form.ts";
import { columnLetters, type Grid, parseAddress, valueAt } from "../../sheet/grid.ts";

export const TRACE_SHEET = "半边天统计追溯";
const MARK = "HalfSky trace 1";

/** Whose figures stand in a row of a summary: one unit's, those at or below a unit, or everybody's. */
export type TracedUnits =
  | { readonly kind: "unit"; readonly code: string }
  | { readonly kind: "below"; readonly code: string }
  | { readonly kind: "all" };

export interface TracedColumn {
  readonly sheet: string;
  /** F */
  readonly letters: string;
  readonly indicator: string;
  readonly kind: FactKind;
  /** Codes that the column keeps apart; "" where it holds what has no code. */
  readonly breakdown: Readonly<Record<string, string>>;
}

export interface TracedRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly units: TracedUnits;
}

export interface TraceTable {
  /** The period that was asked for; it stands for those within it. */
  readonly period: string;
  readonly state: "newest" | "approved";
  readonly columns: readonly TracedColumn[];
  readonly rows: readonly TracedRow[];
}

/** Rows of text, as the sheet holds them. */
export function* writeTraceTable(table: TraceTable): Generator<string[]> {
  yield [MARK, table.period, table.state];
  for (const { sheet, letters, indicator, kind, breakdown } of table.columns) {
    yield ["column", sheet, letters, indicator, kind, JSON.stringify(breakdown)];
  }
  for (const { sheet, row, units } of table.rows) {
    yield ["row", sheet, String(row), units.kind, units.kind === "all" ? "" : units.code];
  }
}

/** The table of an opened workbook. @returns undefined when the sheet is not one of ours. */
export function readTraceTable(grid: Grid): TraceTable | undefined {
  const cell = (row: number, column: number): string => String(valueAt(grid, row, column) ?? "");
  const state = cell(0, 2);
  if (cell(0, 0) !== MARK || (state !== "newest" && state !== "approved")) return undefined;
  const columns: TracedColumn[] = [];
  const rows: TracedRow[] = [];
  for (let row = 1; row < grid.top + grid.values.length; row++) {
    const [what, sheet, place, fourth, fifth, sixth] = [0, 1, 2, 3, 4, 5].map((column) => cell(row, column));
    if (sheet === undefined || place === undefined || fourth === undefined) continue;
    if (what === "column") {
      const breakdown: Record<string, string> = JSON.parse(sixth ?? "{}");
      columns.push({ sheet, letters: place, indicator: fourth, kind: fifth as FactKind, breakdown });
    } else if (what === "row") {
      const units =
        fourth === "all" ? { kind: "all" as const } : { kind: fourth as "unit" | "below", code: fifth ?? "" };
      rows.push({ sheet, row: Number(place), units });
    }
  }
  return { period: cell(0, 1), state, columns, rows };
}

/** What a cell of the workbook shows; undefined where it shows no figure of a summary. */
export function tracedAt(
  table: TraceTable,
  sheet: string,
  cell: string,
): { readonly column: TracedColumn; readonly units: TracedUnits } | undefined {
  const at = parseAddress(cell);
  if (at === undefined) return undefined;
  const letters = columnLetters(at.column);
  const column = table.columns.find(
    (candidate) => candidate.sheet === sheet && candidate.letters === letters,
  );
  const row = table.rows.find((candidate) => candidate.sheet === sheet && candidate.row === at.row + 1);
  return column === undefined || row === undefined ? undefined : { column, units: row.units };
}
