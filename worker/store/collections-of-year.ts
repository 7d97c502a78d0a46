import type { D1Database } from "@cloudflare/workers-types";
import { inScope, type Scope } from "./scope.ts";

/** Which forms are owed for which periods by units in scope. */
export async function periodsInScope(
  db: D1Database,
  scope: Scope,
): Promise<{ readonly form: string; readonly period: string }[]> {
  const { results } = await db
    .prepare(
      `SELECT collection.form, collection.period
       FROM slot JOIN collection ON collection.id = slot.collection JOIN org_unit ON org_unit.code = slot.unit
       WHERE ${inScope("org_unit.path", 1)} GROUP BY collection.id ORDER BY collection.rowid`,
    )
    .bind(scope.path)
    .all<{ form: string; period: string }>();
  return results;
}
