import { checkReading } from "../../shared/check/check-reading.ts";
import { columnOf, type Form, leavesWorkbook } from "../../shared/form/form.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import { columnLetters, type Grid } from "../../shared/sheet/grid.ts";
import { readSheet } from "../../shared/sheet/read-sheet.ts";
import { readTables } from "../../shared/sheet/read-tables.ts";
import type { Reading } from "../../shared/sheet/reading.ts";
import { controlTotals } from "../../shared/statistics/control-totals.ts";
import { toSubmissionRecords } from "../../shared/submission/records.ts";
import type {
  Assessment,
  AssessmentRequest,
  RecognisedSheet,
  Recognition,
  Task,
  UnrecognisedSheet,
} from "./assessment.ts";

const { forms } = standardCatalogue;

/**
 * Reads every table of a sheet as a form and checks it, for the period that the user, the tasks or the sheet name.
 * @returns at least one assessment; one that says so when nothing was recognised.
 */
export function assess(request: AssessmentRequest): readonly Assessment[] {
  const { grid, units, reporter, tasks } = request;
  const read = readOnce(request);
  const asked = request.period ?? null;
  return read(asked).map((first, table) => {
    const form = first.form === null ? undefined : standardCatalogue.findForm(first.form);
    if (form === undefined) return unrecognised(grid, first);
    const period = asked ?? settlePeriod(form.id, first.period?.period ?? null, tasks);
    // Where the tables stand does not depend on the period: the same place is the same table.
    const reading = read(period)[table] ?? first;
    const context = { units, reporter, ...(period === null ? {} : { period }) };
    return recognised(form, reading, period, checkReading(reading, form, context));
  });
}

/** The tables of the sheet as read for a period, each period once. A form that the user chose is the whole sheet's. */
function readOnce({
  grid,
  units,
  reporter,
  form,
  confirmed,
}: AssessmentRequest): (period: string | null) => Reading[] {
  const readings = new Map<string | null, Reading[]>();
  return (period) => {
    const context = { forms, units, reporter, confirmed, ...(period === null ? {} : { period }) };
    const known = readings.get(period);
    if (known !== undefined) return known;
    const fresh = form === undefined ? readTables(grid, context) : [readSheet(grid, { ...context, form })];
    readings.set(period, fresh);
    return fresh;
  };
}

/** The period of the only task there is for the form; with several or none, what the sheet states. */
export function settlePeriod(form: string, stated: string | null, tasks: readonly Task[]): string | null {
  const periods = tasks.filter((task) => task.form === form).map((task) => task.period);
  return (periods.length === 1 ? periods[0] : stated) ?? null;
}

export function unrecognised(grid: Grid, reading: Reading): UnrecognisedSheet {
  return {
    kind: "unrecognised",
    sheet: grid.name,
    empty: grid.values.every((row) => row.every((value) => value === null || value === "")),
    candidates: reading.candidates.map((candidate) => ({
      ...candidate,
      title: standardCatalogue.findForm(candidate.form)?.title.zh ?? candidate.form,
    })),
    findings: reading.findings,
  };
}

export function recognised(
  form: Form,
  reading: Reading,
  period: string | null,
  findings: RecognisedSheet["findings"],
): RecognisedSheet {
  const found = form.columns.filter(({ id }) => reading.columns.some(({ column }) => column === id));
  // Only in a list does a column of the form stand in one column of the sheet.
  const leaving =
    reading.layout === "list"
      ? reading.columns.filter(({ column }) => leavesWorkbook(columnOf(form, column)))
      : [];
  return {
    kind: "recognised",
    sheet: reading.sheet,
    form: { id: form.id, version: form.version, title: form.title.zh, number: form.number },
    period,
    statedPeriod: reading.period?.period ?? null,
    rows: reading.records.length,
    outsidePeriod: reading.outsidePeriod,
    findings,
    columns: found.map((column) => ({
      id: column.id,
      title: column.header.zh,
      leaves: leavesWorkbook(column),
    })),
    recognition: recognitionOf(form, reading),
    totals: controlTotals(form, reading.records),
    records: toSubmissionRecords(form, reading.records),
    places: {
      layout: reading.layout,
      columns: reading.columns.map(({ column, at, group }) => ({
        column,
        at,
        ...(group === undefined ? {} : { group }),
      })),
    },
    layout: Object.fromEntries(leaving.map(({ column, at }) => [column, columnLetters(at)])),
  };
}

function recognitionOf(form: Form, reading: Reading): Recognition {
  const taken = new Set(reading.columns.map(({ column }) => column));
  return {
    fingerprint: reading.fingerprint,
    headers: reading.columns.map(({ column, key, cell, header, how }) => ({
      key,
      cell,
      header: header.replace(/\s+/g, " "),
      how,
      column,
      title: columnOf(form, column).header.zh,
    })),
    unmatched: reading.unmatched.map(({ key, text, cell, suggestions }) => ({
      key,
      cell,
      header: text.replace(/\s+/g, " "),
      suggestions,
    })),
    free: form.columns.filter(({ id }) => !taken.has(id)).map(({ id, header }) => ({ id, title: header.zh })),
  };
}
