import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { changedOne } from "../guard.ts";

/** After so many tries the password is asked for again. */
const MOST_TRIES = 5;

interface NewPending {
  readonly tokenSha256: string;
  readonly account: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly origin: string | null;
  readonly agent: string | null;
}

export async function openPending(db: D1Database, pending: NewPending): Promise<void> {
  const { tokenSha256, account, createdAt, expiresAt, origin, agent } = pending;
  await db
    .prepare(
      `INSERT INTO pending_sign_in (token_sha256, account, created_at, expires_at, origin, agent)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
    )
    .bind(tokenSha256, account, createdAt, expiresAt, origin, agent)
    .run();
}

/** A sign-in that still waits, of an account that is not disabled. */
export interface OpenPending {
  readonly tokenSha256: string;
  readonly account: number;
  readonly login: string;
  readonly name: string;
  readonly createdAt: string;
  readonly origin: string | null;
  readonly agent: string | null;
  readonly challenge: string | null;
  readonly pairingNumber: string | null;
}

const columns = `token_sha256 AS tokenSha256, account, created_at AS createdAt, origin, agent, challenge,
  pairing_number AS pairingNumber, (SELECT login FROM account WHERE id = account) AS login,
  (SELECT name FROM account WHERE id = account) AS name`;
const isOpen = `expires_at > ?2 AND tries < ${MOST_TRIES}
  AND EXISTS (SELECT 1 FROM account WHERE id = pending_sign_in.account AND disabled_at IS NULL)`;

/** How a waiting sign-in is named: by the token of its own, or by the link of a browser window. */
export type PendingKey = "token_sha256" | "pairing_sha256";

export async function findPending(
  db: D1Database,
  key: PendingKey,
  digest: string,
  now: string,
): Promise<OpenPending | undefined> {
  const row = await db
    .prepare(`SELECT ${columns} FROM pending_sign_in WHERE ${key} = ?1 AND ${isOpen}`)
    .bind(digest, now)
    .first<OpenPending>();
  return row ?? undefined;
}

/** Counts a try before it is looked at. @returns undefined when there is no such sign-in, or no try is left */
export async function takeTry(
  db: D1Database,
  key: PendingKey,
  digest: string,
  now: string,
): Promise<OpenPending | undefined> {
  const row = await db
    .prepare(
      `UPDATE pending_sign_in SET tries = tries + 1 WHERE ${key} = ?1 AND ${isOpen} RETURNING ${columns}`,
    )
    .bind(digest, now)
    .first<OpenPending>();
  return row ?? undefined;
}

/** What a passkey has to answer; the one before counts no longer. */
export async function setChallenge(
  db: D1Database,
  tokenSha256: string,
  challenge: string | null,
): Promise<void> {
  await db
    .prepare("UPDATE pending_sign_in SET challenge = ?2 WHERE token_sha256 = ?1")
    .bind(tokenSha256, challenge)
    .run();
}

/** A link for a browser window; the one before, and its code, count no longer. */
export async function setPairing(
  db: D1Database,
  tokenSha256: string,
  pairingSha256: string,
  number: string,
): Promise<void> {
  await db
    .prepare(
      `UPDATE pending_sign_in SET pairing_sha256 = ?2, pairing_number = ?3, handed_sha256 = NULL
       WHERE token_sha256 = ?1`,
    )
    .bind(tokenSha256, pairingSha256, number)
    .run();
}

/** What shows that a second step was right: `use` changes one row, and never twice. */
export interface Proof {
  readonly use: D1PreparedStatement;
  /** Finds a row as long as `use` would still change one. */
  readonly holds: D1PreparedStatement;
}

export function handedProof(db: D1Database, tokenSha256: string, handedSha256: string): Proof {
  const where = "token_sha256 = ?1 AND handed_sha256 = ?2";
  return {
    use: db
      .prepare(`UPDATE pending_sign_in SET handed_sha256 = NULL WHERE ${where}`)
      .bind(tokenSha256, handedSha256),
    holds: db.prepare(`SELECT 1 FROM pending_sign_in WHERE ${where}`).bind(tokenSha256, handedSha256),
  };
}

/** The window's passkey was right: its link is used up, and the code that it hands back holds. */
export function handOver(
  db: D1Database,
  tokenSha256: string,
  proof: Proof,
  handedSha256: string,
): Promise<boolean> {
  return proven(db, proof, tokenSha256, [
    db
      .prepare(
        `UPDATE pending_sign_in SET handed_sha256 = ?2, pairing_sha256 = NULL, challenge = NULL
         WHERE token_sha256 = ?1 AND pairing_sha256 IS NOT NULL`,
      )
      .bind(tokenSha256, handedSha256),
    ...changedOne(db),
  ]);
}

/** Uses proof and waiting sign-in up, and opens the session. @param session the statements that do. @returns false when either was used up meanwhile */
export function admitProven(
  db: D1Database,
  tokenSha256: string,
  proof: Proof,
  session: readonly D1PreparedStatement[],
): Promise<boolean> {
  return proven(db, proof, tokenSha256, [
    db.prepare("DELETE FROM pending_sign_in WHERE token_sha256 = ?1").bind(tokenSha256),
    ...changedOne(db),
    ...session,
  ]);
}

async function proven(
  db: D1Database,
  { use, holds }: Proof,
  tokenSha256: string,
  statements: readonly D1PreparedStatement[],
): Promise<boolean> {
  try {
    await db.batch([use, ...changedOne(db), ...statements]);
    return true;
  } catch (error) {
    const pending = db.prepare("SELECT 1 FROM pending_sign_in WHERE token_sha256 = ?1").bind(tokenSha256);
    const [still, waits] = await db.batch([holds, pending]);
    if (still?.results.length === 0 || waits?.results.length === 0) return false;
    throw error;
  }
}

export async function deleteExpiredSteps(db: D1Database, now: string): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM pending_sign_in WHERE expires_at <= ?1").bind(now),
    db.prepare("DELETE FROM factor_setup WHERE expires_at <= ?1").bind(now),
  ]);
}
