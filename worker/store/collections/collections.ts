import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { Collection, Collections } from "../../../shared/api/collections.ts";
import type { PageAsked } from "../../../shared/api/pages.ts";
import { pageOf, placeAfter } from "../../base/pages.ts";
import { inScope, type Scope } from "../scope.ts";
import { type ReceiptRow, receiptColumns, receiptOf } from "../submissions/receipts.ts";
import { purgedColumn, reportStatus, type StandingRow } from "./report-status.ts";

export { createCollections, type NewCollection } from "./create.ts";

interface SlotRow extends StandingRow {
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
  readonly collection_state: Collection["state"];
  readonly slot_unit: string;
  readonly unit_name: string;
  readonly reminded_at: string | null;
  readonly collection_place: number;
  readonly unit_place: number;
}

type ReceiptedRow = SlotRow &
  (ReceiptRow | { readonly uuid: null }) & { readonly purge_reason: string | null };

const slotColumns = `collection.id, collection.title, collection.as_of, collection.opens_at, collection.due_at,
  collection.grace_days, collection.reminder_days, collection.state AS collection_state, slot.unit AS slot_unit,
  slot.exemption, slot.reminded_at, collection.rowid AS collection_place, org_unit.position AS unit_place,
  ${purgedColumn} AS purged`;

/** Why the newest version was purged; where it was not, nothing is looked for. */
const purgeReason = `CASE WHEN ${purgedColumn} THEN (
    SELECT purge.reason FROM purge WHERE purge.submission = submission.uuid AND purge.act = 'seal'
    ORDER BY purge.id DESC LIMIT 1) END AS purge_reason`;

const briefColumns = `collection.form, collection.form_version, collection.period, org_unit.name AS unit_name,
  submission.state, submission.nil`;

export interface Narrowed {
  readonly period?: string | undefined;
  /** Only that unit's own part. */
  readonly unit?: string | undefined;
}

/**
 * Collections that units in scope owe, with those units and their newest version, in the register's order. A page is so
 * many units: what it cuts through stands in both pages, with some of its units in each.
 */
export async function collectionsInScope(
  db: D1Database,
  scope: Scope,
  asked: PageAsked & Narrowed,
): Promise<Collections> {
  const { results } = await slotsAfter(
    db,
    `${receiptColumns}, ${slotColumns}, ${purgeReason}`,
    scope,
    asked,
  ).all<ReceiptedRow>();
  return collectionsOf(results, asked.most, (row) => ({
    newest: row.uuid === null ? null : receiptOf(row),
    ...(row.purge_reason === null || row.purge_reason === "" ? {} : { purgeReason: row.purge_reason }),
  }));
}

/** The same with every unit's status and no receipt: many more units fit in one answer. */
export async function collectionsInBrief(
  db: D1Database,
  scope: Scope,
  asked: PageAsked,
): Promise<Collections> {
  const { results } = await slotsAfter(db, `${briefColumns}, ${slotColumns}`, scope, asked).all<SlotRow>();
  return collectionsOf(results, asked.most, () => ({ newest: null }));
}

/** The joins run in the order of the list, so that reading stops with the page. */
function slotsAfter(
  db: D1Database,
  columns: string,
  scope: Scope,
  { after, most, period, unit }: PageAsked & Narrowed,
): D1PreparedStatement {
  const [collection = -1, position = -1] = placeAfter(after, 2);
  return db
    .prepare(
      `SELECT ${columns}
       FROM collection CROSS JOIN slot ON slot.collection = collection.id
                                      ${unit === undefined ? "AND ?6 IS NULL" : "AND slot.unit = ?6"}
       CROSS JOIN org_unit ON org_unit.code = slot.unit
       LEFT JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
                           AND submission.version = slot.newest_version
       WHERE collection.rowid >= ?3 AND (collection.rowid > ?3 OR org_unit.position > ?4)
         AND ${inScope("org_unit.path", 1)} AND (?2 IS NULL OR collection.period = ?2)
       ORDER BY collection.rowid, org_unit.position LIMIT ?5`,
    )
    .bind(scope.path, period ?? null, collection, position, most + 1, unit ?? null);
}

type Sent = Pick<Collection["units"][number], "newest" | "purgeReason">;

function collectionsOf<Row extends SlotRow>(
  rows: readonly Row[],
  most: number,
  sentOf: (row: Row) => Sent,
): Collections {
  const { entries, next } = pageOf(rows, most, (row) => [row.collection_place, row.unit_place]);
  const collections = new Map<string, Collection>();
  for (const row of entries) {
    const collection = collections.get(row.id) ?? collectionOf(row);
    collection.units.push(unitReport(row, sentOf(row)));
    collections.set(row.id, collection);
  }
  return { collections: [...collections.values()], next };
}

function collectionOf(row: SlotRow): Collection {
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
    state: row.collection_state,
    units: [],
  };
}

function unitReport(row: SlotRow, sent: Sent): Collection["units"][number] {
  const { slot_unit: unit, unit_name: name, exemption, reminded_at: remindedAt } = row;
  return { unit, name, exemption, remindedAt, status: reportStatus(row), ...sent };
}
