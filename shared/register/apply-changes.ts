/**
 * Changes to the register, one after the other, in memory: the dry run and the real thing are this function. What
 * an act replaces stays as a state of its own days; nothing that reported ever loses its name or its place.
 */
import { changeUnit } from "./change-unit.ts";
import type { RegisterChange } from "./changes.ts";
import { checkRegister } from "./check-register.ts";
import { type Draft, dayBefore, unitOn } from "./draft.ts";
import { newUnitCodeSchema } from "./new-unit-code.ts";
import { isArea } from "./org-unit.ts";
import type { RegisterConflict, RegisterEffect } from "./outcome.ts";
import { ALWAYS, FOREVER, lastState, type Register, type RegisterUnit, type UnitState } from "./register.ts";
import { treeOfDay } from "./unit-tree.ts";

export interface AppliedChanges {
  /** The register afterwards; meaningless while there are conflicts. */
  readonly register: Register;
  readonly effects: readonly RegisterEffect[];
  readonly conflicts: readonly RegisterConflict[];
}

/** @param scope code of the unit below which the administrator may change the register, itself included */
export function applyChanges(
  register: Register,
  changes: readonly RegisterChange[],
  scope: string,
): AppliedChanges {
  const conflicts: RegisterConflict[] = [];
  const touched = new Map<string, number>();
  let current = 0;
  const draft: Draft = {
    before: register,
    units: new Map(register.units),
    successions: new Map(register.successions.map((each) => [`${each.predecessor} ${each.successor}`, each])),
    effects: [],
    touched,
    touch: (code) => touched.set(code, current),
    refuse: (conflict, code, other) => {
      conflicts.push({ change: current, conflict, code, ...(other === undefined ? {} : { other }) });
    },
  };
  changes.forEach((change, index) => {
    current = index;
    act(draft, change);
  });
  conflicts.push(...checkRegister(draft, scope));
  return {
    register: { units: draft.units, successions: [...draft.successions.values()] },
    effects: draft.effects,
    conflicts,
  };
}

function act(draft: Draft, change: RegisterChange): undefined {
  switch (change.act) {
    case "add":
      return add(draft, change);
    case "change":
      return changeUnit(draft, change);
    case "end":
      return end(draft, change.code, change.to);
    case "resume":
      return resume(draft, change.code);
    case "merge":
      return merge(draft, change);
    case "split":
      return split(draft, change);
  }
}

function add(draft: Draft, { unit, from }: RegisterChange & { act: "add" }): undefined {
  const { code, name, aliases, kind, level, parent } = unit;
  if (draft.units.has(code)) return draft.refuse("code_taken", code);
  if (!newUnitCodeSchema.safeParse(code).success) return draft.refuse("code_personal", code);
  const above = parent === null ? undefined : draft.units.get(parent);
  if (parent !== null && above === undefined) return draft.refuse("parent_unknown", code, parent);
  // Nothing stands below a unit that was not there yet.
  const first = from ?? above?.states[0]?.from ?? ALWAYS;
  const state: UnitState = { from: first, to: FOREVER, name, kind, level, area: isArea(unit), parent };
  draft.units.set(code, { code, aliases, states: [state] });
  draft.touch(code);
  draft.effects.push({ effect: "added", code, name, from: first === ALWAYS ? null : first });
}

function end(draft: Draft, code: string, to: string): undefined {
  const unit = unitOn(draft, code, to);
  if (unit === undefined) return;
  if (lastState(unit).parent === null) return draft.refuse("top_fixed", code);
  close(draft, unit, to);
  draft.effects.push({ effect: "ended", code, name: lastState(unit).name, from: to });
}

function close(draft: Draft, unit: RegisterUnit, to: string): void {
  const states = unit.states.map((state, index) =>
    index === unit.states.length - 1 ? { ...state, to } : state,
  );
  draft.units.set(unit.code, { ...unit, states });
  draft.touch(unit.code);
}

function resume(draft: Draft, code: string): undefined {
  const unit = draft.units.get(code);
  if (unit === undefined) return draft.refuse("unknown_unit", code);
  if (lastState(unit).to === FOREVER) return draft.refuse("not_ended", code);
  close(draft, unit, FOREVER);
  for (const [key, { predecessor }] of draft.successions) {
    if (predecessor === code) draft.successions.delete(key);
  }
  draft.effects.push({ effect: "resumed", code, name: lastState(unit).name, from: null });
}

/** Children of the merged units stand below `into` from that day; the merged units end the day before. */
function merge(draft: Draft, { codes, into, from }: RegisterChange & { act: "merge" }): undefined {
  if (codes.includes(into)) return draft.refuse("merged_into_itself", into);
  const successor = unitOn(draft, into, from);
  if (successor === undefined) return;
  draft.touch(into);
  for (const code of codes) {
    const unit = unitOn(draft, code, dayBefore(from));
    if (unit === undefined) continue;
    const { name, parent } = lastState(unit);
    if (parent === null) {
      draft.refuse("top_fixed", code);
      continue;
    }
    for (const child of treeOfDay(draft.units.values(), from).units) {
      if (child.parent === code) changeUnit(draft, { act: "change", code: child.code, parent: into, from });
    }
    close(draft, unit, dayBefore(from));
    recordSuccession(draft, code, into, from);
    callAlso(draft, into, [name, ...unit.aliases]);
    draft.effects.push({ effect: "merged", code, name, from, after: lastState(successor).name });
  }
}

/** Sheets go on using the old names for a while. */
function callAlso(draft: Draft, code: string, names: readonly string[]): void {
  const unit = draft.units.get(code);
  if (unit === undefined) return;
  const aliases = [...new Set([...unit.aliases, ...names])].filter((name) => name !== lastState(unit).name);
  draft.units.set(code, { ...unit, aliases });
}

/** `code` ends the day before, unless it is itself among those it is split into. */
function split(draft: Draft, { code, into, from }: RegisterChange & { act: "split" }): undefined {
  const unit = unitOn(draft, code, dayBefore(from));
  if (unit === undefined) return;
  if (lastState(unit).parent === null) return draft.refuse("top_fixed", code);
  const parts = into.filter((part) => part !== code);
  for (const part of parts) {
    if (unitOn(draft, part, from) === undefined) return;
    draft.touch(part);
    recordSuccession(draft, code, part, from);
  }
  if (parts.length === into.length) close(draft, unit, dayBefore(from));
  const names = parts.flatMap((part) => lastState(draft.units.get(part) ?? unit).name);
  draft.effects.push({ effect: "split", code, name: lastState(unit).name, from, after: names.join("、") });
}

function recordSuccession(draft: Draft, predecessor: string, successor: string, from: string): void {
  draft.successions.set(`${predecessor} ${successor}`, { predecessor, successor, from });
}
