/** The words of the register's table, as offices write them; the first of each list is the one that is written. */
import type { OrgUnit } from "./org-unit.ts";

export const kindWords: Readonly<Record<OrgUnit["kind"], readonly string[]>> = {
  federation: ["妇联", "妇女联合会", "妇联组织"],
  system: ["系统单位", "系统", "机关事业", "机关", "事业单位"],
  zone: ["开发区", "保税区", "园区", "功能区"],
  chamber: ["商会", "协会"],
  enterprise: ["两新组织", "两新", "非公企业", "社会组织", "国企", "企业"],
  member: ["团体会员"],
};

export const levelWords: Readonly<Record<OrgUnit["level"], readonly string[]>> = {
  province: ["省级", "省", "直辖市", "自治区"],
  city: ["市级", "市", "地市", "地级市", "设区市"],
  district: ["区县级", "区县", "县级", "县", "区", "县市区", "县(市、区)", "县级市"],
  township: ["镇街级", "镇街", "乡镇级", "乡镇", "镇", "乡", "街道", "乡镇(街道)"],
  village: ["村居级", "村居", "村级", "村", "社区", "村(社区)"],
};

export const areaWords = { yes: ["是", "√", "有", "1"], no: ["否", "×", "无", "0"] } as const;

/** Columns of the table, with other headers that are understood. */
export const registerColumns = {
  code: ["单位编码", "编码", "单位代码", "行政区划代码", "区划代码", "机构代码"],
  name: ["单位名称", "名称", "单位", "妇联名称"],
  aliases: ["别名", "旧称", "曾用名", "简称", "别名(旧称)"],
  kind: ["单位类别", "类别", "性质", "组织类型"],
  level: ["级别", "层级", "单位级别"],
  parent: ["上级编码", "上级单位编码", "上级单位", "上级", "主管单位"],
  area: ["是否行政区域", "行政区域", "是否区域"],
  from: ["起用日期", "成立日期", "启用日期", "生效日期"],
  to: ["撤销日期", "停用日期", "终止日期", "失效日期"],
} as const satisfies Record<string, readonly string[]>;

/** Written for people to read beside the parent's code; an import goes by the code. */
export const PARENT_NAME = "上级名称";

export type RegisterColumn = keyof typeof registerColumns;
