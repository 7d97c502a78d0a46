import type { D1Database } from "@cloudflare/workers-types";
import { inScope, type Scope } from "../scope.ts";

/** What hangs on units that are about to end. */
interface Holdings {
  /** Accounts that can sign in. */
  readonly accounts: number;
  /** Reports owed in open collections, of which nothing was sent yet. */
  readonly openReports: number;
}

export async function holdingsOf(db: D1Database, units: readonly string[]): Promise<Holdings> {
  const row = await db
    .prepare(
      `SELECT (SELECT count(*) FROM account
               WHERE disabled_at IS NULL AND unit IN (SELECT value FROM json_each(?1))) AS accounts,
              (SELECT count(*) FROM slot JOIN collection ON collection.id = slot.collection
               WHERE collection.state = 'open' AND slot.newest_version IS NULL
                 AND slot.unit IN (SELECT value FROM json_each(?1))) AS openReports`,
    )
    .bind(JSON.stringify(units))
    .first<Holdings>();
  if (row === null) throw new Error("counting brought no row");
  return row;
}

/** Accounts that can sign in, by unit. */
export async function accountsByUnit(db: D1Database, scope: Scope): Promise<ReadonlyMap<string, number>> {
  const { results } = await db
    .prepare(
      `SELECT account.unit, count(*) AS accounts FROM account JOIN org_unit ON org_unit.code = account.unit
       WHERE account.disabled_at IS NULL AND ${inScope("org_unit.path", 1)} GROUP BY account.unit`,
    )
    .bind(scope.path)
    .all<{ unit: string; accounts: number }>();
  return new Map(results.map(({ unit, accounts }) => [unit, accounts]));
}
