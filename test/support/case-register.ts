/** A handed case, and the register in which its reporter stands. Pure: also for workerd. */
import type { OrgUnit } from "../../shared/register/org-unit.ts";

export interface Case {
  readonly file: string;
  readonly shows: string;
  readonly reporter: string;
  readonly level: OrgUnit["level"];
  readonly units: readonly string[];
  readonly expect: Expectation;
}

export interface Expectation {
  readonly form?: string | null | readonly (string | null)[];
  readonly refused?: string;
  readonly n?: number;
  readonly ind?: Readonly<Record<string, number>>;
  readonly ind_any?: Readonly<Record<string, readonly number[]>>;
  readonly rec_units?: readonly string[];
  readonly dates?: readonly string[];
  readonly period?: string;
  readonly unit?: "own";
  readonly must?: readonly string[];
  readonly never_text?: readonly string[];
  readonly ask?: true;
}

/** Levels from the top down: what lies below a unit is of the next. */
const levels = ["province", "city", "district", "township", "village"] as const;

/** The reporter, and those below. */
export function registerOf({ reporter, level, units }: Case): [OrgUnit, ...OrgUnit[]] {
  const below = levels[levels.indexOf(level) + 1] ?? "village";
  const unit = (code: string, name: string, own: OrgUnit["level"], parent: string | null): OrgUnit => ({
    ...{ code, name, aliases: [], kind: "federation", level: own, parent },
  });
  return [
    unit("T000", reporter, level, null),
    ...units.map((name, index) => unit(`T00${index + 1}`, name, below, "T000")),
  ];
}
