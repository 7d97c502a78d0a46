import { column, inYuan, type Layout, numbered } from "./layout.ts";

/** How each unit lays out 关爱帮扶救助与捐赠台账, by login. */
export const aidLayouts: Readonly<Record<string, Layout>> = {
  beichen: {
    sheet: "帮扶",
    title: "帮扶救助情况统计表",
    measures: "万元、户、人",
    columns: numbered(
      column("kind", "帮扶类别"),
      column("direction", "收支方向"),
      column("target", "受助对象"),
      column("households", "户数"),
      column("persons", "受助人数"),
      column("sponsors", "爱心人士"),
      column("cash", "金额(万元)"),
    ),
  },
  tonglu: {
    sheet: "11帮扶",
    title: "慰问救助情况统计表",
    measures: "元、个、人、对",
    columns: numbered(
      column("kind", "帮扶\n类别"),
      column("direction", "收支\n方向"),
      column("target", "救助\n对象"),
      column("units", "走访单位\n(个)"),
      column("persons", "受助人数\n(人)"),
      column("pairs", "结对数(对)", "结对数"),
      column("pairs_new", "结对数(对)", "其中:新增结对数"),
      inYuan("cash", "金额\n(元)"),
    ),
  },
  fuzhou: {
    sheet: "帮扶救助",
    title: "帮扶救助与捐赠统计表",
    measures: "元、人",
    columns: numbered(
      column("kind", "救助类别"),
      column("direction", "收支方向"),
      column("target", "对象类别"),
      column("persons", "救助人数"),
      inYuan("cash", "金额(元)"),
    ),
  },
  daxing: {
    sheet: "关爱救助",
    title: "关爱帮扶救助统计表",
    measures: "万元、人",
    columns: numbered(
      column("kind", "救助类别"),
      column("direction", "收支方向"),
      column("target", "救助对象"),
      column("persons", "救助人数"),
      column("cash", "款物", "金额(万元)"),
      column("total_value", "款物", "款物合计(万元)"),
    ),
  },
  guangfeng: {
    sheet: "关爱帮扶",
    title: "关爱帮扶救助情况统计表",
    measures: "元、人",
    columns: numbered(
      column("kind", "救助类别"),
      column("direction", "收支方向"),
      column("target", "对象类别"),
      column("persons", "救助人数"),
      inYuan("cash", "救助金(元)"),
    ),
    total: "bottom",
  },
};
