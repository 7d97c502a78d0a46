import type { Draft } from "./draft.ts";
import { compareLevels, normaliseUnitName } from "./org-unit.ts";
import type { RegisterConflict } from "./outcome.ts";
import { FOREVER, firstState, lastState, type RegisterUnit } from "./register.ts";

/** What must hold of the register when all changes are made; only what a change touched is looked at. */
export function checkRegister(draft: Draft, scope: string): RegisterConflict[] {
  const conflicts: RegisterConflict[] = [];
  const children = childrenOf(draft.units.values());
  for (const [code, change] of draft.touched) {
    const unit = draft.units.get(code);
    if (unit === undefined) continue;
    const refuse = (conflict: RegisterConflict["conflict"], other?: string): void => {
      conflicts.push({ change, conflict, code, ...(other === undefined ? {} : { other }) });
    };
    const before = draft.before.units;
    if (!inScope(draft.units, code, scope) || (before.has(code) && !inScope(before, code, scope))) {
      refuse("out_of_scope");
    }
    checkPlace(draft.units, unit, code === scope, refuse);
    const orphan = (children.get(code) ?? []).find((child) => lastState(child).to > lastState(unit).to);
    if (orphan !== undefined) refuse("has_children", orphan.code);
    checkName(unit, children.get(lastState(unit).parent) ?? [], refuse);
  }
  return conflicts;
}

type Refuse = (conflict: RegisterConflict["conflict"], other?: string) => void;

function childrenOf(units: Iterable<RegisterUnit>): Map<string | null, RegisterUnit[]> {
  const children = new Map<string | null, RegisterUnit[]>();
  for (const unit of units) {
    const { parent } = lastState(unit);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [unit]);
    else siblings.push(unit);
  }
  return children;
}

function inScope(units: ReadonlyMap<string, RegisterUnit>, code: string, scope: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = code; at !== null && !seen.has(at); ) {
    if (at === scope) return true;
    seen.add(at);
    const unit = units.get(at);
    at = unit === undefined ? null : lastState(unit).parent;
  }
  return false;
}

/** A unit stands below one of a higher level that is there as long as it is; beside the tree, of its own or a higher. */
function checkPlace(
  units: ReadonlyMap<string, RegisterUnit>,
  unit: RegisterUnit,
  isScope: boolean,
  refuse: Refuse,
): void {
  const state = lastState(unit);
  if (state.parent === null) {
    const tops = [...units.values()].filter((other) => lastState(other).parent === null);
    if (tops.length > 1 && !isScope) refuse("parent_missing");
    return;
  }
  const parent = units.get(state.parent);
  if (parent === undefined) {
    refuse("parent_unknown", state.parent);
    return;
  }
  const above = lastState(parent);
  const step = compareLevels(above.level, state.level);
  if (state.area ? step >= 0 : step > 0) refuse("parent_level", parent.code);
  if (firstState(parent).from > state.from) refuse("parent_later", parent.code);
  if (above.to < state.to) refuse("parent_ended", parent.code);
}

/** Two units under one parent that a sheet would call by one name could not be told apart. */
function checkName(unit: RegisterUnit, siblings: readonly RegisterUnit[], refuse: Refuse): void {
  const { name, to } = lastState(unit);
  if (to !== FOREVER) return;
  const namesake = siblings.find(
    (other) =>
      other.code !== unit.code &&
      lastState(other).to === FOREVER &&
      normaliseUnitName(lastState(other).name) === normaliseUnitName(name),
  );
  if (namesake !== undefined) refuse("name_taken", namesake.code);
}
