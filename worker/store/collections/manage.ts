import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { CollectionChange } from "../../../shared/api/collection-bodies.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { endOfDay, startOfDay } from "../../base/clock.ts";
import { collectionRow, exemptRow, lockedRow, owingRow, rowDigests } from "../../base/row-digest.ts";
import { auditStatement } from "../audit/audit.ts";
import { changedExactly, changedOne } from "../guard.ts";
import { inScope, type Scope } from "../scope.ts";
import type { Maker } from "./create.ts";

/** A collection as an editor must know it. */
export interface ManagedCollection {
  readonly id: string;
  readonly form: string;
  readonly formVersion: number;
  readonly title: string;
  readonly period: string;
  readonly asOf: string | null;
  readonly opensAt: string | null;
  readonly dueAt: string | null;
  readonly graceDays: number;
  readonly reminderDays: number | null;
  readonly locked: boolean;
  readonly owingLevel: OrgUnit["level"] | null;
  /** Code of the unit whose administrators made it; null: the demonstration's. */
  readonly owner: string | null;
  readonly revision: number;
  /** Somebody has sent a version. */
  readonly started: boolean;
  /** Codes of the units that owe it or are exempt. */
  readonly units: readonly string[];
}

interface ManagedRow {
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
  readonly state: string;
  readonly owing_level: OrgUnit["level"] | null;
  readonly owner: string | null;
  readonly edits: number;
  readonly started: number;
  readonly units: string;
}

/**
 * SQL condition "the scope's administrators run the collection": its owner and every unit that owes it are in scope.
 * Binds ?n to `scope.path`.
 */
export function isRun(parameter: number): string {
  return `NOT EXISTS (SELECT 1 FROM org_unit
      WHERE (code = collection.owner OR code IN (SELECT unit FROM slot WHERE slot.collection = collection.id))
        AND NOT (${inScope("org_unit.path", parameter)}))`;
}

/** The collection, when the scope's administrators run it. */
export async function managedCollection(
  db: D1Database,
  scope: Scope,
  id: string,
): Promise<ManagedCollection | undefined> {
  const row = await db
    .prepare(
      `SELECT id, form, form_version, title, period, as_of, opens_at, due_at, grace_days, reminder_days, state,
              owing_level, owner, edits,
              EXISTS (SELECT 1 FROM submission WHERE submission.collection = collection.id) AS started,
              (SELECT json_group_array(unit) FROM slot WHERE slot.collection = collection.id) AS units
       FROM collection WHERE id = ?2 AND ${isRun(1)}`,
    )
    .bind(scope.path, id)
    .first<ManagedRow>();
  if (row === null) return undefined;
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
    locked: row.state === "locked",
    owingLevel: row.owing_level,
    owner: row.owner,
    revision: row.edits,
    started: row.started === 1,
    units: JSON.parse(row.units),
  };
}

const nothingSent = "NOT EXISTS (SELECT 1 FROM submission WHERE submission.collection = collection.id)";

/**
 * Gives a collection other settings; `units` replace those that owe it, and those that stay keep their exemptions.
 * The batch fails, changing nothing, when the collection was changed since or, with `fresh`, a unit has sent something.
 */
export async function changeCollection(
  db: D1Database,
  before: ManagedCollection,
  change: CollectionChange,
  { units, fresh }: { readonly units: readonly string[]; readonly fresh: boolean },
  maker: Maker,
): Promise<void> {
  const { id, form, formVersion, owner } = before;
  const list = JSON.stringify(units);
  const { title, period, asOf, opensOn, dueOn, graceDays, reminderDays, owing } = change;
  const opensAt = opensOn === null ? null : startOfDay(opensOn);
  const dueAt = dueOn === null ? null : endOfDay(dueOn);
  const owingLevel = "level" in owing ? owing.level : null;
  const asked = {
    ...{
      id,
      form,
      formVersion,
      title,
      period,
      asOf,
      opensAt,
      dueAt,
      graceDays,
      reminderDays,
      owner,
      owingLevel,
    },
  };
  const stays = new Set(units);
  const gone = fresh ? before.units.filter((unit) => !stays.has(unit)) : [];
  await db.batch([
    db
      .prepare(
        `UPDATE collection SET title = ?3, period = ?4, as_of = ?5, opens_at = ?6, due_at = ?7, grace_days = ?8,
                reminder_days = ?9, owing_level = ?10, edits = edits + 1
         WHERE id = ?1 AND edits = ?2 ${fresh ? `AND ${nothingSent}` : ""}`,
      )
      .bind(id, change.revision, title, period, asOf, opensAt, dueAt, graceDays, reminderDays, owingLevel),
    ...changedOne(db),
    ...(fresh
      ? [
          db
            .prepare(
              "DELETE FROM slot WHERE collection = ?1 AND unit NOT IN (SELECT value FROM json_each(?2))",
            )
            .bind(id, list),
          db
            .prepare(
              `INSERT INTO slot (collection, unit) SELECT ?1, value FROM json_each(?2) WHERE true
               ON CONFLICT (collection, unit) DO NOTHING`,
            )
            .bind(id, list),
        ]
      : []),
    auditStatement(db, {
      at: maker.at,
      account: maker.account,
      origin: maker.origin,
      act: "collection.change",
      target: id,
      detail: {
        ...{ period, dueOn, graceDays, units: units.length },
        digests: rowDigests([
          collectionRow(asked),
          ...(fresh ? [owingRow(id, units)] : []),
          ...gone.map((unit) => exemptRow(id, unit, false)),
        ]),
      },
    }),
  ]);
}

