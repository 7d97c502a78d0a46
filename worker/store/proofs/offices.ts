import type { D1Database } from "@cloudflare/workers-types";

/** What the log tells of an account: it was made, or changed. */
export interface OfficeEntry {
  readonly id: number;
  readonly at: string;
  readonly act: string;
  readonly account: number;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** An account as it stands. */
export interface Office {
  readonly account: number;
  readonly role: string;
  readonly unit: string;
}

/** A unit beside one that stands, or ever stood, above it; `receives`: it is, or was, a city, or the top. */
export interface Above {
  readonly unit: string;
  readonly above: string;
  readonly receives: number;
}

/** That a collection was locked (1) or reopened (0). */
export interface Lock {
  readonly id: number;
  readonly collection: string;
  readonly locked: number;
}

export interface Offices {
  readonly offices: readonly Office[];
  readonly entries: readonly OfficeEntry[];
  readonly above: readonly Above[];
  /** In the order of the log. */
  readonly locks: readonly Lock[];
}

/**
 * What is known of accounts, of when collections were locked, and of who ever stood above units, themselves included: by the register through time, and by
 * the log, which also knows what the register no longer says.
 */
export async function officesOf(
  db: D1Database,
  accounts: readonly number[],
  units: readonly string[],
  collections: readonly string[],
): Promise<Offices> {
  const [offices, entries, above, locks] = await db.batch([
    db
      .prepare(
        "SELECT id AS account, role, unit FROM account WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY id",
      )
      .bind(JSON.stringify(accounts)),
    db
      .prepare(
        `SELECT id, at, act, CAST(substr(target, 9) AS INTEGER) AS account, detail FROM audit
         WHERE act IN ('account_added', 'account_changed', 'set_up')
           AND target IN (SELECT 'account/' || value FROM json_each(?1)) ORDER BY id`,
      )
      .bind(JSON.stringify(accounts)),
    db
      .prepare(
        `WITH RECURSIVE link (unit, above) AS MATERIALIZED (
           SELECT code, parent FROM org_unit UNION SELECT unit, parent FROM unit_state
           UNION SELECT target, detail ->> 'before' FROM audit WHERE act = 'unit_moved'
           UNION SELECT target, detail ->> 'after' FROM audit WHERE act = 'unit_moved'
         ), up (unit, above) AS (
           SELECT value, value FROM json_each(?1)
           UNION SELECT up.unit, link.above FROM up JOIN link ON link.unit = up.above WHERE link.above IS NOT NULL
           UNION SELECT up.above, up.above FROM up
         )
         SELECT up.unit, up.above,
                EXISTS (SELECT 1 FROM link WHERE link.unit = up.above AND link.above IS NULL)
                  OR EXISTS (SELECT 1 FROM unit_state WHERE unit_state.unit = up.above AND level = 'city' AND area = 1)
                  AS receives
         FROM up`,
      )
      .bind(JSON.stringify(units)),
    db
      .prepare(
        `SELECT id, target AS collection, act = 'collection.lock' AS locked FROM audit
         WHERE act IN ('collection.lock', 'collection.reopen')
           AND target IN (SELECT value FROM json_each(?1)) ORDER BY id`,
      )
      .bind(JSON.stringify(collections)),
  ]);
  return {
    offices: (offices?.results ?? []) as Office[],
    entries: ((entries?.results ?? []) as (OfficeEntry & { detail: string })[]).map((entry) => ({
      ...entry,
      detail: JSON.parse(entry.detail),
    })),
    above: (above?.results ?? []) as Above[],
    locks: (locks?.results ?? []) as Lock[],
  };
}
