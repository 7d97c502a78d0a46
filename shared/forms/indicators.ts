import type { Indicator } from "./indicator.ts";
import { developmentIndicators } from "./indicators-development.ts";
import { familiesIndicators } from "./indicators-families.ts";
import { organisationIndicators } from "./indicators-organisation.ts";
import { outlineIndicators } from "./outline-register.ts";

/** The register of indicators that the standard forms feed. */
export const indicators: readonly Indicator[] = [
  ...developmentIndicators,
  ...familiesIndicators,
  ...organisationIndicators,
  ...outlineIndicators,
];

const byId = new Map(indicators.map((entry) => [entry.id, entry]));

/** @throws RangeError when the register has no such indicator. */
export function indicatorById(id: string): Indicator {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`no indicator ${id}`);
  return found;
}

export function indicatorsOf(formId: string): readonly Indicator[] {
  return indicators.filter((entry) => entry.form === formId);
}
