import type { OrgUnit } from "../../../shared/register/org-unit.ts";

/** A unit of the demonstration's register and the account that reports for it. */
export interface DemonstrationUnit {
  readonly login: string;
  readonly unit: OrgUnit;
}

const CITY = "999900000000";

function district(
  login: string,
  code: string,
  name: string,
  aliases: readonly string[] = [],
  kind: OrgUnit["kind"] = "federation",
): DemonstrationUnit {
  return { login, unit: { code, name, aliases: [...aliases], kind, level: "district", parent: CITY } };
}

function township(login: string, code: string, name: string): DemonstrationUnit {
  const parent = "999903000000";
  return { login, unit: { code, name, aliases: [], kind: "federation", level: "township", parent } };
}

/** The invented city; its account administers. */
export const city: DemonstrationUnit = {
  login: "city",
  unit: {
    code: CITY,
    name: "示例市妇联",
    aliases: ["示例市"],
    kind: "federation",
    level: "city",
    parent: null,
  },
};

/**
 * Federations whose annual summaries were published, placed under the invented city, and three invented ones.
 * Codes: the division code where there is a division, else 9999….
 */
export const districts: readonly DemonstrationUnit[] = [
  district("beichen", "120113000000", "北辰区妇联", ["天津市北辰区妇联", "天津市北辰区"]),
  district("langfang", "131000000000", "廊坊市妇联", ["河北省廊坊市妇联"]),
  district("baoshuiqu", "999911000000", "天津港保税区妇联", ["保税区妇联"], "zone"),
  district("tonglu", "330122000000", "桐庐县妇联", ["杭州市桐庐县妇联"]),
  district("fuzhou", "350100000000", "福州市妇联", ["福建省福州市妇联"]),
  district("guigang", "450800000000", "贵港市妇联", ["贵港市妇联/妇儿工委"]),
  district("daxing", "110115000000", "大兴区妇联", ["北京市大兴区妇联", "北京市大兴区"]),
  district("guangfeng", "361103000000", "广丰区妇联", ["上饶市广丰区妇联", "上饶市广丰区", "广丰县妇联"]),
  district("jia", "999901000000", "示例甲区妇联"),
  district("yi", "999902000000", "示例乙区妇联"),
  district("bing", "999903000000", "示例丙区妇联"),
];

/** Invented townships of the last district: they report for themselves what 丙区 does not collect. */
export const townships: readonly DemonstrationUnit[] = [
  township("bing1", "999903001000", "示例丙一镇妇联"),
  township("bing2", "999903002000", "示例丙二镇妇联"),
  township("bing3", "999903003000", "示例丙三街道妇联"),
];

/** @throws RangeError when no district has this login. */
export function districtOf(login: string): DemonstrationUnit {
  const found = districts.find((candidate) => candidate.login === login);
  if (found === undefined) throw new RangeError(`no demonstration district ${login}`);
  return found;
}

/** 广丰区妇联 → 广丰区, as titles of sheets say it. */
export function areaName(unit: OrgUnit): string {
  return unit.name.replace(/妇联$/, "");
}
