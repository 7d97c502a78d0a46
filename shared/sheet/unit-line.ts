/** Whom a sheet is about: whom the line 填报单位 names, however formally it is written, else its tab or its title. */
import { comparedNames, normaliseUnitName, type OrgUnit } from "../register/org-unit.ts";
import { addressOf } from "./grid.ts";
import type { Table } from "./locate-table.ts";
import { compactText } from "./normalise.ts";
import { withoutDepartment } from "./office-name.ts";
import type { ReadContext } from "./read-context.ts";
import type { SheetText } from "./reading.ts";
import { liesBelow, unitNamed } from "./unit-names.ts";

export interface NamedUnit {
  readonly unit: OrgUnit;
  /** The line says the name as the register has it; otherwise people are asked: many counties have a 城关镇. */
  readonly exact: boolean;
}

/**
 * What stands behind a name and is no part of it: a stamp, a year, the office that fills in; 妇儿工委办 has its desk in the
 * federation.
 */
const tail =
  /(?:\((?:公?章|盖章|签章|公章处|加盖公章)\)|(?:公章|盖章|签章)|(?:19|20)\d{2}年?度?.*|(?:(?:人民)?政府)?(?:妇女儿童工作委员会|妇儿工委)(?:办公室|办)?|(?:综合|统计)?办公室|机关|本级)+$/;
const SHORTEST = 2;

/**
 * The unit among those of the context that the line names: as the register writes it, with stamp, year or office behind
 * it, with the name of the parent in front (示例市示例甲区妇联), without the first part of its own (甲区妇联), or beside
 * offices that are none of them (甲区妇联、甲区财政局). Undefined when that is none of them, or more than one.
 */
export function unitOfLine(text: string, context: Pick<ReadContext, "units">): NamedUnit | undefined {
  const exact = unitNamed(context.units, text);
  if (exact !== undefined) return { unit: exact, exact: true };
  const single = singleUnit(text, context);
  const names = jointNames(text);
  return single?.exact === true || names.length < 2 ? single : (unitAmong(names, context) ?? single);
}

function singleUnit(text: string, { units }: Pick<ReadContext, "units">): NamedUnit | undefined {
  const bare = withoutDepartment(compactText(text).replace(tail, "")).replace(tail, "");
  const said = unitNamed(units, bare);
  if (said !== undefined) return { unit: said, exact: true };
  const wanted = normaliseUnitName(bare);
  if (wanted.length < SHORTEST) return undefined;
  const named = units.filter((unit) =>
    comparedNames(unit).some(
      (own) => own.length >= SHORTEST && (wanted.endsWith(own) || own.endsWith(wanted)),
    ),
  );
  const [unit, ...others] = named;
  return unit === undefined || others.length > 0 ? undefined : { unit, exact: false };
}

const joint =
  /[、,，;；/／\s]+|(?<=妇联|妇女联合会|局|办|办公室|中心|会|委|部)[和与及](?=.{3})|[(（](?:公?章|盖章|签章)[)）](?=.)/;

function jointNames(text: string): string[] {
  return text
    .trim()
    .split(joint)
    .filter((name) => name !== "");
}

const otherOffice =
  /^(?!.*(?:妇联|妇女|妇儿|妇委)).*(?:局|办|办公室|中心|公司|学校|医院|法院|检察院|银行|团委|工会|协会|商会|委员会|卫健委)$/;

/** The one unit among several names; people are asked where another of them is a place or a federation too. */
function unitAmong(names: readonly string[], context: Pick<ReadContext, "units">): NamedUnit | undefined {
  const found = names.map((name) => ({ name, named: singleUnit(name, context) }));
  const named = found.flatMap(({ named: one }) => one ?? []);
  const [first] = named;
  if (first === undefined || named.some(({ unit }) => unit !== first.unit)) return undefined;
  const aside = found.every(
    ({ name, named: one }) => one !== undefined || otherOffice.test(compactText(name).replace(tail, "")),
  );
  return { unit: first.unit, exact: aside && named.some(({ exact }) => exact) };
}

/** What says whom the sheet is about, and where. */
export interface UnitSaid extends SheetText {
  readonly by: "line" | "tab" | "title";
  /** Undefined where it is no unit of the context. */
  readonly named: NamedUnit | undefined;
}

/**
 * The unit line; on a sheet with neither that nor a column of units the tab, where it bears the name of a unit below the
 * reporter's (东塘村), or the title, where it begins with one (桃源镇2023年培训台账). Undefined when nothing says it.
 */
export function unitSaid(
  { preamble, header, grid }: Pick<Table, "preamble" | "header" | "grid">,
  context: Pick<ReadContext, "units" | "reporter">,
): UnitSaid | undefined {
  const { unit: line, title } = preamble;
  if (line !== undefined) return { ...line, by: "line", named: unitOfLine(line.text, context) };
  if (header.frames.has("reporting_unit")) return undefined;
  const isBelow = (unit: OrgUnit) => liesBelow(context.units, unit, context.reporter);
  const onTab = unitNamed(context.units, grid.name);
  if (onTab !== undefined && isBelow(onTab)) {
    const cell = addressOf(grid, grid.top, grid.left);
    return { text: grid.name, cell, by: "tab", named: { unit: onTab, exact: true } };
  }
  if (title === undefined) return undefined;
  const [first, ...others] = context.units.filter(
    (unit) => isBelow(unit) && beginsWith(title.text, unit.name),
  );
  if (first === undefined || others.length > 0) return undefined;
  return { ...title, text: first.name, by: "title", named: { unit: first, exact: false } };
}

/** Names of two characters begin too many other words. */
const LEAST_IN_TITLE = 3;

function beginsWith(title: string, name: string): boolean {
  const own = normaliseUnitName(name);
  const said = normaliseUnitName(title.replace(/^\s*(?:19|20)\d{2}年?度?/, ""));
  return own.length >= LEAST_IN_TITLE && said.startsWith(own);
}
