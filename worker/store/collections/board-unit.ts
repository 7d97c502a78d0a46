import type { D1Database } from "@cloudflare/workers-types";
import type { UnitReports } from "../../../shared/api/board.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { inScope, type Scope } from "../scope.ts";
import { purgedColumn, reportStatus } from "./report-status.ts";

interface SlotRow {
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

/** Everything a unit owes or owed with all its versions; undefined when the unit is not in scope. */
export async function unitReports(
  db: D1Database,
  scope: Scope,
  code: string,
): Promise<UnitReports | undefined> {
  const [units, slots, versions] = await db.batch([
    db.prepare(`SELECT name FROM org_unit WHERE code = ?2 AND ${inScope("path", 1)}`).bind(scope.path, code),
    db
      .prepare(
        `SELECT slot.collection, collection.form, collection.title, collection.period, collection.due_at,
                slot.exemption, slot.newest_version
         FROM slot JOIN collection ON collection.id = slot.collection
         WHERE slot.unit = ?1 ORDER BY substr(collection.period, 1, 4) DESC, collection.rowid DESC`,
      )
      .bind(code),
    db
      .prepare(
        `SELECT submission.collection, submission.uuid, submission.version, submission.state,
                submission.submitted_at, submission.late, submission.nil, submission.row_count,
                ${purgedColumn} AS purged
         FROM slot JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
         WHERE slot.unit = ?1 ORDER BY submission.version DESC`,
      )
      .bind(code),
  ]);
  const [unit] = (units?.results ?? []) as { name: string }[];
  if (unit === undefined) return undefined;
  const sent = new Map<string, VersionRow[]>();
  for (const row of (versions?.results ?? []) as VersionRow[]) {
    sent.set(row.collection, [...(sent.get(row.collection) ?? []), row]);
  }
  return {
    code,
    name: unit.name,
    reports: ((slots?.results ?? []) as SlotRow[]).map((slot) =>
      reportOf(slot, sent.get(slot.collection) ?? []),
    ),
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
