import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { ReviewAct } from "../../../shared/api/review.ts";
import type { NoteBody } from "../../../shared/api/review-bodies.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { levelsRow, rowDigests } from "../../base/row-digest.ts";
import { auditStatement } from "../audit/audit.ts";
import { changedExactly, changedOne } from "../guard.ts";
import { openProtest } from "../submissions/receipts.ts";

/** One act on one version or on several: all of it or nothing. */
export interface ReviewWrite {
  readonly act: ReviewAct;
  readonly account: number;
  readonly origin: string | null;
  readonly at: string;
  readonly comment: string;
  readonly moves: readonly {
    readonly uuid: string;
    readonly from: Receipt["state"];
    readonly to: Receipt["state"];
  }[];
  /** Whether versions that their units protest against go along. */
  readonly despiteProtests?: boolean;
  /** Those that the account sent itself, in the names of their units. */
  readonly ownIntakes?: ReadonlySet<string>;
  /** With a return of one version. */
  readonly notes?: readonly NoteBody[];
}

/**
 * Writes the act in one batch. The batch fails, changing nothing, when one of the versions is no longer in the
 * state it was in, no longer the newest of its slot, its unit protests against it unless that was said, or its collection was locked. Every slot's revision rises:
 * a submission on its way meets the act, or the act meets the submission.
 */
export async function writeReview(db: D1Database, write: ReviewWrite): Promise<void> {
  const { act, at, moves } = write;
  const list = JSON.stringify(moves);
  const approved = JSON.stringify(moves.filter(({ to }) => to === "approved").map(({ uuid }) => uuid));
  await db.batch([
    db
      .prepare(
        `UPDATE submission SET state = move.after
         FROM (SELECT value ->> 'uuid' AS uuid, value ->> 'from' AS before, value ->> 'to' AS after
               FROM json_each(?1)) AS move
         WHERE submission.uuid = move.uuid AND submission.state = move.before AND submission.purged_at IS NULL
           AND (?2 = 1 OR NOT ${openProtest})
           AND EXISTS (SELECT 1 FROM slot JOIN collection ON collection.id = slot.collection
                       WHERE slot.collection = submission.collection AND slot.unit = submission.unit
                         AND slot.newest_version = submission.version AND collection.state <> 'locked')`,
      )
      .bind(list, write.despiteProtests === false ? 0 : 1),
    ...changedExactly(db, moves.length),
    moveSlots(db, list),
    ...(act === "approve" ? settleApproval(db, approved, at) : []),
    ...(act === "revert" ? [reopenFindings(db, list)] : []),
    ...(act === "withdraw" ? releaseSubjects(db, list) : []),
    insertEvents(db, write, list),
    ...insertNotes(db, write),
    ...moves.map(({ uuid, to }) =>
      auditStatement(db, {
        at,
        account: write.account,
        origin: write.origin,
        act,
        target: uuid,
        detail: {
          state: to,
          ...(write.notes === undefined ? {} : { notes: write.notes.length }),
          ...(write.ownIntakes?.has(uuid) === true ? { ownIntake: true } : {}),
        },
      }),
    ),
  ]);
}

const SLOTS_OF_MOVES = `(collection, unit) IN
  (SELECT collection, unit FROM submission WHERE uuid IN (SELECT value ->> 'uuid' FROM json_each(?1)))`;

export function moveSlots(db: D1Database, moves: string): D1PreparedStatement {
  return db.prepare(`UPDATE slot SET revision = revision + 1 WHERE ${SLOTS_OF_MOVES}`).bind(moves);
}

/** The version approved before leaves approved merges, findings are accepted, and only its own subjects stay. */
function settleApproval(db: D1Database, approved: string, at: string): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `UPDATE submission SET state = 'superseded', superseded_at = ?2
         FROM submission AS newer
         WHERE newer.uuid IN (SELECT value FROM json_each(?1))
           AND submission.collection = newer.collection AND submission.unit = newer.unit
           AND submission.version < newer.version AND submission.state = 'approved'`,
      )
      .bind(approved, at),
    db
      .prepare(
        `UPDATE finding SET accepted_at = ?2
         WHERE submission IN (SELECT value FROM json_each(?1)) AND state IN ('open', 'explained')`,
      )
      .bind(approved, at),
    db
      .prepare(
        `DELETE FROM subject_owner
         WHERE (collection, unit) IN (SELECT collection, unit FROM submission
                                      WHERE uuid IN (SELECT value FROM json_each(?1)))
           AND subject NOT IN (
             SELECT record.subject FROM submission JOIN record ON record.submission = submission.uuid
             WHERE submission.collection = subject_owner.collection AND submission.unit = subject_owner.unit
               AND submission.uuid IN (SELECT value FROM json_each(?1)))`,
      )
      .bind(approved),
  ];
}

