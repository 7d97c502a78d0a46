import type { D1Database } from "@cloudflare/workers-types";
import type { Place, PlaceAsked } from "../../../shared/api/intake.ts";
import type { Channel } from "../../../shared/api/submissions.ts";
import { inScope, type Scope } from "../scope.ts";
import { onBehalfColumn } from "./receipts.ts";
import { type SlotRow, slotColumns, slotOf } from "./slot.ts";

interface PlaceRow extends SlotRow {
  readonly asked: number;
  readonly uuid: string | null;
  readonly version: number;
  readonly submission_state: NonNullable<Place["newest"]>["state"];
  readonly submitted_at: string;
  readonly sha256: string;
  readonly nil: number;
  readonly channel: Channel;
  readonly on_behalf: string | null;
}

/** Where reports of units in scope belong, with the newest version there; null where none is owed. In the order asked. */
export async function placesInScope(
  db: D1Database,
  scope: Scope,
  asked: readonly PlaceAsked[],
): Promise<(Place | null)[]> {
  const { results } = await db
    .prepare(
      `SELECT asked.key AS asked, ${slotColumns}, submission.uuid, submission.version,
              submission.state AS submission_state, submission.submitted_at, submission.sha256, submission.nil,
              submission.channel,
              ${onBehalfColumn}
       FROM json_each(?2) AS asked
       JOIN org_unit ON org_unit.code = asked.value ->> 'unit' AND ${inScope("org_unit.path", 1)}
       JOIN slot ON slot.unit = org_unit.code
       JOIN collection ON collection.id = slot.collection AND collection.form = asked.value ->> 'form'
        AND collection.period = asked.value ->> 'period'
       LEFT JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
        AND submission.version = slot.newest_version
       ORDER BY collection.rowid`,
    )
    .bind(scope.path, JSON.stringify(asked))
    .all<PlaceRow>();
  // Of several collections the last counts, as in `owedVersion`.
  const found = new Map(results.map((row) => [row.asked, placeOf(row)]));
  return asked.map((_, index) => found.get(index) ?? null);
}

function placeOf(row: PlaceRow): Place {
  const { collection, title, formVersion, asOf, opensAt, dueAt, locked, exempt } = slotOf(row);
  return {
    collection,
    title,
    formVersion,
    asOf,
    opensAt,
    dueAt,
    locked,
    exempt,
    newest:
      row.uuid === null
        ? null
        : {
            uuid: row.uuid,
            version: row.version,
            state: row.submission_state,
            submittedAt: row.submitted_at,
            sha256: row.sha256,
            nil: row.nil === 1,
            channel: row.channel,
            ...(row.on_behalf === null ? {} : { onBehalf: JSON.parse(row.on_behalf) }),
          },
  };
}
