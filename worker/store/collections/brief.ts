import type { D1Database } from "@cloudflare/workers-types";
import type { Collection } from "../../../shared/api/collections.ts";
import { inScope, type Scope } from "../scope.ts";

interface BriefRow extends Omit<Collection, "units"> {
  readonly units: string;
}

/**
 * Every collection that units in scope owe, with each unit's status and no receipt: years of them fit in one answer.
 * The database makes one text of each collection's units.
 */
export async function collectionsInBrief(db: D1Database, scope: Scope): Promise<Collection[]> {
  const { results } = await db
    .prepare(
      `SELECT collection.id, collection.form, collection.form_version AS formVersion, collection.title,
              collection.period, collection.as_of AS asOf, collection.opens_at AS opensAt,
              collection.due_at AS dueAt, collection.grace_days AS graceDays,
              collection.reminder_days AS reminderDays, collection.state,
              json_group_array(json_object(
                'unit', slot.unit, 'name', org_unit.name,
                'status', CASE WHEN slot.exemption IS NOT NULL THEN 'exempt'
                               WHEN submission.state IS NULL THEN 'missing'
                               WHEN submission.nil = 1 AND submission.state = 'submitted' THEN 'nil'
                               ELSE submission.state END,
                'exemption', slot.exemption, 'remindedAt', slot.reminded_at, 'newest', NULL
              ) ORDER BY org_unit.position) AS units
       FROM collection CROSS JOIN slot ON slot.collection = collection.id
       JOIN org_unit ON org_unit.code = slot.unit
       LEFT JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
                           AND submission.version = slot.newest_version
       WHERE ${inScope("org_unit.path", 1)}
       GROUP BY collection.rowid ORDER BY collection.rowid`,
    )
    .bind(scope.path)
    .all<BriefRow>();
  return results.map(({ units, ...collection }) => ({ ...collection, units: JSON.parse(units) }));
}
