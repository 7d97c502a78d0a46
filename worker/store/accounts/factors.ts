import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { Factors } from "../../../shared/api/second-factor.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { changedOne } from "../guard.ts";
import type { Proof } from "./pending-sign-ins.ts";
import { dropPending } from "./sessions.ts";

/** What an account can prove itself by beside its password. */
export interface HeldFactors {
  readonly totp: boolean;
  readonly passkeys: number;
  /** Of the host that asks. */
  readonly passkeysHere: number;
  readonly recoveryLeft: number;
}

export async function heldFactors(db: D1Database, account: number, rpId: string): Promise<HeldFactors> {
  const row = await db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM totp WHERE account = ?1) AS totp,
         (SELECT count(*) FROM passkey WHERE account = ?1) AS passkeys,
         (SELECT count(*) FROM passkey WHERE account = ?1 AND rp_id = ?2) AS passkeysHere,
         (SELECT count(*) FROM recovery_code WHERE account = ?1) AS recoveryLeft`,
    )
    .bind(account, rpId)
    .first<Omit<HeldFactors, "totp"> & { readonly totp: number }>();
  if (row === null) throw new Error("a row of counts is always there");
  return { ...row, totp: row.totp === 1 };
}

interface PasskeyRow {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

/** As the account's owner sees them; oldest passkey first. */
export async function factorsOf(db: D1Database, account: number): Promise<Omit<Factors, "required">> {
  const [totp, passkeys, left] = await db.batch([
    db
      .prepare("SELECT created_at AS createdAt, last_used_at AS lastUsedAt FROM totp WHERE account = ?1")
      .bind(account),
    db
      .prepare(
        `SELECT id, name, rp_id AS host, created_at AS createdAt, last_used_at AS lastUsedAt
         FROM passkey WHERE account = ?1 ORDER BY created_at, id`,
      )
      .bind(account),
    db.prepare("SELECT count(*) AS count FROM recovery_code WHERE account = ?1").bind(account),
  ]);
  return {
    totp: (totp?.results[0] as Factors["totp"] | undefined) ?? null,
    passkeys: (passkeys?.results ?? []) as PasskeyRow[],
    recoveryLeft: (left?.results[0] as { count: number } | undefined)?.count ?? 0,
  };
}

export interface KeptTotp {
  readonly secret: string;
  readonly lastStep: number;
}

export async function totpOf(db: D1Database, account: number): Promise<KeptTotp | undefined> {
  const row = await db
    .prepare("SELECT secret, last_step AS lastStep FROM totp WHERE account = ?1")
    .bind(account)
    .first<KeptTotp>();
  return row ?? undefined;
}

/** That the code of a step is used now, and with it all before. @param secret as it is kept from now on */
export function totpProof(db: D1Database, account: number, step: number, secret: string, now: string): Proof {
  return {
    use: db
      .prepare(
        `UPDATE totp SET last_step = ?2, secret = ?3, last_used_at = ?4 WHERE account = ?1 AND last_step < ?2`,
      )
      .bind(account, step, secret, now),
    holds: db.prepare("SELECT 1 FROM totp WHERE account = ?1 AND last_step < ?2").bind(account, step),
  };
}

export function recoveryProof(db: D1Database, account: number, codeSha256: string): Proof {
  const where = "FROM recovery_code WHERE account = ?1 AND code_sha256 = ?2";
  return {
    use: db.prepare(`DELETE ${where}`).bind(account, codeSha256),
    holds: db.prepare(`SELECT 1 ${where}`).bind(account, codeSha256),
  };
}

/** What is being set up; the one before counts no longer. */
export interface Setup {
  readonly kind: "totp" | "passkey";
  readonly value: string;
  readonly expiresAt: string;
}

export async function beginSetup(db: D1Database, account: number, setup: Setup): Promise<void> {
  await db
    .prepare(
      `INSERT INTO factor_setup (account, kind, value, expires_at) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (account) DO UPDATE SET kind = excluded.kind, value = excluded.value,
         expires_at = excluded.expires_at`,
    )
    .bind(account, setup.kind, setup.value, setup.expiresAt)
    .run();
}

export async function findSetup(
  db: D1Database,
  account: number,
  kind: Setup["kind"],
  now: string,
): Promise<string | undefined> {
  const value = await db
    .prepare("SELECT value FROM factor_setup WHERE account = ?1 AND kind = ?2 AND expires_at > ?3")
    .bind(account, kind, now)
    .first<string>("value");
  return value ?? undefined;
}

export function insertTotp(
  db: D1Database,
  account: number,
  totp: KeptTotp,
  now: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO totp (account, secret, last_step, created_at) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step,
         created_at = excluded.created_at, last_used_at = NULL`,
    )
    .bind(account, totp.secret, totp.lastStep, now);
}

