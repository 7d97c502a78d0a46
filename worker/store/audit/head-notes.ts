import type { D1Database } from "@cloudflare/workers-types";
import type { HeadNote } from "../../../shared/api/head-notes.ts";
import type { Head } from "../../../shared/api/proof.ts";

/** Who is to be told of the head today, and was not yet. */
export interface Awaiting {
  /** Code of the unit at the top. */
  readonly city: string;
  readonly name: string;
  readonly address: string;
}

/**
 * When the database was restored from a backup, unless an administrator of `city` (SQL) has set the address since: two copies
 * of one log must not both call the robot, and only people know which of them goes on.
 */
const restoredAt = (city: string) => `(SELECT max(restored.at) FROM audit AS restored
  WHERE restored.act = 'restored' AND restored.id > coalesce((
    SELECT max(later.id) FROM audit AS later WHERE later.act = 'settings' AND later.target = 'unit/' || ${city}
      AND later.detail ->> 'headWebhook' IS NOT NULL), 0))`;

/** The same of one city: null when nothing holds its head back. */
export async function headHeldBackSince(db: D1Database, city: string): Promise<string | null> {
  return db
    .prepare(`SELECT ${restoredAt("?1")} AS at`)
    .bind(city)
    .first<string>("at");
}

/** Cities whose head is held back although they have set where it goes. */
export async function citiesHeldBack(db: D1Database): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT org_unit.name FROM setting JOIN org_unit ON org_unit.code = setting.city
       WHERE setting.key = 'headWebhook' AND setting.value <> 'null' AND ${restoredAt("setting.city")} IS NOT NULL
       ORDER BY setting.city`,
    )
    .all<{ name: string }>();
  return results.map(({ name }) => name);
}

export async function awaitingHead(db: D1Database, day: string): Promise<Awaiting[]> {
  const { results } = await db
    .prepare(
      `SELECT setting.city, org_unit.name, setting.value ->> '$' AS address FROM setting
       JOIN org_unit ON org_unit.code = setting.city
       WHERE setting.key = 'headWebhook' AND setting.value <> 'null'
         AND ${restoredAt("setting.city")} IS NULL
         AND NOT EXISTS (SELECT 1 FROM head_note
                         WHERE head_note.city = setting.city AND day = ?1 AND sent_at IS NOT NULL)
       ORDER BY setting.city`,
    )
    .bind(day)
    .all<Awaiting>();
  return results;
}

/** Writes down a try. @param failure why it did not arrive; undefined: it did */
export async function noteHead(
  db: D1Database,
  city: string,
  day: string,
  now: string,
  { sealed, head }: Head,
  failure: string | undefined,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO head_note (city, day, last_entry, hash, tries, tried_at, sent_at, failure)
       VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7)
       ON CONFLICT (city, day) DO UPDATE SET last_entry = excluded.last_entry, hash = excluded.hash,
         tries = head_note.tries + 1, tried_at = excluded.tried_at, sent_at = excluded.sent_at,
         failure = excluded.failure`,
    )
    .bind(city, day, sealed, head, now, failure === undefined ? now : null, failure ?? null)
    .run();
}

/** The newest days first. */
export async function headNotes(db: D1Database, city: string, most: number): Promise<HeadNote[]> {
  const { results } = await db
    .prepare(
      `SELECT day, last_entry AS sealed, hash AS head, tries, tried_at AS triedAt, sent_at AS sentAt, failure
       FROM head_note WHERE city = ?1 ORDER BY day DESC LIMIT ?2`,
    )
    .bind(city, most)
    .all<HeadNote>();
  return results;
}
