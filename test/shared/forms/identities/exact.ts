import type { Stated } from "./stated.ts";

const grades = [["清洁户"], ["较清洁户"], ["不清洁户"]];
const reviewed = [
  ["复查的市级以上巾帼文明岗"],
  ["保留巾帼文明岗"],
  ["撤销巾帼文明岗"],
  ["移交平潭管理的文明岗"],
];

/** Identities and repeats: what must hold exactly, and what is printed twice. */
export const exact: Readonly<Record<string, Stated>> = {
  T01: {
    form: "awards_register",
    rows: reviewed,
    says: "复核数 = 数量[复核结果=保留] + 数量[复核结果=撤销] + 数量[复核结果=移交]",
    scope: "group",
    rule: "C12.1",
    second: "E12.1a",
  },
  T02: {
    form: "awards_register",
    rows: [["全国、市、区级先进个人"], ["全国荣誉称号获得者"], ["北京市级荣誉称号获得者"]],
    says: "数量[级别=各级合计] = 数量[级别=国家级] + 数量[级别=省级]",
    scope: "group",
    rule: "C12.4a",
    second: "E12.2a",
  },
  T03: {
    form: "org_building",
    rows: [["完成集中换届的乡镇(街道)", "镇街妇联主席", "镇街专职副主席"]],
    says: "换届完成单位 = 主席 = 专职副主席",
  },
  T04: {
    form: "org_building",
    rows: [["完成换届的街镇", "换届选出专兼职主席"]],
    says: "换届完成单位 = 主席",
  },
  T05: {
    form: "org_building",
    rows: [["完成换届的街镇", "换届选出执委"]],
    says: "执委 = 换届完成单位 * 21",
  },
  T06: {
    form: "org_building",
    rows: [["完成换届的街镇", "街镇总数(换届分母)"]],
    says: "下辖单位数 - 换届完成单位 = 4",
    rule: "C8.5a",
    second: "E8.4b",
  },
  T08: {
    form: "rights_cases",
    rows: [["受理来电来访", "办结来电来访", "调处率"]],
    says: "办结件数 = 受理件数 且 办结率 = 100",
    rule: "C7.2a",
    second: "E7.7a",
  },
  T09: {
    form: "aid_records",
    rows: [["救助两癌患病妇女", "两癌救助金额(缺“元”)"]],
    says: "金额 / 人数 = 1万",
    rule: "C11.2a",
    second: "E11.3",
  },
  T10: {
    form: "household_rating",
    rows: grades,
    implied: { base: 160_000 },
    says: "户数[等次=清洁户] + 户数[等次=较清洁户] + 户数[等次=不清洁户] = max(参评户数)",
    scope: "group",
    rule: "C6.1",
    second: "E6.1",
  },
  T11: {
    form: "outline_monitoring",
    rows: [["二本以上上线人数", "二本以上上线同比增加", "二本以上上线同比增长"]],
    says: "比上年增长 ≈ 比上年增减 / (数值 - 比上年增减) * 100",
    rule: "C14.4c",
    second: "E14.6b",
  },
  T12: {
    form: "outline_monitoring",
    rows: [["公有单位高级专技女性比例", "高级专技女性比例超目标值"]],
    implied: { target: 3300 },
    says: "超目标值 = 数值 - 目标值",
    rule: "C14.5",
    second: "E14.12",
  },
  T13: {
    form: "outline_monitoring",
    rows: [["妇女规划支持性指标(全达标)"], ["儿童规划支持性指标(全达标)"]],
    says: "数值[统计口径=妇女规划] + 数值[统计口径=儿童规划] = 105",
    scope: "group",
  },
  T14: {
    form: "org_building",
    rows: [["全区村居数"], ["村居妇代会数(均建妇女之家)"]],
    says: "max(下辖单位数) = 195",
    scope: "group",
    finding: "warning C8.10",
    secondFinding: "warning E8.20a",
  },
  T15: {
    form: "awards_register",
    rows: [["全国巾帼文明岗"], ["获全国巾帼文明岗单位"]],
    says: "max(数量) = 6",
    scope: "group",
    finding: "warning C12.6",
    secondFinding: "warning E12.6",
  },
  T16: {
    form: "positions_bases",
    rows: [["“妇”字号基地"], ["结对“双学双比”示范基地"]],
    says: '个数[类别="妇字号基地"] = 个数[类别=双学双比示范基地]',
    scope: "group",
  },
  T17: {
    form: "positions_bases",
    rows: [["巧娘工作室"], ["“巾帼巧绘”工作室"]],
    says: "max(个数) = 13",
    scope: "group",
    finding: "warning C9.3b",
    secondFinding: "warning E9.12",
  },
  T18: {
    form: "outline_monitoring",
    rows: [["新生儿甲减筛查率"], ["苯丙酮尿症筛查率"]],
    says: "数值[监测指标=om_ch_screening_rate] = 数值[监测指标=om_pku_screening_rate]",
    scope: "group",
  },
};
