import type { D1Database } from "@cloudflare/workers-types";

/** The version of a form that a unit owes for a period, of several collections that of the last; undefined: none. */
export async function owedVersion(
  db: D1Database,
  owed: { readonly unit: string; readonly form: string; readonly period: string },
): Promise<number | undefined> {
  const version = await db
    .prepare(
      `SELECT collection.form_version FROM slot JOIN collection ON collection.id = slot.collection
       WHERE slot.unit = ?1 AND collection.form = ?2 AND collection.period = ?3
       ORDER BY collection.rowid DESC LIMIT 1`,
    )
    .bind(owed.unit, owed.form, owed.period)
    .first<number>("form_version");
  return version ?? undefined;
}
