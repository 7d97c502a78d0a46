import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { ListedSession } from "../../../shared/api/accounts.ts";
import type { Page, PageAsked } from "../../../shared/api/pages.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import type { SignedInAccount } from "../../base/act.ts";
import { SECOND } from "../../base/clock.ts";
import { pageOf } from "../../base/pages.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { type AccountRow, accountColumns, accountOf } from "./accounts.ts";

/** Of `org_unit`: the city is the first code of its path. Whose forms hold where is another with the register. */
const vocabularyColumn = `(SELECT revision || '.' || (SELECT revision FROM register_revision) FROM vocabulary_revision
  WHERE city = substr(org_unit.path, 2, instr(substr(org_unit.path, 2), '/') - 1))`;

export interface NewSession {
  readonly tokenSha256: string;
  readonly account: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly origin: string | null;
  readonly agent: string | null;
  /** Nothing but setting a second factor up is open. */
  readonly mustEnrol: boolean;
}

/** For a batch. @param beside what is written in the same stroke */
export function sessionStatements(
  db: D1Database,
  session: NewSession,
  audit: AuditEntry,
  beside: readonly D1PreparedStatement[],
): D1PreparedStatement[] {
  const { tokenSha256, account, createdAt, expiresAt, origin, agent, mustEnrol } = session;
  return [
    db
      .prepare(
        `INSERT INTO session (token_sha256, account, created_at, expires_at, origin, agent, must_enrol)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
      )
      .bind(tokenSha256, account, createdAt, expiresAt, origin, agent, mustEnrol ? 1 : 0),
    db.prepare("UPDATE account SET last_sign_in_at = ?2 WHERE id = ?1").bind(account, createdAt),
    ...beside,
    auditStatement(db, audit),
  ];
}

export async function openSession(db: D1Database, statements: D1PreparedStatement[]): Promise<void> {
  await db.batch(statements);
}

export interface FoundSession {
  readonly account: SignedInAccount;
  /** Revision of the words and forms of the city that the account's unit belongs to; null: it has none. */
  readonly vocabulary: string | null;
}

type SessionRow = AccountRow &
  Pick<FoundSession, "vocabulary"> & { readonly must_enrol: number; readonly proven_at: string | null };

/** The account behind a token that has not expired, unless it was disabled. */
export async function findSession(
  db: D1Database,
  tokenSha256: string,
  now: string,
): Promise<FoundSession | undefined> {
  const row = await db
    .prepare(
      `SELECT ${accountColumns}, ${vocabularyColumn} AS vocabulary, session.must_enrol, session.proven_at
       FROM session
       JOIN account ON account.id = session.account JOIN org_unit ON org_unit.code = account.unit
       WHERE session.token_sha256 = ?1 AND session.expires_at > ?2 AND account.disabled_at IS NULL`,
    )
    .bind(tokenSha256, now)
    .first<SessionRow>();
  if (row === null) return undefined;
  const enrolment = row.must_enrol === 1 ? { mustEnrol: true as const } : {};
  const proof = row.proven_at === null ? {} : { provenAt: row.proven_at };
  return { account: { ...accountOf(row), ...enrolment, ...proof }, vocabulary: row.vocabulary };
}

/** The own password was typed in this session. @param at China time */
export async function markProven(db: D1Database, tokenSha256: string, at: string): Promise<void> {
  await db.prepare("UPDATE session SET proven_at = ?2 WHERE token_sha256 = ?1").bind(tokenSha256, at).run();
}

/** The open sessions of an account that is not disabled, by the digests of their tokens, with the account as it is now. */
export async function openSessionsOf(
  db: D1Database,
  account: number,
  now: string,
): Promise<(FoundSession & { readonly session: string })[]> {
  const { results } = await db
    .prepare(
      `SELECT ${accountColumns}, ${vocabularyColumn} AS vocabulary, session.token_sha256 AS session FROM session
       JOIN account ON account.id = session.account JOIN org_unit ON org_unit.code = account.unit
       WHERE session.account = ?1 AND session.expires_at > ?2 AND account.disabled_at IS NULL`,
    )
    .bind(account, now)
    .all<AccountRow & Pick<FoundSession, "vocabulary"> & { readonly session: string }>();
  return results.map((row) => ({
    session: row.session,
    account: accountOf(row),
    vocabulary: row.vocabulary,
  }));
}

/** Ends what waits for its second step: for a batch that shuts an account, or changes what lets it in. */
export function dropPending(db: D1Database, account: number): D1PreparedStatement {
  return db.prepare("DELETE FROM pending_sign_in WHERE account = ?1").bind(account);
}

/** Names a session without giving away the digest of its token. */
const sessionId = "substr(token_sha256, 1, 16)";

/** Newest first. @param asked `after`: a second since 1970 and the id of a session that was opened in it */
export async function sessionsOf(
  db: D1Database,
  account: number,
  { now, current }: { readonly now: string; readonly current: string },
  { after, most }: PageAsked,
): Promise<Page<ListedSession>> {
  const [second, id] = after?.split(".") ?? [];
  const { results } = await db
    .prepare(
      `SELECT ${sessionId} AS id, created_at AS createdAt, expires_at AS expiresAt, origin, agent,
              token_sha256 = ?3 AS current
       FROM session WHERE account = ?1 AND expires_at > ?2
         AND (?4 IS NULL OR created_at < ?4 OR created_at = ?4 AND ${sessionId} > ?5)
       ORDER BY created_at DESC, id LIMIT ?6`,
    )
    .bind(
      account,
      now,
      current,
      second === undefined ? null : chinaTime(Number(second) * SECOND),
      id ?? "",
      most + 1,
    )
    .all<Omit<ListedSession, "current"> & { readonly current: number }>();
  const { entries, next } = pageOf(results, most, (row) => [Date.parse(row.createdAt) / SECOND, row.id]);
  return { entries: entries.map((row) => ({ ...row, current: row.current === 1 })), next };
}

/** @returns whether the account had such a session */
export async function endSession(
  db: D1Database,
  account: number,
  id: string,
  audit: AuditEntry,
): Promise<boolean> {
  const found = await db
    .prepare(`SELECT 1 FROM session WHERE account = ?1 AND ${sessionId} = ?2`)
    .bind(account, id)
    .first();
  if (found === null) return false;
  await db.batch([
    db.prepare(`DELETE FROM session WHERE account = ?1 AND ${sessionId} = ?2`).bind(account, id),
    auditStatement(db, audit),
  ]);
  return true;
}

export async function endSessions(db: D1Database, account: number, audit: AuditEntry): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM session WHERE account = ?1").bind(account),
    dropPending(db, account),
    auditStatement(db, audit),
  ]);
}

export async function closeSession(db: D1Database, tokenSha256: string): Promise<void> {
  await db.prepare("DELETE FROM session WHERE token_sha256 = ?1").bind(tokenSha256).run();
}

export async function deleteExpiredSessions(db: D1Database, now: string): Promise<void> {
  await db.prepare("DELETE FROM session WHERE expires_at <= ?1").bind(now).run();
}
