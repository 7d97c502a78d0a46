import { column, type Layout, numbered } from "./layout.ts";

/** How each unit lays out 妇女就业创业服务统计表, by login. */
export const employmentLayouts: Readonly<Record<string, Layout>> = {
  beichen: {
    sheet: "就业",
    title: "妇女就业创业服务统计表",
    measures: "场、人",
    columns: numbered(
      column("channel", "就业渠道"),
      column("fairs", "招聘会场次"),
      column("placed", "实现就业", "合计"),
      column("placed_women", "实现就业", "其中:女性"),
      column("transfer", "转移就业"),
    ),
    total: "bottom",
  },
  langfang: {
    sheet: "就业服务",
    title: "妇女就业服务统计表",
    measures: "人",
    columns: numbered(
      column("channel", "就业渠道"),
      column("placed", "实现就业"),
      column("transfer", "劳务输送"),
    ),
  },
  caomao: {
    sheet: "创客",
    title: "妇女创业服务统计表",
    measures: "人",
    columns: numbered(
      column("channel", "就业渠道"),
      column("started", "实现创业"),
      column("makers", "参与创客"),
    ),
  },
  tonglu: {
    sheet: "6就业",
    title: "妇女就业创业服务统计表",
    measures: "个、人、万元",
    columns: numbered(
      column("channel", "就业\n渠道"),
      column("jobs", "提供岗位\n(个)"),
      column("idea", "女大学生创业(人)", "提出创业构想"),
      column("proj", "女大学生创业(人)", "创业项目立项"),
      column("fund", "女大学生创业(人)", "获基金援助"),
      column("started", "女大学生创业(人)", "实现创业"),
      column("agents", "来料加工", "经纪人(人)"),
      column("agents_new", "来料加工", "其中:新发展(人)"),
      column("workers", "来料加工", "从业妇女(人)"),
      column("fee", "来料加工", "加工费(万元)"),
      column("low_p", "来料加工", "低收入妇女(人)"),
      column("low_fee", "来料加工", "低收入妇女加工费(万元)"),
    ),
  },
  fuzhou: {
    sheet: "就业",
    title: "妇女就业服务统计表",
    measures: "场、人",
    columns: numbered(
      column("channel", "就业渠道"),
      column("fairs", "招聘会(场)"),
      column("placed", "帮助就业(人)", "合计"),
      column("placed_women", "帮助就业(人)", "其中:女性"),
    ),
  },
  daxing: {
    sheet: "就业",
    title: "妇女就业服务统计表",
    measures: "人",
    columns: numbered(
      column("channel", "就业渠道"),
      column("driven", "带动就业"),
      column("driven_state", "口径"),
    ),
  },
  guangfeng: {
    sheet: "就业",
    title: "妇女就业创业服务情况统计表",
    measures: "人",
    columns: numbered(
      column("channel", "就业渠道"),
      column("driven", "带动就业"),
      column("driven_state", "带动口径"),
    ),
  },
};
