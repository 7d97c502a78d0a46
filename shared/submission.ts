/** Between records as a sheet holds them and records as they travel: only columns that may leave the workbook. */
import type { z } from "zod";
import type { changedRowSchema, SubmissionRecord } from "./api.ts";
import { canonicalJson } from "./canonical-json.ts";
import { withDefaults } from "./form/condition.ts";
import { type Form, leavesWorkbook } from "./form/form.ts";
import type { SheetRecord } from "./sheet/reading.ts";
import type { CellValue } from "./value.ts";

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

export { valuesSchema } from "./values-schema.ts";

export type ChangedRow = z.infer<typeof changedRowSchema>;

/**
 * What differs between two versions, in row order. Rows are matched by content first, so that an inserted row
 * does not make every row below it look changed; the rest by the place where their neighbours say they went.
 * `row` is the row in `after`, for removed rows in `before`; `columns` are the columns whose values differ.
 */
export function compareRecords(
  form: Form,
  before: readonly SubmissionRecord[],
  after: readonly SubmissionRecord[],
): ChangedRow[] {
  const { moved, left, added } = matchByContent(form, before, after);
  const open = new Map(added.map((record) => [placeKey(record), record]));
  const changed: ChangedRow[] = [];
  for (const record of left) {
    const expected = record.row + shiftAbove(moved, record.row);
    const partner = [expected, record.row]
      .map((row) => open.get(placeKey({ ...record, row })))
      .find((candidate) => candidate?.subject === record.subject);
    if (partner === undefined) {
      changed.push({ row: record.row, change: "removed", columns: filledColumns(form, record) });
      continue;
    }
    open.delete(placeKey(partner));
    changed.push({ row: partner.row, change: "changed", columns: differingColumns(form, record, partner) });
  }
  for (const record of open.values()) {
    changed.push({ row: record.row, change: "added", columns: filledColumns(form, record) });
  }
  return changed.sort((a, b) => a.row - b.row);
}

interface Matching {
  /** Row before → row after, of records with the same content, in order of the row before. */
  readonly moved: readonly (readonly [before: number, after: number])[];
  readonly left: readonly SubmissionRecord[];
  readonly added: readonly SubmissionRecord[];
}

function matchByContent(
  form: Form,
  before: readonly SubmissionRecord[],
  after: readonly SubmissionRecord[],
): Matching {
  const open = new Map<string, Map<string, SubmissionRecord>>();
  for (const record of byRow(after)) {
    const key = contentKey(form, record);
    const same = open.get(key) ?? new Map<string, SubmissionRecord>();
    open.set(key, same.set(placeKey(record), record));
  }
  const moved: [number, number][] = [];
  const take = (record: SubmissionRecord, partner: SubmissionRecord | undefined): boolean => {
    if (partner === undefined) return false;
    open.get(contentKey(form, record))?.delete(placeKey(partner));
    moved.push([record.row, partner.row]);
    return true;
  };
  // Rows that stayed where they were come first: of two equal rows, the edited one is then the one that differs.
  const strayed = byRow(before).filter(
    (record) => !take(record, open.get(contentKey(form, record))?.get(placeKey(record))),
  );
  const left = strayed.filter(
    (record) => !take(record, open.get(contentKey(form, record))?.values().next().value),
  );
  moved.sort(([a], [b]) => a - b);
  return { moved, left, added: byRow([...open.values()].flatMap((same) => [...same.values()])) };
}

/** How far the nearest unchanged row above moved; without one, the nearest below. */
function shiftAbove(moved: Matching["moved"], row: number): number {
  const nearest = moved.findLast(([before]) => before < row) ?? moved[0];
  return nearest === undefined ? 0 : nearest[1] - nearest[0];
}

function byRow(records: readonly SubmissionRecord[]): SubmissionRecord[] {
  return [...records].sort((a, b) => a.row - b.row);
}

function contentKey(form: Form, record: SubmissionRecord): string {
  const [known] = fromSubmissionRecords(form, [record]);
  return canonicalJson([record.subject, known?.grain, known?.values]);
}

function filledColumns(form: Form, record: SubmissionRecord): string[] {
  return form.columns.map((column) => column.id).filter((id) => record.values[id] !== undefined);
}

function differingColumns(form: Form, before: SubmissionRecord, after: SubmissionRecord): string[] {
  const text = (value: CellValue | undefined) => (value === undefined ? "" : canonicalJson(value));
  return form.columns
    .map((column) => column.id)
    .filter((id) => text(before.values[id]) !== text(after.values[id]));
}
