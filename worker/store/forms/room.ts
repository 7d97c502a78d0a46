/** What forms of one's own come to, against what they may come to (shared/form/design/form-budget.ts). */
import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { formBudget, type Room, type RoomOf } from "../../../shared/form/design/form-budget.ts";
import { guardStatements } from "../guard.ts";
import { codesOf, inScope, type Scope } from "../scope.ts";
import { inUse, isAsked, isAskedFit, isEmptyFit, stands, standsFit } from "../standing-forms.ts";

export interface RoomTaken {
  readonly of: RoomOf;
  readonly taken: Room;
  readonly most: Room;
}

interface Area {
  readonly of: RoomOf;
  /** Condition on `org_unit.path`; binds ?1. */
  readonly within: string;
  readonly path: string;
}

/** The bounds that a form of a unit counts against. */
function areasOf(scope: Scope): readonly Area[] {
  const [top = "", branch] = codesOf(scope);
  if (branch === undefined) return [{ of: "own", within: "org_unit.path = ?1", path: `/${top}/` }];
  return [
    { of: "branch", within: inScope("org_unit.path", 1), path: `/${top}/${branch}/` },
    {
      of: "below",
      within: `(${inScope("org_unit.path", 1)}) AND org_unit.path <> ?1`,
      path: `/${top}/`,
    },
  ];
}

const owned = "own_form JOIN org_unit ON org_unit.code = own_form.unit";

const sums: Readonly<Record<keyof Room, (within: string) => string>> = {
  forms: (within) => `SELECT count(*) FROM ${owned} WHERE ${within} AND ${inUse}`,
  // What a city made of standard forms is in catalogues as well.
  bytes: (within) => `SELECT coalesce(sum(length(CAST(content AS BLOB))), 0) FROM (
    SELECT content FROM ${owned} JOIN own_form_version ON own_form_version.form = own_form.id
    WHERE ${within} AND ${stands}
    UNION ALL SELECT content FROM form_fit JOIN org_unit ON org_unit.code = form_fit.unit
    WHERE ${within} AND ${standsFit})`,
};

/** @param unit place of the unit whose forms they are */
export async function roomTaken(db: D1Database, unit: Scope): Promise<readonly RoomTaken[]> {
  const areas = areasOf(unit);
  const results = await db.batch<Room>(
    areas.map(({ within, path }) =>
      db.prepare(`SELECT (${sums.forms(within)}) AS forms, (${sums.bytes(within)}) AS bytes`).bind(path),
    ),
  );
  return areas.map(({ of }, index) => ({
    of,
    taken: results[index]?.results[0] ?? { forms: 0, bytes: 0 },
    most: formBudget[of],
  }));
}

/** A version of a form that was made, and the one before it; null: it is the first. */
interface Succession {
  readonly in: "own_form_version" | "form_fit";
  readonly form: string;
  readonly version: number;
  readonly before: number | null;
}

/**
 * For the end of a batch that makes a form or gives one more to catalogues: lets it go on only while there is room.
 * @param what the batch adds to
 * @param made what takes no more bytes than the version that it puts out of catalogues makes nothing fuller
 */
export function whileRoom(
  db: D1Database,
  unit: Scope,
  what: readonly (keyof Room)[],
  made?: Succession,
): D1PreparedStatement[] {
  return areasOf(unit).flatMap(({ of, within, path }) => {
    const kept = what.map((each) => `(${sums[each](within)}) <= ${formBudget[of][each]}`).join(" AND ");
    if (made === undefined) {
      return guardStatements(db, db.prepare(`INSERT INTO guard (ok) SELECT ${kept}`).bind(path));
    }
    const { in: table, form, version, before } = made;
    const bytes = (which: string) =>
      `(SELECT coalesce(sum(length(CAST(content AS BLOB))), 0) FROM ${table} WHERE form = ?2 AND ${which})`;
    const isHeld = table === "form_fit" ? `NOT ${isAskedFit} AND NOT ${isEmptyFit}` : `NOT ${isAsked}`;
    const isReplaced = `version = ?4 AND ${isHeld}`;
    const check = `INSERT INTO guard (ok) SELECT (${kept}) OR ${bytes("version = ?3")} <= ${bytes(isReplaced)}`;
    return guardStatements(db, db.prepare(check).bind(path, form, version, before));
  });
}
