import type { D1Database } from "@cloudflare/workers-types";

/** Versions whose rows one run deletes at most. */
const VERSIONS_A_RUN = 50;

/**
 * Deletes records and facts of versions that were superseded before `before`; their payloads stay. A merge
 * reads only versions it fixed at its start, and none runs that long.
 * @returns uuids of the versions.
 */
export async function deleteSupersededRows(db: D1Database, before: string, now: string): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT uuid FROM submission WHERE state = 'superseded' AND records_deleted_at IS NULL AND superseded_at < ?1
       ORDER BY superseded_at LIMIT ?2`,
    )
    .bind(before, VERSIONS_A_RUN)
    .all<{ uuid: string }>();
  const uuids = results.map(({ uuid }) => uuid);
  if (uuids.length === 0) return [];
  const list = JSON.stringify(uuids);
  const those = "submission IN (SELECT value FROM json_each(?1))";
  await db.batch([
    db.prepare(`DELETE FROM record WHERE ${those}`).bind(list),
    db.prepare(`DELETE FROM fact WHERE ${those}`).bind(list),
    db
      .prepare(
        "UPDATE submission SET records_deleted_at = ?2 WHERE uuid IN (SELECT value FROM json_each(?1))",
      )
      .bind(list, now),
  ]);
  return uuids;
}
