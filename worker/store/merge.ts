import type { D1Database } from "@cloudflare/workers-types";
import type { Receipt } from "../../shared/api.ts";
import { groupBy } from "../../shared/statistics/breakdown.ts";
import type { Merge } from "../../shared/workbook/merged/merge.ts";
import { type ReceiptRow, receiptColumns, receiptOf, receiptTables } from "./receipts.ts";
import { inScope, type Scope } from "./scope.ts";

export interface MergeQuery {
  readonly period: string;
  /** Ids; undefined: every form. */
  readonly forms: readonly string[] | undefined;
  readonly state: Merge["state"];
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
  /** In the register's order. */
  readonly versions: readonly FixedVersion[];
  readonly missing: readonly { readonly code: string; readonly name: string }[];
}

/** States that count. A returned version does not; the approved one before it still does. */
const counting: Record<Merge["state"], string> = {
  newest: "('submitted', 'passed', 'approved')",
  approved: "('approved')",
};

type VersionRow = ReceiptRow & { readonly row_count: number; readonly layout: string };

interface SlotRow {
  readonly id: string;
  readonly form: string;
  readonly form_version: number;
  readonly code: string;
  readonly name: string;
}

/** The one moment at which a merge decides what it is made of: collections, their versions, who is missing. */
export async function fixVersions(
  db: D1Database,
  scope: Scope,
  query: MergeQuery,
): Promise<FixedCollection[]> {
  const forms = query.forms === undefined ? null : JSON.stringify(query.forms);
  const asked = `${inScope("org_unit.path", 1)} AND collection.period = ?2
    AND (?3 IS NULL OR collection.form IN (SELECT value FROM json_each(?3)))`;
  const states = counting[query.state];
  const [slots, versions] = await db.batch([
    db
      .prepare(
        `SELECT collection.id, collection.form, collection.form_version, org_unit.code, org_unit.name
         FROM slot JOIN collection ON collection.id = slot.collection JOIN org_unit ON org_unit.code = slot.unit
         WHERE ${asked} AND slot.exemption IS NULL ORDER BY collection.rowid, org_unit.position`,
      )
      .bind(scope.path, query.period, forms),
    db
      .prepare(
        `SELECT ${receiptColumns}, submission.row_count, submission.layout FROM ${receiptTables}
         WHERE ${asked} AND submission.state IN ${states}
           AND NOT EXISTS (
             SELECT 1 FROM submission AS later
             WHERE later.collection = submission.collection AND later.unit = submission.unit
               AND later.version > submission.version AND later.state IN ${states})
         ORDER BY org_unit.position`,
      )
      .bind(scope.path, query.period, forms),
  ]);
  return groupByCollection(
    (slots?.results ?? []) as SlotRow[],
    ((versions?.results ?? []) as VersionRow[]).map(fixedVersionOf),
  );
}

function fixedVersionOf(row: VersionRow): FixedVersion {
  return { receipt: receiptOf(row), rows: row.row_count, layout: JSON.parse(row.layout) };
}

function groupByCollection(slots: readonly SlotRow[], versions: readonly FixedVersion[]): FixedCollection[] {
  return groupBy(slots, ({ id }) => id).flatMap((owing) => {
    const [first] = owing;
    if (first === undefined) return [];
    const { id, form, form_version: formVersion } = first;
    const included = versions.filter(({ receipt }) => receipt.collection === id);
    const present = new Set(included.map(({ receipt }) => receipt.unit.code));
    const missing = owing.filter(({ code }) => !present.has(code)).map(({ code, name }) => ({ code, name }));
    return [{ id, form, formVersion, versions: included, missing }];
  });
}
