import type { RegisterUnitView } from "../../../../shared/api/register.ts";

/** A unit of a small register, as the pages show it; all names are invented. */
export function unit(
  code: string,
  name: string,
  parent: string | null,
  more: Partial<RegisterUnitView> = {},
) {
  return {
    code,
    name,
    aliases: [],
    kind: "federation",
    level: parent === null ? "city" : "district",
    area: true,
    parent,
    from: null,
    to: null,
    former: [],
    predecessors: [],
    successors: [],
    accounts: 0,
    ...more,
  } satisfies RegisterUnitView;
}

export const city = unit("C001", "示例市妇联", null);
export const east = unit("D001", "甲区妇联", "C001", { aliases: ["老甲县"] });
export const town = unit("T001", "甲一镇妇联", "D001", { level: "township" });
export const gone = unit("D002", "乙区妇联", "C001", { to: "2026-06-30" });
export const register = [city, east, town, gone];
