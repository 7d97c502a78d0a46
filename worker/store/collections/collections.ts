import type { D1Database } from "@cloudflare/workers-types";
import type { Collection } from "../../../shared/api/collections.ts";
import { inScope, type Scope } from "../scope.ts";
import { type ReceiptRow, receiptColumns, receiptOf } from "../submissions/receipts.ts";

export { createCollections, type NewCollection } from "./create.ts";

interface CollectionRow extends Omit<ReceiptRow, "uuid"> {
  readonly uuid: string | null;
  readonly id: string;
  readonly title: string;
  readonly as_of: string | null;
  readonly opens_at: string | null;
  readonly due_at: string | null;
  readonly grace_days: number;
  readonly reminder_days: number | null;
  readonly collection_state: Collection["state"];
  readonly slot_unit: string;
  readonly exemption: string | null;
  readonly reminded_at: string | null;
}

/**
 * Collections that units in scope owe, with those units and their newest version, in the register's order.
 * @param narrowed `period`: only that one; `unit`: only that unit's own part
 */
export async function collectionsInScope(
  db: D1Database,
  scope: Scope,
  narrowed: { readonly period?: string | undefined; readonly unit?: string | undefined } = {},
): Promise<Collection[]> {
  const { results } = await db
    .prepare(
      `SELECT ${receiptColumns}, collection.id, collection.title, collection.as_of, collection.opens_at,
              collection.due_at, collection.grace_days, collection.reminder_days,
              collection.state AS collection_state, slot.unit AS slot_unit, slot.exemption, slot.reminded_at
       FROM slot
       JOIN org_unit ON org_unit.code = slot.unit
       JOIN collection ON collection.id = slot.collection
       LEFT JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
                           AND submission.version = slot.newest_version
       WHERE ${inScope("org_unit.path", 1)} AND (?2 IS NULL OR collection.period = ?2)
         AND (?3 IS NULL OR slot.unit = ?3)
       ORDER BY collection.rowid, org_unit.position`,
    )
    .bind(scope.path, narrowed.period ?? null, narrowed.unit ?? null)
    .all<CollectionRow>();

  const collections = new Map<string, Collection>();
  for (const row of results) {
    const collection = collections.get(row.id) ?? collectionOf(row);
    collection.units.push(unitReport(row));
    collections.set(row.id, collection);
  }
  return [...collections.values()];
}

function collectionOf(row: CollectionRow): Collection {
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

function unitReport(row: CollectionRow): Collection["units"][number] {
  const { slot_unit: unit, unit_name: name, uuid, exemption, reminded_at: remindedAt } = row;
  const about = { unit, name, exemption, remindedAt };
  const newest = uuid === null ? null : receiptOf({ ...row, uuid });
  if (exemption !== null) return { ...about, status: "exempt", newest };
  if (newest === null) return { ...about, status: "missing", newest };
  const status = newest.nil && newest.state === "submitted" ? "nil" : newest.state;
  return { ...about, status, newest };
}
