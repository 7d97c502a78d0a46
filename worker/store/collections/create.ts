import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { endOfDay, startOfDay } from "../../base/clock.ts";
import { collectionRow, exemptRow, owingRow, rowDigests } from "../../base/row-digest.ts";
import { guardStatements } from "../guard.ts";
import { jsonChunks } from "../json-chunks.ts";
import { newestFit, newestVersion } from "../standing-forms.ts";

export interface NewCollection {
  readonly id: string;
  readonly form: string;
  readonly formVersion: number;
  readonly title: string;
  readonly period: string;
  /** Stock forms: the day, ISO, whose state is told. */
  readonly asOf?: string | null;
  /** ISO date; null: open at once. */
  readonly opensOn?: string | null;
  /** ISO date; null: no due date (随报). */
  readonly dueDate: string | null;
  readonly graceDays?: number;
  readonly reminderDays?: number | null;
  /** Level of which all units owe it; null: a list. */
  readonly owingLevel?: OrgUnit["level"] | null;
  /** Codes of the units that owe it. */
  readonly units: readonly string[];
  readonly exemptions?: readonly { readonly unit: string; readonly reason: string }[];
}

/** Who makes collections, and when. */
export interface Maker {
  readonly account: number;
  readonly origin: string | null;
  /** Code of the unit whose administrators run them. */
  readonly unit: string;
  /** China time. */
  readonly at: string;
}

/** Collections of the system itself, without a maker: the demonstration's. */
export async function createCollections(
  db: D1Database,
  collections: readonly NewCollection[],
): Promise<void> {
  await db.batch(jsonChunks(collections.map((collection) => rowOf(collection, null))).flatMap(insert(db)));
}

/**
 * Makes all of them or, when a unit owes one of these reports already, none. The batch fails as well where a form was
 * retired or has a newer version by now: catalogues may hold the named one no longer.
 * @returns whether they were made
 */
export async function planCollections(
  db: D1Database,
  collections: readonly NewCollection[],
  maker: Maker,
): Promise<boolean> {
  const chunks = jsonChunks(collections.map((collection) => rowOf(collection, maker.unit)));
  const batch = [
    ...chunks.flatMap((chunk) => [...whileNo(db, owedAlready, chunk), ...whileInUse(db, chunk)]),
    ...chunks.flatMap(insert(db)),
    ...chunks.map((chunk) => auditCreation(db, chunk, maker)),
  ];
  try {
    await db.batch(batch);
    return true;
  } catch (failure) {
    const statement = db.prepare(`${owedAlready} LIMIT 1`);
    const found = await db.batch(chunks.map((chunk) => statement.bind(chunk)));
    if (found.some(({ results }) => results.length > 0)) return false;
    throw failure;
  }
}

/** Among the collections of the chunk ?1: one that some unit owes already, for the same period and day. */
const owedAlready = `SELECT 1 FROM json_each(?1) AS new
  JOIN collection ON collection.period = new.value ->> 'period' AND collection.form = new.value ->> 'form'
                 AND collection.as_of IS new.value ->> 'as_of'
  JOIN json_each(new.value, '$.units') AS unit
  JOIN slot ON slot.collection = collection.id AND slot.unit = unit.value`;

/** Among the collections of the chunk ?1: one that asks for a form, or a version of it, that may not be asked for. */
const outOfUse = `SELECT 1 FROM json_each(?1) AS new JOIN own_form ON own_form.id = new.value ->> 'form'
  WHERE own_form.retired_at IS NOT NULL OR new.value ->> 'form_version' <> ${newestVersion}
  UNION ALL
  SELECT 1 FROM json_each(?1) AS new JOIN form_fit ON form_fit.form = new.value ->> 'form'
    AND form_fit.version = new.value ->> 'form_version'
  WHERE form_fit.version <> ${newestFit}`;

/** For a batch: lets it go on only while these may be asked for. @param chunk JSON list of `form` and `form_version` */
export function whileInUse(db: D1Database, chunk: string): D1PreparedStatement[] {
  return whileNo(db, outOfUse, chunk);
}

function whileNo(db: D1Database, unfit: string, chunk: string): D1PreparedStatement[] {
  return guardStatements(db, db.prepare(`INSERT INTO guard (ok) SELECT NOT EXISTS (${unfit})`).bind(chunk));
}

function rowOf(collection: NewCollection, owner: string | null) {
  const { opensOn = null, dueDate } = collection;
  const { id, form, formVersion, title, period, units, exemptions = [] } = collection;
  const { asOf = null, graceDays = 0, reminderDays = null, owingLevel = null } = collection;
  const opensAt = opensOn === null ? null : startOfDay(opensOn);
  const dueAt = dueDate === null ? null : endOfDay(dueDate);
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
  return {
    ...{ id, form, form_version: formVersion, title, period, as_of: asOf, opens_at: opensAt, due_at: dueAt },
    ...{
      grace_days: graceDays,
      reminder_days: reminderDays,
      owner,
      owing_level: owingLevel,
      units,
      exemptions,
    },
    digests: rowDigests([
      collectionRow(asked),
      owingRow(id, units),
      ...exemptions.map(({ unit }) => exemptRow(id, unit, true)),
    ]),
  };
}

const columns = [
  "id",
  "form",
  "form_version",
  "title",
  "period",
  "due_at",
  "as_of",
  "opens_at",
  "grace_days",
  "reminder_days",
  "owner",
  "owing_level",
];

function insert(db: D1Database): (chunk: string) => D1PreparedStatement[] {
  const collection = db.prepare(
    `INSERT INTO collection (state, ${columns.join(", ")})
     SELECT 'open', ${columns.map((column) => `value ->> '${column}'`).join(", ")} FROM json_each(?1)`,
  );
  const slots = db.prepare(
    `INSERT INTO slot (collection, unit) SELECT new.value ->> 'id', unit.value
     FROM json_each(?1) AS new JOIN json_each(new.value, '$.units') AS unit`,
  );
  const exemptions = db.prepare(
    `UPDATE slot SET exemption = given.reason
     FROM (SELECT new.value ->> 'id' AS id, exempt.value ->> 'unit' AS unit, exempt.value ->> 'reason' AS reason
           FROM json_each(?1) AS new JOIN json_each(new.value, '$.exemptions') AS exempt) AS given
     WHERE slot.collection = given.id AND slot.unit = given.unit`,
  );
  return (chunk) => [collection, slots, exemptions].map((statement) => statement.bind(chunk));
}

/** One entry for each collection. */
function auditCreation(db: D1Database, chunk: string, { at, account, origin }: Maker): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO audit (at, account, origin, act, target, detail)
       SELECT ?2, ?3, ?4, 'collection.create', value ->> 'id', json_object('form', value ->> 'form',
              'period', value ->> 'period', 'units', json_array_length(value, '$.units'),
              'exempt', json_array_length(value, '$.exemptions'), 'digests', value ->> 'digests')
       FROM json_each(?1)`,
    )
    .bind(chunk, at, account, origin);
}
