import { column, type Layout, numbered } from "./layout.ts";

/** How each unit lays out 妇女儿童发展规划监测指标表, by login. */
export const outlineLayouts: Readonly<Record<string, Layout>> = {
  guigang: {
    sheet: "规划监测",
    title: "妇女儿童发展规划监测指标表",
    measures: "见各指标",
    columns: numbered(
      { ...column("indicator", "监测指标"), width: 32 },
      column("scope", "统计口径"),
      column("value", "数值"),
      column("delta", "与上年相比", "比上年增减"),
      column("growth", "与上年相比", "比上年增长(%)"),
      column("gap", "超目标值"),
      column("dept", "数据来源部门"),
    ),
  },
  daxing: {
    sheet: "规划监测",
    title: "妇女儿童发展规划监测指标表",
    measures: "个、项",
    columns: numbered(
      { ...column("indicator", "监测指标"), width: 32 },
      column("scope", "统计口径"),
      column("value", "数值"),
      column("dept", "数据来源部门"),
    ),
  },
};
