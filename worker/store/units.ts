import type { D1Database } from "@cloudflare/workers-types";
import type { OrgUnit } from "../../shared/org-unit.ts";
import { inScope, type Scope } from "./scope.ts";

export interface UnitRow {
  readonly code: string;
  readonly unit_name: string;
  readonly aliases: string;
  readonly kind: OrgUnit["kind"];
  readonly level: OrgUnit["level"];
  readonly parent: string | null;
  readonly path: string;
}

export const unitColumns =
  "org_unit.code, org_unit.name AS unit_name, org_unit.aliases, org_unit.kind, org_unit.level, org_unit.parent, org_unit.path";

export function unitOf(row: UnitRow): OrgUnit {
  const { code, unit_name: name, aliases, kind, level, parent } = row;
  return { code, name, aliases: JSON.parse(aliases), kind, level, parent };
}

/**
 * Adds units to the register, in the order given; a parent stands before its children or is in the register.
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
    return { ...unit, path };
  });
  await db
    .prepare(
      `INSERT INTO org_unit (code, name, aliases, kind, level, parent, path, position)
       SELECT value ->> 'code', value ->> 'name', value -> 'aliases', value ->> 'kind', value ->> 'level',
              value ->> 'parent', value ->> 'path',
              json_each.key + (SELECT coalesce(max(position) + 1, 0) FROM org_unit)
       FROM json_each(?1)`,
    )
    .bind(JSON.stringify(rows))
    .run();
}

/** The unit of the scope and all below it, in the register's order. */
export async function unitsInScope(db: D1Database, scope: Scope): Promise<OrgUnit[]> {
  const { results } = await db
    .prepare(`SELECT ${unitColumns} FROM org_unit WHERE ${inScope("path", 1)} ORDER BY position`)
    .bind(scope.path)
    .all<UnitRow>();
  return results.map(unitOf);
}

/** Who receives what the unit at `scope` sends: the nearest city at or above it, else the top of its tree. */
export async function recipientOf(db: D1Database, scope: Scope): Promise<OrgUnit> {
  const row = await db
    .prepare(
      `SELECT ${unitColumns} FROM org_unit WHERE code IN (SELECT value FROM json_each(?1))
       ORDER BY level = 'city' DESC, CASE WHEN level = 'city' THEN -length(path) ELSE length(path) END LIMIT 1`,
    )
    .bind(JSON.stringify(scope.path.split("/").filter((code) => code !== "")))
    .first<UnitRow>();
  if (row === null) throw new RangeError("the scope names no unit of the register");
  return unitOf(row);
}
