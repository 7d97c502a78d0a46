/** Who is to report, while somebody still chooses. */
import type { Owing } from "../../../shared/api/collection-bodies.ts";
import type { OrgUnit, UnitLevel } from "../../../shared/register/org-unit.ts";
import { unitLevels } from "../../../shared/register/org-unit.ts";

export interface OwingDraft {
  /** null: the units of the list. */
  readonly level: UnitLevel | null;
  readonly units: readonly string[];
}

interface LevelChoice {
  readonly level: UnitLevel;
  readonly count: number;
}

/** Units that can owe a report: those below the account's own that have not ended. */
export function owingUnitsOf(units: readonly OrgUnit[], own: string): OrgUnit[] {
  return units.filter(({ code, validTo }) => code !== own && validTo === undefined);
}

/** Levels of which there are units, from the top down. */
export function levelChoices(units: readonly OrgUnit[]): LevelChoice[] {
  return unitLevels
    .map((level) => ({ level, count: units.filter((unit) => unit.level === level).length }))
    .filter(({ count }) => count > 0);
}

/** undefined while nobody is chosen. */
export function owingOf({ level, units }: OwingDraft): Owing | undefined {
  if (level !== null) return { level };
  return units.length === 0 ? undefined : { units: [...units] };
}

/** Codes of the units that would owe. */
export function owingCodes({ level, units: list }: OwingDraft, units: readonly OrgUnit[]): string[] {
  return level === null ? [...list] : units.filter((unit) => unit.level === level).map(({ code }) => code);
}
