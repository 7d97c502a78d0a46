import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { FOREVER, lastState, type Register, stateOn } from "../../../shared/register/register.ts";
import { rowDigests, unitRow } from "../../base/row-digest.ts";
import { type AuditEntry, auditStatements } from "../audit/audit.ts";
import { changedOne } from "../guard.ts";
import { jsonChunks } from "../json-chunks.ts";
import { inScope, type Scope } from "../scope.ts";
import { type ReadRegister, readRegister, topOf } from "./register.ts";

/** Row of `org_unit`: what a unit is today. */
interface TodayRow {
  readonly code: string;
  readonly name: string;
  readonly aliases: string;
  readonly kind: string;
  readonly level: string;
  readonly parent: string | null;
  readonly path: string;
  readonly area: number;
  readonly position: number;
  readonly valid_to: string | null;
}

/**
 * Brings the stored register from what was read to `after`, and `org_unit` to what holds on `today`, with its audit
 * entries in one batch.
 * @returns false when somebody else changed the register since it was read: nothing was written
 */
export async function writeRegister(
  db: D1Database,
  scope: Scope,
  before: ReadRegister,
  after: Register,
  today: string,
  audit: readonly AuditEntry[],
): Promise<boolean> {
  const stored = await storedRows(db, scope);
  const rows = rowsOn(after, today).filter((row) => !isSame(stored.get(row.code), row));
  const changed = [...after.units.values()].filter((unit) => before.register.units.get(unit.code) !== unit);
  if (rows.length === 0 && changed.length === 0) return true;
  const digests = new Map(
    changed.map((unit) => [unit.code, rowDigests([unitRow(unit, after.successions)])] as const),
  );
  try {
    await db.batch([
      ...claim(db, before.revision),
      ...writeRows(db, rows),
      ...writeStates(db, changed),
      ...writeSuccessions(
        db,
        changed.map(({ code }) => code),
        after.successions,
      ),
      ...auditStatements(db, withDigests(audit, digests)),
    ]);
    return true;
  } catch (error) {
    const revision = await db.prepare("SELECT revision FROM register_revision").first<number>("revision");
    if (revision !== before.revision) return false;
    throw error;
  }
}

/** Each unit's last entry says what it is afterwards; of those without one, the last entry of all. */
function withDigests(
  audit: readonly AuditEntry[],
  digests: ReadonlyMap<string, string>,
): readonly AuditEntry[] {
  const told = new Set(audit.map(({ target }) => target));
  const others = [...digests].flatMap(([code, digest]) => (told.has(code) ? [] : [digest]));
  return audit.map((entry, index) => {
    const isLast = audit.findLastIndex(({ target }) => target === entry.target) === index;
    const own = isLast ? [digests.get(entry.target) ?? []].flat() : [];
    const all = index === audit.length - 1 ? [...own, ...others] : own;
    return all.length === 0 ? entry : { ...entry, detail: { ...entry.detail, digests: all.join(" ") } };
  });
}

/** Lets changes take effect whose day has come: `org_unit` is what the register says of `today`. */
export async function refreshRegisters(db: D1Database, today: string): Promise<void> {
  const { results } = await db
    .prepare("SELECT path FROM org_unit WHERE parent IS NULL ORDER BY code")
    .all<Scope>();
  for (const scope of results) {
    const before = await readRegister(db, scope);
    await writeRegister(db, scope, before, before.register, today, []);
  }
}

function claim(db: D1Database, revision: number): D1PreparedStatement[] {
  return [
    db
      .prepare("UPDATE register_revision SET revision = revision + 1 WHERE id = 1 AND revision = ?1")
      .bind(revision),
    ...changedOne(db),
  ];
}

async function storedRows(db: D1Database, scope: Scope): Promise<Map<string, TodayRow>> {
  const { results } = await db
    .prepare(
      `SELECT code, name, aliases, kind, level, parent, path, area, position, valid_to FROM org_unit
       WHERE ${inScope("path", 1)}`,
    )
    .bind(topOf(scope))
    .all<TodayRow>();
  return new Map(results.map((row) => [row.code, row]));
}

