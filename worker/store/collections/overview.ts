import type { D1Database } from "@cloudflare/workers-types";
import type { CollectionDetails, CollectionOverview } from "../../../shared/api/collections.ts";
import type { Page, PageAsked } from "../../../shared/api/pages.ts";
import { pageOf, placeAfter } from "../../base/pages.ts";
import { inScope, type Scope } from "../scope.ts";
import { purgedColumn, reportStatus, type StandingRow } from "./report-status.ts";

interface OverviewRow {
  readonly place: number;
  readonly id: string;
  readonly form: string;
  readonly form_version: number;
  readonly title: string;
  readonly period: string;
  readonly as_of: string | null;
  readonly opens_at: string | null;
  readonly due_at: string | null;
  readonly grace_days: number;
  readonly reminder_days: number | null;
  readonly state: CollectionOverview["state"];
  readonly owing_level: CollectionOverview["owingLevel"];
  readonly edits: number;
  readonly run: number;
  readonly started: number;
  readonly expected: number;
  readonly exempt: number;
  readonly reported: number;
}

/** A unit's newest version counts as a report unless it was withdrawn; returned ones came. */
const overviewQuery = (condition: string) => `
  SELECT collection.rowid AS place, collection.id, collection.form, collection.form_version, collection.title, collection.period,
         collection.as_of, collection.opens_at, collection.due_at, collection.grace_days,
         collection.reminder_days, collection.state, collection.owing_level, collection.edits,
         min(${inScope("org_unit.path", 1)})
           AND (collection.owner IS NULL
                OR EXISTS (SELECT 1 FROM org_unit AS owner
                           WHERE owner.code = collection.owner AND ${inScope("owner.path", 1)})) AS run,
         max(slot.newest_version IS NOT NULL) AS started,
         sum(CASE WHEN ${inScope("org_unit.path", 1)} THEN slot.exemption IS NULL ELSE 0 END) AS expected,
         sum(CASE WHEN ${inScope("org_unit.path", 1)} THEN slot.exemption IS NOT NULL ELSE 0 END) AS exempt,
         sum(CASE WHEN ${inScope("org_unit.path", 1)} THEN submission.uuid IS NOT NULL ELSE 0 END) AS reported
  FROM collection
  JOIN slot ON slot.collection = collection.id
  JOIN org_unit ON org_unit.code = slot.unit
  LEFT JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
                      AND submission.version = slot.newest_version AND submission.state <> 'withdrawn'
  WHERE ${condition}
  GROUP BY collection.rowid
  HAVING max(${inScope("org_unit.path", 1)})
  ORDER BY collection.rowid`;

/**
 * A page of collections that units in scope owe, with counts.
 * @param administers whether the account may run collections at all
 * @param which those of a year, or the open ones of a form by its id
 */
export async function collectionOverviews(
  db: D1Database,
  scope: Scope,
  administers: boolean,
  which: number | string,
  { after, most }: PageAsked,
): Promise<Page<CollectionOverview>> {
  const [condition, ...named] =
    typeof which === "number"
      ? ["collection.period >= ?4 AND collection.period < ?5", String(which), String(which + 1)]
      : ["collection.form = ?4 AND collection.state = 'open'", which];
  const { results } = await db
    .prepare(`${overviewQuery(`${condition} AND collection.rowid > ?2`)} LIMIT ?3`)
    .bind(scope.path, ...placeAfter(after, 1), most + 1, ...named)
    .all<OverviewRow>();
  const { entries, next } = pageOf(results, most, ({ place }) => [place]);
  return { entries: entries.map((row) => overviewOf(row, administers)), next };
}

/** Years that have collections which units in scope owe, the newest first. */
export async function collectionYears(db: D1Database, scope: Scope): Promise<number[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT CAST(substr(period, 1, 4) AS INTEGER) AS year FROM collection
       WHERE EXISTS (SELECT 1 FROM slot JOIN org_unit ON org_unit.code = slot.unit
                     WHERE slot.collection = collection.id AND ${inScope("org_unit.path", 1)})
       ORDER BY year DESC`,
    )
    .bind(scope.path)
    .all<{ year: number }>();
  return results.map(({ year }) => year);
}

interface UnitRow extends StandingRow {
  readonly code: string;
  readonly name: string;
  readonly level: CollectionDetails["units"][number]["level"];
  readonly reminded_at: string | null;
}

/** One collection with its units in scope and what was done to it; undefined when no unit in scope owes it. */
export async function collectionDetails(
  db: D1Database,
  scope: Scope,
  administers: boolean,
  id: string,
): Promise<CollectionDetails | undefined> {
  const [overviews, units, events] = await db.batch([
    db.prepare(overviewQuery("collection.id = ?2")).bind(scope.path, id),
    db
      .prepare(
        `SELECT org_unit.code, org_unit.name, org_unit.level, slot.exemption, slot.reminded_at, submission.state,
                submission.nil, ${purgedColumn} AS purged
         FROM slot JOIN org_unit ON org_unit.code = slot.unit
         LEFT JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
                             AND submission.version = slot.newest_version
         WHERE slot.collection = ?2 AND ${inScope("org_unit.path", 1)} ORDER BY org_unit.position`,
      )
      .bind(scope.path, id),
    db
      .prepare(
        `SELECT collection_event.at, account.name AS "by", collection_event.act, collection_event.reason
         FROM collection_event JOIN account ON account.id = collection_event.account
         WHERE collection_event.collection = ?1 ORDER BY collection_event.id DESC`,
      )
      .bind(id),
  ]);
  const [row] = (overviews?.results ?? []) as OverviewRow[];
  if (row === undefined) return undefined;
  return {
    ...overviewOf(row, administers),
    units: ((units?.results ?? []) as UnitRow[]).map(unitOf),
    events: (events?.results ?? []) as CollectionDetails["events"],
  };
}

function unitOf(row: UnitRow): CollectionDetails["units"][number] {
  const { code, name, level, exemption, reminded_at: remindedAt } = row;
  return { code, name, level, exemption, remindedAt, status: reportStatus(row) };
}

function overviewOf(row: OverviewRow, administers: boolean): CollectionOverview {
  return {
    id: row.id,
    form: row.form,
    formVersion: row.form_version,
    title: row.title,
    period: row.period,
    asOf: row.as_of,
    opensAt: row.opens_at,
    dueAt: row.due_at,
    graceDays: row.grace_days,
    reminderDays: row.reminder_days,
    state: row.state,
    owingLevel: row.owing_level,
    revision: row.edits,
    manageable: administers && row.run === 1,
    started: row.started === 1,
    expected: row.expected,
    exempt: row.exempt,
    reported: row.reported,
  };
}
