import type { D1Database } from "@cloudflare/workers-types";
import type { Account } from "../../shared/api.ts";
import type { SignedInAccount } from "./sessions.ts";
import { type UnitRow, unitColumns, unitOf } from "./units.ts";

export interface NewAccount {
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
}

/** Of `account JOIN org_unit`. */
export const accountColumns = `account.id AS account_id, account.login, account.name AS account_name, account.role, ${unitColumns}`;

export function accountOf(row: AccountRow): SignedInAccount {
  return {
    id: row.account_id,
    login: row.login,
    name: row.account_name,
    role: row.role,
    unit: unitOf(row),
    path: row.path,
    origin: null,
  };
}

/** Logins are compared without case and width. */
export function normaliseLogin(login: string): string {
  return login.normalize("NFKC").trim().toLowerCase();
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

/** An account with its password hash, for signing in. */
export async function accountByLogin(
  db: D1Database,
  login: string,
): Promise<{ account: SignedInAccount; passwordHash: string } | undefined> {
  const row = await db
    .prepare(
      `SELECT ${accountColumns}, account.password_hash FROM account
       JOIN org_unit ON org_unit.code = account.unit WHERE account.login = ?1`,
    )
    .bind(normaliseLogin(login))
    .first<AccountRow & { password_hash: string }>();
  return row === null ? undefined : { account: accountOf(row), passwordHash: row.password_hash };
}
