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

/** Invented: what they report is invented too. */
export const inventedDistricts: readonly DemonstrationUnit[] = [
  district("jia", "999901000000", "示例甲区妇联"),
  district("yi", "999902000000", "示例乙区妇联"),
  district("bing", "999903000000", "示例丙区妇联"),
  district("ding", "999904000000", "示例丁区妇联"),
  district("wu", "999905000000", "示例戊区妇联"),
];

/**
 * Federations whose annual summaries were published, placed under the invented city, and the invented ones.
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
  district("wuqing", "120114000000", "武清区妇联", ["天津市武清区妇联", "天津市武清区"]),
  district("baodi", "120115000000", "宝坻区妇联", ["天津市宝坻区妇联", "天津市宝坻区"]),
  ...inventedDistricts,
];

/** Units beside the districts whose figures were published. They owe the forms that they have figures in. */
export const beside: readonly DemonstrationUnit[] = [
  district("tianjin", "999910000000", "天津市妇联机关", ["天津市妇联"], "system"),
  district("nongye", "999912000000", "天津市农业系统妇联", ["农业系统妇联"], "system"),
  district(
    "caomao",
    "999913000000",
    "草帽津帼众创空间妇联",
    ["天津市南开区草帽津帼众创空间妇联"],
    "enterprise",
  ),
  district("fujian", "999914000000", "天津市福建商会妇联", ["福建商会妇联"], "chamber"),
  {
    login: "jixianli",
    unit: {
      code: "120113002000",
      name: "集贤里街道妇联",
      aliases: ["天津市北辰区集贤里街道妇联"],
      kind: "federation",
      level: "township",
      parent: CITY,
    },
  },
  {
    login: "ruihai",
    unit: {
      code: "999915000000",
      name: "瑞海名苑社区妇联",
      aliases: ["天津市河北区瑞海名苑社区妇联"],
      kind: "federation",
      level: "village",
      parent: CITY,
    },
  },
];

/** Everybody who reports for a year. */
export const reporters: readonly DemonstrationUnit[] = [...districts, ...beside];

/** Invented townships of the last district: they report for themselves what 丙区 does not collect. */
export const townships: readonly DemonstrationUnit[] = [
  township("bing1", "999903001000", "示例丙一镇妇联"),
  township("bing2", "999903002000", "示例丙二镇妇联"),
  township("bing3", "999903003000", "示例丙三街道妇联"),
];

/** @throws RangeError when nobody who reports has this login. */
export function reporterOf(login: string): DemonstrationUnit {
  const found = reporters.find((candidate) => candidate.login === login);
  if (found === undefined) throw new RangeError(`no demonstration unit ${login}`);
  return found;
}

/** 广丰区妇联 → 广丰区, as titles of sheets say it. */
export function areaName(unit: OrgUnit): string {
  return unit.name.replace(/妇联$/, "");
}
