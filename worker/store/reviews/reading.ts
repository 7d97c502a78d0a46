import type { D1Database } from "@cloudflare/workers-types";
import type { ReportVersion, Review } from "../../../shared/api/review.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { onBehalfColumn, openProtest, outsideColumn, sentUnder } from "../submissions/receipts.ts";
import { wordsAbout } from "./words.ts";

interface HistoryRow {
  readonly uuid: string;
  readonly version: number;
  readonly state: Receipt["state"];
  readonly submitted_at: string;
  readonly late: number;
  readonly nil: number;
  readonly row_count: number;
  readonly outside_period: string | null;
  readonly purged_at: string | null;
  readonly layout: string;
  readonly on_behalf: string | null;
  readonly protested: number;
  readonly sha256: string;
  readonly sender: string;
  readonly of_sender: string;
}

/** Every version of one unit's report with what was done and said, the newest first. */
export async function readVersions(
  db: D1Database,
  collection: string,
  unit: string,
): Promise<ReportVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT uuid, version, state, submitted_at, late, nil, row_count, coalesce(purged_at, sealed_at) AS purged_at,
              CASE WHEN sealed_at IS NULL THEN layout ELSE '{}' END AS layout, ${outsideColumn},
              ${onBehalfColumn}, ${openProtest} AS protested, sha256, account.name AS sender, org_unit.name AS of_sender
       FROM submission JOIN account ON account.id = submission.account JOIN org_unit ON org_unit.code = account.unit
       WHERE collection = ?1 AND submission.unit = ?2 ORDER BY version DESC`,
    )
    .bind(collection, unit)
    .all<HistoryRow>();
  const words = await wordsAbout(
    db,
    results.map(({ uuid }) => uuid),
  );
  return results.map((row) => {
    const { events = [], notes = [] } = words.get(row.uuid) ?? {};
    return {
      uuid: row.uuid,
      version: row.version,
      state: row.state,
      submittedAt: row.submitted_at,
      by: { name: row.sender, unit: row.of_sender },
      sha256: row.sha256,
      late: row.late === 1,
      nil: row.nil === 1,
      rows: row.row_count,
      ...(row.outside_period === null ? {} : { outsidePeriod: JSON.parse(row.outside_period) }),
      ...(row.purged_at === null ? {} : { purgedAt: row.purged_at }),
      ...(row.on_behalf === null ? {} : { onBehalf: JSON.parse(row.on_behalf) }),
      ...(row.protested === 1 ? { protested: true } : {}),
      events: [...events],
      notes: [...notes],
      layout: JSON.parse(row.layout),
    };
  });
}

/** How far each warning and error of a version has come. */
export async function followedFindings(db: D1Database, uuid: string): Promise<Review["findings"]> {
  const { results } = await db
    .prepare(
      `SELECT body ->> 'id' AS id, CASE WHEN accepted_at IS NULL THEN state ELSE 'accepted' END AS state
       FROM finding WHERE submission = ?1 AND state IS NOT NULL
         AND (SELECT sealed_at FROM submission WHERE uuid = ?1) IS NULL ORDER BY ordinal`,
    )
    .bind(uuid)
    .all<Review["findings"][number]>();
  return results;
}

/** Warnings and errors per version that nobody has accepted yet; versions without any are not in the map. */
export async function openFindingsOf(
  db: D1Database,
  uuids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { results } = await db
    .prepare(
      `SELECT submission, count(*) AS findings FROM finding
       WHERE submission IN (SELECT value FROM json_each(?1)) AND severity <> 'information'
         AND accepted_at IS NULL AND state IS NOT 'corrected' GROUP BY submission`,
    )
    .bind(JSON.stringify(uuids))
    .all<{ submission: string; findings: number }>();
  return new Map(results.map(({ submission, findings }) => [submission, findings]));
}

/** Control totals of a report, under whatever version of the form. */
export type ReportOfPeriod = NonNullable<Review["lastYear"]> & { readonly formVersion: number };

/** What a unit reported with a form for another period, by control totals: its approved version, else its newest. */
export async function reportOfPeriod(
  db: D1Database,
  asked: { readonly form: string; readonly unit: string; readonly period: string },
): Promise<ReportOfPeriod | null> {
  const row = await db
    .prepare(
      `SELECT submission.version, submission.control_totals, ${sentUnder} AS form_version
       FROM collection JOIN submission ON submission.collection = collection.id
       WHERE collection.form = ?1 AND collection.period = ?2 AND submission.unit = ?3
         AND submission.state IN ('approved', 'passed', 'submitted')
       ORDER BY submission.state = 'approved' DESC, submission.version DESC LIMIT 1`,
    )
    .bind(asked.form, asked.period, asked.unit)
    .first<{ version: number; control_totals: string; form_version: number }>();
  if (row === null) return null;
  return {
    period: asked.period,
    formVersion: row.form_version,
    version: row.version,
    controlTotals: JSON.parse(row.control_totals),
  };
}

/** Children of a unit in the register's order: the districts a city's queue is grouped by. */
export async function unitsDirectlyBelow(
  db: D1Database,
  parent: string,
): Promise<{ readonly path: string; readonly unit: { readonly code: string; readonly name: string } }[]> {
  const { results } = await db
    .prepare("SELECT code, name, path FROM org_unit WHERE parent = ?1 ORDER BY position")
    .bind(parent)
    .all<{ code: string; name: string; path: string }>();
  return results.map(({ code, name, path }) => ({ path, unit: { code, name } }));
}
