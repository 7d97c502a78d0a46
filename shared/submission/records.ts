/** Between records as a sheet holds them and records as they travel: only columns that may leave the workbook. */
import type { SubmissionRecord } from "../api/records.ts";
import { withDefaults } from "../form/condition.ts";
import { type Form, leavesWorkbook } from "../form/form.ts";
import type { SheetRecord } from "../sheet/reading.ts";

/** Records as they are sent: the columns that may leave, with what blank cells of detail rows stand for. */
export function toSubmissionRecords(form: Form, records: readonly SheetRecord[]): SubmissionRecord[] {
  const leaving = new Set(form.columns.filter(leavesWorkbook).map((column) => column.id));
  return records.map(({ row, at, subject, grain, values }) => {
    const entries = Object.entries(withDefaults(form.columns, grain, values));
    return {
      ...placed(row, at),
      subject,
      grain,
      values: Object.fromEntries(entries.filter(([id]) => leaving.has(id))),
    };
  });
}

/**
 * Records as they arrived, as records of the form. Without a grain a row is a detail row when the form has
 * such rows and the event date is given, else a sum row.
 */
export function fromSubmissionRecords(form: Form, records: readonly SubmissionRecord[]): SheetRecord[] {
  const dated = form.grains.includes("detail") ? form.eventDate : undefined;
  return records.map(({ row, at, subject, grain, values }) => {
    const assumed = dated !== undefined && values[dated] !== undefined ? "detail" : "sum";
    const known = grain ?? assumed;
    return { ...placed(row, at), subject, grain: known, values: withDefaults(form.columns, known, values) };
  });
}

function placed(row: number, at: string | undefined): { row: number; at?: string } {
  return at === undefined ? { row } : { row, at };
}

/** Where a record stands on its sheet: unique within a version. Rows of a crosstab hold several records. */
export function placeKey({ row, at = "" }: Pick<SubmissionRecord, "row" | "at">): string {
  return `${row}${at}`;
}
