import type { OwingUnit, UnitName } from "./merge.ts";

/** A row of a summary: a unit, or the sub-total of a unit with everything below it. `depth` counts from 0. */
export type TreeRow =
  | { readonly kind: "unit"; readonly unit: OwingUnit; readonly depth: number }
  | {
      readonly kind: "subtotal";
      readonly group: UnitName;
      /** How many rows directly above belong to it, sub-totals among them. */
      readonly rows: number;
      /** Codes of the owing units it is the sum of. */
      readonly members: readonly string[];
      readonly depth: number;
    };

interface Node extends UnitName {
  unit?: OwingUnit;
  readonly below: Map<string, Node>;
}

/**
 * Units in the register's order, each followed by those below it and, where there are any, by their sub-total. A unit
 * whose neighbours in the tree stand elsewhere in the list is brought to them.
 */
export function unitTree(units: readonly OwingUnit[]): {
  readonly rows: readonly TreeRow[];
  readonly units: readonly OwingUnit[];
} {
  const roots = new Map<string, Node>();
  for (const unit of units) {
    let level = roots;
    for (const { code, name } of unit.above) level = nodeIn(level, { code, name }).below;
    nodeIn(level, unit).unit = unit;
  }
  const rows = [...roots.values()].flatMap((node) => rowsOf(node, 0));
  return { rows, units: rows.flatMap((row) => (row.kind === "unit" ? [row.unit] : [])) };
}

function nodeIn(level: Map<string, Node>, { code, name }: UnitName): Node {
  const found = level.get(code) ?? { code, name, below: new Map<string, Node>() };
  level.set(code, found);
  return found;
}

function rowsOf({ code, name, unit, below }: Node, depth: number): TreeRow[] {
  const own: TreeRow[] = unit === undefined ? [] : [{ kind: "unit", unit, depth }];
  if (below.size === 0) return own;
  const rows = [...own, ...[...below.values()].flatMap((node) => rowsOf(node, depth + 1))];
  const members = rows.flatMap((row) => (row.kind === "unit" ? [row.unit.code] : []));
  return [...rows, { kind: "subtotal", group: { code, name }, rows: rows.length, members, depth }];
}
