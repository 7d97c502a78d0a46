import type { D1Database } from "@cloudflare/workers-types";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { auditStatement } from "../audit/audit.ts";
import { changedOne, guardStatements } from "../guard.ts";
import { insertEvents, moveSlots, releaseSubjects } from "./acts.ts";

/** One step on the way of a purge, by a person. */
export interface PurgeStep {
  readonly uuid: string;
  readonly account: number;
  readonly origin: string | null;
  readonly at: string;
  readonly reason: string;
  /** The state in which whoever decides saw the version. */
  readonly state: Receipt["state"];
  /** The account stands at the unit that receives the report, or above. */
  readonly receiver: boolean;
}

type Act = "ask_purge" | "decline_purge" | "seal" | "restore" | "ask_erase";

function insertStep(db: D1Database, act: Act, state: string, step: PurgeStep) {
  const { uuid, account, at, reason, receiver } = step;
  return db
    .prepare(
      `INSERT INTO purge (submission, act, state, receiver, account, at, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
    )
    .bind(uuid, act, state, receiver ? 1 : 0, account, at, reason);
}

function audit(db: D1Database, act: Act, state: string, step: PurgeStep) {
  const { at, account, origin, uuid, receiver } = step;
  return auditStatement(db, { at, account, origin, act, target: uuid, detail: { state, receiver } });
}

/** The last step on the way: "" before the first. */
export const lastStep = `coalesce((SELECT act FROM purge WHERE purge.submission = submission.uuid
  ORDER BY purge.id DESC LIMIT 1), '')`;

/**
 * What is only said: that somebody wishes a purge, declines one, or wishes that what is sealed be erased at once.
 * Fails, writing nothing, when the last step is no longer one of `after`, or the version was sealed or purged meanwhile.
 */
export async function writeStep(
  db: D1Database,
  act: "ask_purge" | "decline_purge" | "ask_erase",
  step: PurgeStep,
): Promise<void> {
  const holds = {
    ask_purge: `${lastStep} <> 'ask_purge' AND sealed_at IS NULL`,
    decline_purge: `${lastStep} = 'ask_purge' AND sealed_at IS NULL`,
    ask_erase: `${lastStep} <> 'ask_erase' AND sealed_at IS NOT NULL`,
  }[act];
  await db.batch([
    ...guardStatements(
      db,
      db
        .prepare(
          `INSERT INTO guard (ok) SELECT count(*) FROM submission
           WHERE uuid = ?1 AND state = ?2 AND purged_at IS NULL AND ${holds}`,
        )
        .bind(step.uuid, step.state),
    ),
    insertStep(db, act, step.state, step),
    audit(db, act, step.state, step),
  ]);
}

/** Takes a version out of everything that counts and out of everybody's sight; nothing of it is deleted. */
export async function sealVersion(db: D1Database, step: PurgeStep): Promise<void> {
  const moves = JSON.stringify([{ uuid: step.uuid }]);
  await db.batch([
    db
      .prepare(
        `UPDATE submission SET state = 'withdrawn', sealed_at = ?3
         WHERE uuid = ?1 AND state = ?2 AND sealed_at IS NULL AND purged_at IS NULL`,
      )
      .bind(step.uuid, step.state, step.at),
    ...changedOne(db),
    moveSlots(db, moves),
    ...releaseSubjects(db, moves),
    insertStep(db, "seal", step.state, step),
    audit(db, "seal", "withdrawn", step),
  ]);
}

/** The state to which a version that was sealed after `after` would go back, and whether other units report its subjects by now. */
export async function restorable(
  db: D1Database,
  uuid: string,
  after: string,
): Promise<{ readonly state: Receipt["state"]; readonly free: boolean } | undefined> {
  const row = await db
    .prepare(
      `SELECT ${restoredState} AS state, NOT EXISTS (${ownedElsewhere}) AS free FROM submission
       WHERE uuid = ?1 AND sealed_at > ?2 AND purged_at IS NULL`,
    )
    .bind(uuid, after)
    .first<{ state: Receipt["state"]; free: number }>();
  return row === null
    ? undefined
    : { state: row.state, free: row.free === 1 || !STANDING.includes(row.state) };
}

const STANDING: readonly string[] = ["submitted", "passed", "returned", "approved"];

/** Its own state of before, unless a newer version has taken its place since. */
const restoredState = `(SELECT CASE
    WHEN purge.state = 'approved' AND EXISTS (SELECT 1 FROM submission AS newer
      WHERE newer.collection = submission.collection AND newer.unit = submission.unit
        AND newer.version > submission.version AND newer.state = 'approved') THEN 'superseded'
    WHEN purge.state IN ('submitted', 'passed', 'returned') AND EXISTS (SELECT 1 FROM submission AS newer
      WHERE newer.collection = submission.collection AND newer.unit = submission.unit
        AND newer.version > submission.version) THEN 'superseded'
    ELSE purge.state END
  FROM purge WHERE purge.submission = submission.uuid AND purge.act = 'seal' ORDER BY purge.id DESC LIMIT 1)`;

/** Subjects that the version counts: the rows about others' are compared only. */
const ownSubjects = `SELECT DISTINCT record.subject FROM record WHERE record.submission = submission.uuid
  AND record.subject NOT IN (SELECT value FROM json_each(submission.mirrored))`;
const ownedElsewhere = `SELECT 1 FROM subject_owner WHERE subject_owner.collection = submission.collection
  AND subject_owner.unit <> submission.unit AND subject_owner.subject IN (${ownSubjects})`;

/** @param state what `restorable` said; the batch fails when it is another by now */
export async function restoreVersion(
  db: D1Database,
  state: Receipt["state"],
  step: PurgeStep,
): Promise<void> {
  const { uuid, at } = step;
  const stands = STANDING.includes(state);
  await db.batch([
    ...guardStatements(
      db,
      db
        .prepare(
          `INSERT INTO guard (ok) SELECT count(*) FROM submission
           WHERE uuid = ?1 AND sealed_at IS NOT NULL AND purged_at IS NULL AND ${restoredState} = ?2
             AND (?3 = 0 OR NOT EXISTS (${ownedElsewhere}))`,
        )
        .bind(uuid, state, stands ? 1 : 0),
    ),
    ...(stands
      ? [
          db
            .prepare(
              `INSERT OR IGNORE INTO subject_owner (collection, subject, unit)
               SELECT DISTINCT submission.collection, record.subject, submission.unit
               FROM submission JOIN record ON record.submission = submission.uuid
               WHERE submission.uuid = ?1
                 AND record.subject NOT IN (SELECT value FROM json_each(submission.mirrored))`,
            )
            .bind(uuid),
        ]
      : []),
    db
      .prepare(
        `UPDATE submission SET state = ?2, sealed_at = NULL,
           superseded_at = CASE WHEN ?2 = 'superseded' THEN coalesce(superseded_at, ?3) ELSE superseded_at END
         WHERE uuid = ?1`,
      )
      .bind(uuid, state, at),
    ...changedOne(db),
    moveSlots(db, JSON.stringify([{ uuid }])),
    insertStep(db, "restore", state, step),
    audit(db, "restore", state, step),
  ]);
}

/** Whose word it is that a version be erased at once: the account that asked last, when, and where it stood. */
export async function eraseAskedBy(
  db: D1Database,
  uuid: string,
): Promise<{ readonly account: number; readonly receiver: boolean; readonly at: string } | undefined> {
  const row = await db
    .prepare(`SELECT act, account, receiver, at FROM purge WHERE submission = ?1 ORDER BY id DESC LIMIT 1`)
    .bind(uuid)
    .first<{ act: string; account: number; receiver: number; at: string }>();
  return row === null || row.act !== "ask_erase"
    ? undefined
    : { account: row.account, receiver: row.receiver === 1, at: row.at };
}

/** Versions whose seal is older than `before`, each with who sealed it, the oldest first. */
export async function sealedBefore(
  db: D1Database,
  before: string,
  most: number,
): Promise<readonly { readonly uuid: string; readonly account: number; readonly reason: string }[]> {
  const { results } = await db
    .prepare(
      `SELECT submission.uuid, purge.account, purge.reason FROM submission
       JOIN purge ON purge.id = (SELECT max(id) FROM purge AS last
                                 WHERE last.submission = submission.uuid AND last.act = 'seal')
       WHERE submission.sealed_at < ?1 AND submission.purged_at IS NULL ORDER BY submission.sealed_at LIMIT ?2`,
    )
    .bind(before, most)
    .all<{ uuid: string; account: number; reason: string }>();
  return results;
}

/**
 * Deletes what a sealed version says: payload, records, facts, findings, explanations, and what people typed about it.
 * Its row, its acts and its SHA-256 stay as the tombstone.
 * @returns key of the object to delete; it is written down as swept, so the sweep deletes it if the caller cannot
 */
export async function eraseVersion(
  db: D1Database,
  erase: Pick<PurgeStep, "uuid" | "account" | "origin" | "at" | "reason">,
): Promise<string | undefined> {
  const { uuid, account, origin, at, reason } = erase;
  const moves = JSON.stringify([{ uuid, to: "withdrawn" }]);
  const key = await db
    .prepare("SELECT key FROM payload WHERE submission = ?1")
    .bind(uuid)
    .first<string>("key");
  const empty = (table: string) => db.prepare(`DELETE FROM ${table} WHERE submission = ?1`).bind(uuid);
  const blank = (table: string, column: string) =>
    db.prepare(`UPDATE ${table} SET ${column} = '' WHERE submission = ?1`).bind(uuid);
  await db.batch([
    db
      .prepare(
        `UPDATE submission SET state = 'withdrawn', purged_at = ?2, records_deleted_at = ?2, layout = '{}',
                local_findings = '[]', control_totals = json_object('rows', row_count, 'columns', json_array()),
                outside_period = CASE WHEN outside_period IS NULL THEN NULL
                                      ELSE json_object('rows', outside_period ->> 'rows') END
         WHERE uuid = ?1 AND purged_at IS NULL AND sealed_at IS NOT NULL`,
      )
      .bind(uuid, at),
    ...changedOne(db),
    ...["record", "fact", "finding", "explanation"].map(empty),
    blank("review", "comment"),
    blank("review_note", "body"),
    blank("review_reply", "body"),
    blank("protest", "words"),
    db.prepare("UPDATE payload SET submission = NULL, swept_at = ?2 WHERE submission = ?1").bind(uuid, at),
    moveSlots(db, moves),
    insertEvents(db, { act: "purge", account, origin, at, comment: reason, moves: [] }, moves),
    auditStatement(db, { at, account, origin, act: "purge", target: uuid, detail: {} }),
  ]);
  return key ?? undefined;
}
