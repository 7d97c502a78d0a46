import type { D1Database } from "@cloudflare/workers-types";
import type { Receipt } from "../../../shared/api/submissions.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { groupBy } from "../../../shared/statistics/breakdown.ts";
import type { ListedUnit, Merge, OwedReport, Standing } from "../../../shared/workbook/merged/merge.ts";
import { inScope, type Scope } from "../scope.ts";
import { type ReceiptRow, receiptColumns, receiptOf } from "../submissions/receipts.ts";
import { type RegisterRow, registerOrder } from "./register-order.ts";

/** What a merge is asked for. */
export interface MergeQuery {
  /**
   * One period, or those of a range: `periodsWithin("2019Q1")` gives the quarter and its months. Only what exists is
   * merged; where a form was collected both for a period and for parts of it, the longer period counts.
   */
  readonly periods: readonly string[];
  /** Ids; undefined: every form. */
  readonly forms: readonly string[] | undefined;
  readonly state: Merge["state"];
  readonly charts?: "none" | undefined;
  /** Only units of this level; undefined: all that owe. */
  readonly level?: OrgUnit["level"] | undefined;
  /** Code of a unit below the account's own: only it and what lies below it is merged. */
  readonly under?: string | undefined;
}

/** One version that a merge will read, fixed at its start. */
export interface FixedVersion {
  readonly receipt: Receipt;
  readonly rows: number;
  /** Column id → letters of the column on the sender's sheet. */
  readonly layout: Readonly<Record<string, string>>;
}

/** One report that a unit owes, or would if it were not exempt. */
interface FixedReport extends OwedReport {
  readonly unit: ListedUnit;
  /** The version that counts. */
  readonly version?: FixedVersion;
}

export interface FixedCollection {
  readonly id: string;
  readonly form: string;
  /** What is asked for now; a report may have been sent under another. */
  readonly formVersion: number;
  readonly period: string;
  /** One a unit, in the register's order. */
  readonly reports: readonly FixedReport[];
  /** Those of the reports that count, in their order. */
  readonly versions: readonly FixedVersion[];
}

/** States that count. A returned version does not; the approved one before it still does. */
const counting: Record<Merge["state"], string> = {
  newest: "('submitted', 'passed', 'approved')",
  approved: "('approved')",
};

/** What the newest version's state says where nothing counts. */
const standings: Readonly<Partial<Record<Receipt["state"], Standing>>> = {
  submitted: "pending",
  passed: "pending",
  returned: "returned",
  withdrawn: "withdrawn",
};

interface SlotRow {
  readonly id: string;
  readonly form: string;
  readonly asked_version: number;
  readonly period: string;
  readonly code: string;
  readonly exempt: number;
}

type SentRow = SlotRow &
  ReceiptRow & { readonly row_count: number; readonly layout: string; readonly counts: number };

/** A slot with the version that counts, else with its newest; `uuid` is null where nothing was sent. */
type ReportRow = SentRow | (SlotRow & { readonly uuid: null });

/**
 * The one moment at which a merge decides what it is made of: collections, who owes them, the versions that count,
 * and where the others stand.
 * @param scope the unit that merges, or the one below it that the query names
 */
export async function fixVersions(
  db: D1Database,
  scope: Scope,
  query: MergeQuery,
): Promise<FixedCollection[]> {
  const asked = `${inScope("org_unit.path", 1)}
    AND collection.period IN (SELECT value FROM json_each(?2))
    AND (?3 IS NULL OR collection.form IN (SELECT value FROM json_each(?3)))
    AND (?4 IS NULL OR org_unit.level = ?4)`;
  const bound = [
    scope.path,
    JSON.stringify(query.periods),
    query.forms === undefined ? null : JSON.stringify(query.forms),
    query.level ?? null,
  ];
  const states = counting[query.state];
  const [register, reports] = await db.batch([
    db
      .prepare(
        `SELECT code, name, path, position FROM org_unit WHERE ${inScope("path", 1)} ORDER BY position`,
      )
      .bind(scope.path),
    db
      .prepare(
        `SELECT ${receiptColumns}, submission.row_count, submission.layout, submission.state IN ${states} AS counts,
                collection.id, collection.form_version AS asked_version, org_unit.code, slot.exemption IS NOT NULL AS exempt
         FROM slot
         JOIN collection ON collection.id = slot.collection
         JOIN org_unit ON org_unit.code = slot.unit
         LEFT JOIN submission ON submission.uuid = (
           SELECT sent.uuid FROM submission AS sent
           WHERE sent.collection = slot.collection AND sent.unit = slot.unit
           ORDER BY sent.state IN ${states} DESC, sent.version DESC LIMIT 1)
         WHERE ${asked} ORDER BY collection.rowid`,
      )
      .bind(...bound),
  ]);
  return byCollection(
    (reports?.results ?? []) as ReportRow[],
    registerOrder((register?.results ?? []) as RegisterRow[], scope),
  );
}

/** @param register all units in scope, in their order */
function byCollection(rows: readonly ReportRow[], register: readonly ListedUnit[]): FixedCollection[] {
  const places = new Map(register.map((unit, place) => [unit.code, { unit, place }]));
  return groupBy(rows, ({ id }) => id).flatMap((owing) => {
    const [first] = owing;
    if (first === undefined) return [];
    const { id, form, asked_version: formVersion, period } = first;
    const reports = owing
      .flatMap((row) => {
        const listed = places.get(row.code);
        return listed === undefined ? [] : [{ place: listed.place, report: reportOf(row, listed.unit) }];
      })
      .sort((a, b) => a.place - b.place)
      .map(({ report }) => report);
    const versions = reports.flatMap(({ version }) => version ?? []);
    return [{ id, form, formVersion, period, reports, versions }];
  });
}

function reportOf(row: ReportRow, unit: ListedUnit): FixedReport {
  const owed = { unit, period: row.period, exempt: row.exempt === 1 };
  if (row.uuid === null) return owed;
  if (row.counts === 1) return { ...owed, version: fixedVersionOf(row) };
  const standing = row.purged_at === null ? standings[row.state] : "purged";
  if (standing === undefined) return owed;
  return { ...owed, uncounted: { standing, late: row.late === 1, nil: row.nil === 1 } };
}

function fixedVersionOf(row: SentRow): FixedVersion {
  return { receipt: receiptOf(row), rows: row.row_count, layout: JSON.parse(row.layout) };
}
