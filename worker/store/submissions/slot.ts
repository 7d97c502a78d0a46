import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { Collection } from "../../../shared/api/collections.ts";
import { dateOfDay, dayNumber } from "../../../shared/period/period.ts";
import { endOfDay } from "../../base/clock.ts";

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
  const row = await slotStatement(db, collection, unit).first<SlotRow>();
  return row === null ? undefined : slotOf(row);
}

/** Of `slot JOIN collection`. */
export const slotColumns = `slot.collection, slot.unit, collection.form, collection.form_version, collection.period,
  collection.title, collection.as_of, collection.opens_at, collection.due_at, collection.grace_days, collection.state,
  slot.exemption, slot.revision, slot.newest_version`;

/** Reads the one `SlotRow` of a place, or none. */
export function slotStatement(db: D1Database, collection: string, unit: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT ${slotColumns}
       FROM slot JOIN collection ON collection.id = slot.collection
       WHERE slot.collection = ?1 AND slot.unit = ?2`,
    )
    .bind(collection, unit);
}

export function slotOf(row: SlotRow): Slot {
  return {
    collection: row.collection,
    form: row.form,
    formVersion: row.form_version,
    period: row.period,
    title: row.title,
    asOf: row.as_of,
    opensAt: row.opens_at,
    dueAt: row.due_at,
    graceDays: row.grace_days,
    locked: row.state === "locked",
    unit: row.unit,
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

export interface SlotRow {
  readonly collection: string;
  readonly unit: string;
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
