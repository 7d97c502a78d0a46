/** Which unit of the register a cell names. */
import { comparedNames, findUnit, normaliseUnitName, type OrgUnit } from "../register/org-unit.ts";
import { toSimplified } from "../script.ts";
import { remember } from "./remember.ts";

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

/**
 * As `unitNamed`, and without the name of a place above that stands in front in the register (丙一镇 for 示例丙一镇, below
 * 示例市), or without the end that all towns have (城关 for 城关镇): of a cell among those of a whole column. Undefined when
 * that is none, or more than one.
 */
export function unitInCell(units: readonly OrgUnit[], text: string): OrgUnit | undefined {
  const simple = toSimplified(text);
  return unitNamed(units, text) ?? withoutFront(units, simple) ?? withoutEnd(units, simple);
}

const REMEMBERED_TEXTS = 5_000;
const byCell = new WeakMap<readonly OrgUnit[], (text: string) => OrgUnit | undefined>();

/** `unitInCell` for many cells: forms, columns and files ask for the same texts again and again. */
export function unitsByCell(units: readonly OrgUnit[]): (text: string) => OrgUnit | undefined {
  const known = byCell.get(units);
  if (known !== undefined) return known;
  const unitOf = remember(REMEMBERED_TEXTS, (text: string) => unitInCell(units, text));
  byCell.set(units, unitOf);
  return unitOf;
}

const SHORTEST = 2;

function withoutFront(units: readonly OrgUnit[], text: string): OrgUnit | undefined {
  const wanted = normaliseUnitName(text);
  if (wanted.length < SHORTEST) return undefined;
  const found = units.filter((unit) =>
    comparedNames(unit).some((own) => {
      const front = own.endsWith(wanted) ? own.slice(0, -wanted.length) : "";
      return front !== "" && units.some((above) => isPlace(above, front) && liesBelow(units, unit, above));
    }),
  );
  const living = found.filter(({ validTo }) => validTo === undefined);
  const named = living.length === 0 ? found : living;
  return named.length === 1 ? named[0] : undefined;
}

/** What kind of place stands at the end of its name, the longest first. */
const END = /(街道办事处|街道|民族乡|苏木|社区|[省市州盟区县旗镇乡村])$/;

/** Towns alone: whoever writes 示例 may mean a city, its federation or what it is called after. What else bears the name stands against it. */
function withoutEnd(units: readonly OrgUnit[], text: string): OrgUnit | undefined {
  const wanted = normaliseUnitName(text);
  if (wanted.length < SHORTEST || END.test(wanted)) return undefined;
  const found = units.filter((unit) =>
    comparedNames(unit).some((own) => {
      if (!END.test(own) || !own.replace(END, "").endsWith(wanted)) return false;
      const front = own.replace(END, "").slice(0, -wanted.length);
      return front === "" || units.some((above) => isPlace(above, front) && liesBelow(units, unit, above));
    }),
  );
  const [unit, ...others] = found.filter(({ validTo }) => validTo === undefined);
  return unit?.level === "township" && others.length === 0 ? unit : undefined;
}

/** 示例 and 示例市 are the place of 示例市妇联. */
function isPlace(unit: OrgUnit, text: string): boolean {
  const [own = ""] = comparedNames(unit);
  return own === text || (text.length >= SHORTEST && own.replace(/[省市州盟区县旗镇乡]$/, "") === text);
}

function belowNamed(units: readonly OrgUnit[], text: string): OrgUnit | undefined {
  const wanted = normaliseUnitName(text);
  const found = units.flatMap((above) => {
    const [name = ""] = comparedNames(above);
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
