import { column, type Layout, remark, seq } from "./layout.ts";

/** How each district lays out 家庭创建评定统计表, by login. */
export const householdsLayouts: Readonly<Record<string, Layout>> = {
  langfang: {
    sheet: "家庭创建",
    title: "家庭创建评定情况统计表",
    measures: "户",
    columns: [
      seq,
      column("family_type", "家庭类型"),
      column("level", "评定级别"),
      column("grade", "等次"),
      column("households", "创建户数"),
      remark,
    ],
    mergeDown: ["family_type"],
  },
  tonglu: {
    sheet: "4家庭",
    title: "文明家庭评选情况统计表",
    measures: "户",
    columns: [
      seq,
      column("family_type", "评选\n类别"),
      column("level", "命名\n级别"),
      column("households", "命名户数\n(户)"),
      remark,
    ],
    mergeDown: ["family_type"],
  },
  fuzhou: {
    sheet: "家庭",
    title: "家庭评选情况统计表",
    measures: "户",
    columns: [
      seq,
      column("family_type", "称号"),
      column("level", "级别"),
      column("households", "户数(户)"),
      remark,
    ],
  },
  daxing: {
    sheet: "家庭",
    title: "家庭创建评定统计表",
    measures: "户",
    columns: [
      seq,
      column("family_type", "创建项目"),
      column("level", "级别"),
      column("households", "创建户数"),
      column("standard_rate", "达标率(%)"),
      remark,
    ],
  },
  guangfeng: {
    sheet: "家庭",
    title: "家庭创建评定情况统计表",
    measures: "户",
    columns: [
      seq,
      column("family_type", "家庭类型"),
      column("level", "级别"),
      column("grade", "评定结果"),
      column("households", "户数"),
      remark,
    ],
    mergeDown: ["family_type"],
  },
};
