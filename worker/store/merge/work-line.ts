import type { D1Database } from "@cloudflare/workers-types";
import { MINUTE, SECOND } from "../../base/clock.ts";

/** Files that are made at once, in all the isolates of a city: they share one database, and on one machine one thread. */
export const AT_ONCE = 2;

/** A worker that has said nothing for so long has gone, or waits for a slow reader, and holds nobody up. */
const LEASE = 20 * SECOND;

/** Whoever waits and has not asked for so long has left. */
const PATIENCE = 15 * SECOND;

/** So many files of one account stand in the line at most: each that waits asks again and again. */
const MOST_OF_ONE = 12;

/** Who seems to have asked so far in the future did so by a clock that was put right since. */
const FUTURE = 30 * MINUTE;

/** What a file of a kind is taken to last while none was made. */
const UNKNOWN = 20 * SECOND;

/** A file that lasts longer than others of its kind is taken to last on for this share of the time it took already. */
const LASTING_ON = 0.5;

/** Of the time told to people, what the last file of a kind counts. */
const NEWEST_SHARE = 0.3;

export interface Ticket {
  /** Names the request, and is known to nobody else. */
  readonly ticket: string;
  readonly account: number;
  readonly kind: string;
}

export interface Place {
  /** It stands in the line; not where as many of its account do as may. */
  readonly kept: boolean;
  readonly working: boolean;
  /** Its turn came with this very step. */
  readonly began: boolean;
  /** Files that are made or wait before this one. */
  readonly ahead: number;
  /** Until those are made, as others of their kind took. */
  readonly ms: number;
}

/** Those who work, then those who wait: of each account the first, then of each the second, as they came. */
const placed = `SELECT *, row_number() OVER (ORDER BY until IS NULL, round, id) AS place
  FROM (SELECT *, row_number() OVER (PARTITION BY account ORDER BY until IS NULL, id) AS round FROM work_line)`;

/**
 * Takes a place at the end for a ticket that has none, unless its account has enough of them, and says where it stands;
 * whose turn it is begins to work.
 */
export async function stepUp(db: D1Database, { ticket, account, kind }: Ticket, now: number): Promise<Place> {
  const answers = await db.batch<{ working: number; ahead: number; ms: number }>([
    db
      .prepare(
        `DELETE FROM work_line
         WHERE coalesce(until, seen_at + ?2) < ?1 OR coalesce(until - ?3, seen_at) > ?1 + ?4`,
      )
      .bind(now, PATIENCE, LEASE, FUTURE),
    db
      .prepare(
        `INSERT INTO work_line (ticket, account, kind, seen_at) SELECT ?1, ?2, ?3, ?4
         WHERE (SELECT count(*) FROM work_line WHERE account = ?2 AND ticket <> ?1) < ?5
         ON CONFLICT (ticket) DO UPDATE SET seen_at = ?4`,
      )
      .bind(ticket, account, kind, now, MOST_OF_ONE),
    db
      .prepare(
        `UPDATE work_line SET started_at = ?2, until = ?2 + ?3
         WHERE ticket = ?1 AND until IS NULL AND (SELECT place FROM (${placed}) WHERE ticket = ?1) <= ?4`,
      )
      .bind(ticket, now, LEASE, AT_ONCE),
    db
      .prepare(
        `WITH placed AS (${placed})
         SELECT own.until IS NOT NULL AS working, own.place - 1 AS ahead,
                (SELECT coalesce(sum(max(coalesce(work_time.ms, ?3) - coalesce(?2 - before.started_at, 0),
                                         coalesce(?2 - before.started_at, 0) * ?6, ?4)), 0)
                 FROM placed AS before LEFT JOIN work_time ON work_time.kind = before.kind
                 WHERE before.place < own.place) / ?5 AS ms
         FROM placed AS own WHERE own.ticket = ?1`,
      )
      .bind(ticket, now, UNKNOWN, SECOND, AT_ONCE, LASTING_ON),
  ]);
  const own = answers.at(-1)?.results[0];
  if (own === undefined) return behindAll(db);
  const began = answers[2]?.meta.changes === 1;
  return { kept: true, working: own.working === 1, began, ahead: own.ahead, ms: own.ms };
}

async function behindAll(db: D1Database): Promise<Place> {
  const line = await db.prepare("SELECT count(*) AS ahead FROM work_line").first<{ ahead: number }>();
  const ahead = line?.ahead ?? 0;
  return { kept: false, working: false, began: false, ahead, ms: (ahead * UNKNOWN) / AT_ONCE };
}

/** Says that a ticket is still worked on. */
export async function keepWorking(db: D1Database, ticket: string, now: number): Promise<void> {
  await db
    .prepare("UPDATE work_line SET until = ?2 WHERE ticket = ?1 AND until IS NOT NULL")
    .bind(ticket, now + LEASE)
    .run();
}

/** Frees the place of a ticket. @param made when its file was whole: what it took counts for what others are told */
export async function leaveLine(db: D1Database, ticket: string, made?: number): Promise<void> {
  const leave = db.prepare("DELETE FROM work_line WHERE ticket = ?1").bind(ticket);
  if (made === undefined) {
    await leave.run();
    return;
  }
  await db.batch([
    db
      .prepare(
        `INSERT INTO work_time (kind, ms)
         SELECT kind, ?2 - started_at FROM work_line WHERE ticket = ?1 AND started_at IS NOT NULL
         ON CONFLICT (kind) DO UPDATE SET ms = CAST(round(ms + (excluded.ms - ms) * ?3) AS INTEGER)`,
      )
      .bind(ticket, Math.round(made), NEWEST_SHARE),
    leave,
  ]);
}
