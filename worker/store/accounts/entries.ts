import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { normaliseLogin } from "../../base/login.ts";
import { NO_PASSWORD } from "../../base/passwords.ts";
import { NEW_ACCOUNT, type ProvenRow, passwordRow, withRows } from "../../base/row-digest.ts";
import { type AuditEntry, auditStatement, newAccountAudit } from "../audit/audit.ts";
import { changedOne, guardStatements } from "../guard.ts";
import { type AccountToAdd, insertAccount, sparedOnly } from "./account-register.ts";
import { choosePassword, chosenRow } from "./accounts.ts";
import { forgetDevices } from "./known-devices.ts";

/** Ways into an account: an invitation, of which only the digest is kept, or an initial password. */
export type NewEntry =
  | { readonly kind: "invitation"; readonly tokenSha256: string; readonly expiresAt: string }
  | { readonly kind: "password"; readonly passwordHash: string; readonly expiresAt: string };

/**
 * Gives the account that `login` names a new way in, for a batch: the old password, the old link and every open
 * session are worth nothing from then on.
 */
function grantEntry(db: D1Database, login: string, entry: NewEntry, now: string): D1PreparedStatement[] {
  const account = "(SELECT id FROM account WHERE login = ?1)";
  const shut = [
    db.prepare(`DELETE FROM session WHERE account = ${account}`).bind(login),
    db.prepare(`DELETE FROM pending_sign_in WHERE account = ${account}`).bind(login),
    db.prepare(`DELETE FROM invitation WHERE account = ${account}`).bind(login),
    forgetDevices(db, login),
  ];
  const { hash, initial, expiresAt } = opens(entry);
  const set = db
    .prepare(
      `UPDATE account SET password_hash = ?2, must_change_password = ?3, password_expires_at = ?4 WHERE login = ?1`,
    )
    .bind(login, hash, initial ? 1 : 0, expiresAt);
  if (entry.kind === "password") return [...shut, set];
  return [
    ...shut,
    set,
    db
      .prepare(
        `INSERT INTO invitation (token_sha256, account, created_at, expires_at) VALUES (?2, ${account}, ?3, ?4)`,
      )
      .bind(login, entry.tokenSha256, now, entry.expiresAt),
  ];
}

/** What the row of the account says with such a way in. */
function opens(entry: NewEntry): { hash: string; initial: boolean; expiresAt: string | null } {
  return entry.kind === "password"
    ? { hash: entry.passwordHash, initial: true, expiresAt: entry.expiresAt }
    : { hash: NO_PASSWORD, initial: false, expiresAt: null };
}

function tellsOf(id: number | string, entry: NewEntry): ProvenRow {
  return passwordRow(id, opens(entry));
}

/** A new account and its first way in. Fails when the login is taken. */
export async function insertAccountWithEntry(
  db: D1Database,
  account: AccountToAdd,
  entry: NewEntry,
  audit: Omit<AuditEntry, "target">,
): Promise<void> {
  const login = normaliseLogin(account.login);
  await db.batch([
    insertAccount(db, account),
    ...grantEntry(db, login, entry, account.createdAt),
    newAccountAudit(db, login, {
      ...audit,
      detail: withRows(audit.detail, [tellsOf(NEW_ACCOUNT, entry)]),
    }),
  ]);
}

/**
 * A new way into an account that is there. Fails for the last administrator who can sign in: the way might be lost.
 * @param waiting fails too once the account has a password of its own
 */
export async function renewEntry(
  db: D1Database,
  { id, login, waiting }: { readonly id: number; readonly login: string; readonly waiting: boolean },
  entry: NewEntry,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    ...sparedOnly(db, login, audit.account),
    ...(waiting ? waitingOnly(db, id) : []),
    ...grantEntry(db, login, entry, audit.at),
    auditStatement(db, { ...audit, detail: withRows(audit.detail, [tellsOf(id, entry)]) }),
  ]);
}

function waitingOnly(db: D1Database, id: number): D1PreparedStatement[] {
  return guardStatements(
    db,
    db
      .prepare(
        `INSERT INTO guard (ok) SELECT password_hash = '${NO_PASSWORD}' OR must_change_password = 1 FROM account WHERE id = ?1`,
      )
      .bind(id),
  );
}

/** What an invitation is for. */
interface OpenInvitation {
  readonly account: number;
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly expiresAt: string;
}

/** Undefined when it was used, has expired, or its account is disabled. */
export async function findInvitation(
  db: D1Database,
  tokenSha256: string,
  now: string,
): Promise<OpenInvitation | undefined> {
  const row = await db
    .prepare(
      `SELECT account.id AS account, account.login, account.name, org_unit.name AS unit,
              invitation.expires_at AS expiresAt
       FROM invitation JOIN account ON account.id = invitation.account
       JOIN org_unit ON org_unit.code = account.unit
       WHERE invitation.token_sha256 = ?1 AND invitation.expires_at > ?2 AND account.disabled_at IS NULL`,
    )
    .bind(tokenSha256, now)
    .first<OpenInvitation>();
  return row ?? undefined;
}

/** Uses an invitation up. @returns false when somebody else was faster */
export async function acceptInvitation(
  db: D1Database,
  tokenSha256: string,
  account: number,
  passwordHash: string,
  audit: AuditEntry,
): Promise<boolean> {
  try {
    await db.batch([
      db
        .prepare("DELETE FROM invitation WHERE token_sha256 = ?1 AND account = ?2")
        .bind(tokenSha256, account),
      ...changedOne(db),
      choosePassword(db, account, passwordHash),
      auditStatement(db, { ...audit, detail: withRows(audit.detail, [chosenRow(account, passwordHash)]) }),
    ]);
    return true;
  } catch (error) {
    const left = await db
      .prepare("SELECT 1 FROM invitation WHERE token_sha256 = ?1")
      .bind(tokenSha256)
      .first();
    if (left === null) return false;
    throw error;
  }
}

export async function deleteExpiredEntries(db: D1Database, now: string): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM invitation WHERE expires_at <= ?1").bind(now),
    db.prepare("DELETE FROM setup_link WHERE expires_at <= ?1").bind(now),
  ]);
}
