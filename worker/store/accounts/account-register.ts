import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { AccountBody } from "../../../shared/api/account-bodies.ts";
import type { ListedAccount } from "../../../shared/api/accounts.ts";
import type { Page, PageAsked } from "../../../shared/api/pages.ts";
import type { SignedInAccount } from "../../base/act.ts";
import { normaliseLogin } from "../../base/login.ts";
import { pageOf, placeAfter } from "../../base/pages.ts";
import { NO_PASSWORD } from "../../base/passwords.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { changedOne, guardStatements } from "../guard.ts";
import { inScope, type Scope } from "../scope.ts";

/** What an administrator sees and changes: accounts of units in scope. */

interface ListedRow {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly role: ListedAccount["role"];
  readonly unit: string;
  readonly unit_name: string;
  readonly created_at: string | null;
  readonly last_sign_in_at: string | null;
  readonly disabled_at: string | null;
  readonly must_change_password: number;
  readonly has_password: number;
  readonly invited: number;
  readonly sessions: number;
  readonly second_factor: number;
}

const listed = `account.id, account.login, account.name, account.role, account.unit, org_unit.name AS unit_name,
  account.created_at, account.last_sign_in_at, account.disabled_at, account.must_change_password,
  account.password_hash <> '${NO_PASSWORD}' AS has_password,
  EXISTS (SELECT 1 FROM invitation WHERE account = account.id AND expires_at > ?2) AS invited,
  (SELECT count(*) FROM session WHERE account = account.id AND expires_at > ?2) AS sessions,
  (EXISTS (SELECT 1 FROM totp WHERE account = account.id)
    OR EXISTS (SELECT 1 FROM passkey WHERE account = account.id)) AS second_factor`;
const tables = "account JOIN org_unit ON org_unit.code = account.unit";

function listedOf(row: ListedRow, own: number): ListedAccount {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role,
    unit: { code: row.unit, name: row.unit_name },
    state: stateOf(row),
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
    sessions: row.sessions,
    secondFactor: row.second_factor === 1,
    own: row.id === own,
  };
}

function stateOf(row: ListedRow): ListedAccount["state"] {
  if (row.disabled_at !== null) return "disabled";
  if (row.invited === 1) return "invited";
  if (row.has_password === 0) return "expired";
  return row.must_change_password === 1 ? "initial" : "active";
}

/** Who asks. */
type Asking = Pick<SignedInAccount, "id" | "path">;

/** In the register's order, then by login; logins stay as they are, and no account is deleted. */
export async function accountsInScope(
  db: D1Database,
  asking: Asking,
  now: string,
  { after, most }: PageAsked,
): Promise<Page<ListedAccount>> {
  const { results } = await db
    .prepare(
      `SELECT ${listed}, org_unit.position FROM ${tables}
       WHERE ${inScope("org_unit.path", 1)} AND org_unit.position >= ?3
         AND (org_unit.position > ?3 OR account.login > (SELECT login FROM account WHERE id = ?4))
       ORDER BY org_unit.position, account.login LIMIT ?5`,
    )
    .bind(asking.path, now, ...placeAfter(after, 2), most + 1)
    .all<ListedRow & { readonly position: number }>();
  const { entries, next } = pageOf(results, most, ({ position, id }) => [position, id]);
  return { entries: entries.map((row) => listedOf(row, asking.id)), next };
}

export async function loginsInScope(db: D1Database, scope: Scope): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare(`SELECT account.login FROM ${tables} WHERE ${inScope("org_unit.path", 1)}`)
    .bind(scope.path)
    .all<{ readonly login: string }>();
  return new Set(results.map(({ login }) => login));
}

export async function accountInScope(
  db: D1Database,
  asking: Asking,
  id: number,
  now: string,
): Promise<ListedAccount | undefined> {
  const row = await db
    .prepare(`SELECT ${listed} FROM ${tables} WHERE ${inScope("org_unit.path", 1)} AND account.id = ?3`)
    .bind(asking.path, now, id)
    .first<ListedRow>();
  return row === null ? undefined : listedOf(row, asking.id);
}

/** Whether an account may be given this unit: it is in scope and has not ended. */
export async function isOpenUnit(db: D1Database, scope: Scope, unit: string): Promise<boolean> {
  const row = await db
    .prepare(`SELECT 1 FROM org_unit WHERE ${inScope("path", 1)} AND code = ?2 AND valid_to IS NULL`)
    .bind(scope.path, unit)
    .first();
  return row !== null;
}

