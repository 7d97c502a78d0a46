import type { D1Database } from "@cloudflare/workers-types";

/** Rows that one query deletes at most: D1 gives a query 30 seconds. */
const ROWS_A_QUERY = 20_000;

interface SupersededVersion {
  readonly uuid: string;
  readonly supersededAt: string;
}

/** The next version, after `after`, that was superseded before `before` and still has its rows. */
export async function nextSuperseded(
  db: D1Database,
  before: string,
  after: SupersededVersion | undefined,
): Promise<SupersededVersion | undefined> {
  const row = await db
    .prepare(
      `SELECT uuid, superseded_at AS supersededAt FROM submission
       WHERE state = 'superseded' AND records_deleted_at IS NULL AND superseded_at < ?1
         AND superseded_at >= ?2 AND (superseded_at, uuid) > (?2, ?3)
       ORDER BY superseded_at, uuid LIMIT 1`,
    )
    .bind(before, after?.supersededAt ?? "", after?.uuid ?? "")
    .first<SupersededVersion>();
  return row ?? undefined;
}

/**
 * Deletes records and facts of one version, all of them or none; its payload stays. A merge reads only versions it fixed
 * at its start, and none runs for a day.
 * @returns how many rows there were at most
 */
export async function deleteRowsOf(db: D1Database, uuid: string, now: string): Promise<number> {
  const [records, facts] = await db.batch<{ rows: number }>(
    tables.map((table) =>
      db
        .prepare(`SELECT coalesce(max(ordinal) + 1, 0) AS rows FROM ${table} WHERE submission = ?1`)
        .bind(uuid),
    ),
  );
  const counts = [records?.results[0]?.rows ?? 0, facts?.results[0]?.rows ?? 0];
  const deletions = tables.flatMap((table, place) => {
    const rows = counts[place] ?? 0;
    return Array.from({ length: Math.ceil(rows / ROWS_A_QUERY) }, (_, step) =>
      db
        .prepare(`DELETE FROM ${table} WHERE submission = ?1 AND ordinal >= ?2 AND ordinal < ?3`)
        .bind(uuid, step * ROWS_A_QUERY, (step + 1) * ROWS_A_QUERY),
    );
  });
  await db.batch([
    ...deletions,
    db.prepare("UPDATE submission SET records_deleted_at = ?2 WHERE uuid = ?1").bind(uuid, now),
  ]);
  return counts.reduce((sum, rows) => sum + rows, 0);
}

const tables = ["record", "fact"] as const;
