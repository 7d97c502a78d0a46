import type { OrgUnit } from "../../shared/register/org-unit.ts";

/** A small register for tests: a city, two districts, a township. All names are invented. */
export const city: OrgUnit = {
  code: "999900000000",
  name: "示例市妇联",
  aliases: [],
  kind: "federation",
  level: "city",
  parent: null,
};
export const district: OrgUnit = {
  code: "999901000000",
  name: "示例甲区妇联",
  aliases: ["甲区妇联"],
  kind: "federation",
  level: "district",
  parent: city.code,
};
export const otherDistrict: OrgUnit = {
  code: "999902000000",
  name: "示例乙区妇联",
  aliases: ["乙区"],
  kind: "federation",
  level: "district",
  parent: city.code,
};
export const township: OrgUnit = {
  code: "999901001000",
  name: "示例镇妇联",
  aliases: [],
  kind: "federation",
  level: "township",
  parent: district.code,
};
/** What a reporter of the first district may name: itself and the units below it. */
export const districtUnits: readonly OrgUnit[] = [district, township];
