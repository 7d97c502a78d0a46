import { column, type Layout, numbered } from "./layout.ts";

/** How each unit lays out 宣传教育与主题活动台账, by login. */
export const publicityLayouts: Readonly<Record<string, Layout>> = {
  beichen: {
    sheet: "宣传",
    title: "宣传教育活动情况统计表",
    measures: "场、支、人",
    columns: numbered(
      column("category", "活动类别"),
      column("events", "开展场次"),
      column("teams", "比赛", "参赛队伍(支)"),
      column("competitors", "比赛", "参赛人数(人)"),
    ),
    total: "bottom",
  },
  langfang: {
    sheet: "宣传教育",
    title: "宣传教育活动统计表",
    measures: "场、人次、人",
    columns: numbered(
      column("category", "活动类型"),
      column("events", "场次"),
      column("attend", "参与人次"),
      column("persons", "收看人数"),
    ),
    total: "top",
  },
  tianjin: {
    sheet: "调研",
    title: "主题活动情况统计表",
    measures: "人",
    columns: numbered(column("category", "活动类别"), column("cadres", "参加干部")),
  },
  wuqing: {
    sheet: "家风",
    title: "宣传教育活动统计表",
    measures: "场、户",
    columns: numbered(
      column("category", "活动类别"),
      column("events", "场数"),
      column("households", "受益家庭"),
    ),
  },
  baodi: {
    sheet: "座谈",
    title: "主题活动情况统计表",
    measures: "人、类、条",
    columns: numbered(
      column("category", "活动类别"),
      column("least_representatives", "每会代表下限"),
      column("opinion_kinds", "意见类数"),
      column("opinions", "收集意见建议"),
    ),
  },
  caomao: {
    sheet: "活动",
    title: "主题活动统计表",
    measures: "场",
    columns: numbered(column("category", "活动类别"), column("events", "场次")),
    total: "bottom",
  },
  baoshuiqu: {
    sheet: "活动",
    title: "主题活动统计表",
    measures: "场",
    columns: numbered(column("category", "活动类型"), column("events", "场数")),
  },
  jixianli: {
    sheet: "活动",
    title: "主题活动统计表",
    measures: "场",
    columns: numbered(column("category", "活动类别"), column("events", "开展场次")),
  },
  tonglu: {
    sheet: "5宣传",
    title: "宣传教育活动情况统计表",
    measures: "场、人",
    columns: numbered(
      column("category", "活动\n类别"),
      column("events", "场次\n(场)"),
      column("persons", "受教育人数\n(人)"),
    ),
  },
  fuzhou: {
    sheet: "宣传活动",
    title: "宣传教育与主题活动统计表",
    measures: "场、人次、人、株、家",
    columns: numbered(
      column("category", "活动类别"),
      column("events", "场次"),
      column("attend", "参与人次"),
      column("persons", "惠及人数"),
      column("trees", "植树株数"),
      column("media", "媒体报道"),
    ),
  },
  guigang: {
    sheet: "宣传台账",
    title: "宣传教育活动统计表",
    measures: "场、人次、人",
    columns: numbered(
      column("category", "活动类别"),
      column("events", "场次"),
      column("attend", "参与人次"),
      column("persons", "受教育人数"),
    ),
    columnNumbers: true,
    total: "bottom",
  },
  daxing: {
    sheet: "宣传",
    title: "宣传教育与主题活动统计表",
    measures: "人、个、件",
    columns: numbered(
      column("category", "活动类别"),
      column("women_featured", "宣传典型", "优秀女性"),
      column("collectives_featured", "宣传典型", "优秀集体"),
      column("items", "制作件数"),
      column("persons", "覆盖人数"),
    ),
  },
  guangfeng: {
    sheet: "宣传活动",
    title: "宣传教育活动情况统计表",
    measures: "场、户、份",
    columns: numbered(
      column("category", "活动类别"),
      column("events", "场次"),
      column("households", "参与家庭"),
      column("materials", "宣传资料"),
    ),
    total: "bottom",
  },
};
