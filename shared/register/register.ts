/**
 * The register through time. A unit is what its code names, for ever; what it is called, where it stands and
 * whether it is there at all are states, each for a stretch of days. Dates are ISO, China time.
 */
import type { OrgUnit } from "./org-unit.ts";

/** Stands for "since before the register began" and "to this day": text order is time order. */
export const ALWAYS = "0001-01-01";
export const FOREVER = "9999-12-31";

/** What a unit was from `from` to `to`, both days inclusive. */
export interface UnitState {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly kind: OrgUnit["kind"];
  readonly level: OrgUnit["level"];
  readonly area: boolean;
  /** Code; null: the top of the tree. */
  readonly parent: string | null;
}

export interface RegisterUnit {
  readonly code: string;
  /** Short and former names; good for every time. */
  readonly aliases: readonly string[];
  /** In the order of time, without overlap; never empty. */
  readonly states: readonly UnitState[];
}

/** `predecessor` was merged into `successor`, or split into it and others, on the day `from`. */
export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  readonly from: string;
}

export interface Register {
  /** In the register's order. */
  readonly units: ReadonlyMap<string, RegisterUnit>;
  readonly successions: readonly Succession[];
}

/** @throws RangeError for a unit without states, which no register holds */
export function lastState(unit: RegisterUnit): UnitState {
  const state = unit.states.at(-1);
  if (state === undefined) throw new RangeError(`unit ${unit.code} has no state`);
  return state;
}

/** @throws RangeError for a unit without states, which no register holds */
export function firstState(unit: RegisterUnit): UnitState {
  const state = unit.states[0];
  if (state === undefined) throw new RangeError(`unit ${unit.code} has no state`);
  return state;
}

/** What the unit is on a day: its state then, else the last before, else its first. */
export function stateOn(unit: RegisterUnit, day: string): UnitState {
  return unit.states.findLast(({ from }) => from <= day) ?? firstState(unit);
}
