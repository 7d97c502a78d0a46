import type { D1Database } from "@cloudflare/workers-types";
import type { Collection } from "../../shared/api.ts";
import { endOfDay } from "../clock.ts";
import { type ReceiptRow, receiptColumns, receiptOf } from "./receipts.ts";
import { inScope, type Scope } from "./scope.ts";

export interface NewCollection {
  readonly id: string;
  readonly form: string;
  readonly formVersion: number;
  readonly title: string;
  readonly period: string;
  /** ISO date; null: no due date (随报). */
  readonly dueDate: string | null;
  /** Codes of the units that owe it. */
  readonly units: readonly string[];
}

export async function createCollections(
  db: D1Database,
  collections: readonly NewCollection[],
): Promise<void> {
  const collection = db.prepare(
    "INSERT INTO collection (id, form, form_version, title, period, due_at, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'open')",
  );
  const slots = db.prepare("INSERT INTO slot (collection, unit) SELECT ?1, value FROM json_each(?2)");
  await db.batch(
    collections.flatMap(({ id, form, formVersion, title, period, dueDate, units }) => [
      collection.bind(id, form, formVersion, title, period, dueDate === null ? null : endOfDay(dueDate)),
      slots.bind(id, JSON.stringify(units)),
    ]),
  );
}

export async function setCollectionState(
  db: D1Database,
  id: string,
  state: Collection["state"],
): Promise<void> {
  await db.prepare("UPDATE collection SET state = ?2 WHERE id = ?1").bind(id, state).run();
}

type CollectionRow = Omit<ReceiptRow, "uuid"> & {
  readonly uuid: string | null;
  readonly id: string;
  readonly title: string;
  readonly due_at: string | null;
  readonly collection_state: Collection["state"];
  readonly slot_unit: string;
};

/** Collections that units in scope owe, with those units and their newest version, in the register's order. */
export async function collectionsInScope(
  db: D1Database,
  scope: Scope,
  period: string | undefined,
): Promise<Collection[]> {
  const { results } = await db
    .prepare(
      `SELECT ${receiptColumns}, collection.id, collection.title, collection.due_at,
              collection.state AS collection_state, slot.unit AS slot_unit
       FROM slot
       JOIN org_unit ON org_unit.code = slot.unit
       JOIN collection ON collection.id = slot.collection
       LEFT JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
                           AND submission.version = slot.newest_version
       WHERE ${inScope("org_unit.path", 1)} AND (?2 IS NULL OR collection.period = ?2)
       ORDER BY collection.rowid, org_unit.position`,
    )
    .bind(scope.path, period ?? null)
    .all<CollectionRow>();

  const collections = new Map<string, Collection>();
  for (const row of results) {
    const collection = collections.get(row.id) ?? {
      id: row.id,
      form: row.form,
      formVersion: row.form_version,
      title: row.title,
      period: row.period,
      dueAt: row.due_at,
      state: row.collection_state,
      units: [],
    };
    collection.units.push(unitReport(row));
    collections.set(row.id, collection);
  }
  return [...collections.values()];
}

function unitReport(row: CollectionRow): Collection["units"][number] {
  const { slot_unit: unit, unit_name: name, uuid } = row;
  if (uuid === null) return { unit, name, status: "missing", newest: null };
  const newest = receiptOf({ ...row, uuid });
  return { unit, name, status: newest.nil && newest.state === "submitted" ? "nil" : newest.state, newest };
}

/** What one unit owes, and how far it is: what a writer must know. */
export interface Slot {
  readonly collection: string;
  readonly form: string;
  readonly formVersion: number;
  readonly period: string;
  readonly title: string;
  readonly dueAt: string | null;
  readonly locked: boolean;
  readonly unit: string;
  readonly revision: number;
  readonly newestVersion: number | null;
}

/** The place of `unit` in a collection; undefined when it owes nothing there. */
export async function findSlot(db: D1Database, collection: string, unit: string): Promise<Slot | undefined> {
  const row = await db
    .prepare(
      `SELECT form, form_version, period, title, due_at, state, revision, newest_version
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
    dueAt: row.due_at,
    locked: row.state === "locked",
    unit,
    revision: row.revision,
    newestVersion: row.newest_version,
  };
}

interface SlotRow {
  readonly form: string;
  readonly form_version: number;
  readonly period: string;
  readonly title: string;
  readonly due_at: string | null;
  readonly state: Collection["state"];
  readonly revision: number;
  readonly newest_version: number | null;
}