/** An account by its login: its id, or undefined. Logins are one space for the whole register. */
export async function accountIdOf(db: D1Database, login: string): Promise<number | undefined> {
  const id = await db
    .prepare("SELECT id FROM account WHERE login = ?1")
    .bind(normaliseLogin(login))
    .first<number>("id");
  return id ?? undefined;
}

export interface AccountToAdd {
  readonly login: string;
  readonly name: string;
  readonly role: ListedAccount["role"];
  readonly unit: string;
  readonly createdAt: string;
}

/** A new account without a password, for a batch that gives it an entry too. Fails when the login is taken. */
export function insertAccount(db: D1Database, account: AccountToAdd): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO account (login, name, role, unit, password_hash, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
    )
    .bind(
      normaliseLogin(account.login),
      account.name,
      account.role,
      account.unit,
      NO_PASSWORD,
      account.createdAt,
    );
}

/**
 * Changes an account; one that is disabled loses its sessions with the same stroke.
 * @returns false when it is the last administrator of the top unit who can sign in, and would no longer be: nothing
 * was written
 */
export async function changeAccount(
  db: D1Database,
  id: number,
  change: AccountBody,
  audit: AuditEntry,
): Promise<boolean> {
  const { name, role, unit, disabled } = change;
  try {
    await db.batch([
      db
        .prepare(
          `UPDATE account SET name = ?2, role = ?3, unit = ?4,
             disabled_at = CASE WHEN ?5 THEN coalesce(disabled_at, ?6) END
           WHERE id = ?1 AND (${staysAdministrator} OR ${isSpared("?7")})`,
        )
        .bind(id, name, role, unit, disabled ? 1 : 0, audit.at, audit.account),
      ...changedOne(db),
      db.prepare("DELETE FROM session WHERE account = ?1 AND ?2").bind(id, disabled ? 1 : 0),
      db.prepare("DELETE FROM pending_sign_in WHERE account = ?1 AND ?2").bind(id, disabled ? 1 : 0),
      auditStatement(db, audit),
    ]);
    return true;
  } catch (error) {
    if (await isLastAdministrator(db, id, audit.account)) return false;
    throw error;
  }
}

const staysAdministrator = "(?3 = 'administrator' AND ?4 = unit AND NOT ?5)";
const isNoTopAdministrator = `(role <> 'administrator' OR disabled_at IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM org_unit WHERE code = account.unit AND parent IS NULL))`;

/**
 * Whether the register is not left without an administrator when this `account` goes: another one of the top unit has
 * a password of its own and has signed in with it, so that it is known to be there. Who acts (`actor`, a parameter) is.
 */
function isSpared(actor: string): string {
  return `(${isNoTopAdministrator} OR EXISTS (
    SELECT 1 FROM account AS other WHERE other.id <> account.id AND other.unit = account.unit
      AND other.role = 'administrator' AND other.disabled_at IS NULL AND other.password_hash <> '${NO_PASSWORD}'
      AND other.must_change_password = 0 AND (other.last_sign_in_at IS NOT NULL OR other.id = ${actor})))`;
}

/** Lets a batch go on only when the account is not the last administrator who can sign in. */
export function sparedOnly(db: D1Database, login: string, actor: number | null): D1PreparedStatement[] {
  return guardStatements(
    db,
    db
      .prepare(`INSERT INTO guard (ok) SELECT count(*) FROM account WHERE login = ?1 AND ${isSpared("?2")}`)
      .bind(login, actor),
  );
}

export async function isLastAdministrator(
  db: D1Database,
  id: number,
  actor: number | null,
): Promise<boolean> {
  const row = await db
    .prepare(`SELECT 1 FROM account WHERE id = ?1 AND NOT ${isSpared("?2")}`)
    .bind(id, actor)
    .first();
  return row !== null;
}

/** Codes and switches, before and after; never the name. */
export function changeDetail(before: ListedAccount, after: AccountBody): AuditEntry["detail"] {
  const wasDisabled = before.state === "disabled";
  return {
    ...(before.role === after.role ? {} : { role_before: before.role, role_after: after.role }),
    ...(before.unit.code === after.unit ? {} : { unit_before: before.unit.code, unit_after: after.unit }),
    ...(before.name === after.name ? {} : { name_changed: true }),
    ...(wasDisabled === after.disabled ? {} : { disabled: after.disabled }),
  };
}
