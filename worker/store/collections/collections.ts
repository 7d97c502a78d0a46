import type { D1Database } from "@cloudflare/workers-types";
import type { Collection } from "../../../shared/api/collections.ts";
import { dateOfDay, dayNumber } from "../../../shared/period/period.ts";
import { endOfDay } from "../../base/clock.ts";
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

/** What one unit owes, and how far it is: what a writer must know. */
export interface Slot {
  readonly collection: string;
  readonly form: string;
  readonly formVersion: number;
  readonly period: string;
  readonly title: string;
  readonly asOf: string | null;
  readonly opensAt: string | null;
  readonly dueAt: string | null;
  readonly graceDays: number;
  readonly locked: boolean;
  readonly unit: string;
  readonly exempt: boolean;
  readonly revision: number;
  readonly newestVersion: number | null;
}

/** The place of `unit` in a collection; undefined when it owes nothing there. */
export async function findSlot(db: D1Database, collection: string, unit: string): Promise<Slot | undefined> {
  const row = await db
    .prepare(
      `SELECT form, form_version, period, title, as_of, opens_at, due_at, grace_days, state, slot.exemption,
              slot.revision, newest_version
       FROM slot JOIN collection ON collection.id = slot.collection
       WHERE slot.collection = ?1 AND slot.unit = ?2`,
    )
    .bind(collection, unit)
    .first<SlotRow>();
  if (row === null) return undefined;
  return {
    collection,
    form: row.form,
    formVersion: row.form_version,
    period: row.period,
    title: row.title,
    asOf: row.as_of,
    opensAt: row.opens_at,
    dueAt: row.due_at,
    graceDays: row.grace_days,
    locked: row.state === "locked",
    unit,
    exempt: row.exemption !== null,
    revision: row.revision,
    newestVersion: row.newest_version,
  };
}

/** Whether a report that arrives at this time (China) is late: behind the due date and its days of grace. */
export function isLate(slot: Pick<Slot, "dueAt" | "graceDays">, time: string): boolean {
  return slot.dueAt !== null && time > lastMoment(slot.dueAt, slot.graceDays);
}

function lastMoment(dueAt: string, graceDays: number): string {
  return endOfDay(dateOfDay(dayNumber(dueAt.slice(0, 10)) + graceDays));
}

interface SlotRow {
  readonly form: string;
  readonly form_version: number;
  readonly period: string;
  readonly title: string;
  readonly as_of: string | null;
  readonly opens_at: string | null;
  readonly due_at: string | null;
  readonly grace_days: number;
  readonly state: Collection["state"];
  readonly exemption: string | null;
  readonly revision: number;
  readonly newest_version: number | null;
}
