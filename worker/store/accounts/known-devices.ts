import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { DAY } from "../../base/clock.ts";
import { normaliseLogin } from "../../base/login.ts";

/** Without a sign-in for so long, a browser is a stranger again. */
const KNOWN_FOR = 180 * DAY;
/** Of one account; the ones not used for longest are forgotten. */
const MOST = 20;

/** What is known of somebody at the door before any password is looked at. */
export interface Acquaintance {
  /** The browser signed in to this account before. */
  readonly device: boolean;
  /** Somebody signed in to this account from this network before. */
  readonly place: boolean;
}

export async function acquaintance(
  db: D1Database,
  login: string,
  { tokenSha256, origin }: { readonly tokenSha256: string | null; readonly origin: string | null },
  now: number,
): Promise<Acquaintance> {
  const row = await db
    .prepare(
      `SELECT max(token_sha256 = ?2) AS device, max(origin = ?3) AS place FROM known_device
       WHERE account = (SELECT id FROM account WHERE login = ?1) AND last_at > ?4`,
    )
    .bind(normaliseLogin(login), tokenSha256, origin, chinaTime(now - KNOWN_FOR))
    .first<{ device: number | null; place: number | null }>();
  return { device: row?.device === 1, place: row?.place === 1 };
}

/** Whether this server gave the token out, for whichever account: people share computers, a browser keeps one. */
export async function isDevice(db: D1Database, tokenSha256: string): Promise<boolean> {
  const row = await db
    .prepare("SELECT 1 FROM known_device WHERE token_sha256 = ?1 LIMIT 1")
    .bind(tokenSha256)
    .first();
  return row !== null;
}

/** Remembers, with a sign-in, where it came from. */
export function rememberDevice(
  db: D1Database,
  account: number,
  { tokenSha256, origin }: { readonly tokenSha256: string; readonly origin: string | null },
  at: string,
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO known_device (token_sha256, account, origin, last_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (token_sha256, account) DO UPDATE SET origin = ?3, last_at = ?4`,
      )
      .bind(tokenSha256, account, origin, at),
    db
      .prepare(
        `DELETE FROM known_device WHERE account = ?1 AND token_sha256 IN
           (SELECT token_sha256 FROM known_device WHERE account = ?1 ORDER BY last_at DESC LIMIT -1 OFFSET ?2)`,
      )
      .bind(account, MOST),
  ];
}

/** Where an account signed in before counts no longer: somebody else may have been there. */
export function forgetDevices(db: D1Database, login: string): D1PreparedStatement {
  return db
    .prepare("DELETE FROM known_device WHERE account = (SELECT id FROM account WHERE login = ?1)")
    .bind(login);
}

export async function deleteOldDevices(db: D1Database, now: number): Promise<void> {
  await db
    .prepare("DELETE FROM known_device WHERE last_at < ?1")
    .bind(chinaTime(now - KNOWN_FOR))
    .run();
}
