/** Between records as a sheet holds them and records as they travel: only columns that may leave the workbook. */
import type { SubmissionRecord } from "../api/records.ts";
import { withDefaults } from "../form/condition.ts";
import { besidesOf, type Form, leavesWorkbook } from "../form/form.ts";
import type { SheetRecord } from "../sheet/reading.ts";

/**
 * Records as they are sent: the columns that may leave, with what blank cells of detail rows stand for, and the names
 * of those whose cells were filled but gave no value.
 */
export function toSubmissionRecords(form: Form, records: readonly SheetRecord[]): SubmissionRecord[] {
  const leaving = leavingKeys(form);
  return records.map((record) => {
    const { row, at, subject, ownPlace, grain } = record;
    const entries = Object.entries(withDefaults(form.columns, grain, record.values, record.unread));
    return {
      ...placed(row, at),
      subject,
      ...(ownPlace === undefined ? {} : { ownPlace }),
      grain,
      values: Object.fromEntries(entries.filter(([id]) => leaving.has(id))),
      ...unreadOf(record, leaving),
    };
  });
}

/**
 * Records as they arrived, as records of the form. Without a grain a row is a detail row when the form has
 * such rows and the event date is given, else a sum row.
 */
export function fromSubmissionRecords(form: Form, records: readonly SubmissionRecord[]): SheetRecord[] {
  const dated = form.grains.includes("detail") ? form.eventDate : undefined;
  const leaving = leavingKeys(form);
  const seen = form.columns.filter(({ defaultWhen = [] }) =>
    defaultWhen.every(({ column }) => leaving.has(column)),
  );
  return records.map((record) => {
    const { row, at, subject, ownPlace, grain, values } = record;
    const assumed = dated !== undefined && values[dated] !== undefined ? "detail" : "sum";
    const known = grain ?? assumed;
    return {
      ...placed(row, at),
      subject,
      ...(ownPlace === undefined ? {} : { ownPlace }),
      grain: known,
      values: withDefaults(seen, known, values, record.unread),
      ...unreadOf(record, leaving),
    };
  });
}

const known = new WeakMap<Form, ReadonlySet<string>>();

/** Keys of values that may leave: columns that do, and the figures beside them. */
export function leavingKeys(form: Form): ReadonlySet<string> {
  const before = known.get(form);
  if (before !== undefined) return before;
  const keys = new Set(form.columns.filter(leavesWorkbook).map(({ id }) => id));
  for (const column of form.columns) for (const { id } of besidesOf(form, column)) keys.add(id);
  known.set(form, keys);
  return keys;
}

interface Unread {
  readonly unread?: readonly string[] | undefined;
  readonly lost?: readonly string[] | undefined;
  readonly derived?: readonly string[] | undefined;
}

function unreadOf(
  { unread = [], lost = [], derived = [] }: Unread,
  leaving: ReadonlySet<string>,
): { unread?: string[]; lost?: string[]; derived?: string[] } {
  const left = unread.filter((id) => leaving.has(id));
  const known = lost.filter((id) => leaving.has(id));
  return {
    ...(left.length > 0 && { unread: left }),
    ...(known.length > 0 && { lost: known }),
    ...(derived.length > 0 && { derived: [...derived] }),
  };
}

function placed(row: number, at: string | undefined): { row: number; at?: string } {
  return at === undefined ? { row } : { row, at };
}

/** Where a record stands on its sheet: unique within a version. Rows of a crosstab hold several records. */
export function placeKey({ row, at = "" }: Pick<SubmissionRecord, "row" | "at">): string {
  return `${row}${at}`;
}
