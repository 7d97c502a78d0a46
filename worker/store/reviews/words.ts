import type { D1Database } from "@cloudflare/workers-types";
import type { ReviewEvent, ReviewNote } from "../../../shared/api/review.ts";

/** What was done and said about one version. */
export interface Words {
  readonly events: readonly ReviewEvent[];
  readonly notes: readonly ReviewNote[];
}

interface EventRow extends Omit<ReviewEvent, "by" | "ownIntake"> {
  readonly own: number;
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
/** What people wrote about a version is sealed with it: it may quote what must not be read. */
const open = (table: string) =>
  `(SELECT sealed_at IS NULL FROM submission WHERE submission.uuid = ${table}.submission)`;

/** Acts, notes and replies of the versions, each in the order they came. The caller has looked at the scope. */
export async function wordsAbout(db: D1Database, uuids: readonly string[]): Promise<Map<string, Words>> {
  const list = JSON.stringify(uuids);
  const [events, notes, replies] = await db.batch([
    db
      .prepare(
        `SELECT review.submission, CASE review.act WHEN 'purge' THEN 'erase' ELSE review.act END AS act,
                review.state, review.at,
                CASE WHEN review.act = 'purge' OR ${open("review")} THEN review.comment ELSE '' END AS comment,
                account.name, org_unit.name AS unit,
                sent.sender_unit IS NOT NULL AND review.act IN ('pass', 'approve') AND review.account = sent.account AS own,
                review.id AS id
         FROM review JOIN submission AS sent ON sent.uuid = review.submission
         JOIN account ON account.id = review.account JOIN org_unit ON org_unit.code = account.unit
         WHERE review.${THOSE}
         UNION ALL
         SELECT purge.submission, CASE purge.act WHEN 'seal' THEN 'purge' ELSE purge.act END,
                CASE purge.act WHEN 'seal' THEN 'withdrawn' ELSE purge.state END, purge.at, purge.reason,
                account.name, org_unit.name, 0, purge.id
         FROM purge JOIN account ON account.id = purge.account JOIN org_unit ON org_unit.code = account.unit
         WHERE purge.${THOSE}
         UNION ALL
         SELECT protest.submission, protest.act, protest.state, protest.at,
                CASE WHEN ${open("protest")} THEN protest.words ELSE '' END, account.name, org_unit.name, 0, protest.id
         FROM protest JOIN account ON account.id = protest.account JOIN org_unit ON org_unit.code = account.unit
         WHERE protest.${THOSE} ORDER BY at, id`,
      )
      .bind(list),
    db
      .prepare(
        `SELECT submission, ordinal, sheet_row, place, column_id, body FROM review_note
         WHERE ${THOSE} AND ${open("review_note")} ORDER BY submission, ordinal`,
      )
      .bind(list),
    db
      .prepare(
        `SELECT review_reply.submission, review_reply.note, review_reply.at, review_reply.body,
                account.name, org_unit.name AS unit
         FROM review_reply JOIN account ON account.id = review_reply.account
         JOIN org_unit ON org_unit.code = account.unit
         WHERE review_reply.${THOSE} AND ${open("review_reply")} ORDER BY review_reply.id`,
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
          .map(({ act, state, at, comment, name, unit, own }) => ({
            act,
            state,
            at,
            by: { name, unit },
            comment,
            ...(own === 1 ? { ownIntake: true as const } : {}),
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
