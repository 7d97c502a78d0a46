import type { D1Database } from "@cloudflare/workers-types";
import { DAY, MINUTE } from "../../base/clock.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";

/** Attempts in a row that are free of delay. */
const FREE_ATTEMPTS = 5;
/** The delay doubles with every attempt after those: 1, 2, 4 … 64 minutes. */
const FIRST_DELAY = MINUTE;
const DOUBLINGS = 6;

interface Attempt {
  /** Milliseconds until the next attempt may be made; 0: this one may go on. */
  readonly wait: number;
  /** When this one fails, the next has to wait. */
  readonly locks: boolean;
}

/**
 * Counts an attempt before its password is looked at, so that parallel guesses cannot slip past the lock.
 */
export async function beginAttempt(db: D1Database, loginSha256: string, now: number): Promise<Attempt> {
  const counted = await db
    .prepare(
      `INSERT INTO sign_in_attempt (login_sha256, failures, last_at, locked_until) VALUES (?1, 1, ?2, 0)
       ON CONFLICT (login_sha256) DO UPDATE SET
         failures = failures + 1,
         last_at = ?2,
         locked_until = CASE WHEN failures + 1 < ?3 THEN 0
                             ELSE ?2 + (?4 << min(failures + 1 - ?3, ?5)) END
       WHERE locked_until <= ?2
       RETURNING failures`,
    )
    .bind(loginSha256, now, FREE_ATTEMPTS, FIRST_DELAY, DOUBLINGS)
    .first<number>("failures");
  if (counted !== null) return { wait: 0, locks: counted >= FREE_ATTEMPTS };
  const lockedUntil = await db
    .prepare("SELECT locked_until FROM sign_in_attempt WHERE login_sha256 = ?1")
    .bind(loginSha256)
    .first<number>("locked_until");
  return { wait: Math.max(1, (lockedUntil ?? now) - now), locks: true };
}

/** That an account was locked after failures; nothing is written of logins that nobody has. */
export async function noteLock(db: D1Database, audit: AuditEntry): Promise<void> {
  await auditStatement(db, audit).run();
}

export async function forgetAttempts(db: D1Database, loginSha256: string): Promise<void> {
  await db.prepare("DELETE FROM sign_in_attempt WHERE login_sha256 = ?1").bind(loginSha256).run();
}

/** Attempts of more than a day ago count no longer. */
export async function deleteOldAttempts(db: D1Database, now: number): Promise<void> {
  await db
    .prepare("DELETE FROM sign_in_attempt WHERE last_at < ?1 AND locked_until < ?2")
    .bind(now - DAY, now)
    .run();
}
