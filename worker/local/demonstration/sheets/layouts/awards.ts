import { column, type Layout, numbered } from "./layout.ts";

/** How each unit lays out 评选表彰台账, by login. */
export const awardsLayouts: Readonly<Record<string, Layout>> = {
  beichen: {
    sheet: "表彰",
    title: "评选表彰情况统计表",
    measures: "个、项",
    columns: numbered(
      column("award", "荣誉称号"),
      column("level", "授予级别"),
      column("recipient_type", "对象类型"),
      column("count", "数量"),
    ),
  },
  tonglu: {
    sheet: "12表彰",
    title: "评选表彰情况统计表",
    measures: "个",
    columns: numbered(
      column("award", "荣誉\n称号"),
      column("level", "授予\n级别"),
      column("recipient_type", "对象\n类型"),
      column("stage", "评选\n阶段"),
      column("count", "数量\n(个)"),
    ),
  },
  fuzhou: {
    sheet: "评选表彰",
    title: "评选表彰统计表",
    measures: "个、人、篇",
    columns: numbered(
      column("award", "荣誉称号"),
      column("level", "级别"),
      column("recipient_type", "对象类型"),
      column("count", "数量"),
      column("reviewed", "复核", "复查数"),
      column("review", "复核", "复核结果"),
    ),
  },
  daxing: {
    sheet: "表彰",
    title: "评选表彰统计表",
    measures: "个、人",
    columns: numbered(
      column("award", "荣誉称号"),
      column("level", "级别"),
      column("recipient_type", "对象类型"),
      column("count", "数量"),
    ),
  },
  guangfeng: {
    sheet: "评选表彰",
    title: "评选表彰情况统计表",
    measures: "个、人、项",
    columns: numbered(
      column("award", "荣誉称号"),
      column("level", "级别"),
      column("recipient_type", "对象类型"),
      column("count", "数量"),
    ),
  },
};
