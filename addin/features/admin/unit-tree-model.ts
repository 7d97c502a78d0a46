/** The register as rows of a tree table: what is unfolded, found, counted. */
import type { RegisterUnitView } from "../../../shared/api/register.ts";
import { type OrgUnit, unitKinds } from "../../../shared/register/org-unit.ts";
import { type Initials, matchesUnit } from "../../ui/unit-search.ts";

export interface TreeRow {
  readonly unit: RegisterUnitView;
  /** Steps below the top. */
  readonly depth: number;
  /** Units below it that are shown when it is unfolded. */
  readonly children: number;
}

export interface TreeFilter {
  readonly search: string;
  /** "" for every one. */
  readonly level: string;
  readonly kind: string;
  readonly ended: boolean;
}

export const EVERY_UNIT: TreeFilter = { search: "", level: "", kind: "", ended: false };

export function isFiltered({ search, level, kind }: TreeFilter): boolean {
  return search.trim() !== "" || level !== "" || kind !== "";
}

/**
 * The rows to draw: the unfolded part of the tree, or, while something is looked for, whatever is found, flat.
 * @param units in the register's order, parents before children
 * @param unfolded null: all of them, flat
 * @param initials by which names are found too, once they are there
 */
export function treeRows(
  units: readonly RegisterUnitView[],
  filter: TreeFilter,
  unfolded: ReadonlySet<string> | null,
  initials: Initials | null = null,
): readonly TreeRow[] {
  const listed = units.filter(({ to }) => filter.ended || to === null);
  const codes = new Set(listed.map(({ code }) => code));
  const children = new Map<string, number>();
  for (const { parent } of listed) {
    if (parent !== null) children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  if (unfolded === null || isFiltered(filter)) {
    return listed
      .filter((unit) => isFound(unit, filter, initials))
      .map((unit) => ({ unit, depth: 0, children: 0 }));
  }
  const depths = new Map<string, number>();
  const rows: TreeRow[] = [];
  for (const unit of listed) {
    const { code, parent } = unit;
    const isTop = parent === null || !codes.has(parent);
    const above = parent === null ? undefined : depths.get(parent);
    if (!isTop && (above === undefined || !unfolded.has(parent))) continue;
    const depth = isTop ? 0 : (above ?? 0) + 1;
    depths.set(code, depth);
    rows.push({ unit, depth, children: children.get(code) ?? 0 });
  }
  return rows;
}

function isFound(
  unit: RegisterUnitView,
  { search, level, kind }: TreeFilter,
  initials: Initials | null,
): boolean {
  const wanted = search.trim().toUpperCase();
  return (
    (level === "" || unit.level === level) &&
    (kind === "" || unit.kind === kind) &&
    (matchesUnit(unit, search, initials) ||
      [unit.code, ...unit.aliases].some((part) => part.toUpperCase().includes(wanted)))
  );
}

/** The top, unfolded: what one sees first. */
export function firstUnfolded(units: readonly RegisterUnitView[]): ReadonlySet<string> {
  const [top] = units;
  return new Set(top === undefined ? [] : [top.code]);
}

/**
 * How many units there are today that are no area, by kind: they report too, but no share of districts counts them.
 * @param units the account's own unit first, which is not counted
 */
export function otherUnits(
  units: readonly RegisterUnitView[],
  today: string,
): readonly (readonly [OrgUnit["kind"], number])[] {
  const others = units
    .slice(1)
    .filter(({ area, from, to }) => !area && (from ?? today) <= today && (to ?? today) >= today);
  return unitKinds
    .map((kind) => [kind, others.filter((unit) => unit.kind === kind).length] as const)
    .filter(([, count]) => count > 0);
}
