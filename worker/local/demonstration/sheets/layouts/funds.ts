import { column, type Layout, numbered } from "./layout.ts";

/** How each unit lays out 重点项目与资金台账, by login. */
export const fundsLayouts: Readonly<Record<string, Layout>> = {
  wuqing: {
    sheet: "重点项目",
    title: "重点项目情况统计表",
    measures: "项、万元",
    columns: numbered(
      column("kind", "项目类别"),
      column("source", "资金来源"),
      column("projects", "项目数"),
      column("amount", "资金(万元)"),
    ),
  },
  tonglu: {
    sheet: "13项目",
    title: "重点项目情况统计表",
    measures: "项、万元",
    columns: numbered(
      column("kind", "项目\n类别"),
      column("projects", "项目数\n(项)"),
      column("amount", "资金\n(万元)"),
    ),
  },
  fuzhou: {
    sheet: "重点项目",
    title: "重点项目与资金统计表",
    measures: "项、万元",
    columns: numbered(
      column("kind", "项目类别"),
      column("projects", "项目数"),
      column("invested", "累计投入(万元)"),
      column("land_included", "是否含征地拆迁"),
    ),
  },
  daxing: {
    sheet: "项目资金",
    title: "重点项目与资金统计表",
    measures: "项、万元",
    columns: numbered(
      column("kind", "项目类别"),
      column("source", "资金来源"),
      column("projects", "项目数"),
      column("amount", "扶持资金(万元)"),
    ),
  },
};
