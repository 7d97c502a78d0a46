import { checkReading } from "../../shared/check/check-reading.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import { type Column, columnOf, type Form, leavesWorkbook } from "../../shared/form/form.ts";
import { formsOwed, type Owed } from "../../shared/form/forms-owed.ts";
import { baseOf } from "../../shared/form/spans.ts";
import type { Grid } from "../../shared/sheet/grid.ts";
import type { ReadContext } from "../../shared/sheet/read-context.ts";
import { readSheet } from "../../shared/sheet/read-sheet.ts";
import { readTables } from "../../shared/sheet/read-tables.ts";
import { formRead, type Reading } from "../../shared/sheet/reading.ts";
import { controlTotals } from "../../shared/statistics/control-totals.ts";
import { layoutOf } from "../../shared/submission/layout.ts";
import { toSubmissionRecords } from "../../shared/submission/records.ts";
import type {
  Assessment,
  AssessmentRequest,
  RecognisedSheet,
  Recognition,
  UnrecognisedSheet,
} from "./assessment.ts";

/** A table of a sheet as read for the period that counts; `form` is missing where none matched. */
export interface TableRead {
  readonly reading: Reading;
  readonly form: Form | undefined;
  readonly context: ReadContext;
  readonly period: string | null;
}

/**
 * Reads every table of a sheet as a form, for the period that the user, the tasks or the sheet name, by the version that
 * is owed for it.
 */
export function readFor(catalogue: Catalogue, request: AssessmentRequest): readonly TableRead[] {
  const read = readOnce(catalogue, request);
  const asked = request.period ?? null;
  const undecided = read(asked);
  return undecided.readings.map((first, table) => {
    if (first.form === null) {
      return { reading: first, form: undefined, context: undecided.context, period: asked };
    }
    const period = asked ?? settlePeriod(first.form, first.period?.period ?? null, request.tasks);
    const { readings, context } = read(period);
    // Where the tables stand hardly depends on the period: the same place is the same table.
    const reading = readings[table] ?? first;
    return { reading, form: formRead(reading, context.forms), context, period };
  });
}

/**
 * Reads every table of a sheet (`readFor`) and checks it.
 * @returns at least one assessment; one that says so when nothing was recognised.
 */
export function assess(catalogue: Catalogue, request: AssessmentRequest): readonly Assessment[] {
  return readFor(catalogue, request).map(({ reading, form, context, period }) =>
    form === undefined
      ? unrecognised(catalogue, request.grid, reading)
      : recognised(catalogue, form, reading, period, checkReading(reading, form, context)),
  );
}

interface Read {
  readonly context: ReadContext;
  readonly readings: readonly Reading[];
}

/** The tables of the sheet as read for a period, each period once. A form or header that the user chose is the whole sheet's. */
function readOnce(catalogue: Catalogue, request: AssessmentRequest): (period: string | null) => Read {
  const { grid, form, headerRows } = request;
  const whole = form !== undefined || headerRows !== undefined;
  const read = new Map<string | null, Read>();
  return (period) => {
    const known = read.get(period);
    if (known !== undefined) return known;
    const context = contextOf(catalogue, request, period);
    const fresh = {
      context,
      readings: whole ? [readSheet(grid, context)] : readTables(grid, context),
    };
    read.set(period, fresh);
    return fresh;
  };
}

/** How the sheet is read when it is meant for the period; null: not known yet. */
export function contextOf(
  catalogue: Catalogue,
  { grid, units, reporter, tasks, form, headerRows, confirmed, namesConfirmed }: AssessmentRequest,
  period: string | null,
): ReadContext {
  const { stamp } = grid;
  const stamped = stamp && catalogue.findForm(stamp.form, stamp.version);
  return {
    forms: formsOwed(catalogue, tasks, period),
    units,
    reporter,
    confirmed,
    ...(namesConfirmed !== undefined && { namesConfirmed }),
    owed: [...new Set(tasks.map((task) => task.form))],
    ...(stamped !== undefined && { stamped }),
    versionBefore: (of) =>
      catalogue.forms.findLast(({ id, version }) => id === of.id && version < of.version),
    ...(form !== undefined && { form }),
    ...(headerRows !== undefined && { headerRows }),
    ...(period !== null && { period }),
  };
}

/** The period of the only task there is for the form; with several or none, what the sheet states. */
export function settlePeriod(form: string, stated: string | null, tasks: readonly Owed[]): string | null {
  const periods = tasks.filter((task) => task.form === form).map((task) => task.period);
  return (periods.length === 1 ? periods[0] : stated) ?? null;
}

function unrecognised(catalogue: Catalogue, grid: Grid, reading: Reading): UnrecognisedSheet {
  return {
    kind: "unrecognised",
    sheet: grid.name,
    empty: grid.values.every((row) => row.every((value) => value === null || value === "")),
    candidates: reading.candidates.map((candidate) => ({
      ...candidate,
      title: catalogue.findForm(candidate.form, candidate.formVersion)?.title.zh ?? candidate.form,
    })),
    findings: reading.findings,
    asks: reading.questions.length,
  };
}

export function recognised(
  catalogue: Catalogue,
  form: Form,
  reading: Reading,
  period: string | null,
  findings: RecognisedSheet["findings"],
): RecognisedSheet {
  const found = columnsRead(form, reading);
  return {
    kind: "recognised",
    sheet: reading.sheet,
    form: { id: form.id, version: form.version, title: form.title.zh, number: form.number },
    period,
    statedPeriod: reading.period?.period ?? null,
    rows: reading.records.length,
    outsidePeriod: reading.outsidePeriod,
    outsideMonths: reading.outsideMonths,
    findings,
    columns: found.map((column) => ({
      id: column.id,
      title: column.header.zh,
      leaves: leavesWorkbook(column),
    })),
    recognition: recognitionOf(form, reading),
    totals: controlTotals(catalogue, form, reading.records),
    wholeRows: wholeRows(reading),
    records: toSubmissionRecords(form, reading.records),
    places: {
      layout: reading.layout,
      columns: reading.columns.map(({ column, at, group, shift }) => ({
        column,
        at,
        ...(group === undefined ? {} : { group }),
        ...(shift === undefined ? {} : { shift }),
      })),
    },
    layout: layoutOf(form, reading),
  };
}

function wholeRows({ totals, records }: Reading): number[] {
  return totals.flatMap(({ row, at, covers }) => {
    const covered = new Set(covers);
    return at === undefined && records.length > 0 && records.every((record) => covered.has(record.row))
      ? [row]
      : [];
  });
}

/** The columns that were read, in the form's order, each with the figures beside it. */
function columnsRead(form: Form, { columns }: Reading): Column[] {
  const ids = [...new Set(columns.map(({ column }) => column))];
  return form.columns.flatMap(({ id }) =>
    ids
      .filter((key) => baseOf(key) === id)
      .sort()
      .map((key) => columnOf(form, key)),
  );
}

function recognitionOf(form: Form, reading: Reading): Recognition {
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
    unmatched: reading.unmatched.map(({ key, text, cell }) => ({
      key,
      cell,
      header: text.replace(/\s+/g, " "),
    })),
    asks: reading.questions.length,
  };
}
