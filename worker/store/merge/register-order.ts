import type { ListedUnit } from "../../../shared/workbook/merged/merge.ts";
import type { Scope } from "../scope.ts";

export interface RegisterRow {
  readonly code: string;
  readonly name: string;
  /** `/city/district/` */
  readonly path: string;
  readonly position: number;
}

/** Units of a scope in the register's order, those below a unit directly behind it, each with what lies above it. */
export function registerOrder(rows: readonly RegisterRow[], scope: Scope): ListedUnit[] {
  const known = new Map(rows.map((row) => [row.code, row]));
  const steps = new Map(rows.map((row) => [row.code, stepsOf(row, scope)]));
  const keyOf = ({ code }: RegisterRow) =>
    (steps.get(code) ?? []).map((step) => known.get(step)?.position ?? Number.MAX_SAFE_INTEGER);
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row: { code, name } }, place) => ({
      code,
      name,
      place,
      above: (steps.get(code) ?? []).slice(0, -1).flatMap((step) => {
        const unit = known.get(step);
        return unit === undefined ? [] : [{ code: unit.code, name: unit.name }];
      }),
    }));
}

/** Codes from the level below the scope's own unit down to the unit; of the scope's own unit, its own code. */
function stepsOf({ code, path }: RegisterRow, scope: Scope): string[] {
  const below = path
    .slice(scope.path.length)
    .split("/")
    .filter((step) => step !== "");
  return below.length === 0 ? [code] : below;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const own = a[at] ?? 0;
    const other = b[at] ?? 0;
    if (own !== other) return own - other;
  }
  return a.length - b.length;
}
