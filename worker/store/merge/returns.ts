import type { D1Database } from "@cloudflare/workers-types";
import { sentCell, sentLine } from "../../../shared/sheet/sent-layout.ts";
import { groupBy } from "../../../shared/statistics/breakdown.ts";
import type { MergedReturn } from "../../../shared/workbook/merged/merge.ts";
import { inScope, type Scope } from "../scope.ts";

interface ReturnRow {
  readonly id: number;
  readonly unit: string;
  readonly unit_name: string;
  readonly period: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly comment: string;
  readonly layout: string;
  readonly answered_by: number | null;
}

interface NoteRow {
  readonly review: number;
  readonly ordinal: number;
  readonly sheet_row: number | null;
  readonly place: string | null;
  readonly column_id: string | null;
  readonly body: string;
  readonly reply: string | null;
}

/** Every return of a version of these collections that was not purged, in order of time, with its notes and what was replied to them. */
export async function mergedReturns(
  db: D1Database,
  scope: Scope,
  collections: readonly string[],
): Promise<MergedReturn[]> {
  const asked = `review.act = 'return' AND submission.purged_at IS NULL AND submission.sealed_at IS NULL AND submission.collection IN (SELECT value FROM json_each(?2))
    AND ${inScope("org_unit.path", 1)}`;
  const tables = `review JOIN submission ON submission.uuid = review.submission
    JOIN org_unit ON org_unit.code = submission.unit`;
  const ids = JSON.stringify(collections);
  const [returns, notes] = await db.batch([
    db
      .prepare(
        `SELECT review.id, submission.unit, org_unit.name AS unit_name, collection.period, submission.version,
                review.at, coalesce(reviewer.name, account.name) AS by, review.comment, submission.layout,
                (SELECT min(later.version) FROM submission AS later
                 WHERE later.collection = submission.collection AND later.unit = submission.unit
                   AND later.version > submission.version) AS answered_by
         FROM ${tables}
         JOIN collection ON collection.id = submission.collection
         JOIN account ON account.id = review.account
         LEFT JOIN org_unit AS reviewer ON reviewer.code = account.unit
         WHERE ${asked} ORDER BY review.id`,
      )
      .bind(scope.path, ids),
    // Notes belong to the version; it is returned once.
    db
      .prepare(
        `SELECT review.id AS review, review_note.ordinal, review_note.sheet_row, review_note.place,
                review_note.column_id, review_note.body, review_reply.body AS reply
         FROM ${tables}
         JOIN review_note ON review_note.submission = submission.uuid
         LEFT JOIN review_reply ON review_reply.submission = review_note.submission
                               AND review_reply.note = review_note.ordinal
         WHERE ${asked} ORDER BY review.id, review_note.ordinal, review_reply.id`,
      )
      .bind(scope.path, ids),
  ]);
  const byReview = new Map(
    groupBy((notes?.results ?? []) as NoteRow[], ({ review }) => String(review)).map((own) => [
      own[0]?.review,
      own,
    ]),
  );
  return ((returns?.results ?? []) as ReturnRow[]).map((row) => returnOf(row, byReview.get(row.id) ?? []));
}

function returnOf(row: ReturnRow, rows: readonly NoteRow[]): MergedReturn {
  const layout: Readonly<Record<string, string>> = JSON.parse(row.layout);
  const notes = groupBy(rows, ({ ordinal }) => String(ordinal)).flatMap((own) => own.slice(0, 1));
  const said = notes.map((note) => `${placeOf(note, layout)}${note.body}`);
  const replies = rows.flatMap(({ reply }) => (reply === null ? [] : [reply]));
  return {
    unit: { code: row.unit, name: row.unit_name },
    period: row.period,
    version: row.version,
    returnedAt: row.at,
    returnedBy: row.by,
    cells: notes.map((note) => cellOf(note, layout)).filter((cell) => cell !== ""),
    note: [row.comment, ...said].filter((text) => text !== "").join("\n"),
    ...(replies.length === 0 ? {} : { answer: replies.join("\n") }),
    ...(row.answered_by === null ? {} : { answeredBy: row.answered_by }),
  };
}

function placeOf(note: NoteRow, layout: Readonly<Record<string, string>>): string {
  const cell = cellOf(note, layout);
  return cell === "" ? "" : `${cell}：`;
}

/** "J8", "8" for a whole row, "D" for a column where names run down, "" for the whole version. */
function cellOf({ sheet_row, place, column_id }: NoteRow, layout: Readonly<Record<string, string>>): string {
  if (sheet_row === null) return "";
  if (place !== null) return `${place}${sheet_row}`;
  const cell = column_id === null ? undefined : sentCell(layout, sheet_row, column_id);
  return cell ?? sentLine(layout, sheet_row);
}
