import type { Finding } from "../finding/finding.ts";
import { type Form, isFigureColumn } from "../form/form.ts";
import type { ColumnMeasures } from "../sheet/column-measure.ts";
import { type Grid, type RawValue, valueAt } from "../sheet/grid.ts";
import type { HeaderMatch } from "../sheet/header.ts";
import { SEARCHED_ROWS } from "../sheet/header-blocks.ts";
import type { MatchedHeader } from "../sheet/header-cell.ts";
import { rowsLeaning } from "../sheet/leaning.ts";
import type { Table } from "../sheet/locate-table.ts";
import { widthOf } from "../sheet/merges.ts";
import type { ReadContext } from "../sheet/read-context.ts";
import { readRow } from "../sheet/read-row.ts";
import { assembleRows, rowResults } from "../sheet/read-rows.ts";
import { type Identified, identifySheet, readSheet } from "../sheet/read-sheet.ts";
import { planTable, readingOf } from "../sheet/read-table.ts";
import type { Identity, Reading } from "../sheet/reading.ts";
import type { RowPlan, RowResult } from "../sheet/row-plan.ts";
import { settleTimeColumns } from "../sheet/time-columns.ts";
import { createReadingCheck } from "./check-reading.ts";

/** One cell that changed, in sheet coordinates from 0. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
  readonly format?: string;
}

export interface LiveCheck {
  readonly context: ReadContext;
  readonly reading: () => Reading;
  /** By which the sheet was read; undefined when it is none. */
  readonly form: () => Form | undefined;
  readonly findings: () => readonly Finding[];
  /**
   * Applies edits of values. Findings are afterwards equal to those of a full check of the edited sheet.
   * @param edited the sheet with the edits made, where it is there already
   */
  readonly edit: (edits: readonly CellEdit[], edited?: Grid) => void;
}

interface Recognised {
  table: Table;
  identity: Identity;
  plan: RowPlan;
  readonly units: ColumnMeasures;
  readonly results: RowResult[];
}

/**
 * Keeps a sheet's reading and findings up to date while cells change. An edit below the header reads its row
 * again and takes every other row from before; groups, uniqueness and totals are then put together anew. An edit
 * of the header or above it, or one that changes what kind of sheet this is, reads the whole sheet.
 * Inserting or deleting rows and columns changes addresses: make a new LiveCheck for that.
 */
export function createLiveCheck(start: Grid, context: ReadContext): LiveCheck {
  let grid = start;
  const found = identifySheet(grid, context);
  let state = recognised(found, context);
  let reading = state === undefined ? readSheet(grid, context, found) : assemble(state, context);
  let check = createReadingCheck();
  let findings = findingsOf();

  function findingsOf(): readonly Finding[] {
    const form = state?.table.header.form;
    return form === undefined ? reading.findings : check(reading, form, context);
  }

  /** Reads only what the edits touch; false when the sheet has to be recognised from the start. */
  function editRows(before: Grid, edits: readonly CellEdit[], identify: () => Identified): boolean {
    if (state === undefined) return false;
    if (state.table.grid.transposed === true || state.table.grid.sides !== undefined) return false;
    if (edits.some(({ row }) => row >= before.top + before.values.length)) return false;
    // What stands above the table may stand again at the head of each of its pages.
    const { firstRow, header } = state.table;
    if (edits.some(({ row }) => row < firstRow)) return false;
    // What a row is depends on the times of all others.
    if (
      header.times !== undefined ||
      settleTimeColumns({ ...state.table, grid }, context.period).header.times
    )
      return false;
    if (edits.some((edit) => mayMoveHeader(before, edit) || mayTellMore(before, header, edit))) {
      const identified = identify();
      if (!sameTable(state.table, identified)) return false;
      state.identity = identified;
    }
    const table: Table = { ...state.table, grid };
    const { plan } = planTable(table, context);
    if (plan.detailSheet !== state.plan.detailSheet) return false;
    const rows = new Set(edits.flatMap(({ row, column }) => rowsTouched(plan, row, column)));
    for (const row of rows) {
      const index = row - plan.firstRow;
      if (index < 0 || index >= state.results.length) continue;
      state.results[index] = table.skipped.has(row) ? { kind: "other" } : readRow(plan, row);
    }
    state.plan = plan;
    state.table = table;
    return true;
  }

  return {
    context,
    reading: () => reading,
    form: () => state?.table.header.form,
    findings: () => findings,
    edit: (edits, edited) => {
      const before = grid;
      const after = edited ?? withEdits(before, edits);
      grid = after;
      let known: Identified | undefined;
      const identify = () => {
        known ??= identifySheet(after, context);
        return known;
      };
      if (!editRows(before, edits, identify)) {
        state = recognised(identify(), context);
        check = createReadingCheck();
      }
      reading = state === undefined ? readSheet(after, context, identify()) : assemble(state, context);
      findings = findingsOf();
    },
  };
}

