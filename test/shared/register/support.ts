import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { ALWAYS, FOREVER, type Register, type RegisterUnit } from "../../../shared/register/register.ts";

/** A unit that was always there. All names are invented. */
export function unit(
  code: string,
  name: string,
  level: OrgUnit["level"],
  parent: string | null,
  kind: OrgUnit["kind"] = "federation",
): RegisterUnit {
  const area = kind === "federation";
  return { code, aliases: [], states: [{ from: ALWAYS, to: FOREVER, name, kind, level, area, parent }] };
}

export function registerOf(...units: readonly RegisterUnit[]): Register {
  return { units: new Map(units.map((each) => [each.code, each])), successions: [] };
}

/** 示例市: two districts, two townships of the first, one village, a system beside them. */
export const sample = registerOf(
  unit("C001", "示例市妇联", "city", null),
  unit("D001", "甲区妇联", "district", "C001"),
  unit("T001", "甲一镇妇联", "township", "D001"),
  unit("T002", "甲二镇妇联", "township", "D001"),
  unit("V001", "一村妇联", "village", "T001"),
  unit("D002", "乙区妇联", "district", "C001"),
  unit("S001", "示例农业系统", "district", "C001", "system"),
);
