/** Which unit of the register a cell names. */
import { findUnit, normaliseUnitName, type OrgUnit } from "../register/org-unit.ts";
import { toSimplified } from "./script.ts";

/**
 * The unit that a text names: as the register has it, in traditional script, or with the name of a unit above in front
 * (示例市测试区妇联). Undefined when that is none, or more than one.
 */
export function unitNamed(units: readonly OrgUnit[], text: string): OrgUnit | undefined {
  const exact = findUnit(units, text);
  if (exact !== undefined) return exact;
  const simple = toSimplified(text);
  return (simple === text ? undefined : findUnit(units, simple)) ?? belowNamed(units, simple);
}

function belowNamed(units: readonly OrgUnit[], text: string): OrgUnit | undefined {
  const wanted = normaliseUnitName(text);
  const found = units.flatMap((above) => {
    const name = normaliseUnitName(above.name);
    const unit =
      name !== "" && wanted.startsWith(name) ? findUnit(units, wanted.slice(name.length)) : undefined;
    return unit !== undefined && liesBelow(units, unit, above) ? [unit] : [];
  });
  const [unit] = found;
  return new Set(found).size === 1 ? unit : undefined;
}

export function liesBelow(units: readonly OrgUnit[], unit: OrgUnit, above: Pick<OrgUnit, "code">): boolean {
  for (let at: OrgUnit | undefined = unit; at !== undefined; ) {
    const parent: string | null = at.parent;
    if (parent === above.code) return true;
    at = units.find(({ code }) => code === parent);
  }
  return false;
}