function recognised({ table, ...identity }: Identified, context: ReadContext): Recognised | undefined {
  if (table === undefined) return undefined;
  const { plan, units } = planTable(table, context);
  return { table, identity, plan, units, results: rowResults(plan, table.skipped) };
}

function assemble(state: Recognised, context: ReadContext): Reading {
  const { table, identity, plan, units, results } = state;
  return readingOf(table, context, identity, units, assembleRows(plan, results));
}

/** Only texts and blanks where headers are looked for can change which header is found; figures cannot. */
function mayMoveHeader(before: Grid, { row, column, value }: CellEdit): boolean {
  if (column >= before.left + widthOf(before)) return true;
  if (row >= before.top + SEARCHED_ROWS) return false;
  return typeof valueAt(before, row, column) !== "number" || typeof value !== "number";
}

/** Cells near the top say what columns are whose names are not exactly known. */
function mayTellMore(before: Grid, header: HeaderMatch, { row, column }: CellEdit): boolean {
  const { matched, unmatched, frames } = header;
  if (row >= before.top + SEARCHED_ROWS || [...frames.values()].includes(column)) return false;
  const isUnderstood = ({ how }: MatchedHeader) => how === "certain" || how === "proposed";
  const match = matched.find(({ cell }) => cell.at === column);
  if (match === undefined || isUnderstood(match)) return true;
  // Arithmetic between the known and the others says what the others are.
  return isFigureColumn(match.column) && (unmatched.length > 0 || matched.some(isUnderstood));
}

function sameTable(known: Table, { table, candidates }: Identified): boolean {
  return (
    table !== undefined &&
    candidates.length > 0 &&
    JSON.stringify(outline(table)) === JSON.stringify(outline(known))
  );
}

/** Everything that the rows do not decide. */
function outline({ header, preamble, firstRow, skipped, measures }: Table) {
  const columns = header.matched.map(({ column, ...rest }) => [column.id, rest]);
  const frames = [...header.frames];
  return [
    [header.form.id, header.first, header.last, header.score, header.fingerprint, header.groups],
    [[...header.left], [...header.answers], header.proposed, header.missing.map(({ id }) => id)],
    [columns, frames, header.unmatched, preamble, firstRow, [...skipped], [...measures]],
  ];
}

/** A code or date merged over several rows is read by all of them, a cell that 〃 means by those below it. */
function rowsTouched(plan: RowPlan, row: number, column: number): number[] {
  const { grid, header, merges } = plan;
  const units = header.frames.get("reporting_unit");
  const leaning = rowsLeaning(grid, row, column, column === units);
  // 同左 may stand anywhere to the right: its row is read again with the cell's own.
  const area = merges.areaAt(row, column);
  if (area === undefined) return [row, ...leaning];
  return [...Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index), ...leaning];
}

function withEdits(grid: Grid, edits: readonly CellEdit[]): Grid {
  const lowest = Math.max(...edits.map(({ row }) => row), grid.top);
  const outside = edits.some(({ row, column }) => row < grid.top || column < grid.left);
  if (outside) throw new RangeError("an edit lies above or left of the used range: read the sheet again");
  const values = [...grid.values];
  const formats = [...(grid.formats ?? [])];
  while (values.length <= lowest - grid.top) values.push([]);
  for (const { row, column, value, format } of edits) {
    values[row - grid.top] = replaced(values[row - grid.top] ?? [], column - grid.left, value, null);
    if (format !== undefined || formats[row - grid.top] !== undefined) {
      formats[row - grid.top] = replaced(
        formats[row - grid.top] ?? [],
        column - grid.left,
        format,
        undefined,
      );
    }
  }
  return { ...grid, values, formats };
}

function replaced<Value>(row: readonly Value[], at: number, value: Value, blank: Value): Value[] {
  const cells = [...row];
  while (cells.length < at) cells.push(blank);
  cells[at] = value;
  return cells;
}