/** Every unit, ended ones too, parents before children, siblings in the register's order. */
function rowsOn(register: Register, today: string): TodayRow[] {
  const children = new Map<string | null, string[]>();
  for (const unit of register.units.values()) {
    const { parent } = stateOn(unit, today);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [unit.code]);
    else siblings.push(unit.code);
  }
  const rows: TodayRow[] = [];
  const place = (parent: string | null, above: string): void => {
    for (const code of children.get(parent) ?? []) {
      const unit = register.units.get(code);
      if (unit === undefined) continue;
      const { name, kind, level, area } = stateOn(unit, today);
      const path = `${above}${code}/`;
      const { to } = lastState(unit);
      rows.push({
        code,
        name,
        aliases: JSON.stringify(unit.aliases),
        kind,
        level,
        parent,
        path,
        area: area ? 1 : 0,
        position: rows.length,
        valid_to: to === FOREVER || to >= today ? null : to,
      });
      place(code, path);
    }
  };
  place(null, "/");
  if (rows.length !== register.units.size) throw new Error("the register holds a unit that hangs nowhere");
  return rows;
}

function isSame(a: TodayRow | undefined, b: TodayRow): boolean {
  return a !== undefined && (Object.keys(b) as (keyof TodayRow)[]).every((key) => a[key] === b[key]);
}

function writeRows(db: D1Database, rows: readonly TodayRow[]): D1PreparedStatement[] {
  const upsert = db.prepare(
    `INSERT INTO org_unit (code, name, aliases, kind, level, parent, path, area, position, valid_to)
     SELECT value ->> 'code', value ->> 'name', value ->> 'aliases', value ->> 'kind', value ->> 'level',
            value ->> 'parent', value ->> 'path', value ->> 'area', value ->> 'position', value ->> 'valid_to'
     FROM json_each(?1) WHERE true ORDER BY json_each.key
     ON CONFLICT (code) DO UPDATE SET
       name = excluded.name, aliases = excluded.aliases, kind = excluded.kind, level = excluded.level,
       parent = excluded.parent, path = excluded.path, area = excluded.area, position = excluded.position,
       valid_to = excluded.valid_to`,
  );
  return jsonChunks(rows).map((chunk) => upsert.bind(chunk));
}

function writeStates(
  db: D1Database,
  units: readonly { readonly code: string; readonly states: Iterable<object> }[],
): D1PreparedStatement[] {
  const forget = db.prepare("DELETE FROM unit_state WHERE unit IN (SELECT value FROM json_each(?1))");
  const insert = db.prepare(
    `INSERT INTO unit_state (unit, valid_from, valid_to, name, kind, level, area, parent)
     SELECT value ->> 'unit', value ->> 'from', value ->> 'to', value ->> 'name', value ->> 'kind',
            value ->> 'level', value ->> 'area', value ->> 'parent'
     FROM json_each(?1)`,
  );
  const states = units.flatMap(({ code, states }) => [...states].map((state) => ({ unit: code, ...state })));
  return [
    ...jsonChunks(units.map(({ code }) => code)).map((chunk) => forget.bind(chunk)),
    ...jsonChunks(states).map((chunk) => insert.bind(chunk)),
  ];
}

function writeSuccessions(
  db: D1Database,
  codes: readonly string[],
  successions: Register["successions"],
): D1PreparedStatement[] {
  const changed = new Set(codes);
  const forget = db.prepare(
    "DELETE FROM unit_succession WHERE predecessor IN (SELECT value FROM json_each(?1))",
  );
  const insert = db.prepare(
    `INSERT INTO unit_succession (predecessor, successor, valid_from)
     SELECT value ->> 'predecessor', value ->> 'successor', value ->> 'from' FROM json_each(?1)`,
  );
  const kept = successions.filter(({ predecessor }) => changed.has(predecessor));
  return [
    ...jsonChunks(codes).map((chunk) => forget.bind(chunk)),
    ...jsonChunks(kept).map((chunk) => insert.bind(chunk)),
  ];
}
