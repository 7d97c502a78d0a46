import type { D1Database } from "@cloudflare/workers-types";
import { type BoardAnswer, boardStatuses } from "../../../shared/api/board.ts";
import type { PageAsked } from "../../../shared/api/pages.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { pageOf, placeAfter } from "../../base/pages.ts";
import { inScope, type Scope } from "../scope.ts";
import { openProtest } from "../submissions/receipts.ts";
import { purgedColumn } from "./report-status.ts";

interface BoardPeriod {
  readonly period: string;
  /** When the first of its collections opened, China time; "" for at once. */
  readonly opensAt: string;
}

/** Some unit in scope owes `collection`: the units are few, so each is looked for in the collection. */
const owedInScope = `EXISTS (SELECT 1 FROM org_unit CROSS JOIN slot
  WHERE slot.collection = collection.id AND slot.unit = org_unit.code AND ${inScope("org_unit.path", 1)})`;

/** Periods for which units in scope owe something, in no particular order. */
export async function boardPeriods(db: D1Database, scope: Scope): Promise<BoardPeriod[]> {
  const { results } = await db
    .prepare(
      `SELECT period, min(coalesce(opens_at, '')) AS opensAt FROM collection WHERE ${owedInScope} GROUP BY period`,
    )
    .bind(scope.path)
    .all<BoardPeriod>();
  return results;
}

interface CollectionRow {
  readonly id: string;
  readonly form: string;
  readonly title: string;
  readonly opens_at: string | null;
  readonly due_at: string | null;
  readonly grace_days: number;
  readonly state: BoardAnswer["collections"][number]["state"];
}

interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly level: OrgUnit["level"];
  readonly parent: string | null;
  readonly cells: string;
  readonly position: number;
  readonly place: number;
}

type StoredCell = readonly [
  collection: string,
  status: (typeof boardStatuses)[number],
  version: number,
  late: number,
  open: number,
];

/** The end of the due date's last day of grace, in China's time. */
const lastMoment = `date(substr(collection.due_at, 1, 10), '+' || collection.grace_days || ' days') || 'T23:59:59+08:00'`;

/** Of the period, at or below the scope, at the level asked for. */
const countedHere = `collection.period = ?2 AND ${inScope("org_unit.path", 1)}
  AND (?3 IS NULL OR org_unit.level = ?3)`;

/** Units of the page: the database looks for the cells of these alone. */
const unitsOfPage = `SELECT org_unit.code FROM org_unit
  WHERE ${inScope("org_unit.path", 1)} AND (?3 IS NULL OR org_unit.level = ?3)
    AND (org_unit.position, org_unit.rowid) > (?4, ?5)
    AND EXISTS (SELECT 1 FROM collection AS owed CROSS JOIN slot
                WHERE owed.period = ?2 AND slot.collection = owed.id AND slot.unit = org_unit.code)
  ORDER BY org_unit.position, org_unit.rowid LIMIT ?6`;

/**
 * Who owes what for a period and how far each is, a page of units: three queries, whatever the number of units. Late is a unit whose
 * first version came late; what was withdrawn never came. The database makes one text of each unit's cells: rows
 * of their own would cost more than the query.
 */
