import type { D1Database } from "@cloudflare/workers-types";
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import type { Grain } from "../../../shared/form/form.ts";
import { unreadIn } from "../unread.ts";
import { type ReceiptRow, receiptColumns, receiptOf, receiptTables } from "./receipts.ts";

/** The newest version that counts of what one unit sent for a form and period. */
export async function reportOf(
  db: D1Database,
  report: { readonly unit: string; readonly form: string; readonly period: string },
): Promise<Receipt | undefined> {
  const row = await db
    .prepare(
      `SELECT ${receiptColumns} FROM ${receiptTables}
       WHERE submission.unit = ?1 AND collection.form = ?2 AND collection.period = ?3
         AND submission.state IN ('submitted', 'passed', 'approved')
       ORDER BY submission.version DESC LIMIT 1`,
    )
    .bind(report.unit, report.form, report.period)
    .first<ReceiptRow>();
  return row === null ? undefined : receiptOf(row);
}

export interface PlacedRecord {
  /** Path in the register of the unit that the record is about. */
  readonly path: string;
  readonly record: SubmissionRecord;
}

/** All records of a version: 10,000 at most, as a request may hold. */
export async function recordsOf(db: D1Database, uuid: string): Promise<PlacedRecord[]> {
  const { results } = await db
    .prepare(
      `SELECT org_unit.path, record.subject, record.sheet_row, record.grain, record.cells,
              record.unread
       FROM record JOIN org_unit ON org_unit.code = record.subject
       WHERE record.submission = ?1 ORDER BY record.ordinal`,
    )
    .bind(uuid)
    .all<{
      path: string;
      subject: string;
      sheet_row: number;
      grain: Grain;
      cells: string;
      unread: string | null;
    }>();
  return results.map(({ path, subject, sheet_row: row, grain, cells, unread }) => ({
    path,
    record: { row, subject, grain, values: JSON.parse(cells), ...unreadIn(unread) },
  }));
}
