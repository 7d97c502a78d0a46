import { column, type Layout, numbered } from "./layout.ts";

/** How each unit lays out 妇女阵地与示范基地台账, by login. */
export const positionsLayouts: Readonly<Record<string, Layout>> = {
  langfang: {
    sheet: "阵地建设",
    title: "妇女阵地建设情况统计表",
    measures: "个",
    columns: numbered(column("kind", "阵地类别"), column("level", "命名级别"), column("count", "个数")),
    mergeDown: ["kind"],
  },
  baoshuiqu: {
    sheet: "阵地",
    title: "妇女阵地情况统计表",
    measures: "平方米、个",
    columns: numbered(
      column("kind", "阵地类别"),
      column("level", "级别"),
      column("area", "建筑面积"),
      column("count", "个数"),
    ),
  },
  jixianli: {
    sheet: "阵地",
    title: "妇女阵地情况统计表",
    measures: "个、%",
    columns: numbered(
      column("kind", "阵地类别"),
      column("level", "级别"),
      column("count", "个数"),
      column("coverage", "覆盖率(%)"),
    ),
  },
  tonglu: {
    sheet: "9基地",
    title: "妇女示范基地情况统计表",
    measures: "个",
    columns: numbered(
      column("kind", "基地\n类型"),
      column("level", "命名\n级别"),
      column("count", "数量\n(个)"),
    ),
  },
  fuzhou: {
    sheet: "阵地基地",
    title: "妇女阵地与示范基地统计表",
    measures: "个、%",
    columns: numbered(
      column("kind", "阵地类别"),
      column("level", "级别"),
      column("count", "个数", "合计"),
      column("new", "个数", "其中:新拓展"),
      column("coverage", "覆盖率(%)"),
    ),
  },
  guigang: {
    sheet: "阵地台账",
    title: "妇女阵地情况统计表",
    measures: "个",
    columns: numbered(column("kind", "阵地类别"), column("level", "命名级别"), column("count", "数量")),
    columnNumbers: true,
  },
  daxing: {
    sheet: "阵地基地",
    title: "妇女阵地与示范基地统计表",
    measures: "个",
    columns: numbered(column("kind", "基地类型"), column("level", "级别"), column("count", "个数")),
  },
  guangfeng: {
    sheet: "阵地基地",
    title: "妇女阵地与示范基地情况统计表",
    measures: "个",
    columns: numbered(column("kind", "阵地类别"), column("level", "级别"), column("count", "个数")),
  },
};
