import type { D1Database } from "@cloudflare/workers-types";

/** An entry about a version. */
export interface VersionEntry {
  readonly id: number;
  readonly at: string;
  readonly account: number | null;
  readonly act: string;
  /** UUID of the version. */
  readonly target: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** A `submit` without digests, younger than one that has them: no release forgets what an earlier one wrote. */
  readonly lacking: boolean;
}

type EntryRow = Omit<VersionEntry, "detail" | "lacking"> & {
  readonly detail: string;
  readonly lacking: number;
};

const COLUMNS = "audit.id, audit.at, audit.account, audit.act, audit.target, audit.detail";
/** What entries tell of the arrival of a version since digests are written. */
const DIGESTS = ["late", "totals", "findings", "mirroredUnits"];
const LACKING = DIGESTS.map((name) => `audit.detail ->> '${name}' IS NULL`).join(" OR ");

/**
 * Everything that the log tells of the versions given, and of others of their places, in its order. Versions are taken
 * from the log too, so that one is not forgotten with its row.
 */
export async function versionEntries(db: D1Database, uuids: readonly string[]): Promise<VersionEntry[]> {
  const list = JSON.stringify(uuids);
  const { results } = await db
    .prepare(
      `WITH sent AS (
         SELECT target, detail ->> 'collection' || char(10) || (detail ->> 'unit') AS place FROM audit WHERE act = 'submit'
       ), place AS (
         SELECT collection || char(10) || unit AS name FROM submission WHERE uuid IN (SELECT value FROM json_each(?1))
         UNION SELECT place FROM sent WHERE target IN (SELECT value FROM json_each(?1))
       ), since AS (
         SELECT min(id) AS first FROM audit WHERE act = 'submit' AND detail ->> 'totals' IS NOT NULL
       )
       SELECT ${COLUMNS}, coalesce(audit.act = 'submit' AND audit.id > since.first AND (${LACKING}), 0) AS lacking
       FROM audit CROSS JOIN since
       WHERE target IN (SELECT target FROM sent WHERE place IN (SELECT name FROM place)) ORDER BY id`,
    )
    .bind(list)
    .all<EntryRow>();
  return results.map((row) => ({ ...row, detail: JSON.parse(row.detail), lacking: row.lacking === 1 }));
}