function reopenFindings(db: D1Database, moves: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE finding SET accepted_at = NULL
       WHERE submission IN (SELECT value ->> 'uuid' FROM json_each(?1))`,
    )
    .bind(moves);
}

/** What no standing version of the slot names any more is free: only one approved earlier may still do so. */
export function releaseSubjects(db: D1Database, moves: string): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `DELETE FROM subject_owner WHERE ${SLOTS_OF_MOVES}
           AND subject NOT IN (
             SELECT record.subject FROM submission JOIN record ON record.submission = submission.uuid
             WHERE submission.collection = subject_owner.collection AND submission.unit = subject_owner.unit
               AND submission.state IN ('submitted', 'passed', 'returned', 'approved'))`,
      )
      .bind(moves),
  ];
}

export function insertEvents(db: D1Database, write: ReviewWrite, moves: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO review (submission, act, state, account, at, comment)
       SELECT value ->> 'uuid', ?2, value ->> 'to', ?3, ?4, ?5 FROM json_each(?1) ORDER BY json_each.key`,
    )
    .bind(moves, write.act, write.account, write.at, write.comment);
}

function insertNotes(db: D1Database, { moves, notes = [] }: ReviewWrite): D1PreparedStatement[] {
  const [returned] = moves;
  if (returned === undefined || notes.length === 0) return [];
  return [
    db
      .prepare(
        `INSERT INTO review_note (submission, ordinal, sheet_row, place, column_id, body)
         SELECT ?1, json_each.key + (SELECT coalesce(max(ordinal) + 1, 0) FROM review_note WHERE submission = ?1),
                value ->> 'row', value ->> 'at', value ->> 'column', value ->> 'text'
         FROM json_each(?2)`,
      )
      .bind(returned.uuid, JSON.stringify(notes)),
  ];
}

/** An answer to a note of a version that stands returned, in a collection that is not locked. */
interface NewReply {
  readonly uuid: string;
  readonly note: number;
  readonly account: number;
  readonly at: string;
  readonly text: string;
}

const NOTE_TO_ANSWER = `FROM review_note
  JOIN submission ON submission.uuid = review_note.submission
  JOIN collection ON collection.id = submission.collection
  WHERE review_note.submission = ?1 AND review_note.ordinal = ?2
    AND submission.state = 'returned' AND collection.state <> 'locked'`;

/** Fails, changing nothing, unless `mayAnswer`. */
export async function writeReply(db: D1Database, reply: NewReply): Promise<void> {
  const { uuid, note, account, at, text } = reply;
  await db.batch([
    db
      .prepare(
        `INSERT INTO review_reply (submission, note, account, at, body)
         SELECT ?1, ?2, ?3, ?4, ?5 ${NOTE_TO_ANSWER}`,
      )
      .bind(uuid, note, account, at, text),
    ...changedOne(db),
    auditStatement(db, { at, account, act: "reply", target: uuid, detail: { note } }),
  ]);
}

/** Whether there is such a note, and its version still stands returned. */
export async function mayAnswer(
  db: D1Database,
  { uuid, note }: Pick<NewReply, "uuid" | "note">,
): Promise<boolean> {
  const found = await db.prepare(`SELECT 1 AS ok ${NOTE_TO_ANSWER}`).bind(uuid, note).first("ok");
  return found !== null;
}

export async function setReviewLevels(
  db: D1Database,
  setting: {
    readonly unit: string;
    readonly levels: 1 | 2;
    readonly before: 1 | 2;
    readonly account: number;
    readonly origin: string | null;
    readonly at: string;
  },
): Promise<void> {
  const { unit, levels, before, account, origin, at } = setting;
  await db.batch([
    db
      .prepare(
        `INSERT INTO review_setting (unit, levels) VALUES (?1, ?2)
         ON CONFLICT (unit) DO UPDATE SET levels = excluded.levels`,
      )
      .bind(unit, levels),
    auditStatement(db, {
      at,
      account,
      origin,
      act: "review_levels",
      target: unit,
      detail: { before, after: levels, digests: rowDigests([levelsRow(unit, levels)]) },
    }),
  ]);
}
