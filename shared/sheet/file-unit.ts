/** Which unit the name of a file, or of a folder above it, speaks of. */
import { comparedNames, type OrgUnit } from "../register/org-unit.ts";
import { toSimplified } from "../script.ts";
import { liesBelow } from "./unit-names.ts";

/** Looks a path up; undefined when it names no unit, or several of which none lies within the others. */
export type FileUnit = (path: string) => OrgUnit | undefined;

const SHORTEST = 2;
/** What is left of a name without the place above it must say by itself that it is a place: 甲区, not 甲. */
const PLACE = /.(?:省|市|州|盟|区|县|旗|镇|乡|村|街道|社区|苏木|系统|局|公司|集团|商会)$/;

/**
 * Of units that have ended none is meant.
 * @param isMeant whether a unit may be meant at all: all of them, unless it says
 */
export function fileUnits(
  units: readonly OrgUnit[],
  isMeant: (unit: OrgUnit) => boolean = () => true,
): FileUnit {
  const living = units.filter(({ validTo }) => validTo === undefined);
  const names = new Map<string, Set<OrgUnit>>();
  for (const unit of living.filter(isMeant)) {
    for (const name of namesOf(unit, living)) {
      const simple = toSimplified(name);
      names.set(simple, (names.get(simple) ?? new Set()).add(unit));
    }
  }
  const longestFirst = [...names].sort(([one], [other]) => other.length - one.length);

  /** What stands in a longer name that was found is no name of its own. */
  const named = (text: string): OrgUnit | undefined => {
    let rest = toSimplified(text.normalize("NFKC")).replace(/[\s()·_.-]/g, "");
    const found = new Set<OrgUnit>();
    for (const [name, owners] of longestFirst) {
      if (!rest.includes(name)) continue;
      rest = rest.replaceAll(name, "\u0000");
      for (const unit of owners) found.add(unit);
    }
    const lowest = [...found].filter(
      (unit) => ![...found].some((other) => other !== unit && liesBelow(units, other, unit)),
    );
    return lowest.length === 1 ? lowest[0] : undefined;
  };

  return (path) => {
    const parts = path.split("/");
    const file = parts.pop() ?? "";
    for (const part of [file.replace(/\.[^.]*$/, ""), ...parts.reverse()]) {
      const unit = named(part);
      if (unit !== undefined) return unit;
    }
    return undefined;
  };
}

/** As the register has them, and without the name of a place above in front (甲区 for 示例甲区, below 示例市). */
function namesOf(unit: OrgUnit, units: readonly OrgUnit[]): string[] {
  const own = comparedNames(unit).filter(({ length }) => length >= SHORTEST);
  const fronts = units
    .filter((above) => liesBelow(units, unit, above))
    .flatMap((above) => {
      const [place = ""] = comparedNames(above);
      return [place, place.replace(/[省市州盟区县旗镇乡]$/, "")].filter(({ length }) => length >= SHORTEST);
    });
  const short = own.flatMap((name) =>
    fronts.flatMap((front) => (name.startsWith(front) ? [name.slice(front.length)] : [])),
  );
  return [...new Set([...own, ...short.filter((name) => PLACE.test(name))])];
}
