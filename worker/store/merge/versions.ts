import type { D1Database } from "@cloudflare/workers-types";
import type { Receipt } from "../../../shared/api/submissions.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { groupBy } from "../../../shared/statistics/breakdown.ts";
import type { Merge, OwingUnit, Standing, UncountedReport } from "../../../shared/workbook/merged/merge.ts";
import { inScope, type Scope } from "../scope.ts";
import { type ReceiptRow, receiptColumns, receiptOf, receiptTables } from "../submissions/receipts.ts";
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
  /** Indicators by which the charts compare; of each form the one most have reported unless given. */
  readonly charts?: readonly string[] | undefined;
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

export interface FixedCollection {
  readonly id: string;
  readonly form: string;
  readonly formVersion: number;
  readonly period: string;
  /** Everyone who owes it, or would if they were not exempt, in the register's order. */
  readonly units: readonly OwingUnit[];
  /** Codes of the units that are exempt (免报). */
  readonly exempt: readonly string[];
  /** In the order of `units`. */
  readonly versions: readonly FixedVersion[];
  /** Newest versions of the units of which no version counts. */
  readonly uncounted: readonly UncountedVersion[];
}

export interface UncountedVersion extends Omit<UncountedReport, "period"> {
  /** Code of the unit. */
  readonly unit: string;
}

/** States that count. A returned version does not; the approved one before it still does. */
const counting: Record<Merge["state"], string> = {
  newest: "('submitted', 'passed', 'approved')",
  approved: "('approved')",
};

/** What the newest version's state says where nothing counts. */
const standings = {
  submitted: "pending",
  passed: "pending",
  returned: "returned",
  withdrawn: "withdrawn",
} as const satisfies Record<string, Standing>;

interface UncountedRow {
  readonly collection: string;
  readonly unit: string;
  readonly state: keyof typeof standings;
  readonly late: number;
  readonly nil: number;
}

type VersionRow = ReceiptRow & { readonly row_count: number; readonly layout: string };

interface SlotRow {
  readonly id: string;
  readonly form: string;
  readonly form_version: number;
  readonly period: string;
  readonly code: string;
  readonly exempt: number;
}

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
  const [register, slots, versions, uncounted] = await db.batch([
    db
      .prepare(
        `SELECT code, name, path, position FROM org_unit WHERE ${inScope("path", 1)} ORDER BY position`,
      )
      .bind(scope.path),
    db
      .prepare(
        `SELECT collection.id, collection.form, collection.form_version, collection.period, org_unit.code,
                slot.exemption IS NOT NULL AS exempt
         FROM slot JOIN collection ON collection.id = slot.collection JOIN org_unit ON org_unit.code = slot.unit
         WHERE ${asked} ORDER BY collection.rowid`,
      )
      .bind(...bound),
    db
      .prepare(
        `SELECT ${receiptColumns}, submission.row_count, submission.layout FROM ${receiptTables}
         WHERE ${asked} AND submission.state IN ${states}
           AND NOT EXISTS (
             SELECT 1 FROM submission AS later
             WHERE later.collection = submission.collection AND later.unit = submission.unit
               AND later.version > submission.version AND later.state IN ${states})`,
      )
      .bind(...bound),
    db
      .prepare(
        `SELECT submission.collection, submission.unit, submission.state, submission.late, submission.nil
         FROM ${receiptTables}
         WHERE ${asked} AND submission.state IN (SELECT value FROM json_each(?5))
           AND submission.state NOT IN ${states}
           AND NOT EXISTS (
             SELECT 1 FROM submission AS other
             WHERE other.collection = submission.collection AND other.unit = submission.unit
               AND (other.version > submission.version OR other.state IN ${states}))`,
      )
      .bind(...bound, JSON.stringify(Object.keys(standings))),
  ]);
  return byCollection(
    (slots?.results ?? []) as SlotRow[],
    ((versions?.results ?? []) as VersionRow[]).map(fixedVersionOf),
    (uncounted?.results ?? []) as UncountedRow[],
    registerOrder((register?.results ?? []) as RegisterRow[], scope),
  );
}

function fixedVersionOf(row: VersionRow): FixedVersion {
  return { receipt: receiptOf(row), rows: row.row_count, layout: JSON.parse(row.layout) };
}

/** @param register all units in scope, in their order */
function byCollection(
  slots: readonly SlotRow[],
  versions: readonly FixedVersion[],
  uncounted: readonly UncountedRow[],
  register: readonly OwingUnit[],
): FixedCollection[] {
  const places = new Map(register.map((unit, place) => [unit.code, { unit, place }]));
  const placeOf = (code: string) => places.get(code)?.place ?? register.length;
  const sent = new Map(
    groupBy(versions, ({ receipt }) => receipt.collection).map((own) => [own[0]?.receipt.collection, own]),
  );
  const others = new Map(
    groupBy(uncounted, ({ collection }) => collection).map((own) => [own[0]?.collection, own]),
  );
  return groupBy(slots, ({ id }) => id).flatMap((owing) => {
    const [first] = owing;
    if (first === undefined) return [];
    const { id, form, form_version: formVersion, period } = first;
    const units = owing.flatMap(({ code }) => places.get(code) ?? []).sort((a, b) => a.place - b.place);
    return [
      {
        id,
        form,
        formVersion,
        period,
        units: units.map(({ unit }) => unit),
        exempt: owing.filter(({ exempt }) => exempt === 1).map(({ code }) => code),
        versions: (sent.get(id) ?? []).sort(
          (a, b) => placeOf(a.receipt.unit.code) - placeOf(b.receipt.unit.code),
        ),
        uncounted: (others.get(id) ?? []).map(({ unit, state, late, nil }) => ({
          unit,
          standing: standings[state],
          late: late === 1,
          nil: nil === 1,
        })),
      },
    ];
  });
}