/** Takes a collection away that nobody has sent anything for. The batch fails when somebody has. */
export async function deleteCollection(db: D1Database, id: string, maker: Maker): Promise<void> {
  const remove = (table: string, column: string) =>
    db.prepare(`DELETE FROM ${table} WHERE ${column} = ?1`).bind(id);
  await db.batch([
    // Slots that a version names would be refused by its foreign key; this says so before anything else happens.
    db.prepare(`UPDATE collection SET edits = edits + 1 WHERE id = ?1 AND ${nothingSent}`).bind(id),
    ...changedOne(db),
    remove("slot", "collection"),
    remove("collection_event", "collection"),
    remove("collection", "id"),
    auditStatement(db, {
      at: maker.at,
      account: maker.account,
      origin: maker.origin,
      act: "collection.delete",
      target: id,
      detail: {},
    }),
  ]);
}

/** Locks or reopens. The batch fails when the collection already is as wished. */
export async function setCollectionState(
  db: D1Database,
  id: string,
  { state, reason }: { readonly state: "open" | "locked"; readonly reason: string },
  maker: Omit<Maker, "unit">,
): Promise<void> {
  const act = state === "locked" ? "lock" : "reopen";
  await db.batch([
    db
      .prepare("UPDATE collection SET state = ?2, edits = edits + 1 WHERE id = ?1 AND state <> ?2")
      .bind(id, state),
    ...changedOne(db),
    db
      .prepare(
        "INSERT INTO collection_event (collection, at, account, act, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
      )
      .bind(id, maker.at, maker.account, act, reason),
    auditStatement(db, {
      at: maker.at,
      account: maker.account,
      origin: maker.origin,
      act: `collection.${act}`,
      target: id,
      detail: { digests: rowDigests([lockedRow(id, state === "locked")]) },
    }),
  ]);
}

/**
 * Exempts units with a reason, or expects them again (null). The batch fails when one of them does not owe the
 * collection or, to be exempted, has sent something that it did not withdraw.
 */
export async function setExemptions(
  db: D1Database,
  id: string,
  units: readonly string[],
  reason: string | null,
  maker: Maker,
): Promise<void> {
  const list = JSON.stringify(units);
  await db.batch([
    db
      .prepare(
        `UPDATE slot SET exemption = ?3, revision = revision + 1
         WHERE collection = ?1 AND unit IN (SELECT value FROM json_each(?2))
           AND (?3 IS NULL OR NOT EXISTS (
             SELECT 1 FROM submission WHERE submission.collection = slot.collection
               AND submission.unit = slot.unit AND submission.version = slot.newest_version
               AND submission.state <> 'withdrawn'))`,
      )
      .bind(id, list, reason),
    ...changedExactly(db, units.length),
    auditStatement(db, {
      at: maker.at,
      account: maker.account,
      origin: maker.origin,
      act: reason === null ? "collection.expect" : "collection.exempt",
      target: id,
      detail: {
        units: units.length,
        ...(units.length === 1 ? { unit: units[0] ?? "" } : {}),
        digests: rowDigests(units.map((unit) => exemptRow(id, unit, reason !== null))),
      },
    }),
  ]);
}

/** Of these units, those in scope that still have to report and are not exempt. */
const waiting = `EXISTS (SELECT 1 FROM org_unit WHERE code = slot.unit AND ${inScope("org_unit.path", 2)})
  AND slot.exemption IS NULL
  AND NOT EXISTS (SELECT 1 FROM submission WHERE submission.collection = slot.collection
                    AND submission.unit = slot.unit AND submission.version = slot.newest_version
                    AND submission.state NOT IN ('returned', 'withdrawn'))`;

/** Asks units in scope for their reports. @returns how many had something to be asked for. */
export async function remind(
  db: D1Database,
  scope: Scope,
  id: string,
  units: readonly string[] | undefined,
  maker: Omit<Maker, "unit">,
): Promise<number> {
  const [, entry] = await db.batch<{ reminded: number }>([
    reminderUpdate(db, scope, id, units, maker.at),
    db
      .prepare(
        `INSERT INTO audit (at, account, origin, act, target, detail)
         VALUES (?1, ?2, ?4, 'collection.remind', ?3, json_object('units', changes()))
         RETURNING detail ->> 'units' AS reminded`,
      )
      .bind(maker.at, maker.account, id, maker.origin),
  ]);
  return entry?.results[0]?.reminded ?? 0;
}

function reminderUpdate(
  db: D1Database,
  scope: Scope,
  id: string,
  units: readonly string[] | undefined,
  at: string,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE slot SET reminded_at = ?3 WHERE collection = ?1 AND ${waiting}
         AND (?4 IS NULL OR unit IN (SELECT value FROM json_each(?4)))`,
    )
    .bind(id, scope.path, at, units === undefined ? null : JSON.stringify(units));
}
