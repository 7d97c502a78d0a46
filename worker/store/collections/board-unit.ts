import type { D1Database } from "@cloudflare/workers-types";
import type { UnitReports } from "../../../shared/api/board.ts";
import type { PageAsked } from "../../../shared/api/pages.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { pageOf, placeAfter } from "../../base/pages.ts";
import { inScope, type Scope } from "../scope.ts";
import { purgedColumn, reportStatus } from "./report-status.ts";

interface SlotRow {
  readonly year: number;
  readonly place: number;
  readonly collection: string;
  readonly form: string;
  readonly title: string;
  readonly period: string;
  readonly due_at: string | null;
  readonly exemption: string | null;
  readonly newest_version: number | null;
}

interface VersionRow {
  readonly collection: string;
  readonly uuid: string;
  readonly version: number;
  readonly state: Receipt["state"];
  readonly purged: number;
  readonly submitted_at: string;
  readonly late: number;
  readonly nil: number;
  readonly row_count: number;
}

interface ReportsAsked extends PageAsked {
  /** The one that is asked for; without it all. */
  readonly collection?: string | undefined;
}

/** Later than every year, and behind every collection. */
const BEGINNING = "99999.999999999999999";

/** Reports of a page: the latest year first, within it what was made last. */
const slotsOfPage = `SELECT slot.collection, slot.unit, slot.exemption, slot.newest_version,
    collection.form, collection.title, collection.period, collection.due_at,
    CAST(substr(collection.period, 1, 4) AS INTEGER) AS year, collection.rowid AS place
  FROM slot JOIN collection ON collection.id = slot.collection
  WHERE slot.unit = ?1 AND (?2 IS NULL OR slot.collection = ?2)
    AND (CAST(substr(collection.period, 1, 4) AS INTEGER), collection.rowid) < (?3, ?4)
  ORDER BY year DESC, place DESC LIMIT ?5`;

/** A page of what a unit owes or owed, each with all its versions; undefined when the unit is not in scope. */
export async function unitReports(
  db: D1Database,
  scope: Scope,
  code: string,
  { after = BEGINNING, most, collection }: ReportsAsked,
): Promise<UnitReports | undefined> {
  const asked = [code, collection ?? null, ...placeAfter(after, 2), most + 1];
  const [units, slots, versions] = await db.batch([
    db.prepare(`SELECT name FROM org_unit WHERE code = ?2 AND ${inScope("path", 1)}`).bind(scope.path, code),
    db.prepare(slotsOfPage).bind(...asked),
    db
      .prepare(
        `SELECT submission.collection, submission.uuid, submission.version, submission.state,
                submission.submitted_at, submission.late, submission.nil, submission.row_count,
                ${purgedColumn} AS purged
         FROM (${slotsOfPage}) AS slot
         JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
         ORDER BY submission.version DESC`,
      )
      .bind(...asked),
  ]);
  const [unit] = (units?.results ?? []) as { name: string }[];
  if (unit === undefined) return undefined;
  const sent = new Map<string, VersionRow[]>();
  for (const row of (versions?.results ?? []) as VersionRow[]) {
    sent.set(row.collection, [...(sent.get(row.collection) ?? []), row]);
  }
  const page = pageOf((slots?.results ?? []) as SlotRow[], most, ({ year, place }) => [year, place]);
  return {
    code,
    name: unit.name,
    reports: page.entries.map((slot) => reportOf(slot, sent.get(slot.collection) ?? [])),
    next: page.next,
  };
}

function reportOf(slot: SlotRow, versions: readonly VersionRow[]): UnitReports["reports"][number] {
  const { collection, form, title, period, due_at: dueAt, exemption } = slot;
  const newest = versions.find(({ version }) => version === slot.newest_version);
  return {
    collection,
    form,
    title,
    period,
    dueAt,
    status: reportStatus({ ...(newest ?? { state: null, nil: null, purged: null }), exemption }),
    exemption,
    versions: versions.map(({ uuid, version, state, purged, submitted_at, late, nil, row_count }) => ({
      uuid,
      version,
      state: purged === 1 ? "purged" : state,
      submittedAt: submitted_at,
      late: late === 1,
      nil: nil === 1,
      rows: row_count,
    })),
  };
}
