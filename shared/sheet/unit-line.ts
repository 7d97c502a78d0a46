/** Whom the line 填报单位 names, however formally it is written. */
import { normaliseUnitName, type OrgUnit } from "../register/org-unit.ts";
import { compactText } from "./normalise.ts";
import type { ReadContext } from "./read-context.ts";
import { unitNamed } from "./unit-names.ts";

export interface NamedUnit {
  readonly unit: OrgUnit;
  /** The line says the name as the register has it; otherwise people are asked: many counties have a 城关镇. */
  readonly exact: boolean;
}

/** What stands behind a name and is no part of it: a stamp, a year, the office that fills in. */
const tail =
  /(?:\((?:公?章|盖章|签章|公章处|加盖公章)\)|(?:公章|盖章|签章)|(?:19|20)\d{2}年?度?.*|(?:综合|统计)?办公室|机关|本级)+$/;
const SHORTEST = 2;

/**
 * The unit among those of the context that the line names: as the register writes it, with stamp, year or office behind
 * it, with the name of the parent in front (示例市示例甲区妇联), or without the first part of its own (甲区妇联).
 * Undefined when that is none of them, or more than one.
 */
export function unitOfLine(text: string, { units }: Pick<ReadContext, "units">): NamedUnit | undefined {
  const exact = unitNamed(units, text);
  if (exact !== undefined) return { unit: exact, exact: true };
  const bare = compactText(text).replace(tail, "");
  const said = unitNamed(units, bare);
  if (said !== undefined) return { unit: said, exact: true };
  const wanted = normaliseUnitName(bare);
  if (wanted.length < SHORTEST) return undefined;
  const named = units.filter((unit) =>
    [unit.name, ...unit.aliases].some((name) => {
      const own = normaliseUnitName(name);
      return own.length >= SHORTEST && (wanted.endsWith(own) || own.endsWith(wanted));
    }),
  );
  const [unit, ...others] = named;
  return unit === undefined || others.length > 0 ? undefined : { unit, exact: false };
}
