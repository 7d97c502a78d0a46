/** Assesses sheets again and again while people type: an edit costs its rows, not the sheet. */

import { type CellEdit, createLiveCheck, type LiveCheck } from "../../shared/check/live-check.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import type { ReadContext } from "../../shared/sheet/read-context.ts";
import { identifySheet } from "../../shared/sheet/read-sheet.ts";
import { mayHoldFurtherTables } from "../../shared/sheet/read-tables.ts";
import type { Reading } from "../../shared/sheet/reading.ts";
import { timeFor } from "../../shared/sheet/sheet-period.ts";
import { assess, contextOf, recognised, settlePeriod } from "./assess.ts";
import type { Assessment, AssessmentRequest } from "./assessment.ts";

/** Sheets of which the last assessment is kept; each holds its rows in memory once more. */
const KEPT = 2;
/** More edits than this are read with the whole sheet. */
const MOST_EDITS = 300;

interface Kept {
  /** Everything but the cells: with another key nothing of the last assessment holds. */
  readonly key: string;
  readonly period: string | null;
  readonly live: LiveCheck;
  grid: Grid;
}

/** @returns what `assess` returns for the same request, sooner where only some cells changed since the last. */
export function createAssessor(catalogue: Catalogue): (request: AssessmentRequest) => readonly Assessment[] {
  const kept = new Map<string, Kept>();
  return (request) => {
    const { name } = request.grid;
    const key = keyOf(request);
    const before = kept.get(name);
    kept.delete(name);
    const now =
      (before?.key === key && followed(catalogue, before, request)) ||
      begun(catalogue, request, key, before?.period);
    if (now === undefined) return assess(catalogue, request);
    kept.set(name, now);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return assessmentOf(catalogue, now) ?? assess(catalogue, request);
  };
}

/**
 * Reads a sheet of a single table from the start; undefined for all others. Which period counts, and so which version
 * of the form, is known for certain once the sheet was read, for any period: a good guess saves reading it twice.
 */
function begun(
  catalogue: Catalogue,
  request: AssessmentRequest,
  key: string,
  last: string | null = null,
): Kept | undefined {
  const { grid, form, headerRows, tasks } = request;
  const [only, ...others] = new Set(tasks.map((task) => task.period));
  const guess = request.period ?? last ?? (others.length === 0 ? (only ?? null) : null);
  if (form === undefined && headerRows === undefined && mayHoldFurtherTables(grid)) return undefined;
  const liveFor = (period: string | null): LiveCheck =>
    createLiveCheck(grid, contextOf(catalogue, request, period));
  const first = liveFor(guess);
  const period = periodOf(catalogue, request, first);
  return { key, grid, period, live: period === guess ? first : liveFor(period) };
}

/** Lets what is kept follow the cells that changed; undefined where something else changed as well. */
function followed(catalogue: Catalogue, before: Kept, request: AssessmentRequest): Kept | undefined {
  const { grid } = request;
  const edits = editsBetween(before.grid, grid);
  if (edits === undefined) return undefined;
  const rows = edits.map(({ row }) => row);
  const whole = request.form !== undefined || request.headerRows !== undefined;
  if (!whole && mayHoldFurtherTables(grid, rows)) return undefined;
  if (edits.length > 0) before.live.edit(edits, grid);
  before.grid = grid;
  return periodOf(catalogue, request, before.live) === before.period ? before : undefined;
}

/** The period that counts, as `assess` settles it. */
function periodOf(catalogue: Catalogue, request: AssessmentRequest, live: LiveCheck): string | null {
  if (request.period !== undefined) return request.period;
  const undecided = contextOf(catalogue, request, null);
  const { form, period } = sameForms(undecided, live.context)
    ? live.reading()
    : glance(request.grid, undecided);
  return form === null ? null : settlePeriod(form, period?.period ?? null, request.tasks);
}

/** What a reading would say of form and period, without its rows. */
function glance(grid: Grid, context: ReadContext): Pick<Reading, "form" | "period"> {
  const { table } = identifySheet(grid, context);
  if (table === undefined) return { form: null };
  const { header, preamble } = table;
  const { period } = timeFor(preamble.time, header.form);
  return { form: header.form.id, ...(period !== undefined && { period }) };
}

function sameForms(one: ReadContext, other: ReadContext): boolean {
  return one.forms.length === other.forms.length && one.forms.every((form, at) => form === other.forms[at]);
}

function assessmentOf(catalogue: Catalogue, { live, period }: Kept): readonly Assessment[] | undefined {
  const form = live.form();
  return form === undefined
    ? undefined
    : [recognised(catalogue, form, live.reading(), period, live.findings())];
}

function keyOf({ grid, ...rest }: AssessmentRequest): string {
  const { values, formats: _, ...frame } = grid;
  return JSON.stringify([frame, values.length, values[0]?.length ?? 0, rest]);
}

/** Cells that differ between two grids of the same frame; undefined where there are too many, or widths differ. */
function editsBetween(before: Grid, after: Grid): CellEdit[] | undefined {
  const edits: CellEdit[] = [];
  for (const [index, line] of after.values.entries()) {
    const old = before.values[index] ?? [];
    if (old.length !== line.length) return undefined;
    for (const [at, value] of line.entries()) {
      const format = after.formats?.[index]?.[at];
      if (value === old[at] && format === before.formats?.[index]?.[at]) continue;
      const place = { row: after.top + index, column: after.left + at, value };
      edits.push(format === undefined ? place : { ...place, format });
    }
    if (edits.length > MOST_EDITS) return undefined;
  }
  return edits;
}
