import type { D1Database } from "@cloudflare/workers-types";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { ALWAYS, FOREVER, type RegisterUnit } from "../../../shared/register/register.ts";
import { normaliseLogin } from "../../base/login.ts";
import { accountRow, NEW_ACCOUNT, passwordRow, unitRow, withRows } from "../../base/row-digest.ts";
import { type AuditEntry, newAccountAudit } from "../audit/audit.ts";
import { changedOne } from "../guard.ts";
import { type UnitRow, unitColumns, unitOf } from "../register/units.ts";
import { insertAccount } from "./account-register.ts";

export interface SetupLink {
  readonly tokenSha256: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Until when a set-up link is good; undefined when it was used or has expired. */
export async function setupLinkExpiry(
  db: D1Database,
  tokenSha256: string,
  now: string,
): Promise<string | undefined> {
  const expiresAt = await db
    .prepare("SELECT expires_at FROM setup_link WHERE token_sha256 = ?1 AND expires_at > ?2")
    .bind(tokenSha256, now)
    .first<string>("expires_at");
  return expiresAt ?? undefined;
}

/** The top of the register; undefined while the register is empty. */
export async function topUnit(db: D1Database): Promise<OrgUnit | undefined> {
  const row = await db
    .prepare(`SELECT ${unitColumns} FROM org_unit WHERE parent IS NULL ORDER BY position, code LIMIT 1`)
    .first<UnitRow>();
  return row === null ? undefined : unitOf(row);
}

interface FirstAdministrator {
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  /** Code of the top unit. */
  readonly unit: string;
  /** The top itself, when the register is empty. */
  readonly newTop: Pick<OrgUnit, "code" | "name" | "level"> | undefined;
}

/** Uses a set-up link up: the top of the register, the account, the audit entry. @returns false when it was used up */
export async function beginRegister(
  db: D1Database,
  tokenSha256: string,
  administrator: FirstAdministrator,
  audit: Omit<AuditEntry, "target">,
): Promise<boolean> {
  const { login, name, passwordHash, unit, newTop } = administrator;
  const account = { login: normaliseLogin(login), role: "administrator", unit, disabled: false };
  const detail = withRows(audit.detail, [
    accountRow(NEW_ACCOUNT, account),
    passwordRow(NEW_ACCOUNT, { hash: passwordHash, initial: false, expiresAt: null }),
    ...(newTop === undefined ? [] : [unitRow(topAlways(newTop), [])]),
  ]);
  try {
    await db.batch([
      db.prepare("DELETE FROM setup_link WHERE token_sha256 = ?1").bind(tokenSha256),
      ...changedOne(db),
      ...(newTop === undefined ? [] : insertTop(db, newTop)),
      insertAccount(db, { login, name, role: "administrator", unit, createdAt: audit.at }),
      db
        .prepare("UPDATE account SET password_hash = ?2 WHERE login = ?1")
        .bind(normaliseLogin(login), passwordHash),
      newAccountAudit(db, normaliseLogin(login), { ...audit, detail }),
    ]);
    return true;
  } catch (error) {
    const left = await db
      .prepare("SELECT 1 FROM setup_link WHERE token_sha256 = ?1")
      .bind(tokenSha256)
      .first();
    if (left === null) return false;
    throw error;
  }
}

function topAlways({ code, name, level }: Pick<OrgUnit, "code" | "name" | "level">): RegisterUnit {
  const state = {
    from: ALWAYS,
    to: FOREVER,
    name,
    kind: "federation",
    level,
    area: true,
    parent: null,
  } as const;
  return { code, aliases: [], states: [state] };
}

function insertTop(db: D1Database, { code, name, level }: Pick<OrgUnit, "code" | "name" | "level">) {
  return [
    db
      .prepare(
        `INSERT INTO org_unit (code, name, aliases, kind, level, parent, path, area, position)
         VALUES (?1, ?2, '[]', 'federation', ?3, NULL, '/' || ?1 || '/', 1, 0)`,
      )
      .bind(code, name, level),
    db
      .prepare(
        `INSERT INTO unit_state (unit, valid_from, valid_to, name, kind, level, area, parent)
         VALUES (?1, ?4, ?5, ?2, 'federation', ?3, 1, NULL)`,
      )
      .bind(code, name, level, ALWAYS, FOREVER),
  ];
}