export async function boardOf(
  db: D1Database,
  scope: Scope,
  period: string,
  level: OrgUnit["level"] | undefined,
  { after, most }: PageAsked,
): Promise<Pick<BoardAnswer, "collections" | "units" | "purged" | "protested" | "next">> {
  const [collections, units, counts] = await db.batch([
    db
      .prepare(
        `SELECT id, form, title, opens_at, due_at, grace_days, state FROM collection
         WHERE period = ?2 AND ${owedInScope} ORDER BY rowid`,
      )
      .bind(scope.path, period),
    db
      .prepare(
        `SELECT org_unit.code, org_unit.name, org_unit.level, org_unit.parent,
                org_unit.position, org_unit.rowid AS place,
                json_group_array(json_array(collection.id,
                  CASE WHEN slot.exemption IS NOT NULL THEN 'exempt'
                       WHEN submission.uuid IS NULL THEN 'missing'
                       WHEN ${purgedColumn} THEN 'purged'
                       WHEN submission.nil = 1 AND submission.state = 'submitted' THEN 'nil'
                       ELSE submission.state END,
                  coalesce(submission.version, 0),
                  coalesce((SELECT min(first.submitted_at) FROM submission AS first
                            WHERE first.collection = slot.collection AND first.unit = slot.unit
                              AND first.state <> 'withdrawn') > ${lastMoment}, 0),
                  (SELECT count(*) FROM finding
                   WHERE finding.submission = submission.uuid AND submission.sealed_at IS NULL AND finding.severity <> 'information'
                     AND finding.accepted_at IS NULL AND finding.state IS NOT 'corrected')
                  + CASE WHEN submission.uuid IS NULL OR submission.state = 'approved'
                           OR submission.sealed_at IS NOT NULL THEN 0
                         ELSE json_array_length(submission.local_findings) END)) AS cells
         FROM collection CROSS JOIN slot ON slot.collection = collection.id
         JOIN org_unit ON org_unit.code = slot.unit
         LEFT JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
                             AND submission.version = slot.newest_version
         WHERE collection.period = ?2 AND org_unit.code IN (${unitsOfPage})
         GROUP BY org_unit.code ORDER BY org_unit.position, org_unit.rowid`,
      )
      .bind(scope.path, period, level ?? null, ...placeAfter(after, 2), most + 1),
    // From the few that were ever purged or protested against, not from all that there are.
    db
      .prepare(
        `SELECT (SELECT count(*) FROM submission
                 JOIN slot ON slot.collection = submission.collection AND slot.unit = submission.unit
                 JOIN collection ON collection.id = slot.collection
                 JOIN org_unit ON org_unit.code = slot.unit
                 WHERE submission.uuid IN (SELECT submission FROM purge WHERE act = 'seal'
                                           UNION SELECT submission FROM review WHERE act = 'purge')
                   AND (submission.sealed_at IS NOT NULL OR submission.purged_at IS NOT NULL)
                   AND submission.version = slot.newest_version AND ${countedHere}) AS purged,
                (SELECT count(*) FROM submission
                 JOIN collection ON collection.id = submission.collection
                 JOIN org_unit ON org_unit.code = submission.unit
                 WHERE submission.uuid IN (SELECT submission FROM protest) AND ${openProtest}
                   AND ${countedHere}) AS protested`,
      )
      .bind(scope.path, period, level ?? null),
  ]);
  const columns = (collections?.results ?? []) as CollectionRow[];
  const places = new Map(columns.map(({ id }, place) => [id, place]));
  const page = pageOf((units?.results ?? []) as UnitRow[], most, ({ position, place }) => [position, place]);
  return {
    next: page.next,
    ...countsIn(counts?.results[0]),
    collections: columns.map(({ id, form, title, opens_at, due_at, grace_days, state }) => ({
      id,
      form,
      title,
      opensAt: opens_at,
      dueAt: due_at,
      graceDays: grace_days,
      state,
    })),
    units: page.entries.map(({ code, name, level: own, parent, cells }) => ({
      ...{ code, name, level: own, parent },
      cells: (JSON.parse(cells) as StoredCell[]).map(([collection, status, ...rest]) => [
        places.get(collection) ?? unknown(collection),
        boardStatuses.indexOf(status),
        ...rest,
      ]),
    })),
  };
}

function countsIn(row: unknown): Pick<BoardAnswer, "purged" | "protested"> {
  const { purged = 0, protested = 0 }: Partial<Pick<BoardAnswer, "purged" | "protested">> = Object(row);
  return { purged, protested };
}

function unknown(collection: string): never {
  throw new Error(`a cell of the board belongs to ${collection}, which is no column of it`);
}
