import type { D1Database } from "@cloudflare/workers-types";
import type { KeptAssignment } from "../../../shared/api/assignments.ts";
import type { AskedWord } from "../../../shared/sheet/asked-words.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { countAskedWords } from "./asked-words.ts";
import { waitNoLonger } from "./waiting-words.ts";

/** So many headers a unit may have settled: the oldest make room. */
export const MOST_ASSIGNMENTS = 500;

interface AssignmentRow {
  readonly digest: string;
  readonly fingerprint: string;
  readonly body: string;
  readonly saved_at: string;
}

/** The newest first. */
export async function assignmentsOf(db: D1Database, unit: string): Promise<KeptAssignment[]> {
  const { results } = await db
    .prepare(
      `SELECT digest, fingerprint, body, saved_at FROM assignment WHERE unit = ?1
       ORDER BY saved_at DESC, digest LIMIT ${MOST_ASSIGNMENTS}`,
    )
    .bind(unit)
    .all<AssignmentRow>();
  return results.map(({ digest, fingerprint, body, saved_at: savedAt }) => ({
    digest,
    fingerprint,
    assignment: JSON.parse(body),
    savedAt,
  }));
}

export interface NewAssignment {
  readonly unit: string;
  readonly digest: string;
  readonly fingerprint: string;
  readonly form: string;
  /** Canonical JSON. */
  readonly body: string;
  readonly account: number;
  readonly savedAt: string;
  readonly asked: readonly AskedWord[];
}

/** What is kept of this header; undefined while nothing is. */
export async function assignmentBody(
  db: D1Database,
  unit: string,
  digest: string,
): Promise<string | undefined> {
  const body = await db
    .prepare("SELECT body FROM assignment WHERE unit = ?1 AND digest = ?2")
    .bind(unit, digest)
    .first<string>("body");
  return body ?? undefined;
}

/** Keeps it, counts what was asked once more, and says so in the log where something changed. */
export async function keepAssignment(
  db: D1Database,
  kept: NewAssignment,
  audit: AuditEntry | undefined,
): Promise<void> {
  const { unit, digest, fingerprint, form, body, account, savedAt, asked } = kept;
  await db.batch([
    db
      .prepare(
        `INSERT INTO assignment (unit, digest, fingerprint, form, body, account, saved_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (unit, digest) DO UPDATE
         SET form = excluded.form, body = excluded.body, account = excluded.account, saved_at = excluded.saved_at`,
      )
      .bind(unit, digest, fingerprint, form, body, account, savedAt),
    db
      .prepare(
        `DELETE FROM assignment WHERE unit = ?1 AND digest IN (
           SELECT digest FROM assignment WHERE unit = ?1 ORDER BY saved_at DESC, digest
           LIMIT -1 OFFSET ${MOST_ASSIGNMENTS})`,
      )
      .bind(unit),
    ...countAskedWords(db, { unit, form, asked, at: savedAt }),
    ...waitNoLonger(db, { unit, form, asked }),
    ...(audit === undefined ? [] : [auditStatement(db, audit)]),
  ]);
}

/** @returns whether there was one */
export async function deleteAssignment(
  db: D1Database,
  unit: string,
  digest: string,
  audit: AuditEntry,
): Promise<boolean> {
  if ((await assignmentBody(db, unit, digest)) === undefined) return false;
  await db.batch([
    db.prepare("DELETE FROM assignment WHERE unit = ?1 AND digest = ?2").bind(unit, digest),
    auditStatement(db, audit),
  ]);
  return true;
}

/** Headers that no sheet has had for so long, words that nobody was asked about again, and those nobody answered. */
export async function deleteUnusedWords(db: D1Database, before: string): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM assignment WHERE saved_at < ?1").bind(before),
    db.prepare("DELETE FROM asked_word WHERE last_at < ?1").bind(before),
    db.prepare("DELETE FROM waiting_word WHERE since < ?1").bind(before),
  ]);
}
