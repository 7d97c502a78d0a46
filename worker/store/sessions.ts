import type { D1Database } from "@cloudflare/workers-types";
import type { Account } from "../../shared/api.ts";
import { type AccountRow, accountColumns, accountOf } from "./accounts.ts";

/** Who is asking. `path` is the account's place in the register: every query is scoped by it. */
export interface SignedInAccount extends Account {
  readonly id: number;
  readonly path: string;
  /** Network address of this request; null outside of one. */
  readonly origin: string | null;
}

export interface NewSession {
  readonly tokenSha256: string;
  readonly account: number;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export async function openSession(db: D1Database, session: NewSession): Promise<void> {
  await db
    .prepare("INSERT INTO session (token_sha256, account, created_at, expires_at) VALUES (?1, ?2, ?3, ?4)")
    .bind(session.tokenSha256, session.account, session.createdAt, session.expiresAt)
    .run();
}

/** The account behind a token that has not expired. */
export async function findSession(
  db: D1Database,
  tokenSha256: string,
  now: string,
): Promise<SignedInAccount | undefined> {
  const row = await db
    .prepare(
      `SELECT ${accountColumns} FROM session
       JOIN account ON account.id = session.account JOIN org_unit ON org_unit.code = account.unit
       WHERE session.token_sha256 = ?1 AND session.expires_at > ?2`,
    )
    .bind(tokenSha256, now)
    .first<AccountRow>();
  return row === null ? undefined : accountOf(row);
}

export async function closeSession(db: D1Database, tokenSha256: string): Promise<void> {
  await db.prepare("DELETE FROM session WHERE token_sha256 = ?1").bind(tokenSha256).run();
}

export async function deleteExpiredSessions(db: D1Database, now: string): Promise<void> {
  await db.prepare("DELETE FROM session WHERE expires_at <= ?1").bind(now).run();
}
