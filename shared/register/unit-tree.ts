/** The tree of a period: what roll-up, owing units and denominators follow. */

import { periodRange } from "../period/period.ts";
import { type OrgUnit, type UnitLevel, unitLevels } from "./org-unit.ts";
import type { RegisterUnit, UnitState } from "./register.ts";

/** A unit as it stood in a period. */
export interface PlacedUnit extends OrgUnit {
  readonly area: boolean;
  /** `/city/district/`, by the parents of that period. */
  readonly path: string;
  /** Whether it was still there on the period's last day; only such units owe reports and count. */
  readonly present: boolean;
}

export interface UnitTree {
  /** From the top down, children behind their parent, siblings in the register's order. */
  readonly units: readonly PlacedUnit[];
  readonly find: (code: string) => PlacedUnit | undefined;
  /** The unit and every unit below it; empty when the period does not know it. */
  readonly subtree: (code: string) => readonly PlacedUnit[];
}

/**
 * The units that existed in a period, each as it was last in it: a unit that ended during the period is in the tree
 * (its figures roll up) but not `present`. A unit whose parent the period does not know stands at the top.
 * @param units in the register's order
 * @throws RangeError when the text is no period
 */
export function treeOfPeriod(units: Iterable<RegisterUnit>, period: string): UnitTree {
  const { start, end } = periodRange(period);
  return treeBetween(units, start, end);
}

/** The units of one day. */
export function treeOfDay(units: Iterable<RegisterUnit>, day: string): UnitTree {
  return treeBetween(units, day, day);
}

function treeBetween(units: Iterable<RegisterUnit>, start: string, end: string): UnitTree {
  const states = new Map<string, { unit: RegisterUnit; state: UnitState }>();
  for (const unit of units) {
    const state = unit.states.findLast(({ from, to }) => from <= end && to >= start);
    if (state !== undefined) states.set(unit.code, { unit, state });
  }
  const children = new Map<string | null, string[]>();
  for (const [code, { state }] of states) {
    const parent = state.parent !== null && states.has(state.parent) ? state.parent : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  const placed = new Map<string, PlacedUnit>();
  const place = (parent: string | null, above: string): void => {
    for (const code of children.get(parent) ?? []) {
      const known = states.get(code);
      if (known === undefined || placed.has(code)) continue;
      const { name, kind, level, area, parent: stated, to } = known.state;
      const path = `${above}${code}/`;
      const aliases = [...known.unit.aliases];
      placed.set(code, {
        code,
        name,
        aliases,
        kind,
        level,
        parent: stated,
        area,
        path,
        present: to >= end,
      });
      place(code, path);
    }
  };
  place(null, "/");
  const list = [...placed.values()];
  return {
    units: list,
    find: (code) => placed.get(code),
    subtree: (code) => {
      const top = placed.get(code);
      return top === undefined ? [] : list.filter(({ path }) => path.startsWith(top.path));
    },
  };
}

/** Areas of each level below a unit on the period's last day: 13 镇街, 195 村居. Units beside the tree do not count. */
export function denominators(tree: UnitTree, code: string): Readonly<Record<UnitLevel, number>> {
  const counts = Object.fromEntries(unitLevels.map((level) => [level, 0])) as Record<UnitLevel, number>;
  for (const unit of tree.subtree(code)) {
    if (unit.code !== code && unit.present && unit.area) counts[unit.level] += 1;
  }
  return counts;
}
