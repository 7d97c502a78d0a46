import type { D1Database } from "@cloudflare/workers-types";
import { DAY } from "../../base/clock.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";

/** One way in which failed tries are counted. */
export interface Counting {
  /** What is counted; two countings never share a key. */
  readonly key: string;
  /** Failures that are free of waiting. */
  readonly free: number;
  /** Milliseconds after which one failure is forgotten. */
  readonly leak: number;
  /** Milliseconds to wait after the last free one; doubled with every further failure, so many times. */
  readonly wait: number;
  readonly doublings: number;
}

export interface Counted {
  readonly key: string;
  /** Failures that count now, this try among them. */
  readonly level: number;
  /** When this one fails, the next has to wait. */
  readonly blocks: boolean;
}

export type Count =
  | { readonly counted: readonly Counted[] }
  /** The try may not be made: which counting forbids it, and for how many milliseconds. */
  | { readonly key: string; readonly wait: number };

// A clock that was set back leaves times in the future: they count as now, and no wait is longer than its longest.
const asked = "json_each(?1) AS wanted LEFT JOIN attempt ON attempt.key = wanted.value ->> 'key'";
const blocked = `attempt.blocked_until > ?2
  AND attempt.blocked_until <= ?2 + ((wanted.value ->> 'wait') << (wanted.value ->> 'doublings'))`;
/** Rows as they were, with the failures that are forgotten by now (`gone`). */
const before = `SELECT wanted.value ->> 'key' AS key, wanted.value ->> 'free' AS free, wanted.value ->> 'leak' AS leak,
    wanted.value ->> 'wait' AS wait, wanted.value ->> 'doublings' AS doublings,
    coalesce(attempt.level, 0) AS level, min(?2, coalesce(attempt.at, ?2)) AS at,
    CAST(max(0, ?2 - coalesce(attempt.at, ?2)) / (wanted.value ->> 'leak') AS INTEGER) AS gone
  FROM ${asked}`;
const after = `SELECT key, free, wait, doublings, max(0, level - gone) + 1 AS level,
    CASE WHEN gone >= level THEN ?2 ELSE at + gone * leak END AS at
  FROM (${before})`;

/**
 * Counts a try under all keys, or under none when one of them forbids it: one statement, before anything is looked at,
 * so that parallel guesses cannot slip past.
 */
export async function countTry(db: D1Database, countings: readonly Counting[], now: number): Promise<Count> {
  const { results } = await db
    .prepare(
      `INSERT INTO attempt (key, level, at, blocked_until)
       SELECT key, level, at, CASE WHEN level < free THEN 0 ELSE ?2 + (wait << min(level - free, doublings)) END
       FROM (${after})
       WHERE NOT EXISTS (SELECT 1 FROM ${asked} WHERE ${blocked})
       ON CONFLICT (key) DO UPDATE SET level = excluded.level, at = excluded.at, blocked_until = excluded.blocked_until
       RETURNING key, level, blocked_until > 0 AS blocks`,
    )
    .bind(JSON.stringify(countings), now)
    .all<{ key: string; level: number; blocks: number }>();
  if (results.length > 0) {
    return { counted: results.map(({ blocks, ...rest }) => ({ ...rest, blocks: blocks === 1 })) };
  }
  const longest = await db
    .prepare(
      `SELECT attempt.key AS key, attempt.blocked_until - ?2 AS wait FROM ${asked} WHERE ${blocked} ORDER BY wait DESC`,
    )
    .bind(JSON.stringify(countings), now)
    .first<{ key: string; wait: number }>();
  return longest ?? { key: countings[0]?.key ?? "", wait: 1 };
}

/**
 * The try succeeded: what `own` counted is forgotten, and the failures that belong to it are taken back from what
 * `shared` with others counted.
 */
export async function takeBack(
  db: D1Database,
  own: Pick<Counting, "key"> | undefined,
  shared: readonly Pick<Counting, "key" | "free">[],
  failures: number,
): Promise<void> {
  const back = db.prepare(
    `UPDATE attempt SET level = max(0, level - ?2),
       blocked_until = CASE WHEN level - ?2 < ?3 THEN 0 ELSE blocked_until END WHERE key = ?1`,
  );
  const forget = db.prepare("DELETE FROM attempt WHERE key = ?1");
  await db.batch([
    ...(own === undefined ? [] : [forget.bind(own.key)]),
    ...shared.map(({ key, free }) => back.bind(key, failures, free)),
  ]);
}

/** Everything that was counted under keys of this beginning. */
export async function forgetTries(db: D1Database, beginnings: readonly string[]): Promise<void> {
  // Of all characters that keys are made of, the last.
  const end = "~";
  const forget = db.prepare("DELETE FROM attempt WHERE key >= ?1 AND key <= ?2");
  await db.batch(beginnings.map((beginning) => forget.bind(beginning, `${beginning}${end}`)));
}

/** That an account was locked after failures; nothing is written of logins that nobody has. */
export async function noteLock(db: D1Database, audit: AuditEntry): Promise<void> {
  await auditStatement(db, audit).run();
}

/** What is a day old has leaked away. */
export async function deleteOldTries(db: D1Database, now: number): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM attempt WHERE at < ?1 AND blocked_until < ?2").bind(now - DAY, now),
    db.prepare("DELETE FROM sign_in_attempt WHERE last_at < ?1 AND locked_until < ?2").bind(now - DAY, now),
  ]);
}
