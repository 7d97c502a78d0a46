import { dateOfDay, dayNumber } from "../period/period.ts";
import type { RegisterConflict, RegisterEffect } from "./outcome.ts";
import { FOREVER, lastState, type Register, type RegisterUnit } from "./register.ts";

/** A register under change; acts write into it and say what they came to. */
export interface Draft {
  readonly before: Register;
  readonly units: Map<string, RegisterUnit>;
  readonly successions: Map<string, Register["successions"][number]>;
  readonly effects: RegisterEffect[];
  /** Units that an act changed or refers to, each with the last such act. */
  readonly touched: ReadonlyMap<string, number>;
  readonly touch: (code: string) => void;
  readonly refuse: (conflict: RegisterConflict["conflict"], code: string, other?: string) => undefined;
}

/** The unit, if it is there on `day` and was not changed after it; else a conflict was noted. */
export function unitOn(draft: Draft, code: string, day: string): RegisterUnit | undefined {
  const unit = draft.units.get(code);
  if (unit === undefined) draft.refuse("unknown_unit", code);
  else if (lastState(unit).to !== FOREVER) draft.refuse("unit_ended", code);
  else if ((unit.states[0]?.from ?? day) > day) draft.refuse("not_yet_there", code);
  else if (lastState(unit).from > day) draft.refuse("changed_later", code);
  else return unit;
  return undefined;
}

export function dayBefore(day: string): string {
  return dateOfDay(dayNumber(day) - 1);
}
