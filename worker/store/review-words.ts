import type { D1Database } from "@cloudflare/workers-types";
import type { ReviewEvent, ReviewNote } from "../../shared/api/review.ts";

/** What was done and said about one version. */
export interface Words {
  readonly events: readonly ReviewEvent[];
  readonly notes: readonly ReviewNote[];
}

interface EventRow extends Omit<ReviewEvent, "by"> {
  readonly submission: string;
  readonly name: string;
  readonly unit: string;
}

interface NoteRow {
  readonly submission: string;
  readonly ordinal: number;
  readonly sheet_row: number | null;
  readonly place: string | null;
  readonly column_id: string | null;
  readonly body: string;
}

interface ReplyRow {
  readonly submission: string;
  readonly note: number;
  readonly at: string;
  readonly name: string;
  readonly unit: string;
  readonly body: string;
}

const THOSE = "submission IN (SELECT value FROM json_each(?1))";

/** Acts, notes and replies of the versions, each in the order they came. The caller has looked at the scope. */
export async function wordsAbout(db: D1Database, uuids: readonly string[]): Promise<Map<string, Words>> {
  const list = JSON.stringify(uuids);
  const [events, notes, replies] = await db.batch([
    db
      .prepare(
        `SELECT review.submission, review.act, review.state, review.at, review.comment,
                account.name, org_unit.name AS unit
         FROM review JOIN account ON account.id = review.account JOIN org_unit ON org_unit.code = account.unit
         WHERE review.${THOSE} ORDER BY review.id`,
      )
      .bind(list),
    db
      .prepare(
        `SELECT submission, ordinal, sheet_row, place, column_id, body FROM review_note
         WHERE ${THOSE} ORDER BY submission, ordinal`,
      )
      .bind(list),
    db
      .prepare(
        `SELECT review_reply.submission, review_reply.note, review_reply.at, review_reply.body,
                account.name, org_unit.name AS unit
         FROM review_reply JOIN account ON account.id = review_reply.account
         JOIN org_unit ON org_unit.code = account.unit
         WHERE review_reply.${THOSE} ORDER BY review_reply.id`,
      )
      .bind(list),
  ]);
  const eventRows = (events?.results ?? []) as EventRow[];
  const noteRows = (notes?.results ?? []) as NoteRow[];
  const replyRows = (replies?.results ?? []) as ReplyRow[];
  return new Map(
    uuids.map((uuid) => [
      uuid,
      {
        events: eventRows
          .filter(({ submission }) => submission === uuid)
          .map(({ act, state, at, comment, name, unit }) => ({
            act,
            state,
            at,
            by: { name, unit },
            comment,
          })),
        notes: noteRows.filter(({ submission }) => submission === uuid).map((row) => noteOf(row, replyRows)),
      },
    ]),
  );
}

function noteOf(row: NoteRow, replies: readonly ReplyRow[]): ReviewNote {
  const { submission, ordinal, sheet_row, place, column_id, body } = row;
  return {
    ordinal,
    ...(sheet_row === null ? {} : { row: sheet_row }),
    ...(place === null ? {} : { at: place }),
    ...(column_id === null ? {} : { column: column_id }),
    text: body,
    replies: replies
      .filter((reply) => reply.submission === submission && reply.note === ordinal)
      .map(({ at, name, unit, body: text }) => ({ at, by: { name, unit }, text })),
  };
}

/** A return on the way to a version, with what became of it. */
export interface ReturnWithAnswers {
  /** The version that was asked about: it answers the return, or was itself returned. */
  readonly submission: string;
  /** The version that was returned. */
  readonly returned: { readonly uuid: string; readonly version: number };
  readonly unit: { readonly code: string; readonly name: string };
  readonly collection: string;
  readonly at: string;
  readonly by: ReviewEvent["by"];
  readonly comment: string;
  readonly notes: readonly ReviewNote[];
  /** The version sent after the return; null while none was. */
  readonly answeredBy: number | null;
}

interface ReturnRow {
  readonly submission: string;
  readonly uuid: string;
  readonly version: number;
  readonly unit: string;
  readonly unit_name: string;
  readonly collection: string;
  readonly answered_by: number | null;
}

/**
 * Every return that the given versions or earlier versions of the same reports met, with notes, replies and the
 * version that answered. In the order of `uuids`, then by version. The caller has looked at the scope.
 */
export async function returnsOf(db: D1Database, uuids: readonly string[]): Promise<ReturnWithAnswers[]> {
  const { results } = await db
    .prepare(
      `SELECT asked.uuid AS submission, earlier.uuid, earlier.version, earlier.unit, org_unit.name AS unit_name,
              earlier.collection,
              (SELECT min(later.version) FROM submission AS later
               WHERE later.collection = earlier.collection AND later.unit = earlier.unit
                 AND later.version > earlier.version) AS answered_by
       FROM json_each(?1)
       JOIN submission AS asked ON asked.uuid = json_each.value
       JOIN submission AS earlier ON earlier.collection = asked.collection AND earlier.unit = asked.unit
                                 AND earlier.version <= asked.version
       JOIN org_unit ON org_unit.code = earlier.unit
       WHERE EXISTS (SELECT 1 FROM review WHERE review.submission = earlier.uuid AND review.act = 'return')
       ORDER BY json_each.key, earlier.version`,
    )
    .bind(JSON.stringify(uuids))
    .all<ReturnRow>();
  const words = await wordsAbout(db, [...new Set(results.map(({ uuid }) => uuid))]);
  return results.flatMap((row) => {
    const { events, notes } = words.get(row.uuid) ?? { events: [], notes: [] };
    const event = events.find(({ act }) => act === "return");
    if (event === undefined) return [];
    return [
      {
        submission: row.submission,
        returned: { uuid: row.uuid, version: row.version },
        unit: { code: row.unit, name: row.unit_name },
        collection: row.collection,
        at: event.at,
        by: event.by,
        comment: event.comment,
        notes,
        answeredBy: row.answered_by,
      },
    ];
  });
}
