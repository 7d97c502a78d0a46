import type { D1Database } from "@cloudflare/workers-types";
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import type { Grain } from "../../../shared/form/form.ts";
import { unreadIn } from "../unread.ts";
import type { FixedVersion } from "./versions.ts";

/** A record that feeds the traced indicator, with where it stands among the versions. */
export interface TracedRecord {
  readonly version: FixedVersion;
  /** Index of the version, and ordinal of the record within it: a page ends at one, the next begins behind it. */
  readonly place: number;
  readonly ordinal: number;
  readonly subject: { readonly code: string; readonly name: string };
  readonly record: SubmissionRecord;
}

interface RecordRow {
  readonly place: number;
  readonly ordinal: number;
  readonly sheet_row: number;
  readonly at: string | null;
  readonly subject: string;
  readonly subject_name: string;
  readonly grain: Grain;
  readonly cells: string;
  readonly unread: string | null;
}

/** The records that have facts of the indicator, behind `after`, at most `limit`. */
export async function tracedRecords(
  db: D1Database,
  versions: readonly FixedVersion[],
  indicator: string,
  after: { readonly place: number; readonly ordinal: number },
  limit: number,
): Promise<TracedRecord[]> {
  const { results } = await db
    .prepare(
      `WITH fed AS MATERIALIZED (
         SELECT DISTINCT json_each.key AS place, fact.submission, fact.sheet_row, fact.subject
         FROM json_each(?1) JOIN fact ON fact.submission = json_each.value
         WHERE fact.indicator = ?2 AND json_each.key >= ?3
       )
       SELECT fed.place, record.ordinal, record.sheet_row, record.place AS at, record.subject,
              org_unit.name AS subject_name, record.grain, record.cells, record.unread
       FROM fed
       JOIN record ON record.submission = fed.submission AND record.sheet_row = fed.sheet_row
                  AND record.subject = fed.subject
       JOIN org_unit ON org_unit.code = record.subject
       WHERE fed.place > ?3 OR record.ordinal > ?4
       ORDER BY fed.place, record.ordinal LIMIT ?5`,
    )
    .bind(
      JSON.stringify(versions.map(({ receipt }) => receipt.uuid)),
      indicator,
      after.place,
      after.ordinal,
      limit,
    )
    .all<RecordRow>();
  return results.map((row) => {
    const version = versions[row.place];
    if (version === undefined) throw new RangeError("a record belongs to no version of the trace");
    return {
      version,
      place: row.place,
      ordinal: row.ordinal,
      subject: { code: row.subject, name: row.subject_name },
      record: {
        row: row.sheet_row,
        ...(row.at === null ? {} : { at: row.at }),
        subject: row.subject,
        grain: row.grain,
        values: JSON.parse(row.cells),
        ...unreadIn(row.unread),
      },
    };
  });
}
