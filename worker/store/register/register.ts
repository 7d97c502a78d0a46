import type { D1Database } from "@cloudflare/workers-types";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import type { Register, RegisterUnit, Succession, UnitState } from "../../../shared/register/register.ts";
import { inScope, type Scope } from "../scope.ts";

/** The whole tree in which a scope lies, through time, and the revision it was read at. */
export interface ReadRegister {
  readonly register: Register;
  readonly revision: number;
}

interface StateRow {
  readonly code: string;
  readonly aliases: string;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly name: string;
  readonly kind: OrgUnit["kind"];
  readonly level: OrgUnit["level"];
  readonly area: number;
  readonly parent: string | null;
}

interface SuccessionRow {
  readonly predecessor: string;
  readonly successor: string;
  readonly valid_from: string;
}

/** Reads the tree from its top: what stood below a unit in another year may stand elsewhere today. */
export async function readRegister(db: D1Database, scope: Scope): Promise<ReadRegister> {
  const top = topOf(scope);
  const [states, successions, revisions] = await db.batch([
    db
      .prepare(
        `SELECT org_unit.code, org_unit.aliases, unit_state.valid_from, unit_state.valid_to, unit_state.name,
                unit_state.kind, unit_state.level, unit_state.area, unit_state.parent
         FROM org_unit JOIN unit_state ON unit_state.unit = org_unit.code
         WHERE ${inScope("org_unit.path", 1)} ORDER BY org_unit.position, unit_state.valid_from`,
      )
      .bind(top),
    db
      .prepare(
        `SELECT predecessor, successor, unit_succession.valid_from FROM unit_succession
         JOIN org_unit ON org_unit.code = predecessor
         WHERE ${inScope("org_unit.path", 1)} ORDER BY unit_succession.valid_from, org_unit.position, successor`,
      )
      .bind(top),
    db.prepare("SELECT revision FROM register_revision"),
  ]);
  const [row] = (revisions?.results ?? []) as { revision: number }[];
  if (row === undefined) throw new Error("the register has no revision");
  return {
    register: {
      units: unitsOf((states?.results ?? []) as StateRow[]),
      successions: ((successions?.results ?? []) as SuccessionRow[]).map(successionOf),
    },
    revision: row.revision,
  };
}

/** Every tree, whatever the paths say. */
export async function readWholeRegister(db: D1Database): Promise<Register> {
  const [states, successions] = await db.batch([
    db.prepare(
      `SELECT org_unit.code, org_unit.aliases, unit_state.valid_from, unit_state.valid_to, unit_state.name,
              unit_state.kind, unit_state.level, unit_state.area, unit_state.parent
       FROM org_unit JOIN unit_state ON unit_state.unit = org_unit.code ORDER BY org_unit.code, unit_state.valid_from`,
    ),
    db.prepare(
      "SELECT predecessor, successor, valid_from FROM unit_succession ORDER BY predecessor, successor",
    ),
  ]);
  return {
    units: unitsOf((states?.results ?? []) as StateRow[]),
    successions: ((successions?.results ?? []) as SuccessionRow[]).map(successionOf),
  };
}

/** Path of the top of the tree: its first code. */
export function topOf({ path }: Scope): string {
  return `/${path.split("/")[1] ?? ""}/`;
}

function unitsOf(rows: readonly StateRow[]): Map<string, RegisterUnit> {
  interface Unit extends RegisterUnit {
    readonly states: UnitState[];
  }
  const units = new Map<string, Unit>();
  for (const row of rows) {
    const { code, valid_from: from, valid_to: to, name, kind, level, area, parent } = row;
    const unit: Unit = units.get(code) ?? { code, aliases: JSON.parse(row.aliases), states: [] };
    unit.states.push({ from, to, name, kind, level, area: area === 1, parent });
    units.set(code, unit);
  }
  return units;
}

function successionOf({ predecessor, successor, valid_from: from }: SuccessionRow): Succession {
  return { predecessor, successor, from };
}