/** What comes with a factor that was set up. */
export interface SetUp {
  readonly setup: string;
  readonly factor: D1PreparedStatement;
  /** Digests, when the account had none. */
  readonly codes: readonly string[];
  /** The session that goes on. */
  readonly tokenSha256: string;
}

/**
 * Adds a factor. Sessions elsewhere, which were opened without it, end; this one is open for everything.
 * @returns false when the set-up was finished or begun anew meanwhile
 */
export async function addFactor(
  db: D1Database,
  account: number,
  { setup, factor, codes, tokenSha256 }: SetUp,
  audit: AuditEntry,
): Promise<boolean> {
  try {
    await db.batch([
      db.prepare("DELETE FROM factor_setup WHERE account = ?1 AND value = ?2").bind(account, setup),
      ...changedOne(db),
      factor,
      ...(codes.length === 0 ? [] : [insertCodes(db, account, codes)]),
      db.prepare("UPDATE session SET must_enrol = 0 WHERE token_sha256 = ?1").bind(tokenSha256),
      db.prepare("DELETE FROM session WHERE account = ?1 AND token_sha256 <> ?2").bind(account, tokenSha256),
      db.prepare("UPDATE account SET factor_reset_at = NULL WHERE id = ?1").bind(account),
      auditStatement(db, audit),
    ]);
    return true;
  } catch (error) {
    const left = await db
      .prepare("SELECT 1 FROM factor_setup WHERE account = ?1 AND value = ?2")
      .bind(account, setup)
      .first();
    if (left === null) return false;
    throw error;
  }
}

/** Codes instead of those that were there. */
export async function replaceCodes(
  db: D1Database,
  account: number,
  codes: readonly string[],
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM recovery_code WHERE account = ?1").bind(account),
    insertCodes(db, account, codes),
    auditStatement(db, audit),
  ]);
}

function insertCodes(db: D1Database, account: number, codes: readonly string[]): D1PreparedStatement {
  return db
    .prepare("INSERT INTO recovery_code (account, code_sha256) SELECT ?1, value FROM json_each(?2)")
    .bind(account, JSON.stringify(codes));
}

/**
 * Takes one factor away, and with the last one the recovery codes.
 * @param passkey its id; null: the codes of the telephone
 * @param keepOne nothing is taken when it is the last one
 * @returns whether it was there, and taken
 */
export async function removeFactor(
  db: D1Database,
  account: number,
  passkey: string | null,
  { keepOne }: { readonly keepOne: boolean },
  audit: AuditEntry,
): Promise<boolean> {
  const others =
    "(SELECT count(*) FROM passkey WHERE account = ?1) + (SELECT count(*) FROM totp WHERE account = ?1) > 1";
  const rest = `AND (?2 = 0 OR ${others})`;
  const remove =
    passkey === null
      ? db.prepare(`DELETE FROM totp WHERE account = ?1 ${rest}`).bind(account, keepOne ? 1 : 0)
      : db
          .prepare(`DELETE FROM passkey WHERE account = ?1 AND id = ?3 ${rest}`)
          .bind(account, keepOne ? 1 : 0, passkey);
  try {
    await db.batch([
      remove,
      ...changedOne(db),
      db
        .prepare(
          `DELETE FROM recovery_code WHERE account = ?1
           AND NOT EXISTS (SELECT 1 FROM totp WHERE account = ?1)
           AND NOT EXISTS (SELECT 1 FROM passkey WHERE account = ?1)`,
        )
        .bind(account),
      dropPending(db, account),
      auditStatement(db, audit),
    ]);
    return true;
  } catch (error) {
    const [totp, own] = await db.batch([
      db.prepare("SELECT 1 FROM totp WHERE account = ?1").bind(account),
      db.prepare("SELECT id FROM passkey WHERE account = ?1").bind(account),
    ]);
    const ids = (own?.results ?? []) as { readonly id: string }[];
    const count = ids.length + (totp?.results.length ?? 0);
    const isThere = passkey === null ? totp?.results.length === 1 : ids.some(({ id }) => id === passkey);
    if (!isThere || (keepOne && count <= 1)) return false;
    throw error;
  }
}

/** Takes every factor of an account away, by an administrator; its sessions end. */
export async function resetFactors(db: D1Database, account: number, audit: AuditEntry): Promise<void> {
  const gone = ["totp", "passkey", "recovery_code", "factor_setup", "session"].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE account = ?1`).bind(account),
  );
  await db.batch([
    ...gone,
    dropPending(db, account),
    db.prepare("UPDATE account SET factor_reset_at = ?2 WHERE id = ?1").bind(account, audit.at),
    auditStatement(db, audit),
  ]);
}

/** When an administrator took the factors of an account away, unless it has set another up since. */
export async function factorResetAt(db: D1Database, account: number): Promise<string | undefined> {
  const at = await db
    .prepare("SELECT factor_reset_at FROM account WHERE id = ?1")
    .bind(account)
    .first<string>("factor_reset_at");
  return at ?? undefined;
}
