import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { Account } from "../../../shared/api/sessions.ts";
import type { SignedInAccount } from "../../base/act.ts";
import { normaliseLogin } from "../../base/login.ts";
import { type ProvenRow, passwordRow, withRows } from "../../base/row-digest.ts";
import { type AuditEntry, auditIfChanged, auditStatement } from "../audit/audit.ts";
import { type UnitRow, unitColumns, unitOf } from "../register/units.ts";

interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly role: Account["role"];
  /** Code of the unit. */
  readonly unit: string;
  /** From `hashPassword`. */
  readonly passwordHash: string;
}

export interface AccountRow extends UnitRow {
  readonly account_id: number;
  readonly login: string;
  readonly account_name: string;
  readonly role: Account["role"];
  readonly must_change_password: number;
}

/** Of `account JOIN org_unit`. */
export const accountColumns = `account.id AS account_id, account.login, account.name AS account_name, account.role,
  account.must_change_password, ${unitColumns}`;

export function accountOf(row: AccountRow): SignedInAccount {
  return {
    id: row.account_id,
    login: row.login,
    name: row.account_name,
    role: row.role,
    unit: unitOf(row),
    path: row.path,
    origin: null,
    ...(row.must_change_password === 1 ? { mustChangePassword: true } : {}),
  };
}

/** As audit entries name an account: `account/5`. */
export function accountTarget(id: number): string {
  return `account/${id}`;
}

export async function createAccounts(db: D1Database, accounts: readonly NewAccount[]): Promise<void> {
  const insert = db.prepare(
    "INSERT INTO account (login, name, role, unit, password_hash) VALUES (?1, ?2, ?3, ?4, ?5)",
  );
  await db.batch(
    accounts.map(({ login, name, role, unit, passwordHash }) =>
      insert.bind(normaliseLogin(login), name, role, unit, passwordHash),
    ),
  );
}

/** An account as signing in needs it. */
export interface KnownAccount {
  readonly account: SignedInAccount;
  readonly passwordHash: string;
  readonly disabled: boolean;
  /** Of an initial password; null: the password does not expire. */
  readonly passwordExpiresAt: string | null;
}

type KnownRow = AccountRow & {
  readonly password_hash: string;
  readonly disabled_at: string | null;
  readonly password_expires_at: string | null;
};

/** Whoever it is of: only for signing in and for the account's own password. */
export async function accountByLogin(db: D1Database, login: string): Promise<KnownAccount | undefined> {
  const row = await db
    .prepare(
      `SELECT ${accountColumns}, account.password_hash, account.disabled_at, account.password_expires_at
       FROM account JOIN org_unit ON org_unit.code = account.unit WHERE account.login = ?1`,
    )
    .bind(normaliseLogin(login))
    .first<KnownRow>();
  if (row === null) return undefined;
  return {
    account: accountOf(row),
    passwordHash: row.password_hash,
    disabled: row.disabled_at !== null,
    passwordExpiresAt: row.password_expires_at,
  };
}

/** The same password under the parameters of today, unless it was changed meanwhile. */
export async function upgradeHash(
  db: D1Database,
  { account: { id, mustChangePassword }, passwordHash, passwordExpiresAt }: KnownAccount,
  newHash: string,
  { at, origin }: { readonly at: string; readonly origin: string | null },
): Promise<void> {
  const initial = mustChangePassword === true;
  const row = passwordRow(id, { hash: newHash, initial, expiresAt: passwordExpiresAt });
  await db.batch([
    db
      .prepare(
        `UPDATE account SET password_hash = ?3
         WHERE id = ?1 AND password_hash = ?2 AND must_change_password = ?4 AND password_expires_at IS ?5`,
      )
      .bind(id, passwordHash, newHash, initial ? 1 : 0, passwordExpiresAt),
    auditIfChanged(db, {
      ...{ at, account: id, act: "password_rehashed", target: accountTarget(id), origin },
      detail: withRows({}, [row]),
    }),
  ]);
}

/** The own password, chosen: every other session of the account ends. */
export async function setOwnPassword(
  db: D1Database,
  account: number,
  passwordHash: string,
  kept: { readonly tokenSha256: string },
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    choosePassword(db, account, passwordHash),
    db
      .prepare("DELETE FROM session WHERE account = ?1 AND token_sha256 <> ?2")
      .bind(account, kept.tokenSha256),
    db.prepare("DELETE FROM pending_sign_in WHERE account = ?1").bind(account),
    auditStatement(db, { ...audit, detail: withRows(audit.detail, [chosenRow(account, passwordHash)]) }),
  ]);
}

/** A password that its owner chose and nobody else knows. */
export function choosePassword(db: D1Database, account: number, passwordHash: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE account SET password_hash = ?2, must_change_password = 0, password_expires_at = NULL WHERE id = ?1`,
    )
    .bind(account, passwordHash);
}

/** What `choosePassword` leaves. */
export function chosenRow(account: number, hash: string): ProvenRow {
  return passwordRow(account, { hash, initial: false, expiresAt: null });
}
