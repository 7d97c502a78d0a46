import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { periodRange } from "../../../shared/period/period.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { recipientIn } from "../../../shared/register/recipient.ts";
import { ALWAYS, FOREVER } from "../../../shared/register/register.ts";
import { type PlacedUnit, treeOfPeriod } from "../../../shared/register/unit-tree.ts";
import { jsonChunks } from "../json-chunks.ts";
import { codesOf, inScope, type Scope } from "../scope.ts";
import { readRegister } from "./register.ts";

export interface UnitRow {
  readonly code: string;
  readonly unit_name: string;
  readonly aliases: string;
  readonly kind: OrgUnit["kind"];
  readonly level: OrgUnit["level"];
  readonly parent: string | null;
  readonly path: string;
  readonly area: number;
  readonly valid_to: string | null;
}

export const unitColumns = `org_unit.code, org_unit.name AS unit_name, org_unit.aliases, org_unit.kind, org_unit.level,
  org_unit.parent, org_unit.path, org_unit.area, org_unit.valid_to`;

export function unitOf(row: UnitRow): OrgUnit {
  const { code, unit_name: name, aliases, kind, level, parent, valid_to: validTo } = row;
  const area = row.area === 1;
  return {
    code,
    name,
    aliases: JSON.parse(aliases),
    kind,
    level,
    parent,
    ...(area === (kind === "federation") ? {} : { area }),
    ...(validTo === null ? {} : { validTo }),
  };
}

/**
 * Adds units to the register, in the order given, as if they had always been there; a parent stands before its
 * children or is in the register. For filling an empty register; people change it through store/register.ts.
 * @throws RangeError when a parent is in neither.
 */
export async function createUnits(db: D1Database, units: readonly OrgUnit[]): Promise<void> {
  const { results: known } = await db
    .prepare("SELECT code, path FROM org_unit WHERE code IN (SELECT value FROM json_each(?1))")
    .bind(JSON.stringify(units.map((unit) => unit.parent).filter((parent) => parent !== null)))
    .all<{ code: string; path: string }>();
  const paths = new Map(known.map(({ code, path }) => [code, path]));
  const rows = units.map((unit) => {
    const above = unit.parent === null ? "/" : paths.get(unit.parent);
    if (above === undefined) throw new RangeError(`unit ${unit.code}: its parent is not in the register`);
    const path = `${above}${unit.code}/`;
    paths.set(unit.code, path);
    return { ...unit, path, area: (unit.area ?? unit.kind === "federation") ? 1 : 0 };
  });
  const insert = db.prepare(
    `INSERT INTO org_unit (code, name, aliases, kind, level, parent, path, area, position)
     SELECT value ->> 'code', value ->> 'name', value -> 'aliases', value ->> 'kind', value ->> 'level',
            value ->> 'parent', value ->> 'path', value ->> 'area',
            json_each.key + (SELECT coalesce(max(position) + 1, 0) FROM org_unit)
     FROM json_each(?1)`,
  );
  const state = db.prepare(
    `INSERT INTO unit_state (unit, valid_from, valid_to, name, kind, level, area, parent)
     SELECT value ->> 'code', ?2, ?3, value ->> 'name', value ->> 'kind', value ->> 'level', value ->> 'area',
            value ->> 'parent'
     FROM json_each(?1)`,
  );
  const chunks = jsonChunks(rows);
  await db.batch([
    ...chunks.map((chunk) => insert.bind(chunk)),
    ...chunks.map((chunk) => state.bind(chunk, ALWAYS, FOREVER)),
  ]);
}

/** The unit of the scope and all below it today, ended ones included, in the register's order. */
export async function unitsInScope(db: D1Database, scope: Scope): Promise<OrgUnit[]> {
  const { results } = await db
    .prepare(`SELECT ${unitColumns} FROM org_unit WHERE ${inScope("path", 1)} ORDER BY position`)
    .bind(scope.path)
    .all<UnitRow>();
  return results.map(unitOf);
}

/** A stretch of days in which a unit existed. */
export interface UnitSpan {
  readonly code: string;
  readonly valid_from: string;
  readonly valid_to: string;
}

/**
 * Of these codes, the units at or below the scope today: an `UnitSpan` for each time that they existed. The unit of the
 * scope itself is always there: the sender may name itself whatever the register says of the period.
 */
export function spansStatement(db: D1Database, scope: Scope, codes: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT org_unit.code, coalesce(unit_state.valid_from, ?3) AS valid_from, coalesce(unit_state.valid_to, ?4) AS valid_to
       FROM json_each(?2) AS asked
       JOIN org_unit ON org_unit.code = asked.value AND ${inScope("org_unit.path", 1)}
       LEFT JOIN unit_state ON unit_state.unit = org_unit.code AND org_unit.path <> ?1
       WHERE unit_state.unit IS NOT NULL OR org_unit.path = ?1`,
    )
    .bind(scope.path, JSON.stringify(codes), ALWAYS, FOREVER);
}

/** Codes of units that existed in a period. */
export function codesValidIn(spans: readonly UnitSpan[], period: string): ReadonlySet<string> {
  const { start, end } = periodRange(period);
  return new Set(
    spans.filter(({ valid_from: from, valid_to: to }) => from <= end && to >= start).map(({ code }) => code),
  );
}

/**
 * The unit of the scope and all that stood below it in a period, as they were then (shared/register/unit-tree.ts):
 * what owing units, roll-up and denominators of that period follow.
 */
export async function unitsValidIn(
  db: D1Database,
  scope: Scope,
  period: string,
): Promise<readonly PlacedUnit[]> {
  const { register } = await readRegister(db, scope);
  const own = codesOf(scope).at(-1);
  return own === undefined ? [] : treeOfPeriod(register.units.values(), period).subtree(own);
}

/** The units from the top of the tree down to the unit of the scope, itself included. */
async function unitsAbove(db: D1Database, scope: Scope): Promise<OrgUnit[]> {
  const { results } = await db
    .prepare(
      `SELECT ${unitColumns} FROM org_unit WHERE code IN (SELECT value FROM json_each(?1)) ORDER BY length(path)`,
    )
    .bind(JSON.stringify(codesOf(scope)))
    .all<UnitRow>();
  return results.map(unitOf);
}

/** Who receives what the unit at `scope` sends. @throws RangeError when the scope names no unit of the register */
export async function recipientOf(db: D1Database, scope: Scope): Promise<OrgUnit> {
  return recipientIn(await unitsAbove(db, scope));
}
